"""What the page of explanations shows: topics, worked examples and dated facts.

Every number of an example is counted by the engine when it is shown, so none can go stale.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from tideover.domain.dates import months_after
from tideover.domain.ids import LoanId
from tideover.domain.lateness import LateTerms
from tideover.domain.loans import (
    BulletTerms,
    DailyInterestTerms,
    EqualInstalmentTerms,
    EqualPrincipalTerms,
    FlatFeeTerms,
    InterestFirstTerms,
    LenderKind,
    Loan,
    PayInPartsTerms,
    RevolvingCardTerms,
)
from tideover.domain.money import CNY, Money
from tideover.domain.rates import NO_INTEREST, Rate, RatePer
from tideover.engine.lateness import cost_of_late
from tideover.engine.legal import credit_record_until
from tideover.engine.restructuring import change
from tideover.engine.restructuring.requests import Extension
from tideover.engine.schedules import schedule
from tideover.viewmodels.loan_form import loan_cost

if TYPE_CHECKING:
    from datetime import date

    from tideover.domain.facts import Fact, Facts
    from tideover.domain.loans import Instalment, Terms
    from tideover.engine.restructuring import Change
    from tideover.viewmodels.loan_form import LoanCost

BORROWED = Money(1_200_000, CNY)
PERIODS = 12
YEARLY = Rate(Decimal("0.12"))
MONTHLY_FEE = Rate(Decimal("0.006"), RatePer.MONTH)
DAILY = Rate(Decimal("0.0004"), RatePer.DAY)
CARD_DAILY = Rate(Decimal("0.0005"), RatePer.DAY)
USED_DAYS = 90
PARTS, PART_DAYS = 4, 14
CARD_FREE_DAYS = 20
CARD_LEAST = Money(10_000, CNY)
EXTENDED_MONTHS = 3
LATE_DAYS = (1, 10, 30, 60, 90)
FIRST_ROWS = 3


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing to read about, and the codes of the facts that belong to it."""

    code: str
    group: str
    facts: tuple[str, ...] = ()


TOPICS = (
    Topic("equal_instalment", "kinds", ("early_interest",)),
    Topic("equal_principal", "kinds", ("early_interest",)),
    Topic("interest_first", "kinds", ("interest_in_advance",)),
    Topic("bullet", "kinds", ("early_interest", "extension")),
    Topic("daily_interest", "kinds", ("early_interest", "facilitated_line")),
    Topic("flat_fee", "kinds", ("card_instalment_years", "interest_in_advance")),
    Topic(
        "revolving_card",
        "kinds",
        (
            *("card_daily_least", "card_daily_most", "card_no_interest_on_fees"),
            *("card_grace_days", "card_tolerance"),
        ),
    ),
    Topic("pay_in_parts", "kinds", ("yearly_rate_shown",)),
    Topic("friend", "kinds", ("private_cap", "private_line", "unlicensed_line", "usury")),
    Topic("three_rates", "cost", ("yearly_rate_shown",)),
    Topic(
        "charges",
        "cost",
        (
            *("cost_table_shown", "interest_in_advance", "subsidy", "subsidy_share_most"),
            *("subsidy_most", "subsidy_card_instalments"),
        ),
    ),
    Topic(
        "limits",
        "cost",
        (
            *("licensed_line", "facilitated_line", "micro_loan_line", "micro_loan_four_lpr_by"),
            *("consumer_finance_line", "private_cap", "private_line", "unlicensed_line"),
            *("lpr_one_year", "lpr_five_years", "usury"),
        ),
    ),
    Topic(
        "standing",
        "cost",
        (
            *("service_china", "service_singapore", "service_hong_kong", "service_usa"),
            *("debt_income_japan", "buffer_usual", "card_use_usual"),
        ),
    ),
    Topic(
        "late",
        "trouble",
        ("penalty_least", "penalty_most", "allocation", "card_principal_first_day", "limitation"),
    ),
    Topic(
        "record",
        "trouble",
        (
            *("record_years", "record_free_reports", "record_report_where", "record_grid"),
            *("record_objection", "repair_largest"),
            *("repair_arisen_first", "repair_arisen_last", "repair_settled_last"),
            *("repair_first_round_last", "repair_first_round_hidden"),
        ),
    ),
    Topic(
        "difficulty",
        "trouble",
        (
            *("extension", "card_plan_months", "collection_quiet_from"),
            *("collection_quiet_until", "collection_calls", "collection_third_parties"),
            *("collection_forbidden", "threats"),
        ),
    ),
    Topic("changed_contract", "trouble", ("extension", "card_plan_months")),
    Topic("fake_offers", "trouble", ("advance_fee", "agents", "secrets", "written_contract")),
    Topic(
        "help",
        "trouble",
        (
            *("line_lender", "complaint_days", "complaint_days_most", "line_nfra", "line_pboc"),
            *("line_shops", "line_city", "mediation", "mediation_confirmed", "line_law"),
            *("line_fraud", "line_police"),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class LateStep:
    """What paying the first instalment so many days late adds, and how that stage is called."""

    days: int
    bucket: str
    added: Money


@dataclass(frozen=True, slots=True)
class LearnView:
    """One topic: its worked example, if it has one, and its facts.

    `rows` are the first instalments of the example and the last. `late` says what the example
    costs when it is paid late, `extended` when all of it is moved by EXTENDED_MONTHS; `settled`
    and `deleted` are a day on which a late payment is settled and the day by which it is gone from
    the credit record.
    """

    topic: Topic
    cost: LoanCost | None
    rows: tuple[Instalment, ...]
    late: tuple[LateStep, ...]
    extended: Change | None
    settled: date
    deleted: date | None
    facts: tuple[Fact, ...]


def learn_view(code: str, today: date, facts: Facts) -> LearnView:
    """Return a topic as of today; the first one where there is no such topic."""
    topic = next((each for each in TOPICS if each.code == code), TOPICS[0])
    terms = example_terms(topic.code, today)
    known = facts.newest("record_years") is not None
    return LearnView(
        topic=topic,
        cost=None if terms is None else loan_cost(terms, LenderKind.BANK, facts),
        rows=() if terms is None else _some_rows(schedule(terms)),
        late=late_steps(terms) if topic.code == "late" and terms is not None else (),
        extended=_extended(terms, today) if topic.code == "changed_contract" else None,
        settled=today,
        deleted=credit_record_until(today, facts) if topic.code == "record" and known else None,
        facts=tuple(_told(topic, today, facts)),
    )


def example_terms(code: str, today: date) -> Terms | None:
    """Return the terms of a topic's worked example, drawn today; None where it has none."""
    monthly: dict[str, Any] = {
        "principal": BORROWED,
        "drawn_on": today,
        "rate": YEARLY,
        "periods": PERIODS,
        "due_day": today.day,
    }
    match code:
        case "equal_instalment" | "changed_contract":
            return EqualInstalmentTerms(**monthly)
        case "equal_principal":
            return EqualPrincipalTerms(**monthly)
        case "interest_first":
            return InterestFirstTerms(**monthly)
        case "flat_fee" | "three_rates":
            return FlatFeeTerms(**monthly | {"rate": MONTHLY_FEE})
        case "late":
            fee = LateTerms(fee_rate=Fraction(5, 100), fee_minimum=Money(1_000, CNY))
            return EqualInstalmentTerms(**monthly, late=fee)
        case _:
            return _other_terms(code, today)


def _other_terms(code: str, today: date) -> Terms | None:
    in_a_year = months_after(today, PERIODS)
    match code:
        case "bullet":
            return BulletTerms(principal=BORROWED, drawn_on=today, rate=YEARLY, due_on=in_a_year)
        case "daily_interest":
            used_until = today + timedelta(days=USED_DAYS)
            return DailyInterestTerms(
                principal=BORROWED, drawn_on=today, rate=DAILY, due_on=used_until
            )
        case "revolving_card":
            due = today + timedelta(days=CARD_FREE_DAYS)
            return RevolvingCardTerms(
                principal=BORROWED,
                drawn_on=today,
                rate=CARD_DAILY,
                due_day=due.day,
                minimum_floor=CARD_LEAST,
            )
        case "pay_in_parts":
            first_due = today + timedelta(days=PART_DAYS)
            return PayInPartsTerms(
                principal=BORROWED,
                drawn_on=today,
                rate=NO_INTEREST,
                parts=PARTS,
                first_due=first_due,
                every_days=PART_DAYS,
            )
        case "friend":
            return DailyInterestTerms(
                principal=BORROWED,
                drawn_on=today,
                rate=NO_INTEREST,
                due_on=in_a_year,
                late=LateTerms(penalty_multiplier=Fraction(0)),
            )
        case _:
            return None


def _extended(terms: Terms | None, today: date) -> Change | None:
    """Return what it does to move everything by some months, agreed on the first day."""
    if terms is None:
        return None
    loan = Loan(id=LoanId("example"), name="", lender="", terms=terms)
    return change(loan, (), today, Extension(EXTENDED_MONTHS))


def late_steps(terms: Terms) -> tuple[LateStep, ...]:
    """Return what paying the first instalment late adds, penalty interest and late fee."""
    loan = Loan(id=LoanId("example"), name="", lender="", terms=terms)
    first_due = schedule(terms)[0].due
    curve = cost_of_late(loan, (), first_due, LATE_DAYS[-1])
    if curve is None:
        return ()
    return tuple(
        LateStep(each.days_past_due, each.bucket, each.charges)
        for each in curve.days
        if each.days_past_due in LATE_DAYS
    )


def _some_rows(rows: tuple[Instalment, ...]) -> tuple[Instalment, ...]:
    return rows if len(rows) <= FIRST_ROWS + 1 else (*rows[:FIRST_ROWS], rows[-1])


def _told(topic: Topic, today: date, facts: Facts) -> list[Fact]:
    found = (facts.on(code, today) or facts.newest(code) for code in topic.facts)
    return [fact for fact in found if fact is not None]
