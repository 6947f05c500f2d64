"""Why a file cannot be read as a bill or statement, and the way out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def statement_texts() -> dict[str, str]:
    """Return the sentence of every code of a StatementError, in the language of now."""
    return {**_files(), **_records(), **_statements(), **_columns()}


def _files() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "file_missing": translate(
            "Errors", "There is no file “{file}”. Check its name, or choose another file."
        ),
        "file_is_a_folder": translate(
            "Errors", "“{file}” is a folder. Choose the bill that lies in it."
        ),
        "file_not_permitted": translate(
            "Errors", "“{file}” may not be read. Check the permissions of the file."
        ),
        "file_unreadable": translate(
            "Errors",
            "“{file}” cannot be read from its disk ({reason}). Copy it to this computer and try "
            "again.",
        ),
        "empty_file": translate("Errors", "“{file}” is empty. Download the bill once more."),
        "too_large": translate(
            "Errors", "“{file}” is too large for a bill. Export a shorter period."
        ),
        "not_text": translate(
            "Errors", "“{file}” is not a text file. Export the bill as CSV and choose that file."
        ),
        "excel_file": translate(
            "Errors",
            "“{file}” is an Excel workbook. Open it, save it as CSV, and choose that file.",
        ),
        "zip_file": translate(
            "Errors",
            "“{file}” is a packed archive. Unpack it (the password came with the bill) and choose "
            "the CSV file inside.",
        ),
        "pdf_file": translate(
            "Errors", "“{file}” is a PDF. Export the bill as CSV and choose that file."
        ),
        "picture_file": translate(
            "Errors", "“{file}” is a picture. Export the bill as CSV and choose that file."
        ),
        "web_page": translate(
            "Errors",
            "“{file}” is a web page. Log in to the bank and export the statement as CSV.",
        ),
        "other_format": translate(
            "Errors",
            "“{file}” is in a format that Tideover does not read (XML or OFX). Export the "
            "statement as CSV and choose that file.",
        ),
        "encoding_unreadable": translate(
            "Errors", "“{file}” is not written in {value}. Choose another encoding."
        ),
    }


def _records() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "not_json": translate(
            "Errors", "“{file}” is not a JSON record. Choose another file, or type the bill."
        ),
        "no_lenders_bill": translate(
            "Errors",
            "“{file}” holds no repayment record of Huabei (no “detailAmount” with amounts). Choose "
            "another file, or type the bill.",
        ),
        "lenders_bill_amount": translate(
            "Errors", "“{file}”: “{key}” is “{value}”, which is no amount. Type the bill instead."
        ),
    }


def _statements() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "statement": translate("Errors", "“{file}” cannot be read as a bill or statement."),
        "cut_off": translate(
            "Errors",
            "“{file}” breaks off at line {line}: the download was cut short. Nothing was added. "
            "Download the bill again.",
        ),
        "no_rows": translate("Errors", "“{file}” has no entries. Choose another period."),
        "too_many_rows": translate(
            "Errors", "“{file}” has more than {limit} lines. Export a shorter period."
        ),
        "bill_in_other_currency": translate(
            "Errors",
            "“{file}” is in {value}, and this household keeps its book in {expected}.",
        ),
    }


def _columns() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "not_a_statement": translate(
            "Errors", "“{file}” has no rows with a date and an amount. Is it a bill?"
        ),
        "no_date_column": translate("Errors", "“{file}”: choose the column that holds the date."),
        "no_amount_column": translate(
            "Errors", "“{file}”: choose the column that holds the amount."
        ),
        "no_direction_column": translate(
            "Errors", "“{file}”: choose the column that says whether money came in or went out."
        ),
        "year_missing": translate(
            "Errors", "The dates in “{file}” have no year. Choose the month of the statement."
        ),
        "date_unreadable": translate(
            "Errors",
            "“{file}”, line {line}: “{value}” cannot be read as a date. Choose another column or "
            "another order of the date.",
        ),
        "amount_unreadable": translate(
            "Errors",
            "“{file}”, line {line}: “{value}” cannot be read as an amount. Choose another column "
            "or another decimal sign.",
        ),
        "direction_unknown": translate(
            "Errors",
            "“{file}”, line {line}: “{value}” does not say whether money came in or went out. "
            "Choose another column.",
        ),
    }
