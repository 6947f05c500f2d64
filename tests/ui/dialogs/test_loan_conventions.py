"""How a lender counts can be typed, is shown in the preview, kept, and shown again the same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.ui.dialogs.test_loan_dialog import added
from tests.ui.dialogs.test_loan_kinds import begin, payments, saved
from tests.ui.real import RealDesk, real_desk
from tideover.domain.agreements import STAYS, InterestDays
from tideover.domain.dates import Shift
from tideover.domain.floating_rates import FloatingRate, PrimeRate
from tideover.domain.loans import BulletTerms, DailyInterestTerms, EqualInstalmentTerms
from tideover.domain.money import Money, Rounding
from tideover.engine.schedules import schedule
from tideover.ui.dialogs.counting_fields import ROUNDINGS, SHIFTS
from tideover.ui.dialogs.loan_dialog import LoanDialog
from tideover.ui.dialogs.loan_fields.bullet import BulletFields
from tideover.ui.dialogs.loan_fields.daily_interest import BY_DAY, DailyInterestFields
from tideover.ui.dialogs.loan_fields.equal_instalment import EqualInstalmentFields
from tideover.ui.dialogs.loan_fields.fields import DAYS
from tideover.ui.dialogs.loan_fields.flat_fee import FlatFeeFields
from tideover.ui.dialogs.loan_fields.floating import PRIMES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QComboBox
    from pytestqt.qtbot import QtBot


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


def choose(box: QComboBox, place: int) -> None:
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_nobody_has_to_look_at_how_the_lender_counts(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog
) -> None:
    begin(qtbot, dialog, EqualInstalmentFields, "10000", "12%")
    assert not dialog.form.counting.isVisible()
    terms = saved(qtbot, desk, dialog)
    assert (terms.rounding, terms.days_off) == (Rounding.HALF_UP, STAYS)


def test_a_payment_on_a_day_off_moves_in_the_preview_and_stays_moved(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog
) -> None:
    begin(qtbot, dialog, EqualInstalmentFields, "10000", "12%")
    form = dialog.form
    form.how_counted.setChecked(True)
    assert not form.counting.interest_follows.isVisible()
    choose(form.counting.shift, SHIFTS.index(Shift.LATER))
    assert form.counting.interest_follows.isVisible()
    form.counting.interest_follows.setChecked(True)
    choose(form.counting.rounding, ROUNDINGS.index(Rounding.DOWN))
    # 5 December 2026 is a Saturday.
    qtbot.waitUntil(lambda: "2026-12-07" in payments(qtbot, dialog)[0])
    assert "next working day" in dialog.cost.counting.text()
    terms = saved(qtbot, desk, dialog)
    assert terms.rounding is Rounding.DOWN
    assert (terms.days_off.shift, terms.days_off.interest_follows) == (Shift.LATER, True)
    assert terms.days_off.calendar == desk.snapshot.calendar


@pytest.mark.parametrize("counted", InterestDays)
def test_every_way_of_counting_days_can_be_agreed(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog, counted: InterestDays
) -> None:
    part = begin(qtbot, dialog, BulletFields, "10000", "12%")
    choose(part.interest_days, DAYS.index(counted))
    terms = saved(qtbot, desk, dialog)
    assert isinstance(terms, BulletTerms)
    assert terms.interest_days is counted


def test_a_line_of_credit_of_a_bank_counts_over_360_days(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog
) -> None:
    part = begin(qtbot, dialog, DailyInterestFields, "10000", "3.6%")
    choose(part.interest_days, BY_DAY.index(InterestDays.ACTUAL_360))
    terms = saved(qtbot, desk, dialog)
    assert isinstance(terms, DailyInterestTerms)
    days = (terms.due_on - terms.drawn_on).days
    assert schedule(terms)[0].interest.minor == 100 * days


def test_a_flat_fee_is_not_asked_how_days_are_counted_or_what_its_rate_follows(
    qtbot: QtBot, dialog: LoanDialog
) -> None:
    part = begin(qtbot, dialog, FlatFeeFields, "10000", "0.6%")
    dialog.form.how_counted.setChecked(True)
    dialog.form.more.setChecked(True)
    assert not part.interest_days.isVisible()
    assert not part.floating.prime.isVisible()
    assert dialog.form.counting.rounding.isVisible()


def test_a_rate_that_follows_the_lpr_says_what_it_becomes_and_what_is_only_assumed(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog
) -> None:
    part = begin(qtbot, dialog, EqualInstalmentFields, "100000", "3.9%")
    part.periods.setValue(36)
    dialog.form.more.setChecked(True)
    assert not part.floating.basis_points.isVisible()
    choose(part.floating.prime, PRIMES.index(PrimeRate.ONE_YEAR) + 1)
    assert part.floating.basis_points.isVisible()
    part.floating.basis_points.setValue(60)
    qtbot.waitUntil(lambda: "+60 basis points" in dialog.cost.counting.text())
    assert "assumed" in dialog.cost.counting.text()
    terms = saved(qtbot, desk, dialog)
    assert isinstance(terms, EqualInstalmentTerms)
    assert terms.floating is not None
    assert replace(terms.floating, repricings=()) == FloatingRate(PrimeRate.ONE_YEAR, 60)
    assert all(change.assumed for change in terms.floating.repricings)
    payments_then = [row.payment for row in schedule(terms)]
    assert payments_then[-2] < payments_then[0]


def test_all_late_fees_of_a_loan_can_be_limited_together(
    qtbot: QtBot, desk: RealDesk, dialog: LoanDialog
) -> None:
    begin(qtbot, dialog, EqualInstalmentFields, "10000", "12%")
    dialog.form.late.fees_together.set_value(Money(5_000))
    assert saved(qtbot, desk, dialog).late.fees_together_at_most == Money(5_000)
    assert added(desk).terms.late.fees_together_at_most == Money(5_000)
