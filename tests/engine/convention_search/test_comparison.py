"""What differs between a plan and a lender's lines is told by line, part and amount."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.engine.convention_search.lenders import plan_of
from tideover.domain.lenders_plan import PlanLine
from tideover.domain.loans import EqualPrincipalTerms, FlatFeeTerms
from tideover.domain.money import Money
from tideover.domain.rates import Rate, RatePer
from tideover.engine.convention_search import Differing, Part, compare, payment_of

TERMS = EqualPrincipalTerms(
    principal=Money(3_000_00),
    drawn_on=date(2026, 1, 15),
    rate=Rate(Decimal("0.12")),
    periods=3,
    due_day=15,
)
LINES = plan_of(TERMS)


def test_the_same_lines_do_not_differ() -> None:
    found = compare(TERMS, LINES)
    assert found.first is None
    assert found.differing == 0
    assert found.all_together == Money(0)


def test_each_part_that_differs_is_named_with_both_figures() -> None:
    other = replace(LINES[1], interest=Money(20_01), payment=Money(1_020_01))
    (_, line, _) = compare(TERMS, (LINES[0], other, LINES[2])).lines
    assert line.differing == (
        Differing(Part.INTEREST, Money(20_00), Money(20_01)),
        Differing(Part.PAYMENT, Money(1_020_00), Money(1_020_01)),
    )


def test_another_due_day_is_a_difference_without_an_amount() -> None:
    moved = replace(LINES[0], due=date(2026, 2, 16))
    first = compare(TERMS, (moved, *LINES[1:])).first
    assert first is not None
    assert first.differing == (Differing(Part.DUE, date(2026, 2, 15), date(2026, 2, 16)),)
    assert first.differing[0].amount is None


def test_a_line_that_only_one_side_has_is_told_from_both_sides() -> None:
    shorter = compare(TERMS, LINES[:2])
    assert shorter.first is not None
    assert shorter.first.number == 3
    assert shorter.first.differing == (Differing(Part.LINE, Money(1_010_00), None),)
    assert shorter.all_together is None
    longer = compare(TERMS, (*LINES, replace(LINES[2], line=4)))
    assert longer.first is not None
    assert longer.first.differing == (Differing(Part.LINE, None, Money(1_010_00)),)


def test_the_same_difference_in_every_line_is_told_from_a_growing_one() -> None:
    alike = [replace(line, interest=line.interest + Money(5)) for line in LINES]  # type: ignore[operator]
    assert compare(TERMS, alike).same_difference
    growing = [*alike[:2], replace(alike[2], interest=Money(11_00))]
    assert not compare(TERMS, growing).same_difference


def test_a_flat_charge_may_be_called_interest_or_fee() -> None:
    flat = FlatFeeTerms(
        principal=Money(3_000_00),
        drawn_on=date(2026, 1, 15),
        rate=Rate(Decimal("0.006"), RatePer.MONTH),
        periods=3,
        due_day=15,
    )
    as_fee = plan_of(flat, ("due", "principal", "fee"))
    as_interest = [
        PlanLine(line=each.line, due=each.due, principal=each.principal, interest=each.fee)
        for each in as_fee
    ]
    assert compare(flat, as_fee).first is None
    assert compare(flat, as_interest).first is None


def test_what_a_line_asks_follows_from_its_parts_where_it_is_not_shown() -> None:
    assert payment_of(PlanLine(line=1, principal=Money(10), interest=Money(1))) == Money(11)
    assert payment_of(PlanLine(line=1, principal=Money(10))) is None
