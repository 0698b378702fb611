"""The outbox in words: what a message tells, how far it is, what keeps it."""

from jinhai_console.domain.instant import Instant, short_text
from jinhai_console.domain.outbox import MessageKind, MessageState, Told
from jinhai_console.domain.outbox_rows import PushMark, Which
from jinhai_console.ui.i18n import mark, tr

_KINDS = {
    MessageKind.ASSIGN: mark("Push", "派警"),
    MessageKind.CHANGE: mark("Push", "更正"),
    MessageKind.WITHDRAW: mark("Push", "撤回"),
    MessageKind.END: mark("Push", "结束"),
    MessageKind.TASK: mark("Push", "任务"),
    MessageKind.CHASE: mark("Push", "催办"),
}
_STATES = {
    MessageState.WAITING: mark("Push", "等待推送"),
    MessageState.SENDING: mark("Push", "正在推送"),
    MessageState.DELIVERED: mark("Push", "已送达"),
    MessageState.FAILED: mark("Push", "送不到"),
    MessageState.TOLD: mark("Push", "已电话通知"),
    MessageState.CANCELLED: mark("Push", "已取消"),
}
_LISTS = {
    Which.WAITING: mark("Push", "等待"),
    Which.FAILED: mark("Push", "送不到"),
    Which.SENT: mark("Push", "已送达"),
}


def kind_word(kind: MessageKind) -> str:
    return tr("Push", _KINDS[kind])


def state_word(state: MessageState, told_how: Told | None = None) -> str:
    if told_how is Told.PAPER:
        return tr("Push", "已交纸质单")
    return tr("Push", _STATES[state])


def list_word(which: Which) -> str:
    return tr("Push", _LISTS[which])


def mark_text(push: PushMark, zone: str) -> str:
    """`已送达 11-23 17:05`; what is under way has no time of its own yet."""
    said = state_word(push.state, push.told_how)
    if push.kind is not MessageKind.ASSIGN:
        said = tr("Push", "{what}{state}").format(what=kind_word(push.kind), state=said)
    is_over = push.state not in (MessageState.WAITING, MessageState.SENDING)
    return f"{said} {_clock(push.at, zone)}" if is_over else said


def mark_tip(push: PushMark) -> str:
    """Through which channel, and what went wrong."""
    parts = [tr("Push", "通道：{name}").format(name=push.channel) if push.channel else ""]
    parts.append(push.error)
    return "\n".join(each for each in parts if each)


def _clock(at: Instant, zone: str) -> str:
    return short_text(at, zone)[-5:]
