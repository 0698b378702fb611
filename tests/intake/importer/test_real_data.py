"""The exports of three cities, where `JINHAI_REAL_DATA` names their folder."""

import os
from pathlib import Path

import pytest

from tests.intake.importer.files import Outcome, run

FOLDER = os.environ.get("JINHAI_REAL_DATA")
pytestmark = pytest.mark.skipif(not FOLDER, reason="JINHAI_REAL_DATA is not set")


def real(name: str, zone: str) -> Outcome:
    return run(Path(FOLDER or "") / name, zone=zone)


def test_police_calls() -> None:
    outcome = real("milwaukee_police_calls_2018-05.csv.gz", "America/Chicago")
    assert (len(outcome.incidents), len(outcome.rejected)) == (33_968, 0)
    first = outcome.incidents[0]
    assert outcome.times[0] == "2018-05-01 00:10:28"
    assert (first.number, first.category, first.community) == ("1211372", ("TRBL W/SUBJ",), "4")
    assert first.address == "5237 N 35TH ST,MKE"
    assert sum(each.longitude is None for each in outcome.incidents) == 11


def test_fire_dispatch() -> None:
    outcome = real("sf_fire_dispatch_2020-04.csv.gz", "America/Los_Angeles")
    assert outcome.rows == sum(len(each.rows) for each in outcome.accepted) == 10_410
    assert len(outcome.incidents) == 5_292
    sent = [each for incident in outcome.incidents for each in incident.assignments]
    assert len(sent) == 10_410
    assert len({each.unit for each in sent}) == 199
    (busiest,) = [each for each in outcome.incidents if each.number == "201053540"]
    assert len(busiest.assignments) == 16
    assert all(each.level is not None and each.longitude for each in outcome.incidents)


def test_burglaries() -> None:
    outcome = real("seattle_burglary.csv.gz", "America/Los_Angeles")
    assert (len(outcome.incidents), len(outcome.rejected)) == (42_709, 0)
    assert outcome.times[0] == "2010-07-17 23:11:00"
    assert all(each.longitude and each.latitude for each in outcome.incidents)
