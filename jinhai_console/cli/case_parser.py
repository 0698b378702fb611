"""The shape of the command line for cases and the law's clocks; see `parser`."""

from jinhai_console.cli.subcommand import Commands, add


def add_case_work(commands: Commands) -> None:
    _deadlines(commands)


def _deadlines(commands: Commands) -> None:
    kept = add(commands, "deadlines", "deadlines:deadlines", "办案时限：按规则推算届满时间")
    kept.add_argument("--rule", metavar="CODE", required=True, help="规则编号，如 L10")
    kept.add_argument("--start", metavar="TIME", required=True, help="起算时间")
