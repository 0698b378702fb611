"""The shape of the command line for cases and the law's clocks; see `parser`."""

from argparse import ArgumentParser

from jinhai_console.cli.subcommand import Commands, add
from jinhai_console.domain.legal_rule import LegalEvent


def add_case_work(commands: Commands) -> None:
    _deadlines(commands)
    _clues(commands)
    _cases(commands)
    _leads(commands)
    _reviews(commands)


def _deadlines(commands: Commands) -> None:
    kept = add(commands, "deadlines", "deadlines:deadlines", "办案时限：推算、计时、延长、中止")
    actions = ["list", "show", "figures", "print", "start", "extend", "suspend", "resume"]
    actions += ["restart", "meet", "reopen", "void", "dismiss", "restore", "hand"]
    kept.add_argument("action", nargs="?", choices=actions, default="list")
    kept.add_argument("number", nargs="?", metavar="NUMBER|ID", help="期限 ID，案件或警情编号")
    kept.add_argument("--rule", metavar="CODE", help="规则编号，如 L10；与 --start 同用只推算")
    kept.add_argument("--start", metavar="TIME", help="起算时间")
    kept.add_argument("--event", choices=list(LegalEvent), help="start：发生了什么")
    kept.add_argument("--at", metavar="TIME", help="发生、批准、中止、恢复、办结的时间，默认现在")
    kept.add_argument("--by", metavar="NAME|ID", default="", help="extend：哪一种延长")
    kept.add_argument("--approver", metavar="WHO", default="", help="extend：由谁批准")
    kept.add_argument("--amount", type=int, default=0, metavar="N", help="extend：多少，默认全部")
    kept.add_argument("--text", metavar="TEXT", default="", help="事由、理由")
    kept.add_argument("--officer", metavar="WHO", help="list：谁负责的；start、hand：警号")
    near = ["overdue", "near", "soon", "later", "suspended", "ended"]
    kept.add_argument("--near", choices=near, help="list：只看这样远近的")
    kept.add_argument("--all", action="store_true", help="list：也列出已经了结的")
    kept.add_argument("--pdf", metavar="FILE", help="print：办案时限表")
    kept.add_argument("--from", dest="first", metavar="D", help="figures")
    kept.add_argument("--to", dest="last", metavar="D", help="figures")


def _clues(commands: Commands) -> None:
    made = add(commands, "clues", "clues:clues", "巡查岗：待查看、线索、轨迹、移交、岗位日志")
    seen = ["list", "show", "route", "looks", "figures"]
    done = ["add", "correct", "sighting", "withdraw", "photo", "hand", "link", "result", "reopen"]
    made.add_argument("action", nargs="?", choices=[*seen, *done, "look", "log"], default="list")
    made.add_argument("number", nargs="?", metavar="NUMBER", help="线索的编号；look：警情的编号")
    made.add_argument("--state", choices=["open", "all", "handed", "found", "not_found", "merged"])
    made.add_argument("--incident", metavar="NUMBER", help="add、log：从哪起警情来")
    made.add_argument("--case", metavar="NUMBER", help="add、link：案件编号")
    made.add_argument("--text", metavar="TEXT", default="", help="说明、看到什么、要求、结果")
    made.add_argument("--reason", metavar="TEXT", default="", help="withdraw、reopen：理由")
    made.add_argument("--at", metavar="TIME", help="sighting、look、log：什么时候；默认现在")
    made.add_argument("--from", dest="first", metavar="D", help="figures、log")
    made.add_argument("--to", dest="last", metavar="D", help="figures、log")
    _features(made)
    made.add_argument("--point", metavar="LON,LAT", help="sighting：坐标，如 118.61,24.91")
    made.add_argument("--address", metavar="TEXT", default="", help="sighting：地址")
    made.add_argument("--camera", metavar="NAME", default="", help="sighting：探头名称")
    ways = ["n", "ne", "e", "se", "s", "sw", "w", "nw"]
    made.add_argument("--heading", choices=ways, help="sighting：往哪个方向")
    made.add_argument("--early", action="store_true", help="sighting：确为警情之前看到的")
    made.add_argument("--photo", action="append", default=[], metavar="FILE", help="可写几次")
    made.add_argument("--item", type=int, metavar="N", help="photo、withdraw：第几个轨迹点")
    made.add_argument(
        "--receiver", action="append", default=[], metavar="WHO",
        help="hand：警号、队名或外单位名；可写几次",
    )  # fmt: skip
    made.add_argument("--due", metavar="TIME", help="hand：反馈期限")
    made.add_argument("--pdf", metavar="FILE", help="show、hand：线索移交单")
    made.add_argument("--as-result", choices=["found", "not_found", "merged"], help="result：结果")
    made.add_argument("--into", metavar="NUMBER", help="result：并入哪一条线索")
    made.add_argument("--found", action="store_true", help="look：发现可追查的线索")
    made.add_argument("--kind", choices=["note", "on", "off"], default="note", help="log：种类")
    made.add_argument(
        "--officer", dest="responsible", metavar="NUMBER", help="log：谁上岗、离岗；默认登录人"
    )


def _features(made: ArgumentParser) -> None:
    colours = ["black", "white", "grey", "red", "orange", "yellow", "green", "blue", "purple"]
    colours += ["pink", "brown", "silver"]
    for name, what in (
        *(("upper", "上衣"), ("lower", "下装"), ("headwear", "帽子、头盔"), ("mask", "口罩等遮挡")),
        *(("carried", "携带物"), ("make", "车辆品牌"), ("plate", "车牌，看不清写 ? 或 *")),
    ):
        made.add_argument(f"--{name}", metavar="TEXT", help=f"add、correct：{what}")
    for name, what in (("upper", "上衣"), ("lower", "下装"), ("vehicle", "车辆")):
        made.add_argument(f"--{name}-colour", choices=colours, help=f"{what}颜色")
    made.add_argument("--build", choices=["slim", "medium", "stout"], help="体型")
    made.add_argument("--height", metavar="CM", help="身高，如 175 或 170-175")
    kinds = ["ebike", "bicycle", "motorcycle", "tricycle", "car", "van", "truck", "other"]
    made.add_argument("--vehicle", choices=kinds, help="车辆种类")


def _cases(commands: Commands) -> None:
    made = add(commands, "cases", "cases:cases", "案件：登记、立案、人员、破案、办结、数字")
    acts = ["register", "file", "not-file", "hand-over", "convert", "solve", "end"]
    people = ["officer", "person", "caught", "measure", "follow", "release", "decide", "serve"]
    content = ["correct", "put-in", "take-out", "withdraw", "reopen", "notify", "mediate"]
    things = ["seize", "store", "seize-kept", "let-go"]
    people += ["officer-off", "correct-person"]
    actions = ["list", "held", "show", "print", "figures", *acts, *content, *people, *things]
    made.add_argument("action", nargs="?", choices=actions, default="list")
    made.add_argument("number", nargs="?", metavar="NUMBER", help="案件编号，也可以是转换前的")
    made.add_argument("--all", action="store_true", help="list：也列出已经了结的")
    made.add_argument("--kind", choices=["criminal", "administrative"], help="register：性质")
    made.add_argument("--name", metavar="TEXT", default="", help="register、person：名称、姓名")
    made.add_argument("--category", metavar="NAME|CODE", help="register：类别")
    made.add_argument("--incident", action="append", default=[], metavar="NUMBER", help="可写几次")
    made.add_argument("--series", metavar="NAME", help="register：由哪个系列立案")
    made.add_argument("--from-lead", metavar="NUMBER", help="register：由哪条线索成案")
    made.add_argument(
        "--officer", dest="responsible", action="append", default=[], metavar="NUMBER",
        help="register、officer：办案民警的警号，主办写在前面；可写几次",
    )  # fmt: skip
    made.add_argument("--lead", action="store_true", help="officer：由他主办")
    made.add_argument("--part", choices=["suspect", "victim"], help="person；默认嫌疑人")
    made.add_argument("--identity", metavar="NUMBER", default="", help="person：身份证号")
    made.add_argument("--phone", metavar="NUMBER", default="", help="person：电话")
    made.add_argument("--item", type=int, metavar="N", help="第几个人员；store … let-go：财物")
    measures = ["summons", "questioning", "questioning_special"]
    measures += ["detention", "bail", "surveillance"]
    made.add_argument("--measure", choices=measures, help="measure：哪一种强制措施")
    follows = ["taken_to_house", "family_told", "questioned", "arrest_requested"]
    made.add_argument("--event", choices=follows, help="follow：拘留以后做了什么")
    outcomes = ["penalty", "prosecuted", "no_penalty", "cleared"]
    made.add_argument("--outcome", choices=outcomes, help="decide：怎样处理")
    made.add_argument("--fast", action="store_true", help="measure：快速办理")
    _case_content(made)
    made.add_argument("--text", metavar="TEXT", default="", help="简要案情、理由、单位、结果")
    made.add_argument("--at", metavar="TIME", help="什么时候；默认现在")
    made.add_argument("--from", dest="first", metavar="D", help="figures")
    made.add_argument("--to", dest="last", metavar="D", help="figures")


def _case_content(made: ArgumentParser) -> None:
    made.add_argument("--address", metavar="TEXT", default="", help="correct：地点")
    made.add_argument("--unfounded", action="store_true", help="withdraw：真警转虚警，警情随着改")
    made.add_argument("--agreed", action="store_true", help="mediate：达成协议")
    made.add_argument("--hold", choices=["seized", "kept"], default="seized", help="seize：方式")
    made.add_argument("--quantity", metavar="TEXT", default="", help="seize：数量")
    made.add_argument("--value", metavar="YUAN", default="", help="seize：价值")
    ends = ["returned", "with_case", "confiscated", "destroyed"]
    made.add_argument("--end", choices=ends, help="let-go：怎样处理，--text 写由谁接收")
    made.add_argument("--unmask", metavar="REASON", default="", help="show：写明理由，看全名")
    made.add_argument("--pdf", metavar="FILE", help="print：案件办理情况")


def _leads(commands: Commands) -> None:
    made = add(commands, "leads", "leads:leads", "线索移交：登记、移交、签收、核查、结果、数字")
    acts = ["register", "correct", "hand", "acknowledge", "work", "result", "reopen"]
    actions = ["list", "show", "figures", *acts]
    made.add_argument("action", nargs="?", choices=actions, default="list")
    made.add_argument("number", nargs="?", metavar="NUMBER", help="线索的编号")
    states = ["open", "all", "registered", "handed", "worked"]
    results = ["referred", "handled", "nothing", "joined"]
    made.add_argument("--state", choices=[*states, "case", *results], help="list：默认 open")
    sources = ["officer", "patrol", "analysis", "public", "incident", "unit"]
    made.add_argument("--source", choices=sources, help="register、list：来源")
    made.add_argument("--grade", choices=["ordinary", "important", "urgent"], help="分级")
    made.add_argument("--category", metavar="NAME|CODE", help="register、correct：类别")
    made.add_argument("--text", metavar="TEXT", default="", help="线索内容、做了什么、结果")
    made.add_argument("--address", metavar="TEXT", help="register、correct：地址")
    made.add_argument("--community", metavar="NAME", help="register、correct：社区")
    made.add_argument("--from-officer", metavar="NUMBER", help="register：哪位民警提供，写警号")
    made.add_argument("--unit", metavar="NAME", help="register：哪个外单位提供；result：转给谁")
    made.add_argument("--clue", metavar="NUMBER", help="register：来自哪条巡查线索")
    made.add_argument("--series", metavar="NAME", help="register：来自哪个系列")
    made.add_argument("--assessment", metavar="NUMBER", help="register：来自哪份研判")
    made.add_argument("--incident", metavar="NUMBER", help="register：来自哪起警情")
    made.add_argument("--informant", metavar="NAME", help="register、correct：提供人，平时遮盖")
    made.add_argument("--phone", metavar="NUMBER", help="register、correct：提供人电话")
    made.add_argument("--receiver", metavar="WHO", help="register、hand：交给谁，警号或队名")
    made.add_argument("--asks", metavar="TEXT", default="", help="register、hand：要求")
    made.add_argument(
        "--officer", dest="responsible", metavar="NUMBER", help="acknowledge：谁签收；默认登录人"
    )
    made.add_argument("--as-result", choices=results, help="result：结果；成案的登记案件")
    made.add_argument("--into", metavar="NUMBER", help="result：并入哪一条线索")
    made.add_argument("--reason", metavar="TEXT", default="", help="correct、reopen：理由")
    made.add_argument("--at", metavar="TIME", help="收到、签收、核查、结果的时间；默认现在")
    made.add_argument("--in-full", metavar="REASON", default="", help="show：不遮盖，写明理由")
    made.add_argument("--pdf", metavar="FILE", help="show、hand、register：线索移交核查单")
    made.add_argument("--from", dest="first", metavar="D", help="figures")
    made.add_argument("--to", dest="last", metavar="D", help="figures")


def _reviews(commands: Commands) -> None:
    made = add(commands, "reviews", "reviews:reviews", "法制审核：送审、核对、退回、通过、数字")
    acts = ["submit", "take", "check", "return", "resubmit", "pass", "withdraw"]
    actions = ["list", "show", "figures", *acts]
    made.add_argument("action", nargs="?", choices=actions, default="list")
    made.add_argument("number", nargs="?", metavar="NUMBER", help="审核编号；submit：案件编号")
    made.add_argument("--all", action="store_true", help="list：也列出已经结束的")
    made.add_argument("--case", metavar="NUMBER", help="list：只看这起案件的")
    documents = ["acceptance", "filing", "not_filed", "penalty", "detention", "bail", "arrest"]
    documents += ["prosecution", "dismissal", "case_file", "other"]
    made.add_argument("--document", choices=documents, help="submit：哪一种文书")
    made.add_argument("--person", type=int, metavar="N", help="submit：关于案件里第几个人员")
    made.add_argument("--item", type=int, metavar="N", help="check：第几项")
    verdicts = ["fit", "faulty", "mended", "not_applicable"]
    made.add_argument("--verdict", choices=verdicts, help="check：合格、不合格、已改正、不适用")
    made.add_argument("--text", metavar="TEXT", default="", help="说明、问题、意见、理由")
    made.add_argument("--due", metavar="TIME", help="return：补正期限，默认按派出所资料")
    made.add_argument("--pdf", metavar="FILE", help="show：法制审核意见")
    made.add_argument("--at", metavar="TIME", help="什么时候；默认现在")
    made.add_argument("--from", dest="first", metavar="D", help="figures")
    made.add_argument("--to", dest="last", metavar="D", help="figures")
