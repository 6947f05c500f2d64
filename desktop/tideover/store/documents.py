"""Reading the values of a JSON document strictly: what is missing or of another kind is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from tideover.domain.money import Money

if TYPE_CHECKING:
    from tideover.domain.money import Currency

Document = dict[str, Any]
Value = TypeVar("Value")


def emptied(body: Document, value: Value) -> Value:
    """Return what was read if nothing of the document is left unread; raises ValueError."""
    if body:
        raise ValueError(sorted(body))
    return value


def amount_or_none(minor: object, currency: Currency) -> Money | None:
    """Return an amount of money from its minor units; raises TypeError."""
    return None if minor is None else Money(whole(minor), currency)


def whole(value: object) -> int:
    """Return a whole number; JSON's `true` and `1.0` are none. Raises TypeError."""
    if type(value) is not int:
        raise TypeError(value)
    return value


def whole_or_none(value: object) -> int | None:
    """Return a whole number, or None for null; raises TypeError."""
    return None if value is None else whole(value)


def truth(value: object) -> bool:
    """Return true or false; raises TypeError for a number."""
    if type(value) is not bool:
        raise TypeError(value)
    return value
