"""`tideover loans --compare`: one loan beside its lender's figures, and the rule behind them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.cli.answers import Answer, day_or_none, decimal_text, heading
from tideover.cli.tables import LEFT, RIGHT, paragraphs, table
from tideover.domain.errors import InputError
from tideover.domain.money import Money, parse_money
from tideover.engine.convention_search import Part, payment_of
from tideover.ui.format import money_text, numeric_day_text
from tideover.ui.wording.plan_rule import agrees_text, brief_text, found_text, terms_text
from tideover.viewmodels.plan_comparison import lines_of_instalment, plan_answer

if TYPE_CHECKING:
    import argparse

    from tideover.cli.parsing import Parser
    from tideover.domain.findings import Finding
    from tideover.domain.lenders_plan import PlanLine
    from tideover.domain.loans import Loan, Terms
    from tideover.engine.convention_search import ComparedLine, Differing
    from tideover.ui.services import Ports
    from tideover.viewmodels.plan_comparison import PlanAnswer

translate = QCoreApplication.translate


def add_arguments(parser: Parser) -> None:
    """Add `--compare`, `--loan`, `--instalment` and `--total`."""
    parser.add_own(
        "--compare",
        metavar="FILE",
        help=translate("CommandLine", "the lender's plan (CSV, XLSX): where does it differ"),
    )
    parser.add_own(
        "--loan",
        metavar="NAME",
        help=translate("CommandLine", "with --compare or --instalment: which loan"),
    )
    parser.add_own(
        "--instalment",
        metavar="AMOUNT",
        help=translate("CommandLine", "instead of a file: what the lender asks each time"),
    )
    parser.add_own(
        "--total",
        metavar="AMOUNT",
        help=translate("CommandLine", "with --instalment: what all instalments come to"),
    )


def is_asked(options: argparse.Namespace) -> bool:
    """Return whether a comparison was asked for.

    Raises:
        InputError: `word_missing` where only a part of the question was typed.
    """
    asked = options.compare is not None or options.instalment is not None
    if asked and options.loan is None:
        raise InputError("word_missing", value="--loan NAME", program="tideover loans")
    if not asked and (options.loan is not None or options.total is not None):
        raise InputError("word_missing", value="--compare FILE", program="tideover loans")
    if options.compare is not None and options.instalment is not None:
        raise InputError("options_exclude", first="--compare", second="--instalment")
    return asked


def comparison(
    ports: Ports, loan: Loan, options: argparse.Namespace
) -> tuple[Answer, tuple[Finding, ...]]:
    """Return the answer and what was found in the file; a difference needs attention.

    Raises:
        InputError: An amount cannot be read, or the lines say nothing.
        StatementError: The file cannot be read as a plan.
    """
    findings: tuple[Finding, ...] = ()
    if options.compare is not None:
        plan = ports.importing.read_plan(Path(options.compare))
        lines, findings = plan.lines, plan.findings
    else:
        lines = _lines_of_amounts(loan.terms, options)
    answer = plan_answer(loan.terms, lines)
    differs = answer.now.first is not None
    text = paragraphs(
        f"{loan.name}: {agrees_text(answer.now)}",
        found_text(answer.rule) if differs else "",
        _table(answer) if differs else "",
    )
    document = {
        **heading("loans", ports.book.snapshot),
        "loan_id": loan.id,
        "name": loan.name,
        "agrees": not differs,
        "first_difference": _line(answer.now.first) if answer.now.first else None,
        "lines_that_differ": answer.now.differing,
        "rule": _rule(answer.rule.best.terms),
        "rule_agrees": answer.rule.best.is_exact,
        "rule_first_difference": (
            _line(answer.rule.best.comparison.first) if answer.rule.best.comparison.first else None
        ),
        "other_rules": [_rule(terms) for terms in answer.rule.others],
        "lines": [_line(line) for line in answer.now.lines],
    }
    return Answer(text, document, differs), findings


def _lines_of_amounts(terms: Terms, options: argparse.Namespace) -> tuple[PlanLine, ...]:
    currency = terms.principal.currency
    payment = parse_money(options.instalment, currency, field="--instalment")
    in_all = None
    if options.total is not None:
        in_all = parse_money(options.total, currency, field="--total")
    return lines_of_instalment(terms, payment, in_all)


def _table(answer: PlanAnswer) -> str:
    head = (
        translate("CommandLine", "No."),
        translate("CommandLine", "Due"),
        translate("CommandLine", "Here"),
        translate("CommandLine", "The lender's"),
        translate("CommandLine", "What differs"),
    )
    rows = (
        (
            str(line.number),
            numeric_day_text(line.ours.due) if line.ours else "",
            money_text(line.ours.payment) if line.ours else "",
            _asked(line),
            brief_text(line),
        )
        for line in answer.now.lines
    )
    return table(head, rows, (RIGHT, LEFT, RIGHT, RIGHT, LEFT))


def _asked(line: ComparedLine) -> str:
    asked = None if line.theirs is None else payment_of(line.theirs)
    return "" if asked is None else money_text(asked)


def _line(line: ComparedLine) -> dict[str, object]:
    asked = None if line.theirs is None else payment_of(line.theirs)
    return {
        "number": line.number,
        "due": day_or_none(line.ours.due if line.ours else None),
        "payment": decimal_text(line.ours.payment) if line.ours else None,
        "lenders_payment": None if asked is None else decimal_text(asked),
        "differs": [_differing(each) for each in line.differing],
    }


def _differing(each: Differing) -> dict[str, object]:
    return {
        "part": each.part.value,
        "here": _figure(each, each.ours),
        "lender": _figure(each, each.theirs),
    }


def _figure(each: Differing, figure: object) -> str | None:
    if isinstance(figure, Money):
        return decimal_text(figure)
    return None if figure is None or each.part is not Part.DUE else str(figure)


def _rule(terms: Terms) -> dict[str, object]:
    counted = getattr(terms, "interest_days", None)
    return {
        "kind": _kind(terms),
        "rate": str(terms.rate.value),
        "rate_per": terms.rate.per.value,
        "interest_days": None if counted is None else counted.value,
        "rounding": terms.rounding.value,
        "text": terms_text(terms),
    }


def _kind(terms: Terms) -> str:
    """Return the kind of loan as a program reads it: `equal_instalment`."""
    name = type(terms).__name__.removesuffix("Terms")
    return "".join(f"_{each.lower()}" if each.isupper() else each for each in name).lstrip("_")
