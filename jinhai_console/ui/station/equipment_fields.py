"""装备清单 as a list of the station."""

from jinhai_console.domain.equipment import MOST, Equipment, EquipmentKind
from jinhai_console.services.reads import Lists
from jinhai_console.ui.equipment.words import kind_word
from jinhai_console.ui.forms.field import Field
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.station.field_sets import name_field
from jinhai_console.ui.station.fields import ChoiceField, NumberField, TextField


def equipment_fields(_lists: Lists) -> list[Field]:
    return [
        name_field(),
        ChoiceField(
            "kind", tr("Station", "种类"), [(each, kind_word(each)) for each in EquipmentKind]
        ),
        NumberField("quantity", tr("Station", "应有数量"), 0, MOST),
        TextField("note", tr("Station", "备注")),
        NumberField("position", tr("Station", "次序"), 0, MOST),
    ]


def describe_equipment(item: Equipment, _lists: Lists) -> tuple[str, str]:
    """How many there should be; of what kind, and the note."""
    return str(item.quantity), " · ".join(e for e in (kind_word(item.kind), item.note) if e)
