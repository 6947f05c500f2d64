"""How a lender takes what is due from an account."""

from __future__ import annotations

from dataclasses import dataclass

from tideover.domain.errors import InputError

WHOLE_DAY = 24
"""A day ends at 24:00, or at closing time where there is one (PRC Civil Code Art. 203)."""

MONEY_ARRIVES = 17
"""By this hour money of a day is taken to be there: the end of a bank's working day."""

MOST_TRIES = 366


@dataclass(frozen=True, slots=True)
class Debit:
    """By when money must be there on a due day, and how long the lender tries again.

    What is there by the hour `cut_off` (1 to 24) counts as paid on that day. `tries_for` days
    after the due day the lender tries again by itself; None: every day until it is paid, as the
    platforms do. After that it is paid by hand.
    """

    cut_off: int = WHOLE_DAY
    tries_for: int | None = None

    def __post_init__(self) -> None:
        """Refuse an hour that no day has and a number of days below none; names the field."""
        if not 1 <= self.cut_off <= WHOLE_DAY:
            raise InputError("debit_hour_out_of_range", field="debit_hour")
        if self.tries_for is not None and not 0 <= self.tries_for <= MOST_TRIES:
            raise InputError("debit_tries_out_of_range", field="debit_tries", limit=MOST_TRIES)

    @property
    def is_early(self) -> bool:
        """Whether it takes place before money of the day arrives."""
        return self.cut_off < MONEY_ARRIVES


USUAL_DEBIT = Debit()
