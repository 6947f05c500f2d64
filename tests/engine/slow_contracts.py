"""Contracts one after the other, lived through day by day: the slow account of a changed loan."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tests.engine.slow import PARTS, Result, SlowLoan
from tests.engine.test_standing_slowly import slow_rows, slow_rules

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tideover.domain.loans import Loan, Repayment, Terms


def by_day(repayments: Iterable[Repayment]) -> dict[date, list[int]]:
    payments: defaultdict[date, list[int]] = defaultdict(list)
    for paid in repayments:
        payments[paid.day].append(paid.amount.minor)
    return dict(payments)


def slow_loan(terms: Terms) -> SlowLoan:
    return SlowLoan(slow_rows(terms), slow_rules(terms))


def slow_standing(loan: Loan, repayments: Iterable[Repayment], as_of: date) -> Result:
    """Live through every contract; what of the money met nothing lowers the next principal."""
    known = [paid for paid in repayments if paid.day <= as_of]
    before: dict[str, int] = dict.fromkeys(PARTS, 0)
    for contract in loan.earlier:
        if as_of < contract.until:
            break
        met = [paid for paid in known if paid.day <= contract.until]
        known = [paid for paid in known if paid.day > contract.until]
        ended = slow_loan(contract.terms).live(by_day(met), contract.until)
        for part in PARTS:
            before[part] += ended.paid[part]
        before["principal"] += ended.credit
    found = slow_loan(loan.terms_on(as_of)).run(by_day(known), as_of)
    for part in PARTS:
        found.paid[part] += before[part]
    return found
