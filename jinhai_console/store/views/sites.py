"""What happened at a site: the incidents at its address, labour disputes and thefts apart."""

from jinhai_console.domain.classification import Category
from jinhai_console.domain.instant import DAY, Instant
from jinhai_console.domain.known_rows import Sought
from jinhai_console.domain.station import Site
from jinhai_console.domain.theme import Theme, is_of
from jinhai_console.domain.visit_rows import SiteIncidents
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.known import categories_of, incidents_at, incidents_naming

_LABOUR = "劳资纠纷"
_TELLING = 4  # characters: a shorter name stands in many an address


def incidents_at_site(reader: Reader, site: Site) -> SiteIncidents:
    """Those of the days that are looked back for what is known: at its address, or naming it."""
    since = reader.now - reader.lists.station.known_days * DAY
    at: dict[int, Instant] = {}
    if len(site.name) >= _TELLING:
        at |= incidents_naming(reader, site.name, site.community_id, since)
    if site.address:
        sought = Sought(address=site.address, community_id=site.community_id)
        for found in incidents_at(reader, sought, since):
            at |= found
    labour: list[int] = []
    theft: list[int] = []
    others: list[int] = []
    kinds = categories_of(reader, at)
    for id in sorted(at, key=lambda each: (-at[each], -each)):
        path = _path(reader, kinds[id])
        if any(each.name == _LABOUR for each in path):
            labour.append(id)
        elif is_of(Theme.THEFT, path):
            theft.append(id)
        else:
            others.append(id)
    return SiteIncidents(tuple(labour), tuple(theft), tuple(others))


def _path(reader: Reader, category_id: int) -> list[Category]:
    """The category and all above it."""
    found = []
    at: int | None = category_id
    while at is not None:
        category = reader.lists.categories[at]
        found.append(category)
        at = category.parent_id
    return found
