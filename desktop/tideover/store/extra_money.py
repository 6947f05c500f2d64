"""Money for the debts beyond what is due as a JSON document, and back; amounts are minor units."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from tideover.domain.dates import Month
from tideover.domain.extra_money import ExtraMoney, Monthly, Windfall
from tideover.domain.money import Money
from tideover.store.documents import emptied, whole

if TYPE_CHECKING:
    from tideover.domain.money import Currency


def extra_money_document(extra: ExtraMoney) -> str:
    """Return the extra money as JSON."""
    return json.dumps(
        {
            "monthly": extra.monthly.minor,
            "meant": extra.meant.value,
            "starts": None if extra.starts is None else str(extra.starts),
            "windfalls": [
                {"day": each.day.isoformat(), "amount": each.amount.minor, "word": each.word}
                for each in extra.windfalls
            ],
        },
        ensure_ascii=False,
    )


def extra_money_from(document: str, currency: Currency) -> ExtraMoney:
    """Return the extra money that a document states.

    Raises:
        ValueError, KeyError, TypeError: It does not state money that can be given.
        InputError: One of its amounts is none.
    """
    body = json.loads(document)
    starts = body.pop("starts")
    extra = ExtraMoney(
        monthly=Money(whole(body.pop("monthly")), currency),
        meant=Monthly(body.pop("meant")),
        starts=None if starts is None else Month.parse(starts),
        windfalls=tuple(_windfall(each, currency) for each in body.pop("windfalls")),
    )
    return emptied(body, extra)


def _windfall(body: dict[str, Any], currency: Currency) -> Windfall:
    windfall = Windfall(
        day=date.fromisoformat(body.pop("day")),
        amount=Money(whole(body.pop("amount")), currency),
        word=str(body.pop("word")),
    )
    return emptied(body, windfall)
