"""Tables of 人口信息核查: the checks, and whom each of them sampled."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from jinhai_console.domain.population_check import PopulationCheck, SampledPerson
from jinhai_console.store.tables.shape import shape

POPULATION_TABLES = (
    shape(
        PopulationCheck,
        UniqueConstraint("station_id", "number"),
        CheckConstraint("office <> ''", name="office"),
        Index("ix_population_check_day", "station_id", "day"),
        refers={"community_id": "community", "entered_by_id": "officer"},
    ),
    shape(
        SampledPerson,
        UniqueConstraint("check_id", "place"),
        CheckConstraint("name <> ''", name="name"),
        CheckConstraint("(result IS NULL) = (resulted_at IS NULL)", name="result"),
        CheckConstraint("(corrected_at IS NULL) = (correction = '')", name="correction"),
        refers={
            "check_id": "population_check",
            "community_id": "community",
            "resulted_by_id": "officer",
            "corrected_by_id": "officer",
        },
    ),
)
