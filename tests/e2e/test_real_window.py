"""A handful of things done with real keys in a real window under a window manager."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from jinhai_console.domain.instant import MINUTE
from jinhai_console.domain.outcome import Done
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk, wall_clock
from jinhai_console.services.incidents import TakeIncident
from jinhai_console.store.database import open_database
from tests.demonstration import demo, founded, sign_in_of
from tests.e2e.screen import Program, Screen, a_screen, missing_tools, until

__all__ = ["demo", "founded", "sign_in_of"]

pytestmark = [
    pytest.mark.window,
    pytest.mark.skipif(bool(missing_tools()), reason=f"not installed: {missing_tools()}"),
]

DESK, INTAKE = "锦海指挥台", "新警情"
SEEN = 0.03  # of the screen: more than clocks and carets change


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    with a_screen(tmp_path_factory.mktemp("screen")) as made:
        yield made


@contextmanager
def the_program(screen: Screen, database: Path) -> Iterator[Program]:
    """Running, with its window in front. A failure leaves a picture of the screen."""
    program = Program(screen, database)
    try:
        screen.focus(DESK)
        program.until_open()
        yield program
    except BaseException as fault:
        picture = database.with_name("failed.png")
        screen.save(picture)
        fault.add_note(f"the screen: {picture}, the program said: {picture.parent}/console.err")
        raise
    finally:
        program.close()


def sign_in(screen: Screen, program: Program, number: str, password: str) -> None:
    screen.type(number)
    screen.press("Tab")
    screen.type(password)
    screen.press("Return")
    program.until_done("RecordSignIn")


def last_number(program: Program) -> str:
    return str(program.asked("SELECT number FROM incident ORDER BY id DESC LIMIT 1")[0])


def unticked(screen: Screen, program: Program) -> bool:
    """Space takes the tick back, as soon as the window has seen it."""
    screen.press("space")
    return program.count_of("UntickStep") > 0


def test_a_shift_by_keys_alone(screen: Screen, demo: Path, sign_in_of: tuple[str, str]) -> None:
    with the_program(screen, demo) as program:
        sign_in(screen, program, *sign_in_of)

        screen.press("F4")
        screen.focus(INTAKE)
        screen.type("19900001234\t\tringing 7 a.m.\tsea road 8\t")  # to the community
        screen.type("gy\tjf\t")  # by initials, like the category
        screen.press("ctrl+Return")
        program.until_done("TakeIncident")
        until(lambda: not screen.windows(INTAKE), "the form closes")
        kept = program.asked("SELECT narrative || '/' || reporter_phone FROM incident")
        assert "ringing 7 a.m./19900001234" in kept

        screen.focus(DESK)
        number = last_number(program)
        screen.press("F6")  # the first that is suggested goes
        program.until_done("AssignOfficer")

        screen.press("alt+8")  # the card beside it
        screen.type("5")
        program.until_done("TickStep")
        until(lambda: unticked(screen, program), "the tick goes")

        screen.press("F2")
        screen.type(f"note {number} a word from the line")
        screen.press("Return")
        program.until_done("AddNote")
        screen.press("Escape")

        before = screen.pixels()
        screen.press("ctrl+k")
        screen.type("jjb")  # at once: no letter is lost on the way
        screen.press("Return")
        until(lambda: screen.changed(before) > SEEN, "the handover's page")
        screen.press("Escape")
        until(lambda: screen.changed(before) < SEEN, "back at the desk")

        screen.press("F2")
        screen.type(f"unfounded {number} nobody there")
        screen.press("Return")
        program.until_done("ExitIncident")

        screen.press("ctrl+q")
        assert program.exit_code() == 0


def test_an_alarm_is_answered_by_keys_alone(
    screen: Screen, demo: Path, sign_in_of: tuple[str, str]
) -> None:
    with closing(Desk(open_database(demo), seat="before")) as desk:
        category_id = next(iter(desk.read(reads.lists).result().categories))
        at = wall_clock() - 10 * MINUTE
        late = TakeIncident(
            actor_id=None,
            category_id=category_id,
            level=1,
            received_at=at,
            narrative="late",
        )
        assert isinstance(desk.submit(late).result(), Done)
    with the_program(screen, demo) as program:
        program.until_done("TendAlarms")
        sign_in(screen, program, *sign_in_of)
        screen.press("shift+F9")
        program.until_done("AcknowledgeAlarms")
        screen.press("F9")
        screen.type("waits for the tow truck")
        screen.press("Return")
        program.until_done("ShelveAlarms")
        shelved = "SELECT shelve_reason FROM alarm WHERE shelved_until > shelved_at"
        assert program.asked(shelved) == ["waits for the tow truck"]
        screen.press("ctrl+q")
        assert program.exit_code() == 0


def test_a_wrong_password_opens_nothing(
    screen: Screen, demo: Path, sign_in_of: tuple[str, str]
) -> None:
    with the_program(screen, demo) as program:
        sign_in(screen, program, sign_in_of[0], "wrong")
        screen.press("F2")
        screen.type("note 1 nobody said this")
        screen.press("Return", "F12", "ctrl+q")
        assert program.exit_code() == 0
        assert program.asked("SELECT count(*) FROM journal WHERE command = 'AddNote'") == [0]


def test_the_window_managers_cross_ends_it(screen: Screen, demo: Path) -> None:
    with the_program(screen, demo) as program:
        screen.press("alt+F4")
        assert program.exit_code() == 0
        assert not list(demo.parent.glob("*-wal"))
