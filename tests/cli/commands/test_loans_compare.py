"""`tideover loans --compare` says where a lender's plan differs, and ends so that scripts know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import ROOT
from tests.importers.plans import workbook
from tideover.domain.loans import EqualInstalmentTerms, FlatFeeTerms
from tideover.engine.schedules import schedule

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Typed
    from tideover.domain.loans import Loan
    from tideover.domain.snapshot import Snapshot

HEADINGS = ["No.", "Due date", "Principal", "Interest", "Total", "Remaining principal"]


@pytest.fixture
def loan(snapshot: Snapshot) -> Loan:
    """A loan of the sample household that is repaid in instalments."""
    kinds = EqualInstalmentTerms | FlatFeeTerms
    return next(loan for loan in snapshot.loans if isinstance(loan.terms, kinds))


def plan(loan: Loan, *, more_in_line: int = 0) -> list[list[object]]:
    """The plan of a loan as its lender would show it; a fen more in the payment of one line."""
    rows: list[list[object]] = [list(HEADINGS)]
    for row in schedule(loan.terms):
        payment = row.payment.minor + (row.number == more_in_line)
        amounts = (row.principal.minor, (row.interest + row.fee).minor, payment, row.balance.minor)
        rows.append([row.number, row.due, *(f"{amount / 100:.2f}" for amount in amounts)])
    return rows


def csv_file(folder: Path, rows: list[list[object]]) -> str:
    path = folder / "plan.csv"
    path.write_text("".join(",".join(map(str, row)) + "\n" for row in rows), "utf-8")
    return str(path)


def test_a_plan_that_agrees_ends_well(typed: Typed, loan: Loan, tmp_path: Path) -> None:
    said = typed("loans", "--loan", loan.name, "--compare", csv_file(tmp_path, plan(loan)))
    assert said.code == 0
    assert "agrees with every line" in said.out


def test_a_fen_more_in_one_line_ends_with_one_and_is_named(
    typed: Typed, loan: Loan, tmp_path: Path
) -> None:
    path = csv_file(tmp_path, plan(loan, more_in_line=3))
    said = typed("loans", "--loan", loan.name, "--compare", path)
    assert said.code == 1
    assert "line 3" in said.out
    assert "+¥0.01" in said.out
    document = typed("loans", "--loan", loan.name, "--compare", path, "--json").document
    assert document["agrees"] is False
    assert document["lines_that_differ"] == 1
    assert document["first_difference"]["number"] == 3
    (differs,) = document["first_difference"]["differs"]
    assert differs["part"] == "payment"
    assert len(document["lines"]) == len(schedule(loan.terms))


def test_a_workbook_is_as_good_as_a_text_file(typed: Typed, loan: Loan, tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(workbook(plan(loan)))
    said = typed("loans", "--loan", loan.name, "--compare", str(path), "--json")
    assert said.code == 0
    assert said.document["agrees"] is True
    assert said.document["rule_agrees"] is True


def test_the_instalment_alone_can_be_compared(typed: Typed, loan: Loan) -> None:
    amount = f"{schedule(loan.terms)[0].payment.minor / 100:.2f}"
    assert typed("loans", "--loan", loan.name, "--instalment", amount).code == 0
    other = typed("loans", "--loan", loan.name, "--instalment", "1.00", "--json")
    assert other.code == 1
    assert other.document["agrees"] is False


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        (["--compare", "plan.csv"], "--loan"),
        (["--loan", "x"], "--compare"),
        (["--total", "3"], "--compare"),
        (["--loan", "x", "--compare", "a", "--instalment", "3"], "--instalment"),
        (["--loan", "x", "--instalment", "3", "--schedule", "x"], "--schedule"),
    ],
    ids=" ".join,
)
def test_half_a_question_is_refused_with_what_is_missing(
    typed: Typed, words: list[str], missing: str
) -> None:
    said = typed("loans", *words)
    assert said.code == 2
    assert missing in said.err


def test_a_file_that_cannot_be_used_ends_with_three(typed: Typed, loan: Loan) -> None:
    said = typed("loans", "--loan", loan.name, "--compare", "nowhere.csv")
    assert said.code == 3
    assert "nowhere.csv" in said.err


def test_the_readme_names_the_keys_of_a_comparison(
    typed: Typed, loan: Loan, tmp_path: Path
) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    (row,) = [line for line in readme.splitlines() if line.startswith("| `loans --compare`")]
    path = csv_file(tmp_path, plan(loan))
    document = typed("loans", "--loan", loan.name, "--compare", path, "--json").document
    for key in set(document) - {"command", "as_of", "currency"}:
        assert f"`{key}`" in row
