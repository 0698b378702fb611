"""矛盾纠纷: random lives of a dispute, what it shares with an incident, when its grade rises."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain import dispute as life
from jinhai_console.domain.dispute import (
    ENDS,
    OPEN,
    RISKS,
    Dispute,
    DisputeGrade,
    DisputeKind,
    DisputeParty,
    DisputeState,
    PartyKind,
    RiseRule,
    Risk,
    Side,
    household_key,
    keys_of,
)
from jinhai_console.domain.dispute_proposal import Quarrel, repeated
from jinhai_console.domain.dispute_watch import Scene, Shared, rise, shared_with
from jinhai_console.domain.identity_number import is_sound
from jinhai_console.domain.known import Person

ACTS = st.lists(st.sampled_from(["session", "contact", "raise", "grade", "end", "reopen"]))


def fresh(**values: object) -> Dispute:
    whole = {
        "kind": DisputeKind.NEIGHBOUR,
        "claim": "停止噪音",
        "grade": Risk.YELLOW,
        "grade_reason": "多次争吵",
        "officer_id": 3,
        "taken_up_at": 10,
        **values,
    }
    return Dispute(id=1, station_id=1, number="纠纷2026-0001", **whole)  # type: ignore[arg-type]


def party(name: str, phone: str = "", identity: str = "", address: str = "") -> DisputeParty:
    return DisputeParty(
        id=1,
        station_id=1,
        dispute_id=1,
        side=Side.CLAIMANT,
        name=name,
        phone=phone,
        identity_number=identity,
        address=address,
        **keys_of(name, phone, identity, address),  # type: ignore[arg-type]
    )


def step(dispute: Dispute, act: str, now: int, state: DisputeState, grade: Risk) -> Dispute:
    match act:
        case "session":
            return life.in_mediation(dispute)
        case "contact":
            return life.contacted(dispute)
        case "raise":
            return life.raised(dispute, now, "又吵")
        case "grade":
            return life.regraded(dispute, grade, "缓和")
        case "end":
            return life.ended(dispute, state, now, "和好")
    return life.reopened(dispute, was_mediated=dispute.state is DisputeState.IN_MEDIATION)


@given(ACTS, st.data())
def test_it_is_over_exactly_while_it_has_an_end(acts: list[str], data: st.DataObject) -> None:
    dispute = fresh()
    for act in acts:
        now = data.draw(st.integers(0, 100))
        state = data.draw(st.sampled_from(list(DisputeState)))
        grade = data.draw(st.sampled_from(RISKS))
        before = dispute
        try:
            dispute = step(dispute, act, now, state, grade)
        except ValueError:
            continue
        assert dispute.is_open == (dispute.settled_at is None) == (dispute.state in OPEN)
        assert dispute.settled_at is None or dispute.settled_at >= dispute.taken_up_at
        if not dispute.is_open:
            assert dispute.raised_at is None  # nothing calls about what is over
        if act == "raise":
            assert dispute.grade.level in (before.grade.level - 1, 1)
        elif act != "grade":
            assert dispute.grade is before.grade
        assert (dispute.number, dispute.taken_up_at) == (before.number, before.taken_up_at)


@pytest.mark.parametrize("state", ENDS)
def test_what_is_over_is_not_touched_again(state: DisputeState) -> None:
    over = life.ended(fresh(), state, 20, "结果")
    for act in ("session", "contact", "raise", "grade", "end"):
        with pytest.raises(ValueError, match="重新打开"):
            step(over, act, 30, state, Risk.RED)
    with pytest.raises(ValueError, match="没有办结"):
        life.reopened(fresh(), was_mediated=False)


def test_a_grade_that_was_raised_may_be_confirmed_as_it_is() -> None:
    with pytest.raises(ValueError, match="已经是黄级"):
        life.regraded(fresh(), Risk.YELLOW, "不变")
    up = life.raised(fresh(), 20, "又吵")
    assert life.regraded(up, up.grade, "核实属实").raised_at is None


# -- who is who ---------------------------------------------------------------------

CHEN = party("陈大海", "19900001234", "", "鼓岩路18号2栋502室")
LIN = party("林小红", "19900005678")


def scene(*people: Person, address: str = "", words: dict[str, str] | None = None) -> Scene:
    return Scene(people, address, words or {})


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (scene(Person("陈大海", "199-0000-1234")), "当事人相同：陈**"),
        (scene(Person("陈大海", "199 0000 1234"), Person("林小红")), "双方当事人相同：陈**、林**"),
        (scene(Person("陈大海"), Person("林小红")), "双方姓名相同：陈**、林**"),
        (scene(Person("", "19900001234")), "当事人相同：陈**"),
        (scene(address="鼓岩路十八号2幢502室"), "地址相同：鼓岩路十八号2幢502室"),
        (scene(Person("陈大海"), address="鼓岩路18号2栋"), "同一住址，姓名相同：陈**"),
        (scene(Person("陈大海")), None),
        (scene(Person("王阿姨", "19900001234")), None),  # two persons with one telephone
        (scene(address="鼓岩路"), None),
        (scene(address="鼓岩路18号2栋503室"), None),
        (scene(Person("吴先生", "19900009999")), None),
    ],
)
def test_what_an_incident_shares_with_a_dispute(at: Scene, said: str | None) -> None:
    found = shared_with(fresh().address_key, [CHEN, LIN], at)
    assert (found.said if found else None) == said


def test_a_firm_is_known_by_its_name() -> None:
    firm = replace(party("滨海建筑有限公司"), kind=PartyKind.FIRM)
    at = scene(Person("滨海建筑有限公司", "05921234567"))
    assert shared_with(fresh().address_key, [firm, LIN], at) == Shared("当事人相同：滨*******")


def test_other_identity_numbers_part_those_of_one_name() -> None:
    one = party("陈大海", "19900001234", "999999199001010011")
    other = Person("陈大海", "19900001234", "999999199001010038")
    assert shared_with(fresh().address_key, [one, LIN], scene(other)) == Shared("当事人相同：陈**")
    assert shared_with(fresh().address_key, [one, LIN], scene(replace(other, phone=""))) is None


def test_a_street_is_nobodys_home() -> None:
    assert household_key("鼓岩路") == ""
    assert household_key("鼓岩路18号") == household_key("厦门市翔安区鼓岩路十八号") != ""


@pytest.mark.parametrize(
    ("number", "sound"),
    [("11010519491231002X", True), ("11010519491231002x", True), ("110105194912310021", False)],
)
def test_the_check_digit(number: str, sound: bool) -> None:
    assert is_sound(number) is sound
    assert party("甲", identity=number).is_unverified is not sound
    assert not party("甲").is_unverified  # nothing was given: nothing to doubt


# -- when it rises ------------------------------------------------------------------

RULE = DisputeGrade(
    id=1, station_id=1, name="黄色", grade=Risk.YELLOW, by_visit=False, needs_leader=False,
    first_days=3, again_days=7, repeats=2, within_days=60,
)  # fmt: skip


@given(st.sampled_from(RISKS), st.integers(0, 5), st.booleans())
def test_it_rises_by_words_at_once_else_by_number(
    grade: Risk, repeats: int, has_words: bool
) -> None:
    at = scene(words={"凶器": "持刀"} if has_words else None)
    found = rise(grade, RULE, "2026000009", "地址相同", repeats, at)
    assert (found is not None) == (has_words or repeats >= 2)
    if found is not None:
        assert found.to_grade.level == max(1, grade.level - 1)
        assert found.rule is (RiseRule.WORDS if has_words else RiseRule.REPEATS)
        assert "2026000009" in found.reason
        assert ("持刀" in found.reason) == has_words


def test_a_grade_without_a_rule_rises_by_words_alone() -> None:
    assert rise(Risk.BLUE, None, "1", "", 99, scene()) is None
    assert rise(Risk.BLUE, replace(RULE, repeats=0), "1", "", 99, scene()) is None


# -- who should stand in a register -------------------------------------------------


def test_people_who_quarrel_again_are_proposed_once() -> None:
    one, other = Person("陈大海", "19900001234"), Person("林小红", "19900005678")
    nobody = Person("王先生", "")
    quarrels = [
        Quarrel(1, 10, (one, other)),
        Quarrel(2, 20, (one, nobody)),
        Quarrel(3, 30, (nobody, other, one)),
        Quarrel(4, 40, (Person("陈大海", "19900009999"),)),  # another of the name
    ]
    found = repeated(quarrels)
    assert [(each.person.name, each.ids) for each in found] == [
        ("陈大海", (3, 2, 1)),
        ("林小红", (3, 1)),
    ]
