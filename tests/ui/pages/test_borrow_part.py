"""Before you borrow: an offer is weighed while it is typed, and only `I took it` leads further."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.households import LOAN, TODAY
from tests.ui.accessible import nameless
from tests.ui.pages.way_out import shown_way_out
from tests.ui.real import RealDesk, real_desk
from tideover.app.commands.records import Add, Replace
from tideover.domain.dates import Shift
from tideover.domain.ids import RecurringId
from tideover.domain.loans import LendersTableTerms
from tideover.domain.money import Money
from tideover.domain.recurring import EveryMonths, RecurringItem
from tideover.engine.proposals import Use
from tideover.ui.dialogs.loan_dialog import LoanDialog
from tideover.ui.pages.way_out.offer_form import SHAPES, USES
from tideover.ui.pages.way_out_page import BORROW, WayOutPage
from tideover.ui.widgets.offer_edits import Term

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.ui.language import LanguageControl
    from tideover.ui.pages.way_out.borrow import BorrowPart

LARGE = "借3万元，日利率0.05%，分12期"


def monthly(name: str, amount: int, day: int, desk: RealDesk) -> RecurringItem:
    account = desk.snapshot.accounts[0].id
    return RecurringItem(
        RecurringId(name), name, None, account, Money(amount), EveryMonths(day=day),
        date(2026, 11, 25), shift=Shift.NONE,
    )  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    """10,000 come on the 10th and 9,000 go on the 12th; the old loan is closed."""
    made = real_desk(tmp_path)
    made.perform(
        Replace(replace(LOAN, closed_on=TODAY)),
        Add(monthly("pay", 1_000_000, 10, made)),
        Add(monthly("rent", -900_000, 12, made)),
    )
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: RealDesk) -> Iterator[WayOutPage]:
    made = shown_way_out(qtbot, desk, BORROW)
    yield made
    made.payoff.plan.canvas.stop_working()


@pytest.fixture
def part(page: WayOutPage) -> BorrowPart:
    return page.borrow


def paste(part: BorrowPart, text: str) -> None:
    part.form.words.selectAll()
    part.form.words.insertPlainText(text)


def answered(qtbot: QtBot, part: BorrowPart, words: str) -> None:
    qtbot.waitUntil(
        lambda: part.verdict.isVisible() and words in part.verdict.finding.text.full_text(),
        timeout=15_000,
    )


def test_an_offer_is_pasted_its_months_are_seen_a_smaller_one_is_tried_and_nothing_is_kept(
    qtbot: QtBot, part: BorrowPart, desk: RealDesk
) -> None:
    before = desk.store.read(TODAY)
    paste(part, LARGE)
    answered(qtbot, part, "fall short")
    assert part.verdict.turned.sentences()
    assert "→ Short" in part.verdict.turned.sentences()[0]
    assert "would be too much" in part.verdict.safe.full_text()
    instead = part.verdict.alternatives.sentences()
    (smaller,) = [line for line in instead if line.startswith("Borrow only")]
    amount = smaller.removeprefix("Borrow only ¥").split(":")[0]
    part.form.principal.selectAll()
    qtbot.keyClicks(part.form.principal, amount)
    qtbot.waitUntil(
        lambda: "fall short" not in part.verdict.finding.text.full_text(), timeout=15_000
    )
    assert desk.store.read(TODAY) == before
    assert desk.snapshot.loans == before.loans


def test_what_was_understood_assumed_and_left_out_is_said(qtbot: QtBot, part: BorrowPart) -> None:
    paste(part, "借1万元，日利率0.05%，分12期，需购买意外险")
    understood, assumed, unread = part.form.said.sentences()
    assert "“日利率0.05%”" in understood
    assert "equal instalments" in assumed
    assert "“需购买意外险”" in unread
    assert part.form.principal.value() == Money(1_000_000)
    assert part.form.term.value() == Term(periods=12)
    answered(qtbot, part, "")


def test_fields_put_right_what_was_read_wrongly(qtbot: QtBot, part: BorrowPart) -> None:
    paste(part, "借1万元，每期手续费0.6%，分12期")
    answered(qtbot, part, "")
    dear = part.verdict.rates.figures[0].text()
    part.form.shape.setCurrentIndex([shape.value for shape in SHAPES].index("equal_instalment"))
    part.form.shape.activated.emit(part.form.shape.currentIndex())
    qtbot.waitUntil(lambda: part.verdict.rates.figures[0].text() != dear, timeout=15_000)
    assert dear == "13.03%"
    assert part.verdict.rates.figures[0].text() == "7.2%"


def test_what_is_kept_back_is_in_the_rate_beside_the_limits(qtbot: QtBot, part: BorrowPart) -> None:
    paste(part, "借1万 到账9200 ¥898.33 × 12")
    answered(qtbot, part, "")
    assert part.verdict.rates.figures[0].text().startswith("30.")
    assert "You get ¥9,200.00" in part.verdict.cost.full_text()
    shown = [limit for limit in part.verdict.limits if limit.isVisible()]
    assert any("24%" in limit.text.full_text() for limit in shown)


def test_words_that_are_no_offer_hide_the_last_answer(qtbot: QtBot, part: BorrowPart) -> None:
    paste(part, LARGE)
    answered(qtbot, part, "")
    paste(part, "今天天气很好")
    assert not part.verdict.isVisible()
    assert "Nothing in this is an offer" in part.remark.full_text()
    assert not part.questions.took.isEnabled()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("借1万 12期", "What does it cost?"),
        ("借1千元 0期 年化18%", "1 to 600"),
        ("借1万 年化1001% 12期", "1,000%"),
        ("¥898.33 × 12", "How much would be borrowed?"),
        ("借1万 ¥800 × 12", "less than the ¥10,000.00"),
    ],
)
def test_what_an_offer_lacks_is_asked_in_a_sentence(
    words: str, said: str, part: BorrowPart
) -> None:
    paste(part, words)
    assert said in part.remark.full_text()


def test_money_that_stays_is_weighed_as_cash(qtbot: QtBot, part: BorrowPart) -> None:
    paste(part, LARGE)
    answered(qtbot, part, "fall short")
    part.form.use.setCurrentIndex(USES.index(Use.KEPT))
    part.form.use.activated.emit(USES.index(Use.KEPT))
    qtbot.waitUntil(
        lambda: "fall short" not in part.verdict.finding.text.full_text(), timeout=15_000
    )


def test_i_took_it_opens_the_loans_form_filled_in_and_adds_nothing_by_itself(
    qtbot: QtBot, part: BorrowPart, page: WayOutPage, desk: RealDesk
) -> None:
    paste(part, "借1万 到账9200 年化18% 12期")
    answered(qtbot, part, "")
    part.questions.answers[0].setText("a tooth")
    qtbot.mouseClick(part.questions.took, Qt.MouseButton.LeftButton)
    dialog = page.dialog
    assert isinstance(dialog, LoanDialog)
    assert dialog.form.principal.value() == Money(920_000)
    assert dialog.form.note.text() == ""
    assert len(desk.snapshot.loans) == 1
    dialog.form.name.setText("Tooth")
    dialog.save()
    made = desk.snapshot.loans[-1]
    assert made.name == "Tooth"
    assert isinstance(made.terms, LendersTableTerms)
    assert made.terms.principal == Money(920_000)


def test_answers_are_kept_in_the_note_only_when_that_is_asked(
    qtbot: QtBot, part: BorrowPart, page: WayOutPage
) -> None:
    paste(part, "借1万 年化18% 12期")
    answered(qtbot, part, "")
    part.questions.answers[2].setText("the bonus in May")
    part.questions.keep.setChecked(True)
    part.questions.took.click()
    assert isinstance(page.dialog, LoanDialog)
    assert page.dialog.form.note.text() == "From what will it be paid back? the bonus in May"
    page.dialog.reject()


def test_answers_change_no_number(qtbot: QtBot, part: BorrowPart) -> None:
    paste(part, LARGE)
    answered(qtbot, part, "fall short")
    said = part.verdict.safe.full_text()
    for answer in part.questions.answers:
        qtbot.keyClicks(answer, "yes")
    assert part.verdict.safe.full_text() == said


def test_everything_has_a_name_in_both_languages(
    qtbot: QtBot, page: WayOutPage, part: BorrowPart, language: LanguageControl
) -> None:
    paste(part, LARGE)
    answered(qtbot, part, "")
    assert nameless(page) == []
    language.apply("zh_CN")
    page.retranslate()
    qtbot.waitUntil(lambda: "借了这笔钱" in part.verdict.finding.text.full_text(), timeout=15_000)
    assert nameless(page) == []


def test_without_a_loan_an_offer_can_be_weighed_all_the_same(qtbot: QtBot, tmp_path: Path) -> None:
    empty = real_desk(tmp_path / "empty", filled=False)
    made = WayOutPage(empty.services)
    qtbot.addWidget(made)
    made.show()
    made.show_snapshot(empty.snapshot)
    made.open_at(BORROW)
    paste(made.borrow, LARGE)
    answered(qtbot, made.borrow, "fall short")
    assert "No amount is safe" in made.borrow.verdict.safe.full_text()
    made.payoff.plan.canvas.stop_working()
