"""Offers for loans one has, in words: what each says, what it costs, which to take."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication

from tideover.domain.contract_requests import (
    Extension,
    NewInstalments,
    NewRate,
    PaymentHoliday,
    Settlement,
    Waiver,
)
from tideover.domain.rates import RatePer
from tideover.domain.refinancing import NewContract, TakeOver, TakeOverKind
from tideover.engine.forecast import MONTHS
from tideover.engine.refinancing import NEXT_MONTHS
from tideover.ui.format import (
    day_text,
    money_text,
    numeric_day_text,
    percent_text,
)
from tideover.ui.wording.borrowing import shape_name
from tideover.ui.wording.errors import error_text
from tideover.ui.wording.names import rate_field_text
from tideover.ui.wording.places import shown
from tideover.ui.wording.restructuring import change_name, instalment_kind_name
from tideover.viewmodels.refinancing import Place, Row

if TYPE_CHECKING:
    from tideover.domain.errors import InputError
    from tideover.domain.loans import ContractChange
    from tideover.domain.money import Money
    from tideover.domain.offers import Offer
    from tideover.domain.rates import Rate
    from tideover.domain.refinancing import OfferedChange, OfferMeans
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.refinancing import Difference, Taken
    from tideover.viewmodels.refinancing import OfferColumn

translate = QCoreApplication.translate


def offer_kind_name(kind: TakeOverKind | ContractChange) -> str:
    """Return what kind of offer it is, in a word or two."""
    if isinstance(kind, TakeOverKind):
        return {
            TakeOverKind.CONSOLIDATION: translate("CompareOffers", "Consolidation"),
            TakeOverKind.BALANCE_TRANSFER: translate("CompareOffers", "Balance transfer"),
        }[kind]
    return change_name(kind)


def column_name(column: OfferColumn) -> str:
    """Return what a column is called."""
    if column.place is Place.STAYING:
        return translate("CompareOffers", "As it is")
    #: joins the names of offers that are taken together: A + B
    plus = translate("CompareOffers", " + ")
    return plus.join(shown(offer.name) for offer in column.offers)


def row_name(row: Row) -> str:
    """Return what a row compares."""
    names = {
        #: {count} is a number of months
        Row.MONTHLY: translate("CompareOffers", "Paid a month, next {count}").format(
            count=NEXT_MONTHS
        ),
        Row.RELIEF: translate("CompareOffers", "beside staying"),
        Row.LARGEST_RELIEF: translate("CompareOffers", "Most relief in a month"),
        Row.LARGEST: translate("CompareOffers", "Month that asks most"),
        Row.TO_PAY: translate("CompareOffers", "Still to pay in all"),
        Row.COSTS: translate("CompareOffers", "In all, beside staying"),
        Row.CHARGES: translate("CompareOffers", "Interest and charges"),
        Row.FEES: translate("CompareOffers", "of it asked once"),
        #: {count} is a number of months
        Row.SHORT: translate("CompareOffers", "Short months of {count}").format(count=MONTHS),
        #: {count} is a number of months
        Row.TIGHT: translate("CompareOffers", "Tight months of {count}").format(count=MONTHS),
        Row.LATE_COST: translate("CompareOffers", "Cost of being late"),
        Row.DEBT_FREE: translate("CompareOffers", "Free of debt"),
        Row.BREAK_EVEN: translate("CompareOffers", "Break-even day"),
    }
    return names[row]


def row_text(row: Row, column: OfferColumn) -> str:
    """Return a figure; a dash where there is none."""
    course, beside = column.course, column.difference
    if course is None or beside is None:
        return "—"
    relief = beside.largest_relief
    texts = {
        Row.MONTHLY: money_text(course.monthly),
        Row.RELIEF: _less_or_more(beside.relief),
        Row.LARGEST_RELIEF: (
            f"{money_text(relief.amount)} · {relief.month}" if relief is not None else "—"
        ),
        Row.LARGEST: money_text(course.largest),
        Row.TO_PAY: money_text(course.to_pay),
        Row.COSTS: _less_or_more(-beside.costs),
        Row.CHARGES: money_text(course.charges),
        Row.FEES: money_text(course.fees),
        Row.SHORT: str(course.short),
        Row.TIGHT: str(course.tight),
        Row.LATE_COST: money_text(course.late_cost),
        Row.DEBT_FREE: _debt_free(column),
        Row.BREAK_EVEN: _break_even(beside),
    }
    return texts[row]


def _less_or_more(less: Money) -> str:
    if not less:
        return "—"
    if less.minor > 0:
        return translate("CompareOffers", "{amount} less").format(amount=money_text(less))
    return translate("CompareOffers", "{amount} more").format(amount=money_text(-less))


def _debt_free(column: OfferColumn) -> str:
    course = column.course
    if course is None or not course.payments:
        return "—"
    if course.debt_free_on is None:
        return translate("CompareOffers", "Not in sight")
    return numeric_day_text(course.debt_free_on)


def _break_even(beside: Difference) -> str:
    if beside.break_even is None:
        return "—"
    day = numeric_day_text(beside.break_even)
    if beside.costs.minor < 0:
        #: {day} is the day from which on an offer has cost less than staying
        return translate("CompareOffers", "{day}, then less").format(day=day)
    #: {day} is the day from which on an offer has cost more than staying
    return translate("CompareOffers", "{day}, then more").format(day=day)


def best_word() -> str:
    """Return the word for the best figure of a row."""
    return translate("CompareOffers", "best")


def refusal_text(error: InputError) -> str:
    """Return why an offer cannot be taken, with the loan where the sentence does not name it."""
    sentence, loan = error_text(error), error.params.get("loan")
    if loan is None or shown(loan) in sentence:
        return sentence
    #: {loan} is a name, {sentence} says what is wrong with an offer for it
    return translate("CompareOffers", "{loan}: {sentence}").format(
        loan=shown(loan), sentence=sentence
    )


def means_text(means: OfferMeans, snapshot: Snapshot) -> str:
    """Return what an offer says, in one sentence."""
    names = {loan.id: loan.name for loan in snapshot.loans}
    #: stands between the names of loans
    comma = translate("CompareOffers", ", ")
    loans = comma.join(shown(names.get(each, "—")) for each in means.loans)
    match means:
        case TakeOver():
            #: {what} is a new loan, {loans} are the names of loans
            text = translate("CompareOffers", "{what}; it pays off {loans}.")
            return text.format(what=_new_loan_text(means), loans=loans)
        case NewContract():
            #: {loans} are the names of loans, {what} is what their lender would agree to
            text = translate("CompareOffers", "{loans}: {what}.")
            return text.format(loans=loans, what=_change_text(means.change))


def _new_loan_text(means: TakeOver) -> str:
    offer = means.offer
    parts = [_amount_text(offer)]
    if offer.shape is not None:
        parts.append(shape_name(offer.shape))
    if offer.rate is not None:
        parts.append(_rate_text(offer.rate))
    if offer.periods:
        #: {count} is a number of months
        parts.append(translate("CompareOffers", "months: {count}").format(count=offer.periods))
    if offer.payment:
        text = translate("CompareOffers", "{amount} a month")
        parts.append(text.format(amount=money_text(offer.payment)))
    fees = [money_text(each) for each in (offer.first_fee, offer.kept_back) if each]
    if means.fee is not None:
        fees.append(percent_text(means.fee))
    if fees:
        #: {fees} are sums or percentages
        text = translate("CompareOffers", "fee {fees}")
        parts.append(text.format(fees=" + ".join(fees)))
    return " · ".join(parts)


def _amount_text(offer: Offer) -> str:
    if offer.principal is None:
        return translate("CompareOffers", "A new loan of just as much as it takes")
    return translate("CompareOffers", "A new loan of {amount}").format(
        amount=money_text(offer.principal)
    )


def _change_text(  # noqa: PLR0911 - a case for each
    change: OfferedChange,
) -> str:
    match change:
        case Extension(due_on=day) if day is not None:
            text = translate("CompareOffers", "all of it is due on {day}").format(day=day_text(day))
            return _with_fee(text, change.fee)
        case Extension():
            text = translate("CompareOffers", "everything is due later, by months: {count}")
            return _with_fee(text.format(count=change.months), change.fee)
        case PaymentHoliday():
            text = translate("CompareOffers", "instalments that are skipped: {count}")
            return text.format(count=change.months)
        case NewInstalments():
            #: {kind} says how instalments are counted, {count} how many there are
            text = translate("CompareOffers", "new instalments ({kind}), {count} at {rate}")
            said = text.format(
                kind=instalment_kind_name(change.kind),
                count=change.periods,
                rate=_rate_text(change.rate),
            )
            return _with_fee(said, change.fee)
        case NewRate():
            text = translate("CompareOffers", "the rate becomes {rate}")
            return text.format(rate=_rate_text(change.rate))
        case Waiver():
            parts = (change.penalty, change.fees, change.interest, change.principal)
            waived = sum(part.minor for part in parts if part is not None)
            like = next((part for part in parts if part is not None), None)
            amount = "—" if like is None else money_text(type(like)(waived, like.currency))
            return translate("CompareOffers", "{amount} is waived").format(amount=amount)
        case Settlement():
            #: {amount} ends the debt, paid by {day} in {count} monthly parts
            text = translate(
                "CompareOffers", "{amount} settles it, from {day} on in parts: {count}"
            )
            return text.format(
                amount=money_text(change.amount), day=day_text(change.by), count=change.parts
            )
        case _:
            assert_never(change)


def _rate_text(rate: Rate) -> str:
    """Return a rate with the time it is for, whatever that is."""
    return rate_field_text(rate, RatePer.MONTH if rate.per is RatePer.YEAR else RatePer.YEAR)


def _with_fee(text: str, fee: Money | None) -> str:
    if not fee:
        return text
    return translate("CompareOffers", "{what}, for a fee of {amount}").format(
        what=text, amount=money_text(fee)
    )


def taking_texts(found: Taken) -> list[str]:
    """Return what taking an offer records, one sentence for each record."""
    said = []
    if found.new_loan is not None:
        #: {loan} is a new loan, {amount} what it lends
        text = translate("CompareOffers", "The loan “{loan}” is added: {amount}.")
        amount = money_text(found.new_loan.terms.principal)
        said.append(text.format(loan=shown(found.new_loan.name), amount=amount))
    for cleared in found.cleared:
        #: {loan} is an old loan, {amount} pays it off
        text = translate("CompareOffers", "“{loan}” is paid off with {amount} of it.")
        said.append(text.format(loan=shown(cleared.loan.name), amount=money_text(cleared.price)))
    for change in found.changes:
        #: {loan} is a loan, {amount} what is still to be paid under its new contract
        text = translate(
            "CompareOffers", "“{loan}” gets its new contract: {amount} to pay, the last on {day}."
        )
        said.append(
            text.format(
                loan=shown(change.loan.name),
                amount=money_text(change.after.to_pay),
                day=day_text(change.after.last_due),
            )
        )
    if found.left_over:
        text = translate("CompareOffers", "{amount} comes into your account.")
        said.append(text.format(amount=money_text(found.left_over)))
    return said
