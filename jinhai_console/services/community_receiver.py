"""Who is given what a community's people need: its officer, else a team that has somebody."""

from jinhai_console.domain.officer import Officer, minding
from jinhai_console.domain.station import TeamKind
from jinhai_console.domain.task import Receiver
from jinhai_console.store.transaction import Transaction


def community_receiver(tx: Transaction, community_id: int | None) -> Receiver | None:
    """Its officer; else the community team, else the command room. None where all are empty."""
    officer = minding(community_id, tx.find(Officer, retired_at=None))
    if officer is not None:
        return Receiver(officer_id=officer.id)
    teams = [each for each in tx.lists.teams.values() if each.retired_at is None]
    for kind in (TeamKind.COMMUNITY, TeamKind.COMMAND):
        for team in teams:
            if team.kind is kind and tx.find(Officer, team_id=team.id, retired_at=None):
                return Receiver(team_id=team.id)
    return None
