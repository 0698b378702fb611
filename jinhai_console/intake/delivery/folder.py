"""A folder that something else watches: one JSON file a message, there whole or not at all."""

from pathlib import Path

from jinhai_console.domain.outbox_rows import Parcel
from jinhai_console.intake.delivery.outcome import Accepted, NotDelivered
from jinhai_console.reports.whole_file import write_whole

ACKS = "acks"


def folder_of(address: str, home: Path) -> Path:
    """The channel's folder; a relative one lies beside the database and is made there.

    Another one is not made: a network drive that is away would be written to in vain.
    """
    folder = home / address
    if not Path(address).is_absolute():
        folder.mkdir(parents=True, exist_ok=True)
    if not folder.is_dir():
        raise NotDelivered(f"没有文件夹 {folder}；请检查网络盘是否连着，或核对推送通道")
    return folder


def deliver(parcel: Parcel, home: Path) -> Accepted:
    """Write `<key>.json`. Written again, it is the same file. Raises NotDelivered."""
    try:
        folder = folder_of(parcel.channel.address, home)
        write_whole(folder / f"{parcel.key}.json", parcel.body.encode())
    except OSError as fault:
        said = f"写不进文件夹（{fault.strerror or fault}）；请检查磁盘和权限"
        raise NotDelivered(said) from None
    return Accepted()
