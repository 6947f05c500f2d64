"""The words of a lender's bill: its parts, and how they compare with what Tideover counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.lenders_bills import BillPart
from tideover.engine.lenders_bills import ComparedPart
from tideover.ui.format import day_text, money_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from tideover.viewmodels.lenders_bills import BillView

translate = QCoreApplication.translate


def part_name(part: BillPart) -> str:
    """Return how a bill calls one of its parts."""
    return {
        BillPart.BILLED_REVOLVING: translate("Bills", "Billed principal that may revolve"),
        BillPart.BILLED_STRAIGHT: translate("Bills", "Billed principal that may not revolve"),
        BillPart.BILLED_FEE: translate("Bills", "Billed fee"),
        BillPart.BILLED_INTEREST: translate("Bills", "Billed interest"),
        BillPart.NEXT_REVOLVING: translate("Bills", "Next bill: principal that may revolve"),
        BillPart.NEXT_STRAIGHT: translate("Bills", "Next bill: principal that may not revolve"),
        BillPart.NEXT_FEE: translate("Bills", "Next bill: fee"),
        BillPart.NEXT_INTEREST: translate("Bills", "Next bill: interest"),
        BillPart.FUTURE_PRINCIPAL: translate("Bills", "Later principal"),
        BillPart.OVERDUE_PRINCIPAL: translate("Bills", "Overdue principal"),
        BillPart.OVERDUE_INTEREST: translate("Bills", "Overdue interest"),
        BillPart.OVERDUE_FEE: translate("Bills", "Overdue fee"),
        BillPart.PENALTY_ON_PRINCIPAL: translate("Bills", "Penalty on principal"),
        BillPart.PENALTY_ON_FEE: translate("Bills", "Penalty on fees"),
        BillPart.EARLY_FEE: translate("Bills", "Fee for paying early"),
        BillPart.EARLY_FEE_CHARGED: translate("Bills", "Fee for paying early, after a discount"),
        BillPart.REVOLVING_INTEREST: translate("Bills", "Interest of revolving"),
        BillPart.WHOLE_PRINCIPAL: translate("Bills", "Principal in all, as the lender sums it"),
        BillPart.WHOLE_INTEREST: translate("Bills", "Interest in all, as the lender sums it"),
        BillPart.TO_PAY: translate("Bills", "To pay, as the lender sums it"),
    }[part]


def compared_name(part: ComparedPart, translate: Callable[[str, str], str] = translate) -> str:
    """Return what a part that both count is called; `translate` may speak another language."""
    return {
        ComparedPart.BILLED_PRINCIPAL: translate("Bills", "Billed principal"),
        ComparedPart.BILLED_INTEREST: translate("Bills", "Billed interest"),
        ComparedPart.BILLED_FEE: translate("Bills", "Billed fee"),
        ComparedPart.NEXT_PRINCIPAL: translate("Bills", "Next bill: principal"),
        ComparedPart.NEXT_INTEREST: translate("Bills", "Next bill: interest"),
        ComparedPart.NEXT_FEE: translate("Bills", "Next bill: fee"),
        ComparedPart.FUTURE_PRINCIPAL: translate("Bills", "Later principal"),
        ComparedPart.OVERDUE_PRINCIPAL: translate("Bills", "Overdue principal"),
        ComparedPart.OVERDUE_INTEREST: translate("Bills", "Overdue interest"),
        ComparedPart.OVERDUE_FEE: translate("Bills", "Overdue fee, late fee included"),
        ComparedPart.PENALTY: translate("Bills", "Penalty interest"),
    }[part]


def bill_title(view: BillView) -> str:
    """Return in how many parts the two disagree."""
    if not view.compared:
        return translate("Bills", "This bill states nothing that Tideover counts")
    if not view.differing:
        return translate("Bills", "The lender and Tideover agree to the cent")
    return translate("Bills", "The lender and Tideover differ in {count} of {all} parts").format(
        count=len(view.differing), all=len(view.compared)
    )


def bill_text(view: BillView) -> str:
    """Return the largest difference, and what else the bill says."""
    sentences = []
    if view.differing:
        worst = max(view.differing, key=lambda each: abs(each.difference.minor))
        sentences.append(
            translate(
                "Bills", "{part}: the lender says {stated}, Tideover counts {counted}."
            ).format(
                part=compared_name(worst.part),
                stated=money_text(worst.stated),
                counted=money_text(worst.counted),
            )
        )
    if view.can_revolve is not None:
        sentences.append(
            translate("Bills", "The bill may be carried on.")
            if view.can_revolve
            else translate("Bills", "The bill may not be carried on.")
        )
    if view.cleared_by_minimum:
        sentences.append(translate("Bills", "It counts as cleared by the minimum payment."))
    if view.note:
        sentences.append(view.note)
    return " ".join(sentences)


def bill_choice(view: BillView) -> str:
    """Return how a bill is called in a list of bills."""
    return translate("Bills", "Bill of {day}").format(day=day_text(view.day))
