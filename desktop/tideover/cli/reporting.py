"""Findings, as people and as programs read them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.cli.answers import need_attention
from tideover.cli.tables import paragraphs
from tideover.domain.errors import StoreTooNew
from tideover.domain.findings import Finding
from tideover.ui.wording.findings import finding_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tideover.cli.answers import Answer
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


def with_findings(answer: Answer, findings: tuple[Finding, ...]) -> Answer:
    """Return an answer that says the findings too, at its end."""
    return replace(
        answer,
        text=paragraphs(answer.text, findings_text(findings)),
        document={**answer.document, "findings": findings_document(findings)},
        attention=answer.attention or need_attention(findings),
    )
