"""Which offers to take together: the cheapest set that lasts, found as by trying every one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import combinations, product
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.households import FOOD, SALARY, TODAY, household, item, loan, yuan
from tests.engine.refinancing.test_offers import take_over
from tideover.domain.contract_requests import (
    InstalmentKind,
    NewInstalments,
    NewRate,
    PaymentHoliday,
    Settlement,
)
from tideover.domain.ids import LoanId, OfferId
from tideover.domain.rates import Rate
from tideover.domain.refinancing import KeptOffer, NewContract
from tideover.engine.optimal.offers import Way, cheapest_choice
from tideover.engine.refinancing import compared, taken_together
from tideover.engine.risk import Risk, outlook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tideover.domain.refinancing import OfferMeans
    from tideover.domain.snapshot import Snapshot

BANK, SHOP, FRIEND = (LoanId(name) for name in ("bank", "shop", "friend"))
LOANS = (
    loan(9000, 18, rate="0.18", name="bank"),
    loan(4000, 10, rate="0.24", name="shop"),
    loan(3000, 6, name="friend"),
)
CHEAPER = Rate(Decimal("0.06"))
SPLIT = NewInstalments(InstalmentKind.EQUAL_INSTALMENT, 36, CHEAPER, date(2026, 12, 8))
DEARER = NewInstalments(
    InstalmentKind.EQUAL_INSTALMENT, 30, Rate(Decimal("0.30")), date(2026, 12, 8)
)
OFFERED: tuple[OfferMeans, ...] = (
    NewContract((BANK,), SPLIT),
    NewContract((BANK,), DEARER),
    NewContract((BANK, SHOP), NewRate(CHEAPER)),
    NewContract((SHOP,), Settlement(yuan(2500), date(2026, 12, 5))),
    NewContract((FRIEND,), PaymentHoliday(6)),
    take_over("bank", "shop", rate="0.15", periods=30, fee=200).means,
    take_over("friend", "shop", rate="0.09", periods=12).means,
)


def kept(*means: OfferMeans) -> list[KeptOffer]:
    return [
        KeptOffer(OfferId(f"offer {number}"), f"Offer {number}", "", each, number)
        for number, each in enumerate(means)
    ]


def by_trying_all(snapshot: Snapshot, offers: Sequence[KeptOffer]) -> tuple[bool, int, int, int]:
    """Return whether any set lasts; the months at risk and the cost of the best one."""
    found = []
    for size in range(len(offers) + 1):
        for chosen in combinations(offers, size):
            loans = [each for offer in chosen for each in offer.loans]
            if len(loans) > len(set(loans)):
                continue
            together = taken_together(snapshot, chosen)
            after = together[-1].snapshot if together else snapshot
            seen = outlook(after)
            short = sum(month.risk is Risk.SHORT for month in seen.months)
            tight = sum(month.risk is Risk.TIGHT for month in seen.months)
            asked = sum(due.amount.minor for each in seen.forecast.loans for due in each.dues)
            found.append((short, tight, asked - sum(each.left_over.minor for each in together)))
    lasting = [each for each in found if not each[0]]
    best = min(lasting, key=lambda each: each[2]) if lasting else min(found)
    return bool(lasting), best[0], 0 if lasting else best[1], best[2]


@settings(max_examples=8, deadline=None)
@given(
    st.lists(st.sampled_from(OFFERED), min_size=1, max_size=4, unique=True),
    st.integers(0, 4000),
    st.integers(300, 1400),
)
def test_the_set_to_take_is_the_best_of_all_sets(
    offered: list[OfferMeans], cash: int, left: int
) -> None:
    before = household(
        cash,
        recurring=[item(5000 + left, 1, SALARY, starts=TODAY), item(-5000, 2, FOOD, starts=TODAY)],
        loans=LOANS,
    )
    offers = kept(*offered)
    best = compared(before, offers).best
    assert best is not None
    tight = 0 if best.lasts else best.course.tight
    found = (best.lasts, best.course.short, tight, best.course.to_pay.minor)
    assert found == by_trying_all(before, offers)


def test_where_the_cash_lasts_anyway_only_what_saves_is_taken() -> None:
    rich = household(99_000, loans=LOANS)
    best = compared(rich, kept(OFFERED[1], OFFERED[2], OFFERED[3])).best
    assert best is not None
    assert best.lasts
    # The lower rate for bank and shop saves less than the waived part of the shop.
    assert [each.offer.name for each in best.taken] == ["Offer 2"]


def test_offers_that_all_cost_more_leave_staying_as_the_best() -> None:
    best = compared(household(99_000, loans=LOANS), kept(OFFERED[1])).best
    assert best is not None
    assert best.taken == ()
    assert best.lasts


WAYS = st.lists(
    st.lists(
        st.builds(Way, st.lists(st.integers(-5, 9), max_size=4).map(tuple), st.integers(0, 20)),
        min_size=1,
        max_size=3,
    ),
    max_size=3,
)


@settings(max_examples=100, deadline=None)
@given(WAYS, st.lists(st.integers(0, 9), max_size=4), st.integers(0, 9), st.integers(0, 3))
def test_the_cheapest_choice_is_the_cheapest_of_all_that_last(
    loans: list[list[Way]], income: list[int], cash: int, buffer: int
) -> None:
    def lowest(chosen: tuple[Way, ...]) -> int:
        left, least = cash, []
        for month, money in enumerate(income):
            left += money - sum(way.payments[month] for way in chosen if month < len(way.payments))
            least.append(left)
        return min(least, default=cash)

    costs = [
        sum(way.cost for way in chosen) for chosen in product(*loans) if lowest(chosen) >= buffer
    ]
    found = cheapest_choice(loans, income, cash, buffer)
    assert (None if found is None else found.cost) == min(costs, default=None)
