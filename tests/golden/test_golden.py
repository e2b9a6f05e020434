"""The JSON of the demo article, number for number where the numbers do not depend on the processor.

After a change that is meant to show here, write the file anew and read its diff:

    UPDATE_GOLDEN=1 pytest tests/golden
"""

import json
import os
from pathlib import Path
from typing import Any

from verifier import Verifier
from verifier.report.jsonio import dumps

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).with_name("demo_article.json")


def stable(report: dict[str, Any]) -> dict[str, Any]:
    """The report without what may differ between processors and versions: scores, machine translation, reasons."""
    (document,) = report["documents"]
    pairs = [
        {
            **{key: pair[key] for key in ("source", "translation", "relation", "speaker", "places", "verdict")},
            "issues": [{key: i[key] for key in i if key != "confidence"} for i in pair["issues"]],
        }
        for pair in document["pairs"]
    ]
    return {
        "pairs": pairs,
        "unpaired": document["unpaired"],
        "failed": document["failed"],
        "summary": report["summary"],
    }


def test_the_demo_article_is_reported_as_before() -> None:
    report = Verifier("bundled", cache=False).check(ROOT / "data" / "articles" / "demo_article.html")
    found = stable(report.to_dict())
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(dumps(found, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(GOLDEN.read_text(encoding="utf-8"))
