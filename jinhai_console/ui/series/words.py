"""What the page 串并案 says: states, reasons with their points, what was compared."""

from jinhai_console.domain.analysis.series_facts import SeriesReason, Term
from jinhai_console.domain.case_series import SeriesResult
from jinhai_console.domain.instant import day_of, to_local
from jinhai_console.domain.series_rows import SeriesBoard, SeriesLine, SeriesMark, SeriesState
from jinhai_console.ui.i18n import mark, tr

_STATES = {
    SeriesState.PROPOSED: mark("Series", "待定"),
    SeriesState.ADDITION: mark("Series", "可并入"),
    SeriesState.ACCEPTED: mark("Series", "已串并"),
    SeriesState.ENDED: mark("Series", "已结束"),
}
_RESULTS = {
    SeriesResult.CAUGHT: mark("Series", "已抓获"),
    SeriesResult.HANDED_OVER: mark("Series", "已移交办案队"),
    SeriesResult.NOT_ONE: mark("Series", "核实不是一个系列"),
}
_TERMS = {
    Term.KIND: (mark("Series", "同一类别"), mark("Series", "类别相近")),
    Term.METRES: (mark("Series", "同一地点"), mark("Series", "最远相距 {fact} 米")),
    Term.COMMUNITY: (mark("Series", "同一社区，没有坐标"),) * 2,
    Term.DAYS: (mark("Series", "一天之内"), mark("Series", "前后最多相隔 {fact} 天")),
    Term.HOURS: (mark("Series", "同一时刻"), mark("Series", "时段最多相差 {fact}")),
}
_WORDS = {
    Term.METHOD: (
        mark("Series", "手法：{fact}"),
        mark("Series", "手法多相同"),
        mark("Series", "手法不同"),
    ),
    Term.TARGET: (
        mark("Series", "目标：{fact}"),
        mark("Series", "目标多相同"),
        mark("Series", "目标不同"),
    ),
}


def state_word(state: SeriesState) -> str:
    return tr("Series", _STATES[state])


def result_word(result: SeriesResult) -> str:
    return tr("Series", _RESULTS[result])


def reason_word(reason: SeriesReason) -> str:
    """As `domain.words.series_reason_text`, in the window's language."""
    if reason.term in _WORDS:
        same, mostly, other = _WORDS[reason.term]
        if reason.points < 0:
            return tr("Series", other)
        return _with(same, "、".join(reason.words)) if reason.words else tr("Series", mostly)
    none, some = _TERMS[reason.term]
    amount = reason.amount or 0
    if not amount:
        return tr("Series", none)
    return _with(some, _span(amount) if reason.term is Term.HOURS else f"{amount:,}")


def _with(source: str, fact: str) -> str:
    return tr("Series", source).replace("{fact}", fact)


def _span(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    said = [tr("Series", "{count} 小时").replace("{count}", str(hours))] if hours else []
    said += [tr("Series", "{count} 分钟").replace("{count}", str(rest))] if rest else []
    return " ".join(said)


def score_text(line: SeriesLine) -> str:
    return f"{line.score / 100:.2f}" if line.reasons else "—"


def title_text(line: SeriesLine) -> str:
    """Its name; a proposal is known by its kind."""
    return line.name or line.kind or tr("Series", "不同类别")


def where_text(line: SeriesLine, zone: str) -> str:
    """`鼓岩社区 · 5 起 · 2026-11-02 至 11-13`, and the kind where it is not the title."""
    parts = [line.place, count_text(line), days_text(line, zone), line.kind if line.name else ""]
    return " · ".join(part for part in parts if part)


def count_text(line: SeriesLine) -> str:
    return tr("Series", "{count} 起").replace("{count}", str(len(line.ids)))


def days_text(line: SeriesLine, zone: str) -> str:
    """The year is said once where it is the same."""
    first, last = to_local(line.first_at, zone), to_local(line.last_at, zone)
    begin = f"{first:%Y-%m-%d}"
    if first.date() == last.date():
        return begin
    end = f"{last:%m-%d}" if first.year == last.year else f"{last:%Y-%m-%d}"
    said = tr("Series", "{first} 至 {last}").replace("{first}", begin)
    return said.replace("{last}", end)


def who_text(line: SeriesLine, zone: str) -> str:
    """Who accepted it when, how it ended, the note."""
    parts = []
    if line.state is SeriesState.ADDITION:
        parts.append(tr("Series", "可能属于系列《{name}》").replace("{name}", line.name))
    if line.accepted_at is not None:
        said = tr("Series", "{day} {who} 串并").replace("{who}", line.accepted_by)
        parts.append(said.replace("{day}", str(day_of(line.accepted_at, zone))))
    if line.ended_at is not None and line.result is not None:
        parts.append(f"{day_of(line.ended_at, zone)} {result_word(line.result)}")
    parts += [line.note, line.end_note]
    return "　".join(part for part in parts if part)


def suggested_name(line: SeriesLine) -> str:
    """`鼓岩拉车门`: where and how, for whoever names it to change."""
    methods = [word for each in line.reasons if each.term is Term.METHOD for word in each.words]
    place = line.place.split("、", maxsplit=1)[0].split("等 ", maxsplit=1)[0]
    return place.removesuffix("社区") + (methods[0] if methods else line.kind)


def compared_text(board: SeriesBoard) -> str:
    """What was looked at, and what is not listed."""
    if board.problem:
        return board.problem
    if not board.compared:
        return tr("Series", "这段时间没有交案件办理队办理的警情；可以选别的时间或类别。")
    said = [_numbers(tr("Series", "比对 {count} 起"), board.compared)]
    if board.without_words:
        said.append(_numbers(tr("Series", "{count} 起没有写到手法和目标"), board.without_words))
    if board.bare:
        said.append(
            _numbers(
                tr("Series", "另有 {count} 组只是时间、地点相近，没有相同的手法和目标，没有列出"),
                board.bare,
            )
        )
    if board.left_off:
        said.append(_numbers(tr("Series", "另有 {count} 组没有列出"), board.left_off))
    return "；".join(said)


def _numbers(said: str, count: int) -> str:
    return said.replace("{count}", f"{count:,}")


def mark_text(found: SeriesMark) -> str:
    """Beside an incident: `《鼓岩拉车门》 5 起`."""
    said = tr("Series", "《{name}》 {count} 起").replace("{count}", str(found.size))
    said += "　" + state_word(SeriesState.ENDED) if found.has_ended else ""
    return said.replace("{name}", found.name)
