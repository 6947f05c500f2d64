"""Findings, as people and as programs read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.ui.wording.findings import finding_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tideover.domain.findings import Finding


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
