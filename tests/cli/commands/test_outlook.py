"""`tideover outlook` says what the engine says: the short month, why, and what would help."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tideover.domain.money import Money
from tideover.engine.fixes import suggest
from tideover.engine.risk import Risk, outlook
from tideover.ui.wording.fixes import fix_text

if TYPE_CHECKING:
    from tests.cli.conftest import Typed
    from tideover.domain.snapshot import Snapshot


def minor(text: str) -> int:
    """Return the fen of an amount in a document."""
    return int(Decimal(text) * 100)


def test_the_short_month_is_named_with_loan_day_and_what_is_missing(typed: Typed) -> None:
    said = typed("outlook")
    assert said.code == 1
    first, why = said.out.splitlines()[:2]
    assert first == "January 2027 may fall short by ¥661.29."
    assert "12 Jan 2027" in why
    assert "Jiebei" in why
    assert "¥661.29 is missing" in why


def test_every_month_stands_in_the_table_once(typed: Typed, snapshot: Snapshot) -> None:
    lines = typed("outlook").out.splitlines()
    for month in outlook(snapshot).months:
        (line,) = [line for line in lines if line.startswith(f"{month.month} ")]
        assert month.risk.name.capitalize() in line


def test_programs_get_the_engine_s_values_to_the_fen(typed: Typed, snapshot: Snapshot) -> None:
    document = typed("outlook", "--json").document
    seen = outlook(snapshot)
    assert document["currency"] == "CNY"
    assert document["as_of"] == "2026-11-24"
    assert minor(document["cash_today"]) == seen.forecast.opening.minor
    assert document["debt_free_on"] == (seen.debt_free_on or snapshot.as_of).isoformat()
    assert len(document["months"]) == len(seen.months)
    for told, month in zip(document["months"], seen.months, strict=True):
        assert told["month"] == str(month.month)
        assert told["risk"] == month.risk.value
        assert told["lowest_on"] == month.lowest_day.isoformat()
        for name in ("lowest", "income", "expenses", "dues", "closing"):
            assert Money(minor(told[name])) == getattr(month, name)
        assert [minor(each["shortfall"]) for each in told["missed"]] == [
            each.shortfall.minor for each in month.missed
        ]
    assert [minor(each["amount"]) for each in document["due_soon"]] == [
        each.amount.minor for each in seen.due_soon
    ]


def test_what_would_help_is_what_the_engine_suggests(typed: Typed, snapshot: Snapshot) -> None:
    short = outlook(snapshot).first_short
    assert short is not None
    fixes = suggest(snapshot, short.month)
    assert fixes
    document = typed("outlook", "--json").document
    assert [each["text"] for each in document["fixes"]] == [
        fix_text(fix.change, snapshot) for fix in fixes
    ]
    assert all(each["resolves"] for each in document["fixes"])
    printed = typed("outlook").out
    assert all(fix_text(fix.change, snapshot) in printed for fix in fixes)


def test_fewer_months_answer_only_for_themselves(typed: Typed, snapshot: Snapshot) -> None:
    assert all(month.risk is Risk.SAFE for month in outlook(snapshot).months[:2])
    said = typed("outlook", "--months", "2")
    assert said.code == 0
    assert said.out.startswith("All of the next 2 months look safe.")
    assert "2027-01 " not in said.out
    assert typed("outlook", "--months", "1").out.startswith("This month looks safe.")


def test_an_unpaid_instalment_of_yesterday_needs_attention(typed: Typed) -> None:
    said = typed("outlook", "--months", "1", "--today", "2026-12-07", "--json")
    assert said.code == 1
    overdue = [each for each in said.document["due_soon"] if each["days_left"] < 0]
    assert [each["name"] for each in overdue] == ["Bank consumer loan"]


def test_ten_years_are_shown_and_no_more(typed: Typed) -> None:
    assert len(typed("outlook", "--json", "--months", "120").document["months"]) == 120
    refused = typed("outlook", "--months", "121")
    assert "120" in refused.err


def test_programs_are_told_what_a_missed_due_leads_to(typed: Typed, snapshot: Snapshot) -> None:
    document = typed("outlook", "--json").document
    told = [missed for month in document["months"] for missed in month["missed"]]
    known = outlook(snapshot).forecast.missed
    assert [minor(each["penalty"]) for each in told] == [each.penalty.minor for each in known]
    assert [each["days_late"] for each in told] == [each.days_late for each in known]
    assert {each["reason"] for each in told} <= {"not_enough", "too_late_in_the_day"}


def test_what_a_missed_due_leads_to_stands_below_the_reason(typed: Typed) -> None:
    said = typed("outlook").out
    assert "Jiebei: paid on" in said
    assert "days late (M1)" in said


def test_every_fix_says_what_it_takes_how_far_it_goes_and_its_parts(typed: Typed) -> None:
    fixes = typed("outlook", "--json").document["fixes"]
    assert [minor(each["takes"]) for each in fixes] == sorted(
        minor(each["takes"]) for each in fixes
    )
    assert {each["reach"] for each in fixes} <= {"all_months", "this_month", "part"}
    assert all(each["parts"] for each in fixes)


def test_due_days_anew_are_told_with_what_becomes_better(typed: Typed, snapshot: Snapshot) -> None:
    said = typed("outlook", "--due-days")
    assert "With other due days, months that fall short: 0 instead of 1." in said.out
    told = typed("outlook", "--due-days", "--json").document["due_days"]
    loans = {loan.id for loan in snapshot.loans}
    assert {move["loan_id"] for move in told["moves"]} <= loans
    assert (told["before"]["months_short"], told["after"]["months_short"]) == (1, 0)
    assert minor(told["after"]["lowest"]) > minor(told["before"]["lowest"])
    assert told["after"]["missed_paths"] <= told["before"]["missed_paths"]
