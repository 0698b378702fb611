CREATE TABLE activity (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    availability TEXT NOT NULL,
    is_on_duty BOOLEAN NOT NULL,
    milestone TEXT,
    CONSTRAINT pk_activity PRIMARY KEY (id),
    CONSTRAINT uq_activity_station_id_name UNIQUE (station_id, name),
    CONSTRAINT ck_activity_availability CHECK (availability IN ('available', 'conditional', 'unavailable'))
)
;
CREATE TABLE alarm_rule (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    kind TEXT NOT NULL,
    high_to INTEGER NOT NULL,
    medium_to INTEGER NOT NULL,
    is_silent BOOLEAN NOT NULL,
    after_s INTEGER NOT NULL,
    climb_s INTEGER NOT NULL,
    repeat_s INTEGER NOT NULL,
    CONSTRAINT pk_alarm_rule PRIMARY KEY (id),
    CONSTRAINT uq_alarm_rule_station_id_kind UNIQUE (station_id, kind),
    CONSTRAINT ck_alarm_rule_high_to CHECK (high_to BETWEEN 0 AND 4),
    CONSTRAINT ck_alarm_rule_medium_to CHECK (medium_to BETWEEN 0 AND 4),
    CONSTRAINT ck_alarm_rule_waits CHECK (after_s >= 0 AND climb_s >= 0 AND repeat_s >= 0),
    CONSTRAINT ck_alarm_rule_kind CHECK (kind IN ('dispatch_late', 'acknowledge_late', 'on_scene_late', 'feedback_late', 'appointment_due', 'return_asked', 'patrol_alert', 'look_late', 'push_failed', 'post_unmanned', 'task_overdue', 'fraud_contact_late', 'fraud_door_late', 'fraud_call_due', 'fraud_call_now', 'fraud_denied', 'deadline_near', 'deadline_over', 'dispute_raised'))
)
;
CREATE TABLE calendar_day (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    day TEXT NOT NULL,
    is_workday BOOLEAN NOT NULL,
    name TEXT NOT NULL,
    CONSTRAINT pk_calendar_day PRIMARY KEY (id),
    CONSTRAINT uq_calendar_day_station_id_day UNIQUE (station_id, day)
)
;
CREATE TABLE callback_script (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_callback_script PRIMARY KEY (id),
    CONSTRAINT uq_callback_script_station_id_name UNIQUE (station_id, name),
    CONSTRAINT ck_callback_script_kind CHECK (kind IN ('incident', 'visit', 'door'))
)
;
CREATE TABLE category (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    code TEXT NOT NULL,
    depth INTEGER NOT NULL,
    bucket TEXT NOT NULL,
    parent_id INTEGER,
    national_code TEXT,
    level INTEGER NOT NULL,
    is_case_matter BOOLEAN NOT NULL,
    is_nuisance BOOLEAN NOT NULL,
    is_order BOOLEAN NOT NULL,
    keywords TEXT NOT NULL,
    CONSTRAINT pk_category PRIMARY KEY (id),
    CONSTRAINT uq_category_station_id_code UNIQUE (station_id, code),
    CONSTRAINT ck_category_depth CHECK (depth BETWEEN 1 AND 4),
    CONSTRAINT ck_category_parent CHECK ((depth = 1) = (parent_id IS NULL)),
    CONSTRAINT ck_category_level CHECK (level BETWEEN 1 AND 4),
    CONSTRAINT ck_category_bucket CHECK (bucket IN ('criminal', 'public_order', 'traffic', 'dispute', 'help', 'other')),
    CONSTRAINT fk_category_parent_id FOREIGN KEY(parent_id) REFERENCES category (id)
)
;
CREATE TABLE clock_step (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    "by" INTEGER NOT NULL,
    boot TEXT NOT NULL,
    "offset" INTEGER NOT NULL,
    moments TEXT NOT NULL,
    CONSTRAINT pk_clock_step PRIMARY KEY (id)
)
;
CREATE TABLE community (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    code TEXT NOT NULL,
    residents INTEGER NOT NULL,
    neighbour_ids TEXT NOT NULL,
    boundary TEXT NOT NULL,
    founded_on TEXT NOT NULL,
    CONSTRAINT pk_community PRIMARY KEY (id),
    CONSTRAINT uq_community_station_id_name UNIQUE (station_id, name)
)
;
CREATE TABLE disposition (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    code TEXT NOT NULL,
    CONSTRAINT pk_disposition PRIMARY KEY (id),
    CONSTRAINT uq_disposition_station_id_name UNIQUE (station_id, name)
)
;
CREATE TABLE dispute_grade (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    grade TEXT NOT NULL,
    by_visit BOOLEAN NOT NULL,
    needs_leader BOOLEAN NOT NULL,
    first_days INTEGER NOT NULL,
    again_days INTEGER NOT NULL,
    repeats INTEGER NOT NULL,
    within_days INTEGER NOT NULL,
    CONSTRAINT pk_dispute_grade PRIMARY KEY (id),
    CONSTRAINT uq_dispute_grade_station_id_grade UNIQUE (station_id, grade),
    CONSTRAINT ck_dispute_grade_grade CHECK (grade IN ('red', 'orange', 'yellow', 'blue'))
)
;
CREATE TABLE duty_post (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    kind TEXT NOT NULL,
    starts TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    needs INTEGER NOT NULL,
    days TEXT NOT NULL,
    rest_minutes INTEGER NOT NULL,
    mark TEXT NOT NULL,
    CONSTRAINT pk_duty_post PRIMARY KEY (id),
    CONSTRAINT uq_duty_post_station_id_name UNIQUE (station_id, name),
    CONSTRAINT ck_duty_post_minutes CHECK (minutes BETWEEN 1 AND 2880),
    CONSTRAINT ck_duty_post_needs CHECK (needs >= 0),
    CONSTRAINT ck_duty_post_rest CHECK (rest_minutes >= 0),
    CONSTRAINT ck_duty_post_kind CHECK (kind IN ('leader', 'command', 'patrol', 'group', 'day')),
    CONSTRAINT ck_duty_post_days CHECK (days IN ('all', 'workdays', 'restdays'))
)
;
CREATE TABLE fraud_limits (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    level TEXT NOT NULL,
    first_contact_s INTEGER NOT NULL,
    face_to_face_s INTEGER NOT NULL,
    retry_s INTEGER NOT NULL,
    follow_up_days INTEGER NOT NULL,
    CONSTRAINT pk_fraud_limits PRIMARY KEY (id),
    CONSTRAINT uq_fraud_limits_station_id_level UNIQUE (station_id, level),
    CONSTRAINT ck_fraud_limits_level CHECK (level IN ('extreme', 'high', 'medium', 'low'))
)
;
CREATE TABLE incident_fact (
    station_id INTEGER NOT NULL,
    day INTEGER NOT NULL,
    incident_id INTEGER NOT NULL,
    hour SMALLINT NOT NULL,
    category_id INTEGER NOT NULL,
    community_id INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    team_id INTEGER NOT NULL,
    exit SMALLINT NOT NULL,
    response_s INTEGER,
    CONSTRAINT pk_incident_fact PRIMARY KEY (station_id, day, incident_id)
)
 WITHOUT ROWID
;
CREATE TABLE journal (
    sequence INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor_id INTEGER,
    seat TEXT NOT NULL,
    command TEXT NOT NULL,
    command_uuid TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    reason TEXT NOT NULL,
    undoes INTEGER,
    changes_digest BLOB NOT NULL,
    digest BLOB NOT NULL,
    CONSTRAINT pk_journal PRIMARY KEY (sequence),
    CONSTRAINT uq_journal_command_uuid UNIQUE (command_uuid)
)
;
CREATE UNIQUE INDEX ix_journal_undoes ON journal (undoes);
CREATE TABLE journal_head (
    station_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    lists_sequence INTEGER NOT NULL,
    digest BLOB NOT NULL,
    seal BLOB NOT NULL,
    CONSTRAINT pk_journal_head PRIMARY KEY (station_id)
)
;
CREATE TABLE legal_extension (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    code TEXT NOT NULL,
    step INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    unit TEXT NOT NULL,
    is_added BOOLEAN NOT NULL,
    approver TEXT NOT NULL,
    CONSTRAINT pk_legal_extension PRIMARY KEY (id),
    CONSTRAINT ck_legal_extension_amount CHECK (amount > 0 AND step > 0),
    CONSTRAINT ck_legal_extension_unit CHECK (unit IN ('hours', 'days', 'working_days', 'months'))
)
;
CREATE TABLE legal_rule (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    code TEXT NOT NULL,
    event TEXT NOT NULL,
    ended_by TEXT NOT NULL,
    amount INTEGER NOT NULL,
    unit TEXT NOT NULL,
    limits_liberty BOOLEAN NOT NULL,
    warn_hours INTEGER NOT NULL,
    basis TEXT NOT NULL,
    note TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    CONSTRAINT pk_legal_rule PRIMARY KEY (id),
    CONSTRAINT uq_legal_rule_station_id_code_valid_from UNIQUE (station_id, code, valid_from),
    CONSTRAINT ck_legal_rule_amount CHECK (amount > 0),
    CONSTRAINT ck_legal_rule_event CHECK (event IN ('emergency_over', 'registered', 'report_administrative', 'report_criminal', 'not_ours', 'handed_over', 'accepted', 'filed', 'not_filed', 'notice_served', 'summoned_administrative', 'summoned_criminal', 'released', 'questioning_continued', 'questioning_special', 'questioning_ended', 'measure_on_spot', 'measure_reported', 'brought_in_fast', 'first_mediation', 'second_mediation', 'seized', 'in_custody', 'seizure_ended', 'evidence_kept', 'evidence_decided', 'decided', 'decided_for_victim', 'served', 'victim_served', 'detained', 'taken_to_house', 'family_told', 'questioned', 'arrest_requested', 'bailed', 'bail_ended', 'surveilled', 'surveillance_ended', 'ended')),
    CONSTRAINT ck_legal_rule_unit CHECK (unit IN ('hours', 'days', 'working_days', 'months'))
)
;
CREATE TABLE level (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    number INTEGER NOT NULL,
    letter TEXT NOT NULL,
    shape TEXT NOT NULL,
    dispatch_s INTEGER NOT NULL,
    acknowledge_s INTEGER NOT NULL,
    on_scene_s INTEGER NOT NULL,
    feedback_s INTEGER NOT NULL,
    CONSTRAINT pk_level PRIMARY KEY (id),
    CONSTRAINT uq_level_station_id_number UNIQUE (station_id, number),
    CONSTRAINT ck_level_number CHECK (number BETWEEN 1 AND 4)
)
;
CREATE TABLE outside_unit (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    contact_name TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    CONSTRAINT pk_outside_unit PRIMARY KEY (id),
    CONSTRAINT uq_outside_unit_station_id_name UNIQUE (station_id, name)
)
;
CREATE TABLE procedure (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    text TEXT NOT NULL,
    codes TEXT NOT NULL,
    keys TEXT NOT NULL,
    shipped TEXT NOT NULL,
    CONSTRAINT pk_procedure PRIMARY KEY (id)
)
;
CREATE TABLE push_channel (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    user TEXT NOT NULL,
    secret TEXT NOT NULL,
    sender TEXT NOT NULL,
    security TEXT NOT NULL,
    authority TEXT NOT NULL,
    headers TEXT NOT NULL,
    printer TEXT NOT NULL,
    team_ids TEXT NOT NULL,
    officer_ids TEXT NOT NULL,
    unit_ids TEXT NOT NULL,
    CONSTRAINT pk_push_channel PRIMARY KEY (id),
    CONSTRAINT uq_push_channel_station_id_name UNIQUE (station_id, name),
    CONSTRAINT ck_push_channel_kind CHECK (kind IN ('folder', 'http', 'email', 'slip')),
    CONSTRAINT ck_push_channel_security CHECK (security IN ('tls', 'starttls', 'none'))
)
;
CREATE TABLE review_check (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    kind TEXT,
    document TEXT,
    basis TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    CONSTRAINT pk_review_check PRIMARY KEY (id),
    CONSTRAINT ck_review_check_kind CHECK (kind IN ('criminal', 'administrative')),
    CONSTRAINT ck_review_check_document CHECK (document IN ('acceptance', 'filing', 'not_filed', 'penalty', 'detention', 'bail', 'arrest', 'prosecution', 'dismissal', 'case_file', 'other'))
)
;
CREATE TABLE rotation (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    cycle TEXT NOT NULL,
    group_ids TEXT NOT NULL,
    anchor_day TEXT NOT NULL,
    days TEXT NOT NULL,
    CONSTRAINT pk_rotation PRIMARY KEY (id),
    CONSTRAINT uq_rotation_station_id_name UNIQUE (station_id, name),
    CONSTRAINT ck_rotation_days CHECK (days IN ('all', 'workdays', 'restdays'))
)
;
CREATE TABLE running_number (
    station_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    value INTEGER NOT NULL,
    CONSTRAINT pk_running_number PRIMARY KEY (station_id, name)
)
;
CREATE TABLE source (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    code TEXT NOT NULL,
    CONSTRAINT pk_source PRIMARY KEY (id),
    CONSTRAINT uq_source_station_id_code UNIQUE (station_id, code)
)
;
CREATE TABLE station (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    code TEXT NOT NULL,
    zone TEXT NOT NULL,
    is_fictional BOOLEAN NOT NULL,
    work_starts TEXT NOT NULL,
    work_ends TEXT NOT NULL,
    lunch_starts TEXT NOT NULL,
    lunch_ends TEXT NOT NULL,
    shift_starts TEXT NOT NULL,
    residents INTEGER NOT NULL,
    latitude FLOAT,
    longitude FLOAT,
    known_days INTEGER NOT NULL,
    recent_days INTEGER NOT NULL,
    known_shown INTEGER NOT NULL,
    alike_minutes INTEGER NOT NULL,
    alike_metres INTEGER NOT NULL,
    push_limit_min INTEGER NOT NULL,
    push_has_phone BOOLEAN NOT NULL,
    push_has_others BOOLEAN NOT NULL,
    counts_merged BOOLEAN NOT NULL,
    valid_cancelled BOOLEAN NOT NULL,
    valid_unfounded BOOLEAN NOT NULL,
    callback_tries INTEGER NOT NULL,
    callback_formula TEXT NOT NULL,
    dissatisfied_days INTEGER NOT NULL,
    dissatisfied_to_leader BOOLEAN NOT NULL,
    small_sample INTEGER NOT NULL,
    household_days INTEGER NOT NULL,
    second_session_days INTEGER NOT NULL,
    confirmation_days INTEGER NOT NULL,
    risk_days INTEGER NOT NULL,
    propose_days INTEGER NOT NULL,
    look_minutes INTEGER NOT NULL,
    route_kmh INTEGER NOT NULL,
    route_gap_minutes INTEGER NOT NULL,
    clue_metres INTEGER NOT NULL,
    clue_hours INTEGER NOT NULL,
    clue_due_hours INTEGER NOT NULL,
    lead_urgent_hours INTEGER NOT NULL,
    lead_important_hours INTEGER NOT NULL,
    lead_ordinary_hours INTEGER NOT NULL,
    lead_days INTEGER NOT NULL,
    mend_days INTEGER NOT NULL,
    review_before_end BOOLEAN NOT NULL,
    CONSTRAINT pk_station PRIMARY KEY (id),
    CONSTRAINT ck_station_callback_formula CHECK (callback_formula IN ('both_of_valid', 'satisfied_of_valid', 'both_of_all'))
)
;
CREATE TABLE tally (
    station_id INTEGER NOT NULL,
    axis SMALLINT NOT NULL,
    grain SMALLINT NOT NULL,
    scope_id INTEGER NOT NULL,
    start INTEGER NOT NULL,
    value INTEGER NOT NULL,
    plain INTEGER NOT NULL,
    merged INTEGER NOT NULL,
    cancelled INTEGER NOT NULL,
    unfounded INTEGER NOT NULL,
    CONSTRAINT pk_tally PRIMARY KEY (station_id, axis, grain, scope_id, start, value)
)
 WITHOUT ROWID
;
CREATE TABLE team (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    kind TEXT NOT NULL,
    CONSTRAINT pk_team PRIMARY KEY (id),
    CONSTRAINT uq_team_station_id_name UNIQUE (station_id, name),
    CONSTRAINT ck_team_kind CHECK (kind IN ('community', 'case', 'command'))
)
;
CREATE TABLE topic (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    theme TEXT NOT NULL,
    rhythm TEXT NOT NULL,
    day INTEGER NOT NULL,
    at TEXT NOT NULL,
    compare TEXT NOT NULL,
    grade TEXT NOT NULL,
    purpose TEXT NOT NULL,
    categories TEXT NOT NULL,
    CONSTRAINT pk_topic PRIMARY KEY (id),
    CONSTRAINT uq_topic_station_id_name UNIQUE (station_id, name),
    CONSTRAINT ck_topic_day CHECK (day BETWEEN 1 AND CASE rhythm WHEN 'weekly' THEN 7 ELSE 28 END),
    CONSTRAINT ck_topic_theme CHECK (theme IN ('fraud', 'theft', 'fight', 'dispute')),
    CONSTRAINT ck_topic_rhythm CHECK (rhythm IN ('weekly', 'monthly')),
    CONSTRAINT ck_topic_compare CHECK (compare IN ('year', 'period')),
    CONSTRAINT ck_topic_grade CHECK (grade IN ('ordinary', 'important', 'urgent')),
    CONSTRAINT ck_topic_purpose CHECK (purpose IN ('prevent', 'strike', 'control', 'serve'))
)
;
CREATE TABLE visit_topic (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    CONSTRAINT pk_visit_topic PRIMARY KEY (id),
    CONSTRAINT uq_visit_topic_station_id_name UNIQUE (station_id, name)
)
;
CREATE TABLE wording (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    CONSTRAINT pk_wording PRIMARY KEY (id),
    CONSTRAINT uq_wording_station_id_name UNIQUE (station_id, name),
    CONSTRAINT ck_wording_kind CHECK (kind IN ('method', 'target', 'channel', 'cause', 'occupation', 'risk'))
)
;
CREATE TABLE callback_rule (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    bucket TEXT,
    category_id INTEGER,
    levels TEXT NOT NULL,
    share INTEGER NOT NULL,
    days INTEGER NOT NULL,
    CONSTRAINT pk_callback_rule PRIMARY KEY (id),
    CONSTRAINT uq_callback_rule_station_id_name UNIQUE (station_id, name),
    CONSTRAINT ck_callback_rule_share CHECK (share BETWEEN 0 AND 100),
    CONSTRAINT ck_callback_rule_bucket CHECK (bucket IN ('criminal', 'public_order', 'traffic', 'dispute', 'help', 'other')),
    CONSTRAINT fk_callback_rule_category_id FOREIGN KEY(category_id) REFERENCES category (id)
)
;
CREATE TABLE change (
    sequence INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    entity TEXT NOT NULL,
    entity_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    operation TEXT NOT NULL,
    image TEXT NOT NULL,
    CONSTRAINT pk_change PRIMARY KEY (sequence, ordinal),
    CONSTRAINT fk_change_sequence FOREIGN KEY(sequence) REFERENCES journal (sequence)
)
 WITHOUT ROWID
;
CREATE INDEX ix_change_entity ON change (entity_id, sequence);
CREATE TABLE officer (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    number TEXT NOT NULL,
    team_id INTEGER NOT NULL,
    activity_id INTEGER NOT NULL,
    is_auxiliary BOOLEAN NOT NULL,
    is_leader BOOLEAN NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    community_ids TEXT NOT NULL,
    skills TEXT NOT NULL,
    CONSTRAINT pk_officer PRIMARY KEY (id),
    CONSTRAINT uq_officer_station_id_number UNIQUE (station_id, number),
    CONSTRAINT fk_officer_team_id FOREIGN KEY(team_id) REFERENCES team (id),
    CONSTRAINT fk_officer_activity_id FOREIGN KEY(activity_id) REFERENCES activity (id)
)
;
CREATE TABLE routing_rule (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    part TEXT NOT NULL,
    target TEXT NOT NULL,
    time TEXT NOT NULL,
    category_id INTEGER,
    levels TEXT NOT NULL,
    count INTEGER NOT NULL,
    skill TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    basis TEXT NOT NULL,
    CONSTRAINT pk_routing_rule PRIMARY KEY (id),
    CONSTRAINT uq_routing_rule_station_id_name UNIQUE (station_id, name),
    CONSTRAINT ck_routing_rule_count CHECK (count BETWEEN 0 AND 9),
    CONSTRAINT ck_routing_rule_validity CHECK (valid_from = '' OR valid_to = '' OR valid_from <= valid_to),
    CONSTRAINT ck_routing_rule_part CHECK (part IN ('lead', 'support', 'alert')),
    CONSTRAINT ck_routing_rule_target CHECK (target IN ('community_officer', 'community_team', 'case_team', 'group_community', 'group_case', 'group', 'patrol', 'command', 'leader')),
    CONSTRAINT ck_routing_rule_time CHECK (time IN ('any', 'work', 'rest', 'lunch')),
    CONSTRAINT fk_routing_rule_category_id FOREIGN KEY(category_id) REFERENCES category (id)
)
;
CREATE TABLE site (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    community_id INTEGER NOT NULL,
    address TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    kind TEXT NOT NULL,
    builder TEXT NOT NULL,
    workers INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    visit_days INTEGER NOT NULL,
    remarks TEXT NOT NULL,
    CONSTRAINT pk_site PRIMARY KEY (id),
    CONSTRAINT fk_site_community_id FOREIGN KEY(community_id) REFERENCES community (id)
)
;
CREATE TABLE account (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    officer_id INTEGER NOT NULL,
    password_hash TEXT NOT NULL,
    failures INTEGER NOT NULL,
    locked_until INTEGER,
    CONSTRAINT pk_account PRIMARY KEY (id),
    CONSTRAINT uq_account_officer_id UNIQUE (officer_id),
    CONSTRAINT fk_account_officer_id FOREIGN KEY(officer_id) REFERENCES officer (id)
)
;
CREATE TABLE assessment (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    theme TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    compare TEXT NOT NULL,
    categories TEXT NOT NULL,
    community TEXT NOT NULL,
    grade TEXT NOT NULL,
    purpose TEXT NOT NULL,
    conclusions TEXT NOT NULL,
    advice TEXT NOT NULL,
    stage TEXT NOT NULL,
    figures_id INTEGER,
    topic_id INTEGER,
    drafted_at INTEGER NOT NULL,
    drafted_by_id INTEGER,
    submitted_at INTEGER,
    submitted_by_id INTEGER,
    decided_at INTEGER,
    decided_by_id INTEGER,
    remarks TEXT NOT NULL,
    CONSTRAINT pk_assessment PRIMARY KEY (id),
    CONSTRAINT uq_assessment_station_id_number UNIQUE (station_id, number),
    CONSTRAINT ck_assessment_title CHECK (title <> ''),
    CONSTRAINT ck_assessment_days CHECK (from_day <= to_day),
    CONSTRAINT uq_assessment_topic_id_from_day_to_day UNIQUE (topic_id, from_day, to_day),
    CONSTRAINT ck_assessment_theme CHECK (theme IN ('fraud', 'theft', 'fight', 'dispute')),
    CONSTRAINT ck_assessment_compare CHECK (compare IN ('year', 'period')),
    CONSTRAINT ck_assessment_grade CHECK (grade IN ('ordinary', 'important', 'urgent')),
    CONSTRAINT ck_assessment_purpose CHECK (purpose IN ('prevent', 'strike', 'control', 'serve')),
    CONSTRAINT ck_assessment_stage CHECK (stage IN ('draft', 'submitted', 'approved', 'dropped')),
    CONSTRAINT fk_assessment_topic_id FOREIGN KEY(topic_id) REFERENCES topic (id),
    CONSTRAINT fk_assessment_drafted_by_id FOREIGN KEY(drafted_by_id) REFERENCES officer (id),
    CONSTRAINT fk_assessment_submitted_by_id FOREIGN KEY(submitted_by_id) REFERENCES officer (id),
    CONSTRAINT fk_assessment_decided_by_id FOREIGN KEY(decided_by_id) REFERENCES officer (id)
)
;
CREATE TABLE attachment (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    subject_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    digest TEXT NOT NULL,
    size INTEGER NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    at INTEGER NOT NULL,
    added_by_id INTEGER,
    CONSTRAINT pk_attachment PRIMARY KEY (id),
    CONSTRAINT uq_attachment_subject_id_digest UNIQUE (subject_id, digest),
    CONSTRAINT ck_attachment_digest CHECK (length(digest) = 64),
    CONSTRAINT ck_attachment_measures CHECK (size > 0 AND width > 0 AND height > 0),
    CONSTRAINT ck_attachment_kind CHECK (kind IN ('photo')),
    CONSTRAINT fk_attachment_added_by_id FOREIGN KEY(added_by_id) REFERENCES officer (id)
)
;
CREATE TABLE callback_sample (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    number TEXT NOT NULL,
    seed INTEGER NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    count INTEGER NOT NULL,
    percent INTEGER NOT NULL,
    household_days INTEGER NOT NULL,
    drawn_at INTEGER NOT NULL,
    drawn_by_id INTEGER,
    visits INTEGER NOT NULL,
    eligible INTEGER NOT NULL,
    called_before INTEGER NOT NULL,
    strata INTEGER NOT NULL,
    drawn INTEGER NOT NULL,
    CONSTRAINT pk_callback_sample PRIMARY KEY (id),
    CONSTRAINT uq_callback_sample_station_id_number UNIQUE (station_id, number),
    CONSTRAINT ck_callback_sample_days CHECK (first_day <= last_day),
    CONSTRAINT ck_callback_sample_size CHECK (drawn <= eligible AND eligible <= visits),
    CONSTRAINT fk_callback_sample_drawn_by_id FOREIGN KEY(drawn_by_id) REFERENCES officer (id)
)
;
CREATE TABLE case_series (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    accepted_at INTEGER NOT NULL,
    accepted_by_id INTEGER,
    note TEXT NOT NULL,
    ended_at INTEGER,
    ended_by_id INTEGER,
    result TEXT,
    end_note TEXT NOT NULL,
    CONSTRAINT pk_case_series PRIMARY KEY (id),
    CONSTRAINT ck_case_series_name CHECK (name <> ''),
    CONSTRAINT ck_case_series_end CHECK ((ended_at IS NULL) = (result IS NULL)),
    CONSTRAINT ck_case_series_result CHECK (result IN ('caught', 'handed_over', 'not_one')),
    CONSTRAINT fk_case_series_accepted_by_id FOREIGN KEY(accepted_by_id) REFERENCES officer (id),
    CONSTRAINT fk_case_series_ended_by_id FOREIGN KEY(ended_by_id) REFERENCES officer (id)
)
;
CREATE TABLE caution (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    source TEXT NOT NULL,
    entered_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    entered_by_id INTEGER,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    identity_number TEXT NOT NULL,
    community_id INTEGER,
    address TEXT NOT NULL,
    site_id INTEGER,
    ended_at INTEGER,
    ended_by_id INTEGER,
    end_reason TEXT NOT NULL,
    CONSTRAINT pk_caution PRIMARY KEY (id),
    CONSTRAINT ck_caution_expiry CHECK (expires_at > entered_at),
    CONSTRAINT ck_caution_reason CHECK (ended_at IS NULL OR end_reason <> ''),
    CONSTRAINT ck_caution_subject CHECK (name <> '' OR phone <> '' OR identity_number <> '' OR address <> '' OR site_id IS NOT NULL),
    CONSTRAINT ck_caution_kind CHECK (kind IN ('violence', 'weapon', 'infection', 'mental', 'dog', 'key_site', 'other')),
    CONSTRAINT fk_caution_entered_by_id FOREIGN KEY(entered_by_id) REFERENCES officer (id),
    CONSTRAINT fk_caution_community_id FOREIGN KEY(community_id) REFERENCES community (id),
    CONSTRAINT fk_caution_site_id FOREIGN KEY(site_id) REFERENCES site (id),
    CONSTRAINT fk_caution_ended_by_id FOREIGN KEY(ended_by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_caution_holding ON caution (station_id, expires_at) WHERE ended_at IS NULL;
CREATE TABLE dispute (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    number TEXT NOT NULL,
    kind TEXT NOT NULL,
    claim TEXT NOT NULL,
    amount_cents INTEGER,
    address TEXT NOT NULL,
    address_key TEXT NOT NULL,
    community_id INTEGER,
    grade TEXT NOT NULL,
    grade_reason TEXT NOT NULL,
    officer_id INTEGER NOT NULL,
    leader_id INTEGER,
    bodies TEXT NOT NULL,
    state TEXT NOT NULL,
    taken_up_at INTEGER NOT NULL,
    registered_by_id INTEGER,
    settled_at INTEGER,
    outcome TEXT NOT NULL,
    raised_at INTEGER,
    CONSTRAINT pk_dispute PRIMARY KEY (id),
    CONSTRAINT uq_dispute_station_id_number UNIQUE (station_id, number),
    CONSTRAINT ck_dispute_said CHECK (claim <> '' AND grade_reason <> ''),
    CONSTRAINT ck_dispute_amount CHECK (amount_cents BETWEEN 0 AND 10000000000000),
    CONSTRAINT ck_dispute_order CHECK (settled_at >= taken_up_at),
    CONSTRAINT ck_dispute_kind CHECK (kind IN ('debt', 'labour', 'neighbour', 'romance', 'family', 'land', 'consumer', 'other')),
    CONSTRAINT ck_dispute_grade CHECK (grade IN ('red', 'orange', 'yellow', 'blue')),
    CONSTRAINT ck_dispute_state CHECK (state IN ('taken_up', 'in_mediation', 'settled', 'failed', 'referred', 'withdrawn')),
    CONSTRAINT fk_dispute_community_id FOREIGN KEY(community_id) REFERENCES community (id),
    CONSTRAINT fk_dispute_officer_id FOREIGN KEY(officer_id) REFERENCES officer (id),
    CONSTRAINT fk_dispute_leader_id FOREIGN KEY(leader_id) REFERENCES officer (id),
    CONSTRAINT fk_dispute_registered_by_id FOREIGN KEY(registered_by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_dispute_address ON dispute (address_key);
CREATE INDEX ix_dispute_taken_up ON dispute (station_id, taken_up_at);
CREATE TABLE duty_group (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    initials TEXT NOT NULL,
    position INTEGER NOT NULL,
    standing TEXT NOT NULL,
    retired_at INTEGER,
    member_ids TEXT NOT NULL,
    leader_id INTEGER,
    CONSTRAINT pk_duty_group PRIMARY KEY (id),
    CONSTRAINT uq_duty_group_station_id_name UNIQUE (station_id, name),
    CONSTRAINT fk_duty_group_leader_id FOREIGN KEY(leader_id) REFERENCES officer (id)
)
;
CREATE TABLE incident (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    number TEXT NOT NULL,
    origin TEXT NOT NULL,
    category_id INTEGER NOT NULL,
    level INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    zone TEXT NOT NULL,
    state TEXT NOT NULL,
    external_key TEXT,
    source_id INTEGER,
    confirmed_category_id INTEGER,
    address TEXT NOT NULL,
    community_id INTEGER,
    longitude FLOAT,
    latitude FLOAT,
    narrative TEXT NOT NULL,
    reporter_name TEXT NOT NULL,
    reporter_phone TEXT NOT NULL,
    reported_at INTEGER,
    scheduled_for INTEGER,
    taken_by_id INTEGER,
    feedback TEXT NOT NULL,
    feedback_at INTEGER,
    disposition_id INTEGER,
    closed_at INTEGER,
    archived_at INTEGER,
    exit TEXT,
    merged_into_id INTEGER,
    transferred_to TEXT NOT NULL,
    extra TEXT NOT NULL,
    clocks_from INTEGER,
    loss_cents INTEGER,
    channel TEXT NOT NULL,
    CONSTRAINT pk_incident PRIMARY KEY (id),
    CONSTRAINT uq_incident_station_id_number UNIQUE (station_id, number),
    CONSTRAINT uq_incident_station_id_external_key UNIQUE (station_id, external_key),
    CONSTRAINT ck_incident_level CHECK (level BETWEEN 1 AND 4),
    CONSTRAINT ck_incident_origin CHECK (origin IN ('hand', 'message', 'import')),
    CONSTRAINT ck_incident_longitude CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT ck_incident_latitude CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT ck_incident_merged CHECK (merged_into_id IS NULL OR exit = 'merged'),
    CONSTRAINT ck_incident_loss CHECK (loss_cents >= 0),
    CONSTRAINT ck_incident_state CHECK (state IN ('scheduled', 'pending', 'dispatched', 'acknowledged', 'en_route', 'on_scene', 'awaiting_feedback', 'in_review', 'closed', 'archived', 'transferred', 'merged', 'cancelled', 'unfounded')),
    CONSTRAINT ck_incident_exit CHECK (exit IN ('scheduled', 'pending', 'dispatched', 'acknowledged', 'en_route', 'on_scene', 'awaiting_feedback', 'in_review', 'closed', 'archived', 'transferred', 'merged', 'cancelled', 'unfounded')),
    CONSTRAINT fk_incident_category_id FOREIGN KEY(category_id) REFERENCES category (id),
    CONSTRAINT fk_incident_source_id FOREIGN KEY(source_id) REFERENCES source (id),
    CONSTRAINT fk_incident_confirmed_category_id FOREIGN KEY(confirmed_category_id) REFERENCES category (id),
    CONSTRAINT fk_incident_community_id FOREIGN KEY(community_id) REFERENCES community (id),
    CONSTRAINT fk_incident_taken_by_id FOREIGN KEY(taken_by_id) REFERENCES officer (id),
    CONSTRAINT fk_incident_disposition_id FOREIGN KEY(disposition_id) REFERENCES disposition (id),
    CONSTRAINT fk_incident_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES incident (id)
)
;
CREATE INDEX ix_incident_category ON incident (station_id, category_id, received_at DESC, id DESC);
CREATE INDEX ix_incident_community ON incident (station_id, community_id, received_at DESC, id DESC);
CREATE INDEX ix_incident_merged ON incident (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX ix_incident_open ON incident (station_id, level, received_at, id) WHERE state IN ('acknowledged', 'awaiting_feedback', 'dispatched', 'en_route', 'in_review', 'on_scene', 'pending', 'scheduled');
CREATE INDEX ix_incident_received ON incident (station_id, received_at DESC, id DESC);
CREATE TABLE leave (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    officer_id INTEGER NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    kind TEXT NOT NULL,
    remark TEXT NOT NULL,
    cancelled_at INTEGER,
    CONSTRAINT pk_leave PRIMARY KEY (id),
    CONSTRAINT ck_leave_order CHECK (last_day >= first_day),
    CONSTRAINT ck_leave_kind CHECK (kind IN ('annual', 'sick', 'personal', 'mission', 'training', 'rest')),
    CONSTRAINT fk_leave_officer_id FOREIGN KEY(officer_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_leave_last ON leave (station_id, last_day);
CREATE TABLE meeting (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    edition TEXT NOT NULL,
    day TEXT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    content TEXT NOT NULL,
    drafted_at INTEGER NOT NULL,
    minutes TEXT NOT NULL,
    signed_at INTEGER,
    signed_by_id INTEGER,
    checkpoint TEXT NOT NULL,
    snapshot TEXT NOT NULL,
    CONSTRAINT pk_meeting PRIMARY KEY (id),
    CONSTRAINT uq_meeting_station_id_edition_day UNIQUE (station_id, edition, day),
    CONSTRAINT ck_meeting_edition CHECK (edition IN ('day', 'week', 'month')),
    CONSTRAINT fk_meeting_signed_by_id FOREIGN KEY(signed_by_id) REFERENCES officer (id)
)
;
CREATE TABLE officer_token (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    officer_id INTEGER NOT NULL,
    token_hash TEXT NOT NULL,
    issued_at INTEGER NOT NULL,
    issued_by_id INTEGER,
    seen_at INTEGER,
    revoked_at INTEGER,
    CONSTRAINT pk_officer_token PRIMARY KEY (id),
    CONSTRAINT uq_officer_token_token_hash UNIQUE (token_hash),
    CONSTRAINT fk_officer_token_officer_id FOREIGN KEY(officer_id) REFERENCES officer (id),
    CONSTRAINT fk_officer_token_issued_by_id FOREIGN KEY(issued_by_id) REFERENCES officer (id)
)
;
CREATE UNIQUE INDEX uq_officer_token_good ON officer_token (officer_id) WHERE revoked_at IS NULL;
CREATE TABLE population_check (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    number TEXT NOT NULL,
    office TEXT NOT NULL,
    day TEXT NOT NULL,
    community_id INTEGER,
    due_at INTEGER NOT NULL,
    note TEXT NOT NULL,
    entered_at INTEGER NOT NULL,
    entered_by_id INTEGER,
    CONSTRAINT pk_population_check PRIMARY KEY (id),
    CONSTRAINT uq_population_check_station_id_number UNIQUE (station_id, number),
    CONSTRAINT ck_population_check_office CHECK (office <> ''),
    CONSTRAINT fk_population_check_community_id FOREIGN KEY(community_id) REFERENCES community (id),
    CONSTRAINT fk_population_check_entered_by_id FOREIGN KEY(entered_by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_population_check_day ON population_check (station_id, day);
CREATE TABLE printed_sheet (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    template TEXT NOT NULL,
    name TEXT NOT NULL,
    way TEXT NOT NULL,
    "to" TEXT NOT NULL,
    pages INTEGER NOT NULL,
    copies INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by_id INTEGER,
    CONSTRAINT pk_printed_sheet PRIMARY KEY (id),
    CONSTRAINT ck_printed_sheet_way CHECK (way IN ('printer', 'file')),
    CONSTRAINT fk_printed_sheet_by_id FOREIGN KEY(by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_printed_sheet_at ON printed_sheet (station_id, at);
CREATE TABLE series_rejection (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    incident_ids TEXT NOT NULL,
    rejected_at INTEGER NOT NULL,
    member_ids TEXT NOT NULL,
    rejected_by_id INTEGER,
    reason TEXT NOT NULL,
    CONSTRAINT pk_series_rejection PRIMARY KEY (id),
    CONSTRAINT ck_series_rejection_incidents CHECK (incident_ids <> '[]'),
    CONSTRAINT fk_series_rejection_rejected_by_id FOREIGN KEY(rejected_by_id) REFERENCES officer (id)
)
;
CREATE TABLE shift (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    leader_id INTEGER,
    ended_at INTEGER,
    CONSTRAINT pk_shift PRIMARY KEY (id),
    CONSTRAINT ck_shift_order CHECK (ended_at IS NULL OR ended_at >= started_at),
    CONSTRAINT fk_shift_leader_id FOREIGN KEY(leader_id) REFERENCES officer (id)
)
;
CREATE UNIQUE INDEX uq_shift_running ON shift (station_id) WHERE ended_at IS NULL;
CREATE TABLE task (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    source TEXT NOT NULL,
    about_id INTEGER NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    level INTEGER NOT NULL,
    officer_id INTEGER,
    team_id INTEGER,
    unit_id INTEGER,
    asks TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    given_at INTEGER NOT NULL,
    given_by_id INTEGER,
    delivered_at INTEGER,
    read_at INTEGER,
    answered_at INTEGER,
    told_how TEXT,
    chases INTEGER NOT NULL,
    chased_at INTEGER,
    ended_at INTEGER,
    ended_by_id INTEGER,
    outcome TEXT,
    end_reason TEXT NOT NULL,
    CONSTRAINT pk_task PRIMARY KEY (id),
    CONSTRAINT ck_task_said CHECK (asks <> '' AND number <> '' AND title <> ''),
    CONSTRAINT ck_task_receiver CHECK (CASE WHEN officer_id IS NULL THEN 0 ELSE 1 END + CASE WHEN team_id IS NULL THEN 0 ELSE 1 END + CASE WHEN unit_id IS NULL THEN 0 ELSE 1 END = 1),
    CONSTRAINT ck_task_end CHECK ((ended_at IS NULL) = (outcome IS NULL)),
    CONSTRAINT ck_task_source CHECK (source IN ('assessment', 'hand', 'fraud_follow_up', 'dispute_contact', 'mediation', 'performance', 'confirmation', 'visit', 'callback', 'dissatisfied', 'population', 'clue', 'lead', 'briefing', 'review')),
    CONSTRAINT ck_task_told_how CHECK (told_how IN ('telephone', 'paper')),
    CONSTRAINT ck_task_outcome CHECK (outcome IN ('done', 'withdrawn')),
    CONSTRAINT fk_task_officer_id FOREIGN KEY(officer_id) REFERENCES officer (id),
    CONSTRAINT fk_task_team_id FOREIGN KEY(team_id) REFERENCES team (id),
    CONSTRAINT fk_task_unit_id FOREIGN KEY(unit_id) REFERENCES outside_unit (id),
    CONSTRAINT fk_task_given_by_id FOREIGN KEY(given_by_id) REFERENCES officer (id),
    CONSTRAINT fk_task_ended_by_id FOREIGN KEY(ended_by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_task_about ON task (about_id);
CREATE INDEX ix_task_ended ON task (station_id, ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX ix_task_open ON task (station_id, due_at) WHERE ended_at IS NULL;
CREATE TABLE visit_place (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    community_id INTEGER NOT NULL,
    building TEXT NOT NULL,
    address TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    reason TEXT NOT NULL,
    remarks TEXT NOT NULL,
    interval_days INTEGER NOT NULL,
    officer_id INTEGER,
    stand_in_id INTEGER,
    site_id INTEGER,
    entered_at INTEGER NOT NULL,
    entered_by_id INTEGER,
    last_visited_at INTEGER,
    retired_at INTEGER,
    retire_reason TEXT NOT NULL,
    CONSTRAINT pk_visit_place PRIMARY KEY (id),
    CONSTRAINT ck_visit_place_name CHECK (name <> ''),
    CONSTRAINT ck_visit_place_interval CHECK (interval_days BETWEEN 0 AND 730),
    CONSTRAINT ck_visit_place_of_site CHECK ((kind = 'site') = (site_id IS NOT NULL)),
    CONSTRAINT ck_visit_place_reason CHECK (retired_at IS NULL OR retire_reason <> ''),
    CONSTRAINT uq_visit_place_site_id UNIQUE (site_id),
    CONSTRAINT ck_visit_place_kind CHECK (kind IN ('household', 'person', 'firm', 'site')),
    CONSTRAINT fk_visit_place_community_id FOREIGN KEY(community_id) REFERENCES community (id),
    CONSTRAINT fk_visit_place_officer_id FOREIGN KEY(officer_id) REFERENCES officer (id),
    CONSTRAINT fk_visit_place_stand_in_id FOREIGN KEY(stand_in_id) REFERENCES officer (id),
    CONSTRAINT fk_visit_place_site_id FOREIGN KEY(site_id) REFERENCES site (id),
    CONSTRAINT fk_visit_place_entered_by_id FOREIGN KEY(entered_by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_visit_place_community ON visit_place (station_id, community_id);
CREATE TABLE agreement (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    dispute_id INTEGER NOT NULL,
    signed_on TEXT NOT NULL,
    points TEXT NOT NULL,
    wants_confirmation BOOLEAN NOT NULL,
    asked_on TEXT NOT NULL,
    confirmed_on TEXT NOT NULL,
    CONSTRAINT pk_agreement PRIMARY KEY (id),
    CONSTRAINT ck_agreement_said CHECK (points <> ''),
    CONSTRAINT fk_agreement_dispute_id FOREIGN KEY(dispute_id) REFERENCES dispute (id)
)
;
CREATE INDEX ix_agreement_dispute ON agreement (dispute_id);
CREATE INDEX ix_agreement_signed ON agreement (station_id, signed_on);
CREATE TABLE alarm (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    incident_id INTEGER,
    fact TEXT NOT NULL,
    priority TEXT NOT NULL,
    is_silent BOOLEAN NOT NULL,
    due_at INTEGER NOT NULL,
    raised_at INTEGER NOT NULL,
    called_at INTEGER NOT NULL,
    calls INTEGER NOT NULL,
    rung TEXT NOT NULL,
    climbed_at INTEGER,
    leader_id INTEGER,
    acknowledged_at INTEGER,
    acknowledged_by_id INTEGER,
    shelved_at INTEGER,
    shelved_until INTEGER,
    shelved_by_id INTEGER,
    shelve_reason TEXT NOT NULL,
    cleared_at INTEGER,
    CONSTRAINT pk_alarm PRIMARY KEY (id),
    CONSTRAINT ck_alarm_calls CHECK (calls >= 1),
    CONSTRAINT ck_alarm_held CHECK ((acknowledged_at IS NULL) = (acknowledged_by_id IS NULL)),
    CONSTRAINT ck_alarm_shelf CHECK (shelved_at IS NULL OR (shelved_until > shelved_at AND shelved_until - shelved_at <= 28800000000 AND shelved_by_id IS NOT NULL AND shelve_reason <> '')),
    CONSTRAINT ck_alarm_kind CHECK (kind IN ('dispatch_late', 'acknowledge_late', 'on_scene_late', 'feedback_late', 'appointment_due', 'return_asked', 'patrol_alert', 'look_late', 'push_failed', 'post_unmanned', 'task_overdue', 'fraud_contact_late', 'fraud_door_late', 'fraud_call_due', 'fraud_call_now', 'fraud_denied', 'deadline_near', 'deadline_over', 'dispute_raised')),
    CONSTRAINT ck_alarm_priority CHECK (priority IN ('high', 'medium', 'low')),
    CONSTRAINT ck_alarm_rung CHECK (rung IN ('seat', 'leader')),
    CONSTRAINT fk_alarm_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id),
    CONSTRAINT fk_alarm_leader_id FOREIGN KEY(leader_id) REFERENCES officer (id),
    CONSTRAINT fk_alarm_acknowledged_by_id FOREIGN KEY(acknowledged_by_id) REFERENCES officer (id),
    CONSTRAINT fk_alarm_shelved_by_id FOREIGN KEY(shelved_by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_alarm_incident ON alarm (incident_id) WHERE cleared_at IS NULL;
CREATE INDEX ix_alarm_raised ON alarm (station_id, raised_at);
CREATE UNIQUE INDEX uq_alarm_standing ON alarm (station_id, kind, subject_id) WHERE cleared_at IS NULL;
CREATE TABLE assignment (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    incident_id INTEGER NOT NULL,
    officer_id INTEGER,
    team_id INTEGER,
    unit TEXT,
    role TEXT NOT NULL,
    dispatched_at INTEGER,
    delivered_at INTEGER,
    acknowledged_at INTEGER,
    en_route_at INTEGER,
    on_scene_at INTEGER,
    cleared_at INTEGER,
    return_requested_at INTEGER,
    return_reason TEXT NOT NULL,
    returned_at INTEGER,
    CONSTRAINT pk_assignment PRIMARY KEY (id),
    CONSTRAINT ck_assignment_who CHECK ((officer_id IS NULL) <> (unit IS NULL)),
    CONSTRAINT ck_assignment_one_end CHECK (cleared_at IS NULL OR returned_at IS NULL),
    CONSTRAINT ck_assignment_role CHECK (role IN ('lead', 'support')),
    CONSTRAINT fk_assignment_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id),
    CONSTRAINT fk_assignment_officer_id FOREIGN KEY(officer_id) REFERENCES officer (id),
    CONSTRAINT fk_assignment_team_id FOREIGN KEY(team_id) REFERENCES team (id)
)
;
CREATE INDEX ix_assignment_incident ON assignment (incident_id);
CREATE INDEX ix_assignment_officer ON assignment (officer_id, dispatched_at);
CREATE UNIQUE INDEX uq_assignment_running ON assignment (officer_id, incident_id) WHERE cleared_at IS NULL AND returned_at IS NULL;
CREATE TABLE attendance (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    officer_id INTEGER NOT NULL,
    is_present BOOLEAN NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT pk_attendance PRIMARY KEY (id),
    CONSTRAINT uq_attendance_meeting_id_officer_id UNIQUE (meeting_id, officer_id),
    CONSTRAINT fk_attendance_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id),
    CONSTRAINT fk_attendance_officer_id FOREIGN KEY(officer_id) REFERENCES officer (id)
)
;
CREATE TABLE dispute_contact (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    dispute_id INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    is_visit BOOLEAN NOT NULL,
    beside TEXT NOT NULL,
    notes TEXT NOT NULL,
    entered_by_id INTEGER,
    CONSTRAINT pk_dispute_contact PRIMARY KEY (id),
    CONSTRAINT fk_dispute_contact_dispute_id FOREIGN KEY(dispute_id) REFERENCES dispute (id),
    CONSTRAINT fk_dispute_contact_entered_by_id FOREIGN KEY(entered_by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_dispute_contact_dispute ON dispute_contact (dispute_id);
CREATE TABLE dispute_link (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    dispute_id INTEGER NOT NULL,
    incident_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    began_as TEXT NOT NULL,
    linked_at INTEGER NOT NULL,
    shared TEXT NOT NULL,
    after_end BOOLEAN NOT NULL,
    is_decided BOOLEAN NOT NULL,
    CONSTRAINT pk_dispute_link PRIMARY KEY (id),
    CONSTRAINT uq_dispute_link_dispute_id_incident_id UNIQUE (dispute_id, incident_id),
    CONSTRAINT ck_dispute_link_kind CHECK (kind IN ('origin', 'earlier', 'again', 'criminal', 'killing')),
    CONSTRAINT ck_dispute_link_began_as CHECK (began_as IN ('origin', 'earlier', 'again', 'criminal', 'killing')),
    CONSTRAINT fk_dispute_link_dispute_id FOREIGN KEY(dispute_id) REFERENCES dispute (id),
    CONSTRAINT fk_dispute_link_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id)
)
;
CREATE INDEX ix_dispute_link_incident ON dispute_link (incident_id);
CREATE TABLE dispute_party (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    dispute_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    side TEXT NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    identity_number TEXT NOT NULL,
    address TEXT NOT NULL,
    name_key TEXT NOT NULL,
    phone_key TEXT NOT NULL,
    identity_key TEXT NOT NULL,
    address_key TEXT NOT NULL,
    CONSTRAINT pk_dispute_party PRIMARY KEY (id),
    CONSTRAINT ck_dispute_party_named CHECK (name <> ''),
    CONSTRAINT ck_dispute_party_kind CHECK (kind IN ('person', 'firm')),
    CONSTRAINT ck_dispute_party_side CHECK (side IN ('claimant', 'respondent', 'other')),
    CONSTRAINT fk_dispute_party_dispute_id FOREIGN KEY(dispute_id) REFERENCES dispute (id)
)
;
CREATE INDEX ix_dispute_party_address ON dispute_party (address_key);
CREATE INDEX ix_dispute_party_dispute ON dispute_party (dispute_id);
CREATE INDEX ix_dispute_party_identity ON dispute_party (identity_key);
CREATE INDEX ix_dispute_party_name ON dispute_party (name_key);
CREATE INDEX ix_dispute_party_phone ON dispute_party (phone_key);
CREATE TABLE duty (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    officer_id INTEGER NOT NULL,
    post_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    group_id INTEGER,
    stands_in_for_id INTEGER,
    left_at INTEGER,
    cancelled_at INTEGER,
    is_by_hand BOOLEAN NOT NULL,
    CONSTRAINT pk_duty PRIMARY KEY (id),
    CONSTRAINT ck_duty_order CHECK (ends_at > starts_at),
    CONSTRAINT fk_duty_officer_id FOREIGN KEY(officer_id) REFERENCES officer (id),
    CONSTRAINT fk_duty_post_id FOREIGN KEY(post_id) REFERENCES duty_post (id),
    CONSTRAINT fk_duty_group_id FOREIGN KEY(group_id) REFERENCES duty_group (id),
    CONSTRAINT fk_duty_stands_in_for_id FOREIGN KEY(stands_in_for_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_duty_day ON duty (station_id, day);
CREATE INDEX ix_duty_ends ON duty (station_id, ends_at);
CREATE UNIQUE INDEX ix_duty_once ON duty (officer_id, post_id, starts_at) WHERE cancelled_at IS NULL;
CREATE TABLE figures (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    assessment_id INTEGER NOT NULL,
    as_of INTEGER NOT NULL,
    content TEXT NOT NULL,
    CONSTRAINT pk_figures PRIMARY KEY (id),
    CONSTRAINT fk_figures_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessment (id)
)
;
CREATE INDEX ix_figures_assessment ON figures (assessment_id);
CREATE TABLE fraud_alert (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    incident_id INTEGER NOT NULL,
    number TEXT NOT NULL,
    level TEXT NOT NULL,
    source TEXT NOT NULL,
    name TEXT NOT NULL,
    phones TEXT NOT NULL,
    identity_number TEXT NOT NULL,
    sex TEXT,
    birth_year INTEGER,
    occupation TEXT NOT NULL,
    kind_id INTEGER,
    at_risk_cents INTEGER,
    transferred_cents INTEGER,
    stopped_cents INTEGER,
    kept_safe_cents INTEGER,
    opened_at INTEGER NOT NULL,
    denied_at INTEGER,
    outcome TEXT,
    closed_at INTEGER,
    closed_by_id INTEGER,
    remark TEXT NOT NULL,
    follow_up_at INTEGER,
    followed_up_at INTEGER,
    case_incident_id INTEGER,
    CONSTRAINT pk_fraud_alert PRIMARY KEY (id),
    CONSTRAINT uq_fraud_alert_station_id_number UNIQUE (station_id, number),
    CONSTRAINT uq_fraud_alert_incident_id UNIQUE (incident_id),
    CONSTRAINT ck_fraud_alert_end CHECK ((closed_at IS NULL) = (outcome IS NULL)),
    CONSTRAINT ck_fraud_alert_at_risk CHECK (at_risk_cents >= 0),
    CONSTRAINT ck_fraud_alert_transferred CHECK (transferred_cents >= 0),
    CONSTRAINT ck_fraud_alert_stopped CHECK (stopped_cents >= 0),
    CONSTRAINT ck_fraud_alert_kept_safe CHECK (kept_safe_cents >= 0),
    CONSTRAINT ck_fraud_alert_level CHECK (level IN ('extreme', 'high', 'medium', 'low')),
    CONSTRAINT ck_fraud_alert_sex CHECK (sex IN ('female', 'male')),
    CONSTRAINT ck_fraud_alert_outcome CHECK (outcome IN ('dissuaded', 'not_deceived', 'transferred', 'lost', 'denied', 'not_the_person')),
    CONSTRAINT fk_fraud_alert_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id),
    CONSTRAINT fk_fraud_alert_kind_id FOREIGN KEY(kind_id) REFERENCES category (id),
    CONSTRAINT fk_fraud_alert_closed_by_id FOREIGN KEY(closed_by_id) REFERENCES officer (id),
    CONSTRAINT fk_fraud_alert_case_incident_id FOREIGN KEY(case_incident_id) REFERENCES incident (id)
)
;
CREATE INDEX ix_fraud_alert_open ON fraud_alert (station_id, level) WHERE closed_at IS NULL;
CREATE INDEX ix_fraud_alert_opened ON fraud_alert (station_id, opened_at);
CREATE TABLE handover (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    shift_id INTEGER NOT NULL,
    prepared_at INTEGER NOT NULL,
    handed_by_id INTEGER NOT NULL,
    snapshot TEXT NOT NULL,
    received_by_id INTEGER,
    handed_signed_at INTEGER,
    received_signed_at INTEGER,
    led_by_id INTEGER,
    led_at INTEGER,
    checkpoint TEXT NOT NULL,
    CONSTRAINT pk_handover PRIMARY KEY (id),
    CONSTRAINT uq_handover_shift_id UNIQUE (shift_id),
    CONSTRAINT fk_handover_shift_id FOREIGN KEY(shift_id) REFERENCES shift (id),
    CONSTRAINT fk_handover_handed_by_id FOREIGN KEY(handed_by_id) REFERENCES officer (id),
    CONSTRAINT fk_handover_received_by_id FOREIGN KEY(received_by_id) REFERENCES officer (id),
    CONSTRAINT fk_handover_led_by_id FOREIGN KEY(led_by_id) REFERENCES officer (id)
)
;
CREATE TABLE involvement (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    incident_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    identity_number TEXT NOT NULL,
    remark TEXT NOT NULL,
    occupation TEXT NOT NULL,
    sex TEXT,
    birth_year INTEGER,
    CONSTRAINT pk_involvement PRIMARY KEY (id),
    CONSTRAINT ck_involvement_role CHECK (role IN ('reporter', 'victim', 'suspect', 'party', 'witness')),
    CONSTRAINT ck_involvement_sex CHECK (sex IN ('female', 'male')),
    CONSTRAINT fk_involvement_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id)
)
;
CREATE INDEX ix_involvement_incident ON involvement (incident_id);
CREATE TABLE lead (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    source TEXT NOT NULL,
    from_officer_id INTEGER,
    from_unit_id INTEGER,
    clue_id INTEGER,
    series_id INTEGER,
    assessment_id INTEGER,
    incident_id INTEGER,
    informant TEXT NOT NULL,
    informant_phone TEXT NOT NULL,
    grade TEXT NOT NULL,
    category_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    address TEXT NOT NULL,
    community_id INTEGER,
    number TEXT NOT NULL,
    address_key TEXT NOT NULL,
    state TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    registered_at INTEGER NOT NULL,
    registered_by_id INTEGER,
    officer_id INTEGER,
    team_id INTEGER,
    asks TEXT NOT NULL,
    handed_at INTEGER,
    acknowledge_by INTEGER,
    acknowledged_at INTEGER,
    acknowledged_by_id INTEGER,
    ended_at INTEGER,
    outcome TEXT NOT NULL,
    referred_to_id INTEGER,
    joined_into_id INTEGER,
    CONSTRAINT pk_lead PRIMARY KEY (id),
    CONSTRAINT uq_lead_station_id_number UNIQUE (station_id, number),
    CONSTRAINT ck_lead_said CHECK (text <> ''),
    CONSTRAINT ck_lead_one_receiver CHECK (officer_id IS NULL OR team_id IS NULL),
    CONSTRAINT ck_lead_order CHECK (ended_at >= received_at),
    CONSTRAINT ck_lead_source CHECK (source IN ('officer', 'patrol', 'analysis', 'public', 'incident', 'unit')),
    CONSTRAINT ck_lead_grade CHECK (grade IN ('ordinary', 'important', 'urgent')),
    CONSTRAINT ck_lead_state CHECK (state IN ('registered', 'handed', 'worked', 'case', 'referred', 'handled', 'nothing', 'joined')),
    CONSTRAINT fk_lead_from_officer_id FOREIGN KEY(from_officer_id) REFERENCES officer (id),
    CONSTRAINT fk_lead_from_unit_id FOREIGN KEY(from_unit_id) REFERENCES outside_unit (id),
    CONSTRAINT fk_lead_series_id FOREIGN KEY(series_id) REFERENCES case_series (id),
    CONSTRAINT fk_lead_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessment (id),
    CONSTRAINT fk_lead_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id),
    CONSTRAINT fk_lead_category_id FOREIGN KEY(category_id) REFERENCES category (id),
    CONSTRAINT fk_lead_community_id FOREIGN KEY(community_id) REFERENCES community (id),
    CONSTRAINT fk_lead_registered_by_id FOREIGN KEY(registered_by_id) REFERENCES officer (id),
    CONSTRAINT fk_lead_officer_id FOREIGN KEY(officer_id) REFERENCES officer (id),
    CONSTRAINT fk_lead_team_id FOREIGN KEY(team_id) REFERENCES team (id),
    CONSTRAINT fk_lead_acknowledged_by_id FOREIGN KEY(acknowledged_by_id) REFERENCES officer (id),
    CONSTRAINT fk_lead_referred_to_id FOREIGN KEY(referred_to_id) REFERENCES outside_unit (id),
    CONSTRAINT fk_lead_joined_into_id FOREIGN KEY(joined_into_id) REFERENCES lead (id)
)
;
CREATE INDEX ix_lead_category ON lead (category_id);
CREATE INDEX ix_lead_received ON lead (station_id, received_at);
CREATE INDEX ix_lead_state ON lead (station_id, state);
CREATE TABLE mediation_session (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    dispute_id INTEGER NOT NULL,
    held_at INTEGER NOT NULL,
    mediator TEXT NOT NULL,
    present TEXT NOT NULL,
    outcome TEXT NOT NULL,
    notes TEXT NOT NULL,
    entered_by_id INTEGER,
    CONSTRAINT pk_mediation_session PRIMARY KEY (id),
    CONSTRAINT ck_mediation_session_outcome CHECK (outcome IN ('agreed', 'not_agreed', 'put_off', 'absent')),
    CONSTRAINT fk_mediation_session_dispute_id FOREIGN KEY(dispute_id) REFERENCES dispute (id),
    CONSTRAINT fk_mediation_session_entered_by_id FOREIGN KEY(entered_by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_mediation_session_dispute ON mediation_session (dispute_id);
CREATE INDEX ix_mediation_session_held ON mediation_session (station_id, held_at);
CREATE TABLE note (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    incident_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    text TEXT NOT NULL,
    author_id INTEGER,
    kind TEXT NOT NULL,
    corrects_id INTEGER,
    CONSTRAINT pk_note PRIMARY KEY (id),
    CONSTRAINT ck_note_kind CHECK (kind IN ('note', 'correction', 'amendment', 'reason')),
    CONSTRAINT fk_note_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id),
    CONSTRAINT fk_note_author_id FOREIGN KEY(author_id) REFERENCES officer (id),
    CONSTRAINT fk_note_corrects_id FOREIGN KEY(corrects_id) REFERENCES note (id)
)
;
CREATE INDEX ix_note_incident ON note (incident_id);
CREATE TABLE opinion (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    meeting_id INTEGER NOT NULL,
    number TEXT NOT NULL,
    item_key TEXT NOT NULL,
    text TEXT NOT NULL,
    given_at INTEGER NOT NULL,
    withdrawn_at INTEGER,
    withdraw_reason TEXT NOT NULL,
    CONSTRAINT pk_opinion PRIMARY KEY (id),
    CONSTRAINT fk_opinion_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id)
)
;
CREATE INDEX ix_opinion_meeting ON opinion (meeting_id);
CREATE TABLE outbox_message (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    incident_id INTEGER,
    assignment_id INTEGER,
    task_id INTEGER,
    officer_id INTEGER,
    unit_id INTEGER,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    queued_at INTEGER NOT NULL,
    gives_up_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    due_at INTEGER,
    attempts INTEGER NOT NULL,
    rounds INTEGER NOT NULL,
    channel_id INTEGER,
    refused_ids TEXT NOT NULL,
    claim TEXT NOT NULL,
    error TEXT NOT NULL,
    ended_at INTEGER,
    told_how TEXT,
    acknowledged_at INTEGER,
    CONSTRAINT pk_outbox_message PRIMARY KEY (id),
    CONSTRAINT uq_outbox_message_station_id_key UNIQUE (station_id, "key"),
    CONSTRAINT ck_outbox_message_due CHECK ((due_at IS NOT NULL) = (state IN ('sending', 'waiting'))),
    CONSTRAINT ck_outbox_message_told CHECK ((told_how IS NOT NULL) = (state = 'told')),
    CONSTRAINT ck_outbox_message_receiver CHECK ((officer_id IS NULL) <> (unit_id IS NULL)),
    CONSTRAINT ck_outbox_message_about CHECK ((assignment_id IS NULL) <> (task_id IS NULL)),
    CONSTRAINT ck_outbox_message_incident CHECK ((assignment_id IS NULL) = (incident_id IS NULL)),
    CONSTRAINT ck_outbox_message_kind CHECK (kind IN ('assign', 'change', 'withdraw', 'end', 'task', 'chase')),
    CONSTRAINT ck_outbox_message_state CHECK (state IN ('waiting', 'sending', 'delivered', 'failed', 'told', 'cancelled')),
    CONSTRAINT ck_outbox_message_told_how CHECK (told_how IN ('telephone', 'paper')),
    CONSTRAINT fk_outbox_message_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id),
    CONSTRAINT fk_outbox_message_task_id FOREIGN KEY(task_id) REFERENCES task (id),
    CONSTRAINT fk_outbox_message_officer_id FOREIGN KEY(officer_id) REFERENCES officer (id),
    CONSTRAINT fk_outbox_message_unit_id FOREIGN KEY(unit_id) REFERENCES outside_unit (id),
    CONSTRAINT fk_outbox_message_channel_id FOREIGN KEY(channel_id) REFERENCES push_channel (id)
)
;
CREATE INDEX ix_outbox_message_assignment ON outbox_message (assignment_id);
CREATE INDEX ix_outbox_message_open ON outbox_message (station_id, state, due_at) WHERE state IN ('failed', 'sending', 'waiting');
CREATE INDEX ix_outbox_message_queued ON outbox_message (station_id, queued_at);
CREATE INDEX ix_outbox_message_task ON outbox_message (task_id);
CREATE TABLE patrol_entry (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    officer_id INTEGER,
    text TEXT NOT NULL,
    incident_id INTEGER,
    entered_at INTEGER NOT NULL,
    entered_by_id INTEGER,
    CONSTRAINT pk_patrol_entry PRIMARY KEY (id),
    CONSTRAINT ck_patrol_entry_said CHECK (kind <> 'note' OR text <> ''),
    CONSTRAINT ck_patrol_entry_kind CHECK (kind IN ('note', 'on', 'off')),
    CONSTRAINT fk_patrol_entry_officer_id FOREIGN KEY(officer_id) REFERENCES officer (id),
    CONSTRAINT fk_patrol_entry_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id),
    CONSTRAINT fk_patrol_entry_entered_by_id FOREIGN KEY(entered_by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_patrol_entry_at ON patrol_entry (station_id, at);
CREATE TABLE patrol_look (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    incident_id INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    looked_at INTEGER NOT NULL,
    looked_by_id INTEGER,
    seen TEXT NOT NULL,
    has_found BOOLEAN NOT NULL,
    CONSTRAINT pk_patrol_look PRIMARY KEY (id),
    CONSTRAINT uq_patrol_look_incident_id UNIQUE (incident_id),
    CONSTRAINT ck_patrol_look_said CHECK (seen <> ''),
    CONSTRAINT ck_patrol_look_order CHECK (looked_at >= asked_at),
    CONSTRAINT fk_patrol_look_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id),
    CONSTRAINT fk_patrol_look_looked_by_id FOREIGN KEY(looked_by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_patrol_look_looked ON patrol_look (station_id, looked_at);
CREATE TABLE procedure_tick (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    incident_id INTEGER NOT NULL,
    procedure_id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    part TEXT NOT NULL,
    words TEXT NOT NULL,
    at INTEGER NOT NULL,
    by_id INTEGER,
    undone_at INTEGER,
    CONSTRAINT pk_procedure_tick PRIMARY KEY (id),
    CONSTRAINT ck_procedure_tick_part CHECK (part IN ('ask', 'first', 'scene', 'evidence', 'inform', 'feedback')),
    CONSTRAINT fk_procedure_tick_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id),
    CONSTRAINT fk_procedure_tick_procedure_id FOREIGN KEY(procedure_id) REFERENCES procedure (id),
    CONSTRAINT fk_procedure_tick_by_id FOREIGN KEY(by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_procedure_tick_incident ON procedure_tick (incident_id);
CREATE UNIQUE INDEX uq_procedure_tick_standing ON procedure_tick (incident_id, procedure_id, "key") WHERE undone_at IS NULL;
CREATE TABLE risk_change (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    dispute_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    from_grade TEXT NOT NULL,
    to_grade TEXT NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    incident_id INTEGER,
    words TEXT NOT NULL,
    by_id INTEGER,
    CONSTRAINT pk_risk_change PRIMARY KEY (id),
    CONSTRAINT uq_risk_change_dispute_id_incident_id UNIQUE (dispute_id, incident_id),
    CONSTRAINT ck_risk_change_said CHECK (reason <> ''),
    CONSTRAINT ck_risk_change_from_grade CHECK (from_grade IN ('red', 'orange', 'yellow', 'blue')),
    CONSTRAINT ck_risk_change_to_grade CHECK (to_grade IN ('red', 'orange', 'yellow', 'blue')),
    CONSTRAINT ck_risk_change_rule CHECK (rule IN ('words', 'repeats', 'hand')),
    CONSTRAINT fk_risk_change_dispute_id FOREIGN KEY(dispute_id) REFERENCES dispute (id),
    CONSTRAINT fk_risk_change_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id),
    CONSTRAINT fk_risk_change_by_id FOREIGN KEY(by_id) REFERENCES officer (id)
)
;
CREATE TABLE sampled_person (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    check_id INTEGER NOT NULL,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    identity_number TEXT NOT NULL,
    phone TEXT NOT NULL,
    address TEXT NOT NULL,
    community_id INTEGER,
    recorded TEXT NOT NULL,
    result TEXT,
    wrong TEXT NOT NULL,
    remarks TEXT NOT NULL,
    resulted_at INTEGER,
    resulted_by_id INTEGER,
    correction TEXT NOT NULL,
    corrected_at INTEGER,
    corrected_by_id INTEGER,
    CONSTRAINT pk_sampled_person PRIMARY KEY (id),
    CONSTRAINT uq_sampled_person_check_id_place UNIQUE (check_id, place),
    CONSTRAINT ck_sampled_person_name CHECK (name <> ''),
    CONSTRAINT ck_sampled_person_result CHECK ((result IS NULL) = (resulted_at IS NULL)),
    CONSTRAINT ck_sampled_person_correction CHECK ((corrected_at IS NULL) = (correction = '')),
    CONSTRAINT ck_sampled_person_result CHECK (result IN ('right', 'wrong', 'not_collected')),
    CONSTRAINT fk_sampled_person_check_id FOREIGN KEY(check_id) REFERENCES population_check (id),
    CONSTRAINT fk_sampled_person_community_id FOREIGN KEY(community_id) REFERENCES community (id),
    CONSTRAINT fk_sampled_person_resulted_by_id FOREIGN KEY(resulted_by_id) REFERENCES officer (id),
    CONSTRAINT fk_sampled_person_corrected_by_id FOREIGN KEY(corrected_by_id) REFERENCES officer (id)
)
;
CREATE TABLE series_member (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    series_id INTEGER NOT NULL,
    incident_id INTEGER NOT NULL,
    added_at INTEGER NOT NULL,
    added_by_id INTEGER,
    left_at INTEGER,
    left_by_id INTEGER,
    CONSTRAINT pk_series_member PRIMARY KEY (id),
    CONSTRAINT fk_series_member_series_id FOREIGN KEY(series_id) REFERENCES case_series (id),
    CONSTRAINT fk_series_member_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id),
    CONSTRAINT fk_series_member_added_by_id FOREIGN KEY(added_by_id) REFERENCES officer (id),
    CONSTRAINT fk_series_member_left_by_id FOREIGN KEY(left_by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_series_member_series ON series_member (series_id);
CREATE UNIQUE INDEX uq_series_member_standing ON series_member (incident_id) WHERE left_at IS NULL;
CREATE TABLE task_answer (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    task_id INTEGER NOT NULL,
    answered_at INTEGER NOT NULL,
    entered_by_id INTEGER,
    text TEXT NOT NULL,
    is_final BOOLEAN NOT NULL,
    arrests INTEGER,
    visits INTEGER,
    households INTEGER,
    CONSTRAINT pk_task_answer PRIMARY KEY (id),
    CONSTRAINT fk_task_answer_task_id FOREIGN KEY(task_id) REFERENCES task (id),
    CONSTRAINT fk_task_answer_entered_by_id FOREIGN KEY(entered_by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_task_answer_task ON task_answer (task_id);
CREATE TABLE visit (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    place_id INTEGER NOT NULL,
    community_id INTEGER NOT NULL,
    officer_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    met TEXT NOT NULL,
    topic_ids TEXT NOT NULL,
    collected INTEGER NOT NULL,
    text TEXT NOT NULL,
    source TEXT NOT NULL,
    entered_at INTEGER NOT NULL,
    entered_by_id INTEGER,
    CONSTRAINT pk_visit PRIMARY KEY (id),
    CONSTRAINT ck_visit_collected CHECK (collected >= 0),
    CONSTRAINT uq_visit_place_id_officer_id_at UNIQUE (place_id, officer_id, at),
    CONSTRAINT ck_visit_outcome CHECK (outcome IN ('met', 'nobody_home', 'refused', 'moved_away')),
    CONSTRAINT ck_visit_source CHECK (source IN ('desk', 'phone', 'import')),
    CONSTRAINT fk_visit_place_id FOREIGN KEY(place_id) REFERENCES visit_place (id),
    CONSTRAINT fk_visit_community_id FOREIGN KEY(community_id) REFERENCES community (id),
    CONSTRAINT fk_visit_officer_id FOREIGN KEY(officer_id) REFERENCES officer (id),
    CONSTRAINT fk_visit_entered_by_id FOREIGN KEY(entered_by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_visit_at ON visit (station_id, at);
CREATE TABLE watch_note (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    shift_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    "then" TEXT NOT NULL,
    struck_at INTEGER,
    strike_reason TEXT NOT NULL,
    CONSTRAINT pk_watch_note PRIMARY KEY (id),
    CONSTRAINT fk_watch_note_shift_id FOREIGN KEY(shift_id) REFERENCES shift (id),
    CONSTRAINT fk_watch_note_by_id FOREIGN KEY(by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_watch_note_shift ON watch_note (shift_id, at);
CREATE TABLE callback (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    incident_id INTEGER,
    visit_id INTEGER,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    level TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    address TEXT NOT NULL,
    community_id INTEGER,
    officer_id INTEGER,
    follows_id INTEGER,
    sample_id INTEGER,
    tries INTEGER NOT NULL,
    tried_at INTEGER,
    calling_since INTEGER,
    calling_by_id INTEGER,
    result TEXT,
    arrival TEXT,
    manner TEXT,
    handling TEXT,
    is_real BOOLEAN,
    remembers BOOLEAN,
    invalid TEXT,
    remark TEXT NOT NULL,
    ended_at INTEGER,
    ended_by_id INTEGER,
    drop_reason TEXT NOT NULL,
    CONSTRAINT pk_callback PRIMARY KEY (id),
    CONSTRAINT ck_callback_subject CHECK ((incident_id IS NULL) <> (visit_id IS NULL)),
    CONSTRAINT ck_callback_said CHECK (number <> '' AND title <> ''),
    CONSTRAINT ck_callback_end CHECK ((ended_at IS NULL) = (result IS NULL AND drop_reason = '') AND (result IS NULL OR drop_reason = '')),
    CONSTRAINT ck_callback_invalid_reason CHECK ((result = 'invalid') = (invalid IS NOT NULL)),
    CONSTRAINT ck_callback_level CHECK (level IN ('spot', 'phone', 'door')),
    CONSTRAINT ck_callback_result CHECK (result IN ('satisfied', 'basically', 'dissatisfied', 'invalid')),
    CONSTRAINT ck_callback_arrival CHECK (arrival IN ('satisfied', 'basically', 'dissatisfied', 'invalid')),
    CONSTRAINT ck_callback_manner CHECK (manner IN ('satisfied', 'basically', 'dissatisfied', 'invalid')),
    CONSTRAINT ck_callback_handling CHECK (handling IN ('satisfied', 'basically', 'dissatisfied', 'invalid')),
    CONSTRAINT ck_callback_invalid CHECK (invalid IN ('not_reached', 'wrong_number', 'no_phone', 'refused', 'not_concerned', 'other')),
    CONSTRAINT fk_callback_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id),
    CONSTRAINT fk_callback_visit_id FOREIGN KEY(visit_id) REFERENCES visit (id),
    CONSTRAINT fk_callback_community_id FOREIGN KEY(community_id) REFERENCES community (id),
    CONSTRAINT fk_callback_officer_id FOREIGN KEY(officer_id) REFERENCES officer (id),
    CONSTRAINT fk_callback_follows_id FOREIGN KEY(follows_id) REFERENCES callback (id),
    CONSTRAINT fk_callback_sample_id FOREIGN KEY(sample_id) REFERENCES callback_sample (id),
    CONSTRAINT fk_callback_calling_by_id FOREIGN KEY(calling_by_id) REFERENCES officer (id),
    CONSTRAINT fk_callback_ended_by_id FOREIGN KEY(ended_by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_callback_ended ON callback (station_id, ended_at);
CREATE INDEX ix_callback_follows ON callback (follows_id);
CREATE INDEX ix_callback_incident ON callback (incident_id);
CREATE INDEX ix_callback_open ON callback (station_id, due_at) WHERE ended_at IS NULL;
CREATE INDEX ix_callback_phone ON callback (phone);
CREATE INDEX ix_callback_sample ON callback (sample_id);
CREATE INDEX ix_callback_visit ON callback (visit_id);
CREATE TABLE "case" (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    number TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    category_id INTEGER NOT NULL,
    community_id INTEGER,
    address TEXT NOT NULL,
    facts TEXT NOT NULL,
    stage TEXT NOT NULL,
    taken_at INTEGER NOT NULL,
    filed_at INTEGER,
    solved_at INTEGER,
    ended_at INTEGER,
    outcome TEXT NOT NULL,
    series_id INTEGER,
    lead_id INTEGER,
    registered_by_id INTEGER,
    CONSTRAINT pk_case PRIMARY KEY (id),
    CONSTRAINT uq_case_station_id_number UNIQUE (station_id, number),
    CONSTRAINT ck_case_named CHECK (name <> ''),
    CONSTRAINT ck_case_kind CHECK (kind IN ('criminal', 'administrative')),
    CONSTRAINT ck_case_stage CHECK (stage IN ('review', 'open', 'closed', 'not_filed', 'handed_over', 'withdrawn')),
    CONSTRAINT fk_case_category_id FOREIGN KEY(category_id) REFERENCES category (id),
    CONSTRAINT fk_case_community_id FOREIGN KEY(community_id) REFERENCES community (id),
    CONSTRAINT fk_case_series_id FOREIGN KEY(series_id) REFERENCES case_series (id),
    CONSTRAINT fk_case_lead_id FOREIGN KEY(lead_id) REFERENCES lead (id),
    CONSTRAINT fk_case_registered_by_id FOREIGN KEY(registered_by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_case_lead ON "case" (lead_id);
CREATE INDEX ix_case_stage ON "case" (station_id, stage);
CREATE INDEX ix_case_taken ON "case" (station_id, taken_at);
CREATE TABLE contact_attempt (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    alert_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    way TEXT NOT NULL,
    result TEXT NOT NULL,
    number TEXT NOT NULL,
    by_id INTEGER,
    remark TEXT NOT NULL,
    CONSTRAINT pk_contact_attempt PRIMARY KEY (id),
    CONSTRAINT ck_contact_attempt_way CHECK (way IN ('phone', 'sms', 'family', 'bank', 'visit')),
    CONSTRAINT ck_contact_attempt_result CHECK (result IN ('reached', 'no_answer', 'busy', 'powered_off', 'refused', 'wrong_number', 'sent')),
    CONSTRAINT fk_contact_attempt_alert_id FOREIGN KEY(alert_id) REFERENCES fraud_alert (id),
    CONSTRAINT fk_contact_attempt_by_id FOREIGN KEY(by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_contact_attempt_alert ON contact_attempt (alert_id);
CREATE TABLE fraud_warning (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    alert_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    level TEXT NOT NULL,
    external_key TEXT,
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    at_risk_cents INTEGER,
    text TEXT NOT NULL,
    CONSTRAINT pk_fraud_warning PRIMARY KEY (id),
    CONSTRAINT uq_fraud_warning_station_id_external_key UNIQUE (station_id, external_key),
    CONSTRAINT ck_fraud_warning_level CHECK (level IN ('extreme', 'high', 'medium', 'low')),
    CONSTRAINT fk_fraud_warning_alert_id FOREIGN KEY(alert_id) REFERENCES fraud_alert (id)
)
;
CREATE INDEX ix_fraud_warning_alert ON fraud_warning (alert_id);
CREATE TABLE handover_receipt (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    handover_id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    taken_at INTEGER NOT NULL,
    said TEXT NOT NULL,
    CONSTRAINT pk_handover_receipt PRIMARY KEY (id),
    CONSTRAINT uq_handover_receipt_handover_id_key UNIQUE (handover_id, "key"),
    CONSTRAINT fk_handover_receipt_handover_id FOREIGN KEY(handover_id) REFERENCES handover (id)
)
;
CREATE TABLE performance (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    agreement_id INTEGER NOT NULL,
    dispute_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    due_on TEXT NOT NULL,
    done_on TEXT NOT NULL,
    CONSTRAINT pk_performance PRIMARY KEY (id),
    CONSTRAINT ck_performance_said CHECK (text <> ''),
    CONSTRAINT fk_performance_agreement_id FOREIGN KEY(agreement_id) REFERENCES agreement (id),
    CONSTRAINT fk_performance_dispute_id FOREIGN KEY(dispute_id) REFERENCES dispute (id)
)
;
CREATE INDEX ix_performance_dispute ON performance (dispute_id);
CREATE INDEX ix_performance_due ON performance (station_id, due_on);
CREATE TABLE callback_attempt (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    callback_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by_id INTEGER,
    level TEXT NOT NULL,
    outcome TEXT NOT NULL,
    phone TEXT NOT NULL,
    remark TEXT NOT NULL,
    CONSTRAINT pk_callback_attempt PRIMARY KEY (id),
    CONSTRAINT ck_callback_attempt_level CHECK (level IN ('spot', 'phone', 'door')),
    CONSTRAINT ck_callback_attempt_outcome CHECK (outcome IN ('answered', 'no_answer', 'busy', 'switched_off', 'wrong_number', 'later', 'refused')),
    CONSTRAINT fk_callback_attempt_callback_id FOREIGN KEY(callback_id) REFERENCES callback (id),
    CONSTRAINT fk_callback_attempt_by_id FOREIGN KEY(by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_callback_attempt_callback ON callback_attempt (callback_id);
CREATE TABLE case_incident (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    case_id INTEGER NOT NULL,
    incident_id INTEGER NOT NULL,
    added_at INTEGER NOT NULL,
    added_by_id INTEGER,
    left_at INTEGER,
    CONSTRAINT pk_case_incident PRIMARY KEY (id),
    CONSTRAINT fk_case_incident_case_id FOREIGN KEY(case_id) REFERENCES "case" (id),
    CONSTRAINT fk_case_incident_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id),
    CONSTRAINT fk_case_incident_added_by_id FOREIGN KEY(added_by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_case_incident_case ON case_incident (case_id);
CREATE UNIQUE INDEX ix_case_incident_one ON case_incident (incident_id) WHERE left_at IS NULL;
CREATE TABLE case_officer (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    case_id INTEGER NOT NULL,
    officer_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    since INTEGER NOT NULL,
    left_at INTEGER,
    CONSTRAINT pk_case_officer PRIMARY KEY (id),
    CONSTRAINT ck_case_officer_role CHECK (role IN ('lead', 'assist')),
    CONSTRAINT fk_case_officer_case_id FOREIGN KEY(case_id) REFERENCES "case" (id),
    CONSTRAINT fk_case_officer_officer_id FOREIGN KEY(officer_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_case_officer_case ON case_officer (case_id);
CREATE INDEX ix_case_officer_officer ON case_officer (officer_id);
CREATE TABLE case_person (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    case_id INTEGER NOT NULL,
    part TEXT NOT NULL,
    name TEXT NOT NULL,
    identity_number TEXT NOT NULL,
    phone TEXT NOT NULL,
    caught_at INTEGER,
    outcome TEXT,
    outcome_note TEXT NOT NULL,
    decided_at INTEGER,
    served_at INTEGER,
    CONSTRAINT pk_case_person PRIMARY KEY (id),
    CONSTRAINT ck_case_person_named CHECK (name <> ''),
    CONSTRAINT ck_case_person_part CHECK (part IN ('suspect', 'victim')),
    CONSTRAINT ck_case_person_outcome CHECK (outcome IN ('penalty', 'prosecuted', 'no_penalty', 'cleared')),
    CONSTRAINT fk_case_person_case_id FOREIGN KEY(case_id) REFERENCES "case" (id)
)
;
CREATE INDEX ix_case_person_case ON case_person (case_id);
CREATE TABLE case_step (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    case_id INTEGER NOT NULL,
    deed TEXT NOT NULL,
    at INTEGER NOT NULL,
    entered_at INTEGER NOT NULL,
    by_id INTEGER,
    reason TEXT NOT NULL,
    number TEXT NOT NULL,
    kind TEXT NOT NULL,
    CONSTRAINT pk_case_step PRIMARY KEY (id),
    CONSTRAINT ck_case_step_deed CHECK (deed IN ('registered', 'filed', 'not_filed', 'handed_over', 'converted', 'solved', 'closed', 'withdrawn', 'reopened', 'notified', 'mediated', 'put_in', 'taken_out')),
    CONSTRAINT ck_case_step_kind CHECK (kind IN ('criminal', 'administrative')),
    CONSTRAINT fk_case_step_case_id FOREIGN KEY(case_id) REFERENCES "case" (id),
    CONSTRAINT fk_case_step_by_id FOREIGN KEY(by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_case_step_case ON case_step (case_id);
CREATE TABLE clue (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    upper TEXT NOT NULL,
    upper_colour TEXT,
    lower TEXT NOT NULL,
    lower_colour TEXT,
    build TEXT,
    height_from INTEGER,
    height_to INTEGER,
    headwear TEXT NOT NULL,
    mask TEXT NOT NULL,
    carried TEXT NOT NULL,
    vehicle TEXT,
    vehicle_make TEXT NOT NULL,
    vehicle_colour TEXT,
    plate TEXT NOT NULL,
    number TEXT NOT NULL,
    remarks TEXT NOT NULL,
    incident_id INTEGER,
    case_id INTEGER,
    state TEXT NOT NULL,
    entered_at INTEGER NOT NULL,
    entered_by_id INTEGER,
    handed_at INTEGER,
    ended_at INTEGER,
    outcome TEXT NOT NULL,
    merged_into_id INTEGER,
    CONSTRAINT pk_clue PRIMARY KEY (id),
    CONSTRAINT uq_clue_station_id_number UNIQUE (station_id, number),
    CONSTRAINT ck_clue_height_from CHECK (height_from BETWEEN 50 AND 250),
    CONSTRAINT ck_clue_height_to CHECK (height_to BETWEEN 50 AND 250),
    CONSTRAINT ck_clue_order CHECK (ended_at >= entered_at),
    CONSTRAINT ck_clue_upper_colour CHECK (upper_colour IN ('black', 'white', 'grey', 'red', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink', 'brown', 'silver')),
    CONSTRAINT ck_clue_lower_colour CHECK (lower_colour IN ('black', 'white', 'grey', 'red', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink', 'brown', 'silver')),
    CONSTRAINT ck_clue_build CHECK (build IN ('slim', 'medium', 'stout')),
    CONSTRAINT ck_clue_vehicle CHECK (vehicle IN ('ebike', 'bicycle', 'motorcycle', 'tricycle', 'car', 'van', 'truck', 'other')),
    CONSTRAINT ck_clue_vehicle_colour CHECK (vehicle_colour IN ('black', 'white', 'grey', 'red', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink', 'brown', 'silver')),
    CONSTRAINT ck_clue_state CHECK (state IN ('open', 'handed', 'found', 'not_found', 'merged')),
    CONSTRAINT fk_clue_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id),
    CONSTRAINT fk_clue_case_id FOREIGN KEY(case_id) REFERENCES "case" (id),
    CONSTRAINT fk_clue_entered_by_id FOREIGN KEY(entered_by_id) REFERENCES officer (id),
    CONSTRAINT fk_clue_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES clue (id)
)
;
CREATE INDEX ix_clue_case ON clue (case_id);
CREATE INDEX ix_clue_entered ON clue (station_id, entered_at);
CREATE INDEX ix_clue_incident ON clue (incident_id);
CREATE TABLE deadline (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    code TEXT NOT NULL,
    rule_id INTEGER,
    name TEXT NOT NULL,
    amount INTEGER NOT NULL,
    unit TEXT NOT NULL,
    limits_liberty BOOLEAN NOT NULL,
    warn_hours INTEGER NOT NULL,
    basis TEXT NOT NULL,
    ended_by TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    case_id INTEGER,
    incident_id INTEGER,
    officer_id INTEGER,
    state TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    due_at INTEGER,
    act_by_at INTEGER,
    met_at INTEGER,
    dismissed_at INTEGER,
    CONSTRAINT pk_deadline PRIMARY KEY (id),
    CONSTRAINT ck_deadline_amount CHECK (amount > 0),
    CONSTRAINT ck_deadline_unit CHECK (unit IN ('hours', 'days', 'working_days', 'months')),
    CONSTRAINT ck_deadline_state CHECK (state IN ('running', 'suspended', 'met', 'void')),
    CONSTRAINT fk_deadline_rule_id FOREIGN KEY(rule_id) REFERENCES legal_rule (id),
    CONSTRAINT fk_deadline_case_id FOREIGN KEY(case_id) REFERENCES "case" (id),
    CONSTRAINT fk_deadline_incident_id FOREIGN KEY(incident_id) REFERENCES incident (id),
    CONSTRAINT fk_deadline_officer_id FOREIGN KEY(officer_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_deadline_case ON deadline (case_id);
CREATE INDEX ix_deadline_incident ON deadline (incident_id);
CREATE INDEX ix_deadline_open ON deadline (station_id, due_at) WHERE state IN ('running', 'suspended');
CREATE INDEX ix_deadline_started ON deadline (station_id, started_at);
CREATE INDEX ix_deadline_subject ON deadline (subject_id);
CREATE TABLE lead_step (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    lead_id INTEGER NOT NULL,
    deed TEXT NOT NULL,
    state TEXT NOT NULL,
    at INTEGER NOT NULL,
    entered_at INTEGER NOT NULL,
    by_id INTEGER,
    text TEXT NOT NULL,
    case_id INTEGER,
    CONSTRAINT pk_lead_step PRIMARY KEY (id),
    CONSTRAINT ck_lead_step_deed CHECK (deed IN ('registered', 'corrected', 'handed', 'acknowledged', 'noted', 'case', 'ended', 'reopened')),
    CONSTRAINT ck_lead_step_state CHECK (state IN ('registered', 'handed', 'worked', 'case', 'referred', 'handled', 'nothing', 'joined')),
    CONSTRAINT fk_lead_step_lead_id FOREIGN KEY(lead_id) REFERENCES lead (id),
    CONSTRAINT fk_lead_step_by_id FOREIGN KEY(by_id) REFERENCES officer (id),
    CONSTRAINT fk_lead_step_case_id FOREIGN KEY(case_id) REFERENCES "case" (id)
)
;
CREATE INDEX ix_lead_step_lead ON lead_step (lead_id);
CREATE TABLE case_measure (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    case_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    began_at INTEGER NOT NULL,
    ended_at INTEGER,
    taken_to_house_at INTEGER,
    family_told_at INTEGER,
    questioned_at INTEGER,
    arrest_requested_at INTEGER,
    CONSTRAINT pk_case_measure PRIMARY KEY (id),
    CONSTRAINT ck_case_measure_kind CHECK (kind IN ('summons', 'questioning', 'questioning_special', 'detention', 'bail', 'surveillance')),
    CONSTRAINT fk_case_measure_case_id FOREIGN KEY(case_id) REFERENCES "case" (id),
    CONSTRAINT fk_case_measure_person_id FOREIGN KEY(person_id) REFERENCES case_person (id)
)
;
CREATE INDEX ix_case_measure_case ON case_measure (case_id);
CREATE INDEX ix_case_measure_person ON case_measure (person_id);
CREATE TABLE case_property (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    case_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    quantity TEXT NOT NULL,
    value_cents INTEGER,
    hold TEXT NOT NULL,
    person_id INTEGER,
    taken_at INTEGER NOT NULL,
    in_custody_at INTEGER,
    place TEXT NOT NULL,
    "end" TEXT,
    ended_at INTEGER,
    receiver TEXT NOT NULL,
    CONSTRAINT pk_case_property PRIMARY KEY (id),
    CONSTRAINT ck_case_property_named CHECK (name <> ''),
    CONSTRAINT ck_case_property_hold CHECK (hold IN ('seized', 'kept')),
    CONSTRAINT ck_case_property_end CHECK (end IN ('returned', 'with_case', 'confiscated', 'destroyed')),
    CONSTRAINT fk_case_property_case_id FOREIGN KEY(case_id) REFERENCES "case" (id),
    CONSTRAINT fk_case_property_person_id FOREIGN KEY(person_id) REFERENCES case_person (id)
)
;
CREATE INDEX ix_case_property_case ON case_property (case_id);
CREATE TABLE deadline_step (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    deadline_id INTEGER NOT NULL,
    deed TEXT NOT NULL,
    at INTEGER NOT NULL,
    entered_at INTEGER NOT NULL,
    by_id INTEGER,
    reason TEXT NOT NULL,
    approver TEXT NOT NULL,
    amount INTEGER NOT NULL,
    unit TEXT,
    is_added BOOLEAN NOT NULL,
    extension_id INTEGER,
    due_before INTEGER,
    due_after INTEGER,
    CONSTRAINT pk_deadline_step PRIMARY KEY (id),
    CONSTRAINT ck_deadline_step_deed CHECK (deed IN ('extended', 'suspended', 'resumed', 'restarted', 'met', 'reopened', 'voided', 'dismissed', 'restored')),
    CONSTRAINT ck_deadline_step_unit CHECK (unit IN ('hours', 'days', 'working_days', 'months')),
    CONSTRAINT fk_deadline_step_deadline_id FOREIGN KEY(deadline_id) REFERENCES deadline (id),
    CONSTRAINT fk_deadline_step_by_id FOREIGN KEY(by_id) REFERENCES officer (id),
    CONSTRAINT fk_deadline_step_extension_id FOREIGN KEY(extension_id) REFERENCES legal_extension (id)
)
;
CREATE INDEX ix_deadline_step_deadline ON deadline_step (deadline_id);
CREATE TABLE legal_review (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    number TEXT NOT NULL,
    case_id INTEGER NOT NULL,
    document TEXT NOT NULL,
    person_id INTEGER,
    state TEXT NOT NULL,
    round INTEGER NOT NULL,
    reviewer_id INTEGER,
    submitted_at INTEGER NOT NULL,
    moved_at INTEGER NOT NULL,
    ended_at INTEGER,
    opinion TEXT NOT NULL,
    answers INTEGER NOT NULL,
    CONSTRAINT pk_legal_review PRIMARY KEY (id),
    CONSTRAINT uq_legal_review_station_id_number UNIQUE (station_id, number),
    CONSTRAINT ck_legal_review_document CHECK (document IN ('acceptance', 'filing', 'not_filed', 'penalty', 'detention', 'bail', 'arrest', 'prosecution', 'dismissal', 'case_file', 'other')),
    CONSTRAINT ck_legal_review_state CHECK (state IN ('submitted', 'returned', 'resubmitted', 'passed', 'withdrawn')),
    CONSTRAINT fk_legal_review_case_id FOREIGN KEY(case_id) REFERENCES "case" (id),
    CONSTRAINT fk_legal_review_person_id FOREIGN KEY(person_id) REFERENCES case_person (id),
    CONSTRAINT fk_legal_review_reviewer_id FOREIGN KEY(reviewer_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_legal_review_case ON legal_review (case_id);
CREATE INDEX ix_legal_review_running ON legal_review (station_id, case_id) WHERE state IN ('resubmitted', 'returned', 'submitted');
CREATE INDEX ix_legal_review_submitted ON legal_review (station_id, submitted_at);
CREATE TABLE sighting (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    clue_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    longitude FLOAT,
    latitude FLOAT,
    address TEXT NOT NULL,
    camera TEXT NOT NULL,
    heading TEXT,
    text TEXT NOT NULL,
    entered_at INTEGER NOT NULL,
    entered_by_id INTEGER,
    withdrawn_at INTEGER,
    withdrawn_by_id INTEGER,
    withdrawn_why TEXT NOT NULL,
    CONSTRAINT pk_sighting PRIMARY KEY (id),
    CONSTRAINT ck_sighting_longitude CHECK (longitude BETWEEN -180 AND 180),
    CONSTRAINT ck_sighting_latitude CHECK (latitude BETWEEN -90 AND 90),
    CONSTRAINT ck_sighting_point CHECK ((longitude IS NULL) = (latitude IS NULL)),
    CONSTRAINT ck_sighting_somewhere CHECK (longitude IS NOT NULL OR address <> '' OR camera <> ''),
    CONSTRAINT ck_sighting_heading CHECK (heading IN ('n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw')),
    CONSTRAINT fk_sighting_clue_id FOREIGN KEY(clue_id) REFERENCES clue (id),
    CONSTRAINT fk_sighting_entered_by_id FOREIGN KEY(entered_by_id) REFERENCES officer (id),
    CONSTRAINT fk_sighting_withdrawn_by_id FOREIGN KEY(withdrawn_by_id) REFERENCES officer (id)
)
;
CREATE INDEX ix_sighting_clue ON sighting (clue_id);
CREATE TABLE review_item (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    review_id INTEGER NOT NULL,
    round INTEGER NOT NULL,
    position INTEGER NOT NULL,
    check_id INTEGER,
    name TEXT NOT NULL,
    basis TEXT NOT NULL,
    verdict TEXT,
    remark TEXT NOT NULL,
    since_round INTEGER NOT NULL,
    checked_at INTEGER,
    checked_by_id INTEGER,
    CONSTRAINT pk_review_item PRIMARY KEY (id),
    CONSTRAINT uq_review_item_review_id_round_position UNIQUE (review_id, round, position),
    CONSTRAINT ck_review_item_verdict CHECK (verdict IN ('fit', 'faulty', 'mended', 'not_applicable')),
    CONSTRAINT fk_review_item_review_id FOREIGN KEY(review_id) REFERENCES legal_review (id),
    CONSTRAINT fk_review_item_check_id FOREIGN KEY(check_id) REFERENCES review_check (id),
    CONSTRAINT fk_review_item_checked_by_id FOREIGN KEY(checked_by_id) REFERENCES officer (id)
)
;
CREATE TABLE review_round (
    id INTEGER NOT NULL,
    station_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    review_id INTEGER NOT NULL,
    round INTEGER NOT NULL,
    submitted_at INTEGER NOT NULL,
    submitted_by_id INTEGER,
    note TEXT NOT NULL,
    decided_at INTEGER,
    decided_by_id INTEGER,
    result TEXT,
    remarks TEXT NOT NULL,
    CONSTRAINT pk_review_round PRIMARY KEY (id),
    CONSTRAINT uq_review_round_review_id_round UNIQUE (review_id, round),
    CONSTRAINT ck_review_round_result CHECK (result IN ('returned', 'passed', 'withdrawn')),
    CONSTRAINT fk_review_round_review_id FOREIGN KEY(review_id) REFERENCES legal_review (id),
    CONSTRAINT fk_review_round_submitted_by_id FOREIGN KEY(submitted_by_id) REFERENCES officer (id),
    CONSTRAINT fk_review_round_decided_by_id FOREIGN KEY(decided_by_id) REFERENCES officer (id)
)
;
CREATE VIRTUAL TABLE IF NOT EXISTS incident_text USING fts5(words, content='', contentless_delete=1, detail='none', tokenize="unicode61 remove_diacritics 0 tokenchars '_'");
CREATE VIRTUAL TABLE IF NOT EXISTS person_text USING fts5(words, content='', contentless_delete=1, detail='none', tokenize="unicode61 remove_diacritics 0 tokenchars '_'");
