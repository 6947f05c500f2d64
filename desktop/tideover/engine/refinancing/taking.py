"""An offer taken today on a copy of the household: what it clears, what holds from then on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tideover.domain.errors import InputError
from tideover.domain.ids import LoanId, RepaymentId
from tideover.domain.loans import Loan, Repayment
from tideover.domain.money import Money, total
from tideover.domain.refinancing import NewContract, TakeOver
from tideover.engine.changes import EarnMore
from tideover.engine.ledger import ledger_on
from tideover.engine.offers.terms import offer_terms
from tideover.engine.restructuring import change
from tideover.engine.restructuring.position import position
from tideover.engine.scenarios import applied
from tideover.engine.schedules.received import received

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tideover.domain.refinancing import KeptOffer
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.restructuring import Change


@dataclass(frozen=True, slots=True)
class Cleared:
    """A loan that is paid off today: `price` is all that clears it, what is late included.

    `principal` is what of it was lent, `early_fee` what the lender takes for being paid early.
    """

    loan: Loan
    price: Money
    principal: Money
    early_fee: Money


@dataclass(frozen=True, slots=True)
class Taken:
    """An offer that was taken on a copy; `snapshot` is the household after it.

    `new_loan` and `cleared` are those of a loan that takes others over, `changes` the contracts
    that are changed. `fees` is all that is asked once for it: the lender's fee, what is kept
    back, and what old lenders take for being paid early. `left_over` is what is handed out beyond
    what clears the old loans: it stays in the account.
    """

    offer: KeptOffer
    snapshot: Snapshot
    fees: Money
    left_over: Money
    new_loan: Loan | None = None
    cleared: tuple[Cleared, ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def asking(self) -> tuple[LoanId, ...]:
        """The loans that ask for money once it is taken, in place of those it is about."""
        if self.new_loan is not None:
            return (self.new_loan.id,)
        return tuple(each.loan.id for each in self.changes)


def taken(snapshot: Snapshot, offer: KeptOffer) -> Taken:
    """Return what taking an offer today makes of a copy of the household.

    Raises:
        InputError: `offer_loan_gone` or `offer_loan_paid` when a loan it is about is; for a new
            loan `offer_below_owed` when it hands out less than clears the old ones (`owed`), or
            what its terms refuse; for a contract what `restructuring.change` refuses, with the
            name of the `loan`.
    """
    match offer.means:
        case TakeOver() as means:
            return _taken_over(snapshot, offer, means)
        case NewContract() as means:
            return _changed(snapshot, offer, means)


def taken_together(snapshot: Snapshot, offers: Iterable[KeptOffer]) -> tuple[Taken, ...]:
    """Return several offers taken one after the other; the last one's copy has them all.

    Raises:
        InputError: as `taken`; offers for the same loan cannot both be taken.
    """
    found: list[Taken] = []
    for offer in offers:
        found.append(taken(found[-1].snapshot if found else snapshot, offer))
    return tuple(found)


def _owing(snapshot: Snapshot, loan_id: LoanId) -> tuple[Loan, tuple[Repayment, ...]]:
    """Return a loan that still asks for something, and what was paid to it by today."""
    loan = next((each for each in snapshot.loans if each.id == loan_id), None)
    if loan is None:
        raise InputError("offer_loan_gone", field="loans")
    paid = tuple(each for each in snapshot.repayments_of(loan_id) if each.day <= snapshot.as_of)
    try:
        position(loan, paid, snapshot.as_of)
    except InputError as error:
        if error.code == "nothing_left_to_change":
            raise InputError("offer_loan_paid", field="loans", loan=loan.name) from error
        raise _about(error, loan) from error
    if loan.closed_on is not None:
        raise InputError("offer_loan_paid", field="loans", loan=loan.name)
    return loan, paid


def _about(error: InputError, loan: Loan) -> InputError:
    """Return the same error with the loan it is about."""
    return InputError(error.code, **{**error.params, "loan": loan.name})


def _taken_over(snapshot: Snapshot, offer: KeptOffer, means: TakeOver) -> Taken:
    today, currency = snapshot.as_of, snapshot.household.currency
    cleared = []
    for loan_id in means.loans:
        loan, paid = _owing(snapshot, loan_id)
        ledger = ledger_on(loan, paid, today)
        price, fee = Money(ledger.settlement(), currency), Money(ledger.early_fee(), currency)
        lent = Money(sum(debt.principal for debt in ledger.debts), currency)
        cleared.append(Cleared(loan, price, lent, fee))
    owed = total((each.price for each in cleared), currency)
    asked = means.offer
    principal = asked.principal or owed + (asked.kept_back or snapshot.zero())
    fee = asked.first_fee or snapshot.zero()
    if means.fee is not None:
        fee += principal.scaled(means.fee)
    terms = offer_terms(replace(asked, principal=principal, first_fee=fee or None), today)
    handed_out = total((money for _, money in received(terms)), currency)
    if handed_out < owed:
        raise InputError("offer_below_owed", field="principal", owed=owed, handed_out=handed_out)
    loan = Loan(
        LoanId(f"offer:{offer.id}"),
        offer.name,
        offer.lender,
        terms,
        pays_from=cleared[0].loan.pays_from,
        lender_kind=means.lender_kind,
    )
    early = total((each.early_fee for each in cleared), currency)
    return Taken(
        offer=offer,
        snapshot=_with_cleared(snapshot, loan, cleared, handed_out - owed),
        fees=early + fee + (asked.kept_back or snapshot.zero()),
        left_over=handed_out - owed,
        new_loan=loan,
        cleared=tuple(cleared),
    )


def _with_cleared(
    snapshot: Snapshot, loan: Loan, cleared: Iterable[Cleared], left_over: Money
) -> Snapshot:
    """Return the household with a new loan, the old ones paid off, and the rest as cash."""
    paid = tuple(
        Repayment(RepaymentId(f"{each.loan.id}:cleared"), each.loan.id, snapshot.as_of, each.price)
        for each in cleared
    )
    if left_over:
        snapshot = applied(snapshot, EarnMore(left_over, snapshot.as_of, snapshot.zero()))
    return replace(
        snapshot, loans=(*snapshot.loans, loan), repayments=(*snapshot.repayments, *paid)
    )


def _changed(snapshot: Snapshot, offer: KeptOffer, means: NewContract) -> Taken:
    changes = []
    for loan_id in means.loans:
        loan, paid = _owing(snapshot, loan_id)
        try:
            changes.append(change(loan, paid, snapshot.as_of, means.change))
        except InputError as error:
            raise _about(error, loan) from error
    after = {each.loan.id: each.loan for each in changes}
    fee = getattr(means.change, "fee", None) or snapshot.zero()
    return Taken(
        offer=offer,
        snapshot=replace(
            snapshot, loans=tuple(after.get(loan.id, loan) for loan in snapshot.loans)
        ),
        fees=Money(fee.minor * len(changes), fee.currency),
        left_over=snapshot.zero(),
        changes=tuple(changes),
    )
