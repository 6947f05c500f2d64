"""What the charts of a plan say: interest loan by loan, plan against plan, the countdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.ui.format import money_text, month_text
from tideover.ui.wording.payoff import months_text, short_strategy_name

if TYPE_CHECKING:
    from tideover.domain.money import Money
    from tideover.viewmodels.plan_charts import (
        Against,
        CountdownView,
        InterestView,
        LoanInterest,
        PlanCurve,
        VersusView,
    )

translate = QCoreApplication.translate


def against_name(against: Against) -> str:
    """Return the name of what a plan can be compared with."""
    if against.strategy is None:
        return translate("PlanCharts", "My own plan")
    return short_strategy_name(against.strategy)


def their_name(view: VersusView) -> str:
    """Return the name of the plan that is compared with."""
    if view.with_own:
        return translate("PlanCharts", "My own plan")
    return short_strategy_name(view.theirs.strategy)


def cost_text(amount: Money | None) -> str:
    """Return an amount of interest that may have no end."""
    return translate("PlanCharts", "no end") if amount is None else money_text(amount)


def loan_text(line: LoanInterest) -> str:
    """Return the name of a loan, or how many small ones stand together."""
    #: several loans too small to be told apart in the picture
    return line.name or translate("PlanCharts", "{count} small loans").format(count=line.count)


def interest_title(view: InterestView) -> str:
    """Return the finding: what all loans still cost, and how that differs from what is due."""
    if view.to_come is None:
        return translate("PlanCharts", "With this plan interest has no end")
    to_come = money_text(view.to_come)
    if view.only_due is None:
        return translate(
            "PlanCharts",
            "Interest and fees to come: {amount} · with only what is due they never end",
        ).format(amount=to_come)
    less = view.only_due - view.to_come
    if not less:
        return translate("PlanCharts", "Interest and fees still to come: {amount}").format(
            amount=to_come
        )
    sentence = (
        translate("PlanCharts", "Interest and fees to come: {amount} · {more} more than only due")
        if less.minor < 0
        else translate(
            "PlanCharts", "Interest and fees to come: {amount} · {less} less than only due"
        )
    )
    return sentence.format(amount=to_come, less=money_text(less), more=money_text(-less))


def interest_summary(view: InterestView) -> str:
    """Return what the picture of interest shows, for somebody who does not see it."""
    dearest = view.lines[0]
    return translate(
        "PlanCharts",
        "{loan} costs most: {amount} still to come; all loans together {all}, with only what is "
        "due {only_due}; {paid} was paid until today.",
    ).format(
        loan=loan_text(dearest),
        amount=cost_text(dearest.to_come),
        all=cost_text(view.to_come),
        only_due=cost_text(view.only_due),
        paid=money_text(view.so_far),
    )


def versus_title(view: VersusView) -> str:
    """Return the finding: what a plan saves compared with another."""
    names = {"ours": short_strategy_name(view.ours.strategy), "theirs": their_name(view)}
    if view.is_same:
        return translate("PlanCharts", "This is the same plan: choose another to compare with")
    if view.ours.months_to_go is None:
        return translate("PlanCharts", "With this plan the debts are never gone")
    if view.theirs.months_to_go is None or view.saved is None:
        return translate("PlanCharts", "{ours} ends, {theirs} never does").format(**names)
    parts = [_difference_text(view.saved).format(amount=money_text(abs(view.saved)), **names)]
    if view.sooner:
        parts.append(sooner_text(view.sooner))
    return translate("PlanCharts", " · ").join(parts)


def _difference_text(saved: Money) -> str:
    if saved.minor > 0:
        return translate("PlanCharts", "{ours} costs {amount} less than {theirs}")
    if saved.minor < 0:
        return translate("PlanCharts", "{ours} costs {amount} more than {theirs}")
    return translate("PlanCharts", "{ours} costs as much as {theirs}")


def sooner_text(months: int) -> str:
    """Return how much sooner a plan ends; a negative number says later."""
    if months < 0:
        return translate("PlanCharts", "{months} later").format(months=months_text(-months))
    return translate("PlanCharts", "{months} sooner").format(months=months_text(months))


def versus_summary(view: VersusView) -> str:
    """Return what the picture of two plans shows, for somebody who does not see it."""
    return translate("PlanCharts", "{owed} is owed today; {ours}; {theirs}.").format(
        owed=money_text(view.ours.totals[0]),
        ours=_plan_text(short_strategy_name(view.ours.strategy), view.ours),
        theirs=_plan_text(their_name(view), view.theirs),
    )


def _plan_text(name: str, plan: PlanCurve) -> str:
    if plan.debt_free is None or plan.interest is None:
        return translate("PlanCharts", "{plan} never ends").format(plan=name)
    #: part of a list: what a plan takes, and until when
    return translate(
        "PlanCharts", "{plan} takes until {month} and {amount} of interest and fees"
    ).format(plan=name, month=month_text(plan.debt_free), amount=money_text(plan.interest))


def countdown_title(view: CountdownView) -> str:
    """Return the finding: how long it takes, and how the extra money moved that."""
    if view.to_go is None or view.debt_free is None:
        return translate("PlanCharts", "With this plan the debts are never gone")
    months, month = months_text(view.to_go), month_text(view.debt_free)
    if view.only_due is None:
        return translate(
            "PlanCharts", "{months} to go, until {month} · with only what is due it never ends"
        ).format(months=months, month=month)
    if not view.sooner:
        return translate("PlanCharts", "{months} to go: free of debt in {month}").format(
            months=months, month=month
        )
    return translate("PlanCharts", "{months} to go, until {month} · {sooner} than only due").format(
        months=months, month=month, sooner=sooner_text(view.sooner)
    )


def countdown_summary(view: CountdownView) -> str:
    """Return what the countdown shows, for somebody who does not see it."""
    parts = [
        translate("PlanCharts", "the debts are never gone with this plan")
        if view.to_go is None or view.debt_free is None
        else translate("PlanCharts", "nothing is owed any more from {month} on").format(
            month=month_text(view.debt_free)
        ),
        translate("PlanCharts", "with only what is due they are never gone")
        if view.only_due_free is None
        else translate("PlanCharts", "with only what is due it takes until {month}").format(
            month=month_text(view.only_due_free)
        ),
    ]
    if view.milestones:
        first = view.milestones[0]
        parts.insert(
            0,
            translate("PlanCharts", "{loan} is the first that is paid off, in {month}").format(
                loan=first.name, month=month_text(first.month)
            ),
        )
    #: joins the parts of a sentence
    joined = translate("PlanCharts", "; ").join(parts)
    return translate("PlanCharts", "{sentence}.").format(sentence=joined[:1].upper() + joined[1:])
