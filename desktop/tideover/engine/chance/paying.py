"""Pays dues in their order, each in full or not at all, on many paths at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from tideover.engine.chance.paths import Truths, Whole

FEW = 24
"""On so few paths what is left is paid faster path by path."""


def paid_in_order(
    owed: Truths, asked: Whole, queues: Whole, cash: Whole, few: int = FEW
) -> tuple[Truths, Whole]:
    """Return which dues are paid, one by one in their order, each in full or not at all.

    There is a row for each path and a column for each due; `asked` may have one row for all
    paths. `cash` is what there is when a due is asked if none of these is paid. Once a due is not
    paid the later ones of its queue wait. Returned is also what is paid on each path.

    What fits before the first that does not is paid at once. Then that one's queue is left out,
    and the rest is looked at anew on the paths that have money for any of it: one after the other
    where they are `few`.
    """
    upto = np.cumsum(np.where(owed, asked, 0), axis=1)
    lacks = upto > cash
    lacks &= owed
    paid = owed ^ lacks
    spent = upto[:, -1]
    failing = np.logical_or.reduce(lacks, axis=1).nonzero()[0]
    if not len(failing):
        return paid, spent
    first = lacks[failing].argmax(axis=1)
    if len(asked) > 1:
        asked = asked[failing]
    before = np.arange(owed.shape[1]) < first[:, None]
    paid[failing] &= before
    here = np.arange(len(failing)) if len(asked) > 1 else 0
    spent[failing] = fits = upto[failing, first] - asked[here, first]
    cash = cash[failing] - fits[:, None]
    left = owed[failing] > before
    left &= queues != queues[first, None]
    goes_on = np.logical_or.reduce(left & (asked <= cash), axis=1).nonzero()[0]
    if len(goes_on):
        asked = asked[goes_on] if len(asked) > 1 else asked
        pay = _paid_one_by_one if len(goes_on) <= few else paid_in_order
        more, costs = pay(left[goes_on], asked, queues, cash[goes_on], few)
        paid[failing[goes_on]] |= more
        spent[failing[goes_on]] += costs
    return paid, spent


def _paid_one_by_one(
    owed: Truths, asked: Whole, queues: Whole, cash: Whole, _few: int
) -> tuple[Truths, Whole]:
    """Return the same as `paid_in_order`, looking at one path after the other."""
    paid = np.zeros_like(owed)
    spent = np.zeros(len(owed), dtype=np.int64)
    for path, here in enumerate(np.broadcast_to(asked, owed.shape)):
        dues = owed[path].nonzero()[0]
        found = (dues, queues[dues], here[dues], cash[path, dues])
        waits: set[int] = set()
        costs = 0
        for due, queue, amount, there in zip(*(each.tolist() for each in found), strict=True):
            if queue in waits:
                continue
            if costs + amount <= there:
                costs += amount
                paid[path, due] = True
            else:
                waits.add(queue)
        spent[path] = costs
    return paid, spent
