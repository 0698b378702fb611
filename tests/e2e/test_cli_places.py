"""`near-repeat` and `hotspots` on the command line: from a file of places to the figures."""

from itertools import combinations
from pathlib import Path

import pytest

from tests.e2e.command_line import CommandLine

# (days after 1 June, metres east, metres north) of a corner at 118 E, 24.5 N.
SPOTS = [(0, 0, 0), (3, 50, 0), (14, 0, 120), (40, 30, 30), (5, 3_000, 0), (60, 3_050, 0)]
_EAST, _NORTH = 1 / 101_296, 1 / 110_764  # degrees a metre there


@pytest.fixture
def places(cli: CommandLine, tmp_path: Path) -> CommandLine:
    lines = ["number,received_at,longitude,latitude"]
    for number, (day, east, north) in enumerate(SPOTS):
        at = f"2026-{6 + day // 30:02d}-{1 + day % 30:02d} 12:00:00"
        lines.append(f"A{number},{at},{118 + east * _EAST:.6f},{24.5 + north * _NORTH:.6f}")
    lines += ["B1,2026-06-01 12:00:00,,", "B2,2026-06-01 12:00:00,24.5,118.0"]
    lines.append("B3,2026-06-01 12:00:00,0,0")
    file = tmp_path / "places.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    answer = cli.answer("import", str(file))
    assert (answer["accepted"], answer["unplaced"]) == (len(SPOTS) + 3, 2)
    return cli


def _near(distance: float, days: int) -> int:
    return sum(
        (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2 <= distance**2 and abs(a[0] - b[0]) <= days
        for a, b in combinations(SPOTS, 2)
    )


@pytest.mark.parametrize(("distance", "days"), [(200, 14), (60, 3), (200, 60)])
def test_pairs_are_counted_with_both_limits(places: CommandLine, distance: int, days: int) -> None:
    span = ("--distance", str(distance), "--days", str(days), "--seed", "7")
    answer = places.answer("near-repeat", *span, "--from", "2026-06-01", "--to", "2026-08-31")
    assert answer["points"] == len(SPOTS)
    assert answer["pairs_observed"] == _near(distance, days)
    assert 0 < answer["p_value"] <= 1
    assert answer["ratio"] == pytest.approx(answer["pairs_observed"] / answer["pairs_expected"])


def test_what_has_no_usable_place_is_said(places: CommandLine) -> None:
    answer = places.answer("near-repeat", "--permutations", "9")
    assert answer["left_out"] == {"missing": 3}  # the import takes no nonsense for a place
    assert answer["points"] == len(SPOTS)
    assert "没有计入：没有坐标 3 起" in places("hotspots", "--cell", "100").out


def test_hotspots_have_their_cells(places: CommandLine) -> None:
    answer = places.answer("hotspots", "--cell", "100", "--from", "2026-06-01")
    assert sum(each["count"] for each in answer["cells"]) == len(SPOTS)
    highest = max(answer["cells"], key=lambda each: each["density"])
    assert highest["longitude"] == pytest.approx(118, abs=0.003)
    assert highest["latitude"] == pytest.approx(24.5, abs=0.003)
    assert answer["hotspots"][0]["count"] == 4


@pytest.mark.parametrize(
    "words",
    [
        ("near-repeat", "--distance", "-1"),
        ("near-repeat", "--distance", "nan"),
        ("near-repeat", "--permutations", "-1"),
        ("near-repeat", "--seed", "-1"),
        ("near-repeat", "--from", "2026-13-01"),
        ("near-repeat", "--from", "2026-08-01", "--to", "2026-07-01"),
        ("near-repeat", "--category", "没有的"),
        ("hotspots", "--cell", "0"),
        ("hotspots", "--cell", "0.1"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_a_sentence(
    places: CommandLine, words: tuple[str, ...]
) -> None:
    assert places.refused(*words)


def test_an_empty_station_says_so(cli: CommandLine) -> None:
    assert "还没有警情" in cli.refused("hotspots")


def test_exceedances_have_the_keys_that_scripts_rely_on(places: CommandLine) -> None:
    answer = places.answer("exceedances", "--at", "2026-07-11", "--window", "7")
    assert (answer["alerts"], answer["level"]) == ([], 0.05)
    assert answer["tested"] == 0  # too young to say anything
    assert (answer["from"], answer["to"]) == ("2026-07-05", "2026-07-11")
    assert "没有异常升高" in places("exceedances", "--at", "2026-07-11").out
    for wrong in (("--at", "2999-01-01"), ("--at", "x"), ("--at", "2026-07-11", "--window", "0")):
        assert places.refused("exceedances", *wrong)
    assert places.refused("exceedances", "--at", "2026-07-11", "--level", "2")
