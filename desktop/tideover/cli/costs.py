"""What a loan costs, as people and as programs read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.cli.answers import day_or_none, decimal_text, rate_document
from tideover.cli.conventions import conventions_document
from tideover.cli.tables import LEFT, RIGHT, paragraphs, table
from tideover.ui.format import money_text, percent_text
from tideover.ui.wording.conventions import conventions_text
from tideover.ui.wording.cost_table import item_name, order_text, rate_text, timing_text
from tideover.ui.wording.facts import source_text
from tideover.ui.wording.loans import late_text, limit_text, payment_text
from tideover.ui.wording.prepayment import early_terms_text
from tideover.viewmodels.loan_form import rate_detail

if TYPE_CHECKING:
    from tideover.domain.money import Money
    from tideover.engine.cost_table import CostLine
    from tideover.engine.limits import RateLimit
    from tideover.viewmodels.loan_form import LoanCost

translate = QCoreApplication.translate


def cost_report(cost: LoanCost, lender: str) -> str:
    """Return the plain card of a loan: when what is paid, the rates, every charge, the limits."""
    counted = rate_detail(cost.terms)
    rates = translate(
        "CommandLine",
        "A year: nominal {nominal}, effective {effective}, on the real days {dated}. "
        "USA APR {american}, EU APRC {european}.",
    ).format(
        nominal=percent_text(cost.nominal),
        effective=percent_text(cost.effective),
        dated=percent_text(cost.dated),
        american=percent_text(counted.american),
        european=percent_text(counted.european),
    )
    limits = (f"  - {limit_text(limit)}\n    {source_text(limit.fact)}" for limit in cost.limits)
    counting = conventions_text(cost.terms)
    told = (
        *(payment_text(cost), late_text(cost), order_text(cost.late)),
        *(early_terms_text(cost.terms), counting),
    )
    return paragraphs(
        "\n".join((*filter(None, told), rates)),
        _charges(cost, lender),
        "\n".join(limits),
    )


def _charges(cost: LoanCost, lender: str) -> str:
    payee = lender or translate("CommandLine", "the lender")
    head = (
        translate("CommandLine", "Charged for"),
        translate("CommandLine", "Rate"),
        translate("CommandLine", "Amount"),
        translate("CommandLine", "Charged by"),
        translate("CommandLine", "When"),
        translate("CommandLine", "A year"),
    )
    rows = [_row(line, payee) for line in (*cost.table.normal, *cost.table.contingent)]
    in_all = (
        translate("CommandLine", "In all, if paid on time"),
        "",
        money_text(cost.table.total),
        "",
        "",
        percent_text(cost.table.yearly),
    )
    rows.insert(len(cost.table.normal), in_all)
    return table(head, rows, (LEFT, LEFT, RIGHT, LEFT, LEFT, RIGHT))


def _row(line: CostLine, payee: str) -> tuple[str, ...]:
    return (
        item_name(line.item),
        rate_text(line),
        "" if line.amount is None else money_text(line.amount),
        payee,
        timing_text(line.timing),
        "" if line.yearly is None else percent_text(line.yearly),
    )


def cost_document(cost: LoanCost, lender: str) -> dict[str, object]:
    """Return what a loan costs for programs."""
    counted = rate_detail(cost.terms)
    return {
        "american_apr": rate_document(counted.american),
        "european_aprc": rate_document(counted.european),
        "late_day_cost": decimal_text(cost.late_day_cost),
        "late_order": [part.value for part in cost.late.order],
        "cost_table": {
            "principal": decimal_text(cost.table.principal),
            "normal": [_line_document(line, lender) for line in cost.table.normal],
            "contingent": [_line_document(line, lender) for line in cost.table.contingent],
            "normal_yearly_rate": rate_document(cost.table.yearly),
            "normal_total": decimal_text(cost.table.total),
        },
        "limits": [_limit_document(limit) for limit in cost.limits],
        "conventions": conventions_document(cost.terms),
    }


def _line_document(line: CostLine, lender: str) -> dict[str, object]:
    return {
        "item": line.item.value,
        "charged_by": lender,
        "when": line.timing.value,
        "rate": None if line.rate is None else rate_document(line.rate),
        "per": None if line.per is None else line.per.value,
        "of": None if line.base is None else line.base.value,
        "amount": _amount(line.amount),
        "at_least": _amount(line.least),
        "at_most": _amount(line.most),
        "together_at_most": _amount(line.most_together),
        "yearly_rate": None if line.yearly is None else rate_document(line.yearly),
        "free_from": day_or_none(line.free_from),
    }


def _amount(amount: Money | None) -> str | None:
    return None if amount is None else decimal_text(amount)


def _limit_document(limit: RateLimit) -> dict[str, object]:
    return {
        "code": limit.code,
        "yearly_rate": rate_document(limit.yearly),
        "exceeded": limit.exceeded,
        "in_force": limit.in_force,
        "meant_for_this_lender": limit.is_meant,
        "applies_to": [kind.value for kind in limit.fact.applies_to],
        "effective_from": limit.fact.effective_from.isoformat(),
        "effective_to": day_or_none(limit.fact.effective_to),
        "source": limit.fact.source.chinese,
        "checked_on": day_or_none(limit.fact.checked_on),
    }
