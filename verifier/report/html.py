"""The report as one HTML file that needs nothing but itself: no script, no font, no picture from anywhere."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from verifier.model import Report
from verifier.report import wording
from verifier.report.marking import shorten
from verifier.report.view import view_report
from verifier.report.visible import visible

if TYPE_CHECKING:
    from jinja2 import Environment


def render_html(report: Report) -> str:
    """The whole report as a page; the same report gives the same page.

    Everything that comes from an article is escaped, and a content security policy forbids whatever might get through.
    The filter by verdict is CSS; where a browser lacks ``:has`` it does nothing and every pair is shown.
    """
    failed = [document for document in report.documents if document.failed is not None]
    return page("report.html.j2", report=report, documents=view_report(report), failed=failed, summary=report.summary)


def page(template: str, **values: Any) -> str:
    """Renders one of the templates in ``verifier/resources/templates``.

    Raises:
        jinja2.UndefinedError: the template asks for a value that it was not given.
    """
    return _environment().get_template(template).render(**values)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    def shown(value: Any) -> Any:
        # Markup is the output of our own macros, whose values have been through here.
        return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    environment = Environment(
        loader=PackageLoader("verifier.resources", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(words=wording, shorten=shorten)
    environment.filters["web_link"] = web_link
    return environment


def web_link(url: str | None) -> str | None:
    """``url`` if following it opens a web page; None for every other scheme ("javascript:", "data:", "file:")."""
    try:
        return url if url and urlsplit(url).scheme in {"http", "https"} else None
    except ValueError:  # "http://[", which no browser could follow either
        return None
