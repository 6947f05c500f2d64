"""`tideover outlook`: the coming months, which one falls short, and what would help."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.cli.answers import (
    Answer,
    day_or_none,
    decimal_text,
    heading,
    need_attention,
)
from tideover.cli.chance import chance_document, chance_text
from tideover.cli.commands.command import Command
from tideover.cli.parsing import count_between
from tideover.cli.past import past_document, past_text
from tideover.cli.reporting import findings_document, findings_text, newer_household
from tideover.cli.scenarios import (
    add_scenario_arguments,
    in_scenario,
    listed_scenarios,
    scenario_named,
    scenario_sentences,
)
from tideover.cli.tables import LEFT, RIGHT, paragraphs, table
from tideover.domain.money import Money
from tideover.engine.changes import (
    AskExtension,
    AskNewTerms,
    Combination,
    EarnMore,
    MoveDueDay,
    MoveMoney,
    PayByCard,
    PayMinimum,
    PayOnDay,
    PostponeExpense,
    SpendLess,
    parts_of,
)
from tideover.engine.fixes import suggest
from tideover.engine.forecast import MONTHS, MOST_MONTHS
from tideover.engine.outlook_changes import changes_since
from tideover.engine.risk import Risk, outlook
from tideover.ui.format import day_text, money_text, numeric_day_text
from tideover.ui.wording.due_days import figure_texts, finding_text, move_text
from tideover.ui.wording.fixes import fix_effect, fix_text
from tideover.ui.wording.names import risk_name
from tideover.ui.wording.outlook import (
    changes_text,
    cover_text,
    due_text,
    follows_texts,
    headline_text,
)
from tideover.viewmodels.chance import chance_of, chance_view
from tideover.viewmodels.due_days import designed, loan_days
from tideover.viewmodels.outlook import month_detail, outlook_view
from tideover.viewmodels.past_forecasts import past_forecasts_view

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from tideover.cli.parsing import Parser
    from tideover.cli.place import Place
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.due_day_design import DesignFigures, DueDayDesign
    from tideover.engine.fixes import Fix
    from tideover.engine.forecast import MissedDue, NeededTransfer
    from tideover.engine.outlook_changes import MonthChange
    from tideover.engine.risk import DueSoon, MonthOutlook
    from tideover.viewmodels.outlook import MonthDetail, OutlookView

translate = QCoreApplication.translate

FIX_KINDS = {
    MoveMoney: "move_money",
    MoveDueDay: "move_due_day",
    PostponeExpense: "postpone_expense",
    PayByCard: "pay_by_card",
    PayOnDay: "pay_on_day",
    SpendLess: "spend_less",
    PayMinimum: "pay_minimum",
    AskExtension: "ask_extension",
    AskNewTerms: "ask_new_terms",
    Combination: "combination",
    EarnMore: "earn_more",
}


def summary() -> str:
    """Return what the command does."""
    return translate("CommandLine", "the coming months: safe, tight or short, and why")


def add_arguments(parser: Parser) -> None:
    """Add `--months`."""
    parser.add_own(
        "--months",
        metavar="N",
        type=count_between(1, MOST_MONTHS, "months_out_of_range", "--months"),
        default=MONTHS,
        help=translate("CommandLine", "how many months to look ahead, 24 unless told, 120 at most"),
    )
    add_scenario_arguments(parser)
    _add_due_days(parser)
    parser.add_own(
        "--chance",
        action="store_true",
        help=translate("CommandLine", "how likely a payment is missed, and what would be safe"),
    )
    parser.add_own(
        "--past",
        action="store_true",
        help=translate("CommandLine", "how past forecasts and the chances they said did"),
    )


def _add_due_days(parser: Parser) -> None:
    parser.add_own(
        "--due-days",
        action="store_true",
        help=translate("CommandLine", "look for the due days by which least is missing"),
    )


def run(place: Place, options: argparse.Namespace) -> Answer:
    """Answer; a short month, something overdue, or a finding needs attention.

    The forecast goes as far as the window's or farther, so that both say the same of every month;
    `--months` says how many of them the answer is about.
    """
    opened = place.open()
    if options.scenarios:
        return listed_scenarios(opened, OUTLOOK.name)
    kept = opened.book.snapshot
    scenario = scenario_named(kept, options.scenario)
    snapshot = in_scenario(kept, scenario)
    seen = outlook(snapshot, max(options.months, MONTHS))
    seen = replace(seen, months=seen.months[: options.months])
    view = outlook_view(snapshot, seen)
    worst = month_detail(snapshot, seen, view.worst.month) if view.worst else None
    headline, reason = headline_text(view, worst)
    changes = changes_since(snapshot, seen)
    fixes = suggest(snapshot, view.worst.month) if view.worst else ()
    findings = (*newer_household(opened.problem), *view.findings)
    due_days = designed(snapshot, {}) if options.due_days else None
    chance = chance_of(snapshot, options.months) if options.chance else None
    chosen = (view.worst or view.tiles[0]).month
    likely = chance_view(snapshot, chance, chosen) if chance is not None else None
    past = past_forecasts_view(kept) if options.past else None
    document = {
        **heading(OUTLOOK.name, snapshot),
        **({"scenario": scenario.name} if scenario is not None else {}),
        "headline": headline,
        "reason": reason,
        "cash_today": decimal_text(view.cash_today),
        "buffer": decimal_text(view.buffer),
        "owed": decimal_text(view.owed),
        "debt_free_on": day_or_none(view.debt_free_on),
        "months": [_month(month) for month in seen.months],
        "changes": [_change(each) for each in changes],
        "due_soon": [_due(due) for due in seen.due_soon],
        "fixes": [_fix(fix, snapshot) for fix in fixes],
        "findings": findings_document(findings),
        **(_due_days_document(due_days) if due_days is not None else {}),
        **(chance_document(likely, chance) if likely and chance else {}),
        **(past_document(past) if past else {}),
    }
    overdue = any(line.days_left < 0 for line in view.due)
    short = any(tile.risk is Risk.SHORT for tile in view.tiles)
    text = paragraphs(
        scenario_sentences(kept, scenario),
        "\n".join(line for line in (headline, reason, *_follows(worst)) if line),
        changes_text(worst) if worst is not None else "",
        _fixes_text(fixes, snapshot),
        _due_days_text(due_days, snapshot),
        chance_text(likely, chance) if likely and chance else "",
        past_text(past) if past else "",
        _months_text(seen.months),
        _dues_text(view),
        _debts_text(view),
        findings_text(findings),
    )
    return Answer(text, document, short or overdue or need_attention(findings))


def _follows(worst: MonthDetail | None) -> tuple[str, ...]:
    return follows_texts(worst) if worst is not None else ()


def _month(month: MonthOutlook) -> dict[str, object]:
    return {
        "month": str(month.month),
        "risk": month.risk.value,
        "lowest": decimal_text(month.lowest),
        "lowest_on": month.lowest_day.isoformat(),
        "income": decimal_text(month.income),
        "expenses": decimal_text(month.expenses),
        "dues": decimal_text(month.dues),
        "closing": decimal_text(month.closing),
        "carried_in": decimal_text(month.carried_in),
        "late_cost": decimal_text(month.late_cost),
        "missed": [_missed(missed) for missed in month.missed],
        "transfers": [_transfer(transfer) for transfer in month.transfers],
    }


def _change(change: MonthChange) -> dict[str, object]:
    def amount(minor: int) -> str:
        return decimal_text(Money(minor, change.currency))

    return {
        "month": str(change.month),
        "since": change.since.isoformat(),
        "before": change.before.value,
        "after": change.after.value,
        "lowest": amount(change.lowest),
        "closing": amount(change.closing),
        "lines": [{"name": line.name, "amount": amount(line.minor)} for line in change.lines],
        "other": amount(change.other),
    }


def _transfer(transfer: NeededTransfer) -> dict[str, object]:
    return {
        "from_account": transfer.source,
        "to_account": transfer.target,
        "amount": decimal_text(transfer.amount),
        "by": transfer.day.isoformat(),
        "by_hour": transfer.hour,
        "for": transfer.label,
    }


def _missed(missed: MissedDue) -> dict[str, object]:
    event = missed.event
    return {
        "name": event.label,
        "kind": event.kind.value,
        "loan_id": event.loan_id,
        "instalment": event.instalment_number,
        "due": event.day.isoformat(),
        "amount": decimal_text(-event.amount),
        "available": decimal_text(missed.available),
        "shortfall": decimal_text(missed.shortfall),
        "reason": missed.reason.value,
        "paid_on": day_or_none(missed.paid_on),
        "days_late": missed.days_late,
        "bucket": missed.bucket,
        "penalty": decimal_text(missed.penalty),
        "late_fee": decimal_text(missed.late_fee),
        "by_hand": missed.by_hand,
    }


def _due(due: DueSoon) -> dict[str, object]:
    return {
        "name": due.label,
        "loan_id": due.loan.id if due.loan else None,
        "instalment": due.instalment.number if due.instalment else None,
        "due": due.due.isoformat(),
        "days_left": due.days_left,
        "amount": decimal_text(due.amount),
        "covered": due.covered,
        "missing": decimal_text(due.missing),
    }


def _fix(fix: Fix, snapshot: Snapshot) -> dict[str, object]:
    return {
        "kind": FIX_KINDS[type(fix.change)],
        "parts": [FIX_KINDS[type(part)] for part in parts_of(fix.change)],
        "text": fix_text(fix.change, snapshot),
        "cost": decimal_text(fix.cost),
        "takes": decimal_text(fix.takes),
        "resolves": fix.resolves,
        "reach": fix.reach.value,
        "months_short": fix.months_short,
        "lowest": decimal_text(fix.lowest),
    }


def _fixes_text(fixes: Sequence[Fix], snapshot: Snapshot) -> str:
    if not fixes:
        return ""
    lines = [
        f"  {number}. {fix_text(fix.change, snapshot)}\n     {fix_effect(fix)}"
        for number, fix in enumerate(fixes, start=1)
    ]
    return "\n".join([translate("CommandLine", "What would help, what takes least first:"), *lines])


def _due_days_document(found: DueDayDesign) -> dict[str, object]:
    return {
        "due_days": {
            "before": _figures(found.before),
            "after": _figures(found.after),
            "cost": decimal_text(found.cost),
            "moves": [
                {
                    "loan_id": move.loan_id,
                    "from_day": move.from_day,
                    "to_day": move.to_day,
                    "cost": decimal_text(move.cost),
                }
                for move in found.moves
            ],
        }
    }


def _figures(figures: DesignFigures) -> dict[str, object]:
    missed = figures.missed
    return {
        "months_short": figures.short,
        "months_lacking": figures.lacking,
        "lowest": decimal_text(figures.lowest),
        "missed_paths": missed.hits if missed is not None else None,
        "paths": missed.paths if missed is not None else None,
    }


def _due_days_text(found: DueDayDesign | None, snapshot: Snapshot) -> str:
    if found is None:
        return ""
    moved = (each for each in loan_days(snapshot, found) if each.to_day is not None)
    lines = (*(move_text(each) for each in moved), *figure_texts(found))
    return "\n".join([finding_text(found), *(f"  {line}" for line in lines)])


def _months_text(months: Sequence[MonthOutlook]) -> str:
    head = (
        translate("CommandLine", "Month"),
        translate("CommandLine", "Risk"),
        translate("CommandLine", "Lowest"),
        translate("CommandLine", "On"),
        translate("CommandLine", "In"),
        translate("CommandLine", "Out"),
        translate("CommandLine", "Repaid"),
        translate("CommandLine", "At its end"),
    )
    rows = (
        (
            str(month.month),
            risk_name(month.risk),
            money_text(month.lowest),
            numeric_day_text(month.lowest_day),
            money_text(month.income),
            money_text(month.expenses),
            money_text(month.dues),
            money_text(month.closing),
        )
        for month in months
    )
    return table(head, rows, (LEFT, LEFT, RIGHT, LEFT, RIGHT, RIGHT, RIGHT, RIGHT))


def _dues_text(view: OutlookView) -> str:
    if not view.due:
        return translate("CommandLine", "Nothing is due in the next 30 days.")
    head = (
        translate("CommandLine", "Due in the next 30 days"),
        translate("CommandLine", "When"),
        translate("CommandLine", "Amount"),
        translate("CommandLine", "Money for it"),
    )
    rows = (
        (line.name, due_text(line), money_text(line.amount), cover_text(line)) for line in view.due
    )
    return table(head, rows, (LEFT, LEFT, RIGHT, LEFT))


def _debts_text(view: OutlookView) -> str:
    if not view.has_loans:
        return ""
    owed = translate("CommandLine", "You owe {amount}.").format(amount=money_text(view.owed))
    if view.debt_free_on is None:
        free = translate("CommandLine", "A day without debt is not in sight.")
    else:
        free = translate("CommandLine", "You are free of debt on {day}.").format(
            day=day_text(view.debt_free_on)
        )
    return f"{owed}\n{free}"


OUTLOOK = Command("outlook", summary, add_arguments, run)
