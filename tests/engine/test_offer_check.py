"""Who is pressed or fooled finds the rule and a number to call; nobody else is alarmed."""

from __future__ import annotations

from datetime import date, time
from fractions import Fraction

import pytest

from tideover.domain.errors import InputError
from tideover.domain.facts import NO_FACTS
from tideover.domain.money import Money
from tideover.engine.offer_check import ASKED, RULES, Promise, Sign, Told, check_offer
from tideover.published.china import published_facts

FACTS = published_facts()
DAY = date(2026, 11, 24)


def signs(told: Told) -> list[Sign]:
    return [warned.sign for warned in check_offer(told, DAY, FACTS).warned]


def test_every_sign_is_answered_with_a_rule_that_holds_and_a_place_to_turn_to() -> None:
    assert set(RULES) == set(Sign)
    checked = check_offer(Told(frozenset(Sign)), DAY, FACTS)
    assert [warned.sign for warned in checked.warned] == list(Sign)
    for warned in checked.warned:
        assert len(warned.rules) == len(RULES[warned.sign][0]), warned.sign
        assert len(warned.turn_to) == len(RULES[warned.sign][1]), warned.sign


def test_who_answers_nothing_is_not_alarmed() -> None:
    checked = check_offer(Told(), DAY, FACTS)
    assert checked.warned == ()
    assert checked.nominal_yearly is None


def test_a_fee_kept_back_makes_a_cheap_offer_dear() -> None:
    """1,000 now and 100 in advance, 1,020 back after a month: 900 in hand become 1,020."""
    promise = Promise(Money(100_000), Money(102_000), 1, Fraction(24, 100), Money(10_000))
    checked = check_offer(Told(promise=promise), DAY, FACTS)
    assert checked.nominal_yearly is not None
    # 1020/900 - 1 = 2/15 a month, 8/5 a year.
    assert abs(checked.nominal_yearly - Fraction(8, 5)) < Fraction(1, 10**9)
    assert checked.paid_more == Money(12_000)
    assert [warned.sign for warned in checked.warned] == [Sign.FEE_FIRST, Sign.DEARER]


def test_an_offer_that_keeps_its_word_is_not_called_dearer() -> None:
    # 1,000 now, 1,010 after a month: 1 % a month, 12 % a year.
    assert not signs(Told(promise=Promise(Money(100_000), Money(101_000), 1, Fraction(12, 100))))


@pytest.mark.parametrize(
    ("called", "quiet"),
    [
        (time(21, 59), False),
        (time(22, 0), True),
        (time(23, 59), True),
        (time(0, 0), True),
        (time(7, 59), True),
        (time(8, 0), False),
        (time(12, 0), False),
    ],
)
def test_the_quiet_hours_go_over_midnight(called: time, *, quiet: bool) -> None:
    assert (Sign.LATE_HOURS in signs(Told(called_at=called))) is quiet


def test_six_calls_are_allowed_and_seven_are_not() -> None:
    assert not signs(Told(calls_a_day=6))
    assert signs(Told(calls_a_day=7)) == [Sign.MANY_CALLS]


def test_a_rule_is_not_held_against_days_before_it_was_made() -> None:
    before = check_offer(Told(calls_a_day=50, called_at=time(23)), date(2025, 12, 31), FACTS)
    assert before.warned == ()


def test_without_facts_the_arithmetic_still_answers() -> None:
    promise = Promise(Money(100_000), Money(9_000), 12)
    checked = check_offer(Told(frozenset(ASKED), promise), DAY, NO_FACTS)
    assert checked.paid_more == Money(8_000)
    assert all(not warned.rules and not warned.turn_to for warned in checked.warned)


@pytest.mark.parametrize(
    ("figures", "code"),
    [
        ((0, 1, 1), "amount_not_positive"),
        ((1, 0, 1), "amount_not_positive"),
        ((1, 1, 0), "periods_out_of_range"),
        ((1, 1, 601), "periods_out_of_range"),
    ],
)
def test_figures_that_no_offer_has_are_refused(figures: tuple[int, int, int], code: str) -> None:
    received, payment, payments = figures
    with pytest.raises(InputError) as refused:
        Promise(Money(received), Money(payment), payments)
    assert refused.value.code == code


def test_a_fee_as_large_as_the_loan_is_refused() -> None:
    with pytest.raises(InputError, match="fee_exceeds_principal"):
        Promise(Money(100), Money(10), 12, None, Money(100))
