"""How money, days, months and rates are written. Needs QtCore only: the command line uses it too.

Patterns of dates are translatable strings, so that a language brings its own order.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from tideover.domain.money import Rounding, rounded

if TYPE_CHECKING:
    from datetime import date, datetime

    from tideover.domain.dates import Month
    from tideover.domain.money import Money

_SYMBOLS = {
    "CNY": "¥", "USD": "US$", "EUR": "€", "HKD": "HK$", "GBP": "£", "SGD": "S$", "TWD": "NT$",
    "JPY": "JP¥",
}  # fmt: skip

_TEN_THOUSAND = 10_000

_SPELLED = 2048
"""Days kept as they are written: more than two years of them, in a few patterns."""


def currency_sign(code: str) -> str:
    """Return the sign of a currency, or its code where it has none."""
    return _SYMBOLS.get(code, f"{code} ")


def number_text(amount: Money) -> str:
    """Return `1,234.50`: the amount as it stands in a field, without its currency."""
    return ("-" if amount.minor < 0 else "") + _digits(amount)


def money_text(amount: Money, *, sign: bool = False) -> str:
    """Return `¥1,234.50` or `-¥12.00`; with `sign` a positive amount begins with `+`."""
    mark = "-" if amount.minor < 0 else "+" if sign and amount.minor > 0 else ""
    return f"{mark}{currency_sign(amount.currency.code)}{_digits(amount)}"


def plain_money_text(amount: Money) -> str:
    """Return the amount without decimals that say nothing: `¥1,234`, but `¥12.50`."""
    text = money_text(amount)
    return text.removesuffix("." + "0" * amount.currency.decimals) if "." in text else text


def short_money_text(amount: Money) -> str:
    """Return a rough amount for an axis or a small tile: `¥980`, `¥1.2万`, `¥12k`."""
    #: How large amounts are shortened: 10000 is said as 1万 in Chinese, as 10k in English.
    step = int(QCoreApplication.translate("Format", "1000", "step of short amounts"))
    unit = QCoreApplication.translate("Format", "k", "unit of short amounts")
    mark = "-" if amount.minor < 0 else ""
    symbol = currency_sign(amount.currency.code)
    whole = rounded(Fraction(abs(amount.minor), amount.currency.scale))
    if whole < max(step, _TEN_THOUSAND):
        return f"{mark}{symbol}{whole:,}"
    tenths = rounded(Fraction(whole * 10, step))
    text = f"{tenths // 10:,}" + (f".{tenths % 10}" if tenths % 10 else "")
    return f"{mark}{symbol}{text}{unit}"


def _digits(amount: Money) -> str:
    decimals = amount.currency.decimals
    whole, part = divmod(abs(amount.minor), amount.currency.scale)
    return f"{whole:,}.{part:0{decimals}}" if decimals else f"{whole:,}"


def percent_text(fraction: Fraction, decimals: int = 2) -> str:
    """Return `14.6%` for 0.146, with at most so many decimals and no idle zeros."""
    scale = 10**decimals
    units = rounded(fraction * 100 * scale, Rounding.HALF_UP)
    whole, part = divmod(abs(units), scale)
    shown = f"{part:0{decimals}}".rstrip("0") if decimals else ""
    return ("-" if units < 0 else "") + f"{whole:,}" + (f".{shown}" if shown else "") + "%"


def day_text(day: date) -> str:
    """Return a day in full: `Sat 5 Dec 2026`, `2026年12月5日 周六`."""
    return _written(day, QCoreApplication.translate("Format", "ddd d MMM yyyy", "full date"))


def short_day_text(day: date) -> str:
    """Return a day without its year: `5 Dec`, `12月5日`."""
    return _written(day, QCoreApplication.translate("Format", "d MMM", "date without year"))


def numeric_day_text(day: date) -> str:
    """Return `2026-12-05`, as tables and fields write a day."""
    return day.isoformat()


def weekday_text(day: date) -> str:
    """Return the short name of the day of the week: `Sat`, `周六`."""
    return _written(day, "ddd")


def month_text(month: Month) -> str:
    """Return a month in full: `December 2026`, `2026年12月`."""
    return _written(
        month.first_day, QCoreApplication.translate("Format", "MMMM yyyy", "month with year")
    )


def short_month_text(month: Month) -> str:
    """Return a month without its year: `Dec`, `12月`."""
    return _written(
        month.first_day, QCoreApplication.translate("Format", "MMM", "month without year")
    )


def moment_text(moment: datetime) -> str:
    """Return a day and its time: `Sat 5 Dec 2026, 14:30`."""
    return QCoreApplication.translate("Format", "{day}, {time}").format(
        day=day_text(moment.date()), time=f"{moment:%H:%M}"
    )


def size_text(size: int) -> str:
    """Return how large a file is: `12 KB`."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def _written(day: date, pattern: str) -> str:
    return _spelled(QLocale().name(), day, pattern)


@lru_cache(maxsize=_SPELLED)
def _spelled(_locale: str, day: date, pattern: str) -> str:
    """Spell a day as the locale of now does; asking Qt takes longer than all else in a tile."""
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)
