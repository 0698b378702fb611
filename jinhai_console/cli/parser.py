"""The shape of the command line: names and options that scripts rely on."""

import argparse

from jinhai_console import __version__
from jinhai_console.cli.case_parser import add_case_work
from jinhai_console.cli.community_parser import add_community_work
from jinhai_console.cli.paper_parser import add_sheets
from jinhai_console.cli.subcommand import Commands, add

_DIVIDED_BY = ("category", "community", "source", "team", "hour", "band", "weekday")


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jinhai-console",
        description="锦海指挥台：派出所综合指挥室的警情、派警、态势与交接班",
    )
    parser.add_argument("--version", action="version", version=f"jinhai-console {__version__}")
    parser.add_argument("--database", metavar="PATH", help="数据库文件；默认在用户数据文件夹")
    parser.add_argument("--as", dest="officer", metavar="OFFICER_NUMBER", help="以哪名民警的警号")
    parser.set_defaults(run="windows:console", demo=False)
    commands = parser.add_subparsers(metavar="COMMAND", title="命令")
    _set_up(commands)
    _take_in(commands)
    _read(commands)
    _count(commands)
    _analyse(commands)
    _roster(commands)
    _push(commands)
    _paper(commands)
    add_sheets(commands)
    _themes(commands)
    _assessments(commands)
    add_community_work(commands)
    add_case_work(commands)
    _windows(commands)
    _phones(commands)
    return parser


def _set_up(commands: Commands) -> None:
    init = add(commands, "init", "setting_up:init", "建立数据库；已有的不会被覆盖")
    init.add_argument("--demo", action="store_true", help="虚构的示范派出所，含三年历史")
    init.add_argument("--station", metavar="FILE.toml", help="本所的资料文件")
    init.add_argument("--seed", type=int, default=1, help="示范数据的种子")
    init.add_argument("--officer", dest="first", metavar="NUMBER", help="首个登录账号的警号")
    backup = add(commands, "backup", "keeping:backup", "备份并核验")
    backup.add_argument("folder", metavar="DIR")
    restore = add(commands, "restore", "keeping:restore", "从备份恢复；现有数据库改名保留")
    restore.add_argument("file", metavar="FILE")
    check = add(commands, "check", "keeping:check", "检查数据库、日志和索引是否完好")
    check.add_argument("--reindex", action="store_true", help="先从原文重建检索索引")
    check.add_argument("--recount", action="store_true", help="先逐起重新计入统计")
    journal = add(commands, "journal", "keeping:journal", "业务日志：核验、一起警情、某时的全室")
    journal.add_argument("action", choices=["verify", "show", "at"])
    journal.add_argument("what", nargs="?", metavar="NUMBER|TIME")


def _take_in(commands: Commands) -> None:
    receive = add(commands, "receive", "taking_in:receive", "接收消息，每行一个 JSON 对象")
    receive.add_argument("files", nargs="+", metavar="FILE", help="文件，或 - 表示标准输入")
    watch = add(commands, "watch", "taking_in:watch", "接收消息文件夹")
    watch.add_argument("folder", metavar="DIR")
    watch.add_argument("--once", action="store_true", help="只处理现有文件")
    importing = add(commands, "import", "importing:run", "从 CSV 或 XLSX 导入历史警情")
    importing.add_argument("file", metavar="FILE")
    importing.add_argument("--preset", metavar="P", help="预设的列对应")
    importing.add_argument(
        "--map", action="append", default=[], metavar="FIELD=COLUMN", help="字段=列名，或 字段=#3"
    )
    importing.add_argument("--timezone", metavar="Z", help="文件里时间的时区，如 Asia/Shanghai")
    importing.add_argument("--sheet", metavar="S", help="工作表名")
    importing.add_argument("--dry-run", action="store_true", help="只看会怎样，不写入")
    importing.add_argument("--rejects", metavar="FILE", help="退回的行写到这个文件，改好可再导入")
    simulate = add(commands, "simulate", "taking_in:simulate", "产生虚构的平台消息")
    simulate.add_argument("--days", type=int, default=1)
    simulate.add_argument("--per-day", type=int, default=20)
    simulate.add_argument("--seed", type=int, default=1)
    simulate.add_argument("--start", metavar="D", help="从哪一天开始，默认今天")
    simulate.add_argument("--out", metavar="DIR", help="写成文件；默认逐行输出")


def _read(commands: Commands) -> None:
    listing = add(commands, "incidents", "reading:incidents", "警情列表；--state open 即队列")
    listing.add_argument("--state", metavar="S")
    listing.add_argument("--from", dest="first", metavar="D")
    listing.add_argument("--to", dest="last", metavar="D")
    listing.add_argument("--category", metavar="C")
    listing.add_argument("--community", metavar="C")
    listing.add_argument("--text", metavar="T", default="")
    listing.add_argument("--limit", type=int, default=100, metavar="N")
    listing.add_argument("--pdf", metavar="FILE", help="与 --state open 同用：打印警情队列")
    find = add(commands, "find", "finding:find", "查找警情、人员、民警、工地、社区、警示")
    find.add_argument("text", metavar="TEXT", help="汉字、人名拼音首字母、号码的一段")
    find.add_argument("--limit", type=int, default=8, metavar="N", help="每组最多列出几条")
    one = add(commands, "incident", "reading:incident", "一起警情的全部")
    one.add_argument("number", metavar="NUMBER")
    one.add_argument("--pdf", metavar="FILE", help="打印警情登记表")
    add(commands, "alarms", "alarming:alarms", "现有的告警，搁置的和它们的再响时间")
    suggest = add(commands, "suggest", "suggesting:suggest", "该派谁，为什么；没人可派又是为什么")
    suggest.add_argument("number", nargs="?", metavar="NUMBER")
    suggest.add_argument("--category", metavar="C")
    suggest.add_argument("--community", metavar="C")
    suggest.add_argument("--at", metavar="TIME")
    card = add(
        commands, "procedure", "guidance:procedure", "一个类别的处置规范；不写类别则列出全部"
    )
    card.add_argument("category", nargs="?", metavar="CATEGORY")
    card.add_argument("--pdf", metavar="FILE", help="打印这份规范")
    suggest.add_argument(
        "--level", type=int, choices=[1, 2, 3, 4], help="警情级别；默认用类别的初定级别"
    )
    do = add(commands, "do", "doing:do", "执行一条指挥台命令，如 '派 0912 03'")
    do.add_argument("line", metavar="COMMAND LINE")


def _count(commands: Commands) -> None:
    trends = add(commands, "trends", "counting:trends", "警情数与同比、环比")
    trends.add_argument("--from", dest="first", metavar="D", required=True)
    trends.add_argument("--to", dest="last", metavar="D", required=True)
    trends.add_argument("--by", choices=_DIVIDED_BY, default="category")
    trends.add_argument("--level", type=int, choices=[1, 2, 3, 4], default=1)
    trends.add_argument("--category", metavar="C")
    trends.add_argument("--community", metavar="C")
    trends.add_argument("--compare", choices=["year", "period"], default="year")
    trends.add_argument("--bucket", choices=["hour", "day", "week", "month"])


def _analyse(commands: Commands) -> None:
    near = add(commands, "near-repeat", "analysing:near_repeat", "近重复：相近的警情是否接连发生")
    near.add_argument("--distance", type=float, default=200, metavar="M", help="米，含上限")
    near.add_argument("--days", type=int, default=14, metavar="N", help="天，含上限")
    near.add_argument("--permutations", type=int, default=99, metavar="N", help="置换次数")
    near.add_argument("--seed", type=int, default=0, metavar="N")
    hot = add(commands, "hotspots", "analysing:hotspots", "热点：每平方公里多少起")
    hot.add_argument("--cell", type=float, default=100, metavar="M", help="格宽，米")
    high = add(commands, "exceedances", "analysing:exceedances", "异常升高：哪些类别、社区偏多")
    high.add_argument("--at", metavar="D", required=True, help="窗口的最后一天")
    high.add_argument("--window", type=int, default=7, metavar="N", help="天数")
    high.add_argument("--level", type=float, default=0.05, metavar="P", help="全部一起的误报水平")
    borders = add(commands, "boundaries", "boundaries:boundaries", "社区边界：导入、导出 GeoJSON")
    borders.add_argument("file", nargs="?", metavar="FILE.geojson", help="要导入的文件")
    borders.add_argument("--dry-run", action="store_true", help="只看会怎样，不写入")
    borders.add_argument("--export", metavar="FILE", help="把现有边界写到这个文件")
    series = add(commands, "series", "linking:series", "串并案：提议的和已定的系列")
    actions = ["show", "accept", "reject", "add", "take-out", "end"]
    series.add_argument("action", nargs="?", choices=actions, default="show")
    series.add_argument("numbers", nargs="*", metavar="NUMBER", help="警情编号")
    series.add_argument("--name", metavar="NAME", default="", help="系列名称")
    series.add_argument("--note", metavar="TEXT", default="", help="备注；不予串并的理由")
    series.add_argument("--result", choices=["caught", "handed_over", "not_one"], help="结束的结果")
    for each in (near, hot, series):
        each.add_argument("--category", metavar="C")
        each.add_argument("--from", dest="first", metavar="D", help="默认从第一起警情起")
        each.add_argument("--to", dest="last", metavar="D", help="默认到最后一起警情")


def _roster(commands: Commands) -> None:
    roster = add(commands, "roster", "rostering:roster", "值班表：谁在哪个岗、缺岗和冲突")
    actions = ["show", "fill", "import", "export", "sheet"]
    roster.add_argument("action", nargs="?", choices=actions, default="show")
    roster.add_argument("file", nargs="?", metavar="FILE", help="import、export、sheet 的文件")
    roster.add_argument("--from", dest="first", metavar="D", help="默认今天；fill 等默认本月")
    roster.add_argument("--to", dest="last", metavar="D")
    roster.add_argument("--sheet", metavar="S", help="导入的工作表名")
    roster.add_argument("--dry-run", action="store_true", help="只看会怎样，不写入")
    roster.add_argument("--rejects", metavar="FILE", help="退回的格写到这个 CSV")


def _push(commands: Commands) -> None:
    outbox = add(commands, "outbox", "pushing:outbox", "推送：等待、送不到和送达的；send 发送")
    acts = "send：发送到期的推送并收回执；slip：打印派警单"
    outbox.add_argument("action", nargs="?", choices=["send", "slip"], help=acts)
    outbox.add_argument("number", nargs="?", metavar="NUMBER", help="slip：哪一起")
    outbox.add_argument("--receiver", metavar="WHO", help="slip：只看给谁的；默认最近一条")
    outbox.add_argument("--pdf", metavar="FILE", help="slip：派警单")
    outbox.add_argument("--once", action="store_true", help="与 send 同用：送完到期的就结束")


def _paper(commands: Commands) -> None:
    handover = add(
        commands, "handover", "paper:handover", "交接班记录：打印、查看；核对纸上的校验码"
    )
    actions = ["print", "list", "show", "verify"]
    handover.add_argument("action", nargs="?", choices=actions, default="print")
    handover.add_argument("code", nargs="?", metavar="CODE", help="verify：纸上的校验码")
    handover.add_argument("--shift", metavar="ID|current", default="current", help="print、show")
    handover.add_argument("--pdf", metavar="FILE", help="print：必填")
    handover.set_defaults(misused=handover.error)  # says the usage and ends with 2
    notes = add(commands, "notes", "watch_notes:notes", "值班记事：本班记了什么；记、更正、划去")
    actions = ["list", "add", "correct", "strike"]
    notes.add_argument("action", nargs="?", choices=actions, default="list")
    notes.add_argument("words", nargs="*", metavar="WORD", help="内容；correct、strike：先写编号")
    notes.add_argument("--then", metavar="TEXT", default="", help="若发生则怎么办")
    notes.add_argument("--all", action="store_true", help="list：连同以前的班次")
    briefing = add(commands, "briefing", "briefing:briefing", "会商材料：每日、每周、每月")
    actions = ["print", "list", "show", "draft", "attend", "opine", "withdraw", "minutes", "sign"]
    briefing.add_argument("action", nargs="?", choices=[*actions, "verify"], default="print")
    briefing.add_argument("words", nargs="*", metavar="WORD", help="意见、纪要、到会的警号、校验码")
    briefing.add_argument("--item", metavar="KEY", default="", help="opine：哪一项，show 列出")
    briefing.add_argument("--to", action="append", default=[], metavar="WHO", help="opine：责任人")
    briefing.add_argument("--due", metavar="TIME", help="opine：期限")
    briefing.add_argument(
        "--absent", action="append", default=[], metavar="N=REASON", help="attend：缺席和理由"
    )
    briefing.add_argument("--date", metavar="D", help="会商的日期；默认今天")
    briefing.add_argument("--edition", choices=["day", "week", "month"], default="day")
    briefing.add_argument("--pdf", metavar="FILE", help="打印到文件")


def _themes(commands: Commands) -> None:
    theme = add(commands, "analyse", "theming:analyse", "专题分析：诈骗、盗窃、打架、纠纷")
    theme.add_argument("theme", choices=["fraud", "theft", "fight", "dispute"])
    theme.add_argument("--from", dest="first", metavar="D", required=True)
    theme.add_argument("--to", dest="last", metavar="D", required=True)
    theme.add_argument(
        "--category", action="append", default=[], metavar="C", help="只看这些类别；可写几次"
    )
    theme.add_argument("--community", metavar="C")
    theme.add_argument("--compare", choices=["year", "period"], default="year")
    theme.add_argument("--pdf", metavar="FILE")


def _assessments(commands: Commands) -> None:
    made = add(commands, "assessments", "assessing:assessments", "研判：起草、送审、批准、推送")
    actions = ["list", "show", "draft", "write", "submit", "approve", "return", "drop", "push"]
    made.add_argument("action", nargs="?", choices=[*actions, "draft-due"], default="list")
    made.add_argument("number", nargs="?", metavar="NUMBER", help="如 研判2026-001")
    made.add_argument("--stage", choices=["draft", "submitted", "approved", "dropped"])
    made.add_argument("--theme", choices=["fraud", "theft", "fight", "dispute"])
    made.add_argument("--from", dest="first", metavar="D")
    made.add_argument("--to", dest="last", metavar="D")
    made.add_argument("--category", action="append", default=[], metavar="C")
    made.add_argument("--community", metavar="C")
    made.add_argument("--compare", choices=["year", "period"], default="year")
    made.add_argument("--title", metavar="TEXT")
    made.add_argument("--grade", choices=["ordinary", "important", "urgent"])
    made.add_argument("--class", dest="purpose", choices=["prevent", "strike", "control", "serve"])
    made.add_argument("--conclusions", metavar="TEXT")
    made.add_argument("--advice", metavar="TEXT")
    made.add_argument("--note", metavar="TEXT", default="", help="退回的意见，作废的理由")
    made.add_argument(
        "--receiver", dest="to", action="append", default=[], metavar="WHO",
        help="警号、队名或外单位名；可写几次",
    )  # fmt: skip
    made.add_argument("--ask", metavar="TEXT", default="", help="要求做什么")
    made.add_argument("--due", metavar="TIME", help="反馈期限")
    made.add_argument("--pdf", metavar="FILE", help="与 show 同用")


def _windows(commands: Commands) -> None:
    console = add(commands, "console", "windows:console", "打开指挥台窗口")
    console.add_argument("--demo", action="store_true", help="全新的示范数据库，警情不断到来")
    printed = add(commands, "printed", "paper:printed", "打印记录：打印和保存过的纸张")
    printed.add_argument("--limit", type=int, default=50, metavar="N", help="最近几次，默认 50")
    own = add(commands, "templates", "templating:templates", "本所版式：列出、导出来改、核对")
    own.add_argument("action", nargs="?", choices=["list", "export", "check"], default="list")
    own.add_argument("name", nargs="?", metavar="NAME", help="export：哪种表单，如 queue")
    state = add(commands, "last-state", "paper:last_state", "最后已知状态：写成 PDF 放进文件夹")
    state.add_argument("--folder", metavar="DIR", required=True)
    state.add_argument("--keep", type=int, default=12, metavar="N", help="留最新的几份，默认 12")
    tour = add(commands, "tour", "windows:tour", "不用屏幕，走一遍主要工作并留下图片")
    tour.add_argument("folder", metavar="DIR")
    shots = add(commands, "shots", "windows:shots", "不用屏幕，每个页面一张图片")
    shots.add_argument("folder", metavar="DIR")
    shots.add_argument("--page", metavar="P")
    shots.add_argument("--size", metavar="WxH", default="1920x1080")
    shots.add_argument("--theme", choices=["light", "night"], default="light")
    shots.add_argument("--language", choices=["zh", "en"], default="zh")
    add(commands, "self-test", "windows:self_test", "用真窗口走一遍，30 秒内得出结论")


def _phones(commands: Commands) -> None:
    page = add(commands, "officers-page", "phones:serve", "民警网页，不用窗口；Ctrl+C 结束")
    page.add_argument("--host", metavar="H", default="127.0.0.1", help="默认只有本机能打开")
    page.add_argument("--port", metavar="P", type=int, default=8110)
    page.add_argument("--certificate", metavar="FILE", help="证书（PEM），与 --key 一起给")
    page.add_argument("--key", metavar="FILE", help="私钥（PEM）")
    token = add(commands, "token", "phones:token", "发放一名民警的网页口令，链接只显示一次")
    token.add_argument("number", metavar="OFFICER_NUMBER")
    token.add_argument("--revoke", action="store_true", help="撤销，不再发放")
    token.add_argument("--at", metavar="URL", help="网页的地址，默认本机的 http 地址")
