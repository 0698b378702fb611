"""`init --station … --officer …`: the first sign-in, asked for before anything is made."""

import subprocess
import sys
from pathlib import Path

import pytest

STATION = """
communities = [{ name = "城东社区" }]
officers = [{ number = "100001", name = "张三", team = "综合指挥室" }]
[station]
number = 12
name = "城关派出所"
"""


def init(folder: Path, officer: str, password: str) -> subprocess.CompletedProcess[str]:
    (folder / "station.toml").write_text(STATION, encoding="utf-8")
    words = ["--database", "s.db", "init", "--station", "station.toml", "--officer", officer]
    return subprocess.run(
        [sys.executable, "-m", "jinhai_console", *words],
        cwd=folder,
        input=password + "\n",
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_first_officer_can_sign_in(tmp_path: Path) -> None:
    done = init(tmp_path, "100001", "a good password")
    assert done.returncode == 0, done.stderr
    assert "张三（100001）可以登录了" in done.stderr


@pytest.mark.parametrize(
    ("officer", "password", "said"),
    [("999", "a good password", "没有警号 999"), ("100001", "short", "口令至少")],
)
def test_what_was_mistyped_leaves_no_database(
    tmp_path: Path, officer: str, password: str, said: str
) -> None:
    done = init(tmp_path, officer, password)
    assert done.returncode == 1
    assert said in done.stderr
    assert not (tmp_path / "s.db").exists()
