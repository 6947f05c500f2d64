"""The card of a loan: every charge, who takes it, and how each rate can be checked by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.accessible import nameless
from tideover.domain.lateness import LateTerms
from tideover.domain.loans import DailyInterestTerms, FlatFeeTerms, LenderKind
from tideover.domain.money import Money
from tideover.domain.rates import NO_INTEREST, Rate, RatePer
from tideover.published.china import published_facts
from tideover.ui.widgets.loan_cost import LoanCostView
from tideover.viewmodels.loan_form import loan_cost

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tideover.ui.language import LanguageControl

CARD = FlatFeeTerms(
    principal=Money(1_200_000),
    drawn_on=date(2026, 1, 10),
    rate=Rate(Decimal("0.006"), RatePer.MONTH),
    periods=12,
    due_day=10,
    late=LateTerms(fee_rate=Fraction(5, 100)),
)
FRIEND = DailyInterestTerms(
    principal=Money(500_000),
    drawn_on=date(2026, 1, 1),
    rate=NO_INTEREST,
    due_on=date(2026, 12, 31),
    late=LateTerms(penalty_multiplier=Fraction(0)),
)


@pytest.fixture
def view(qtbot: QtBot) -> LoanCostView:
    made = LoanCostView()
    qtbot.addWidget(made)
    made.resize(620, 900)
    made.show_cost(loan_cost(CARD, LenderKind.BANK, published_facts()), "Sample Bank")
    made.show()
    return made


def rows(view: LoanCostView) -> list[list[str]]:
    return [
        [label.full_text() for label in row]
        for row in view.costs.rows
        if row[0].isVisibleTo(view.costs)
    ]


def test_every_charge_names_its_amount_its_taker_and_its_yearly_rate(view: LoanCostView) -> None:
    fee, in_all, *late = rows(view)
    assert fee == [
        "Instalment fee",
        "0.6% a month",
        "¥864.00",
        "Sample Bank",
        "with each instalment",
        "13.03%",
    ]
    assert (in_all[0], in_all[2], in_all[5]) == ("In all", "¥864.00", "13.03%")
    assert [row[0] for row in late] == ["Penalty interest", "Late fee"]
    assert view.costs.contingent.isVisible()


def test_a_loan_that_costs_nothing_has_no_charge_left_from_the_one_before(
    view: LoanCostView,
) -> None:
    view.show_cost(loan_cost(FRIEND))
    assert [row[0] for row in rows(view)] == ["In all"]
    assert not view.costs.contingent.isVisible()
    assert all(not line.isVisible() for line in view.limits)


def test_the_formulas_open_and_every_amount_put_into_them_is_there(
    qtbot: QtBot, view: LoanCostView
) -> None:
    assert not view.working.formulas.isVisible()
    qtbot.mouseClick(view.working.open, Qt.MouseButton.LeftButton)
    assert view.working.formulas.isVisible()
    assert "nominal = 12 ×" in view.working.formulas.full_text()
    assert view.working.table.model().rowCount() == 13
    assert "USA APR 13.03%" in view.working.elsewhere.full_text()


def test_a_limit_says_what_it_applies_to_and_where_it_comes_from(view: LoanCostView) -> None:
    said = [line.text.full_text() for line in view.limits if line.isVisible()]
    assert len(said) == 3
    assert "Above 12% a year (four times the one-year LPR)" in said[2]
    assert "family and friends" in said[2]
    assert "not for this kind of lender" in said[2]
    assert "法释〔2020〕17号" in view.limits[2].toolTip()


def test_the_first_rate_is_named_by_how_it_was_counted(view: LoanCostView) -> None:
    assert "12 × the monthly" in view.rates._names[0].full_text()
    view.show_cost(loan_cost(FRIEND))
    assert "365 × the daily" in view.rates._names[0].full_text()


def test_everything_follows_the_language_and_has_a_name(
    view: LoanCostView, language: LanguageControl
) -> None:
    view.working.open.click()
    assert nameless(view) == []
    language.apply("zh_CN")
    QApplication.processEvents()
    assert rows(view)[0][0] == "分期手续费"
    assert "名义年利率" in view.working.formulas.full_text()
    assert nameless(view) == []
