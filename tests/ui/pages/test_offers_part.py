"""Compare offers, through the real window's parts: made, kept, compared, taken and taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.app.test_undo_law import OTHER_LOAN
from tests.households import BANK, LOAN, OFFER, TODAY, WAGE
from tests.ui.accessible import nameless
from tests.ui.pages.way_out import shown_way_out
from tests.ui.real import RealDesk, real_desk
from tideover.app.commands.records import Add
from tideover.domain.contract_requests import Extension, NewRate, Settlement, Waiver
from tideover.domain.ids import RecurringId
from tideover.domain.loans import ContractChange
from tideover.domain.money import Money
from tideover.domain.rates import Rate
from tideover.domain.recurring import EveryMonths, RecurringItem
from tideover.domain.refinancing import NewContract, TakeOver, TakeOverKind
from tideover.engine.standing import standings
from tideover.ui.dialogs.take_offer_dialog import TakeOfferDialog
from tideover.ui.pages.way_out.kept_offer_form import KINDS
from tideover.ui.pages.way_out_page import OFFERS, WayOutPage
from tideover.ui.widgets.data_table import CELL, Cell
from tideover.ui.wording.commands import undo_text
from tideover.viewmodels.refinancing import OfferFinding, Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.ui.language import LanguageControl
    from tideover.ui.pages.way_out.offers import OffersPart


PAY = RecurringItem(
    RecurringId("pay"), "Pay", WAGE.id, BANK.id, Money(90_000), EveryMonths(1, 1), TODAY
)


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    made = real_desk(tmp_path)
    made.perform(Add(OTHER_LOAN))
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: RealDesk) -> Iterator[WayOutPage]:
    made = shown_way_out(qtbot, desk, OFFERS)
    yield made
    made.offers.verdict.canvas.stop_working()
    made.payoff.plan.canvas.stop_working()


@pytest.fixture
def part(page: WayOutPage) -> OffersPart:
    return page.offers


def wait_for(qtbot: QtBot, page: WayOutPage, columns: int) -> None:
    """Wait until so many columns of the household of now are there, staying among them."""

    def there() -> bool:
        view = page.offers.view
        now = page.services.snapshot()
        return view is not None and view.snapshot is now and len(view.columns) == columns

    qtbot.waitUntil(there, timeout=20_000)


def click(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def type_offer(part: OffersPart, kind: TakeOverKind, words: str) -> None:
    part.form.kinds[kind].click()
    for box in part.form.ticks.values():
        box.setChecked(True)
    part.form.new_loan.words.setPlainText(words)


def cell(part: OffersPart, row: Row, column: int) -> Cell:
    rows = part.table.rows
    found = rows.data(rows.index(rows.row_of(row), column), CELL)
    assert isinstance(found, Cell)
    return found


def test_an_offer_is_compared_while_it_is_typed_and_nothing_is_changed(
    qtbot: QtBot, page: WayOutPage, part: OffersPart, desk: RealDesk
) -> None:
    before = desk.snapshot
    type_offer(part, TakeOverKind.CONSOLIDATION, "年化36%，48期，一次性手续费30元")
    wait_for(qtbot, page, 2)
    assert desk.snapshot is before
    assert part.view is not None
    assert part.view.columns[1].finding is OfferFinding.DEARER
    assert part.verdict.heading.text() == "Being tried"
    assert not part.verdict.take.isVisible()
    assert "more in all than staying" in part.verdict.finding.text()
    assert any("Relief now, cost later" in said for said in part.verdict.lines.sentences())
    monthly = cell(part, Row.MONTHLY, 1)
    assert (monthly.icon, monthly.tone) == ("check", "safe")
    assert monthly.spoken.endswith("best")
    assert cell(part, Row.TO_PAY, 0).icon == "check"


def test_a_rate_may_be_typed_as_a_fraction(
    qtbot: QtBot, page: WayOutPage, part: OffersPart, desk: RealDesk
) -> None:
    part.form.choose(ContractChange.NEW_RATE)
    part.form.ticks[OTHER_LOAN.id].setChecked(True)
    assert part.form.contract is not None
    part.form.contract.rate.selectAll()
    qtbot.keyClicks(part.form.contract.rate, "0.146")
    click(qtbot, part.form.save)
    (kept,) = desk.snapshot.offers
    assert kept.means == NewContract((OTHER_LOAN.id,), NewRate(Rate(Decimal("0.146"))))
    assert kept.name == "New rate: Draw-down"
    wait_for(qtbot, page, 2)


def test_an_offer_is_kept_changed_and_deleted_each_with_its_undo(
    qtbot: QtBot, page: WayOutPage, part: OffersPart, desk: RealDesk
) -> None:
    type_offer(part, TakeOverKind.BALANCE_TRANSFER, "12% a year, 24 months")
    qtbot.keyClicks(part.form.fee, "3%")
    qtbot.keyClicks(part.form.lender, "Bank")
    click(qtbot, part.form.save)
    (kept,) = desk.snapshot.offers
    assert isinstance(kept.means, TakeOver)
    assert (set(kept.means.loans), kept.lender) == ({LOAN.id, OTHER_LOAN.id}, "Bank")
    assert undo_text(desk.history.to_undo) == "Add offer “Balance transfer”"  # type: ignore[arg-type]
    wait_for(qtbot, page, 2)
    click(qtbot, part.verdict.change)
    assert (part.form.name.text(), part.form.fee.text()) == ("Balance transfer", "3%")
    assert part.form.new_loan.rate.text() == "12%"
    part.form.ticks[LOAN.id].setChecked(False)
    click(qtbot, part.form.save)
    assert [each.loans for each in desk.snapshot.offers] == [(OTHER_LOAN.id,)]
    wait_for(qtbot, page, 2)
    click(qtbot, part.verdict.remove)
    assert not desk.snapshot.offers
    desk.history.undo()
    desk.history.undo()
    assert [each.loans for each in desk.snapshot.offers] == [kept.loans]


def test_taking_says_what_it_records_and_is_one_step_that_is_taken_back(
    qtbot: QtBot, page: WayOutPage, part: OffersPart, desk: RealDesk
) -> None:
    type_offer(part, TakeOverKind.CONSOLIDATION, "借5000 年化6% 12期")
    click(qtbot, part.form.save)
    wait_for(qtbot, page, 2)
    before = desk.snapshot
    click(qtbot, part.verdict.take)
    dialog = page.dialog
    assert isinstance(dialog, TakeOfferDialog)
    said = dialog.lines.sentences()
    assert said[0] == "The loan “Consolidation” is added: ¥5,000.00."
    assert sum("is paid off with" in each for each in said) == 2
    assert "comes into your account" in said[-1]
    assert desk.snapshot is before
    click(qtbot, dialog.keep)
    settled = {each.loan.name for each in standings(desk.snapshot) if each.is_settled}
    assert settled == {LOAN.name, OTHER_LOAN.name}
    assert (len(desk.snapshot.loans), desk.snapshot.offers) == (3, ())
    desk.history.undo()
    assert (desk.snapshot.loans, desk.snapshot.offers) == (before.loans, before.offers)


def test_the_best_set_can_be_taken_as_one_step(
    qtbot: QtBot, page: WayOutPage, part: OffersPart, desk: RealDesk
) -> None:
    settled = Settlement(Money(30_000), date(2026, 12, 20))
    waived = NewContract((LOAN.id,), Waiver(principal=Money(10_000)))
    desk.perform(Add(PAY), Add(replace(OFFER, means=waived)))
    part.form.choose(ContractChange.SETTLEMENT)
    part.form.ticks[OTHER_LOAN.id].setChecked(True)
    assert part.form.contract is not None
    part.form.contract.show_request(settled)
    part.form.contract.by.set_value(settled.by)
    click(qtbot, part.form.save)
    wait_for(qtbot, page, 4)
    part.choose(3)
    assert part.verdict.take.text() == "Take these offers…"
    assert not part.verdict.change.isVisible()
    click(qtbot, part.verdict.take)
    assert isinstance(page.dialog, TakeOfferDialog)
    click(qtbot, page.dialog.keep)
    assert [len(each.earlier) for each in desk.snapshot.loans] == [1, 1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("借100 年化12% 12期", "Ask for more, leave the amount empty"),
        ("年化12%", "In how many months is it paid back?"),
    ],
)
def test_an_offer_that_cannot_be_taken_is_refused_with_the_way_out(
    qtbot: QtBot, part: OffersPart, desk: RealDesk, words: str, said: str
) -> None:
    type_offer(part, TakeOverKind.CONSOLIDATION, words)
    click(qtbot, part.form.save)
    assert said in part.form.problem.text()
    assert desk.snapshot.offers == ()


def test_an_offer_for_no_loan_asks_for_one(qtbot: QtBot, part: OffersPart) -> None:
    part.form.kinds[ContractChange.EXTENSION].click()
    click(qtbot, part.form.save)
    assert part.form.problem.text() == "Tick the loans that the offer is about."


def test_what_was_kept_is_shown_again_as_it_was(
    qtbot: QtBot, page: WayOutPage, part: OffersPart, desk: RealDesk
) -> None:
    shown = 0
    for kind in KINDS:
        if not isinstance(kind, ContractChange):
            continue
        part.form.choose(kind)
        part.form.ticks[OTHER_LOAN.id].setChecked(True)
        contract = part.form.contract
        assert contract is not None
        if kind is ContractChange.SETTLEMENT:
            qtbot.keyClicks(contract.amount, "123.45")
        if kind is ContractChange.WAIVER:
            qtbot.keyClicks(contract.optional["interest"], "1.00")
        click(qtbot, part.form.save)
        if kind is ContractChange.PAYMENT_HOLIDAY:
            # Without instalments there is nothing to skip.
            assert part.form.problem.text()
            part.put_away()
            continue
        shown += 1
        kept = desk.snapshot.offers[-1]
        part.form.edit_offer(kept)
        assert part.form.means() == kept.means
        part.put_away()
    wait_for(qtbot, page, 1 + shown)
    assert desk.snapshot.offers[1].means == NewContract((OTHER_LOAN.id,), Extension(3))


def test_every_control_has_a_name_in_both_languages(
    page: WayOutPage, part: OffersPart, language: LanguageControl
) -> None:
    part.form.kinds[TakeOverKind.CONSOLIDATION].click()
    assert nameless(part) == []
    language.apply("zh_CN")
    page.retranslate()
    assert part.form.heading.text() == "债务合并"
    assert nameless(part) == []
