"""派警单: the message on paper, as a PDF in a folder and on the printer where one is named."""

import json
import shutil
import subprocess
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from jinhai_console.domain.masking import mask_text
from jinhai_console.domain.outbox_rows import Parcel
from jinhai_console.intake.delivery.folder import folder_of
from jinhai_console.intake.delivery.outcome import Accepted, NotDelivered
from jinhai_console.intake.delivery.words import facts, kind_word, number, story
from jinhai_console.reports.paper import Paper
from jinhai_console.reports.sheet import SheetFault
from jinhai_console.reports.whole_file import write_whole
from jinhai_console.services.slip_sheet import SlipSheet

_PRINT = "lp"  # CUPS
_PRINT_S = 20
_OWN = ("编号", "接警时间", "预约时间", "经纬度")  # numbers that are nobody's


def deliver(parcel: Parcel, home: Path, resources: Path) -> Accepted:
    """Set the slip, keep it, print it. Raises NotDelivered."""
    sheet = SlipSheet(parcel.key, parcel.body, parcel.at)
    paper = slip_paper(sheet, resources)
    try:
        pdf = paper.pdf().pdf
        kept = folder_of(parcel.channel.address, home) / f"{_name(sheet)}.pdf"
        write_whole(kept, pdf)
    except SheetFault as fault:
        raise NotDelivered(str(fault), is_refused=True) from None
    except OSError as fault:
        said = f"派警单写不进文件夹（{fault.strerror or fault}）；请检查磁盘和权限"
        raise NotDelivered(said) from None
    if parcel.channel.printer:
        _print(kept, parcel.channel.printer)
    return Accepted()


def slip_paper(sheet: SlipSheet, resources: Path) -> Paper:
    """The slip as it goes to the officer, or has gone."""
    called = number(json.loads(sheet.body))
    return Paper("slip", partial(slip_data, sheet), f"派警单 {_plain(called)}", resources)


def slip_copy(sheet: SlipSheet, resources: Path) -> Paper:
    """What the desk prints of it: numbers masked, which the officer's own slip has in full."""
    paper = slip_paper(sheet, resources)
    return replace(paper, data=lambda: _masked(slip_data(sheet)))


def _masked(data: dict[str, Any]) -> dict[str, Any]:
    hidden = [(name, value if name in _OWN else mask_text(value)) for name, value in data["facts"]]
    return data | {"facts": hidden, "narrative": mask_text(data["narrative"])}


def slip_data(sheet: SlipSheet) -> dict[str, Any]:
    """What `templates/slip` prints."""
    content = json.loads(sheet.body)
    return {
        "heading": {"printed_at": sheet.at},
        "title": kind_word(content),
        "station": content["station"]["name"],
        "to": f"{content['to']['name']}　{content['to']['number']}".rstrip("　"),
        "asked": content["asked"],
        "number": number(content),
        "facts": facts(content),
        "narrative": story(content),
        "id": sheet.key,
    }


def _name(sheet: SlipSheet) -> str:
    plain = _plain(number(json.loads(sheet.body)))
    return f"{plain}-{sheet.key}"


def _plain(called: str) -> str:
    return "".join(sign for sign in called if sign.isalnum() and sign.isascii())


def _print(file: Path, printer: str) -> None:
    program = shutil.which(_PRINT)
    if program is None:
        raise NotDelivered(
            "本机没有打印服务（lp）；请去掉通道里的打印机，或安装 CUPS", is_refused=True
        )
    order = [program, "-d", printer, "--", str(file)]
    try:
        done = subprocess.run(order, capture_output=True, timeout=_PRINT_S, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        raise NotDelivered("打印机没有回答；请检查打印机") from None
    if done.returncode:
        raise NotDelivered(f"打印机“{printer}”没有接下派警单；请检查打印机的名称和纸")
