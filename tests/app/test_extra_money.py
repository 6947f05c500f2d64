"""A sum that comes once is kept, changed and removed in one step each, and undone in one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.households import TODAY, book_of, household_store
from tideover.app.commands.household import SetHousehold
from tideover.app.extra_money import windfall_command, windfall_to_come
from tideover.domain.errors import InputError
from tideover.domain.extra_money import MOST_WINDFALLS, ExtraMoney, Windfall
from tideover.domain.household import Household
from tideover.domain.money import Money

if TYPE_CHECKING:
    from pathlib import Path

BONUS = Windfall(date(2027, 2, 5), Money(500_000), "bonus")
REFUND = Windfall(date(2027, 1, 5), Money(80_000))


def test_each_change_is_kept_and_its_inverse_brings_back_what_was(tmp_path: Path) -> None:
    book = book_of(household_store(tmp_path))
    kept = []
    smaller = replace(BONUS, amount=Money(1))
    changes = ((None, BONUS), (None, REFUND), (BONUS, smaller))
    inverses = []
    for before, after in changes:
        kept.append(book.snapshot.household)
        inverses.append(book.run(windfall_command(kept[-1], before, after)))
    assert book.snapshot.household.extra_money.windfalls == (
        REFUND,
        replace(BONUS, amount=Money(1)),
    )
    for household in reversed(kept):
        book.run(inverses.pop())
        assert book.snapshot.household == household


def test_a_windfall_that_is_removed_leaves_the_others_and_the_amount_a_month() -> None:
    extra = ExtraMoney(Money(20_000), windfalls=(BONUS, REFUND))
    command = windfall_command(Household(extra_money=extra), BONUS, None)
    assert command.name == "remove_windfall"
    (step,) = command.commands
    assert isinstance(step, SetHousehold)
    assert step.household.extra_money == ExtraMoney(Money(20_000), windfalls=(REFUND,))


def test_a_day_that_has_passed_is_refused_and_today_is_not() -> None:
    assert windfall_to_come(TODAY, TODAY, Money(1)).day == TODAY
    with pytest.raises(InputError) as refused:
        windfall_to_come(TODAY, TODAY - timedelta(1), Money(1))
    assert refused.value.code == "windfall_past"
    assert refused.value.params["field"] == "day"


@pytest.mark.parametrize("minor", [0, -1])
def test_a_sum_that_is_none_is_refused_at_its_field(minor: int) -> None:
    with pytest.raises(InputError) as refused:
        windfall_to_come(TODAY, TODAY, Money(minor))
    assert (refused.value.code, refused.value.params["field"]) == ("amount_not_positive", "amount")


def test_more_windfalls_than_the_list_holds_are_refused() -> None:
    full = ExtraMoney(Money(0), windfalls=(BONUS,) * MOST_WINDFALLS)
    with pytest.raises(InputError) as refused:
        windfall_command(Household(extra_money=full), None, REFUND)
    assert refused.value.code == "too_many_windfalls"
