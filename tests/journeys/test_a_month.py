"""A month with Tideover: plan, borrow, import, repay, be reminded, and take it all back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.journeys.conftest import TODAY
from tideover.app.commands.records import Add
from tideover.domain.dates import Month
from tideover.domain.extra_money import ExtraMoney
from tideover.domain.ids import LoanId, new_id
from tideover.domain.loans import EqualInstalmentTerms, LenderKind, Loan
from tideover.domain.money import Money
from tideover.domain.rates import Rate, RatePer
from tideover.engine.risk import Risk, outlook
from tideover.engine.standing import InstalmentState, standing
from tideover.engine.strategies import Strategy
from tideover.ui.dialogs.import_dialog import ImportDialog
from tideover.ui.pages.book_page import BookPage
from tideover.ui.pages.budget_page import BudgetPage
from tideover.ui.pages.first_start_page import FirstStartPage
from tideover.ui.pages.outlook_page import OutlookPage
from tideover.ui.pages.reminders_page import RemindersPage
from tideover.ui.pages.way_out_page import WayOutPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.domain.snapshot import Snapshot
    from tideover.ui.application import Session
    from tideover.ui.pages.page import Page

Shown = TypeVar("Shown", bound="Page")

BILL = """\
------------------------------------------------------------------------------------
导出信息：
姓名：测试
支付宝账户：000
起始时间：[2026-11-01 00:00:00]    终止时间：[2026-11-24 23:59:59]
导出交易类型：[全部]
导出时间：[2026-11-24 12:00:00]
共3笔记录
收入：0笔 0.00元
支出：1笔 32.00元
不计收支：2笔 1100.92元

------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------
交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,
2026-11-20 09:00:00,信用借还,借呗,/,借呗还款,不计收支,1080.84,余额宝,还款成功,2026112001\t,\t,,
2026-11-19 12:00:00,餐饮美食,面馆,/,午餐,支出,32.00,余额宝,交易成功,2026111902\t,\t,,
2026-11-18 08:00:00,信用借还,花呗,/,花呗主动还款,不计收支,20.08,,还款失败,2026111803\t,\t,,
"""


def go(session: Session, code: str, kind: type[Shown]) -> Shown:
    """Go to a page by its button and return it."""
    session.window.show_page(code)
    shown = session.window.current_page()
    assert isinstance(shown, kind)
    return shown


def snapshot(session: Session) -> Snapshot:
    """Return the household as the window knows it."""
    return session.services.snapshot()


def begin_with_the_sample(session: Session, qtbot: QtBot) -> None:
    """Look around with the sample household."""
    first = session.window.current_page()
    assert isinstance(first, FirstStartPage)
    qtbot.mouseClick(first.sample, Qt.MouseButton.LeftButton)


def overdue_loan() -> Loan:
    """Return a small loan whose first instalment was due yesterday."""
    terms = EqualInstalmentTerms(
        principal=Money(300_000),
        drawn_on=date(2026, 10, 23),
        rate=Rate(Decimal("0.0005"), RatePer.DAY),
        periods=3,
        due_day=23,
    )
    return Loan(LoanId(new_id()), "白条", "京东金融", terms, lender_kind=LenderKind.MICRO_LOAN)


def test_a_budget_cut_makes_the_short_month_whole(session: Session, qtbot: QtBot) -> None:
    begin_with_the_sample(session, qtbot)
    short = outlook(snapshot(session)).first_short
    assert short is not None
    budget = go(session, "budget", BudgetPage)
    groceries = next(
        line.category_id for line in snapshot(session).budgets if line.planned == Money(150_000)
    )
    month = Month.of(TODAY) + 1
    while month <= short.month:
        budget.open_at(month)
        cells = budget.grid.model
        row = next(
            each for each in range(cells.rowCount()) if budget.grid.category_at(each) == groceries
        )
        budget.grid.months.go_to(cells.index(row, month.number))
        budget.grid.months.setFocus()
        qtbot.keyClick(budget.grid.months, Qt.Key.Key_6)
        editor = budget.grid.months.viewport().findChild(QLineEdit)
        assert isinstance(editor, QLineEdit)
        qtbot.keyClicks(editor, "00")
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        month += 1
    page = go(session, "outlook", OutlookPage)
    tiles = [button.tile for button in page.tiles.buttons if button.tile is not None]
    assert all(tile.risk is not Risk.SHORT for tile in tiles)


def test_the_plan_that_was_chosen_is_kept_and_starves_no_instalment(
    session: Session, qtbot: QtBot
) -> None:
    begin_with_the_sample(session, qtbot)
    page = go(session, "way_out", WayOutPage)
    page.payoff.ask_strategy(Strategy.SNOWBALL)
    page.payoff.ask_extra(ExtraMoney(Money(30_000)))
    qtbot.waitUntil(page.payoff.controls.keep.isEnabled, timeout=10_000)
    qtbot.mouseClick(page.payoff.controls.keep, Qt.MouseButton.LeftButton)
    kept = snapshot(session).household
    assert kept.strategy == Strategy.SNOWBALL.value
    assert kept.extra_money.monthly == Money(30_000)


def test_an_overdue_instalment_is_reminded_and_paid_with_one_click(
    session: Session, qtbot: QtBot
) -> None:
    begin_with_the_sample(session, qtbot)
    loan = overdue_loan()
    assert session.services.perform(Add(loan))
    page = go(session, "reminders", RemindersPage)
    assert "白条" in page.cards[0].name.full_text()
    qtbot.mouseClick(page.cards[0].pay, Qt.MouseButton.LeftButton)
    (paid,) = snapshot(session).repayments_of(loan.id)
    assert paid.entry_id is not None
    first = standing(loan, (paid,), TODAY).instalments[0]
    assert first.state is InstalmentState.PAID
    session.services.undo()
    assert snapshot(session).repayments_of(loan.id) == ()


def test_an_imported_bill_repays_the_loan_and_is_one_undo(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    begin_with_the_sample(session, qtbot)
    before = snapshot(session)
    jiebei = next(loan for loan in before.loans if loan.preset == "jiebei")
    bill = tmp_path / "alipay_record.csv"
    bill.write_bytes(BILL.encode("gb18030"))
    book = go(session, "book", BookPage)
    book.import_path(str(bill))
    dialog = book.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    qtbot.waitUntil(dialog.bar.isHidden, timeout=10_000)
    for row in dialog.accounts.rows:
        row.choice.setCurrentIndex(0)
    with qtbot.waitSignal(dialog.accepted, timeout=20_000):
        dialog.keep.click()
    after = snapshot(session)
    assert after.entry_count == before.entry_count + 2
    assert len(after.repayments_of(jiebei.id)) == len(before.repayments_of(jiebei.id)) + 1
    session.services.undo()
    assert snapshot(session).entry_count == before.entry_count
    assert snapshot(session).repayments_of(jiebei.id) == before.repayments_of(jiebei.id)
    session.services.redo()
    assert snapshot(session).entry_count == after.entry_count
