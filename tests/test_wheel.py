"""The wheel, installed into an environment that has nothing else of ours: everything it needs is inside or declared."""

import json
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def run(*args: str, cwd: Path) -> str:
    return subprocess.run(args, cwd=cwd, check=True, capture_output=True, text=True).stdout


@pytest.mark.slow
def test_the_installed_wheel_checks_an_article(tmp_path: Path) -> None:
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", str(tmp_path), str(ROOT), cwd=tmp_path)
    (wheel,) = tmp_path.glob("*.whl")
    assert wheel.stat().st_size < 60e6
    venv.create(tmp_path / "clean", with_pip=True)
    bin_folder = tmp_path / "clean" / "bin"
    run(str(bin_folder / "pip"), "install", "--quiet", "--disable-pip-version-check", str(wheel), cwd=tmp_path)
    article = tmp_path / "article.txt"
    article.write_text("“Perdimos dos casas,” he told the court: “We lost nine houses.”", encoding="utf-8")
    printed = run(str(bin_folder / "verifier"), "check", str(article), "--no-cache", "--json", "-", cwd=tmp_path)
    (pair,) = json.loads(printed)["documents"][0]["pairs"]
    assert pair["verdict"] == "divergent"
    assert "number" in {issue["check"] for issue in pair["issues"]}
