"""A report that shows itself in a notebook."""

from __future__ import annotations

from dataclasses import dataclass

from verifier.model import Report
from verifier.report.html import page
from verifier.report.view import view_report


@dataclass(frozen=True)
class NotebookReport(Report):
    """A `Report` whose display in a notebook is a summary and a table of its pairs, worst first, with marks."""

    def _repr_html_(self) -> str:
        """An HTML fragment whose styles keep to themselves and leave the notebook its own colours."""
        failed = [document for document in self.documents if document.failed is not None]
        return page("notebook.html.j2", documents=view_report(self), failed=failed, summary=self.summary)
