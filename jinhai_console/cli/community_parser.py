"""The shape of the command line for community work; see `parser`."""

from argparse import ArgumentParser

from jinhai_console.cli.subcommand import Commands, add

TASK_SOURCES = (
    *("assessment", "hand", "fraud_follow_up", "dispute_contact", "mediation", "performance"),
    *("confirmation", "visit", "callback", "dissatisfied", "population"),
    *("clue", "lead", "review", "briefing"),
)


def add_community_work(commands: Commands) -> None:
    _tasks(commands)
    _visits(commands)
    _callbacks(commands)
    _disputes(commands)
    _population(commands)
    _fraud(commands)


def _tasks(commands: Commands) -> None:
    owed = add(commands, "tasks", "tasking:tasks", "任务：谁欠着什么，几时前；催办和反馈")
    actions = ["list", "show", "figures", "give", "chase", "again", "told", "answer", "withdraw"]
    actions += ["extend", "reassign"]
    owed.add_argument("action", nargs="?", choices=actions, default="list")
    owed.add_argument("number", nargs="?", metavar="NUMBER", help="任务的编号，如 研判2026-001")
    owed.add_argument("receiver", nargs="?", metavar="WHO", help="收件人")
    owed.add_argument("--owner", metavar="WHO", help="list：只看交给谁的")
    owed.add_argument("--source", choices=TASK_SOURCES, help="list：只看一种来源")
    owed.add_argument("--pdf", metavar="FILE", help="list：任务清单")
    owed.add_argument("--overdue", action="store_true", help="list：只看逾期的")
    owed.add_argument("--text", metavar="TEXT", default="", help="反馈的内容；撤回、延期的理由")
    owed.add_argument("--title", metavar="TEXT", default="", help="give：任务的名称")
    owed.add_argument("--ask", metavar="TEXT", default="", help="give：要求做什么")
    owed.add_argument(
        "--receiver", dest="to", action="append", default=[], metavar="WHO",
        help="give、reassign：警号、队名或外单位名；give 可写几次",
    )  # fmt: skip
    owed.add_argument("--due", metavar="TIME", help="give、extend、reassign：反馈期限")
    owed.add_argument("--level", type=int, choices=[1, 2, 3, 4], default=3, help="give：级别")
    owed.add_argument("--from", dest="first", metavar="D", help="figures")
    owed.add_argument("--to", dest="last", metavar="D", help="figures")
    owed.add_argument("--interim", action="store_true", help="阶段反馈，还没有办结")
    owed.add_argument("--paper", action="store_true", help="与 told 同用：已交纸质单")
    for name, what in (("arrests", "抓获人数"), ("visits", "走访次数"), ("households", "宣传户数")):
        owed.add_argument(f"--{name}", type=int, metavar="N", help=what)


def _callbacks(commands: Commands) -> None:
    asked = add(commands, "callbacks", "calling_back:callbacks", "回访：待回访、结果、满意率、抽样")
    actions = ["list", "due", "show", "figures", "open", "on-spot", "call", "attempt", "record"]
    actions += ["contact", "drop", "sample", "samples", "import"]
    asked.add_argument("action", nargs="?", choices=actions, default="list")
    asked.add_argument("number", nargs="?", metavar="NUMBER|FILE", help="编号；import：清单")
    asked.add_argument("--rejects", metavar="FILE", help="import：退回的行写到这个文件")
    asked.add_argument("--sheet", metavar="S", help="import：XLSX 的工作表")
    asked.add_argument("--from", dest="first", metavar="D")
    asked.add_argument("--to", dest="last", metavar="D")
    asked.add_argument("--compare", choices=["year", "period"], default="year")
    opinions = ["satisfied", "basically", "dissatisfied"]
    asked.add_argument("--result", choices=[*opinions, "invalid"], help="总的来说满意吗")
    for name, what in (("arrival", "到场及时"), ("manner", "民警态度"), ("handling", "处置结果")):
        asked.add_argument(f"--{name}", choices=opinions, help=what)
    asked.add_argument("--real", choices=["yes", "no"], help="走访属实")
    asked.add_argument("--remembers", choices=["yes", "no"], help="记得提醒的内容")
    reasons = ["not_reached", "wrong_number", "no_phone", "refused", "not_concerned", "other"]
    asked.add_argument("--invalid", choices=reasons, help="无效的原因")
    outcomes = ["no_answer", "busy", "switched_off", "wrong_number", "later", "refused"]
    asked.add_argument("--outcome", choices=outcomes, help="与 attempt 同用：没有答复的原因")
    asked.add_argument("--text", metavar="TEXT", default="", help="备注；不再回访的理由")
    asked.add_argument("--phone", metavar="N", default="", help="与 contact 同用：改的电话")
    asked.add_argument("--name", metavar="NAME", default="", help="与 contact 同用：找谁")
    asked.add_argument("--pdf", metavar="FILE", help="与 sample 同用：打印清单")
    asked.add_argument("--seed", type=int, metavar="N", help="与 sample 同用：种子，默认随机")
    asked.add_argument("--count", type=int, default=0, metavar="N", help="每名民警每个社区抽几户")
    asked.add_argument("--percent", type=int, default=0, metavar="N", help="或抽百分之几")
    asked.add_argument("--door", action="store_true", help="与 contact 同用：改为上门")


def _visits(commands: Commands) -> None:
    made = add(commands, "visits", "visiting:visits", "走访：对象、路线、登记、导入、数字")
    actions = ["list", "show", "figures", "route", "record", "correct", "place", "retire"]
    actions += ["restore", "import"]
    made.add_argument("action", nargs="?", choices=actions, default="list")
    made.add_argument("place", nargs="?", metavar="NAME|ID|DIR", help="走访对象；import：文件夹")
    made.add_argument("--officer", dest="responsible", metavar="NUMBER", help="民警的警号")
    made.add_argument("--community", metavar="C")
    made.add_argument("--kind", choices=["household", "person", "firm", "site"])
    made.add_argument("--due", choices=["overdue", "week", "later", "never", "retired"])
    made.add_argument("--from", dest="first", metavar="D", help="figures")
    made.add_argument("--to", dest="last", metavar="D", help="figures")
    made.add_argument("--all", action="store_true", help="route：也列出没有到期的")
    made.add_argument("--pdf", metavar="FILE", help="route：走访路线单")
    made.add_argument("--rejects", metavar="FILE", help="import：退回的行写到这个文件")
    outcomes = ["met", "nobody_home", "refused", "moved_away"]
    made.add_argument("--outcome", choices=outcomes, help="record：结果，默认 met")
    made.add_argument("--visit", type=int, metavar="ID", help="correct：哪一次走访，默认最近一次")
    made.add_argument("--because", metavar="TEXT", default="", help="correct：更正的理由")
    made.add_argument("--at", metavar="TIME", help="record：走访时间，默认现在")
    made.add_argument("--met", metavar="WHO", help="record：见到的人")
    made.add_argument("--topic", action="append", default=[], metavar="T", help="record：做了什么")
    made.add_argument("--collected", type=int, metavar="N", help="record：采集信息条数")
    made.add_argument("--text", metavar="TEXT", help="record：情况；retire：理由")
    made.add_argument("--photo", action="append", default=[], metavar="FILE", help="record：照片")
    for name, what in (
        *(("name", "名称"), ("address", "地址"), ("building", "楼栋"), ("contact", "联系人")),
        *(("phone", "电话"), ("reason", "列为重点人员的缘由"), ("remarks", "备注")),
    ):
        made.add_argument(f"--{name}", metavar="TEXT", help=f"place：{what}")
    made.add_argument("--interval", type=int, metavar="DAYS", help="place：几天走访一次，0 不定期")
    known = add(commands, "sites", "visiting:sites", "工地与重点部位：走访、劳资纠纷、盗窃")
    known.add_argument("action", nargs="?", choices=["list", "show"], default="list")
    known.add_argument("name", nargs="?", metavar="NAME")


def _disputes(commands: Commands) -> None:
    made = add(commands, "disputes", "disputing:disputes", "矛盾纠纷：登记、调解、定级、办结")
    seen = ["list", "show", "figures", "at-risk", "proposed", "watch"]
    done = ["register", "party", "contact", "session", "agree", "perform", "confirm", "settle"]
    actions = [*seen, *done, "reopen", "grade", "link"]
    made.add_argument("action", nargs="?", choices=actions, default="list")
    made.add_argument("number", nargs="?", metavar="NUMBER", help="如 纠纷2026-0001")
    ends = ["settled", "failed", "referred", "withdrawn"]
    made.add_argument("--state", choices=["open", "all", "taken_up", "in_mediation", *ends])
    kinds = ["debt", "labour", "neighbour", "romance", "family", "land", "consumer", "other"]
    made.add_argument("--kind", choices=kinds)
    made.add_argument("--grade", choices=["red", "orange", "yellow", "blue"])
    made.add_argument("--community", metavar="C")
    made.add_argument("--from", dest="first", metavar="D")
    made.add_argument("--to", dest="last", metavar="D")
    made.add_argument("--incident", metavar="NUMBER", help="登记的来源，或要关联的警情")
    made.add_argument(
        "--as-kind", dest="kind_of_link", choices=["again", "criminal", "killing"],
        default="again", help="与 link 同用：再次发生、民转刑、刑转命",
    )  # fmt: skip
    made.add_argument("--claim", metavar="TEXT", help="谁要求什么")
    made.add_argument("--amount", metavar="YUAN", help="涉及金额，如 26000 或 2.6万元")
    made.add_argument("--address", metavar="TEXT")
    made.add_argument(
        "--party", action="append", default=[], metavar="甲:姓名:电话:证件号码:地址",
        help="可写几次；单位写 乙单位:名称",
    )  # fmt: skip
    made.add_argument("--responsible", metavar="OFFICER_NUMBER", help="责任民警")
    made.add_argument("--leader", metavar="OFFICER_NUMBER", help="包案领导")
    made.add_argument("--body", action="append", default=[], metavar="NAME", help="参加单位")
    made.add_argument("--reason", metavar="TEXT", default="", help="定级、重新打开的理由")
    _dispute_acts(made)


def _dispute_acts(made: ArgumentParser) -> None:
    made.add_argument("--text", metavar="TEXT", default="", help="情况、协议内容、结果")
    made.add_argument("--mediator", metavar="NAME", default="", help="谁主持调解")
    outcomes = ["agreed", "not_agreed", "put_off", "absent"]
    made.add_argument("--outcome", choices=outcomes, help="与 session 同用")
    made.add_argument("--beside", metavar="TEXT", default="", help="在场的人，同去的社区干部")
    made.add_argument("--phone", action="store_true", help="与 contact 同用：电话联系，不是上门")
    made.add_argument(
        "--promise", action="append", default=[], metavar="D=TEXT", help="几时前履行什么；可写几次"
    )
    made.add_argument("--confirmation", action="store_true", help="与 agree 同用：要司法确认")
    made.add_argument("--item", type=int, metavar="N", help="与 perform 同用：第几项")
    made.add_argument("--at", metavar="TIME", help="什么时候；默认现在")
    made.add_argument("--in-full", metavar="REASON", default="", help="不遮盖，写明理由")
    made.add_argument("--pdf", metavar="FILE", help="与 show 同用：调解协议书")


def _population(commands: Commands) -> None:
    made = add(
        commands, "population", "population:population", "人口信息核查：名单、结果、更正、率"
    )
    actions = ["list", "show", "figures", "enter", "change", "import", "add", "result"]
    actions += ["correct"]
    made.add_argument("action", nargs="?", choices=actions, default="list")
    made.add_argument("number", nargs="?", metavar="NUMBER", help="如 核查2026-001")
    made.add_argument(
        "file", nargs="?", metavar="FILE|WHO", help="import：文件；result：序号或姓名"
    )
    made.add_argument("--office", metavar="NAME", default="", help="enter：组织核查的单位")
    made.add_argument("--day", metavar="D", default="", help="enter：核查日期")
    made.add_argument("--community", metavar="C", help="enter、add：社区；不写就是全所")
    made.add_argument("--due", metavar="TIME", help="enter：更正期限；默认核查后 7 天")
    made.add_argument("--text", metavar="TEXT", default="", help="说明，登记内容，更正了什么")
    made.add_argument("--name", metavar="NAME", default="", help="add：姓名")
    made.add_argument("--identity", metavar="NUMBER", default="", help="add：证件号码")
    made.add_argument("--phone", metavar="NUMBER", default="", help="add：电话")
    made.add_argument("--address", metavar="TEXT", default="", help="add：住址")
    made.add_argument("--result", choices=["right", "wrong", "not_collected"])
    made.add_argument("--wrong", action="append", default=[], metavar="FIELD", help="可写几次")
    made.add_argument("--sheet", metavar="S", help="import：工作表名")
    made.add_argument("--pdf", metavar="FILE", help="与 show 同用")
    made.add_argument("--from", dest="first", metavar="D", help="figures")
    made.add_argument("--to", dest="last", metavar="D", help="figures")


def _fraud(commands: Commands) -> None:
    warned = add(commands, "fraud", "fraud:fraud", "预警劝阻：登记、导入、联系、办结、数字")
    actions = ["list", "show", "figures", "enter", "import", "call", "escalate", "correct"]
    actions += ["close", "hand-over", "reopen"]
    warned.add_argument("action", nargs="?", choices=actions, default="list")
    warned.add_argument("number", nargs="?", metavar="NUMBER|FILE", help="如 预警2026-0001")
    warned.add_argument("--state", choices=["open", "closed"], help="list：只看这些")
    warned.add_argument("--from", dest="first", metavar="D", help="figures")
    warned.add_argument("--to", dest="last", metavar="D", help="figures")
    warned.add_argument("--compare", choices=["year", "period"], default="year")
    warned.add_argument("--pdf", metavar="FILE", help="show：预警劝阻单")
    warned.add_argument("--sheet", metavar="S", help="import：工作表名")
    warned.add_argument("--rejects", metavar="FILE", help="import：退回的行写到这个文件")
    _fraud_facts(warned)


def _fraud_facts(warned: ArgumentParser) -> None:
    warned.add_argument("--level", choices=["extreme", "high", "medium", "low"], help="enter")
    warned.add_argument(
        "--phone",
        action="append",
        default=[],
        metavar="N",
        help="enter：号码；call：拨的号",
    )
    for name, what in (
        *(("name", "姓名"), ("identity", "身份证号"), ("occupation", "职业"), ("address", "地址")),
        *(("community", "社区"), ("kind", "诈骗类型"), ("source", "来源"), ("key", "来源的编号")),
    ):
        warned.add_argument(f"--{name}", metavar="TEXT", help=f"enter：{what}")
    warned.add_argument("--sex", choices=["female", "male"], help="enter")
    warned.add_argument("--born", type=int, metavar="YEAR", help="enter：出生年份")
    ways = ["phone", "sms", "family", "bank", "visit"]
    warned.add_argument("--way", choices=ways, default="phone", help="call：怎么联系的")
    results = ["reached", "no_answer", "busy", "powered_off", "refused", "wrong_number", "sent"]
    warned.add_argument("--result", choices=results, help="call：结果")
    warned.add_argument("--at", metavar="TIME", help="enter、call：时间，默认现在")
    ends = ["dissuaded", "not_deceived", "lost", "denied", "not_the_person"]
    warned.add_argument("--outcome", choices=ends, help="close：结果；已转账用 hand-over")
    for name, what in (
        *(("at-risk", "涉险"), ("transferred", "已转账"), ("stopped", "紧急止付")),
        ("kept-safe", "保住"),
    ):
        warned.add_argument(f"--{name}", metavar="YUAN", help=f"{what}金额，如 260000 或 26万")
    warned.add_argument("--text", metavar="TEXT", default="", help="内容、备注或理由")
