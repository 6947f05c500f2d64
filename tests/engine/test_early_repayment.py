"""A loan as it stands, whatever its kind: paying all of it off early asks the ledger's price."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.households import household
from tests.engine.loans import any_repayments, any_terms, loan_with, repayment
from tideover.domain.loans import CardPayment, DailyInterestTerms, DrawDown, RevolvingCardTerms
from tideover.domain.money import Money
from tideover.domain.rates import Rate, RatePer
from tideover.engine.early_repayment import Obstacle, early_case
from tideover.engine.ledger import ledger_on
from tideover.engine.prepayment import Keep
from tideover.engine.schedules import schedule
from tideover.engine.standing import standing


@settings(deadline=None)
@given(data=st.data())
def test_paying_all_off_today_asks_what_settles_the_loan_today(data: st.DataObject) -> None:
    terms = data.draw(any_terms())
    last = max(row.due for row in schedule(terms))
    today = terms.drawn_on + timedelta(
        days=data.draw(st.integers(0, (last - terms.drawn_on).days + 30))
    )
    if isinstance(terms, DailyInterestTerms):
        today = max(today, *(each.drawn_on for each in terms.draw_downs), today)
    known = tuple(paid for paid in data.draw(any_repayments(terms)) if paid.day <= today)
    loan = loan_with(terms)
    case = early_case(household(today=today, loans=[loan], repayments=known), loan)
    whole = case.whole()
    now = standing(loan, known, today)
    if whole is None:
        assert case.obstacle is not None
        assert case.obstacle.is_closed
        return
    due_today = ledger_on(loan, known, today).due_left
    credit = ledger_on(loan, known, today).credit
    assert whole.to_pay.minor + max(due_today - credit, 0) == now.settle_today.minor
    assert whole.rows == ()
    assert whole.saving + whole.fee >= Money(-len(whole.rows_before))


def test_a_card_s_bill_bears_interest_on_what_is_left_of_it() -> None:
    """10,000 at 0.05 % a day, 30 days to the bill, half of it paid back after ten of them.

    The 5,000 bore 25 for ten days; the rest bears 75 up to the bill, where all of it is paid.
    """
    terms = RevolvingCardTerms(
        principal=Money(1_000_000),
        drawn_on=date(2026, 4, 1),
        rate=Rate(Decimal("0.0005"), RatePer.DAY),
        due_day=1,
        pays=CardPayment.FIXED,
        fixed=Money(2_000_000),
    )
    loan = loan_with(terms)
    case = early_case(household(today=date(2026, 4, 11), loans=[loan]), loan)
    found = case.part(Money(500_000), Keep.TERM)
    assert found.charges == Money(2_500)
    assert [row.interest for row in found.rows] == [Money(7_500)]
    assert found.saving == Money(15_000 - 2_500 - 7_500)


def test_of_several_draw_downs_the_one_due_first_is_paid_first() -> None:
    """1,000 due in May at 0.05 % and 1,000 due in June at 0.02 % a day, both drawn on 1 April.

    On 11 April the first bore 5: 505 pays that and 500 of it, which would bear 5 more by 1 May.
    """
    first, second = (Rate(Decimal(rate), RatePer.DAY) for rate in ("0.0005", "0.0002"))
    terms = DailyInterestTerms(
        principal=Money(100_000),
        drawn_on=date(2026, 4, 1),
        rate=first,
        due_on=date(2026, 5, 1),
        further=(DrawDown(Money(100_000), date(2026, 4, 1), second, date(2026, 6, 1)),),
    )
    loan = loan_with(terms)
    case = early_case(household(today=date(2026, 4, 11), loans=[loan]), loan)
    found = case.part(Money(50_500), Keep.TERM)
    assert (found.charges, found.amount) == (Money(500), Money(50_000))
    assert found.saving == Money(500)
    assert [row.payment for row in found.rows] == [Money(50_500), Money(101_220)]


def test_a_loan_that_was_called_in_or_is_paid_takes_nothing_early() -> None:
    terms = DailyInterestTerms(
        principal=Money(100_000),
        drawn_on=date(2026, 4, 1),
        rate=Rate(Decimal("0.0005"), RatePer.DAY),
        due_on=date(2026, 5, 1),
    )
    loan = loan_with(terms)
    paid = repayment(date(2026, 4, 11), 100_500)
    snapshot = household(today=date(2026, 4, 12), loans=[loan], repayments=[paid])
    case = early_case(snapshot, loan)
    assert case.obstacle is Obstacle.NOTHING_LEFT
    assert case.whole() is None
