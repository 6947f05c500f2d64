"""Where a loan stands: what is paid, what is late, what clears it today."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.engine.loans import any_repayments, any_terms, loan_with, repayment
from tideover.domain.ids import LoanId
from tideover.domain.lateness import LateTerms
from tideover.domain.loans import DailyInterestTerms, EqualInstalmentTerms, FlatFeeTerms, Loan
from tideover.domain.money import Money, total
from tideover.domain.rates import Rate, RatePer
from tideover.domain.snapshot import Snapshot
from tideover.engine.schedules import schedule
from tideover.engine.standing import (
    InstalmentState,
    LoanStanding,
    accrued_interest,
    standing,
    standings,
)

if TYPE_CHECKING:
    from tideover.domain.loans import Repayment, Terms

CNY = Money(0).currency
DRAWN = date(2026, 1, 15)
JIEBEI = EqualInstalmentTerms(
    principal=Money(1_000_000),
    drawn_on=DRAWN,
    rate=Rate(Decimal("0.0004"), RatePer.DAY),
    periods=12,
    due_day=15,
)
"""900.70 a month; the first instalment repays 779.03 and bears 121.67 of interest."""

PAYMENT = 90_070
ANY_DAY = Rate(Decimal("0.0004"), RatePer.DAY)
POCKET = DailyInterestTerms(
    principal=Money(1_000_000), drawn_on=date(2026, 1, 10), rate=ANY_DAY, due_on=date(2026, 12, 31)
)


def stand(as_of: date, *repayments: Repayment, terms: Terms = JIEBEI) -> LoanStanding:
    return standing(loan_with(terms), repayments, as_of)


def states(found: LoanStanding) -> list[InstalmentState]:
    return [row.state for row in found.instalments]


def test_on_the_day_it_is_drawn_a_loan_owes_its_principal_and_nothing_is_late() -> None:
    found = stand(DRAWN)
    assert found.settle_today == found.principal_left == Money(1_000_000)
    assert (found.days_past_due, found.bucket, found.overdue) == (0, "current", Money(0))
    assert found.next_due is not None
    assert found.next_due.instalment.due == date(2026, 2, 15)


def test_an_instalment_is_not_late_on_its_due_day() -> None:
    found = stand(date(2026, 2, 15))
    assert found.instalments[0].state is InstalmentState.DUE_TODAY
    assert (found.overdue, found.days_past_due) == (Money(0), 0)
    assert found.next_due is found.instalments[0]


def test_one_day_late_costs_a_day_of_penalty_on_the_principal_of_the_instalment() -> None:
    found = stand(date(2026, 2, 16))
    # 779.03 x 0.0004 x 1.5 = 0.467
    assert found.penalty == Money(47)
    assert found.overdue == Money(PAYMENT + 47)
    assert (found.days_past_due, found.bucket) == (1, "M1")
    assert found.instalments[0].state is InstalmentState.OVERDUE
    assert found.next_due is found.instalments[1]
    assert found.first_unpaid is found.instalments[0]


def test_paid_on_its_day_an_instalment_costs_nothing_more() -> None:
    found = stand(date(2026, 2, 20), repayment(date(2026, 2, 15), PAYMENT))
    assert found.instalments[0].state is InstalmentState.PAID
    assert found.instalments[0].paid_on == date(2026, 2, 15)
    assert found.overdue == Money(0)
    assert found.allocations[0].principal == Money(77_903)
    assert found.interest_paid == Money(12_167)
    assert found.principal_left == Money(922_097)


def test_paid_three_days_early_it_is_paid_and_not_asked_again() -> None:
    paid = repayment(date(2026, 2, 12), PAYMENT)
    for day in (date(2026, 2, 12), date(2026, 2, 15), date(2026, 2, 16)):
        found = stand(day, paid)
        assert found.instalments[0].state is InstalmentState.PAID
        assert found.instalments[0].paid_on == date(2026, 2, 12)
        assert found.overdue == Money(0)
        assert found.next_due is found.instalments[1]


def test_half_of_the_next_instalment_paid_ahead_is_partly_paid() -> None:
    found = stand(date(2026, 2, 1), repayment(date(2026, 2, 1), 50_000))
    assert found.instalments[0].state is InstalmentState.PARTLY_PAID
    assert found.instalments[0].left == Money(PAYMENT - 50_000)


def test_a_late_payment_pays_penalty_then_interest_then_principal() -> None:
    paid = repayment(date(2026, 2, 25), 50_000)
    found = stand(date(2026, 2, 25), paid).allocations[0]
    # Ten days: 779.03 x 0.0006 x 10 = 4.674
    assert (found.penalty, found.interest) == (Money(467), Money(12_167))
    assert found.principal == Money(50_000 - 467 - 12_167)


def test_the_oldest_instalment_is_paid_first() -> None:
    found = stand(date(2026, 3, 20), repayment(date(2026, 3, 20), PAYMENT + 2_000))
    assert states(found)[:2] == [InstalmentState.PAID, InstalmentState.OVERDUE]
    assert found.days_past_due == 5


def test_days_of_grace_cost_nothing_when_paid_within_them() -> None:
    terms = EqualInstalmentTerms(
        principal=JIEBEI.principal,
        drawn_on=DRAWN,
        rate=JIEBEI.rate,
        periods=12,
        due_day=15,
        late=LateTerms(grace_days=3, fee_rate=Fraction(5, 100)),
    )
    in_time = repayment(date(2026, 2, 18), PAYMENT)
    assert (
        stand(date(2026, 3, 1), in_time, terms=terms).settle_today
        == stand(date(2026, 3, 1), repayment(date(2026, 2, 15), PAYMENT), terms=terms).settle_today
    )
    late = stand(date(2026, 2, 19), terms=terms)
    # The four days count from the due day, and 5 % of what is unpaid is charged once.
    assert late.penalty == Money(187)
    assert late.late_fee == Money(4_504)


def test_from_day_91_a_card_payment_goes_to_the_principal_first() -> None:
    card = FlatFeeTerms(
        principal=Money(1_200_000),
        drawn_on=date(2026, 1, 10),
        rate=Rate(Decimal("0.006"), RatePer.MONTH),
        periods=12,
        due_day=10,
        late=LateTerms(principal_first_from_day=91),
    )
    due = date(2026, 2, 10)
    before = stand(
        due + timedelta(days=90), repayment(due + timedelta(days=90), 50_000), terms=card
    )
    after = stand(due + timedelta(days=91), repayment(due + timedelta(days=91), 50_000), terms=card)
    assert before.allocations[0].fee == Money(7_200)
    assert after.allocations[0].principal == Money(50_000)


def test_settling_early_on_the_shown_amount_clears_the_loan() -> None:
    day = date(2026, 3, 1)
    first = repayment(date(2026, 2, 15), PAYMENT)
    price = stand(day, first).settle_today
    # 9220.97 x 14.6 % / 12 x 14 of 28 days = 56.09
    assert price == Money(922_097 + 5_609)
    found = stand(day, first, repayment(day, price.minor))
    assert found.is_settled
    assert found.settle_today == Money(0)
    assert set(states(found)) == {InstalmentState.PAID}
    assert found.allocations[1].credit == Money(0)


def test_one_fen_less_than_the_shown_amount_is_only_paid_ahead() -> None:
    day = date(2026, 3, 1)
    price = stand(day).settle_today
    found = stand(day, repayment(day, price.minor - 1))
    assert not found.is_settled
    assert found.settle_today == Money(1)


def test_all_instalments_paid_in_advance_keep_their_interest() -> None:
    rows = schedule(JIEBEI)
    everything = total((row.payment for row in rows), CNY)
    found = stand(DRAWN, repayment(DRAWN, everything.minor))
    assert found.is_settled
    assert found.interest_paid == total((row.interest for row in rows), CNY)


def test_the_last_instalment_paid_a_little_early_leaves_no_odd_credit() -> None:
    rows = schedule(JIEBEI)
    on_time = [repayment(row.due, row.payment.minor) for row in rows[:-1]]
    early = repayment(rows[-1].due - timedelta(days=3), rows[-1].payment.minor)
    found = stand(rows[-1].due, *on_time, early)
    assert found.is_settled
    assert found.allocations[-1].credit == Money(0)


def test_a_flat_fee_that_is_not_waived_saves_nothing_by_settling_early() -> None:
    flat = FlatFeeTerms(
        principal=Money(1_200_000),
        drawn_on=date(2026, 1, 10),
        rate=Rate(Decimal("0.006"), RatePer.MONTH),
        periods=12,
        due_day=10,
    )
    waived = FlatFeeTerms(
        principal=flat.principal,
        drawn_on=flat.drawn_on,
        rate=flat.rate,
        periods=12,
        due_day=10,
        fee_waived_when_early=True,
    )
    day = date(2026, 1, 20)
    assert stand(day, terms=flat).settle_today == Money(1_200_000 + 12 * 7_200)
    assert stand(day, terms=waived).settle_today == Money(1_200_000 + 7_200)


def test_more_than_the_loan_asks_is_kept_as_credit() -> None:
    everything = total((row.payment for row in schedule(JIEBEI)), CNY)
    found = stand(DRAWN, repayment(DRAWN, everything.minor + 1_234))
    assert found.allocations[0].credit == Money(1_234)
    assert found.settle_today == Money(0)


def test_money_at_any_time_reduces_the_principal_at_once() -> None:
    paid = repayment(date(2026, 2, 10), 300_000)
    found = stand(date(2026, 2, 10), paid, terms=POCKET)
    assert found.principal_left == Money(712_400)
    assert found.allocations[0].interest == Money(12_400)
    assert accrued_interest(POCKET, [paid], date(2026, 3, 10)) == Money(7_979)


def test_what_is_asked_at_the_end_shrinks_when_part_is_repaid_before() -> None:
    found = stand(date(2026, 2, 10), repayment(date(2026, 2, 10), 300_000), terms=POCKET)
    (row,) = found.instalments
    days = (date(2026, 12, 31) - date(2026, 2, 10)).days
    assert row.left == Money(712_400) + Money(712_400).scaled(Fraction(4, 10_000) * days)
    assert row.state is InstalmentState.PARTLY_PAID


def test_what_a_daily_loan_asks_at_the_end_does_not_change_by_looking_at_it() -> None:
    odd = DailyInterestTerms(
        principal=Money(123_457),
        drawn_on=date(2026, 1, 10),
        rate=Rate(Decimal("0.00037"), RatePer.DAY),
        due_on=date(2026, 4, 10),
    )
    asked = {
        stand(odd.drawn_on + timedelta(days=day), terms=odd).instalments[0].instalment
        for day in range(91)
    }
    assert asked == set(schedule(odd))


def test_after_its_due_day_a_daily_loan_bears_penalty_instead_of_interest() -> None:
    found = stand(date(2027, 1, 10), terms=POCKET)
    interest = Money(1_000_000).scaled(Fraction(4, 10_000) * 355)
    assert found.penalty == Money(1_000_000).scaled(Fraction(6, 10_000) * 10)
    assert found.overdue == Money(1_000_000) + interest + found.penalty


def test_repayments_after_the_day_asked_for_are_left_out() -> None:
    assert stand(date(2026, 2, 1), repayment(date(2026, 2, 15), PAYMENT)).repaid == Money(0)


def test_a_snapshot_gives_each_open_loan_its_own_repayments() -> None:
    first, second = loan_with(JIEBEI), Loan(LoanId("other"), "Other", "", POCKET)
    closed = Loan(LoanId("closed"), "Closed", "", POCKET, closed_on=DRAWN)
    paid = repayment(date(2026, 2, 15), PAYMENT)
    snapshot = Snapshot(as_of=date(2026, 2, 20), loans=(first, second, closed), repayments=(paid,))
    assert [found.repaid for found in standings(snapshot)] == [Money(PAYMENT), Money(0)]


@given(data=st.data())
def test_money_is_neither_lost_nor_made(data: st.DataObject) -> None:
    terms = data.draw(any_terms())
    repayments = data.draw(any_repayments(terms, refunds=True))
    as_of = terms.drawn_on + timedelta(days=data.draw(st.integers(0, 600)))
    found = standing(loan_with(terms), repayments, as_of)
    made = {one.id: one.amount for one in repayments if one.day <= as_of}
    assert {paid.repayment_id for paid in found.allocations} == set(made)
    for paid in found.allocations:
        parts = (paid.late_fee, paid.fee, paid.penalty, paid.interest, paid.principal)
        assert total((*parts, paid.credit, paid.refunded), CNY) == made[paid.repayment_id]
        sign = 1 if made[paid.repayment_id].minor > 0 else -1
        assert all(part.minor * sign >= 0 for part in (*parts, paid.refunded))
        assert paid.credit.minor >= 0
    repaid_principal = total((paid.principal for paid in found.allocations), CNY)
    assert repaid_principal + found.principal_left == terms.borrowed
    assert found.principal_left.minor >= 0
    assert found.repaid == total((paid.amount for paid in repayments if paid.day <= as_of), CNY)


@given(data=st.data())
def test_what_was_repaid_in_the_end_is_what_was_borrowed_and_charged(data: st.DataObject) -> None:
    terms = data.draw(any_terms())
    repayments = data.draw(any_repayments(terms, refunds=True))
    end = schedule(terms)[-1].due + timedelta(days=200)
    price = standing(loan_with(terms), repayments, end).settle_today
    if price:
        repayments = (*repayments, repayment(end, price.minor, "last"))
    found = standing(loan_with(terms), repayments, end)
    assert found.is_settled
    charged = [
        paid.late_fee + paid.fee + paid.penalty + paid.interest for paid in found.allocations
    ]
    credit = total((paid.credit + paid.refunded for paid in found.allocations), CNY)
    assert found.repaid == terms.borrowed + total(charged, CNY) + credit


@given(data=st.data())
def test_the_order_of_one_days_repayments_changes_no_total(data: st.DataObject) -> None:
    terms = data.draw(any_terms())
    repayments = data.draw(any_repayments(terms))
    as_of = terms.drawn_on + timedelta(days=data.draw(st.integers(0, 600)))
    shuffled = tuple(data.draw(st.permutations(repayments)))
    one, other = (standing(loan_with(terms), made, as_of) for made in (repayments, shuffled))
    assert one.instalments == other.instalments
    assert (one.settle_today, one.overdue, one.interest_paid) == (
        other.settle_today,
        other.overdue,
        other.interest_paid,
    )


@given(data=st.data())
def test_one_more_repayment_never_makes_you_later(data: st.DataObject) -> None:
    terms = data.draw(any_terms())
    repayments = data.draw(any_repayments(terms))
    length = (schedule(terms)[-1].due - terms.drawn_on).days + 100
    as_of = terms.drawn_on + timedelta(days=data.draw(st.integers(0, length)))
    extra_day = terms.drawn_on + timedelta(days=data.draw(st.integers(0, length)))
    extra = repayment(extra_day, data.draw(st.integers(1, 500_000)), "extra")
    # Where unpaid penalty bears penalty from its posting on, a posting can cost more than it pays;
    # and a loan that is called in asks no further interest.
    assume(not terms.late.compound)
    assume(terms.late.called_in_from_day is None)
    before = standing(loan_with(terms), repayments, as_of)
    after = standing(loan_with(terms), (*repayments, extra), as_of)
    # A repayment posts the penalty of every late instalment, each rounded by half a fen at most.
    rounding = Money((len(repayments) + 1) * len(before.instalments))
    assert after.days_past_due <= before.days_past_due
    assert after.overdue <= before.overdue + rounding


@given(data=st.data())
def test_the_state_of_an_instalment_agrees_with_its_day_and_what_is_left(
    data: st.DataObject,
) -> None:
    terms = data.draw(any_terms())
    repayments = data.draw(any_repayments(terms))
    as_of = terms.drawn_on + timedelta(days=data.draw(st.integers(0, 600)))
    found = standing(loan_with(terms), repayments, as_of)
    for row in found.instalments:
        assert Money(0) <= row.left <= row.instalment.payment
        match row.state:
            case InstalmentState.PAID:
                assert row.left == row.charges == Money(0)
            case InstalmentState.OVERDUE:
                assert row.instalment.due < as_of
                assert row.left + row.charges > Money(0)
            case InstalmentState.DUE_TODAY:
                assert row.instalment.due == as_of
            case InstalmentState.UPCOMING:
                assert row.instalment.due > as_of
                assert row.paid == Money(0)
            case InstalmentState.PARTLY_PAID:
                assert row.instalment.due > as_of
                assert row.paid > Money(0)
    late = [row for row in found.instalments if row.state is InstalmentState.OVERDUE]
    assert found.overdue == total((row.left + row.charges for row in late), CNY)
    assert bool(late) == (found.days_past_due > 0)
    numbers = [row.instalment.number for row in found.instalments]
    assert numbers == list(range(1, len(numbers) + 1))
