"""Officers dragged from the assignment panel onto an incident."""

from PySide6.QtCore import QMimeData

_OFFICER = "application/x-jinhai-officer"


def officer_mime(officer_id: int) -> QMimeData:
    data = QMimeData()
    data.setData(_OFFICER, str(officer_id).encode())
    return data


def officer_of(data: QMimeData) -> int | None:
    """The officer being dragged, or None when it is something else."""
    raw = bytes(data.data(_OFFICER).data())
    return int(raw) if raw.isdigit() else None
