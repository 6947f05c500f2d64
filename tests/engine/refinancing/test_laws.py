"""Laws of offers: staying is none, a lower rate is no dearer, the day they cross is the day."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.households import household
from tests.engine.loans import any_repayments, any_terms, loan_with
from tests.engine.restructuring.test_slowly import any_request
from tests.engine.slow_contracts import slow_standing
from tideover.domain.contract_requests import NewRate
from tideover.domain.errors import InputError
from tideover.domain.ids import LoanId, OfferId
from tideover.domain.money import Money
from tideover.domain.offers import Offer, OfferShape
from tideover.domain.rates import Rate
from tideover.domain.refinancing import KeptOffer, NewContract, TakeOver, TakeOverKind
from tideover.engine.refinancing import (
    break_even,
    compared,
    course,
    difference,
    payments_of,
    staying,
    taken,
)
from tideover.engine.refinancing.courses import principal_owed
from tideover.engine.refinancing.payments import Payment
from tideover.engine.restructuring.requests import OtherTerms, PartPrepayment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tideover.domain.loans import Loan
    from tideover.domain.refinancing import OfferMeans
    from tideover.domain.snapshot import Snapshot

LOANS = (LoanId("loan"),)
FIRST = date(2026, 11, 20)
PAYMENTS = st.lists(
    st.builds(
        Payment,
        st.integers(0, 40).map(lambda later: FIRST + timedelta(days=later)),
        st.integers(-30, 60),
    ),
    max_size=12,
)


@st.composite
def any_household(draw: st.DrawFn) -> Snapshot:
    terms = draw(any_terms(most_periods=8))
    today = terms.drawn_on + timedelta(days=draw(st.integers(0, 160)))
    paid = tuple(each for each in draw(any_repayments(terms)) if each.day <= today)
    return household(
        draw(st.integers(0, 90_000)), today=today, loans=[loan_with(terms)], repayments=paid
    )


@st.composite
def any_means(draw: st.DrawFn, today: date) -> OfferMeans:
    if draw(st.booleans()):
        request = draw(any_request(today))
        if not isinstance(request, PartPrepayment | OtherTerms):
            return NewContract(LOANS, request)
    asked = Offer(
        kept_back=draw(st.sampled_from([None, Money(5_000)])),
        shape=draw(st.sampled_from(OfferShape)),
        rate=Rate(draw(st.sampled_from([Decimal(0), Decimal("0.12"), Decimal("0.36")]))),
        periods=draw(st.integers(1, 24)),
        first_fee=draw(st.sampled_from([None, Money(2_000)])),
    )
    return TakeOver(TakeOverKind.BALANCE_TRANSFER, LOANS, asked)


def offer(means: OfferMeans) -> KeptOffer:
    return KeptOffer(OfferId("offer"), "Offer", "Lender", means)


@settings(max_examples=25, deadline=None)
@given(any_household())
def test_staying_beside_itself_is_no_difference_at_all(before: Snapshot) -> None:
    stay = staying(before)
    found = difference(stay, course(before, (), principal_owed(before)))
    nothing = Money(0)
    assert (found.costs, found.relief, found.other_way) == (nothing, nothing, nothing)
    assert (found.largest_relief, found.largest_extra, found.break_even) == (None, None, None)
    assert stay.fees == stay.forgone == nothing


def lowest_rate(loan: Loan) -> Decimal:
    """Return the lowest yearly rate that a loan ever has."""
    terms = loan.terms
    rates = [terms.rate, *(each.rate for each in getattr(terms, "further", ()))]
    rates += [each.rate for each in getattr(terms, "every_rate_change", ())]
    lowest = min(rate.yearly for rate in rates)
    return Decimal(lowest.numerator) / Decimal(lowest.denominator)


@settings(max_examples=30, deadline=None)
@given(any_household(), st.sampled_from(["0", "0.4", "1"]))
def test_a_lower_rate_never_costs_more(before: Snapshot, share: str) -> None:
    """Rounding an instalment anew may move each of them by a unit, and no more."""
    (loan,) = before.loans
    rate = Rate(lowest_rate(loan) * Decimal(share))
    (one,) = compared(before, [offer(NewContract(LOANS, NewRate(rate)))]).offers
    if one.course is not None and one.difference is not None:
        assert one.difference.costs.minor <= len(one.course.payments)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_an_offer_costs_what_its_payments_differ_by_and_its_fees_are_part_of_it(
    data: st.DataObject,
) -> None:
    before = data.draw(any_household())
    kept = offer(data.draw(any_means(before.as_of)))
    try:
        one = taken(before, kept)
    except InputError:
        return
    found = course(before, (one,), principal_owed(before))
    stay = payments_of(before)
    beside = difference(staying(before), found)
    costs = beside.costs.minor
    assert beside.break_even == slow_crossing(stay, found.payments)
    assert costs == sum(each.amount for each in found.payments) - sum(each.amount for each in stay)
    owed_after = sum(each.amount for each in payments_of(one.snapshot, one.asking))
    assert found.to_pay.minor == owed_after - one.left_over.minor
    assert found.charges - found.forgone == found.to_pay - principal_owed(before)
    if one.new_loan is not None:
        # What was owed is cleared, to the last unit, by an account that is counted day by day.
        (cleared,) = one.cleared
        paid = [each for each in one.snapshot.repayments if each.loan_id == cleared.loan.id]
        assert slow_standing(cleared.loan, paid, before.as_of).settlement == 0


def slow_crossing(staying: Sequence[Payment], other: Sequence[Payment]) -> date | None:
    """Live through the days: the first from whose end on the sign is that of the end, for good."""
    days = [each.day for each in (*staying, *other)]
    if not days:
        return None
    first, apart, ahead = min(days), 0, []
    for later in range((max(days) - first).days + 1):
        today = first + timedelta(days=later)
        apart += sum(each.amount for each in other if each.day == today)
        apart -= sum(each.amount for each in staying if each.day == today)
        ahead.append(apart)
    for later in range(len(ahead)):
        if apart and all(each * apart > 0 for each in ahead[later:]):
            return first + timedelta(days=later)
    return None


@settings(max_examples=80, deadline=None)
@given(PAYMENTS, PAYMENTS)
def test_the_break_even_day_is_the_first_from_which_on_it_stays_so(
    staying: list[Payment], other: list[Payment]
) -> None:
    assert break_even(staying, other).day == slow_crossing(staying, other)
