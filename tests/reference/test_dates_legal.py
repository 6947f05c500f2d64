"""Kind dates_legal: due days, holidays, credit record, caps and card days."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tests.reference.cases import Case, cases, money, shown
from tideover.domain.accounts import CardBill
from tideover.domain.dates import Shift, WorkingCalendar
from tideover.domain.loans import EqualInstalmentTerms
from tideover.domain.money import Money, rounded
from tideover.domain.rates import NO_INTEREST
from tideover.engine import legal
from tideover.engine.schedules import due_dates
from tideover.published.china import published_facts

if TYPE_CHECKING:
    from collections.abc import Callable


FACTS = published_facts()


def day(text: str) -> date:
    return date.fromisoformat(text)


def monthly_due_dates(inputs: Case) -> Case:
    terms = EqualInstalmentTerms(
        principal=Money(100),
        drawn_on=day(inputs["start"]),
        rate=NO_INTEREST,
        periods=inputs["n"],
        due_day=inputs["due_day"],
    )
    return {"dates": [due.isoformat() for due in due_dates(terms)]}


def shift_holiday(inputs: Case) -> Case:
    calendar = WorkingCalendar(
        holidays=frozenset(map(day, inputs["holidays"])),
        worked_weekends=frozenset(map(day, inputs.get("workdays", []))),
    )
    return {"date": calendar.shifted(day(inputs["date"]), Shift.LATER).isoformat()}


def credit_record_until(inputs: Case) -> Case:
    return {"date": legal.credit_record_until(day(inputs["settled_on"]), FACTS).isoformat()}


def private_cap_percent(inputs: Case) -> Case:
    cap = legal.private_cap(Fraction(inputs["lpr_1y_percent"]) / 100, FACTS)
    return {"cap_percent": shown(rounded(cap * 100 * 100))}


def one_off_repair(inputs: Case) -> Case:
    repair = legal.one_off_repair(
        money(inputs["amount"]), day(inputs["arisen_on"]), day(inputs["settled_on"]), FACTS
    )
    hidden_by = repair.hidden_by.isoformat() if repair.hidden_by else None
    return {"eligible": repair.eligible, "hidden_by": hidden_by}


def card_due(inputs: Case) -> Case:
    found = legal.card_due(
        day(inputs["posting_date"]), CardBill(inputs["statement_day"], inputs["due_day"])
    )
    return {
        "statement_date": found.statement.isoformat(),
        "due_date": found.due.isoformat(),
        "free_days": found.free_days,
    }


def overdue_bucket(inputs: Case) -> Case:
    days = (day(inputs["on"]) - day(inputs["due"])).days
    return {"days": days, "bucket": legal.overdue_bucket(days, last=4)}


def personal_instalment_last_due(inputs: Case) -> Case:
    return {"date": legal.personal_instalment_last_due(day(inputs["start"]), FACTS).isoformat()}


def collection_allowed(inputs: Case) -> Case:
    return {"allowed": legal.collection_allowed(time.fromisoformat(inputs["time"]), FACTS)}


def minimum_payment_cn(inputs: Case) -> Case:
    statement = legal.CardStatement(
        principal=money(inputs["principal"]),
        interest=money(inputs["interest"]),
        fees=money(inputs["fees"]),
        over_limit=money(inputs["over_limit"]),
        instalments_due=money(inputs["instalments_due"]),
        unpaid_last_minimum=money(inputs["unpaid_last_minimum"]),
    )
    share = Fraction(Decimal(inputs["percent"])) / 100
    return {"minimum": shown(legal.minimum_card_payment(statement, share).minor)}


ANSWERS: dict[str, Callable[[Case], Case]] = {
    function.__name__: function
    for function in (
        monthly_due_dates,
        shift_holiday,
        credit_record_until,
        private_cap_percent,
        one_off_repair,
        card_due,
        overdue_bucket,
        personal_instalment_last_due,
        collection_allowed,
        minimum_payment_cn,
    )
}


@pytest.mark.parametrize("case", cases("dates_legal"))
def test_the_rule_says_what_the_case_says(case: Case) -> None:
    assert ANSWERS[case["inputs"]["fn"]](case["inputs"]) == case["expected"]
