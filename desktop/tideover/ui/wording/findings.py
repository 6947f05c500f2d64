"""A sentence for every finding: what is odd about the user's own data, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.ui.wording.extra_money import extra_money_findings
from tideover.ui.wording.places import filled

if TYPE_CHECKING:
    from tideover.domain.findings import Finding


def finding_text(finding: Finding) -> str:
    """Return the sentence for a finding, with the line of the file it came from."""
    known = finding_texts().get(finding.code)
    sentence = known or QCoreApplication.translate("Findings", "Please look at this: {code}")
    text = filled(sentence, {"code": finding.code, **finding.params})
    if finding.line is None:
        return text
    return QCoreApplication.translate("Findings", "Line {line}: {text}").format(
        line=finding.line, text=text
    )


def finding_texts() -> dict[str, str]:
    """Return the sentence of every finding code, in the language of now."""
    return {**_outlook(), **_files(), **_rows(), **_store(), **_entries(), **extra_money_findings()}


def _files() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "row_count_differs": translate(
            "Findings",
            "The bill says it has {expected} rows, and {found} were found. Compare the totals.",
        ),
        "nul_removed": translate("Findings", "Empty signs (NUL) removed from the file: {count}."),
        "letters_unreadable": translate(
            "Findings",
            "Letters that could not be read, shown as a question mark in a box: {count}.",
        ),
        "refund_not_in_bill": translate(
            "Findings",
            "“{payee}” was refunded and closed, but the bill has no row for the refund.",
        ),
        "plan_lines_missing": translate(
            "Findings",
            "Instalment {following} follows instalment {number}: lines between them are missing.",
        ),
        "no_final_line_break": translate(
            "Findings", "The file ends in the middle of a line. Is the last row complete?"
        ),
    }


def _rows() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "rows_date_unreadable": translate(
            "Findings",
            "Rows with a date that cannot be read, left out: {count}.",
        ),
        "rows_amount_unreadable": translate(
            "Findings",
            "Rows with an amount that cannot be read, left out: {count}.",
        ),
        "rows_direction_unknown": translate(
            "Findings",
            "Rows that do not say whether money came in or went out, left out: {count}.",
        ),
        "rows_other_currency": translate(
            "Findings",
            "Rows in another currency, left out: {count}.",
        ),
        "rows_pending": translate(
            "Findings",
            "Rows that are not booked yet and may change in the next bill: {count}.",
        ),
    }


def _outlook() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "card_without_bill": translate(
            "Findings",
            "{account} owes {owed}, but its statement day and due day are not known, so the "
            "outlook leaves it out. Enter them with the account.",
        ),
        "late_income_assumed": translate(
            "Findings",
            "{payee} {amount} was expected on {day} and is not in the book yet. It is counted for "
            "today.",
        ),
        "late_income_left_out": translate(
            "Findings",
            "{payee} {amount} was expected on {day} and has not come for a while, so it is not "
            "counted.",
        ),
        "loan_plan_ignored": translate(
            "Findings",
            "The plan for {category} is not counted: repayments come from the loans themselves.",
        ),
        **_assumed(),
    }


def _assumed() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "assumed_no_income": translate(
            "Findings",
            "Assumed: nothing comes in. Enter your income as a recurring item to change that.",
        ),
        "assumed_no_spending": translate(
            "Findings",
            "Assumed: nothing is spent besides repayments. Plan a budget to change that.",
        ),
        "assumed_overdraft": translate(
            "Findings",
            "Assumed: {account} is overdrawn by {amount}, and what comes in fills that up first.",
        ),
        "assumed_arrears_due_today": translate(
            "Findings",
            "Assumed: {amount} of {loan} is overdue and has to be paid today.",
        ),
        "assumed_paid_by_hand": translate(
            "Findings",
            "Assumed: {loan} is paid by hand. The account it is taken from is closed or a card.",
        ),
        "other_currency_left_out": translate(
            "Findings",
            "{name} is in another currency and is not counted: nobody knows a future exchange "
            "rate.",
        ),
    }


def _store() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "written_by_newer": translate(
            "Findings",
            "A newer Tideover wrote this household. What only the newer version knows is left out "
            "here, and nothing can be changed. Install the newer version.",
        ),
        "check_file_damaged": translate(
            "Findings", "The file is damaged: {detail}. Restore a backup."
        ),
        "check_reference_lost": translate(
            "Findings",
            "Rows that refer to something that is gone ({table}): {count}. Restore a backup.",
        ),
        "check_document_damaged": translate(
            "Findings",
            "The document “{name}” of {day} is no longer what was kept. Restore a backup.",
        ),
        "check_row_damaged": translate(
            "Findings", "A part of the household cannot be read ({table}). Restore a backup."
        ),
        "check_terms_damaged": translate(
            "Findings", "The terms of a loan cannot be read. Restore a backup."
        ),
    }


def _entries() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "check_splits_differ": translate(
            "Findings", "{day}, {payee} {amount}: the parts do not add up to the amount."
        ),
        "check_transfer_unpaired": translate(
            "Findings", "{day}, {payee} {amount}: a transfer has lost its other side."
        ),
        "check_repayment_differs": translate(
            "Findings", "{day}, {payee} {amount}: the loan was repaid another amount or day."
        ),
        "check_day_out_of_range": translate(
            "Findings", "{day}, {payee} {amount}: there is no such day."
        ),
        "check_month_differs": translate(
            "Findings", "{day}, {payee} {amount}: counted in the wrong month."
        ),
    }
