"""What cannot be is refused in the dialog by a sentence at its field, and nothing is saved."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.ui.dialogs.test_loan_dialog import type_into
from tests.ui.dialogs.test_loan_kinds import TABLE, begin, saved
from tests.ui.real import RealDesk, real_desk
from tideover.domain.loans import EqualInstalmentTerms, InterestFirstTerms
from tideover.domain.rates import Rate
from tideover.engine.schedules import schedule
from tideover.ui.dialogs.loan_dialog import LoanDialog
from tideover.ui.dialogs.loan_fields.daily_interest import DailyInterestFields
from tideover.ui.dialogs.loan_fields.equal_instalment import EqualInstalmentFields
from tideover.ui.dialogs.loan_fields.interest_first import InterestFirstFields
from tideover.ui.dialogs.loan_fields.lenders_table import LendersTableFields
from tideover.ui.dialogs.loan_fields.pay_in_parts import BY_DAYS, PayInPartsFields
from tideover.ui.dialogs.loan_fields.revolving_card import RevolvingCardFields

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tideover.ui.dialogs.loan_fields.fields import LoanFields


@pytest.fixture
def desk(tmp_path: Path) -> RealDesk:
    return real_desk(tmp_path)


@pytest.fixture
def dialog(qtbot: QtBot, desk: RealDesk) -> Iterator[LoanDialog]:
    made = LoanDialog(desk.services)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.reject()


@pytest.mark.parametrize(
    ("kind", "field", "typed", "right", "said"),
    [
        (EqualInstalmentFields, "periods", "0", "12", "is 1 to 600"),
        (EqualInstalmentFields, "periods", "10000", "12", "is 1 to 600"),
        (EqualInstalmentFields, "due_day", "0", "31", "is 1 to 31"),
        (EqualInstalmentFields, "due_day", "32", "31", "is 1 to 31"),
        (EqualInstalmentFields, "interest_only", "12", "3", "At least one has to repay it"),
        (PayInPartsFields, "parts", "0", "3", "is 1 to 600"),
        (PayInPartsFields, "parts", "10000", "3", "is 1 to 600"),
        (PayInPartsFields, "every_days", "1000", "14", "is 1 to 366"),
        (RevolvingCardFields, "due_day", "32", "20", "is 1 to 31"),
    ],
)
def test_an_impossible_number_is_refused_as_it_was_typed(
    qtbot: QtBot,
    desk: RealDesk,
    dialog: LoanDialog,
    *,
    kind: type[LoanFields],
    field: str,
    typed: str,
    right: str,
    said: str,
) -> None:
    part = begin(qtbot, dialog, kind, "10000", "" if kind is PayInPartsFields else "0.05%/day")
    if field == "every_days" and isinstance(part, PayInPartsFields):
        part.interval.setCurrentIndex(BY_DAYS)
        part.interval.activated.emit(BY_DAYS)
    dialog.form.more.setChecked(field == "interest_only")
    control = part.fields[field].control
    type_into(qtbot, control.lineEdit(), typed)  # type: ignore[attr-defined]
    before = desk.snapshot.loans
    dialog.save()
    assert said in part.fields[field].problem()
    assert desk.snapshot.loans == before
    type_into(qtbot, control.lineEdit(), right)  # type: ignore[attr-defined]
    assert part.fields[field].problem() == ""
    saved(qtbot, desk, dialog)


def test_a_new_loan_is_due_on_the_day_of_the_month_it_was_received(
    desk: RealDesk, dialog: LoanDialog
) -> None:
    dialog.use_preset("other")
    part = dialog.form.part()
    assert isinstance(part, EqualInstalmentFields)
    assert part.due_day.value() == desk.services.today().day


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("rate", "-3%", "not below zero"),
        ("rate", "1001%", "1,000%"),
        ("principal", "0", "above zero"),
        ("principal", "$100", "another currency"),
        ("drawn_on", "2027-02-29", "no such day"),
    ],
)
def test_what_no_loan_can_say_is_refused_at_its_field(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog, *, field: str, typed: str, said: str
) -> None:
    begin(qtbot, dialog, EqualInstalmentFields, "10000", "12%")
    type_into(qtbot, getattr(dialog.form, field), typed)
    before = desk.snapshot.loans
    dialog.save()
    assert said in dialog.form.all_fields()[field].problem()
    assert desk.snapshot.loans == before


def test_the_dearest_rate_that_can_be_is_counted_to_the_fen(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog
) -> None:
    begin(qtbot, dialog, EqualInstalmentFields, "10000", "1000%")
    terms = saved(qtbot, desk, dialog)
    assert isinstance(terms, EqualInstalmentTerms)
    assert terms.rate == Rate(Decimal(10))
    assert sum(row.principal.minor for row in schedule(terms)) == 1_000_000


def test_a_loan_of_a_leap_day_due_on_the_31st_is_due_on_the_last_day_of_each_month(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog
) -> None:
    part = begin(qtbot, dialog, InterestFirstFields, "10000", "12%")
    type_into(qtbot, dialog.form.drawn_on, "2024-02-29")
    part.due_day.setValue(31)
    terms = saved(qtbot, desk, dialog)
    assert isinstance(terms, InterestFirstTerms)
    dues = [row.due for row in schedule(terms)]
    assert dues[:2] == [date(2024, 3, 31), date(2024, 4, 30)]
    assert dues[11] == date(2025, 2, 28)


def test_a_line_of_a_table_in_another_currency_is_named(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog
) -> None:
    part = begin(qtbot, dialog, LendersTableFields, "1000", "12%")
    part.table.setPlainText(TABLE.replace("300.00", "$300.00"))
    before = desk.snapshot.loans
    dialog.save()
    assert part.fields["rows"].problem().startswith("Line 3: ")
    assert "another currency" in part.fields["rows"].problem()
    assert desk.snapshot.loans == before


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("5000 2026-10-01 0.04%/day 2027-12-05", "before the day the first money"),
        ("5000 2026-12-05 0.04%/day 2026-12-05", "lies before"),
        ("-5000 2026-12-05 0.04%/day 2027-12-05", "above zero"),
        ("5000 2026-12-05 -1% 2027-12-05", "not below zero"),
    ],
)
def test_a_later_draw_down_that_cannot_be_is_refused_where_it_was_typed(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog, *, line: str, said: str
) -> None:
    part = begin(qtbot, dialog, DailyInterestFields, "10000", "0.04%/day")
    part.further.setPlainText(line)
    before = desk.snapshot.loans
    dialog.save()
    assert said in part.fields["further"].problem()
    assert desk.snapshot.loans == before
