"""What was written here against what is stored: who wins where two wrote the same field."""

from collections.abc import Collection, Mapping

from jinhai_console.domain.assessment import Grade, Purpose
from jinhai_console.ui.assessment.fields import Written
from jinhai_console.ui.assessment.words import word
from jinhai_console.ui.i18n import mark, tr

_NAMES = {
    "title": mark("Assessment", "标题"),
    "grade": mark("Assessment", "分级"),
    "purpose": mark("Assessment", "分类"),
    "conclusions": mark("Assessment", "结论"),
    "advice": mark("Assessment", "建议"),
}
_PROSE = ("conclusions", "advice")
_BEFORE = "was_"


def torn_in(mine: Written, base: Written, stored: Written) -> tuple[str, ...]:
    """The fields that were written here and, otherwise, elsewhere since `base`."""
    return tuple(n for n, text in mine.items() if stored[n] not in (base.get(n, ""), text))


def both(mine: Written, stored: Written, torn: Collection[str]) -> Written:
    """Of torn texts mine, then the other; of what is no text, mine."""
    said = tr("Assessment", "—— 以下是别处写的 ——")
    return {
        name: f"{text}\n{said}\n{stored[name]}" if name in torn and name in _PROSE else text
        for name, text in mine.items()
    }


def names_text(names: Collection[str]) -> str:
    return "、".join(tr("Assessment", _NAMES[each]) for each in names)


def said_text(texts: Written) -> str:
    """To be read: grade and class in words, what is empty as a dash."""
    said = dict(texts)
    if "grade" in said:
        said["grade"] = word(Grade(said["grade"]))
    if "purpose" in said:
        said["purpose"] = word(Purpose(said["purpose"]))
    parts = [f"【{names_text([name])}】{text or '—'}" for name, text in said.items()]
    return "\n".join(parts)


def as_draft(mine: Written, base: Written) -> Written:
    """With what it was written over. The seat's drafts leave out what is empty."""
    return {**mine, **{f"{_BEFORE}{name}": base.get(name, "") for name in mine}}


def from_draft(kept: Mapping[str, str]) -> tuple[Written, Written]:
    """What was written, and over what; a field that was emptied comes back empty."""
    names = [n for n in _NAMES if n in kept or f"{_BEFORE}{n}" in kept]
    mine = {name: kept.get(name, "") for name in names}
    return mine, {name: kept.get(f"{_BEFORE}{name}", "") for name in names}
