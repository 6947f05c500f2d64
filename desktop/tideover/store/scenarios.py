"""A scenario: its name in a column, its changes in a document."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, assert_never

from tideover.domain.dates import Month
from tideover.domain.scenarios import (
    FrozenCard,
    IncomeChange,
    JobLoss,
    NewAmount,
    NewCost,
    OneOff,
    RatesChange,
    RateScope,
    Scenario,
    ScenarioChange,
)
from tideover.store.documents import Document, amount_or_none, emptied, whole
from tideover.store.records import Values, minor_of, minor_or_none

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tideover.domain.money import Currency, Money


def scenario_from(row: Sequence[Any], currency: Currency) -> Scenario:
    """Return a scenario; raises ValueError, KeyError or TypeError for what states none."""
    identity, name, changes, position, _ = row
    bodies = json.loads(changes)
    if type(bodies) is not list:
        raise TypeError(bodies)
    read = tuple(emptied(body, _read(body, currency)) for body in bodies)
    return Scenario(identity, name, read, position)


def scenario_values(scenario: Scenario, currency: Currency) -> Values:
    """Return the row of a scenario."""
    bodies = [_body(change, currency) for change in scenario.changes]
    return {
        "id": scenario.id,
        "name": scenario.name,
        "changes": json.dumps(bodies, ensure_ascii=False, sort_keys=True),
        "position": scenario.position,
    }


def _body(change: ScenarioChange, currency: Currency) -> Document:
    match change:
        case IncomeChange():
            return {
                "kind": "income",
                "first": str(change.first),
                "part": None if change.part is None else str(change.part),
                "amount": minor_or_none(change.amount, currency),
                "recurring_id": change.recurring_id,
            }
        case JobLoss():
            return {
                "kind": "job_loss",
                "recurring_id": change.recurring_id,
                "first": str(change.first),
                "months": change.months,
                "benefit": minor_or_none(change.benefit, currency),
                "benefit_label": change.benefit_label,
            }
        case NewAmount():
            return {
                "kind": "new_amount",
                "recurring_id": change.recurring_id,
                "first": str(change.first),
                "amount": minor_of(change.amount, currency),
            }
        case OneOff() | NewCost():
            return _cost(change, currency)
        case RatesChange():
            return {
                "kind": "rates",
                "from_day": change.from_day.isoformat(),
                "points": str(change.points),
                "scope": change.scope.value,
            }
        case FrozenCard():
            return {
                "kind": "frozen_card",
                "card_id": change.card_id,
                "from_day": change.from_day.isoformat(),
            }
        case _:
            assert_never(change)


def _cost(change: OneOff | NewCost, currency: Currency) -> Document:
    is_one_off = isinstance(change, OneOff)
    day = change.day if isinstance(change, OneOff) else change.starts
    return {
        "kind": "one_off" if is_one_off else "new_cost",
        "day": day.isoformat(),
        "amount": minor_of(change.amount, currency),
        "label": change.label,
    }


def _read(body: Document, currency: Currency) -> ScenarioChange:
    match body.pop("kind"):
        case "income":
            part = body.pop("part")
            return IncomeChange(
                first=Month.parse(body.pop("first")),
                part=None if part is None else Fraction(part),
                amount=amount_or_none(body.pop("amount"), currency),
                recurring_id=body.pop("recurring_id"),
            )
        case "job_loss":
            return JobLoss(
                recurring_id=body.pop("recurring_id"),
                first=Month.parse(body.pop("first")),
                months=whole(body.pop("months")),
                benefit=amount_or_none(body.pop("benefit"), currency),
                benefit_label=body.pop("benefit_label"),
            )
        case "new_amount":
            return NewAmount(
                recurring_id=body.pop("recurring_id"),
                first=Month.parse(body.pop("first")),
                amount=_amount(body, currency),
            )
        case other:
            return _read_by_day(other, body, currency)


def _read_by_day(kind: str, body: Document, currency: Currency) -> ScenarioChange:
    match kind:
        case "one_off":
            return OneOff(_day(body, "day"), _amount(body, currency), body.pop("label"))
        case "new_cost":
            return NewCost(_day(body, "day"), _amount(body, currency), body.pop("label"))
        case "rates":
            return RatesChange(
                from_day=_day(body, "from_day"),
                points=Decimal(body.pop("points")),
                scope=RateScope(body.pop("scope")),
            )
        case "frozen_card":
            return FrozenCard(card_id=body.pop("card_id"), from_day=_day(body, "from_day"))
        case _:
            raise ValueError(kind)


def _amount(body: Document, currency: Currency) -> Money:
    amount = amount_or_none(body.pop("amount"), currency)
    if amount is None:
        raise TypeError(amount)
    return amount


def _day(body: Document, name: str) -> date:
    return date.fromisoformat(body.pop(name))
