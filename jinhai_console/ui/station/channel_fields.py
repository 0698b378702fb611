"""The fields of a push channel: what it is, where it leads, whom it serves, its secret."""

from collections.abc import Sequence

from jinhai_console.domain.officer import Officer
from jinhai_console.domain.push_channel import ChannelKind, Security
from jinhai_console.services.reads import Lists
from jinhai_console.ui.forms.field import Field
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.picker import Choice, choices_of
from jinhai_console.ui.station.fields import (
    ChoiceField,
    ManyField,
    NumberField,
    PairsField,
    SecretField,
    TextField,
)

_KINDS = {
    ChannelKind.FOLDER: mark("Station", "文件夹"),
    ChannelKind.HTTP: mark("Station", "网络接口（HTTP）"),
    ChannelKind.EMAIL: mark("Station", "电子邮件"),
    ChannelKind.SLIP: mark("Station", "纸质派警单"),
}
_SECURITIES = {
    Security.TLS: mark("Station", "TLS"),
    Security.STARTTLS: mark("Station", "STARTTLS"),
    Security.NONE: mark("Station", "不加密"),
}
_LAST_PLACE = 999


def channel_word(kind: ChannelKind) -> str:
    return tr("Station", _KINDS[kind])


def channel_fields(lists: Lists, officers: Sequence[Officer]) -> list[Field]:
    position = NumberField("position", tr("Station", "顺序"), 0, _LAST_PLACE)
    position.hint = tr("Station", "数小的先用，送不到再用下一个")
    address = TextField("address", tr("Station", "地址"), is_required=True)
    address.hint = tr("Station", "文件夹、https://… 或 邮件服务器:端口")
    headers = PairsField("headers", tr("Station", "请求头（HTTP）"))
    headers.hint = tr("Station", "写成 X-Name: value，用分号隔开")
    authority = TextField("authority", tr("Station", "证书机构文件"))
    authority.hint = tr("Station", "内网自建证书才填")
    printer = TextField("printer", tr("Station", "打印机（派警单）"))
    printer.hint = tr("Station", "不填只存 PDF")
    teams = ManyField("team_ids", tr("Station", "服务的队"), choices_of(lists.teams.values()))
    served = ManyField("officer_ids", tr("Station", "服务的民警"), _choices(officers))
    served.hint = tr("Station", "两项都不勾就是所有人")
    units = ManyField("unit_ids", tr("Station", "服务的外单位"), choices_of(lists.units.values()))
    units.hint = tr("Station", "外单位只有勾了才会收到")
    security = [(each, tr("Station", word)) for each, word in _SECURITIES.items()]
    return [
        TextField("name", tr("Station", "名称"), is_required=True),
        ChoiceField("kind", tr("Station", "类型"), [(each, channel_word(each)) for each in _KINDS]),
        address,
        position,
        teams,
        served,
        units,
        SecretField("secret", tr("Station", "密钥或密码")),
        headers,
        TextField("user", tr("Station", "用户名（邮件）")),
        TextField("sender", tr("Station", "发件人（邮件）")),
        ChoiceField("security", tr("Station", "加密（邮件）"), security),
        authority,
        printer,
    ]


def _choices(officers: Sequence[Officer]) -> list[Choice]:
    return [
        Choice(each.id, f"{each.name} {each.number}")
        for each in officers
        if each.retired_at is None
    ]
