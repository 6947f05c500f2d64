"""Keeping the sums that come once with the household, each change as one step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tideover.app.commands.command import Together
from tideover.app.commands.household import SetHousehold
from tideover.domain.errors import InputError
from tideover.domain.extra_money import Windfall

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.household import Household
    from tideover.domain.money import Money


def windfall_to_come(today: date, day: date, amount: Money, word: str = "") -> Windfall:
    """Return a windfall that was typed.

    Raises:
        InputError: `windfall_past` for a day before today, `amount_not_positive`.
    """
    if day < today:
        raise InputError("windfall_past", field="day", day=day)
    return Windfall(day, amount, word)


def windfall_command(
    household: Household, before: Windfall | None, after: Windfall | None
) -> Together:
    """Return the step that puts a windfall in the place of another.

    None before: it is new; None after: it is removed.

    Raises:
        InputError: `too_many_windfalls`.
    """
    windfalls = list(household.extra_money.windfalls)
    if before is not None and before in windfalls:
        windfalls.remove(before)
    if after is not None:
        windfalls.append(after)
    extra = replace(household.extra_money, windfalls=tuple(windfalls))
    step = (SetHousehold(replace(household, extra_money=extra)),)
    if before is None:
        return Together("add_windfall", step)
    if after is None:
        return Together("remove_windfall", step)
    return Together("change_windfall", step)
