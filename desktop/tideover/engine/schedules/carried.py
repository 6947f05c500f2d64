"""What a contract was left by the one before it: charges that are due with its first instalment."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tideover.domain.loans import Instalment, Terms


def with_carried(rows: tuple[Instalment, ...], terms: Terms) -> tuple[Instalment, ...]:
    """Return the instalments, the first one asking for the charges that were carried over."""
    charges = terms.carried.charges
    if not charges:
        return rows
    return (replace(rows[0], fee=rows[0].fee + charges), *rows[1:])
