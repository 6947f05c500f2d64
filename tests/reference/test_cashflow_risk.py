"""Reference family cashflow_risk: which due cannot be met, and how low the cash gets."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.reference.cases import Case, cases, minor, shown
from tideover.domain.dates import Month
from tideover.domain.money import rounded
from tideover.engine.cash import CashDay, play
from tideover.engine.risk import debt_service


class Projection:
    """A case played by the engine's own day loop, day by day from its first event to its last."""

    def __init__(self, case: Case) -> None:
        self.inputs = case["inputs"]
        moves = [move for kind in ("income", "expenses", "dues") for move in self.inputs[kind]]
        self.days = sorted({date.fromisoformat(move["date"]) for move in moves})
        self.played = play(
            minor(self.inputs["opening_balance"]),
            [self._cash_day(day) for day in self.days],
            try_again=False,
        )

    def _cash_day(self, day: date) -> CashDay:
        def amounts(kind: str) -> list[int]:
            return [
                minor(move["amount"])
                for move in self.inputs[kind]
                if move["date"] == day.isoformat()
            ]

        dues = [
            (minor(due["amount"]), number)
            for number, due in enumerate(self.inputs["dues"])
            if due["date"] == day.isoformat()
        ]
        return CashDay(amounts("income"), amounts("expenses"), dues)

    def missed(self) -> list[list[str]]:
        return [
            [self.days[each.day].isoformat(), self.inputs["dues"][each.due]["id"]]
            for each in self.played.missed
        ]

    def months_missed(self) -> list[str]:
        return sorted({day[:7] for day, _ in self.missed()})

    def months_tight(self) -> list[str]:
        buffer = minor(self.inputs["buffer"])
        low = {
            str(Month.of(day))
            for day, lowest in zip(self.days, self.played.lowest, strict=True)
            if lowest < buffer
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
    assert found.months_tight() == expected["months_tight"]
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
    length = (found.days[-1] - found.days[0]).days + 1
    every_day = [found._cash_day(found.days[0] + timedelta(days=each)) for each in range(length)]
    played = play(minor(case["inputs"]["opening_balance"]), every_day, try_again=False)
    assert played.closing[-1] == found.played.closing[-1]
    assert [each.due for each in played.missed] == [each.due for each in found.played.missed]
