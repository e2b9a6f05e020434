"""Charts are well-formed SVG that says what it was given."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from verifier.evaluation.charts import Bar, Bin, intervals, reliability

SVG = "{http://www.w3.org/2000/svg}"


def test_a_bar_is_named_and_its_dot_lies_within_its_interval() -> None:
    chart = intervals("A & B", [Bar("names <all>", 0.8, 0.7, 0.9, 0.4)], ours="ours", beside="vectors")
    root = ET.fromstring(chart)
    assert "names <all>" in [text.text for text in root.iter(f"{SVG}text")]
    ring, dot = (float(circle.get("cx", "")) for circle in root.iter(f"{SVG}circle"))
    span = next(path.get("d", "") for path in root.iter(f"{SVG}path") if path.get("class") == "span")
    low, high = float(span[1:].split()[0]), float(span.split("H")[1])
    assert ring < low < dot < high


def test_reliability_draws_agreement_on_the_diagonal() -> None:
    root = ET.fromstring(reliability("title", [Bin(0.25, 0.25, 0.5), Bin(0.9, 0.5, 0.5)]))
    box = next(root.iter(f"{SVG}rect"))
    left, top, size = (float(box.get(name, "")) for name in ("x", "y", "width"))
    even, over = (
        (float(c.get("cx", "")) - left, size - (float(c.get("cy", "")) - top)) for c in root.iter(f"{SVG}circle")
    )
    assert even[0] == even[1]
    assert over[1] < over[0]
