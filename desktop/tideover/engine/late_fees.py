"""Fixed fees for parts of a purchase that were paid late (先享后付, BNPL)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


@dataclass(frozen=True, slots=True)
class FixedLateFee:
    """`amount` for each part that is more than `grace_days` days late.

    All fees of one purchase together are at most `together_at_most`; None: without a limit.
    Amounts are minor units.
    """

    amount: int
    grace_days: int = 0
    together_at_most: int | None = None


def late_fees(parts: Iterable[tuple[date, date | None]], fee: FixedLateFee, as_of: date) -> int:
    """Return the late fees of a purchase charged by a day, that day included.

    `parts` are the due day of each part and the day on which it was paid whole; None, or a
    later day than `as_of`, stands for a part that is unpaid then.
    """
    late = sum((min(paid or as_of, as_of) - due).days > fee.grace_days for due, paid in parts)
    charged = late * fee.amount
    return charged if fee.together_at_most is None else min(charged, fee.together_at_most)
