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
    batch = add(commands, "print-batch", "print_batch:print_batch", "成批打印：几份纸张一次写出")
    kinds = ["shift", "incidents", "cases", "leads", "reviews"]
    batch.add_argument("what", choices=kinds, help="shift：本班纸张；其余不写编号则是未结束的")
    batch.add_argument("numbers", nargs="*", metavar="NUMBER")
    batch.add_argument("--pdf", metavar="FILE", help="合成一份 PDF")
    batch.add_argument("--folder", metavar="DIR", help="一份一个文件")
    batch.add_argument("--both-sides", action="store_true", help="双面用：每份从单页开始")
