"""`find` and `check --reindex` on the command line."""

from tests.e2e.command_line import CommandLine
from tests.e2e.test_cli_dispatch import take


def test_find_answers_by_groups(cli: CommandLine) -> None:
    number = take(cli, reporter={"name": "王小明", "phone": "13800001234"})
    answer = cli.answer("find", "争吵")
    incidents = answer["groups"]["incidents"]
    assert incidents["total"] == 1
    assert (incidents["found"][0]["number"], incidents["found"][0]["hit"]) == (number, "争吵")
    assert answer["total"] >= 1
    assert answer["took_ms"] >= 0
    assert set(answer["groups"]) == {
        "incidents", "persons", "disputes", "places", "officers",
        "sites", "communities", "cautions",
    }  # fmt: skip
    assert cli.answer("find", number[-4:])["groups"]["incidents"]["total"] >= 1


def test_find_says_what_is_wrong(cli: CommandLine) -> None:
    assert "请写要找的字" in cli.refused("find", " ")
    assert "--limit" in cli.refused("find", "争吵", "--limit", "-1")


def test_the_index_is_made_anew(cli: CommandLine) -> None:
    take(cli)
    answer = cli.answer("check", "--reindex")
    assert answer["ok"] is True
    assert answer["reindexed"] >= 1
    assert cli.answer("find", "争吵")["groups"]["incidents"]["total"] == 1
