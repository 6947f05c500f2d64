"""A contract's schedule is worked out once, whoever asks and however often the book is changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.households import BANK, LOAN, TODAY, book_of, household_store
from tideover.app.commands.records import Add, Replace
from tideover.app.repaying import repayment_command
from tideover.domain.loans import ContractChange, EarlierContract, EqualInstalmentTerms
from tideover.domain.money import Money
from tideover.engine.risk import outlook
from tideover.engine.schedules import schedule
from tideover.viewmodels.loans import loan_detail, loans_view

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.domain.snapshot import Snapshot


def look(snapshot: Snapshot) -> None:
    """Ask what the pages ask."""
    loans_view(snapshot)
    outlook(snapshot)
    for loan in snapshot.loans:
        loan_detail(snapshot, loan.id)


def test_pages_edits_and_a_store_that_is_read_again_work_no_schedule_out_twice(
    tmp_path: Path,
) -> None:
    store = household_store(tmp_path)
    assert isinstance(LOAN.terms, EqualInstalmentTerms)
    changed = replace(
        LOAN,
        terms=replace(LOAN.terms, principal=Money(90_000), drawn_on=TODAY, first_due=None),
        earlier=(EarlierContract(LOAN.terms, TODAY, ContractChange.EXTENSION),),
    )
    book = book_of(store, Add(BANK), Add(changed))
    schedule.cache_clear()
    look(book.snapshot)
    worked_out = schedule.cache_info().misses
    book.run(
        repayment_command(book.snapshot, LOAN.id, amount=Money(100), day=TODAY, account_id=BANK.id)
    )
    look(book.snapshot)
    book.run(Replace(replace(changed, name="Another name")))
    look(book.snapshot)
    look(store.read(TODAY))
    assert schedule.cache_info().misses == worked_out
