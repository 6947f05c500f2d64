"""`tideover plan --spare`: which loan a sum that can be spared today helps most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.cli.answers import Answer, day_or_none, decimal_text, heading
from tideover.cli.tables import LEFT, RIGHT, paragraphs, table
from tideover.engine.spare_money import use_spare_money
from tideover.ui.format import money_text
from tideover.ui.wording.spare_money import spare_remark, spare_title, spare_warning

if TYPE_CHECKING:
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.spare_money import SpareUse

translate = QCoreApplication.translate

NOTHING = "—"


def spare_answer(command: str, snapshot: Snapshot, money: Money) -> Answer:
    """Answer loan by loan; money that the next dues need asks for attention."""
    uses = use_spare_money(snapshot, money)
    document = {
        **heading(command, snapshot),
        "spare": decimal_text(money),
        "loans": [_document(use) for use in uses],
    }
    head = (
        translate("CommandLine", "Loan"),
        translate("CommandLine", "You pay"),
        translate("CommandLine", "Fee"),
        translate("CommandLine", "Saved"),
        translate("CommandLine", "Per 100"),
        translate("CommandLine", "What changes"),
    )
    rows = table(head, [_row(use) for use in uses], (LEFT, *(RIGHT,) * 4, LEFT)) if uses else ""
    warning = spare_warning(uses)
    return Answer(paragraphs(spare_title(uses, money), rows, warning), document, bool(warning))


def _row(use: SpareUse) -> tuple[str, ...]:
    paid = use.paid
    if paid is None:
        return (use.loan.name, *(NOTHING,) * 4, spare_remark(use))
    amounts = (paid.to_pay, paid.fee, use.saved, use.saved_per_hundred)
    return (use.loan.name, *(money_text(amount) for amount in amounts), spare_remark(use))


def _document(use: SpareUse) -> dict[str, object]:
    paid = use.paid
    return {
        "loan_id": use.loan.id,
        "name": use.loan.name,
        "obstacle": None if use.obstacle is None else use.obstacle.value,
        "settles_for": None if use.whole is None else decimal_text(use.whole),
        "to_pay": None if paid is None else decimal_text(paid.to_pay),
        "principal": None if paid is None else decimal_text(paid.amount),
        "fee": None if paid is None else decimal_text(paid.fee),
        "saved": decimal_text(use.saved),
        "saved_per_100": None if paid is None else decimal_text(use.saved_per_hundred),
        "pays_off": use.pays_off,
        "ends_on": None if paid is None else day_or_none(paid.ends_on),
        "months_sooner": use.months_sooner,
        "next_payment_less": None if use.freed is None else decimal_text(use.freed),
        "missing": decimal_text(use.missing),
        "missing_on": day_or_none(use.missing_on),
    }
