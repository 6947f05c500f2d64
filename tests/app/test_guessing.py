"""Guesses are right where the bill is clear, and absent where it is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.app.test_importing import bill, draft
from tests.households import BANK, TODAY, WALLET
from tideover.app.guessing import NewAccount, card_repaid, guessed_accounts, kind_of_hint
from tideover.domain.accounts import AccountKind
from tideover.domain.ids import AccountId
from tideover.domain.snapshot import Snapshot
from tideover.domain.statements import DraftKind

CMB = replace(BANK, id=AccountId("cmb"), name="招商银行 1234")
CARD = replace(BANK, id=AccountId("card"), name="信用卡", kind=AccountKind.CARD)


@pytest.mark.parametrize(
    ("hint", "kind"),
    [
        ("中信银行信用卡(6428)", AccountKind.CARD),
        ("花呗", AccountKind.CARD),
        ("余额宝", AccountKind.WALLET),
        ("招商银行储蓄卡(1234)", AccountKind.BANK),
    ],
)
def test_a_printed_account_tells_its_kind(hint: str, kind: AccountKind) -> None:
    assert kind_of_hint(hint) is kind


def test_the_last_four_digits_find_the_account() -> None:
    house = Snapshot(TODAY, accounts=(BANK, CMB, WALLET))
    found = guessed_accounts(bill(draft(account_hint="招商银行储蓄卡(1234)")), house)
    assert found == {"招商银行储蓄卡(1234)": CMB.id}


def test_other_digits_are_another_account() -> None:
    house = Snapshot(TODAY, accounts=(CMB,))
    found = guessed_accounts(bill(draft(account_hint="招商银行储蓄卡(9999)")), house)
    assert isinstance(found["招商银行储蓄卡(9999)"], NewAccount)


def test_a_file_without_accounts_is_of_the_only_one_there_is() -> None:
    statement = bill(draft(account_hint=""))
    assert guessed_accounts(statement, Snapshot(TODAY, accounts=(BANK,))) == {"": BANK.id}
    assert guessed_accounts(statement, Snapshot(TODAY, accounts=(BANK, WALLET))) == {"": None}


def test_paying_the_only_card_is_a_transfer_and_with_two_cards_nobody_guesses() -> None:
    paid = draft(kind=DraftKind.REPAYMENT, lender_hint="credit_card")
    other = replace(CARD, id=AccountId("other"))
    assert card_repaid(paid, Snapshot(TODAY, accounts=(BANK, CARD))) == CARD.id
    assert card_repaid(paid, Snapshot(TODAY, accounts=(CARD, other))) is None
