"""Single cells of a statement: dates, times and amounts as banks write them."""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from datetime import date, time

from tideover.domain.dates import EARLIEST, LATEST, Month
from tideover.domain.errors import DateError
from tideover.domain.money import Currency, Money, parse_money
from tideover.domain.statements import DateOrder

_LONGEST_CELL = 40
_LAST_CENTURY_FROM = 70
"""A year of two digits from here on is of the twentieth century."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_CLOCK = r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?(?P<rest>\D.*)?"
_TIME = re.compile(_CLOCK)
_TAIL = rf"(?:[T ,-]+{_CLOCK})?"
_MONTH = r"(?P<month>0?[1-9]|1[0-2])"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_NUMBERED = re.compile(
    r"(?P<first>\d{4}|\d{1,2})\s?[-/.年]\s?(?P<middle>\d{1,2})\s?[-/.月]\s?(?P<last>\d{4}|\d{1,2})日?"
    + _TAIL
)
_COMPACT = re.compile(
    r"(?P<year>(?:19|20)\d{2})(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?:[T ]?(?P<hour>\d{2}):?(?P<minute>\d{2}):?(?P<second>\d{2}))?"
)
_NAMED = re.compile(
    rf"(?:{_DAY}[-/. ])?(?P<name>[A-Za-z]{{3,9}})\.?(?: (?P<behind>\d{{1,2}}),?)?[-/., ]+"
    rf"(?P<year>\d{{4}}|\d{{2}}){_TAIL}"
)
_MONTH_DAY = re.compile(rf"{_MONTH}[-/.月]{_DAY}日?{_TAIL}")

_MARK = r"(?:[A-Z]{3}|[¥￥$€£元])"
_NUMBER = r"(?:\d{1,9}|\d{1,3}(?:[.,' \u00a0\u202f’]\d{3})+(?:[.,]\d{1,5})?|\d*[.,]\d{1,5})"
_AMOUNT = re.compile(
    rf"[(+\-−–－＋]?\s*{_MARK}?\s*[+\-−–－＋]?\s*{_NUMBER}\s*[)\-−]?\s*(?:CR|DR|{_MARK})?",
    re.IGNORECASE,
)
_SPACES = re.compile(r"[\s'’\u00a0\u202f]+")
_LETTERS = re.compile(r"[A-Za-z]{2,3}")
_CODE = re.compile(r"(?<![A-Z])[A-Z]{3}(?![A-Z])|[€£]")
_CODE_OF_MARK = {"€": "EUR", "£": "GBP", "RMB": "CNY", "RUR": "RUB"}
_CODE_OF_NAME = {
    "人民币": "CNY", "人民币元": "CNY", "美元": "USD", "港币": "HKD", "港元": "HKD", "欧元": "EUR",
    "英镑": "GBP", "日元": "JPY", "日圆": "JPY", "新加坡元": "SGD", "台币": "TWD", "新台币": "TWD",
}  # fmt: skip
_SWAPPED = str.maketrans(".,", ",.")


def is_date(text: str) -> bool:
    """Return whether the cell is a date with its year, perhaps with a time, and nothing else."""
    if not text or len(text) > _LONGEST_CELL:
        return False
    if _COMPACT.fullmatch(text) or _NUMBERED.fullmatch(text):
        return True
    named = _NAMED.fullmatch(text)
    return bool(named and named["name"][:3].lower() in _MONTHS)


def is_month_day(text: str) -> bool:
    """Return whether the cell is a month and a day without a year."""
    return len(text) <= _LONGEST_CELL and bool(_MONTH_DAY.fullmatch(text))


def is_amount(text: str) -> bool:
    """Return whether the cell is an amount; a plain number of ten digits is an identity."""
    return bool(text) and len(text) <= _LONGEST_CELL and bool(_AMOUNT.fullmatch(text))


def date_parts(text: str) -> tuple[int, int, int] | None:
    """Return the numbers of a date whose order is open; None when a year of four digits leads."""
    found = _NUMBERED.fullmatch(text)
    if found is None or len(found["first"]) > 2:  # noqa: PLR2004
        return None
    return int(found["first"]), int(found["middle"]), int(found["last"])


def read_day(
    text: str, order: DateOrder, statement_month: Month | None = None
) -> tuple[date, time | None]:
    """Return the day a cell names, and the time where it prints one.

    A year of four digits that leads is the year, whatever the order says. A day without its
    year is the last such day up to the end of `statement_month`.

    Raises:
        DateError: `day_unreadable`, `day_impossible` or `day_out_of_range`.
    """
    if text[4:5] == text[7:8] == "-":
        with suppress(ValueError):
            return _in_range(date.fromisoformat(text[:10])), _iso_time(text)
    found, numbers = _date_numbers(text, order, statement_month)
    try:
        day = date(*numbers)
    except ValueError as error:
        raise DateError("day_impossible", field="day", value=text) from error
    return _in_range(day), _clock(found)


def _iso_time(text: str) -> time | None:
    return time.fromisoformat(text[11:19]) if text[10:] else None


def read_time(text: str) -> time | None:
    """Return the time a cell prints; None when it prints none."""
    found = _TIME.fullmatch(text)
    return _clock(found) if found else None


def _date_numbers(
    text: str, order: DateOrder, statement_month: Month | None
) -> tuple[re.Match[str], tuple[int, int, int]]:
    if len(text) > _LONGEST_CELL:
        raise DateError("day_unreadable", field="day", value=text[:_LONGEST_CELL])
    if found := _COMPACT.fullmatch(text):
        return found, (int(found["year"]), int(found["month"]), int(found["day"]))
    if found := _NUMBERED.fullmatch(text):
        return found, _ordered(found, order)
    if (found := _NAMED.fullmatch(text)) and found["name"][:3].lower() in _MONTHS:
        month = _MONTHS.index(found["name"][:3].lower()) + 1
        return found, (_year(found["year"]), month, int(found["day"] or found["behind"] or 0))
    found = _MONTH_DAY.fullmatch(text)
    if found and order is DateOrder.MONTH_DAY and statement_month is not None:
        month = int(found["month"])
        year = statement_month.year - (month > statement_month.number)
        return found, (year, month, int(found["day"]))
    raise DateError("day_unreadable", field="day", value=text)


def _ordered(found: re.Match[str], order: DateOrder) -> tuple[int, int, int]:
    first, middle, last = found["first"], int(found["middle"]), found["last"]
    if len(first) > 2 or order is DateOrder.YEAR_MONTH_DAY:  # noqa: PLR2004
        return _year(first), middle, int(last)
    if order is DateOrder.MONTH_DAY_YEAR:
        return _year(last), int(first), middle
    return _year(last), middle, int(first)


def _year(text: str) -> int:
    number = int(text)
    if len(text) > 2:  # noqa: PLR2004
        return number
    return number + (1900 if number >= _LAST_CENTURY_FROM else 2000)


def _clock(found: re.Match[str]) -> time | None:
    """Return the time of a match; an impossible one is left out, the day is what counts."""
    printed = found.groupdict()
    if not printed.get("hour"):
        return None
    hour = int(printed["hour"])
    half = (printed.get("rest") or "").strip().lower()[:2]
    if half in {"am", "pm"}:
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return time(hour, int(printed["minute"]), int(printed["second"] or 0))
    except ValueError:
        return None


def _in_range(day: date) -> date:
    if not EARLIEST <= day <= LATEST:
        raise DateError("day_out_of_range", field="day", value=day.isoformat())
    return day


def read_amount(text: str, decimal_separator: str, currency: Currency) -> Money:
    """Return a printed amount: `-$7,971.39`, `+ $73.01`, `-1.001,00`, `(12.50)`, `CNY 13.50`.

    Raises:
        AmountError: as domain.money.parse_money.
    """
    plain = _SPACES.sub("", text)
    if plain.endswith(("DR", "Dr")):
        plain = "-" + plain
    plain = _LETTERS.sub("", plain) if not plain[-1:].isdigit() or plain[:1].isalpha() else plain
    if plain.startswith("(") and plain.endswith(")"):
        plain = "-" + plain[1:-1]
    elif plain.endswith(("-", "−")):
        plain = "-" + plain[:-1]
    if decimal_separator == ",":
        plain = plain.translate(_SWAPPED)
    return parse_money(plain, currency)


def is_currency(text: str) -> bool:
    """Return whether a cell holds the name of a currency and no number."""
    return bool(currency_code(text)) and not any(map(str.isdigit, text))


def currency_code(text: str) -> str:
    """Return the ISO code of the currency a cell names or marks; empty where it names none.

    `$` and `¥` name none: several currencies use each.
    """
    named = unicodedata.normalize("NFKC", text).strip()
    if named in _CODE_OF_NAME:
        return _CODE_OF_NAME[named]
    found = _CODE.search(named.upper())
    return _CODE_OF_MARK.get(found[0], found[0]) if found else ""
