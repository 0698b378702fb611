"""What the map page says of layers, steps and places."""

from jinhai_console.domain.analysis.fact import NOWHERE
from jinhai_console.services.counting import NO_COMMUNITY
from jinhai_console.services.reads import Lists
from jinhai_console.services.station_map import MapQuestion
from jinhai_console.ui.analysis.words import key_word
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.map.layers import Shown
from jinhai_console.ui.map.windows import Mode, Step

_SHOWN = {
    Shown.AREAS: mark("Map", "社区按警情数着色"),
    Shown.DENSITY: mark("Map", "警情密度"),
    Shown.PROSPECT: mark("Map", "下周易发"),
    Shown.SPOTS: mark("Map", "热点"),
    Shown.DOTS: mark("Map", "每起警情"),
    Shown.LABELS: mark("Map", "名称和起数"),
}
_STEPS = {Step.DAY: mark("Map", "逐日"), Step.WEEK: mark("Map", "逐周")}
_MODES = {Mode.CUMULATIVE: mark("Map", "累计"), Mode.WINDOW: mark("Map", "只看这一段")}


def shown_word(shown: Shown) -> str:
    return tr("Map", _SHOWN[shown])


def step_word(step: Step) -> str:
    return tr("Map", _STEPS[step])


def mode_word(mode: Mode) -> str:
    return tr("Map", _MODES[mode])


def nowhere_word() -> str:
    return key_word(NO_COMMUNITY)


def total_text(count: int) -> str:
    return tr("Map", "共 {0} 起").format(f"{count:,}")


def narrowed_text(question: MapQuestion, lists: Lists) -> str:
    """The category and the community that a question is narrowed to."""
    parts = []
    if question.category_id is not None:
        parts.append(lists.categories[question.category_id].name)
    if question.community_id == NOWHERE:
        parts.append(nowhere_word())
    elif question.community_id is not None:
        parts.append(lists.communities[question.community_id].name)
    return "　".join(parts)
