"""Which sign means money spent: told by the balance, else by the words of the rows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from tideover.domain.statements import DraftKind
from tideover.importers.wording import is_refund, loan_words

if TYPE_CHECKING:
    from collections.abc import Sequence

_BOUGHT = re.compile(r"消费|purchase", re.IGNORECASE)
_PAID_TO_CARD = re.compile(r"payment|回馈金", re.IGNORECASE)
CARD = re.compile(
    r"信用卡|贷记卡|卡号末四位|credit card|creditcard|card ?#|kreditkarte", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class SignedRow:
    """A row as far as its sign matters: amount and balance as whole numbers of one unit."""

    amount: int
    balance: int | None
    text: str


def positive_is_out(rows: Sequence[SignedRow], *, is_card: bool) -> bool | None:
    """Return whether amounts without a minus are money spent; None when nothing tells.

    A running balance decides, whichever end of the file is the older one. Without one the
    words do: refunds flow in, purchases out, and on a card so do repayments to it. A file without
    any minus whose rows do not all flow in has its direction elsewhere: the amounts do not tell.
    """
    balance_votes = _balance_votes(rows)
    if balance_votes:
        return balance_votes < 0
    word_votes = sum(_word_vote(row, is_card=is_card) for row in rows)
    is_unsigned = all(row.amount > 0 for row in rows)
    if is_unsigned and not is_card and 0 < word_votes < len(rows):
        return None
    if word_votes:
        return word_votes < 0
    if is_card and is_unsigned:
        return True
    return False if any(row.amount < 0 for row in rows) else None


def _balance_votes(rows: Sequence[SignedRow]) -> int:
    """Count the steps that fit `balance grows by the amount` less those that fit the opposite."""
    votes = {1: 0, -1: 0}
    for before, after in pairwise(rows):
        if before.balance is None or after.balance is None:
            continue
        step = after.balance - before.balance
        for sign in votes:
            # Oldest first: the later row made the step. Newest first: the row above did.
            votes[sign] += step in {sign * after.amount, -sign * before.amount}
    return votes[1] - votes[-1]


def _word_vote(row: SignedRow, *, is_card: bool) -> int:
    """Return 1 when the row speaks for positive money flowing in, -1 against, 0 for silence."""
    direction = 1 if row.amount > 0 else -1
    if _BOUGHT.search(row.text):
        return -direction
    if is_refund(row.text):
        return direction
    words = loan_words(row.text)
    if is_card and (_PAID_TO_CARD.search(row.text) or words):
        return direction
    if words:
        return direction if words.kind is DraftKind.DRAW_DOWN else -direction
    return 0
