"""What is said of the plan that is followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.engine.following.milestones import MilestoneKind
from tideover.engine.following.progress import TodoState
from tideover.engine.following.reasons import ReasonKind
from tideover.engine.ranking import Strategy
from tideover.ui.format import (
    day_text,
    money_text,
    month_text,
    percent_text,
    short_day_text,
)
from tideover.ui.wording.names import strategy_name
from tideover.ui.wording.restructuring import change_name

if TYPE_CHECKING:
    from tideover.domain.chosen_plans import ChosenPlan
    from tideover.engine.following.milestones import Milestone
    from tideover.engine.following.progress import LoanProgress, Progress, Todo
    from tideover.engine.following.reasons import Reason
    from tideover.engine.following.replanning import NewPlan
    from tideover.viewmodels.following import FollowingView

translate = QCoreApplication.translate


def standing_title(found: Progress) -> str:
    """Return the finding: on plan, behind or ahead, by how much and about how long."""
    amount = money_text(abs(found.behind))
    if not found.left:
        return translate("Following", "Free of debt")
    if not found.behind:
        return translate("Following", "You are on plan")
    if found.days_behind is None:
        return translate(
            "Following", "{amount} more is owed than planned, and more than when the plan began"
        ).format(amount=amount)
    days = abs(found.days_behind)
    if found.behind.minor > 0:
        sentence = translate("Following", "{amount} behind the plan, about {days} days")
        short = translate("Following", "{amount} behind the plan")
    else:
        sentence = translate("Following", "{amount} ahead of the plan, about {days} days")
        short = translate("Following", "{amount} ahead of the plan")
    return (sentence if days > 1 else short).format(amount=amount, days=days)


def plan_text(plan: ChosenPlan) -> str:
    """Return what was chosen, when, and where it leads."""
    known = {strategy.value: strategy for strategy in Strategy}
    name = strategy_name(known[plan.strategy]) if plan.strategy in known else plan.strategy
    return translate(
        "Following",
        "{strategy}, {extra} a month beyond what is due, followed since {day}. Free of debt in "
        "{month}; {interest} interest and fees from that day on.",
    ).format(
        strategy=name,
        extra=money_text(plan.extra),
        day=day_text(plan.chosen_on),
        month=month_text(plan.debt_free),
        interest=money_text(plan.total_interest),
    )


def month_lines(view: FollowingView) -> tuple[str, str, str]:
    """Return the three lines a person can follow this month."""
    return _due_line(view), _extra_line(view), _then_line(view)


def _due_line(view: FollowingView) -> str:
    if not view.due_to_pay:
        if view.largest_extra is None:
            return translate("Following", "1. Everything of this month is paid.")
        return translate("Following", "1. What is due this month is paid.")
    if view.late_to_pay:
        return translate(
            "Following", "1. Pay first what is late, {late} of the {amount} to be paid this month."
        ).format(late=money_text(view.late_to_pay), amount=money_text(view.due_to_pay))
    return translate(
        "Following", "1. Pay what is due on its day: {amount} is left this month."
    ).format(amount=money_text(view.due_to_pay))


def _extra_line(view: FollowingView) -> str:
    largest = view.largest_extra
    if largest is None:
        return translate("Following", "2. Nothing more is to be paid ahead of time this month.")
    return translate(
        "Following",
        "2. Pay {amount} more to “{loan}” on {day}, and ask that it reduces the principal at once.",
    ).format(
        amount=money_text(min(largest.extra, largest.left)),
        loan=largest.name,
        day=short_day_text(max(largest.day, view.progress.today)),
    )


def _then_line(view: FollowingView) -> str:
    if view.coming is not None:
        name, month, amount = view.coming
        return translate(
            "Following", "3. Keep {amount} for {month}; “{loan}” comes first then."
        ).format(amount=money_text(amount), month=month_text(month), loan=name)
    if view.next_gone is None:
        return translate("Following", "3. Borrow nothing new: then nothing is left to pay.")
    name, month = view.next_gone
    return translate(
        "Following", "3. Borrow nothing new: “{loan}” is the next one gone, in {month}."
    ).format(loan=name, month=month_text(month))


def todo_text(item: Todo) -> str:
    """Return when a payment is due and what it consists of."""
    day = short_day_text(item.day)
    if not item.in_plan:
        return translate("Following", "{day} · not in the plan: the loan is new").format(day=day)
    if item.paid and item.left:
        return translate("Following", "{day} · {paid} of {amount} is paid").format(
            day=day, paid=money_text(item.paid), amount=money_text(item.amount)
        )
    if item.extra == item.amount:
        return translate("Following", "{day} · all of it ahead of time").format(day=day)
    if item.extra:
        return translate("Following", "{day} · {due} due and {extra} more").format(
            day=day, due=money_text(item.amount - item.extra), extra=money_text(item.extra)
        )
    return translate("Following", "{day} · due").format(day=day)


def todo_state(item: Todo) -> tuple[str, str, str]:
    """Return an icon, its tone and the word for how a payment stands."""
    match item.state:
        case TodoState.DONE:
            return "safe", "safe", translate("Following", "Paid")
        case TodoState.PART_DONE:
            return "tight", "tight", translate("Following", "Paid in part")
        case TodoState.LATE:
            return "short", "short", translate("Following", "Late")
        case TodoState.OPEN:
            return "calendar", "muted", translate("Following", "To pay")


def loan_word(loan: LoanProgress) -> tuple[str, str, str]:
    """Return an icon, its tone and the words for how a loan stands against the plan."""
    if not loan.behind:
        return "safe", "safe", translate("Following", "on plan")
    amount = money_text(abs(loan.behind))
    if loan.behind.minor > 0:
        return "short", "short", translate("Following", "{amount} more").format(amount=amount)
    return "safe", "safe", translate("Following", "{amount} less").format(amount=amount)


def reason_text(reason: Reason) -> str:
    """Return one line of why more or less is owed than planned, its amount included."""
    sentence = _happened(reason)
    if not reason.amount:
        return sentence
    owed = (
        translate("Following", "{sentence}: {amount} more is owed")
        if reason.amount.minor > 0
        else translate("Following", "{sentence}: {amount} less is owed")
    )
    return owed.format(sentence=sentence, amount=money_text(abs(reason.amount)))


def _happened(reason: Reason) -> str:
    name = reason.name
    match reason.kind:
        case ReasonKind.MISSING:
            return _missing(reason)
        case ReasonKind.PAID_MORE:
            return translate("Following", "{loan}: more was paid by now than planned").format(
                loan=name
            )
        case ReasonKind.GIVEN_BACK:
            return translate("Following", "{loan}: the lender gave money back").format(loan=name)
        case ReasonKind.LATE_CHARGES:
            return translate("Following", "{loan}: being late was paid for").format(loan=name)
        case ReasonKind.RATE if reason.rates is not None:
            before, now = reason.rates
            return translate("Following", "{loan}: the rate went from {before} to {now}").format(
                loan=name, before=percent_text(before), now=percent_text(now)
            )
        case _:
            return _changed(reason)


def _missing(reason: Reason) -> str:
    if reason.day is None or reason.short is None:
        return translate("Following", "{loan}: a payment is missing").format(loan=reason.name)
    return translate("Following", "{loan}: {amount} of {day} was not paid").format(
        loan=reason.name, amount=money_text(reason.short), day=short_day_text(reason.day)
    )


def _changed(reason: Reason) -> str:  # noqa: PLR0911 - one a kind
    name = reason.name
    match reason.kind:
        case ReasonKind.CONTRACT if reason.change is not None:
            return translate("Following", "{loan}: the contract was changed ({change})").format(
                loan=name, change=change_name(reason.change)
            )
        case ReasonKind.WAITING:
            return translate(
                "Following",
                "{loan}: money waits for the next due day, and the principal did not fall at once",
            ).format(loan=name)
        case ReasonKind.INTEREST:
            return translate("Following", "{loan}: interest took another part").format(loan=name)
        case ReasonKind.CLOSED:
            return translate("Following", "{loan}: the loan was closed").format(loan=name)
        case ReasonKind.REMOVED:
            return translate("Following", "{loan}: the loan is not in the book any more").format(
                loan=name
            )
        case ReasonKind.NEW_LOAN:
            return translate("Following", "{loan}: a loan that the plan does not know").format(
                loan=name
            )
        case _:
            return translate("Following", "{loan}: the contract asks other than then").format(
                loan=name
            )


def income_text(found: Progress) -> str:
    """Return that income is other than when the plan was chosen; empty where it is not."""
    if found.income == found.income_before:
        return ""
    return translate(
        "Following", "Income a month: {before} when the plan was chosen, {now} now"
    ).format(before=money_text(found.income_before), now=money_text(found.income))


def milestone_text(reached: Milestone) -> str:
    """Return what was reached, in one quiet line."""
    match reached.kind:
        case MilestoneKind.LOAN_GONE if reached.is_first:
            return translate("Following", "The first loan is paid off: {loan}.").format(
                loan=reached.name
            )
        case MilestoneKind.LOAN_GONE:
            return translate("Following", "Paid off: {loan}.").format(loan=reached.name)
        case MilestoneKind.SHARE_GONE:
            return {
                "quarter": translate("Following", "A quarter of the debt is gone."),
                "half": translate("Following", "Half of the debt is gone."),
                "three_quarters": translate("Following", "Three quarters of the debt are gone."),
            }[reached.share]
        case MilestoneKind.ON_TIME:
            return translate(
                "Following", "Every payment of the plan was in time. Months so far: {months}."
            ).format(months=reached.months)
        case MilestoneKind.DEBT_FREE:
            return translate("Following", "All debts are gone.")


def new_plan_text(found: NewPlan) -> str:
    """Return what planning again from today changes, before it is accepted."""
    if found.changes_nothing:
        return translate("Following", "A new plan from today would be the same.")
    when = translate("Following", "Free of debt in {after} instead of {before}.")
    if not found.later_months:
        when = translate("Following", "Free of debt in {after}, as before.")
    cost = (
        translate("Following", "{amount} more interest and fees from today on.")
        if found.dearer.minor > 0
        else translate("Following", "{amount} less interest and fees from today on.")
    )
    if not found.dearer:
        cost = translate("Following", "As much interest and fees as before.")
    return translate("Following", "{when} {cost}").format(
        when=when.format(
            after=month_text(found.after.debt_free), before=month_text(found.before.debt_free)
        ),
        cost=cost.format(amount=money_text(abs(found.dearer))),
    )


def progress_title(view: FollowingView) -> str:
    """Return the finding of the picture."""
    found = view.progress
    return translate("Following", "{left} is owed, {planned} was planned for today").format(
        left=money_text(found.left), planned=money_text(found.planned_left)
    )


def progress_summary(view: FollowingView) -> str:
    """Return in words what the picture shows."""
    found = view.progress
    return translate(
        "Following",
        "What is owed in all, month by month, as planned and as it is. {began}: {opening}. Today: "
        "{left}, planned {planned}. Planned to be nothing in {end}.",
    ).format(
        began=day_text(found.plan.chosen_on),
        opening=money_text(found.plan.opening),
        left=money_text(found.left),
        planned=money_text(found.planned_left),
        end=month_text(found.plan.debt_free),
    )
