"""Findings, as people and as programs read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.errors import StoreTooNew
from tideover.domain.findings import Finding
from tideover.ui.wording.findings import finding_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tideover.domain.errors import StoreError


def newer_household(problem: StoreError | None) -> tuple[Finding, ...]:
    """Return what to know of a household that can be read although a newer Tideover wrote it."""
    return (Finding("written_by_newer"),) if isinstance(problem, StoreTooNew) else ()


def findings_document(findings: Iterable[Finding]) -> list[dict[str, object]]:
    """Return the findings for programs; `line` is that of a file, or None."""
    return [
        {
            "code": finding.code,
            "severity": finding.severity.value,
            "line": finding.line,
            "text": finding_text(finding),
        }
        for finding in findings
    ]


def findings_text(findings: Iterable[Finding]) -> str:
    """Return the findings below a line that says what they are; nothing where there are none."""
    lines = [f"  - {finding_text(finding)}" for finding in findings]
    if not lines:
        return ""
    return "\n".join([QCoreApplication.translate("CommandLine", "Please look at:"), *lines])
