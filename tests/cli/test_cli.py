"""The command line through click's runner: outputs, exit codes, error lines. Real engine, real articles."""

import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from verifier.cli import main
from verifier.report.jsonio import schema

DATA = Path(__file__).parents[2] / "data" / "articles"
DEMO = str(DATA / "demo_article.html")
NOTHING = str(DATA / "harbor_ferry_vote.html")
ENGINE = ("--engine", "bundled", "--no-cache")


def run(*args: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, args, input=stdin)


def test_check_prints_every_verdict_in_words() -> None:
    done = run("check", DEMO, *ENGINE)
    assert done.exit_code == 0, done.output
    for word in ("divergent", "review", "faithful", "undecided", "higher is better", "mud"):
        assert word in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_the_readme_shows_what_the_demo_prints() -> None:
    readme = (DATA.parents[1] / "README.md").read_text(encoding="utf-8")
    shown = next(part for part in readme.split("```") if "DIVERGENT" in part).splitlines()
    printed = run("check", DEMO, *ENGINE).stdout.splitlines()
    # Scores and the machine translation may differ a little between processors.
    lasting = [line for line in shown if not re.match(r"\s*(?:fidelity|probability|Machine|\.\.\.)", line)]
    assert len(lasting) > 10
    assert [line for line in lasting if line not in printed] == []


def test_check_json_follows_the_schema_and_repeats_itself() -> None:
    first, second = (json.loads(run("check", DEMO, *ENGINE, "--json", "-").stdout) for _ in range(2))
    jsonschema.validate(first, schema("report"))
    first["run"].pop("seconds"), second["run"].pop("seconds")
    assert first == second
    text = first["documents"][0]["text"]
    for pair in first["documents"][0]["pairs"]:
        for side in ("source", "translation"):
            assert pair[side]["text"] == " ".join(text[start:end] for start, end in pair[side]["spans"])


@pytest.mark.parametrize(("label", "code"), [("divergent", 3), ("review", 3), ("faithful", 3)])
def test_fail_on(label: str, code: int) -> None:
    assert run("check", DEMO, *ENGINE, "--fail-on", label).exit_code == code


def test_an_article_with_nothing_to_find_says_so_and_is_no_failure() -> None:
    done = run("check", NOTHING, *ENGINE, "--fail-on", "faithful")
    assert done.exit_code == 0
    assert "quotations were read" in done.stdout


def test_a_bad_file_is_one_line_and_the_others_are_done(tmp_path: Path) -> None:
    bad = tmp_path / "scan.pdf"
    bad.write_bytes(b"\x00\x01\x02binary")
    done = run("check", str(bad), DEMO, str(tmp_path / "missing.txt"), *ENGINE, "--fail-on", "divergent")
    assert done.exit_code == 1
    assert "scan.pdf" in done.stdout
    assert "missing.txt" in done.stdout
    assert "mud" in done.stdout


def test_stdin_and_all_the_files(tmp_path: Path) -> None:
    text = "“No nos van a callar,” she told the court: “They will not silence us.”".encode()
    html, csv, jsonl = (tmp_path / name for name in ("report.html", "pairs.csv", "pairs.jsonl"))
    done = run("check", "-", *ENGINE, "--html", str(html), "--csv", str(csv), "--jsonl", str(jsonl), stdin=text)
    assert done.exit_code == 0, done.output
    assert "No nos van a callar" in html.read_text(encoding="utf-8")
    assert "No nos van a callar" in csv.read_text(encoding="utf-8-sig")
    assert json.loads(jsonl.read_text(encoding="utf-8"))["relation"] == "apposition"


USAGE = [
    ("check",),
    ("check", DEMO, "--json", "-", "--csv", "-"),
    ("check", "-", "-"),
    ("check", DEMO, "--fail-on", "bad"),
    ("score", "a", "b", "c"),
    ("nonsense",),
]


@pytest.mark.parametrize("args", USAGE)
def test_usage_errors_exit_with_2(args: tuple[str, ...]) -> None:
    assert run(*args).exit_code == 2


def test_score_two_texts() -> None:
    done = run("score", "Nunca firmé ese papel.", "I signed that paper.", *ENGINE)
    assert done.exit_code == 0
    assert "DIVERGENT" in done.stdout


def test_score_jsonl_keeps_order_keys_and_bad_lines() -> None:
    lines = [
        {"id": 7, "source": "Perdimos dos casas.", "translation": "We lost two houses.", "verdict": "mine"},
        {"id": 8, "source": "Sin traducción."},
        {"id": 9, "source": "Perdimos dos casas.", "translation": "We lost nine houses."},
    ]
    stdin = "\n".join([*map(json.dumps, lines[:2]), "not json", json.dumps(lines[2])])
    done = run("score", "-", "--jsonl", *ENGINE, stdin=stdin)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 1
    assert [row.get("id") for row in rows] == [7, 8, None, 9]
    assert ["failed" in row for row in rows] == [False, True, True, False]
    assert rows[0]["input_verdict"] == "mine"
    assert rows[0]["fidelity"] > rows[3]["fidelity"]
    for row in rows:
        jsonschema.validate(row, schema("score_line"))


@pytest.mark.parametrize(("suffix", "separator"), [("csv", ","), ("csv", ";"), ("tsv", "\t")])
def test_score_tables(tmp_path: Path, suffix: str, separator: str) -> None:
    table = tmp_path / f"pairs.{suffix}"
    table.write_text(f"source{separator}translation\nNo vino nadie.{separator}Nobody came.\n", encoding="utf-8")
    done = run("score", str(table), "--jsonl", *ENGINE)
    assert [json.loads(line)["verdict"] for line in done.stdout.splitlines()] == ["faithful"]


def test_a_glossary_match_is_never_an_issue(tmp_path: Path) -> None:
    glossary = tmp_path / "desk.tsv"
    glossary.write_text("Nos comimos un garrón\tWe had a rough time of it\n", encoding="utf-8")
    args = ("score", "Nos comimos un garrón.", "We had a rough time of it.", "--jsonl", "--glossary", str(glossary))
    (row,) = [json.loads(line) for line in run(*args, *ENGINE).stdout.splitlines()]
    assert (row["verdict"], row["issues"]) == ("faithful", [])


def test_a_bad_glossary_names_the_line(tmp_path: Path) -> None:
    glossary = tmp_path / "desk.tsv"
    glossary.write_text("hola\thello\nsin tabulador\n", encoding="utf-8")
    done = run("score", "Hola.", "Hello.", "--glossary", str(glossary), *ENGINE)
    assert done.exit_code == 1
    assert "line 2" in done.stderr or ":2" in done.stderr


def test_quotes_shows_and_writes(tmp_path: Path) -> None:
    html = tmp_path / "quotes.html"
    done = run("quotes", DEMO, "--json", "-", "--html", str(html))
    found = json.loads(done.stdout)
    jsonschema.validate(found, schema("quotes"))
    assert "es" in {quotation["language"] for quotation in found["documents"][0]["quotations"]}
    assert {"next_sentence"} <= {pair["relation"] for pair in found["documents"][0]["pairs"]}
    assert found["documents"][0]["unpaired"] == []
    assert "renders no. " in html.read_text(encoding="utf-8")
    assert html.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_translate_gives_one_line_for_each_line() -> None:
    done = run("translate", "-", *ENGINE, stdin="No soy un héroe.\n\nSomos 25.\n")
    lines = done.stdout.split("\n")
    assert len(lines) == 4
    assert lines[1] == ""
    assert "25" in lines[2]


def test_models_list_and_info() -> None:
    assert "opus-mt-es-en" in run("models", "list").stdout
    assert "Apache" in run("models", "info", "opus-mt-es-en").stdout
    assert run("models", "info", "nothing-here").exit_code == 1


def test_doctor_says_which_engine_would_run_and_where_files_lie() -> None:
    done = run("doctor", "--engine", "bundled")
    assert done.exit_code == 0
    assert "bundled" in done.stdout
    assert "translations are kept in" in done.stdout


@pytest.mark.parametrize("command", ["check", "score", "quotes", "translate", "models", "doctor"])
def test_every_command_explains_itself(command: str) -> None:
    assert run(command, "-h").exit_code == 0


DAMAGED = [
    r'{"source": "Son \ud83d dos.", "translation": "They are two."}',
    "[" * 100_000,
    '{"source": 3, "translation": "x"}',
]


@pytest.mark.parametrize("line", DAMAGED)
def test_a_damaged_line_is_one_failed_line(line: str) -> None:
    good = json.dumps({"source": "Perdimos dos casas.", "translation": "We lost two houses."})
    rows = [
        json.loads(row) for row in run("score", "-", "--jsonl", *ENGINE, stdin=f"{line}\n{good}").stdout.splitlines()
    ]
    assert ["failed" in row for row in rows] == [True, False]


def test_a_number_that_json_cannot_say_is_kept_as_null() -> None:
    line = '{"source": "Perdimos dos casas.", "translation": "We lost two houses.", "score": NaN, "other": 1e999}'
    (row,) = [json.loads(row) for row in run("score", "-", "--jsonl", *ENGINE, stdin=line).stdout.splitlines()]
    assert row["score"] is row["other"] is None


def test_a_field_without_end_spoils_its_row_only(tmp_path: Path) -> None:
    table = tmp_path / "pairs.csv"
    table.write_text(f'source,translation\nSon dos.,They are two.\nSon dos.,"{"x" * 200_000}"\n', encoding="utf-8")
    rows = [json.loads(line) for line in run("score", str(table), "--jsonl", *ENGINE).stdout.splitlines()]
    assert ["failed" in row for row in rows] == [False, True]


def test_translate_loses_no_line_to_bytes_that_are_not_utf8() -> None:
    assert len(run("translate", "-", *ENGINE, stdin=b"Hola.\nSon \xff dos.\nAdi\xc3\xb3s.\n").stdout.splitlines()) == 3


@pytest.mark.parametrize("extra", [(), ("--json", "-")])
def test_a_failed_document_is_one_line_on_stderr_too(tmp_path: Path, extra: tuple[str, ...]) -> None:
    empty, missing = tmp_path / "empty.txt", tmp_path / f"{'long-' * 20}.txt"
    empty.touch()
    lines = run("check", str(empty), str(missing), *ENGINE, *extra).stderr.splitlines()
    assert [line.split(": ")[0] for line in lines] == ["verifier", "verifier"]
    assert str(empty) in lines[0] and str(missing) in lines[1]


def test_an_article_is_never_overwritten(tmp_path: Path) -> None:
    article, link = tmp_path / "article.txt", tmp_path / "link.txt"
    article.write_text("“No vino nadie,” she said. “Nobody came.”", encoding="utf-8")
    link.symlink_to(article)
    (tmp_path / "x").mkdir()
    before = article.read_bytes()
    for command in ("check", "quotes"):
        for target in (article, link, tmp_path / "x" / ".." / "article.txt"):
            done = run(command, str(article), "--json", str(target))
            assert (done.exit_code, article.read_bytes()) == (2, before)
            assert "would overwrite" in done.stderr
    glossary = tmp_path / "desk.tsv"
    glossary.write_text("hola\thello\n", encoding="utf-8")
    assert run("check", str(article), "--glossary", str(glossary), "--csv", str(glossary)).exit_code == 2


def test_two_reports_never_go_to_one_file(tmp_path: Path) -> None:
    one = tmp_path / "report"
    done = run("check", DEMO, "--json", str(one), "--html", str(tmp_path / "x" / ".." / "report"))
    assert (done.exit_code, one.exists()) == (2, False)
    assert "--json and --html" in done.stderr
    assert run("check", NOTHING, *ENGINE, "--json", "/dev/null", "--html", "/dev/null").exit_code == 0


FULL = [
    ("check", NOTHING, "--engine", "bundled"),
    ("check", NOTHING, "--engine", "bundled", "--json", "-"),
    ("quotes", DEMO),
    ("--help",),
]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("args", FULL)
def test_a_full_stdout_is_one_line(args: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "verifier", *args], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 1
    assert [line for line in done.stderr.splitlines() if not line.startswith("engine:")] == [
        "verifier: the output cannot be written (No space left on device): make room, or send it elsewhere"
    ]


@pytest.mark.parametrize("extra", [(), ("--json", "-")])
def test_a_reader_who_has_enough_ends_it_quietly(extra: tuple[str, ...]) -> None:
    run_it = f'"{sys.executable}" -m verifier check "{DEMO}" --engine bundled {" ".join(extra)} | head -n 1'
    done = subprocess.run(["bash", "-c", run_it], capture_output=True, text=True, check=False)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


def test_score_puts_a_blank_line_between_pairs_and_says_what_is_no_text(tmp_path: Path) -> None:
    table = tmp_path / "pairs.jsonl"
    good = json.dumps({"source": "No vino nadie.", "translation": "Nobody came."})
    table.write_text(f'{good}\n{{"source": 5, "translation": ["x"]}}\n{{"source": " "}}\n{good}\n', encoding="utf-8")
    done = run("score", str(table), *ENGINE)
    assert done.stdout.count("\n\nFAITHFUL") == 1 and not done.stdout.startswith("\n")
    assert "line 2: source is not text and translation is not text" in done.stderr
    assert "line 3: no source and no translation" in done.stderr


@pytest.mark.parametrize("engine", ["google", "bundled:folder"])
def test_an_engine_that_is_none_is_a_usage_error(engine: str) -> None:
    done = run("check", DEMO, "--engine", engine)
    assert done.exit_code == 2
    assert "--engine" in done.stderr and "bundled" in done.stderr


def test_doctor_says_when_the_cache_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("VERIFIER_CACHE_DIR", str(tmp_path / "file" / "cache"))
    assert "cannot be written; set VERIFIER_CACHE_DIR" in run("doctor").stdout


def test_score_says_that_a_file_is_empty(tmp_path: Path) -> None:
    empty = tmp_path / "none.jsonl"
    empty.write_text("")
    done = run("score", str(empty), "--jsonl", *ENGINE)
    assert done.exit_code == 0 and done.stdout == "" and "holds no pairs" in done.stderr
