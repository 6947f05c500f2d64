"""What a lender stated is held as it was stated: nothing added, rounded or left out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.households import BANK, HUABEI_BILL, LOAN, TODAY, book_of, household_store
from tideover.app.commands.loans import RemoveLoan
from tideover.app.commands.records import Add
from tideover.domain.lenders_bills import BillPart, StatedParts
from tideover.domain.money import CNY, LARGEST_MINOR, Money
from tideover.store.lenders_bills import bill_from, bill_values

if TYPE_CHECKING:
    from pathlib import Path

AMOUNTS = st.integers(0, LARGEST_MINOR).map(Money)
FLAGS = st.none() | st.booleans()


@given(
    amounts=st.dictionaries(st.sampled_from(BillPart), AMOUNTS, min_size=1),
    can_revolve=FLAGS,
    cleared=FLAGS,
    note=st.text(max_size=20),
)
def test_any_bill_comes_back_as_it_was(
    amounts: dict[BillPart, Money], can_revolve: bool | None, cleared: bool | None, note: str
) -> None:
    ordered = tuple((part, amounts[part]) for part in BillPart if part in amounts)
    bill = replace(HUABEI_BILL, stated=StatedParts(ordered, can_revolve, cleared), note=note)
    values = bill_values(bill, CNY)
    assert bill_from((*values.values(), 1), CNY) == bill


@pytest.mark.parametrize(
    "document",
    [
        '{"amounts": {"to_pay": 1.5}, "can_revolve": null, "cleared_by_minimum": null}',
        '{"amounts": {"to_pay": 1, "gift": 2}, "can_revolve": null, "cleared_by_minimum": null}',
        '{"amounts": {"to_pay": 1}, "can_revolve": 1, "cleared_by_minimum": null}',
        '{"amounts": {"to_pay": 1}, "can_revolve": null}',
    ],
)
def test_a_document_that_states_no_bill_is_refused(document: str) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        bill_from(("bill", "loan", "2026-11-24", document, "", 1), CNY)


def test_a_bill_goes_with_its_loan_and_comes_back_with_it(tmp_path: Path) -> None:
    store = household_store(tmp_path)
    book = book_of(store, Add(BANK), Add(LOAN), Add(HUABEI_BILL))
    back = book.run(RemoveLoan(LOAN.id))
    assert store.read(TODAY).bills == ()
    book.run(back)
    assert store.read(TODAY).bills == (HUABEI_BILL,)
