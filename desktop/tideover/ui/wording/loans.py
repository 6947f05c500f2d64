"""What is said of a loan: what it costs, when it is due, which published limits there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.facts import FactUnit
from tideover.ui.format import day_text, money_text, percent_text, short_day_text
from tideover.ui.wording.cost_table import grace_text
from tideover.ui.wording.days import days_text, overdue_days_text
from tideover.ui.wording.facts import lenders_text, period_text
from tideover.ui.wording.names import instalment_state_name
from tideover.ui.wording.sentences import running_text
from tideover.viewmodels.loans import LoanState

if TYPE_CHECKING:
    from tideover.engine.limits import RateLimit
    from tideover.viewmodels.loan_form import LoanCost
    from tideover.viewmodels.loans import InstalmentLine, LoanDetail, LoanLine, NextDue

translate = QCoreApplication.translate


def cost_text(cost: LoanCost) -> str:
    """Return what a loan costs, in plain words."""
    if not cost.cost:
        return translate(
            "Loans", "You borrow {borrowed} and pay back {repaid}: it costs nothing."
        ).format(borrowed=money_text(cost.borrowed), repaid=money_text(cost.repaid))
    return translate(
        "Loans",
        "You borrow {borrowed} and pay back {repaid}: it costs {cost}. True annual rate {rate}.",
    ).format(
        borrowed=money_text(cost.borrowed),
        repaid=money_text(cost.repaid),
        cost=money_text(cost.cost),
        rate=percent_text(cost.nominal),
    )


def payment_text(cost: LoanCost) -> str:
    """Return how a loan is paid back: how often, how much, until when."""
    last = day_text(cost.last_due)
    if cost.periods == 1:
        return translate("Loans", "All of it, {amount}, is due on {day} at the latest.").format(
            amount=money_text(cost.last_payment), day=last
        )
    if cost.first_payment == cost.last_payment:
        sentence = translate("Loans", "{count} instalments of {amount}, the last on {day}.")
    else:
        sentence = translate(
            "Loans", "{count} instalments, the first {first}, the last {amount} on {day}."
        )
    return sentence.format(
        count=cost.periods,
        first=money_text(cost.first_payment),
        amount=money_text(cost.last_payment),
        day=last,
    )


def late_text(cost: LoanCost) -> str:
    """Return what one day late costs."""
    if not cost.late_day_cost:
        text = translate("Loans", "One day late costs nothing.")
    else:
        text = translate(
            "Loans", "Paying the first instalment one day late costs {amount}."
        ).format(amount=money_text(cost.late_day_cost))
    parts = (text, grace_text(cost.late))
    return running_text(part for part in parts if part)


def limit_text(limit: RateLimit) -> str:
    """Return whether a loan is above a published limit, and what that limit applies to."""
    if limit.fact.unit is FactUnit.TIMES_LPR:
        named = translate("Loans", "{rate} a year (four times the one-year LPR)")
    else:
        named = translate("Loans", "{rate} a year")
    rate = named.format(rate=percent_text(limit.yearly))
    compared = (
        translate("Loans", "Above {rate}.")
        if limit.exceeded
        else translate("Loans", "Not above {rate}.")
    )
    sentences = [compared.format(rate=rate), applies_text(limit)]
    if limit.fact.checked_on is None:
        sentences.append(translate("Loans", "Unverified."))
    return running_text(sentences)


def applies_text(limit: RateLimit) -> str:
    """Return what a published limit applies to, and whether that is this loan."""
    lenders = lenders_text(limit.fact.applies_to)
    if not limit.in_force:
        text = translate(
            "Loans", "A limit for {lenders}, {period}: not on the day of this contract."
        )
        return text.format(lenders=lenders, period=period_text(limit.fact))
    if not limit.is_meant:
        text = translate("Loans", "A limit for {lenders}, not for this kind of lender.")
    else:
        text = translate("Loans", "A limit for {lenders}: it is meant for this loan.")
    return text.format(lenders=lenders)


def progress_text(line: LoanLine) -> str:
    """Return how many instalments are paid."""
    return translate("Loans", "paid {count} of {all}").format(count=line.paid, all=line.periods)


def next_text(due: NextDue) -> str:
    """Return what is paid next, and when."""
    return translate("Loans", "{amount} · {when}").format(
        amount=money_text(due.amount), when=when_text(due)
    )


def when_text(due: NextDue) -> str:
    """Return when something is due: `8 Dec · in 14 days`."""
    return days_text(short_day_text(due.due), due.days_left)


def covered_text(due: NextDue) -> str:
    """Return whether the money is there; empty where that is too far ahead."""
    if due.covered is None:
        return ""
    if due.covered:
        return translate("Loans", "covered")
    return translate("Loans", "{amount} missing").format(amount=money_text(due.missing))


def state_text(line: LoanLine) -> str:
    """Return how a loan stands, in a word or two."""
    match line.state:
        case LoanState.OVERDUE:
            return overdue_days_text(line.days_past_due)
        case LoanState.SETTLED:
            return translate("Loans", "paid off")
        case LoanState.RUNNING:
            return translate("Loans", "running")


def overdue_text(detail: LoanDetail) -> str:
    """Return what is overdue and what that has cost so far."""
    line = detail.line
    many = translate("Loans", "{amount} has been overdue for {count} days ({bucket}).")
    one = translate("Loans", "{amount} has been overdue for 1 day ({bucket}).")
    text = (one if line.days_past_due == 1 else many).format(
        amount=money_text(line.overdue), count=line.days_past_due, bucket=detail.bucket
    )
    charges = detail.penalty + detail.late_fee
    if charges:
        text += " " + translate(
            "Loans", "{charges} of it is penalty interest and late fee."
        ).format(charges=money_text(charges))
    return text


def instalment_text(row: InstalmentLine) -> str:
    """Return how an instalment stands, with the day or the amount that matters."""
    word = instalment_state_name(row.state)
    if row.paid_on is not None:
        return translate("Loans", "{state} on {day}").format(
            state=word, day=short_day_text(row.paid_on)
        )
    if row.paid and row.left:
        return translate("Loans", "{state}, {amount} left").format(
            state=word, amount=money_text(row.left + row.charges)
        )
    return word
