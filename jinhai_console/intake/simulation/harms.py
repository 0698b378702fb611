"""What frauds and thefts of the demonstration cost, and how the swindlers came in contact."""

from collections.abc import Mapping
from random import Random

from jinhai_console.domain.analysis.narrative_words import WordFinder, WordGroup
from jinhai_console.domain.analysis.themes.stated import stated_cents
from jinhai_console.domain.incident import Harm, IncidentState
from jinhai_console.domain.wording import WordKind
from jinhai_console.intake.simulation.calls import Call
from jinhai_console.intake.simulation.scenario import DemonstrationPlan

_CONFIRMED = 0.85  # of those that say a sum; of a theft's worth, fewer
_VALUED = 0.6
_THEFT_LOG_YUAN = (7.2, 0.9)  # mean and deviation of the logarithm
_UNSAID = ("电话", "聊天群")  # where the report names no channel


class Harms:
    """Drawn for each incident by itself, so that nothing else of the story moves."""

    def __init__(self, plan: DemonstrationPlan, names: Mapping[str, tuple[str, ...]]) -> None:
        self._names = names
        self._channels = WordFinder(
            WordGroup(each.name, each.words)
            for each in plan.wordings
            if each.kind is WordKind.CHANNEL
        )

    def of(self, key: str, call: Call, ended_as: IncidentState | None) -> Harm:
        path = "/".join(self._names[call.scene.category])
        if ended_as is not None:
            return Harm()
        rng = Random(f"{key}:harm")
        if "诈骗" in path:
            return self._fraud(rng, call)
        return self._theft(rng, call) if "盗窃" in path else Harm()

    def _fraud(self, rng: Random, call: Call) -> Harm:
        if rng.random() >= _CONFIRMED:
            return Harm()
        named = sorted(self._channels.groups_in(call.narrative))
        return Harm(stated_cents(call.narrative), rng.choice(named or _UNSAID))

    def _theft(self, rng: Random, call: Call) -> Harm:
        worth = round(rng.lognormvariate(*_THEFT_LOG_YUAN), -1)
        said = stated_cents(call.narrative)
        return Harm(said or int(worth) * 100) if rng.random() < _VALUED else Harm()
