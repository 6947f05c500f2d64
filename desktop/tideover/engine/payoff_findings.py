"""What of a household's extra money does not do what was wished, each with its month or day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.findings import Finding, Severity
from tideover.domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from tideover.domain.extra_money import ExtraMoney, Windfall


def plan_findings(
    extra: ExtraMoney,
    today: date,
    last: Month | None,
    missing: Mapping[Month, int],
    unspent: int,
) -> tuple[Finding, ...]:
    """Return what to tell of a plan; `last` is its last month, None where it never ends.

    `missing` is by how much a sum for all loans is below what a month asks, `unspent` what of the
    windfalls nobody needed. Windfalls that come after the last month are told one by one.
    """
    return (
        *_below_due(extra, missing),
        *(
            Finding("windfall_past", Severity.NOTE, _named(each))
            for each in extra.windfalls
            if each.day < today
        ),
        *_unneeded(extra, today, last, unspent),
    )


def _below_due(extra: ExtraMoney, missing: Mapping[Month, int]) -> Iterator[Finding]:
    if not missing:
        return
    month = min(missing)
    currency = extra.monthly.currency
    params = {
        "month": month,
        "sum": extra.monthly,
        "due": extra.monthly + Money(missing[month], currency),
        "missing": Money(missing[month], currency),
        "count": len(missing),
        "most": Money(max(missing.values()), currency),
    }
    yield Finding(
        "sum_below_due" if len(missing) == 1 else "sum_below_due_often", Severity.WARNING, params
    )


def _unneeded(
    extra: ExtraMoney, today: date, last: Month | None, unspent: int
) -> Iterator[Finding]:
    late = [each for each in extra.to_come(today) if last is not None and Month.of(each.day) > last]
    yield from (Finding("windfall_after_debts", Severity.NOTE, _named(each)) for each in late)
    if unspent:
        amount = Money(unspent, extra.monthly.currency)
        yield Finding("windfall_unspent", Severity.NOTE, {"amount": amount})


def _named(windfall: Windfall) -> dict[str, object]:
    return {"day": windfall.day, "amount": windfall.amount, "word": windfall.word}
