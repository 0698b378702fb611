"""推送通道: a way out of the room, whom it serves, and what keeps it from being used."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from jinhai_console.domain.station import Entry


class ChannelKind(StrEnum):
    FOLDER = "folder"
    HTTP = "http"
    EMAIL = "email"
    SLIP = "slip"  # 派警单 on paper


class Security(StrEnum):
    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class PushChannel(Entry):
    """推送通道. Its place in the list is its turn: the next one is tried where one fails.

    `address` is a folder, a URL, or a mail server's `host:port`. `officer_ids` and `team_ids`
    name whom it serves; both empty: everybody of the station. Other units only where `unit_ids`
    names them. The secret never reaches journal, log or screen.
    """

    kind: ChannelKind
    address: str
    user: str = ""
    secret: str = field(default="", repr=False)
    sender: str = ""  # 发件人 of an e-mail
    security: Security = Security.TLS
    authority: str = ""  # file with the certificate authority of a network of its own
    headers: tuple[str, ...] = ()  # `Name: value`
    printer: str = ""
    team_ids: tuple[int, ...] = ()
    officer_ids: tuple[int, ...] = ()
    unit_ids: tuple[int, ...] = ()

    def serves(self, officer_id: int, team_id: int) -> bool:
        if self.retired_at is not None:
            return False
        serves_all = not self.team_ids and not self.officer_ids and not self.unit_ids
        return serves_all or officer_id in self.officer_ids or team_id in self.team_ids

    def serves_unit(self, unit_id: int) -> bool:
        return self.retired_at is None and unit_id in self.unit_ids


_EMAIL = re.compile(r"[^\s@<>,;:\"()\[\]\\\x00-\x1f\x7f]{1,64}@[A-Za-z0-9.-]{1,253}")
_HEADER = re.compile(r"[A-Za-z0-9-]{1,64}:[ -~]{1,1000}")
_SERVER = re.compile(r"[A-Za-z0-9.-]{1,253}(:\d{1,5})?")
_OWN_HEADERS = frozenset({"authorization", "content-type", "content-length", "host"})


def is_email(text: str) -> bool:
    return _EMAIL.fullmatch(text) is not None


def channel_problem(channel: PushChannel) -> str:
    """What keeps a channel from being used, in one sentence; empty where nothing does."""
    if not channel.address:
        return "请填写推送通道的地址"
    if any(not each.isprintable() for each in (channel.address, channel.secret, channel.user)):
        return "地址、用户名和密钥里不能有换行或控制字符"
    if channel.kind is ChannelKind.HTTP:
        return _http_problem(channel)
    return _mail_problem(channel) if channel.kind is ChannelKind.EMAIL else ""


def _http_problem(channel: PushChannel) -> str:
    if not channel.address.startswith(("https://", "http://")):
        return "HTTP 通道的地址请写成 https://… 的样子"
    if not channel.address.isascii() or " " in channel.address:
        return "HTTP 通道的地址里只能有英文字母、数字和符号，没有空格"
    if not channel.secret.isascii():
        return "HTTP 通道的密钥只能用英文字母、数字和符号"
    for each in channel.headers:
        name = each.partition(":")[0].strip().lower()
        if not _HEADER.fullmatch(each) or name in _OWN_HEADERS:
            return f"请求头“{each[:40]}”请写成 X-Name: value 的样子；密钥写在密钥一栏"
    return ""


def _mail_problem(channel: PushChannel) -> str:
    if not _SERVER.fullmatch(channel.address):
        return "邮件通道的地址请写成 mail.example.cn:465 的样子"
    if not is_email(channel.sender):
        return "邮件通道要有发件人，写成 name@example.cn 的样子"
    if channel.secret and channel.security is Security.NONE:
        return "不加密的邮件通道不能带密码；请选 TLS 或 STARTTLS"
    return ""
