"""Schedules and the state of many loans beside QuantLib's cash flows and the slow simulator.

Every contract is new in every round, nothing is remembered. For each of them QuantLib builds the
calendar of the periods and the leg of an amortising bond, and is asked for the day and amount of
every flow: 120 coupons and the redemptions between them. An instalment says more than that, so it
is asked a second time with the days and the balance of every coupon. What QuantLib knows no
instrument for (purchases in parts, a lender's table) it is handed as plain flows: that flatters it.
Times are those of the processor, medians of several rounds, with their quartiles.
"""

from __future__ import annotations

import statistics
import time
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from itertools import cycle, islice
from typing import TYPE_CHECKING, Any

from tests.bench.printing import row
from tests.engine.slow import SlowLoan
from tests.engine.test_standing_slowly import slow_rows, slow_rules
from tideover.domain.agreements import InterestDays
from tideover.domain.dates import months_after
from tideover.domain.ids import LoanId, RepaymentId
from tideover.domain.loans import (
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FlatFeeTerms,
    InterestFirstTerms,
    LendersTableTerms,
    Loan,
    PayInPartsTerms,
    Repayment,
    RevolvingCardTerms,
    TableRow,
)
from tideover.domain.money import Money
from tideover.domain.rates import Rate, RatePer
from tideover.engine.schedules import schedule
from tideover.engine.standing import standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tideover.domain.loans import Terms

LOANS = 30
MONTHS = 120
BEGUN = date(2020, 1, 1)
LOOKED_AT = date(2027, 3, 10)
ROUNDS = 9
YEARLY = Rate(Decimal("0.1095"))
BY_MONTH, BY_DAY = InterestDays.BY_MONTH, InterestDays.ACTUAL_360


def _monthly(kind: Any, days: InterestDays, place: int, number: int) -> Terms:
    terms: Terms = kind(
        principal=Money(10_000_000 + 1_000 * place + number),
        drawn_on=BEGUN + timedelta(days=place),
        rate=Rate(Decimal("0.006"), RatePer.MONTH) if kind is FlatFeeTerms else YEARLY,
        periods=MONTHS,
        due_day=1 + place % 28,
        interest_days=days,
    )
    return terms


def _parts(place: int, number: int) -> Terms:
    return PayInPartsTerms(
        principal=Money(10_000_000 + 1_000 * place + number),
        drawn_on=BEGUN + timedelta(days=place),
        rate=YEARLY,
        parts=MONTHS,
        first_due=BEGUN + timedelta(days=40 + place),
    )


def _table(place: int, number: int) -> Terms:
    drawn_on, share = BEGUN + timedelta(days=place), 80_000 + number
    rows = tuple(
        TableRow(months_after(drawn_on, month), Money(share), Money(4_000), Money(500))
        for month in range(1, MONTHS + 1)
    )
    return LendersTableTerms(
        principal=Money(MONTHS * share), drawn_on=drawn_on, rate=YEARLY, rows=rows
    )


def _card(place: int, number: int) -> Terms:
    return RevolvingCardTerms(
        principal=Money(10_000_000 + 1_000 * place + number),
        drawn_on=BEGUN + timedelta(days=place),
        rate=Rate(Decimal("0.0005"), RatePer.DAY),
        due_day=1 + place % 28,
    )


MAKERS: tuple[Callable[[int, int], Terms], ...] = (
    partial(_monthly, EqualInstalmentTerms, BY_MONTH),
    partial(_monthly, EqualInstalmentTerms, BY_DAY),
    partial(_monthly, EqualPrincipalTerms, BY_MONTH),
    partial(_monthly, EqualPrincipalTerms, BY_DAY),
    partial(_monthly, InterestFirstTerms, BY_MONTH),
    partial(_monthly, InterestFirstTerms, BY_DAY),
    partial(_monthly, FlatFeeTerms, BY_MONTH),
    _parts,
    _table,
    _card,
)


def contracts(number: int) -> list[Terms]:
    """Return 30 contracts of every kind with monthly rows; `number` makes them new."""
    return [maker(place, number) for place, maker in enumerate(islice(cycle(MAKERS), LOANS))]


def measure() -> None:
    """Print medians with their spread; what the engine and the slow simulator count must agree."""
    ours: list[float] = []
    theirs: defaultdict[str, list[float]] = defaultdict(list)
    quantlib = _quantlib()
    for number in range(ROUNDS):
        made = contracts(number)
        ours.append(_milliseconds(partial(_each, schedule, made)))
        for name, asked in quantlib.items():
            theirs[name].append(_milliseconds(partial(_each, asked, made)))
    _tell(f"schedules of {LOANS} loans × {MONTHS} months, all kinds", ours)
    if not quantlib:
        print("  QuantLib is not installed (the extra `crosscheck`): no ratio to it")
    for name, times in theirs.items():
        _tell(f"QuantLib, {name}", times)
        row(f"schedules: QuantLib, {name} ÷ engine", _ratio(times, ours))
    _measure_state()


def _each(asked: Callable[[Terms], object], made: list[Terms]) -> None:
    for terms in made:
        asked(terms)


def _settlements(
    loans: list[Loan], repaid: dict[LoanId, tuple[Repayment, ...]], found: list[int]
) -> None:
    found.extend(standing(each, repaid[each.id], LOOKED_AT).settle_today.minor for each in loans)


def _slow_settlements(
    slow: list[SlowLoan], paid: list[dict[date, list[int]]], found: list[int]
) -> None:
    found.extend(
        each.run(payments, LOOKED_AT).settlement for each, payments in zip(slow, paid, strict=True)
    )


def _measure_state() -> None:
    ours, slowly = [], []
    for number in range(ROUNDS):
        loans = [
            Loan(LoanId(f"loan {place}"), "", "", terms)
            for place, terms in enumerate(contracts(ROUNDS + number))
        ]
        repaid = {each.id: tuple(_repaid(each)) for each in loans}
        schedule.cache_clear()
        found: list[int] = []
        ours.append(_milliseconds(partial(_settlements, loans, repaid, found)))
        if number:
            continue
        slow = [SlowLoan(slow_rows(each.terms), slow_rules(each.terms)) for each in loans]
        paid = [{one.day: [one.amount.minor] for one in repaid[each.id]} for each in loans]
        answers: list[int] = []
        slowly.append(_milliseconds(partial(_slow_settlements, slow, paid, answers)))
        if answers != found:
            raise RuntimeError("the engine and the slow simulator disagree about a loan")
    _tell(f"the whole state of {LOANS} loans on one day, schedules with it", ours)
    row("state of 30 loans: day by day ÷ engine", _ratio(slowly, ours))


def _repaid(loan: Loan) -> Iterator[Repayment]:
    """Return what was paid: every instalment due before the last half year, a day late."""
    for place, instalment in enumerate(schedule(loan.terms)):
        day = instalment.due + timedelta(days=1)
        if day < LOOKED_AT - timedelta(days=180) and instalment.payment:
            yield Repayment(RepaymentId(f"{loan.id} {place}"), loan.id, day, instalment.payment)


def _quantlib() -> dict[str, Callable[[Terms], object]]:
    """Return the two questions to QuantLib by their names; none where it is not installed."""
    try:
        import QuantLib as ql  # noqa: N813 - the name its documentation uses
    except ImportError:
        return {}

    def day(day: date) -> Any:
        return ql.Date(day.day, day.month, day.year)

    def leg(terms: Terms) -> Any:
        if isinstance(terms, PayInPartsTerms | LendersTableTerms):
            first = BEGUN + timedelta(days=40)
            dues = [day(months_after(first, number)) for number in range(MONTHS)]
            return ql.Leg([ql.SimpleCashFlow(1_000.0, due) for due in dues])
        starts = day(terms.drawn_on)
        calendar = ql.MakeSchedule(
            effectiveDate=starts,
            terminationDate=starts + ql.Period(MONTHS, ql.Months),
            tenor=ql.Period(1, ql.Months),
            calendar=ql.NullCalendar(),
            convention=ql.Unadjusted,
            rule=ql.DateGeneration.Forward,
        )
        amount, rate = terms.principal.minor / 100, float(terms.rate.yearly)
        if isinstance(terms, InterestFirstTerms):
            return ql.FixedRateBond(0, amount, calendar, [rate], ql.Actual360()).cashflows()
        if isinstance(terms, EqualPrincipalTerms | FlatFeeTerms):
            owed = [amount * (MONTHS - number) / MONTHS for number in range(MONTHS)]
        else:
            owed = ql.sinkingNotionals(ql.Period(MONTHS, ql.Months), ql.Monthly, rate, amount)
        bond = ql.AmortizingFixedRateBond(0, owed, calendar, [rate], ql.Actual360())
        return bond.cashflows()

    def amounts(terms: Terms) -> object:
        return [(flow.date(), flow.amount()) for flow in leg(terms)]

    def rows(terms: Terms) -> object:
        told = []
        for flow in leg(terms):
            coupon = ql.as_fixed_rate_coupon(flow)
            days = (coupon.accrualDays(), coupon.nominal()) if coupon else ()
            told.append((flow.date(), flow.amount(), *days))
        return told

    return {"days and amounts": amounts, "with days and balances": rows}


def _milliseconds(action: Callable[[], object]) -> float:
    begun = time.process_time()
    action()
    return (time.process_time() - begun) * 1000


def _ratio(above: list[float], below: list[float]) -> float:
    return statistics.median(above) / statistics.median(below)


def _tell(name: str, times: list[float]) -> None:
    low, middle, high = statistics.quantiles(times, n=4)
    print(f"  {name + ', ms':56}{middle:12,.2f}   quartiles {low:,.2f} to {high:,.2f}")
