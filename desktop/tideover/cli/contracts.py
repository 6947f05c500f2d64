"""The contracts of a loan in the answers of the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.cli.answers import day_or_none, decimal_text
from tideover.cli.tables import LEFT, RIGHT, paragraphs, table
from tideover.ui.format import money_text, numeric_day_text
from tideover.ui.messages import terms_name
from tideover.ui.wording.restructuring import change_name

if TYPE_CHECKING:
    from tideover.viewmodels.contracts import ContractLine

translate = QCoreApplication.translate


def contract_document(line: ContractLine) -> dict[str, object]:
    """Return one contract; `change` is why it ended, null for the one that holds now."""
    return {
        "number": line.number,
        "since": line.since.isoformat(),
        "until": day_or_none(line.until),
        "change": line.change.value if line.change else None,
        "note": line.note,
        "instalments": line.cost.periods,
        "to_pay": decimal_text(line.cost.repaid),
    }


def contracts_report(lines: tuple[ContractLine, ...]) -> str:
    """Return a table of the contracts; nothing where there is only one."""
    if len(lines) == 1:
        return ""
    head = (
        translate("CommandLine", "Contract"),
        translate("CommandLine", "Since"),
        translate("CommandLine", "Until"),
        translate("CommandLine", "Kind"),
        translate("CommandLine", "To pay"),
        translate("CommandLine", "Changed because of"),
        translate("CommandLine", "Note"),
    )
    rows = (
        (
            str(line.number),
            numeric_day_text(line.since),
            numeric_day_text(line.until) if line.until else "",
            terms_name(type(line.cost.terms)),
            money_text(line.cost.repaid),
            change_name(line.change) if line.change else "",
            line.note,
        )
        for line in lines
    )
    return paragraphs(table(head, rows, (RIGHT, LEFT, LEFT, LEFT, RIGHT, LEFT, LEFT)))
