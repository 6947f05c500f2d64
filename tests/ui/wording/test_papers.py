"""A paper goes out under a person's name: its numbers are its own, its words whole."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.households import LOAN, TODAY, WAGE
from tests.ui.real import RealDesk, real_desk
from tideover.app.cases import Happened, event_command
from tideover.app.commands.records import Add
from tideover.app.lenders_bills import bill_command
from tideover.domain.cases import Case, CaseEventKind
from tideover.domain.errors import InputError
from tideover.domain.ids import AccountId, CaseId, RecurringId
from tideover.domain.lenders_bills import BillPart
from tideover.domain.money import Money
from tideover.domain.papers import PaperKind
from tideover.domain.recurring import EveryMonths, RecurringItem
from tideover.engine.affordability import affordability
from tideover.ui.format import money_text
from tideover.ui.wording.paper_parts import BLANK
from tideover.ui.wording.papers import draft
from tideover.viewmodels.papers import Offered, paper_filling

if TYPE_CHECKING:
    from pathlib import Path

    from tideover.ui.language import LanguageControl

CASE = Case(CaseId("case"), "Bank", date(2026, 11, 1))
OFFER = Offered(Money(30_000), date(2026, 12, 24))
WAGES = RecurringItem(
    RecurringId("wages"),
    "Wage",
    WAGE.id,
    AccountId("bank"),
    Money(800_000),
    EveryMonths(1, 10),
    TODAY,
)
LANGUAGES = ("en", "zh_CN")


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    made = real_desk(tmp_path)
    made.perform(Add(CASE), Add(WAGES))
    made.perform(
        bill_command(LOAN, TODAY, {BillPart.OVERDUE_PRINCIPAL: Money(99_900)}),
        event_command(
            made.snapshot,
            CASE,
            Happened(
                date(2026, 11, 5),
                CaseEventKind.THEIR_PROMISE,
                "{evil} <b>answer</b> %n",
                person="Li",
                due=date(2026, 11, 20),
                document=("proof.pdf", b"content"),
            ),
        ),
    )
    return made


def written(desk: RealDesk, kind: PaperKind, language: str, offered: Offered = OFFER) -> str:
    return draft(paper_filling(desk.snapshot, CASE, kind, offered, desk.services.facts), language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", PaperKind)
def test_no_field_is_left_as_a_raw_key(desk: RealDesk, kind: PaperKind, language: str) -> None:
    text = written(desk, kind, language).replace("{evil} <b>answer</b> %n", "")
    assert not re.search(r"[{}]|%n|None|<", text)
    assert BLANK in text, "what only the person knows is left to be filled in"
    assert text.split("\n")[0].strip()


@pytest.mark.parametrize("kind", PaperKind)
def test_a_chinese_paper_is_chinese_whatever_the_window_speaks(
    desk: RealDesk, kind: PaperKind
) -> None:
    text = written(desk, kind, "zh_CN")
    for typed in ("Phone", "Bank", "Wage", "Li", "proof.pdf", "SHA-256", "{evil} <b>answer</b> %n"):
        text = text.replace(typed, "")
    assert not re.findall(r"[A-Za-z]{4,}", text.replace("Tideover", ""))


def test_an_english_paper_is_english_in_a_chinese_window(
    desk: RealDesk, language: LanguageControl
) -> None:
    language.apply("zh_CN")
    text = written(desk, PaperKind.PROPOSAL, "en")
    assert not re.search(r"[\u4e00-\u9fff]", text)
    assert "24 December 2026" in text


def test_the_sum_in_the_paper_is_the_one_of_the_engine(desk: RealDesk) -> None:
    found = affordability(desk.snapshot, "Bank")
    text = written(desk, PaperKind.PROPOSAL, "en")
    for name, amount in (
        ("Certain income", found.earned),
        ("Necessary living costs", -found.needed),
        ("Left for all lenders", found.left),
        ("Owed to all lenders", found.owed_in_all),
        ("Your share of what is left", found.share),
        ("Phone", found.owed),
    ):
        assert f"{name}\t{money_text(amount)}" in text
    months = -(-found.owed.minor // 30_000)
    assert f"I offer ¥300.00 each month from 24 December 2026 on, for {months} months" in text


def test_no_offer_is_said_plainly_and_never_as_zero_a_month(desk: RealDesk) -> None:
    text = written(desk, PaperKind.PROPOSAL, "en", replace(OFFER, monthly=Money(0)))
    assert "nothing is left" in text
    assert "I offer" not in text


def test_a_sum_that_never_repays_names_no_end(desk: RealDesk) -> None:
    text = written(desk, PaperKind.PROPOSAL, "en", replace(OFFER, monthly=Money(1)))
    assert "I offer ¥0.01 each month from 24 December 2026 on." in text


def test_a_complaint_names_every_part_that_differs(desk: RealDesk) -> None:
    text = written(desk, PaperKind.COMPLAINT, "en")
    (line,) = [each for each in text.split("\n") if each.startswith("Overdue principal")]
    assert "you state ¥999.00" in line
    assert "5 November 2026: They promised, Li, {evil} <b>answer</b> %n, by 20 November" in text
    assert "proof.pdf\tSHA-256 " in text


def test_a_rule_made_for_banks_is_not_held_against_others(desk: RealDesk) -> None:
    """The loan's lender is of another kind: no card rule is named, the Civil Code is."""
    text = written(desk, PaperKind.PROPOSAL, "en")
    assert "Civil Code" in text
    assert "Credit Card" not in text


@pytest.mark.parametrize(
    ("monthly", "months", "code"),
    [
        (-1, None, "amount_negative"),
        (1, 0, "periods_out_of_range"),
        (1, 601, "periods_out_of_range"),
    ],
)
def test_an_offer_that_cannot_be_is_refused(monthly: int, months: int | None, code: str) -> None:
    with pytest.raises(InputError) as refused:
        Offered(Money(monthly), TODAY, months)
    assert refused.value.code == code
