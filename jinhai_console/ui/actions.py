"""The one registry of actions: menus, palette, function-key strip and key card come from it.

A new capability adds a line to `ACTIONS`; nothing in the window is done past this table.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from jinhai_console.ui.do import Do
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.icons import Icons
from jinhai_console.ui.theme import Theme


class Group(StrEnum):
    """The menus, in their order."""

    INCIDENT = "incident"
    DISPATCH = "dispatch"
    VIEW = "view"
    COMMUNITY = "community"
    CASES = "cases"
    STATION = "station"
    HELP = "help"


_GROUPS = {
    Group.INCIDENT: mark("Actions", "警情"),
    Group.DISPATCH: mark("Actions", "派警"),
    Group.VIEW: mark("Actions", "视图"),
    Group.COMMUNITY: mark("Actions", "社区"),
    Group.CASES: mark("Actions", "办案"),
    Group.STATION: mark("Actions", "派出所"),
    Group.HELP: mark("Actions", "帮助"),
}


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """`permission` is the place in the role matrix, `help_topic` the page that explains it.

    `english` finds the action whatever language the window speaks.
    """

    id: Do
    source: str
    english: str
    shortcut: str
    group: Group
    permission: str
    help_topic: str
    icon: str = ""
    checkable: bool = False

    @property
    def text(self) -> str:
        return tr("Actions", self.source)

    @property
    def function_key(self) -> int:
        """4 for a plain F4, else 0."""
        key = self.shortcut
        return int(key[1:]) if key[:1] == "F" and key[1:].isdigit() else 0


_I, _D, _V, _C, _K, _S, _H = Group

# F11 is kept for the wall display.
ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(Do.NEW_INCIDENT, mark("Actions", "新警情"), "new incident",
               "F4", _I, "intake", "intake", "new"),
    ActionSpec(Do.OPEN_INCIDENT, mark("Actions", "打开警情"), "open incident",
               "Ctrl+O", _I, "read", "incident", "open"),
    ActionSpec(Do.NOTE, mark("Actions", "追加记录"), "add note",
               "Ctrl+J", _I, "intake", "incident", "note"),
    ActionSpec(Do.FEEDBACK, mark("Actions", "反馈"), "feedback",
               "F8", _I, "dispatch", "feedback", "feedback"),
    ActionSpec(Do.CLOSE, mark("Actions", "办结"), "close incident",
               "Ctrl+F8", _I, "close", "closing", "close"),
    ActionSpec(Do.REOPEN, mark("Actions", "重新打开"), "reopen incident",
               "Ctrl+Shift+F8", _I, "close", "closing", "reopen"),
    ActionSpec(Do.MERGE, mark("Actions", "合并到另一起"), "merge incidents",
               "Ctrl+M", _I, "close", "closing", "merge"),
    ActionSpec(Do.MERGE_ALIKE, mark("Actions", "并为同一起"), "merge the likely repeat",
               "Ctrl+Alt+M", _I, "close", "known", "merge"),
    ActionSpec(Do.CORRECT, mark("Actions", "更正警情"), "correct facts",
               "Ctrl+E", _I, "intake", "incident"),
    ActionSpec(Do.ADD_PERSON, mark("Actions", "添加涉警人员"), "add person involved",
               "Ctrl+Shift+P", _I, "intake", "incident", "person"),
    ActionSpec(Do.ADD_PHOTO, mark("Actions", "添加照片"), "add photo picture attachment",
               "Ctrl+Shift+O", _I, "intake", "incident"),
    ActionSpec(Do.UNMASK, mark("Actions", "查看人员信息"), "unmask show persons",
               "Ctrl+U", _I, "unmask", "incident"),
    ActionSpec(Do.TRANSFER, mark("Actions", "转出"), "transfer to other body",
               "Ctrl+Shift+T", _I, "close", "closing"),
    ActionSpec(Do.CANCEL, mark("Actions", "撤销警情"), "cancel incident",
               "Ctrl+Shift+X", _I, "close", "closing"),
    ActionSpec(Do.UNFOUNDED, mark("Actions", "认定虚警"), "unfounded false alarm",
               "Ctrl+Shift+U", _I, "close", "closing"),
    ActionSpec(Do.RELEASE, mark("Actions", "预约转为待派"), "release scheduled",
               "Ctrl+Shift+R", _I, "dispatch", "incident"),
    ActionSpec(Do.ARCHIVE, mark("Actions", "归档"), "archive incident",
               "Ctrl+Shift+A", _I, "close", "closing"),
    ActionSpec(Do.PRINT_INCIDENT, mark("Actions", "打印警情登记表"), "print incident sheet",
               "Ctrl+Alt+P", _I, "read", "printing", "print"),
    ActionSpec(Do.ADD_CAUTION, mark("Actions", "登记警示"), "add caution warning",
               "Ctrl+Shift+K", _I, "caution", "cautions"),
    ActionSpec(Do.UNDO, mark("Actions", "撤回上一步"), "undo",
               "Ctrl+Z", _I, "dispatch", "undo", "undo"),
    ActionSpec(Do.ACKNOWLEDGE, mark("Actions", "签收"), "acknowledge",
               "F5", _D, "dispatch", "milestones", "acknowledge"),
    ActionSpec(Do.ASSIGN, mark("Actions", "派警"), "assign dispatch",
               "F6", _D, "dispatch", "assigning", "assign"),
    ActionSpec(Do.ASSIGN_SUPPORT, mark("Actions", "增派协办"), "assign support",
               "Shift+F6", _D, "dispatch", "assigning", "assign"),
    ActionSpec(Do.NEXT_BEST, mark("Actions", "看次选"), "next best suggestion",
               "Alt+F6", _D, "read", "assigning", "assign"),
    ActionSpec(Do.EN_ROUTE, mark("Actions", "出警"), "en route",
               "Shift+F7", _D, "dispatch", "milestones", "en_route"),
    ActionSpec(Do.ON_SCENE, mark("Actions", "到场"), "on scene",
               "F7", _D, "dispatch", "milestones", "on_scene"),
    ActionSpec(Do.CLEARED, mark("Actions", "处置完毕"), "cleared",
               "Ctrl+F7", _D, "dispatch", "milestones", "cleared"),
    ActionSpec(Do.RETURN, mark("Actions", "申请退单"), "return assignment",
               "Ctrl+F6", _D, "dispatch", "returning", "return"),
    ActionSpec(Do.APPROVE_RETURN, mark("Actions", "同意退单"), "approve return",
               "Ctrl+Shift+F6", _D, "close", "returning", "return"),
    ActionSpec(Do.REFUSE_RETURN, mark("Actions", "不同意退单"), "refuse return",
               "Alt+Shift+F6", _D, "close", "returning", "return"),
    ActionSpec(Do.WITHDRAW, mark("Actions", "撤回派警"), "withdraw assignment",
               "Ctrl+F5", _D, "dispatch", "assigning", "undo"),
    ActionSpec(Do.SHELVE_ALARM, mark("Actions", "搁置告警"), "shelve alarm",
               "F9", _D, "dispatch", "alarms", "shelve"),
    ActionSpec(Do.ACKNOWLEDGE_ALARM, mark("Actions", "确认告警"), "acknowledge alarm",
               "Shift+F9", _D, "dispatch", "alarms", "bell"),
    ActionSpec(Do.UNSHELVE_ALARM, mark("Actions", "取消搁置"), "unshelve alarm",
               "Ctrl+Shift+F9", _D, "dispatch", "alarms"),
    ActionSpec(Do.PUSH_AGAIN, mark("Actions", "再送一次"), "push again resend",
               "Shift+F5", _D, "dispatch", "push"),
    ActionSpec(Do.TOLD_BY_PHONE, mark("Actions", "已电话通知"), "told by telephone",
               "Alt+Shift+F5", _D, "dispatch", "push"),
    ActionSpec(Do.TOLD_ON_PAPER, mark("Actions", "已交纸质单"), "told on paper slip",
               "Ctrl+Shift+F5", _D, "dispatch", "push"),
    ActionSpec(Do.FIND, mark("Actions", "查找"), "find search",
               "F3", _V, "read", "finding", "find"),
    ActionSpec(Do.FILTER_QUEUE, mark("Actions", "筛选队列"), "filter queue",
               "Ctrl+Shift+F", _V, "read", "queue"),
    ActionSpec(Do.COMMAND_LINE, mark("Actions", "命令行"), "command line",
               "F2", _V, "read", "command-line", "command"),
    ActionSpec(Do.PALETTE, mark("Actions", "命令面板"), "command palette",
               "Ctrl+K", _V, "read", "palette", "palette"),
    ActionSpec(Do.SHOW_QUEUE, mark("Actions", "警情队列"), "incident queue",
               "Alt+1", _V, "read", "queue", "queue"),
    ActionSpec(Do.SHOW_INCIDENT, mark("Actions", "警情详情"), "incident detail",
               "Alt+2", _V, "read", "incident", "open"),
    ActionSpec(Do.SHOW_OFFICERS, mark("Actions", "警力与派警"), "officers assignment",
               "Alt+3", _V, "read", "assigning", "assign"),
    ActionSpec(Do.SHOW_TRENDS, mark("Actions", "实时态势"), "live trends charts",
               "Alt+4", _V, "read", "trends", "trends"),
    ActionSpec(Do.SHOW_ANALYSIS, mark("Actions", "统计分析"), "analysis statistics counts compare",
               "Alt+9", _V, "read", "analysis", "trends"),
    ActionSpec(Do.SHOW_MAP, mark("Actions", "警情地图"), "map hotspots boundaries communities",
               "Alt+M", _V, "read", "map", "map"),
    ActionSpec(Do.SHOW_UNUSUAL, mark("Actions", "警情异常"), "unusual exceedances outbreak alerts",
               "Alt+Y", _V, "read", "analysis", "trends"),
    ActionSpec(Do.SHOW_KNOWN, mark("Actions", "已知情况"), "known history of people and place",
               "Ctrl+B", _V, "read", "known"),
    ActionSpec(Do.SHOW_CAUTIONS, mark("Actions", "警示一览"), "cautions warnings list",
               "Alt+0", _V, "read", "cautions"),
    ActionSpec(Do.SHOW_ALARMS, mark("Actions", "告警"), "alarms",
               "Ctrl+F9", _V, "read", "alarms", "bell"),
    ActionSpec(Do.MUTE, mark("Actions", "告警静音"), "mute alarm sound",
               "Ctrl+Shift+M", _V, "read", "alarms", "mute", checkable=True),
    ActionSpec(Do.OUTBOX, mark("Actions", "推送"), "outbox push messages",
               "Alt+7", _V, "read", "push", "export"),
    ActionSpec(Do.SHOW_CARD, mark("Actions", "本起的处置规范"), "procedure card checklist",
               "Alt+8", _V, "read", "procedures", "help"),
    ActionSpec(Do.SHOW_SERIES, mark("Actions", "串并案"), "series link cases",
               "Ctrl+Shift+J", _V, "read", "series"),
    ActionSpec(Do.SHOW_ASSESSMENTS, mark("Actions", "研判"), "assessments reports tasks push",
               "Ctrl+Shift+Y", _V, "read", "assessment"),
    ActionSpec(Do.NIGHT, mark("Actions", "夜间配色"), "night theme dark",
               "Ctrl+Shift+N", _V, "read", "window", "night", checkable=True),
    ActionSpec(Do.RESET_LAYOUT, mark("Actions", "恢复默认布局"), "reset layout",
               "Ctrl+Shift+L", _V, "read", "window", "layout"),
    ActionSpec(Do.SHOW_FRAUD, mark("Actions", "预警劝阻"), "fraud warnings dissuasion alert",
               "Alt+W", _C, "read", "fraud"),
    ActionSpec(Do.SHOW_TASKS, mark("Actions", "任务"), "tasks owed due overdue",
               "Alt+T", _C, "read", "tasks"),
    ActionSpec(Do.SHOW_VISITS, mark("Actions", "走访"), "visits places sites households routes",
               "Alt+V", _C, "read", "visits"),
    ActionSpec(Do.SHOW_POPULATION, mark("Actions", "人口核查"), "population check collection rate",
               "Alt+K", _C, "read", "population"),
    ActionSpec(Do.SHOW_WORK_FIGURES, mark("Actions", "社区工作数字"), "figures of community work",
               "Alt+J", _C, "read", "tasks"),
    ActionSpec(Do.SHOW_CALLBACKS, mark("Actions", "回访"), "call-backs satisfaction sample phone",
               "Ctrl+Alt+H", _C, "read", "callbacks"),
    ActionSpec(Do.SHOW_DISPUTES, mark("Actions", "矛盾纠纷"), "disputes mediation",
               "Alt+D", _C, "read", "disputes"),
    ActionSpec(Do.REGISTER_DISPUTE, mark("Actions", "从警情登记纠纷"), "register dispute",
               "Ctrl+Alt+J", _C, "dispatch", "disputes"),
    ActionSpec(Do.SHOW_LEADS, mark("Actions", "线索"), "leads tips handed case team",
               "Alt+X", _K, "read", "leads"),
    ActionSpec(Do.REGISTER_LEAD, mark("Actions", "从警情登记线索"), "register lead tip",
               "Ctrl+Alt+X", _K, "dispatch", "leads"),
    ActionSpec(Do.SHOW_CASES, mark("Actions", "案件"), "cases criminal administrative",
               "Alt+A", _K, "read", "cases"),
    ActionSpec(Do.REGISTER_CASE, mark("Actions", "从警情登记案件"), "register case",
               "Ctrl+Alt+A", _K, "dispatch", "cases"),
    ActionSpec(Do.SHOW_REVIEWS, mark("Actions", "法制审核"), "legal review check list faults",
               "Alt+R", _K, "read", "reviews"),
    ActionSpec(Do.SHOW_DEADLINES, mark("Actions", "办案时限"), "legal time limits deadlines clocks",
               "Alt+L", _K, "read", "deadlines"),
    ActionSpec(Do.SHOW_PATROL, mark("Actions", "巡查岗"), "patrol post looks clues sightings route",
               "Alt+B", _K, "read", "patrol"),
    ActionSpec(Do.HANDOVER, mark("Actions", "交接班"), "shift handover",
               "F12", _S, "handover", "handover", "handover"),
    ActionSpec(Do.SHOW_MEETINGS, mark("Actions", "会商"), "morning briefing meeting minutes",
               "Alt+H", _S, "handover", "briefing"),
    ActionSpec(Do.ADD_WATCH_NOTE, mark("Actions", "记事"), "write a watch note log",
               "F10", _S, "intake", "handover", "note"),
    ActionSpec(Do.SHOW_WATCH_NOTES, mark("Actions", "值班记事"), "watch notes of this shift",
               "Ctrl+F10", _S, "read", "handover"),
    ActionSpec(Do.PRINT_QUEUE, mark("Actions", "打印警情队列"), "print queue",
               "Ctrl+P", _S, "read", "printing", "print"),
    ActionSpec(Do.PRINT_BATCH, mark("Actions", "成批打印"), "print batch shift papers several",
               "Ctrl+Alt+B", _S, "read", "printing", "print"),
    ActionSpec(Do.SHOW_PRINTED, mark("Actions", "打印记录"), "print history who printed",
               "Ctrl+Alt+O", _S, "read", "printing"),
    ActionSpec(Do.SHOW_STATION, mark("Actions", "派出所资料"), "station lists settings",
               "Alt+5", _S, "station", "station", "station"),
    ActionSpec(Do.SHOW_ROSTER, mark("Actions", "值班表"), "roster duty calendar leave",
               "Alt+6", _S, "roster", "roster"),
    ActionSpec(Do.OFF_DUTY, mark("Actions", "下岗"), "go off duty",
               "Ctrl+Alt+L", _S, "read", "roster"),
    ActionSpec(Do.TRY_ROUTING, mark("Actions", "派警试算"), "try routing dry run",
               "Ctrl+Shift+D", _S, "read", "routing", "assign"),
    ActionSpec(Do.IMPORT, mark("Actions", "导入历史警情"), "import history",
               "Ctrl+I", _S, "station", "import", "import"),
    ActionSpec(Do.OFFICERS_PAGE, mark("Actions", "民警网页"), "officers page phones tokens",
               "Ctrl+Shift+W", _S, "station", "officers-page"),
    ActionSpec(Do.SIGN_IN, mark("Actions", "登录或换人"), "sign in switch officer",
               "Ctrl+L", _S, "read", "sign-in", "person"),
    ActionSpec(Do.QUIT, mark("Actions", "退出"), "quit exit",
               "Ctrl+Q", _S, "read", "window", "quit"),
    ActionSpec(Do.KEY_CARD, mark("Actions", "按键一览"), "help keys shortcuts",
               "F1", _H, "read", "keys", "help"),
    ActionSpec(Do.SHOW_PROCEDURES, mark("Actions", "处置规范"), "all procedure cards",
               "Ctrl+Shift+G", _H, "read", "procedures", "help"),
)  # fmt: skip


def group_text(group: Group) -> str:
    return tr("Actions", _GROUPS[group])


class Actions:
    """The registry's actions as Qt knows them, for one window."""

    def __init__(self, parent: QObject, specs: tuple[ActionSpec, ...] = ACTIONS) -> None:
        self.specs = specs
        self._actions = {spec.id: _build(spec, parent) for spec in specs}
        self.lent: dict[int, frozenset[str]] = {}  # by page, its own keys

    def __getitem__(self, action_id: Do) -> QAction:
        return self._actions[action_id]

    def __iter__(self) -> Iterator[tuple[ActionSpec, QAction]]:
        return ((spec, self._actions[spec.id]) for spec in self.specs)

    def on(self, action_id: Do, slot: Callable[[], object]) -> None:
        """Run `slot` whenever the action is triggered, by whichever way."""
        self._actions[action_id].triggered.connect(lambda _checked=False: slot())

    def unwired(self) -> list[Do]:
        """The actions that nothing answers to yet: empty in a finished window."""
        signal = "2triggered(bool)"
        return [spec.id for spec, action in self if action.receivers(signal) == 0]

    def fill_menus(self, bar: QMenuBar) -> dict[Group, QMenu]:
        """One menu for each group, in the registry's order."""
        menus = {group: bar.addMenu(group_text(group)) for group in Group}
        for spec, action in self:
            menus[spec.group].addAction(action)
        return menus

    def dress(self, icons: Icons, theme: Theme) -> None:
        """Tint the icons anew, after the theme has changed."""
        for spec, action in self:
            action.setIcon(icons.icon(spec.icon, theme.text_dim) if spec.icon else QIcon())

    def retranslate(self) -> None:
        for spec, action in self:
            action.setText(spec.text)
            action.setToolTip(_tip(spec))


def _build(spec: ActionSpec, parent: QObject) -> QAction:
    action = QAction(spec.text, parent)
    action.setObjectName(spec.id)
    action.setShortcut(QKeySequence(spec.shortcut))
    action.setCheckable(spec.checkable)
    action.setAutoRepeat(False)  # a key held down means once: who is sent, sent, sent …
    action.setToolTip(_tip(spec))
    action.setData(spec.id)
    return action


def _tip(spec: ActionSpec) -> str:
    return f"{spec.text}  {spec.shortcut}".rstrip()
