"""Why a plan, a lender's or one's own, cannot be used, and the way out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tideover.ui.wording.following_phrases import following_texts


def plan_texts() -> dict[str, str]:
    """Return the sentence of every code about a plan, in the language of now."""
    return {**_files(), **_figures(), **following_texts()}


def _files() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "not_a_plan": translate(
            "Errors",
            "“{file}” has no repayment plan that can be found: a row of headings such as due date, "
            "principal, interest, total and remaining principal, and amounts below it.",
        ),
        "plan_cell_unreadable": translate(
            "Errors",
            "“{file}”, line {line}, column “{field}”: “{value}” cannot be read. Correct the cell "
            "and choose the file again.",
        ),
        "plan_too_long": translate(
            "Errors", "“{file}” has more than {limit} instalments. Choose the plan of one loan."
        ),
        "workbook_too_large": translate(
            "Errors",
            "“{file}” unpacks to more than any plan needs, so it was not opened. Save the plan "
            "alone as CSV and choose that file.",
        ),
        "workbook_suspicious": translate(
            "Errors",
            "“{file}” holds definitions that no plan needs and that could be used for an attack, "
            "so it was not opened. Save the plan as CSV and choose that file.",
        ),
        "workbook_unreadable": translate(
            "Errors",
            "“{file}” is damaged or no workbook of Excel 2007 or later. Open it, save it as CSV, "
            "and choose that file.",
        ),
    }


def _figures() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "plan_empty": translate("Errors", "There is no line to compare. Type at least one."),
        "plan_says_nothing": translate(
            "Errors",
            "The lines say no payment, interest or fee. Without one of them there is nothing to "
            "find.",
        ),
        "plan_line_incomplete": translate(
            "Errors",
            "Line {line} says no due date, or too little to tell its principal. Complete it.",
        ),
        "total_too_small": translate(
            "Errors",
            "The instalments before the last come to more than the total. Check both amounts.",
        ),
        "coupon_out_of_range": translate(
            "Errors", "A coupon takes more than 0% and at most 100% off at least one instalment."
        ),
    }
