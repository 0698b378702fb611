"""E-mail through SMTP: the message in words, its JSON attached; TLS is verified."""

import json
import smtplib
import ssl
from contextlib import suppress
from email.message import EmailMessage
from email.policy import SMTP as WIRE
from email.utils import formatdate
from typing import Any

from jinhai_console.domain.instant import SECOND
from jinhai_console.domain.outbox_rows import Parcel
from jinhai_console.domain.push_channel import PushChannel, Security
from jinhai_console.intake.delivery.limits import Limits, closed_after, trust
from jinhai_console.intake.delivery.outcome import Accepted, NotDelivered
from jinhai_console.intake.delivery.words import facts, story, title

_PORTS = {Security.TLS: 465, Security.STARTTLS: 587, Security.NONE: 25}
_LONGEST_SUBJECT = 120


def deliver(parcel: Parcel, limits: Limits) -> Accepted:
    """Hand the mail to the server; what becomes of it then is the server's. Raises NotDelivered."""
    if not parcel.email:
        raise NotDelivered("收件人没有邮箱；请在派出所资料里填写", is_refused=True)
    letter = compose(parcel)
    try:
        _hand_over(letter, parcel.channel, limits)
    except NotDelivered:
        raise
    except ssl.SSLCertVerificationError as fault:
        said = f"邮件服务器的证书不可信（{fault.verify_message}）；请核对，或填写证书机构文件"
        raise NotDelivered(said, is_refused=True) from None
    except smtplib.SMTPAuthenticationError as fault:
        said = f"邮件服务器不认用户名或密码（{fault.smtp_code}）；请核对推送通道"
        raise NotDelivered(said, is_refused=fault.smtp_code >= 500) from None
    except smtplib.SMTPRecipientsRefused as fault:
        code = next(iter(fault.recipients.values()))[0]
        said = f"邮件服务器不收这个收件人（{code}）；请核对收件人的邮箱"
        raise NotDelivered(said, is_refused=code >= 500) from None
    except smtplib.SMTPResponseException as fault:
        said = f"邮件服务器没有收下（{fault.smtp_code}）"
        raise NotDelivered(said, is_refused=fault.smtp_code >= 500) from None
    except smtplib.SMTPNotSupportedError:
        said = "邮件服务器不会 STARTTLS 或登录；请核对推送通道的加密方式"
        raise NotDelivered(said, is_refused=True) from None
    except (OSError, smtplib.SMTPException) as fault:
        said = "没有及时回答" if isinstance(fault, TimeoutError) else "连不上，或连接中断"
        raise NotDelivered(f"邮件服务器{said}") from None
    return Accepted()


def compose(parcel: Parcel) -> EmailMessage:
    """The letter. Nothing that a caller said can begin a header of its own."""
    content = json.loads(parcel.body)
    letter = EmailMessage(policy=WIRE)
    letter["Subject"] = title(content)[:_LONGEST_SUBJECT]
    letter["From"] = parcel.channel.sender
    letter["To"] = parcel.email
    letter["Date"] = formatdate(parcel.at / SECOND)
    letter["Message-ID"] = f"<{parcel.key}@jinhai-console>"
    letter["X-Jinhai-Id"] = parcel.key
    letter.set_content(_text(content), charset="utf-8")
    letter.add_attachment(
        parcel.body.encode(), "application", "json", filename=f"{parcel.key}.json"
    )
    return letter


def _text(content: dict[str, Any]) -> str:
    lines = [content["asked"], ""]
    lines += [f"{name}：{value}" for name, value in facts(content)]
    lines += ["", told] if (told := story(content)) else []
    lines += ["", f"{content['station']['name']}　推送 {content['id']}", ""]
    return "\n".join(lines)


def _hand_over(letter: EmailMessage, channel: PushChannel, limits: Limits) -> None:
    server, host, port = _server(channel, limits)
    try:
        with closed_after(limits.whole_s, lambda: server.sock):
            server.connect(host, port)
            _enter(server, channel)
            server.send_message(letter)
            with suppress(OSError, smtplib.SMTPException):  # it has the mail already
                server.quit()
    finally:
        server.close()


def _server(channel: PushChannel, limits: Limits) -> tuple[smtplib.SMTP, str, int]:
    host, _, port = channel.address.partition(":")
    try:
        number = int(port) if port else _PORTS[channel.security]
    except ValueError:
        said = "推送通道的地址应写成 服务器:端口；请核对"
        raise NotDelivered(said, is_refused=True) from None
    if channel.security is Security.TLS:
        context = trust(channel.authority)
        server: smtplib.SMTP = smtplib.SMTP_SSL(timeout=limits.step_s, context=context)
    else:
        server = smtplib.SMTP(timeout=limits.step_s)
    # connect() does not keep the name that a certificate is held against.
    server._host = host  # type: ignore[attr-defined]  # noqa: SLF001
    return server, host, number


def _enter(server: smtplib.SMTP, channel: PushChannel) -> None:
    if channel.security is Security.STARTTLS:
        server.starttls(context=trust(channel.authority))
    if channel.user:
        server.login(channel.user, channel.secret)
