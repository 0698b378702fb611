"""What each kind of command is called on the screen: in the journal and in notices."""

from jinhai_console.ui.i18n import mark, tr

_COMMANDS = {
    "TakeIncident": mark("Commands", "接警"),
    "CorrectIncident": mark("Commands", "更正警情"),
    "AddNote": mark("Commands", "追加记录"),
    "AddInvolvement": mark("Commands", "添加涉警人员"),
    "ReleaseScheduled": mark("Commands", "预约转为待派"),
    "UnmaskPersons": mark("Commands", "查看人员信息"),
    "AssignOfficer": mark("Commands", "派警"),
    "AssignSuggested": mark("Commands", "按推荐派警"),
    "StampMilestone": mark("Commands", "记录进展"),
    "WithdrawAssignment": mark("Commands", "撤回派警"),
    "RequestReturn": mark("Commands", "申请退单"),
    "DecideReturn": mark("Commands", "审批退单"),
    "SetActivity": mark("Commands", "更改警员状态"),
    "GiveFeedback": mark("Commands", "反馈"),
    "CloseIncident": mark("Commands", "办结"),
    "ArchiveIncident": mark("Commands", "归档"),
    "ExitIncident": mark("Commands", "转出、撤销或虚警"),
    "MergeIncident": mark("Commands", "合并"),
    "ReopenIncident": mark("Commands", "重新打开"),
    "TickStep": mark("Commands", "勾选规范步骤"),
    "UntickStep": mark("Commands", "取消勾选"),
    "WriteProcedure": mark("Commands", "编写处置规范"),
    "RestoreProcedure": mark("Commands", "恢复规范原文"),
    "AddEntry": mark("Commands", "资料新增一项"),
    "ChangeEntry": mark("Commands", "更改资料"),
    "RetireEntry": mark("Commands", "停用或恢复资料"),
    "ChangeStation": mark("Commands", "更改派出所信息"),
    "SetCalendarDay": mark("Commands", "更改工作日历"),
    "SetPassword": mark("Commands", "设置登录口令"),
    "SetFirstPassword": mark("Commands", "设置第一个登录口令"),
    "OpenShift": mark("Commands", "开班"),
    "PrepareHandover": mark("Commands", "生成交接清单"),
    "TakeOverIncident": mark("Commands", "接收警情"),
    "SignHandover": mark("Commands", "交接班签名"),
    "RecordPasswordCheck": mark("Commands", "核对签名口令"),
    "UndoEntry": mark("Commands", "撤回一步"),
    "ImportIncidents": mark("Commands", "导入历史警情"),
}


def command_word(name: str) -> str:
    """A command's name in words; one from a newer program stands as it is."""
    return tr("Commands", _COMMANDS[name]) if name in _COMMANDS else name
