"""`boundaries` on the command line: a dry run, the import, and the file written again."""

import json
from pathlib import Path

import pytest

from tests.e2e.command_line import CommandLine
from tests.outlines import BINHAI, BOW, GUYAN, collection, feature


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "社区.geojson"
    path.write_bytes(collection(feature("鼓岩社区", GUYAN), feature("别处", BINHAI)))
    return path


def test_a_dry_run_changes_nothing_and_the_import_is_written_again(
    cli: CommandLine, file: Path, tmp_path: Path
) -> None:
    answer = cli.answer("boundaries", file, "--dry-run")
    assert answer == {
        "matched": ["鼓岩社区"],
        "unmatched": ["第 2 个要素“别处”"],
        "without": ["滨海社区"],
        "notes": [],
    }
    assert "还没有社区边界" in cli.refused("boundaries", "--export", tmp_path / "out.geojson")
    assert cli.answer("boundaries", file) == answer
    out = tmp_path / "out.geojson"
    cli.answer("boundaries", "--export", out)
    written = json.loads(out.read_bytes())
    assert [each["properties"]["name"] for each in written["features"]] == ["鼓岩社区"]
    assert written["features"][0]["geometry"]["coordinates"] == [GUYAN]
    assert "没有需要保存" in cli.refused("boundaries", out)
    assert "已导入" not in cli("boundaries", out, "--dry-run").out


def test_what_cannot_be_read_is_refused_in_a_sentence(cli: CommandLine, tmp_path: Path) -> None:
    assert "找不到文件" in cli.refused("boundaries", tmp_path / "none.geojson")
    crossed = tmp_path / "crossed.geojson"
    crossed.write_bytes(collection(feature("鼓岩社区", BOW)))
    assert "自相交" in cli.refused("boundaries", crossed)
    assert "或 --export" in cli.refused("boundaries")
