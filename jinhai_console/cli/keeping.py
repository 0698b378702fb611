"""`backup`, `restore`, `check`, `journal`: the records kept safe, and shown to be."""

from argparse import Namespace

from jinhai_console.cli.opening import open_desk
from jinhai_console.cli.reading import journal_document
from jinhai_console.cli.speech import Speech, Stopped
from jinhai_console.services import reads
from jinhai_console.services.finding import find_incident
from jinhai_console.settings import Settings


def journal(options: Namespace, settings: Settings, speech: Speech) -> int:
    with open_desk(options, settings) as desk:
        if options.action == "show":
            if not options.number:
                raise Stopped("journal show 需要警情编号")
            row = desk.read(find_incident, options.number).result()
            detail = desk.read(reads.incident_detail, row.id).result()
            assert detail is not None
            lines = [
                f"#{e.sequence} {e.at_text} {e.actor or e.seat} {e.command} {e.reason}"
                for e in detail.journal
            ]
            speech.answer({"number": row.number, "entries": journal_document(detail)}, lines)
            return 0
        verdict = desk.read(reads.verify_journal, desk.database.key).result()
    document = {
        "entries": verdict.entries,
        "ok": verdict.ok,
        "first_bad": verdict.first_bad,
        "reason": verdict.reason,
    }
    if verdict.ok:
        speech.answer(document, [f"日志完好，共 {verdict.entries} 条"])
        return 0
    found = f"日志第 {verdict.first_bad} 条起不可信：{verdict.reason}；请立即保全数据库文件"
    speech.answer(document, [])
    speech.refuse(found)
    return 1
