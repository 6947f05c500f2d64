"""Whatever a person does can be taken back and done again, and nothing is shown that is not so.

The laws hold for any order of changes, so hypothesis makes the orders up. The store is the real
one: most of what could go wrong is between a command and the disk.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.households import (
    BANK,
    FOOD,
    HUABEI_BILL,
    LOAN,
    OFFER,
    PLAN,
    SCENARIO,
    TODAY,
    WAGE,
    WALLET,
    household_store,
)
from tideover.app.book import Book
from tideover.app.cases import promise_kept
from tideover.app.commands.budgets import SetBudget
from tideover.app.commands.cases import AddCaseEvent, RemoveCase, RemoveCaseEvent
from tideover.app.commands.command import Command, Together
from tideover.app.commands.entries import AddEntries, RemoveEntries, ReplaceEntries
from tideover.app.commands.household import SetHousehold
from tideover.app.commands.loans import (
    MoveRepayment,
    RecordRepayment,
    RemoveLoan,
    RemoveRepayment,
    SetRepayments,
)
from tideover.app.commands.records import Add, Remove, Replace
from tideover.app.history import History
from tideover.app.refinancing import take_command
from tideover.app.scenarios import apply_command
from tideover.domain.accounts import CardBill
from tideover.domain.budgets import BudgetLine
from tideover.domain.cases import Case, CaseEvent, CaseEventKind, document_of
from tideover.domain.dates import Month
from tideover.domain.entries import Entry, Split
from tideover.domain.errors import BugError, InputError, StoreConflict
from tideover.domain.household import FirstStart, Household
from tideover.domain.ids import CaseEventId, CaseId, EntryId, RecurringId, RepaymentId, TransferId
from tideover.domain.lenders_bills import BillPart, StatedParts
from tideover.domain.loans import DailyInterestTerms, Repayment
from tideover.domain.money import Money
from tideover.domain.queries import EntryFilter, EntryOrder
from tideover.domain.rates import Rate, RatePer
from tideover.domain.recurring import EveryMonths, EveryWeeks, LastWorkingDay, RecurringItem
from tideover.domain.scenarios import JobLoss, NewCost, OneOff
from tideover.store.entry_queries import SqlEntryQueries
from tideover.store.household_store import HouseholdStore

if TYPE_CHECKING:
    from tideover.domain.ids import LoanId
    from tideover.domain.snapshot import Snapshot

RECORDS = (BANK, WALLET, FOOD, WAGE, LOAN)
OTHER_LOAN = replace(
    LOAN,
    id=type(LOAN.id)("other"),
    name="Draw-down",
    terms=DailyInterestTerms(
        principal=Money(50_000),
        drawn_on=date(2026, 9, 1),
        rate=Rate(Decimal("0.0004"), RatePer.DAY),
        due_on=date(2027, 3, 1),
    ),
)

MINOR = st.integers(-50_000, 50_000).filter(bool)
DAYS = st.one_of(
    st.dates(date(2024, 11, 1), date(2025, 2, 28)),
    st.dates(TODAY - timedelta(days=3), TODAY + timedelta(days=3)),
)
MONTHS = st.integers(0, 3).map(lambda later: Month(2026, 11) + later)
TEXTS = st.sampled_from(["", "Shop", "商店", "O'Neill", "100%_\\", "ﬁ ÉCOLE", "x" * 200])
NUMBERS = st.integers(0, 10**6)


def today() -> date:
    return TODAY


State = tuple["Snapshot", list[Entry]]


class OnePerson(RuleBasedStateMachine):
    """One person at one household, doing whatever comes to mind."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory(prefix="tideover-law-")
        self._made = 0
        self._open(household_store(Path(self._folder.name)))

    def teardown(self) -> None:
        """Take everything back, and do it all again."""
        while self.past:
            self.undo()
        while self.future:
            self.redo()
        self._folder.cleanup()

    def _open(self, store: HouseholdStore) -> None:
        """Open the book; `past` and `future` are the states that undo and redo must lead to."""
        self.store = store
        self.book = Book(store, store.read(TODAY), today)
        self.history = History(self.book)
        self.past: list[State] = []
        self.future: list[State] = []

    def state(self) -> State:
        """Return all there is to see: also where an entry stands inside its day."""
        return replace(self.book.snapshot, revision=0), self.entries()

    def entries(self) -> list[Entry]:
        rows = SqlEntryQueries(self.store.path).page(
            EntryFilter(), EntryOrder.DAY, descending=False, offset=0, limit=10_000
        )
        return [row.entry for row in rows]

    def do(self, command: Command) -> None:
        """Do it; what cannot be done must change nothing."""
        shown, before = self.book.snapshot, self.state()
        try:
            self.history.perform(command)
        except (BugError, InputError, StoreConflict):
            assert self.book.snapshot is shown
            assert self.state() == before
        else:
            self.past.append(before)
            self.future.clear()

    def new(self) -> str:
        self._made += 1
        return f"made {self._made:04}"

    # -- what is always true

    @invariant()
    def what_is_shown_is_what_is_kept(self) -> None:
        assert self.book.snapshot == HouseholdStore(self.store.path).read(TODAY)

    @invariant()
    def balances_are_the_sums_of_what_is_in_the_book(self) -> None:
        entries = self.entries()
        for account in self.book.snapshot.accounts:
            moved = sum(
                entry.amount.minor
                for entry in entries
                if entry.account_id == account.id and entry.day <= TODAY
            )
            expected = Money(account.opening.minor + moved)
            assert self.book.snapshot.balances[account.id] == expected
        assert self.book.snapshot.entry_count == len(entries)

    # -- what a person does

    @initialize()
    def begin(self) -> None:
        self.do(Together("begin", tuple(Add(record) for record in RECORDS)))

    @rule(minor=MINOR, day=DAYS, text=TEXTS, account=st.sampled_from([BANK, WALLET]))
    def add_an_entry(self, minor: int, day: date, text: str, account: object) -> None:
        identity = WALLET.id if account is WALLET else BANK.id
        amount = Money(minor)
        splits = (Split(FOOD.id, amount),)
        self.do(
            AddEntries((Entry(EntryId(self.new()), identity, day, text, amount, splits, text),))
        )

    @rule(minor=MINOR, part=MINOR, day=DAYS)
    def add_a_split_entry(self, minor: int, part: int, day: date) -> None:
        splits = (Split(FOOD.id, Money(part), "part"), Split(None, Money(minor - part)))
        entry = Entry(EntryId(self.new()), BANK.id, day, "Market", Money(minor), splits)
        self.do(AddEntries((entry,)))

    @rule(minor=st.integers(1, 50_000), day=DAYS)
    def move_money(self, minor: int, day: date) -> None:
        transfer = TransferId(self.new())
        sides = [
            Entry(EntryId(self.new()), account.id, day, "", Money(amount), (), transfer_id=transfer)
            for account, amount in ((BANK, -minor), (WALLET, minor))
        ]
        self.do(AddEntries(tuple(sides)))

    @rule(chosen=NUMBERS, minor=MINOR, day=DAYS, text=TEXTS)
    def change_an_entry(self, chosen: int, minor: int, day: date, text: str) -> None:
        if entries := self.entries():
            entry = entries[chosen % len(entries)]
            changed = replace(entry, day=day, payee=text, amount=Money(minor), splits=())
            self.do(ReplaceEntries((changed,)))

    @rule(chosen=NUMBERS, more=st.integers(1, 3))
    def remove_entries(self, chosen: int, more: int) -> None:
        if entries := self.entries():
            first = chosen % len(entries)
            gone = tuple(entry.id for entry in entries[first : first + more])
            self.do(RemoveEntries(gone))

    @rule(minor=st.integers(1, 20_000), day=DAYS, loan=st.sampled_from([LOAN, OTHER_LOAN]))
    def repay_a_loan(self, minor: int, day: date, loan: object) -> None:
        loan_id = LOAN.id if loan is LOAN else OTHER_LOAN.id
        entry = Entry(EntryId(self.new()), BANK.id, day, "Lender", Money(-minor), ())
        repayment = Repayment(RepaymentId(self.new()), loan_id, day, Money(minor), entry.id)
        self.do(RecordRepayment(repayment, entry))

    @rule(minor=st.integers(1, 20_000), day=DAYS)
    def remember_an_old_repayment(self, minor: int, day: date) -> None:
        paid = Repayment(RepaymentId(self.new()), LOAN.id, day, Money(minor))
        self.do(RecordRepayment(paid))

    @rule(chosen=NUMBERS)
    def take_a_repayment_off(self, chosen: int) -> None:
        if repayments := self.book.snapshot.repayments:
            self.do(RemoveRepayment(repayments[chosen % len(repayments)].id))

    @rule(chosen=NUMBERS, loan=st.sampled_from([LOAN.id, OTHER_LOAN.id]))
    def count_a_repayment_for_another_loan(self, chosen: int, loan: str) -> None:
        if repayments := self.book.snapshot.repayments:
            repayment = repayments[chosen % len(repayments)]
            self.do(MoveRepayment(repayment.id, type(repayment.loan_id)(loan)))

    @rule(chosen=NUMBERS, parts=st.integers(0, 2))
    def say_what_an_entry_repays(self, chosen: int, parts: int) -> None:
        if entries := self.entries():
            entry = entries[chosen % len(entries)]
            minor = -entry.amount.minor // 2
            shares = tuple(
                Repayment(RepaymentId(self.new()), loan.id, entry.day, Money(minor), entry.id)
                for loan in (LOAN, OTHER_LOAN)[:parts]
                if minor
            )
            self.do(SetRepayments(entry.id, shares))

    @rule(day=DAYS, minor=st.none() | st.integers(0, 90_000))
    def keep_what_the_lender_states(self, day: date, minor: int | None) -> None:
        bill = replace(HUABEI_BILL, day=day)
        if minor is not None:
            stated = StatedParts(((BillPart.PENALTY_ON_FEE, Money(minor)),))
            bill = replace(bill, stated=stated, note="")
        self.do(Replace(bill) if self.book.snapshot.bills else Add(bill))

    @rule()
    def forget_what_the_lender_states(self) -> None:
        self.do(Remove(HUABEI_BILL))

    @rule(day=DAYS, text=TEXTS, document=st.none() | st.binary(min_size=1, max_size=20))
    def note_what_happened_in_a_case(self, day: date, text: str, document: bytes | None) -> None:
        if not self.book.snapshot.cases:
            self.do(Add(Case(CaseId("case"), "Bank", TODAY)))
        kept = None if document is None else document_of("letter.pdf", document)
        kind = CaseEventKind.OUR_PROMISE
        event = CaseEvent(
            CaseEventId(self.new()), CaseId("case"), day, kind, text or "x", due=day, document=kept
        )
        self.do(AddCaseEvent(event, document))

    @rule(chosen=NUMBERS)
    def keep_or_delete_a_promise(self, chosen: int) -> None:
        if events := self.book.snapshot.case_events:
            event = events[chosen % len(events)]
            self.do(promise_kept(event, event.day) if chosen % 2 else RemoveCaseEvent(event.id))

    @rule()
    def remove_the_case(self) -> None:
        self.do(RemoveCase(CaseId("case")))

    @rule(months=st.integers(1, 6))
    def keep_or_change_a_scenario(self, months: int) -> None:
        change = JobLoss(RecurringId("pay"), Month(2027, 1), months)
        scenario = replace(SCENARIO, name=f"Job loss {months}", changes=(change,))
        self.do(Replace(scenario) if self.book.snapshot.scenarios else Add(scenario))

    @rule(name=TEXTS, loan=st.sampled_from([LOAN.id, OTHER_LOAN.id]))
    def keep_or_change_an_offer(self, name: str, loan: LoanId) -> None:
        offer = replace(OFFER, name=name or "x", means=replace(OFFER.means, loans=(loan,)))
        self.do(Replace(offer) if self.book.snapshot.offers else Add(offer))

    @rule(seen=TEXTS)
    def follow_a_plan_note_or_stop(self, seen: str) -> None:
        plan = replace(PLAN, seen=(seen,))
        if self.book.snapshot.followed == plan:
            self.do(Remove(plan))
        else:
            self.do(Replace(plan) if self.book.snapshot.plans else Add(plan))

    @rule()
    def take_the_offer(self) -> None:
        for offer in self.book.snapshot.offers:
            try:
                step = take_command(self.book.snapshot, (offer,))
            except InputError:
                return
            self.do(step)

    @rule(minor=st.integers(1, 50_000), day=DAYS)
    def apply_a_scenario(self, minor: int, day: date) -> None:
        changes = (OneOff(day, Money(-minor), "Bill"), NewCost(day, Money(minor), "Gym"))
        scenario = replace(SCENARIO, name="Bill", changes=changes)
        if self.book.snapshot.scenarios == (scenario,):
            self.do(apply_command(self.book.snapshot, scenario))
        else:
            self.do(Replace(scenario) if self.book.snapshot.scenarios else Add(scenario))

    @rule()
    def remove_the_loan(self) -> None:
        self.do(RemoveLoan(LOAN.id))

    @rule(loan=st.sampled_from([LOAN, OTHER_LOAN, replace(LOAN, name="Phone 2", note="paid")]))
    def add_or_change_a_loan(self, loan: object) -> None:
        assert isinstance(loan, type(LOAN))
        known = {each.id for each in self.book.snapshot.loans}
        self.do(Replace(loan) if loan.id in known else Add(loan))

    @rule(minor=st.none() | st.integers(0, 90_000), month=MONTHS)
    def plan_a_budget(self, minor: int | None, month: Month) -> None:
        planned = None if minor is None else Money(minor)
        self.do(SetBudget((BudgetLine(FOOD.id, month, planned),)))

    @rule(
        minor=MINOR,
        rhythm=st.sampled_from([EveryWeeks(2), EveryMonths(3, 31), LastWorkingDay()]),
        ends=st.none() | st.just(date(2028, 2, 29)),
    )
    def add_a_recurring_item(self, minor: int, rhythm: EveryWeeks, ends: date | None) -> None:
        item = RecurringItem(
            RecurringId(self.new()), "Rent", FOOD.id, BANK.id, Money(minor), rhythm, TODAY, ends
        )
        self.do(Add(item))

    @rule(chosen=NUMBERS)
    def remove_a_recurring_item(self, chosen: int) -> None:
        if items := self.book.snapshot.recurring:
            self.do(Remove(items[chosen % len(items)]))

    @rule(minor=MINOR, closed=st.booleans())
    def change_an_account(self, minor: int, *, closed: bool) -> None:
        changed = replace(WALLET, opening=Money(minor), closed=closed, bill=CardBill(3, 25))
        self.do(Replace(changed))

    @rule()
    def remove_an_account_or_a_category(self) -> None:
        self.do(Remove(WALLET))
        self.do(Remove(WAGE))

    @rule(minor=st.integers(0, 90_000), name=TEXTS)
    def change_the_settings(self, minor: int, name: str) -> None:
        changed = Household(
            name=name,
            buffer=Money(minor),
            first_start=FirstStart.DONE,
            remind_days_before=(5, 1),
            custom_order=(LOAN.id,),
            left_out_of_offers=(FOOD.id,),
        )
        self.do(SetHousehold(changed))

    @rule(name=TEXTS)
    def do_something_impossible_half_way(self, name: str) -> None:
        """The first half must be taken back with the second that fails."""
        half = SetHousehold(replace(self.book.snapshot.household, name=name))
        self.do(Together("impossible", (half, RemoveEntries((EntryId("nobody"),)))))

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.future.append(self.state())
        self.history.undo()
        assert self.state() == self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.past.append(self.state())
        self.history.redo()
        assert self.state() == self.future.pop()

    @rule()
    def close_and_open_again(self) -> None:
        before = self.book.snapshot
        self._open(HouseholdStore(self.store.path))
        assert self.book.snapshot == before


OnePerson.TestCase.settings = settings(
    max_examples=30,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
TestOnePerson = OnePerson.TestCase
