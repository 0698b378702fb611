"""Gives what the bar asks for: done, it goes away; refused, it stays and says why."""

from jinhai_console.domain.outcome import Answer, Refused
from jinhai_console.services.command import Command
from jinhai_console.ui.roster.bar import RosterBar
from jinhai_console.ui.seat import Seat


def order(seat: Seat, bar: RosterBar, command: Command, said: str = "") -> None:
    def answered(answer: Answer) -> None:
        if isinstance(answer, Refused):
            bar.say(answer.reason, is_wrong=True)
        else:
            bar.done()

    seat.orders.give(command, said, then=answered, tells_refusal=False)
