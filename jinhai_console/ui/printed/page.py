"""The page 打印记录: what was printed and saved, the latest first."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from jinhai_console.domain.instant import DAY, full_text, short_text
from jinhai_console.domain.printed_sheet import WAY_NAMES, PrintedRow, PrintedSheet, PrintWay
from jinhai_console.services import reads
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.notice import Notice
from jinhai_console.ui.notice import Tone as Loudness
from jinhai_console.ui.records.deed import Deed
from jinhai_console.ui.records.facts import Fact, FactsPanel
from jinhai_console.ui.records.frame import Filter, Tab, Words
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.records.page import Read, RecordPage
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

_MARKED = (mark("Printed", "打印"), mark("Printed", "保存 PDF"))


class PrintedPage(RecordPage[PrintedRow, PrintedRow]):
    kinds = (PrintedSheet,)

    def __init__(self, seat: Seat, theme: Theme) -> None:
        self.facts = FactsPanel(theme, columns=1)
        super().__init__(
            seat,
            theme,
            Words(
                title=tr("Printed", "打印记录"),
                nothing=tr("Printed", "还没有打印过；打印或保存的每一份纸张都记在这里"),
                keys=tr("Printed", "Ctrl+F 查找　Esc 返回"),
            ),
            [
                Filter(
                    tr("Printed", "近一天"),
                    lambda row: seat.now() - row.printed.at < DAY,
                    tr("Printed", "近一天没有打印过"),
                ),
                Filter(tr("Printed", "全部"), lambda _row: True, ""),
            ],
            [Tab(tr("Printed", "内容"), self.facts)],
            [Deed(tr("Printed", "打开文件"), "Ctrl+O", self.open_file, _is_file)],
        )
        self.show_filter(1)

    def read_rows(self) -> Read:
        return (reads.printed_rows,)

    def read_detail(self, id: int) -> Read:
        return reads.printed_row, id

    def line_of(self, row: PrintedRow) -> ListLine:
        printed = row.printed
        return ListLine(
            id=row.id,
            state=_way(printed.way),
            number="",
            title=printed.name,
            about=f"{row.by or tr('Printed', '没有登录')} · {printed.to}",
            right=short_text(printed.at, self.zone),
        )

    def open_file(self, row: PrintedRow) -> bool:
        """What was saved, in the machine's reader, where it lies still."""
        path = Path(row.printed.to)
        if path.is_file():
            return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        said = tr("Printed", "文件不在那里了：{file}；请从原来的页面重新打印")
        self.seat.orders.told.emit(Notice(said.replace("{file}", str(path)), Loudness.REFUSED))
        return False

    def show_detail(self, detail: PrintedRow) -> None:
        printed = detail.printed
        pages = tr("Printed", "{pages} 页，{copies} 份").replace("{pages}", str(printed.pages))
        self.frame_.say_head(printed.name, _way(printed.way), "", Tone.PLAIN)
        self.facts.show_facts(
            [
                Fact(tr("Printed", "时间"), full_text(printed.at, self.zone)),
                Fact(tr("Printed", "谁"), detail.by or tr("Printed", "没有登录")),
                Fact(tr("Printed", "到哪里"), printed.to),
                Fact(tr("Printed", "多少"), pages.replace("{copies}", str(printed.copies))),
            ]
        )


def _is_file(row: PrintedRow) -> bool:
    return row.printed.way is PrintWay.FILE


def _way(way: PrintWay) -> str:
    return tr("Printed", WAY_NAMES[way])
