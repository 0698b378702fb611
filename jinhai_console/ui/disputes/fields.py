"""Fields of a dispute's forms: a party, money, an identity number that may be wrong."""

from typing import Any

from jinhai_console.domain.dispute import DisputeParty, PartyKind, Side
from jinhai_console.domain.dispute_rows import OfferedParty
from jinhai_console.domain.identity_number import is_sound
from jinhai_console.domain.money import read_money, yuan_text
from jinhai_console.services.dispute_facts import PartyFacts
from jinhai_console.ui.forms.field import Field, LineField, phone_problem
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.station.fields import FlagField


class MoneyField(LineField):
    """A sum in yuan, or nothing."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(
            name, label, placeholder=tr("Disputes", "26000 或 2.6万元"), check=self._wrong
        )

    def read(self) -> int | None:
        return read_money(self.text()) if self.text().strip() else None

    def show(self, cents: int | None) -> None:
        self.restore("" if cents is None else yuan_text(cents))

    @staticmethod
    def _wrong(text: str) -> str:
        if not text.strip() or read_money(text) is not None:
            return ""
        return tr("Disputes", "金额请写成 26000 或 2.6万元，不知道就不填")


class IdentityField(LineField):
    """A wrong check digit is said and does not hinder."""

    def say(self, problem: str, colour: str, calm: str) -> None:
        typed = self.text().strip()
        wrong = bool(typed) and "*" not in typed and not is_sound(typed)
        self.hint = tr("Disputes", "校验位不对，照样保存，标为未核实") if wrong else ""
        super().say(problem, colour, calm)


class PartyFields:
    """One party in two rows. What was offered masked and left alone is copied from its record."""

    def __init__(
        self, key: str, name: str, side: Side, offered: OfferedParty | None = None
    ) -> None:
        self._side = side
        self._offered = offered
        self.name = LineField(f"{key}-name", name, is_required=True)
        self.phone = LineField(f"{key}-phone", tr("Disputes", "电话"), check=_phone_problem)
        self.is_firm = FlagField(f"{key}-firm", "", tr("Disputes", "单位"))
        self.identity = IdentityField(f"{key}-identity", tr("Disputes", "证件号码"))
        self.address = LineField(f"{key}-address", tr("Disputes", "住址"))
        if offered is not None:
            self.name.restore(self._shown_name(offered))
            self.phone.restore(offered.phone)

    @property
    def rows(self) -> list[tuple[Field, ...]]:
        return [(self.name, self.phone, self.is_firm), (self.identity, self.address)]

    def read(self) -> PartyFacts:
        """Of one that was offered only what was typed: a mask is nobody's name or number."""
        name, phone = self.name.text(), self.phone.text()
        record: dict[str, int | None] = {}
        offered = self._offered
        if offered is not None:
            is_name, is_phone = name == self._shown_name(offered), phone == offered.phone
            name, phone = "" if is_name else name, "" if is_phone else phone
            if is_name or is_phone:  # else it is somebody else altogether
                record["reporter_of_id"] = offered.reporter_of_id
                record["involvement_id"] = offered.involvement_id
        return PartyFacts(
            side=self._side,
            kind=PartyKind.FIRM if self.is_firm.read() else PartyKind.PERSON,
            name=name,
            phone=phone,
            identity_number=self.identity.text(),
            address=self.address.text(),
            **record,
        )

    def show(self, party: DisputeParty) -> None:
        self.name.restore(party.name)
        self.phone.restore(party.phone)
        self.is_firm.restore("1" if party.kind is PartyKind.FIRM else "")
        self.identity.restore(party.identity_number)
        self.address.restore(party.address)

    def changed(self, shown: DisputeParty) -> dict[str, Any]:
        """Of a party that was shown, what is other than it stood there."""
        facts = self.read()
        names = ("name", "phone", "identity_number", "address", "kind")
        said = {each: getattr(facts, each) for each in names}
        return {each: it for each, it in said.items() if it != getattr(shown, each)}

    @staticmethod
    def _shown_name(offered: OfferedParty) -> str:
        return offered.name or offered.phone


def _phone_problem(text: str) -> str:
    """Masked as it was offered, or a number."""
    return "" if "*" in text else phone_problem(text)
