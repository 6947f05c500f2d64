"""Keeping offers to compare them, and taking one of them: one step that is undone as one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tideover.app.commands.command import Command, Together
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.loans import RecordRepayment
from tideover.app.commands.records import Add, Remove, Replace
from tideover.domain.entries import CategoryRole, Entry, Split
from tideover.domain.errors import InputError
from tideover.domain.ids import EntryId, LoanId, OfferId, RepaymentId, new_id
from tideover.domain.loans import Repayment
from tideover.domain.refinancing import MOST_OFFERS, KeptOffer
from tideover.domain.text import clean_text, required_name
from tideover.engine.refinancing import taken, taken_together

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tideover.domain.ids import AccountId
    from tideover.domain.refinancing import OfferMeans
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.refinancing import Taken

LONGEST_LENDER = 200


def saved_offer(
    snapshot: Snapshot, name: str, lender: str, means: OfferMeans, before: KeptOffer | None
) -> Add | Replace:
    """Return the step that keeps an offer: a new one, or in the place of `before`.

    Raises:
        InputError: `name_empty`, `offer_name_taken`, `too_many_offers`, or why the offer could
            not be taken today.
    """
    cleaned = required_name(name)
    others = [each for each in snapshot.offers if before is None or each.id != before.id]
    if any(each.name == cleaned for each in others):
        raise InputError("offer_name_taken", field="name", value=cleaned)
    if len(others) >= MOST_OFFERS:
        raise InputError("too_many_offers", limit=MOST_OFFERS)
    who = clean_text(lender, LONGEST_LENDER)
    if before is not None:
        offer = replace(before, name=cleaned, lender=who, means=means)
    else:
        position = max((each.position for each in snapshot.offers), default=-1) + 1
        offer = KeptOffer(OfferId(new_id()), cleaned, who, means, position)
    taken(snapshot, offer)
    return Add(offer) if before is None else Replace(offer)


def take_command(
    snapshot: Snapshot, offers: Sequence[KeptOffer], account_id: AccountId | None = None
) -> Together:
    """Return the step after which the household has taken offers today.

    A new loan is added and the loans it takes over are paid off by repayments without an entry,
    because that money never was in an account of this book; what is left over is recorded as an
    entry of `account_id`, the first account that pays where None. Or the contracts are changed.
    The offers go from the list, because they are real then.

    Raises:
        InputError: Why one cannot be taken; offers for the same loan cannot both be.
    """
    commands: list[Command] = []
    for found in taken_together(snapshot, offers):
        commands += _records(snapshot, found, account_id)
        commands.append(Remove(found.offer))
    names = " + ".join(offer.name for offer in offers)
    return Together("take_offer", tuple(commands), len(offers), names)


def _records(snapshot: Snapshot, found: Taken, account_id: AccountId | None) -> Iterator[Command]:
    if found.new_loan is not None:
        yield Add(replace(found.new_loan, id=LoanId(new_id())))
    for each in found.cleared:
        yield RecordRepayment(
            Repayment(
                RepaymentId(new_id()),
                each.loan.id,
                snapshot.as_of,
                each.price,
                note=found.offer.name,
            )
        )
    for change in found.changes:
        yield Replace(change.loan)
    entry = _left_over(snapshot, found, account_id)
    if entry is not None:
        yield AddEntries((entry,))


def _left_over(snapshot: Snapshot, found: Taken, account_id: AccountId | None) -> Entry | None:
    """Return the entry of the money that a new loan hands out beyond the old ones."""
    paying = [each.id for each in snapshot.accounts if each.pays]
    account = account_id if account_id is not None else next(iter(paying), None)
    if not found.left_over or account is None:
        return None
    category = next(
        (each.id for each in snapshot.categories if each.role is CategoryRole.LOAN_RECEIVED), None
    )
    return Entry(
        id=EntryId(new_id()),
        account_id=account,
        day=snapshot.as_of,
        payee=found.offer.lender or found.offer.name,
        amount=found.left_over,
        splits=(Split(category, found.left_over),),
        note=found.offer.name,
    )
