"""Pictures of every page at one size, in one theme and language."""

from dataclasses import dataclass, field
from pathlib import Path

from jinhai_console.app.console import Console
from jinhai_console.app.scene import Album, active_dialog, until
from jinhai_console.app.shot_scenes import SCENES
from jinhai_console.services.accounts import SignedIn

PAGES = tuple(SCENES)


@dataclass(slots=True)
class Shots:
    """Takes the pictures of `page` (all when None) in the window of `console`."""

    folder: Path
    page: str | None = None
    pictures: list[Path] = field(default_factory=list)

    async def act(self, console: Console) -> None:
        album = Album(console, self.folder)
        await until(console.workplace.assign.model.on_duty, "警力")
        for name, show in SCENES.items():
            if self.page not in (None, name):
                continue
            if name != PAGES[0]:
                _sit_down(console)
            await show(console)
            await album.take(name, active_dialog())
            _leave(console)
        self.pictures = album.pictures


def _sit_down(console: Console) -> None:
    """A picture needs somebody at the desk; no command is given in his name."""
    if console.workplace.signed_in is None:
        officer = console.workplace.assign.model.on_duty()[0]
        console.workplace.seat_officer(SignedIn(officer.id, officer.number, officer.name))
        console.window.show_desk()


def _leave(console: Console) -> None:
    """Everything put away again, no draft left."""
    workplace = console.workplace
    if workplace.intake.form is not None:
        workplace.intake.form.discard()
    dialog = active_dialog()
    if dialog is not None:
        dialog.close()
    workplace.tools.palette.put_away()
    workplace.lookup.find.put_away()
    workplace.alarms.panel.shelf.leave()
    if workplace.signed_in is not None:
        workplace.queue.show_all()
        console.window.show_desk()
