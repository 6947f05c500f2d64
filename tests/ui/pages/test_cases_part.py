"""The lenders' files by hand: opened, filled, undone, and papers that are changed and saved."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

import docx
import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QPdfWriter, QTextDocument
from PySide6.QtWidgets import QToolButton

from tests.households import TODAY, WAGE
from tests.ui.accessible import nameless
from tests.ui.real import RealDesk, real_desk
from tideover.app.cases import Happened, case_command, event_command
from tideover.app.commands.records import Add
from tideover.domain.cases import CaseEventKind, document_of
from tideover.domain.ids import AccountId, LoanId, RecurringId
from tideover.domain.loans import ContractChange
from tideover.domain.money import Money
from tideover.domain.papers import PaperKind, paper_of
from tideover.domain.recurring import EveryMonths, RecurringItem
from tideover.engine.offer_check import Sign
from tideover.ui.dialogs.case_dialog import CaseDialog
from tideover.ui.dialogs.contract_dialog import ContractDialog
from tideover.ui.dialogs.event_dialog import EventDialog
from tideover.ui.dialogs.offer_check_dialog import OfferCheckDialog
from tideover.ui.pages.reminders_page import RemindersPage
from tideover.ui.pages.way_out_page import WayOutPage
from tideover.ui.paper_print import fill_paper, laid_out, set_up

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.ui.language import LanguageControl

WAGES = RecurringItem(
    RecurringId("wages"),
    "Wage",
    WAGE.id,
    AccountId("bank"),
    Money(800_000),
    EveryMonths(1, 10),
    TODAY,
)


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    return real_desk(tmp_path)


@pytest.fixture
def page(qtbot: QtBot, desk: RealDesk) -> WayOutPage:
    made = WayOutPage(desk.services)
    qtbot.addWidget(made)
    made.command_requested.connect(desk.services.perform)
    desk.changes.shown.connect(made.show_snapshot)
    made.resize(1096, 740)
    made.show()
    made.show_snapshot(desk.snapshot)
    made.open_at("cases")
    return made


def press(qtbot: QtBot, widget: object) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def tab(page: WayOutPage, code: str) -> QToolButton:
    found = page.cases.tabs.findChild(QToolButton, code)
    assert found is not None
    return found


def opened(desk: RealDesk) -> None:
    desk.perform(Add(WAGES), case_command(desk.snapshot, "Bank", opened_on=date(2026, 11, 1)))


def test_a_file_is_opened_by_hand_filled_and_taken_back(
    qtbot: QtBot, page: WayOutPage, desk: RealDesk
) -> None:
    assert page.cases.empty.isVisible()
    page.cases.empty.asked.emit()
    dialog = page.dialog
    assert isinstance(dialog, CaseDialog)
    assert dialog.lender.currentText() == "Bank"
    press(qtbot, dialog.keep)
    (case,) = desk.snapshot.cases
    assert (case.lender, case.opened_on) == ("Bank", TODAY)
    press(qtbot, page.cases.file.add)
    form = page.dialog
    assert isinstance(form, EventDialog)
    form.kind.setCurrentIndex(list(CaseEventKind).index(CaseEventKind.THEIR_PROMISE))
    qtbot.keyClicks(form.text, "to answer")
    press(qtbot, form.keep)
    assert not desk.snapshot.case_events, "a promise without a day reminds of nothing"
    qtbot.keyClicks(form.due, "2026-11-24")
    press(qtbot, form.keep)
    (event,) = desk.snapshot.case_events
    assert (event.text, event.due) == ("to answer", TODAY)
    assert page.cases.file.event_chosen() is None
    page.cases.file.table.selectRow(0)
    press(qtbot, page.cases.file.kept)
    assert desk.snapshot.case_events[0].kept_on == TODAY
    for _ in range(3):
        assert desk.services.undo()
    assert not desk.snapshot.cases
    assert page.cases.empty.isVisible()


def test_a_letter_is_kept_and_saved_again_byte_for_byte(
    qtbot: QtBot, page: WayOutPage, desk: RealDesk, tmp_path: Path
) -> None:
    opened(desk)
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"%PDF \x00\xff")
    press(qtbot, page.cases.file.add)
    form = page.dialog
    assert isinstance(form, EventDialog)
    form.kind.setCurrentIndex(list(CaseEventKind).index(CaseEventKind.DOCUMENT))
    form.read_file(letter)
    press(qtbot, form.keep)
    (event,) = desk.snapshot.case_events
    assert event.document == document_of("letter.pdf", letter.read_bytes())
    page.cases.file.table.selectRow(0)
    assert event.document.sha256 in page.cases.file.hash.full_text()
    target = tmp_path / "again.pdf"
    with qtbot.waitSignal(page.message_requested) as said:
        page.cases.file.save_to(str(target))
    assert "again.pdf" in said.args[0]
    assert target.read_bytes() == letter.read_bytes()
    assert target.stat().st_mode & 0o077 == 0


def test_a_file_that_cannot_be_read_or_is_empty_is_told(
    qtbot: QtBot, page: WayOutPage, desk: RealDesk, tmp_path: Path
) -> None:
    opened(desk)
    press(qtbot, page.cases.file.add)
    form = page.dialog
    assert isinstance(form, EventDialog)
    form.read_file(tmp_path / "nowhere.pdf")
    assert "nowhere.pdf" in form.problem.full_text()
    empty = tmp_path / "empty.pdf"
    empty.touch()
    form.kind.setCurrentIndex(list(CaseEventKind).index(CaseEventKind.DOCUMENT))
    form.read_file(empty)
    press(qtbot, form.keep)
    assert "empty.pdf" in form.problem.full_text()
    assert not desk.snapshot.case_events


def test_the_offer_follows_what_counts_as_necessary(
    qtbot: QtBot, page: WayOutPage, desk: RealDesk
) -> None:
    opened(desk)
    press(qtbot, tab(page, "offer"))
    offer = page.cases.offer
    assert "¥8,000.00 a month is this lender's share" in offer.title.full_text()
    offer.table.selectRow(0)
    press(qtbot, offer.switch)
    assert desk.snapshot.household.left_out_of_offers == (WAGES.id,)
    assert "Nothing can be offered" in offer.title.full_text()
    assert desk.services.undo()
    assert "¥8,000.00" in offer.title.full_text()


def test_the_lenders_figures_stand_beside_ours(
    qtbot: QtBot, page: WayOutPage, desk: RealDesk
) -> None:
    opened(desk)
    press(qtbot, tab(page, "claims"))
    assert "not entered yet" in page.cases.claims.sentence.full_text()
    press(qtbot, page.cases.claims.enter)
    form = page.dialog
    assert form is not None
    edits = form.amounts  # type: ignore[attr-defined]
    part = next(part for part in edits if part.value == "overdue_principal")
    edits[part].set_value(Money(12_345))
    press(qtbot, form.keep)  # type: ignore[attr-defined]
    assert "different in" in page.cases.claims.sentence.full_text()
    assert page.cases.claims.bill.isVisible()


@pytest.mark.parametrize("window", ["en", "zh_CN"])
def test_a_paper_is_changed_by_hand_and_saved_in_both_formats(  # noqa: PLR0917 - fixtures
    qtbot: QtBot,
    page: WayOutPage,
    desk: RealDesk,
    tmp_path: Path,
    language: LanguageControl,
    window: str,
) -> None:
    language.apply(window)
    opened(desk)
    press(qtbot, tab(page, "paper"))
    paper = page.cases.paper
    assert not paper.pdf.isEnabled()
    press(qtbot, paper.write)
    assert "协商还款方案" in paper.text.toPlainText()
    assert "¥8,000.00" in paper.text.toPlainText()
    paper.text.moveCursor(paper.text.textCursor().MoveOperation.End)
    qtbot.keyClicks(paper.text, " by hand")
    for ending in ("docx", "pdf"):
        with qtbot.waitSignal(page.message_requested):
            paper.save_to(str(tmp_path / f"offer.{ending}"))
    lines = [each.text for each in docx.Document(str(tmp_path / "offer.docx")).paragraphs]
    assert lines == paper.text.toPlainText().split("\n")
    assert lines[-1].endswith(" by hand")
    pdf = (tmp_path / "offer.pdf").read_bytes()
    assert pdf.startswith(b"%PDF")
    assert pdf.rstrip().endswith(b"%%EOF")
    assert b"TideoverSans" in pdf
    assert re.search(rb"/Type\s*/Page\b", pdf)
    kept = {each.document.name: each for each in desk.snapshot.case_events if each.document}
    assert set(kept) == {"offer.docx", "offer.pdf"}
    assert desk.services.documents.content(kept["offer.pdf"].id) == pdf
    content = desk.services.documents.content(kept["offer.docx"].id)
    assert docx.Document(BytesIO(content)).paragraphs[0].text == "协商还款方案"


def test_what_was_typed_into_a_paper_outlives_every_other_change(
    qtbot: QtBot, page: WayOutPage, desk: RealDesk
) -> None:
    opened(desk)
    press(qtbot, tab(page, "paper"))
    paper = page.cases.paper
    press(qtbot, paper.write)
    qtbot.keyClicks(paper.text, "mine ")
    before = paper.text.toPlainText()
    press(qtbot, tab(page, "file"))
    talk = Happened(TODAY, CaseEventKind.TALK, "talked")
    desk.perform(event_command(desk.snapshot, desk.snapshot.cases[0], talk))
    press(qtbot, tab(page, "paper"))
    assert paper.text.toPlainText() == before


def test_a_paper_that_cannot_be_written_leaves_nothing_and_is_told(
    qtbot: QtBot, page: WayOutPage, desk: RealDesk, tmp_path: Path
) -> None:
    opened(desk)
    press(qtbot, tab(page, "paper"))
    press(qtbot, page.cases.paper.write)
    with qtbot.waitSignal(page.message_requested) as said:
        page.cases.paper.save_to(str(tmp_path / "nowhere" / "offer.docx"))
    assert "could not be written" in said.args[0]
    assert not desk.snapshot.case_events
    with qtbot.waitSignal(page.message_requested) as said:
        page.cases.paper.text.setPlainText(" ")
        page.cases.paper.save_to(str(tmp_path / "offer.docx"))
    assert "Write the draft first" in said.args[0]
    assert not (tmp_path / "offer.docx").exists()


def test_a_term_in_days_is_refused_and_not_left_out(
    qtbot: QtBot, page: WayOutPage, desk: RealDesk
) -> None:
    opened(desk)
    press(qtbot, tab(page, "paper"))
    paper = page.cases.paper
    qtbot.keyClicks(paper.months, "30 days")
    press(qtbot, paper.write)
    assert "1 to 600" in paper.months.problem()
    assert not paper.text.toPlainText()


def test_every_kind_of_paper_can_be_written(qtbot: QtBot, page: WayOutPage, desk: RealDesk) -> None:
    opened(desk)
    press(qtbot, tab(page, "paper"))
    paper = page.cases.paper
    seen = set()
    for place in range(len(PaperKind)):
        for language in range(2):
            paper.kind.setCurrentIndex(place)
            paper.language.setCurrentIndex(language)
            press(qtbot, paper.write)
            seen.add(paper.text.toPlainText().split("\n")[0])
    assert len(seen) == 2 * len(PaperKind)


@pytest.mark.usefixtures("qtbot")
def test_the_printed_page_holds_every_line() -> None:
    paper = paper_of("标题\n\n<b>工资</b>\t¥1.00\n&amp;", "zh_CN")
    document = QTextDocument()
    fill_paper(document, paper, 1000)
    assert document.toPlainText() == "标题\n\n<b>工资</b>\t¥1.00\n&amp;"


@pytest.mark.usefixtures("qtbot")
def test_a_printed_figure_ends_at_the_right_edge_of_its_own_line() -> None:
    pages = QBuffer()
    pages.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(pages)
    set_up(writer)
    document = laid_out(paper_of("Title\n工资\t¥8,600.00\n    Rent\t¥1.00", "zh_CN"), writer)
    for place in (1, 2):
        row = document.findBlockByNumber(place)
        assert row.layout().lineCount() == 1
        place_and_letter: Any = row.layout().lineAt(0).cursorToX(row.length() - 1)
        assert place_and_letter[0] == pytest.approx(writer.width(), abs=2)


def test_an_offer_is_checked_while_it_is_typed(
    qtbot: QtBot, page: WayOutPage, desk: RealDesk
) -> None:
    opened(desk)
    press(qtbot, page.cases.check)
    form = page.dialog
    assert isinstance(form, OfferCheckDialog)
    assert "proves nothing" in form.counted.full_text()
    form.signs[Sign.THREATS].setChecked(True)
    for edit, text in (
        (form.received, "1000"),
        (form.payment, "100"),
        (form.payments, "12"),
        (form.rate, "7.2"),
        (form.called_at, "22:30"),
    ):
        qtbot.keyClicks(edit, text)
    said = " ".join(label.full_text() for label in form._shown if hasattr(label, "full_text"))
    for title in ("Threats", "Called at a quiet hour", "Dearer than promised"):
        assert title in said
    assert "110" in said
    assert "12378" in said
    assert "Unverified" in said
    assert "Promised were 7.2%" in form.counted.full_text()
    assert not desk.snapshot.case_events, "nothing of it is kept"


def test_a_promise_is_kept_from_the_reminders(qtbot: QtBot, desk: RealDesk) -> None:
    opened(desk)
    asked = Happened(date(2026, 11, 20), CaseEventKind.OUR_PROMISE, "send proof", due=TODAY)
    desk.perform(event_command(desk.snapshot, desk.snapshot.cases[0], asked))
    reminders = RemindersPage(desk.services)
    qtbot.addWidget(reminders)
    reminders.command_requested.connect(desk.services.perform)
    reminders.show()
    reminders.show_snapshot(desk.snapshot)
    (card,) = reminders.promise_cards
    assert "Bank" in card.name.full_text()
    assert "send proof" in card.text.full_text()
    with qtbot.waitSignal(reminders.page_requested) as went:
        press(qtbot, card.open)
    assert went.args == ["way_out", desk.snapshot.cases[0].id]
    press(qtbot, card.keep)
    assert desk.snapshot.case_events[0].kept_on == TODAY
    reminders.show_snapshot(desk.snapshot)
    assert not card.isVisible()


def test_a_reminder_leads_to_the_file_it_is_about(page: WayOutPage, desk: RealDesk) -> None:
    opened(desk)
    desk.perform(case_command(desk.snapshot, "Other", opened_on=TODAY))
    page.open_at("payoff")
    page.open_at(desk.snapshot.cases[1].id)
    case = page.cases.case()
    assert case is not None
    assert case.lender == "Other"


def test_everything_has_a_name_for_a_screen_reader(
    qtbot: QtBot, page: WayOutPage, desk: RealDesk
) -> None:
    opened(desk)
    for code in ("file", "claims", "offer", "paper"):
        press(qtbot, tab(page, code))
        assert not nameless(page.cases)


def test_an_agreement_becomes_the_contract_and_a_note_in_one_step_and_one_undo(
    qtbot: QtBot, page: WayOutPage, desk: RealDesk
) -> None:
    opened(desk)
    (before,) = desk.snapshot.loans
    talk = Happened(TODAY, CaseEventKind.TALK, "Ms Li agrees to wait six months")
    desk.perform(event_command(desk.snapshot, desk.snapshot.cases[0], talk))
    page.cases.file.table.selectRow(0)
    press(qtbot, page.cases.file.contract)
    dialog = page.dialog
    assert isinstance(dialog, ContractDialog)
    assert dialog.note.text() == "Ms Li agrees to wait six months"
    dialog.agreed.months.setValue(6)
    press(qtbot, dialog.keep)
    (loan,) = desk.snapshot.loans
    assert loan.terms != before.terms
    assert loan.earlier[-1].change is ContractChange.EXTENSION
    noted = next(e for e in desk.snapshot.case_events if e.kind is CaseEventKind.AGREEMENT)
    assert noted.day == TODAY
    assert before.name in noted.text
    assert "Extension" in noted.text
    assert desk.services.undo()
    assert desk.snapshot.loans == (before,)
    assert [event.kind for event in desk.snapshot.case_events] == [CaseEventKind.TALK]


def test_of_several_loans_of_a_lender_it_is_asked_which(
    qtbot: QtBot, page: WayOutPage, desk: RealDesk
) -> None:
    opened(desk)
    (first,) = desk.snapshot.loans
    desk.perform(Add(replace(first, id=LoanId("second"), name="Second")))
    press(qtbot, page.cases.file.contract)
    assert page.cases.file.which.isVisible()
    names = [action.text() for action in page.cases.file.which.actions()]
    assert sorted(names) == sorted([first.name, "Second"])
    page.cases.file.which.actions()[names.index("Second")].trigger()
    assert isinstance(page.dialog, ContractDialog)
    assert "Second" in page.dialog.windowTitle()
