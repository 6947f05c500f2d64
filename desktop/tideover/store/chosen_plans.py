"""The plan that is followed, as one document."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from tideover.domain.chosen_plans import ChosenPlan, ContractMark, LoanCourse, PlannedPayment
from tideover.domain.dates import Month
from tideover.domain.ids import LoanId, PlanId
from tideover.domain.money import Money
from tideover.store.documents import Document, emptied, whole
from tideover.store.records import Values, minor_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tideover.domain.money import Currency


def plan_from(row: Sequence[Any], currency: Currency) -> ChosenPlan:
    """Return a plan; raises ValueError, KeyError or TypeError for what states none."""
    identity, document, _ = row
    body = json.loads(document)
    if type(body) is not dict:
        raise TypeError(body)
    return emptied(body, _plan(PlanId(identity), body, currency))


def plan_values(plan: ChosenPlan, currency: Currency) -> Values:
    """Return the row of a plan; amounts are minor units."""
    body = {
        "chosen_on": plan.chosen_on.isoformat(),
        "strategy": plan.strategy,
        "extra": minor_of(plan.extra, currency),
        "courses": [_course_body(course, currency) for course in plan.courses],
        "debt_free": str(plan.debt_free),
        "total_interest": minor_of(plan.total_interest, currency),
        "income": minor_of(plan.income, currency),
        "began_on": plan.began_on.isoformat(),
        "began_owed": minor_of(plan.began_owed, currency),
        "seen": list(plan.seen),
    }
    document = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return {"id": plan.id, "document": document}


def _course_body(course: LoanCourse, currency: Currency) -> Document:
    return {
        "loan_id": course.loan_id,
        "name": course.name,
        "opening": minor_of(course.opening, currency),
        "paid_before": minor_of(course.paid_before, currency),
        "yearly": str(course.mark.yearly),
        "asked": minor_of(course.mark.asked, currency),
        "changes": course.mark.changes,
        "payments": [
            [
                each.day.isoformat(),
                minor_of(each.amount, currency),
                minor_of(each.extra, currency),
                minor_of(each.left, currency),
            ]
            for each in course.payments
        ],
    }


def _plan(identity: PlanId, body: Document, currency: Currency) -> ChosenPlan:
    return ChosenPlan(
        id=identity,
        chosen_on=date.fromisoformat(body.pop("chosen_on")),
        strategy=_word(body.pop("strategy")),
        extra=_amount(body.pop("extra"), currency),
        courses=tuple(
            emptied(each, _course(each, currency)) for each in _listed(body.pop("courses"))
        ),
        debt_free=Month.parse(body.pop("debt_free")),
        total_interest=_amount(body.pop("total_interest"), currency),
        income=_amount(body.pop("income"), currency),
        began_on=date.fromisoformat(body.pop("began_on")),
        began_owed=_amount(body.pop("began_owed"), currency),
        seen=tuple(_word(each) for each in _listed(body.pop("seen"))),
    )


def _course(body: Document, currency: Currency) -> LoanCourse:
    return LoanCourse(
        loan_id=LoanId(_word(body.pop("loan_id"))),
        name=_word(body.pop("name")),
        opening=_amount(body.pop("opening"), currency),
        paid_before=_amount(body.pop("paid_before"), currency),
        mark=ContractMark(
            yearly=Fraction(_word(body.pop("yearly"))),
            asked=_amount(body.pop("asked"), currency),
            changes=whole(body.pop("changes")),
        ),
        payments=tuple(_payment(each, currency) for each in _listed(body.pop("payments"))),
    )


def _payment(body: Any, currency: Currency) -> PlannedPayment:
    day, amount, extra, left = _listed(body)
    return PlannedPayment(
        date.fromisoformat(day),
        _amount(amount, currency),
        _amount(extra, currency),
        _amount(left, currency),
    )


def _amount(minor: object, currency: Currency) -> Money:
    return Money(whole(minor), currency)


def _word(value: object) -> str:
    if type(value) is not str:
        raise TypeError(value)
    return value


def _listed(value: Any) -> list[Any]:
    if type(value) is not list:
        raise TypeError(value)
    return value
