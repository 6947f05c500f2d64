"""`tideover plan --follow` and `--progress`: the plan that is followed, and how it goes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.app.following import follow_command
from tideover.cli.answers import Answer, day_or_none, decimal_text, heading
from tideover.cli.tables import LEFT, RIGHT, paragraphs, table
from tideover.domain.errors import InputError
from tideover.engine.following.choosing import chosen_plan
from tideover.ui.format import money_text, numeric_day_text
from tideover.ui.wording.following import (
    income_text,
    milestone_text,
    month_lines,
    new_plan_text,
    plan_text,
    reason_text,
    standing_title,
    todo_state,
)
from tideover.viewmodels.following import following_view, plan_to_follow, replanned
from tideover.viewmodels.payoff import household_with

if TYPE_CHECKING:
    import argparse

    from tideover.cli.parsing import Parser
    from tideover.domain.chosen_plans import ChosenPlan
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.following.progress import LoanProgress, Todo
    from tideover.engine.following.reasons import Reason
    from tideover.ui.services import Ports
    from tideover.viewmodels.payoff import PayoffQuestion

translate = QCoreApplication.translate


def add_arguments(parser: Parser) -> None:
    """Add `--follow`, `--yes` and `--progress`."""
    parser.add_own(
        "--follow",
        action="store_true",
        help=translate("CommandLine", "follow this plan from today on (with --yes)"),
    )
    parser.add_own(
        "--yes",
        action="store_true",
        help=translate("CommandLine", "with --follow: really follow it, in the place of another"),
    )
    parser.add_own(
        "--progress",
        action="store_true",
        help=translate("CommandLine", "how the plan that is followed goes, and what to pay now"),
    )


def check(options: argparse.Namespace, others: str) -> None:
    """Refuse two questions at once; `others` is the first option that asks for a plan.

    Raises:
        InputError: `options_exclude` or `word_missing`.
    """
    asked = "--pay" if options.pay is not None else "--spare" if options.spare is not None else ""
    if options.progress and (options.follow or others or asked):
        second = "--follow" if options.follow else others or asked
        raise InputError("options_exclude", first="--progress", second=second)
    if options.follow and asked:
        raise InputError("options_exclude", first="--follow", second=asked)
    if options.yes and not options.follow:
        raise InputError("word_missing", value="--follow", program="tideover plan")


def follow_answer(command: str, ports: Ports, question: PayoffQuestion, *, really: bool) -> Answer:
    """Answer what following a plan asks; `really` follows it.

    Raises:
        InputError: as `chosen_plan`.
        StoreError: The plan could not be kept.
    """
    snapshot = ports.book.snapshot
    household = household_with(snapshot.household, question)
    plan = plan_to_follow(replace(snapshot, household=household))
    chosen = chosen_plan(snapshot, plan)
    if really:
        if ports.problem is not None:
            raise ports.problem
        ports.book.run(follow_command(snapshot, plan, household))
    said = (
        translate("CommandLine", "It is followed from today on: tideover plan --progress")
        if really
        else translate("CommandLine", "Nothing was changed. To follow it, ask again with --yes.")
    )
    view = following_view(replace(snapshot, plans=(chosen,), household=household))
    lines = () if view is None else month_lines(view)
    text = paragraphs(plan_text(chosen), "\n".join(lines), said)
    document = {
        **heading(command, snapshot),
        "followed": really,
        **_plan_document(chosen),
        "lines": list(lines),
        "payments": [
            {
                "loan_id": course.loan_id,
                "name": course.name,
                "day": str(each.day),
                "amount": decimal_text(each.amount),
                "extra": decimal_text(each.extra),
                "left": decimal_text(each.left),
            }
            for course in chosen.courses
            for each in course.payments
        ],
    }
    return Answer(text, document, not really)


def progress_answer(command: str, snapshot: Snapshot) -> Answer:
    """Answer how the plan goes; who is behind needs attention.

    Raises:
        InputError: `no_plan_followed`.
    """
    view = following_view(snapshot)
    if view is None:
        raise InputError("no_plan_followed", field="--progress")
    found = view.progress
    try:
        again = replanned(snapshot) if found.life_differs else None
    except InputError:
        again = None
    reasons = [reason_text(each) for each in found.reasons]
    text = paragraphs(
        f"{standing_title(found)}\n{plan_text(found.plan)}",
        "\n".join(map(milestone_text, view.news)),
        "\n".join(month_lines(view)),
        _todo_table(found.todo),
        _loans_table(found.loans),
        "\n".join([*reasons, *filter(None, [income_text(found)])]),
        "" if again is None else new_plan_text(again),
    )
    document = {
        **heading(command, snapshot),
        **_plan_document(found.plan),
        "planned_left": decimal_text(found.planned_left),
        "left": decimal_text(found.left),
        "behind": decimal_text(found.behind),
        "days_behind": found.days_behind,
        "planned_paid": decimal_text(found.planned_paid),
        "paid": decimal_text(found.paid),
        "income_before": decimal_text(found.income_before),
        "income": decimal_text(found.income),
        "lines": list(month_lines(view)),
        "todo_month": str(found.todo_month),
        "todo": [_todo_document(item) for item in found.todo],
        "loans": [_loan_document(loan) for loan in found.loans],
        "milestones": [each.code for each in view.news],
        "new_plan": None
        if again is None
        else {
            "debt_free": str(again.after.debt_free),
            "interest_before": decimal_text(again.interest_before),
            "interest_after": decimal_text(again.interest_after),
        },
    }
    return Answer(text, document, found.behind.minor > 0)


def _plan_document(plan: ChosenPlan) -> dict[str, object]:
    return {
        "chosen_on": str(plan.chosen_on),
        "strategy": plan.strategy,
        "extra": decimal_text(plan.extra),
        "debt_free": str(plan.debt_free),
        "interest": decimal_text(plan.total_interest),
    }


def _todo_document(item: Todo) -> dict[str, object]:
    return {
        "loan_id": item.loan_id,
        "name": item.name,
        "day": str(item.day),
        "amount": decimal_text(item.amount),
        "extra": decimal_text(item.extra),
        "paid": decimal_text(item.paid),
        "state": item.state.value,
        "in_plan": item.in_plan,
    }


def _loan_document(loan: LoanProgress) -> dict[str, object]:
    return {
        "loan_id": loan.loan_id,
        "name": loan.name,
        "planned_left": decimal_text(loan.planned_left),
        "left": decimal_text(loan.left),
        "behind": decimal_text(loan.behind),
        "planned_paid": decimal_text(loan.planned_paid),
        "paid": decimal_text(loan.paid),
        "reasons": [_reason_document(each) for each in loan.reasons],
    }


def _reason_document(reason: Reason) -> dict[str, object]:
    return {
        "kind": reason.kind.value,
        "amount": decimal_text(reason.amount),
        "day": day_or_none(reason.day),
        "text": reason_text(reason),
    }


def _todo_table(items: tuple[Todo, ...]) -> str:
    if not items:
        return ""
    head = (
        translate("CommandLine", "Day"),
        translate("CommandLine", "Loan"),
        translate("CommandLine", "Amount"),
        translate("CommandLine", "Of it ahead"),
        translate("CommandLine", "Paid"),
        translate("CommandLine", "State"),
    )
    rows = (
        (
            numeric_day_text(item.day),
            item.name,
            money_text(item.amount),
            money_text(item.extra),
            money_text(item.paid),
            todo_state(item)[2],
        )
        for item in items
    )
    return table(head, rows, (LEFT, LEFT, RIGHT, RIGHT, RIGHT, LEFT))


def _loans_table(loans: tuple[LoanProgress, ...]) -> str:
    head = (
        translate("CommandLine", "Loan"),
        translate("CommandLine", "Planned left"),
        translate("CommandLine", "Left"),
        translate("CommandLine", "Planned paid"),
        translate("CommandLine", "Paid"),
    )
    rows = (
        (
            loan.name,
            money_text(loan.planned_left),
            money_text(loan.left),
            money_text(loan.planned_paid),
            money_text(loan.paid),
        )
        for loan in loans
    )
    return table(head, rows, (LEFT, RIGHT, RIGHT, RIGHT, RIGHT))
