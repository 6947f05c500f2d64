"""The conventions by which a time between two days becomes a part of a year."""

from __future__ import annotations

from enum import Enum


class DayCount(Enum):
    """A day-count convention; the values are the names used on the market.

    ACTUAL_ACTUAL is ISDA's: the days in ordinary years / 365 and those in leap years / 366.
    THIRTY_360 is the US bond basis and THIRTY_E_360 the Eurobond basis.
    """

    ACTUAL_360 = "act/360"
    ACTUAL_365 = "act/365"
    ACTUAL_ACTUAL = "act/act ISDA"
    THIRTY_360 = "30/360"
    THIRTY_E_360 = "30E/360"
