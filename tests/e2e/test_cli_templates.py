"""`templates`: one copied out, changed, checked; with a broken one paper comes all the same."""

from pathlib import Path

from tests.e2e.command_line import CommandLine


def test_copied_out_changed_and_checked(cli: CommandLine, tmp_path: Path) -> None:
    assert {each["own"] for each in cli.answer("templates")["templates"]} == {False}
    path = Path(cli.answer("templates", "export", "last_state")["path"])
    assert "已经有了" in cli.refused("templates", "export", "last_state")
    assert "哪种表单" in cli.refused("templates", "export", "无")
    cli.answer("templates", "check")
    path.write_text("#let x =", "utf-8")
    found = cli.answer("templates", "check", code=1)["templates"]
    (bad,) = [each for each in found if each["fault"]]
    assert (bad["name"], bad["own"]) == ("last_state", True)
    said = cli("last-state", "--folder", tmp_path / "s")
    assert said.code == 0
    assert "本所版式“last_state”有错" in said.err
    assert len(list((tmp_path / "s").iterdir())) == 1
