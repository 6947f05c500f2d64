"""What is said of contracts that were changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.loans import ContractChange
from tideover.engine.prepayment import Keep
from tideover.engine.restructuring.requests import ChargesGo, InstalmentKind
from tideover.ui.format import day_text, money_text

if TYPE_CHECKING:
    from tideover.engine.restructuring import Change
    from tideover.viewmodels.contracts import ContractLine

translate = QCoreApplication.translate


def change_name(change: ContractChange) -> str:
    """Return why a contract was changed, in a word or two."""
    return {
        ContractChange.EXTENSION: translate("Contracts", "Extension"),
        ContractChange.PAYMENT_HOLIDAY: translate("Contracts", "Payment holiday"),
        ContractChange.NEW_INSTALMENTS: translate("Contracts", "New instalments"),
        ContractChange.PART_PREPAYMENT: translate("Contracts", "A part repaid early"),
        ContractChange.NEW_RATE: translate("Contracts", "New rate"),
        ContractChange.WAIVER: translate("Contracts", "A part waived"),
        ContractChange.SETTLEMENT: translate("Contracts", "Settlement"),
        ContractChange.OTHER: translate("Contracts", "Other terms"),
    }[change]


def agreement_text(loan: str, change: ContractChange, note: str) -> str:
    """Return what is noted in a lender's file of a change that was agreed."""
    #: {loan} is a name, {change} what was agreed
    said = translate("Contracts", "“{loan}”: {change}")
    if note:
        said = translate("Contracts", "“{loan}”: {change}. {note}")
    return said.format(loan=loan, change=change_name(change), note=note)


def change_explained(change: ContractChange) -> str:
    """Return what a reason means, in one sentence."""
    return {
        ContractChange.EXTENSION: translate(
            "Contracts", "Everything that is unpaid is due some months later."
        ),
        ContractChange.PAYMENT_HOLIDAY: translate(
            "Contracts", "The next instalments are skipped; the loan ends so much later."
        ),
        ContractChange.NEW_INSTALMENTS: translate(
            "Contracts", "All that is owed is split anew into monthly instalments."
        ),
        ContractChange.PART_PREPAYMENT: translate(
            "Contracts", "The lender took money ahead and lowered the principal at once."
        ),
        ContractChange.NEW_RATE: translate("Contracts", "From that day on the rate is another."),
        ContractChange.WAIVER: translate(
            "Contracts", "The lender forgoes a part of what is owed; the rest stays as it is."
        ),
        ContractChange.SETTLEMENT: translate(
            "Contracts", "An agreed amount ends the loan; the rest is waived."
        ),
        ContractChange.OTHER: translate(
            "Contracts", "Type the new terms; the amount is all that is still owed."
        ),
    }[change]


def charges_go_name(goes: ChargesGo) -> str:
    """Return where interest and charges go that are owed already."""
    return {
        ChargesGo.FIRST: translate("Contracts", "With the first new instalment"),
        ChargesGo.PRINCIPAL: translate("Contracts", "Added to the principal"),
    }[goes]


def instalment_kind_name(kind: InstalmentKind) -> str:
    """Return how new instalments are counted."""
    return {
        InstalmentKind.EQUAL_INSTALMENT: translate("Contracts", "The same amount every month"),
        InstalmentKind.EQUAL_PRINCIPAL: translate("Contracts", "The same principal every month"),
        InstalmentKind.FLAT_FEE: translate("Contracts", "A fixed fee every month"),
    }[kind]


def keep_name(keep: Keep) -> str:
    """Return what the lender left as it was after a part was repaid early."""
    return {
        Keep.TERM: translate("Contracts", "The end stays, instalments get smaller"),
        Keep.INSTALMENT: translate("Contracts", "The instalment stays, it ends sooner"),
    }[keep]


def effect_text(change: Change) -> str:
    """Return the finding: what the change costs or saves in all."""
    if change.costs.minor > 0:
        sentence = translate("Contracts", "You pay {amount} more in all")
    elif change.costs.minor < 0:
        sentence = translate("Contracts", "You pay {amount} less in all")
    else:
        return translate("Contracts", "You pay the same in all")
    return sentence.format(amount=money_text(abs(change.costs)))


def relief_text(change: Change) -> str:
    """Return what changes from month to month, and when the next payment is."""
    first = change.after.ahead[0]
    if change.relief.minor > 0:
        sentence = translate(
            "Contracts", "Each payment is {amount} smaller. The next one, {next}, is due on {day}."
        )
    elif change.relief.minor < 0:
        sentence = translate(
            "Contracts", "Each payment is {amount} larger. The next one, {next}, is due on {day}."
        )
    else:
        sentence = translate(
            "Contracts", "The payments stay as they are. The next one, {next}, is due on {day}."
        )
    return sentence.format(
        amount=money_text(abs(change.relief)),
        next=money_text(first.amount),
        day=day_text(first.due),
    )


def owed_text(change: Change) -> str:
    """Return what is owed on the day of the change, part by part."""
    owed = change.owed
    text = translate(
        "Contracts",
        "Owed on {day}: {principal} principal, {interest} interest, {fees} fees, {penalty} "
        "penalty and late fees.",
    ).format(
        day=day_text(change.day),
        principal=money_text(owed.principal),
        interest=money_text(owed.interest),
        fees=money_text(owed.fees),
        penalty=money_text(owed.penalty),
    )
    if owed.credit:
        paid_ahead = translate("Contracts", "{amount} is paid ahead.").format(
            amount=money_text(owed.credit)
        )
        #: two sentences, one after the other
        text = translate("Contracts", "{one} {two}").format(one=text, two=paid_ahead)
    if change.waived:
        waived = translate("Contracts", "{amount} is waived.").format(
            amount=money_text(change.waived)
        )
        #: two sentences, one after the other
        text = translate("Contracts", "{one} {two}").format(one=text, two=waived)
    return text


def held_text(line: ContractLine) -> str:
    """Return when a contract held, and why it ended."""
    if line.until is None or line.change is None:
        return translate("Contracts", "since {day}: holds now").format(day=day_text(line.since))
    return translate("Contracts", "{since} to {until}: {change}").format(
        since=day_text(line.since), until=day_text(line.until), change=change_name(line.change)
    )
