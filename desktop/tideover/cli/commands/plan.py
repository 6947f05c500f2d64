"""`tideover plan`: when the debts are gone and what that costs, by strategy or by amount."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.cli import extra_money, following
from tideover.cli.answers import Answer, decimal_text, heading, text_or_none
from tideover.cli.best_plan import best_plan_document, best_plan_report, proven_best
from tideover.cli.commands.command import Command
from tideover.cli.commands.spare import spare_answer
from tideover.cli.late_plan import fixed_amount_answer
from tideover.cli.reporting import newer_household, with_findings
from tideover.cli.tables import LEFT, RIGHT, paragraphs, table
from tideover.domain.errors import AmountError, InputError
from tideover.domain.money import parse_money
from tideover.engine.strategies import Strategy, payoff
from tideover.ui.format import money_text
from tideover.ui.wording.extra_money import extra_text
from tideover.ui.wording.names import strategy_name
from tideover.ui.wording.payoff import (
    finding_title,
    limited_text,
    months_text,
)
from tideover.viewmodels.payoff import comparison, payoff_view, question_of, strategy_line

if TYPE_CHECKING:
    import argparse

    from tideover.cli.parsing import Parser
    from tideover.cli.place import Place
    from tideover.domain.findings import Finding
    from tideover.domain.ids import LoanId
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.strategies import PayoffPlan
    from tideover.viewmodels.payoff import PayoffQuestion, StrategyLine

translate = QCoreApplication.translate

NOTHING = "—"


def summary() -> str:
    """Return what the command does."""
    return translate("CommandLine", "when the debts are gone, and what it costs until then")


def add_arguments(parser: Parser) -> None:
    """Add the extra money, `--strategy`, `--pay`, `--spare`, `--follow` and `--progress`."""
    extra_money.add_arguments(parser)
    parser.add_own(
        "--strategy",
        metavar="|".join(strategy.value for strategy in Strategy),
        type=_strategy,
        help=translate("CommandLine", "one strategy in full instead of all side by side"),
    )
    parser.add_own(
        "--pay",
        metavar="AMOUNT",
        help=translate("CommandLine", "what if I can pay only this much a month, for everything"),
    )
    parser.add_own(
        "--spare",
        metavar="AMOUNT",
        help=translate("CommandLine", "which loan this much helps most if it is paid today"),
    )
    following.add_arguments(parser)


def run(place: Place, options: argparse.Namespace) -> Answer:
    """Answer; debts that are never gone, or paid late, need attention.

    Raises:
        InputError: An amount cannot be read, or two questions are asked at once.
    """
    plan = extra_money.given(options) or ("--strategy" if options.strategy is not None else "")
    if options.pay is not None and plan:
        raise InputError("options_exclude", first="--pay", second=plan)
    if options.spare is not None and (plan or options.pay is not None):
        raise InputError("options_exclude", first="--spare", second=plan or "--pay")
    following.check(options, plan)
    ports = place.open()
    if options.follow:
        question = _question(ports.book.snapshot, options)
        answer = following.follow_answer(PLAN.name, ports, question, really=options.yes)
        return with_findings(answer, newer_household(ports.problem))
    answer, findings = _answer(ports.book.snapshot, options)
    return with_findings(answer, (*findings, *newer_household(ports.problem)))


def _answer(snapshot: Snapshot, options: argparse.Namespace) -> tuple[Answer, tuple[Finding, ...]]:
    if options.progress:
        return following.progress_answer(PLAN.name, snapshot), ()
    if options.spare is not None:
        spare = _amount(options.spare, "--spare", snapshot)
        return spare_answer(PLAN.name, snapshot, spare), ()
    if options.pay is not None:
        return fixed_amount_answer(PLAN.name, snapshot, _amount(options.pay, "--pay", snapshot)), ()
    question = _question(snapshot, options)
    if options.strategy is not None:
        return _one(snapshot, question)
    return _all(snapshot, question)


def _question(snapshot: Snapshot, options: argparse.Namespace) -> PayoffQuestion:
    """Return the plan that is asked for: the household's own, with what was typed."""
    own = question_of(snapshot.household)
    asked = replace(own, extra=extra_money.asked(snapshot, own.extra, options))
    return asked if options.strategy is None else replace(asked, strategy=options.strategy)


def _strategy(text: str) -> Strategy:
    known = {strategy.value: strategy for strategy in Strategy}
    if text not in known:
        raise InputError("strategy_unknown", field="--strategy", value=text, known=", ".join(known))
    return known[text]


def _amount(text: str, option: str, snapshot: Snapshot) -> Money:
    amount = parse_money(text, snapshot.household.currency, field=option)
    if amount.minor < 0:
        raise AmountError("amount_negative", field=option)
    if not amount:
        raise AmountError("amount_not_positive", field=option)
    return amount


def _all(snapshot: Snapshot, question: PayoffQuestion) -> tuple[Answer, tuple[Finding, ...]]:
    """Answer with every strategy, side by side, and what is proven of the cheapest."""
    best = proven_best(snapshot, question)
    solved = (best.certified.plan, *best.other_goals)
    lines = (
        *comparison(snapshot, question),
        *(strategy_line(snapshot, plan) for plan in solved),
    )
    document = {
        **heading(PLAN.name, snapshot),
        **extra_money.document(question.extra),
        "strategies": [_strategy_document(line) for line in lines],
        "cheapest": best_plan_document(best),
    }
    head = (
        translate("CommandLine", "Strategy"),
        translate("CommandLine", "Free of debt"),
        translate("CommandLine", "Months"),
        translate("CommandLine", "Interest and fees"),
        translate("CommandLine", "Saved"),
        translate("CommandLine", "First one gone"),
    )
    rows = (
        (
            strategy_name(line.strategy),
            text_or_none(line.debt_free) or NOTHING,
            months_text(line.months_to_go),
            money_text(line.interest),
            money_text(line.saved),
            f"{line.first_gone_in} {line.first_gone}" if line.first_gone_in else NOTHING,
        )
        for line in lines
    )
    view = payoff_view(snapshot, question)
    text = paragraphs(
        extra_text(question.extra),
        table(head, rows, (LEFT, LEFT, RIGHT, RIGHT, RIGHT, LEFT)),
        limited_text(view),
        best_plan_report(best),
    )
    answer = Answer(text, document, any(line.months_to_go is None for line in lines))
    return answer, view.findings


def _strategy_document(line: StrategyLine) -> dict[str, object]:
    return {
        "strategy": line.strategy.value,
        "debt_free": text_or_none(line.debt_free),
        "months": line.months_to_go,
        "never_ends": line.months_to_go is None,
        "interest": decimal_text(line.interest),
        "saved": decimal_text(line.saved),
        "first_paid_off": line.first_gone or None,
        "first_paid_off_in": text_or_none(line.first_gone_in),
    }


def _one(snapshot: Snapshot, question: PayoffQuestion) -> tuple[Answer, tuple[Finding, ...]]:
    """Answer with one strategy, loan by loan and month by month."""
    best = proven_best(snapshot, question) if question.strategy is Strategy.CHEAPEST else None
    plan = (
        best.certified.plan
        if best is not None
        else payoff(snapshot, question.strategy, question.extra, question.order)
    )
    view = payoff_view(snapshot, question)
    names = {loan.id: loan.name for loan in snapshot.loans}
    document = {
        **heading(PLAN.name, snapshot),
        "strategy": plan.strategy.value,
        **extra_money.document(question.extra),
        "debt_free": text_or_none(plan.debt_free),
        "never_ends": plan.never_ends,
        "interest": decimal_text(plan.total_interest),
        "saved": decimal_text(plan.interest_saved),
        "limited": [str(month) for month in plan.limited],
        "months": [str(month) for month in plan.months],
        "loans": [_loan_document(plan, each, names[each]) for each in plan.order],
        **({} if best is None else {"cheapest": best_plan_document(best)}),
    }
    head = (
        translate("CommandLine", "Loan, in the order of the extra money"),
        translate("CommandLine", "Left today"),
        translate("CommandLine", "Paid off"),
    )
    rows = (
        (
            names[each],
            money_text(plan.balances[each][0]),
            text_or_none(plan.paid_off.get(each)) or NOTHING,
        )
        for each in plan.order
    )
    text = paragraphs(
        f"{strategy_name(plan.strategy)}. {extra_text(question.extra)}\n{finding_title(view)}",
        table(head, rows, (LEFT, RIGHT, LEFT)),
        limited_text(view),
        "" if best is None else best_plan_report(best),
    )
    return Answer(text, document, plan.never_ends), plan.findings


def _loan_document(plan: PayoffPlan, loan_id: LoanId, name: str) -> dict[str, object]:
    """Return one loan; `paid[i]` belongs to `months[i]`, `balances` begin with today's."""
    return {
        "loan_id": loan_id,
        "name": name,
        "paid_off": text_or_none(plan.paid_off.get(loan_id)),
        "paid": [decimal_text(amount) for amount in plan.paid[loan_id]],
        "balances": [decimal_text(amount) for amount in plan.balances[loan_id]],
    }


PLAN = Command("plan", summary, add_arguments, run)
