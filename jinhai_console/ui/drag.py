"""What is dragged between the panels: an officer onto an incident, an incident onto an officer."""

from PySide6.QtCore import QMimeData

_OFFICER = "application/x-jinhai-officer"
_INCIDENT = "application/x-jinhai-incident"


def officer_mime(officer_id: int) -> QMimeData:
    return _mime(_OFFICER, officer_id)


def officer_of(data: QMimeData) -> int | None:
    """The officer being dragged, or None when it is something else."""
    return _id(data, _OFFICER)


def incident_mime(incident_id: int) -> QMimeData:
    return _mime(_INCIDENT, incident_id)


def incident_of(data: QMimeData) -> int | None:
    """The incident being dragged, or None when it is something else."""
    return _id(data, _INCIDENT)


def _mime(kind: str, id: int) -> QMimeData:
    data = QMimeData()
    data.setData(kind, str(id).encode())
    return data


def _id(data: QMimeData, kind: str) -> int | None:
    raw = bytes(data.data(kind).data())
    return int(raw) if raw.isdigit() else None
