"""The part of the command line about sheets that no other command prints."""

from jinhai_console.cli.subcommand import Commands, add


def add_sheets(commands: Commands) -> None:
    works = add(
        commands, "work-figures", "paper_sheets:work_figures", "社区工作数字：各项工作，一段时间"
    )
    works.add_argument("--from", dest="first", metavar="D", required=True)
    works.add_argument("--to", dest="last", metavar="D", required=True)
    works.add_argument("--pdf", metavar="FILE", help="打印到文件")
    keys = add(commands, "keys", "paper_sheets:keys", "按键一览")
    keys.add_argument("--pdf", metavar="FILE", help="打印到文件")
