"""`tideover loans` shows every rate, every charge and every limit, for people and programs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from tideover.cli.conventions import conventions_document
from tideover.cli.costs import cost_report
from tideover.domain.agreements import DaysOff, RateChange
from tideover.domain.dates import Shift
from tideover.domain.floating_rates import FloatingRate, PrimeRate
from tideover.domain.loans import EqualInstalmentTerms
from tideover.domain.money import Money
from tideover.domain.rates import Rate
from tideover.engine.cost_table import cost_table
from tideover.engine.disclosure import american_apr, disclose, european_aprc
from tideover.ui.format import money_text, percent_text
from tideover.viewmodels.loan_form import loan_cost

if TYPE_CHECKING:
    from tests.cli.conftest import Typed
    from tideover.domain.snapshot import Snapshot


def test_the_three_rates_of_every_loan_are_told_apart(typed: Typed, snapshot: Snapshot) -> None:
    listed = {each["loan_id"]: each for each in typed("loans", "--json").document["loans"]}
    shown = typed("loans").out
    for loan in snapshot.loans:
        told = disclose(loan.terms)
        for name, rate in (
            ("yearly_rate", told.nominal_yearly),
            ("effective_rate", told.effective_yearly),
            ("dated_rate", told.dated_yearly),
        ):
            assert round(Decimal(listed[loan.id][name]), 6) == round(
                Decimal(rate.numerator) / Decimal(rate.denominator), 6
            )
            assert percent_text(rate) in shown


def test_the_charges_of_a_loan_add_up_for_a_program(typed: Typed, snapshot: Snapshot) -> None:
    for loan in snapshot.loans:
        document = typed("loans", "--schedule", loan.name, "--json").document
        table = document["cost_table"]
        items = sum(Decimal(line["amount"]) for line in table["normal"])
        assert items == Decimal(table["normal_total"])
        assert all(line["charged_by"] == loan.lender for line in table["normal"])
        assert {line["item"] for line in table["contingent"]} == {
            line.item.value for line in cost_table(loan.terms).contingent
        }
        for name, rate in (
            ("american_apr", american_apr(loan.terms)),
            ("european_aprc", european_aprc(loan.terms)),
        ):
            assert abs(Decimal(document[name]) - Decimal(float(rate))) < Decimal("0.000001")


def test_a_limit_is_told_with_its_dates_its_source_and_what_it_applies_to(typed: Typed) -> None:
    limits = typed("loans", "--schedule", "Jiebei", "--json").document["limits"]
    by_code = {limit["code"]: limit for limit in limits}
    cap = by_code["private_cap"]
    assert cap["applies_to"] == ["person", "other"]
    assert not cap["meant_for_this_lender"]
    assert cap["effective_from"] == "2020-08-20"
    assert "法释〔2020〕17号" in cap["source"]
    assert by_code["licensed_line"]["checked_on"] is None


def test_a_person_reads_what_late_costs_who_is_paid_first_and_every_charge(
    typed: Typed, snapshot: Snapshot
) -> None:
    (loan,) = (each for each in snapshot.loans if each.name == "Jiebei")
    said = typed("loans", "--schedule", "Jiebei").out
    assert "one day late costs" in said
    assert "fees → penalty interest → interest → principal" in said
    assert money_text(cost_table(loan.terms).total) in said
    assert "Penalty interest" in said
    assert "four times the one-year LPR" in said
    assert "Unverified" in said


def test_a_program_learns_how_the_lender_counts(typed: Typed) -> None:
    told = typed("loans", "--schedule", "Jiebei", "--json").document["conventions"]
    assert told == {
        "rounding": "half_up",
        "days_off": "none",
        "interest_follows": False,
        "rate_follows": None,
    }


def test_a_rate_that_is_only_assumed_is_marked_as_such_for_people_and_programs() -> None:
    change = RateChange(date(2027, 1, 1), Rate(Decimal("0.036")), assumed=True)
    floating = FloatingRate(PrimeRate.ONE_YEAR, 60, repricings=(change,))
    terms = EqualInstalmentTerms(
        principal=Money(100_000),
        drawn_on=date(2026, 9, 10),
        rate=Rate(Decimal("0.036")),
        periods=12,
        due_day=10,
        days_off=DaysOff(Shift.LATER),
        floating=floating,
    )
    told = conventions_document(terms)
    assert told["days_off"] == "later"
    assert told["rate_follows"] == {
        "prime": "one_year",
        "basis_points": 60,
        "every_months": None,
        "repricings": [{"from": "2027-01-01", "yearly_rate": "0.03600000", "assumed": True}],
    }
    said = cost_report(loan_cost(terms), "Bank")
    assert "next working day" in said
    assert "From 2027-01-01 on 3.6% a year is assumed" in said
