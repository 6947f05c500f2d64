"""`tideover plan --pay`: what a sum a month leads to, and where it should go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.cli.answers import Answer, day_or_none, decimal_text, heading
from tideover.cli.tables import LEFT, RIGHT, paragraphs, table
from tideover.engine.allocation_order import effect_of_order
from tideover.engine.distress import pay_a_fixed_amount
from tideover.ui.format import money_text, month_text
from tideover.ui.wording.fixed_amount import fixed_amount_text, order_text
from tideover.ui.wording.importance import importance_reason, short_consequence_name
from tideover.ui.wording.least_harm import harm_comparison, harm_title, line_state

if TYPE_CHECKING:
    from tideover.domain.ids import LoanId
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.allocation_order import OrderEffect
    from tideover.engine.distress import FixedAmountAnswer
    from tideover.viewmodels.least_harm import HarmLine, HarmView

translate = QCoreApplication.translate

NOTHING = "—"


def fixed_amount_answer(command: str, snapshot: Snapshot, monthly: Money) -> Answer:
    """Answer `I can pay so much a month`, honestly."""
    # The solver's room takes a while to load: only who asks for a division waits for it.
    from tideover.viewmodels.least_harm import harm_view

    found = pay_a_fixed_amount(snapshot, monthly, snapshot.as_of)
    effect = effect_of_order(snapshot, monthly, snapshot.as_of)
    view = harm_view(snapshot, monthly)
    names = {loan.id: loan.name for loan in snapshot.loans}
    document = {
        **heading(command, snapshot),
        **_document(found, names),
        "without_principal_first": _order_document(effect),
        "division": _division_document(view),
    }
    text = paragraphs(
        fixed_amount_text(found),
        order_text(found, effect),
        _outcomes_text(found, names),
        _division_text(view),
    )
    return Answer(text, document, found.debt_free_on is None or bool(found.penalty))


def _document(found: FixedAmountAnswer, names: dict[LoanId, str]) -> dict[str, object]:
    ends, shrinks = found.smallest_that_ends, found.smallest_that_shrinks
    return {
        "monthly": decimal_text(found.monthly),
        "debt_free_on": day_or_none(found.debt_free_on),
        "never_ends": found.never_ends,
        "beyond_horizon": found.beyond_horizon,
        "until": day_or_none(found.until),
        "paid": decimal_text(found.paid),
        "interest": decimal_text(found.interest),
        "penalty": decimal_text(found.penalty),
        "left": decimal_text(found.left),
        "smallest_that_ends": None if ends is None else decimal_text(ends),
        "smallest_that_shrinks": None if shrinks is None else decimal_text(shrinks),
        "loans": [
            {
                "loan_id": each.loan_id,
                "name": names[each.loan_id],
                "paid_off_on": day_or_none(each.paid_off_on),
                "paid": decimal_text(each.paid),
                "interest": decimal_text(each.interest),
                "penalty": decimal_text(each.penalty),
                "left": decimal_text(each.left),
            }
            for each in found.loans
        ],
    }


def _order_document(effect: OrderEffect | None) -> dict[str, object] | None:
    if effect is None:
        return None
    return {
        "loans": list(effect.loans),
        "debt_free_on": day_or_none(effect.debt_free_on),
        "never_ends": effect.never_ends,
    }


def _division_document(view: HarmView) -> dict[str, object]:
    return {
        "month": str(view.month),
        "current": view.current,
        "late_months": view.marked,
        "penalty": decimal_text(view.penalty),
        "everyone_a_little": {
            "current": view.everyone_current,
            "late_months": view.everyone_marked,
            "penalty": decimal_text(view.everyone_penalty),
        },
        "loans": [_line_document(line) for line in view.lines],
    }


def _line_document(line: HarmLine) -> dict[str, object]:
    return {
        "loan_id": line.loan_id,
        "name": line.name,
        "now": decimal_text(line.now),
        "in_all": decimal_text(line.in_all),
        "worst": line.worst or None,
        "penalty": decimal_text(line.penalty),
        "left": decimal_text(line.left),
        "at_stake": line.consequence.value,
        "weight": f"{line.weight.numerator / line.weight.denominator:g}",
        "said": line.is_said,
    }


def _outcomes_text(found: FixedAmountAnswer, names: dict[LoanId, str]) -> str:
    if not found.loans:
        return ""
    head = (
        translate("CommandLine", "Loan"),
        translate("CommandLine", "Paid off"),
        translate("CommandLine", "Paid"),
        translate("CommandLine", "Interest and fees"),
        translate("CommandLine", "For being late"),
        translate("CommandLine", "Still owed"),
    )
    rows = (
        (
            names[each.loan_id],
            day_or_none(each.paid_off_on) or NOTHING,
            *(money_text(each) for each in (each.paid, each.interest, each.penalty, each.left)),
        )
        for each in found.loans
    )
    return table(head, rows, (LEFT, LEFT, RIGHT, RIGHT, RIGHT, RIGHT))


def _division_text(view: HarmView) -> str:
    if not view.lines:
        return ""
    head = (
        translate("CommandLine", "Loan"),
        translate("CommandLine", "Pay in {month}").format(month=month_text(view.month)),
        translate("CommandLine", "In a year"),
        translate("CommandLine", "For being late"),
        translate("CommandLine", "At stake"),
        translate("CommandLine", "How late it becomes"),
    )
    rows = (
        (
            line.name,
            *(money_text(each) for each in (line.now, line.in_all, line.penalty)),
            short_consequence_name(line.consequence),
            line_state(line),
        )
        for line in view.lines
    )
    return paragraphs(
        translate("CommandLine", "Where the money should go"),
        " ".join(filter(None, (harm_title(view), importance_reason(view), harm_comparison(view)))),
        table(head, rows, (LEFT, RIGHT, RIGHT, RIGHT, LEFT, LEFT)),
    )
