"""派警单: the message on paper, as a PDF in a folder and on the printer where one is named."""

import json
import shutil
import subprocess
from pathlib import Path

from jinhai_console.domain.outbox_rows import Parcel
from jinhai_console.intake.delivery.folder import folder_of
from jinhai_console.intake.delivery.outcome import Accepted, NotDelivered
from jinhai_console.intake.delivery.words import facts, kind_word, number, story
from jinhai_console.reports.sheet import SheetFault, render
from jinhai_console.reports.whole_file import write_whole

_PRINT = "lp"  # CUPS
_PRINT_S = 20


def deliver(parcel: Parcel, home: Path, resources: Path) -> Accepted:
    """Set the slip, keep it, print it. Raises NotDelivered."""
    content = json.loads(parcel.body)
    data = {
        "heading": {"printed_at": parcel.at},
        "title": kind_word(content),
        "station": content["station"]["name"],
        "to": f"{content['to']['name']}　{content['to']['number']}".rstrip("　"),
        "asked": content["asked"],
        "number": number(content),
        "facts": facts(content),
        "narrative": story(content),
        "id": parcel.key,
    }
    try:
        pdf = render("slip", data, resources=resources).pdf
        kept = folder_of(parcel.channel.address, home) / f"{_name(number(content), parcel)}.pdf"
        write_whole(kept, pdf)
    except SheetFault as fault:
        raise NotDelivered(str(fault), is_refused=True) from None
    except OSError as fault:
        said = f"派警单写不进文件夹（{fault.strerror or fault}）；请检查磁盘和权限"
        raise NotDelivered(said) from None
    if parcel.channel.printer:
        _print(kept, parcel.channel.printer)
    return Accepted()


def _name(called: str, parcel: Parcel) -> str:
    plain = "".join(sign for sign in called if sign.isalnum() and sign.isascii())
    return f"{plain}-{parcel.key}"


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
