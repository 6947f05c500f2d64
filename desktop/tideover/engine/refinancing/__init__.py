"""Offers for loans one has, beside staying: what each asks, what it costs, which to take.

Every answer comes from the ledgers and the outlook of a copy of the household that took the offer
today; nothing is kept.
"""

from __future__ import annotations

from tideover.engine.refinancing.comparison import (
    Difference,
    MonthAmount,
    compared,
    difference,
)
from tideover.engine.refinancing.courses import NEXT_MONTHS, Course, course, staying
from tideover.engine.refinancing.payments import Payment, break_even, on_days, paid_by, payments_of
from tideover.engine.refinancing.taking import Taken, taken, taken_together

__all__ = [
    "NEXT_MONTHS",
    "Course",
    "Difference",
    "MonthAmount",
    "Payment",
    "Taken",
    "break_even",
    "compared",
    "course",
    "difference",
    "on_days",
    "paid_by",
    "payments_of",
    "staying",
    "taken",
    "taken_together",
]
