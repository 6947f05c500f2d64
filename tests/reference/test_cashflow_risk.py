"""Reference family cashflow_risk: which due cannot be met, and how low the cash gets."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.reference.cases import Case, cases, minor, shown
from tideover.domain.dates import Month
from tideover.domain.money import Money, rounded
from tideover.engine.cash import MAIN, Ask, Flows
from tideover.engine.day_loop import play
from tideover.engine.dues import Due
from tideover.engine.risk import debt_service


class Projection:
    """A case played by the engine's own day loop, day by day from its first event to its last."""

    def __init__(self, case: Case, *, every_day: bool = False) -> None:
        inputs = case["inputs"]
        moves = [move for kind in ("income", "expenses", "dues") for move in inputs[kind]]
        days = sorted({date.fromisoformat(move["date"]) for move in moves})
        if every_day and days:
            count = (days[-1] - days[0]).days + 1
            days = [days[0] + timedelta(days=number) for number in range(count)]
        self.days = days
        place = {day.isoformat(): number for number, day in enumerate(days)}
        flows = Flows.of(1, len(days))
        for kind, sign in (("income", 1), ("expenses", -1)):
            for move in inputs[kind]:
                flows.add(place[move["date"]], MAIN, sign * minor(move["amount"]))
        asks = [self._ask(place[due["date"]], due) for due in inputs["dues"]]
        opening = minor(inputs["opening_balance"])
        self.played = play([opening], flows, [asks], try_again=False)

    def _ask(self, day: int, due: dict[str, str]) -> Ask:
        amount = minor(due["amount"])
        return Ask(day, amount, Due(self.days[day], self.days[day], Money(amount), due["id"]))

    def missed(self) -> list[list[str]]:
        return [
            [self.days[each.day].isoformat(), each.ask.due.label] for each in self.played.missed
        ]

    def months_missed(self) -> list[str]:
        return sorted({day[:7] for day, _ in self.missed()})

    def months_tight(self, buffer: str) -> list[str]:
        least = minor(buffer)
        low = {
            str(Month.of(day))
            for day, lowest in zip(self.days, self.played.lowest, strict=True)
            if lowest < least
        }
        return sorted(low - set(self.months_missed()))


@pytest.mark.parametrize("case", cases("cashflow_risk"))
def test_the_same_dues_are_missed_and_cash_is_as_low(case: Case) -> None:
    expected = case["expected"]
    found = Projection(case)
    assert found.missed() == expected["missed"]
    assert found.months_missed() == expected["months_missed"]
    assert next((day for day, _ in found.missed()), None) == expected["first_missed"]
    lowest = min(found.played.lowest)
    assert shown(lowest) == expected["min_balance"]
    assert found.days[found.played.lowest.index(lowest)].isoformat() == expected["min_date"]
    assert found.months_tight(case["inputs"]["buffer"]) == expected["months_tight"]
    assert shown(found.played.closing[-1]) == expected["closing_balance"]


@pytest.mark.parametrize("case", cases("cashflow_risk"))
def test_dues_ask_the_same_part_of_the_income(case: Case) -> None:
    inputs = case["inputs"]

    def by_month(kind: str, month: str) -> int:
        return sum(minor(each["amount"]) for each in inputs[kind] if each["date"][:7] == month)

    for month, percent in case["expected"]["debt_service_ratio_percent"].items():
        ratio = debt_service(by_month("dues", month), by_month("income", month))
        assert (None if ratio is None else shown(rounded(ratio * 10_000))) == percent


@pytest.mark.parametrize("case", cases("cashflow_risk"))
def test_days_without_events_change_nothing(case: Case) -> None:
    found = Projection(case)
    if not found.days:
        return
    played = Projection(case, every_day=True).played
    assert played.closing[-1] == found.played.closing[-1]
    assert [each.ask.due.label for each in played.missed] == [due for _, due in found.missed()]
