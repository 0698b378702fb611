"""What is said of 装备 on the screen."""

from jinhai_console.domain.equipment import EquipmentKind, ReturnState
from jinhai_console.ui.i18n import mark, tr

_KINDS = {
    EquipmentKind.VEHICLE: mark("Equipment", "车辆"),
    EquipmentKind.KEY: mark("Equipment", "钥匙"),
    EquipmentKind.RADIO: mark("Equipment", "对讲机"),
    EquipmentKind.RECORDER: mark("Equipment", "执法记录仪"),
    EquipmentKind.WEAPONS: mark("Equipment", "武器柜"),
    EquipmentKind.OTHER: mark("Equipment", "其他"),
}
_STATES = {
    ReturnState.INTACT: mark("Equipment", "完好"),
    ReturnState.DAMAGED: mark("Equipment", "损坏"),
    ReturnState.LOST: mark("Equipment", "遗失"),
}


def kind_word(kind: EquipmentKind) -> str:
    return tr("Equipment", _KINDS[kind])


def state_word(state: ReturnState) -> str:
    return tr("Equipment", _STATES[state])
