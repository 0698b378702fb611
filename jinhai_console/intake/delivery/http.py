"""HTTP POST of the JSON: verified TLS, a bearer secret, no redirects, everything bounded."""

import ssl
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import SplitResult, urlsplit

from jinhai_console import __version__
from jinhai_console.domain.outbox_rows import Parcel
from jinhai_console.intake.delivery.limits import Limits, closed_after, trust
from jinhai_console.intake.delivery.outcome import Accepted, NotDelivered

MAX_ANSWER = 65_536
# They say "not now", though they look like a refusal.
_LATER = frozenset({408, 421, 423, 425, 429})


def deliver(parcel: Parcel, limits: Limits) -> Accepted:
    """Post the message to the channel's address; a 2xx answer is its receipt. Raises NotDelivered.

    A redirect is refused: the secret is for this address alone.
    """
    url = urlsplit(parcel.channel.address)
    connection = _connection(url, parcel, limits)
    path = f"{url.path or '/'}?{url.query}" if url.query else url.path or "/"
    with closed_after(limits.whole_s, lambda: connection.sock) as is_cut:
        try:
            connection.request("POST", path, parcel.body.encode(), _headers(parcel))
            answer = connection.getresponse()
            receipt = answer.read(MAX_ANSWER)
        except ssl.SSLCertVerificationError as fault:
            said = f"对方的证书不可信（{fault.verify_message}）；请核对地址，或填写证书机构文件"
            raise NotDelivered(said, is_refused=True) from None
        except (OSError, HTTPException) as fault:
            is_late = isinstance(fault, TimeoutError) or is_cut.is_set()
            raise NotDelivered(_fault(url, fault, is_late=is_late)) from None
        except ValueError:  # a header that is none
            said = "推送通道的地址、请求头或密钥写法不对；请核对"
            raise NotDelivered(said, is_refused=True) from None
        finally:
            connection.close()
    if not 200 <= answer.status < 300:
        raise _refusal(answer.status)
    return Accepted(receipt)


def _connection(url: SplitResult, parcel: Parcel, limits: Limits) -> HTTPConnection:
    try:
        host, port = url.hostname or "", url.port
    except ValueError:
        host, port = "", None
    if not host or url.scheme not in ("http", "https"):
        raise NotDelivered("推送通道的地址应写成 https://… 的样子；请核对", is_refused=True)
    if url.scheme == "https":
        context = trust(parcel.channel.authority)
        return HTTPSConnection(host, port, timeout=limits.step_s, context=context)
    return HTTPConnection(host, port, timeout=limits.step_s)


def _headers(parcel: Parcel) -> dict[str, str]:
    channel = parcel.channel
    pairs = (each.partition(":") for each in channel.headers)
    own = {name.strip(): value.strip() for name, _, value in pairs}
    if channel.secret:
        own["Authorization"] = f"Bearer {channel.secret}"
    return own | {
        "Content-Type": "application/json; charset=utf-8",
        "Idempotency-Key": parcel.key,
        "User-Agent": f"jinhai-console/{__version__}",
        "Connection": "close",
    }


def _refusal(status: int) -> NotDelivered:
    if status in (401, 403):
        said = f"对方不认推送通道的密钥（HTTP {status}）；请核对密钥"
    elif 300 <= status < 400:
        said = f"对方要求换地址（HTTP {status}）；请在推送通道里填写新地址"
    else:
        said = f"对方没有收下（HTTP {status}）"
    is_refused = 300 <= status < 500 and status not in _LATER
    return NotDelivered(said, is_refused=is_refused)


def _fault(url: SplitResult, fault: Exception, *, is_late: bool) -> str:
    host = url.hostname
    if is_late:
        return f"{host} 没有及时回答"
    if isinstance(fault, ConnectionRefusedError):
        return f"{host} 没有开着这个服务"
    return f"连不上 {host}，或连接中断"
