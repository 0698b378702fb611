"""A sum of money in a form."""

from jinhai_console.domain.money import read_money, yuan_text
from jinhai_console.ui.forms.field import LineField
from jinhai_console.ui.i18n import tr


class MoneyField(LineField):
    """Yuan as they are typed: `260000`, `26万`. None where nothing stands."""

    def __init__(self, name: str, label: str, cents: int | None = None) -> None:
        super().__init__(name, label, placeholder=tr("Forms", "260000 或 26万"), check=_no_sum)
        if cents is not None:
            self.restore(yuan_text(cents))

    @property
    def cents(self) -> int | None:
        return read_money(self.text())


def _no_sum(text: str) -> str:
    if not text.strip() or read_money(text) is not None:
        return ""
    return tr("Forms", "写成 260000 或 26万；不能是负数")
