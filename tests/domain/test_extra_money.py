"""Extra money that makes no sense is refused where it is made, not where a plan would break."""

from __future__ import annotations

from datetime import date

import pytest

from tideover.domain.dates import Month
from tideover.domain.errors import InputError
from tideover.domain.extra_money import (
    LONGEST_WORD,
    MOST_WINDFALLS,
    ExtraMoney,
    Monthly,
    Windfall,
    as_extra,
)
from tideover.domain.money import Money

EARLY = Windfall(date(2027, 1, 5), Money(100))
LATE = Windfall(date(2027, 6, 1), Money(200))


def test_windfalls_stand_in_the_order_of_their_days() -> None:
    extra = ExtraMoney(Money(0), windfalls=(LATE, EARLY))
    assert extra.windfalls == (EARLY, LATE)
    assert extra.to_come(date(2027, 1, 6)) == (LATE,)
    assert extra.to_come(EARLY.day) == (EARLY, LATE)


def test_an_amount_begins_in_its_month() -> None:
    extra = ExtraMoney(Money(1), starts=Month(2027, 3))
    assert not extra.has_begun(Month(2027, 2))
    assert extra.has_begun(Month(2027, 3))
    assert as_extra(Money(1)).has_begun(Month(2020, 1))


def test_a_word_is_cleaned_and_cut() -> None:
    word = Windfall(EARLY.day, EARLY.amount, "年终\u202e奖\n" + "x" * 200).word
    assert word.startswith("年终奖 x")
    assert len(word) == LONGEST_WORD


@pytest.mark.parametrize("minor", [0, -1])
def test_a_windfall_of_nothing_is_refused(minor: int) -> None:
    with pytest.raises(InputError) as refused:
        Windfall(EARLY.day, Money(minor))
    assert refused.value.code == "amount_not_positive"


@pytest.mark.parametrize(
    ("monthly", "meant", "windfalls", "code"),
    [
        (-1, Monthly.ON_TOP, (), "amount_negative"),
        (0, Monthly.IN_ALL, (), "amount_not_positive"),
        (0, Monthly.ON_TOP, (EARLY,) * (MOST_WINDFALLS + 1), "too_many_windfalls"),
    ],
)
def test_money_that_nobody_can_give_is_refused(
    monthly: int, meant: Monthly, windfalls: tuple[Windfall, ...], code: str
) -> None:
    with pytest.raises(InputError) as refused:
        ExtraMoney(Money(monthly), meant, None, windfalls)
    assert refused.value.code == code
