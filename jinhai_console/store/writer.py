"""The one connection that writes: a piece of work in one transaction, journalled, once."""

import logging
import time
from collections.abc import Callable

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.exc import DatabaseError, IntegrityError, OperationalError

from jinhai_console.domain.instant import Instant
from jinhai_console.domain.outcome import Answer, Done, Duplicate, Refusal, Refused, Subject
from jinhai_console.store.database import Database
from jinhai_console.store.lists import ListsMemory
from jinhai_console.store.tables import journal
from jinhai_console.store.transaction import Missing, Stale, Transaction

log = logging.getLogger(__name__)

LOCK_PATIENCE_S = 60.0  # SQLite's own wait is not fair among processes: ask again this long

_KNOWN = select(journal.c.sequence, journal.c.subject_id).where(
    journal.c.command_uuid == bindparam("uuid")
)


class Writer:
    """Belongs to one thread."""

    def __init__(self, database: Database, seat: str, clock: Callable[[], Instant]) -> None:
        self._database = database
        self._seat = seat
        self._clock = clock
        self._connection = database.engines.write.connect()
        self._memory = ListsMemory(database.station_id)

    def carry_out(
        self,
        work: Callable[[Transaction], Subject],
        *,
        name: str,
        uuid: str,
        actor_id: int | None,
    ) -> Answer:
        """Do `work` and journal it as the command `name`; the same `uuid` is done once."""
        deadline = time.monotonic() + LOCK_PATIENCE_S
        while True:
            try:
                with self._connection.begin():
                    return self._in_transaction(self._connection, work, name, uuid, actor_id)
            except _Repeat as repeat:
                self._forget()
                return repeat.answer
            except Refusal as refusal:
                return self._refused(str(refusal))
            except Stale:
                return self._refused("这条记录刚被别人更改，没有保存；请看过最新内容再试一次")
            except Missing as missing:
                log.info("refused: %s does not exist", missing)
                return self._refused("要操作的记录不存在；请刷新后重新选择")
            except DatabaseError as fault:
                is_locked = isinstance(fault, OperationalError) and "locked" in str(fault.orig)
                if not (is_locked and time.monotonic() < deadline):
                    log.exception("database fault in %s", name)
                    may_pass = isinstance(fault, OperationalError)
                    return self._refused(_sentence(fault), may_pass=may_pass)
                self._forget()
            except Exception:
                self._forget()
                raise

    def close(self) -> None:
        self._connection.close()

    def _in_transaction(
        self,
        connection: Connection,
        work: Callable[[Transaction], Subject],
        name: str,
        uuid: str,
        actor_id: int | None,
    ) -> Answer:
        known = connection.execute(_KNOWN, {"uuid": uuid}).one_or_none()
        if known is not None:
            return Duplicate(known.sequence, known.subject_id)
        tx = Transaction(
            connection,
            self._memory,
            station_id=self._database.station_id,
            now=self._clock(),
            actor_id=actor_id,
            seat=self._seat,
        )
        subject = work(tx)
        if subject.is_repeat:
            raise _Repeat(Duplicate(0, subject.id, subject.number))
        sequence = tx.journal(self._database.key, name, uuid, subject.id)
        return Done(sequence, subject.id, subject.number)

    def _refused(self, reason: str, *, may_pass: bool = False) -> Refused:
        self._forget()
        return Refused(reason, may_pass)

    def _forget(self) -> None:
        """What was rolled back may have been remembered of the lists."""
        self._memory = ListsMemory(self._database.station_id)


class _Repeat(Exception):
    """Leaves the transaction without a trace, with the answer to give."""

    def __init__(self, answer: Duplicate) -> None:
        super().__init__()
        self.answer = answer


def _sentence(fault: DatabaseError) -> str:
    text = str(fault.orig)
    if isinstance(fault, IntegrityError):
        if "FOREIGN KEY" in text:
            return "有别的记录用着它，或它指向的记录不存在，没有保存；请核对内容"
        if "UNIQUE" in text:
            return "已经有一条相同的记录，没有保存；请核对内容"
        return f"数据库拒绝了这次更改，没有保存（{text}）；请核对内容"
    if "full" in text:
        return "磁盘已满，没有保存；请清理磁盘空间后再试一次"
    if "readonly" in text or "read-only" in text:
        return "数据库所在位置只读，没有保存；请检查磁盘和文件夹权限"
    return f"数据库暂时不可用，没有保存（{text}）；请检查磁盘后再试一次"
