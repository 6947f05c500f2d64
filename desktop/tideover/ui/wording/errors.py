"""A sentence for every error: what is wrong, where, and the way out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from tideover.domain.errors import (
    BugError,
    DeliveryError,
    InputError,
    StatementError,
    StoreError,
    TideoverError,
)
from tideover.ui.wording.case_errors import case_texts
from tideover.ui.wording.encryption import encryption_texts
from tideover.ui.wording.offer_errors import offer_texts
from tideover.ui.wording.places import filled
from tideover.ui.wording.plan_errors import plan_texts
from tideover.ui.wording.repayment_errors import repayment_texts
from tideover.ui.wording.restructuring_errors import restructuring_texts
from tideover.ui.wording.scenario_errors import scenario_texts
from tideover.ui.wording.statement_errors import statement_texts


def error_text(error: BaseException) -> str:
    """Return the sentence for an error; for one nobody foresaw, that it is ours to mend."""
    if not isinstance(error, TideoverError):
        return _of_kind(BugError())
    texts = error_texts()
    return filled(texts.get(error.code) or _of_kind(error), error.params)


def error_texts() -> dict[str, str]:
    """Return the sentence of every error code, in the language of now."""
    return {
        **_amounts(), **_days(), **_rates(), **_forms(), **_loans(), **_agreements(), **_lines(),
        **repayment_texts(), **restructuring_texts(), **offer_texts(), **_store(), **_damage(),
        **statement_texts(), **scenario_texts(), **plan_texts(), **case_texts(),
        **encryption_texts(), **_bugs(),
    }  # fmt: skip


def _of_kind(error: TideoverError) -> str:
    translate = QCoreApplication.translate
    match error:
        case InputError():
            return translate(
                "Errors", "This cannot be saved as it is. Please check what you typed."
            )
        case StoreError():
            return translate("Errors", "The household file cannot be used: {path}")
        case StatementError():
            return translate("Errors", "“{file}” cannot be read as a bill or statement.")
        case DeliveryError():
            return translate("Errors", "The reminder could not be delivered.")
        case _:
            return translate(
                "Errors",
                "Something went wrong inside Tideover. Nothing was changed; the details are in "
                "the log.",
            )


def _amounts() -> dict[str, str]:
    translate = QCoreApplication.translate
    not_a_number = translate(
        "Errors", "“{value}” is not an amount. Type digits, for example 1234.50."
    )
    return {
        "amount": not_a_number,
        "amount_not_a_number": not_a_number,
        "amount_empty": translate("Errors", "Type an amount, for example 28.50."),
        "amount_too_long": translate("Errors", "This is too long for an amount."),
        "amount_grouping": translate(
            "Errors",
            "The commas in “{value}” do not stand before every three digits. Type 1234.50 or "
            "1,234.50.",
        ),
        "amount_decimals": translate(
            "Errors", "“{value}” has too many decimals: {decimals} are possible."
        ),
        "amount_too_large": translate(
            "Errors", "“{value}” is larger than any household's amount. Check the digits."
        ),
        "amount_other_currency": translate(
            "Errors",
            "“{value}” names another currency; this household's book is kept in {currency}. Type "
            "the amount in {currency}.",
        ),
        "amount_negative": translate("Errors", "Type the amount without a minus sign."),
        "amount_zero": translate("Errors", "Type an amount that is not zero."),
        "amount_not_positive": translate("Errors", "Type an amount above zero."),
        "amount_exceeds_balance": translate(
            "Errors", "Only {balance} is left to pay. Type that or less."
        ),
    }


def _days() -> dict[str, str]:
    translate = QCoreApplication.translate
    unreadable = translate(
        "Errors", "“{value}” is not a date. Type 2026-12-05, 12-5 or “yesterday”."
    )
    return {
        "date": unreadable,
        "day_unreadable": unreadable,
        "day_empty": translate("Errors", "Type a date, for example 12-5."),
        "day_impossible": translate("Errors", "There is no such day: {value}."),
        "day_out_of_range": translate("Errors", "{value} is outside the years 1970 to 2199."),
        "month_unreadable": translate("Errors", "“{value}” is not a month. Type 2026-12."),
        "month_day_out_of_range": translate("Errors", "A day of the month is 1 to 31."),
        "ends_before_it_starts": translate("Errors", "The end lies before the start."),
        "interval_out_of_range": translate("Errors", "The interval is 1 to {limit}."),
    }


def _rates() -> dict[str, str]:
    translate = QCoreApplication.translate
    unreadable = translate(
        "Errors", "“{value}” is not a rate. Type 14.6%, or 0.04%/day for a daily rate."
    )
    return {
        "rate": unreadable,
        "rate_unreadable": unreadable,
        "rate_empty": translate("Errors", "Type a rate, for example 14.6%; 0 if there is none."),
        "rate_negative": translate("Errors", "A rate is not below zero."),
        "rate_too_high": translate(
            "Errors", "“{value}” would be more than 1,000% a year. Check the decimal point."
        ),
    }


def _forms() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "name_empty": translate("Errors", "Type a name."),
        "transfer_needs_two_accounts": translate(
            "Errors", "A transfer needs two different accounts."
        ),
        "day_before_account": translate(
            "Errors",
            "“{account}” begins on {day}. Choose a later day, or move the account's first day.",
        ),
        "repayment_stays_expense": translate(
            "Errors",
            "This entry repays a loan or came back from its lender, so its money must go the "
            "same way. Say first that it repays no loan.",
        ),
        "category_unknown": translate("Errors", "There is no category of that name."),
        "category_taken": translate("Errors", "There is a category “{name}” already."),
        "paste_unreadable": translate(
            "Errors",
            "Nothing was pasted: “{value}” in row {row}, column {column} is not an amount.",
        ),
        "splits_do_not_add_up": translate("Errors", "The parts do not add up to the amount."),
        "no_account": translate("Errors", "Choose the account these entries belong to."),
        "in_use": translate(
            "Errors",
            "This is still used elsewhere, so it cannot be deleted. Close or hide it instead.",
        ),
        "input": translate("Errors", "This cannot be saved as it is. Please check what you typed."),
    }


def _loans() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "principal_not_positive": translate("Errors", "The amount borrowed is above zero."),
        "periods_out_of_range": translate("Errors", "The number of instalments is 1 to {limit}."),
        "due_day_out_of_range": translate("Errors", "The due day is 1 to 31."),
        "first_due_before_draw_down": translate(
            "Errors", "The first due date lies before the day the money was received."
        ),
        "due_before_draw_down": translate(
            "Errors", "The due date lies before the day the money was received."
        ),
        "payment_never_repays": translate(
            "Errors",
            "With this payment the loan would never be repaid: it does not cover the interest. "
            "Check the payment and the rate.",
        ),
        "late_term_too_small": translate(
            "Errors", "What being late costs cannot be below {least} here. Check this field."
        ),
        "late_fee_maximum_below_minimum": translate(
            "Errors", "The late fee's maximum is below its minimum. Raise it, or leave it empty."
        ),
        "debit_hour_out_of_range": translate(
            "Errors", "The hour of a debit is between 1 and 24. Check this field."
        ),
        "debit_tries_out_of_range": translate(
            "Errors", "A lender tries again for 0 to {limit} days. Check this field."
        ),
        "early_fee_out_of_range": translate(
            "Errors", "A fee for paying early is between 0% and 100%. Check this field."
        ),
        "early_fee_without_due_day": translate(
            "Errors",
            "This kind of loan is repaid at any time: there is no fee for paying it early. Leave "
            "it at nothing.",
        ),
        "late_order_incomplete": translate(
            "Errors",
            "The order of payment names fee, penalty, interest and principal, each exactly once.",
        ),
        "flows_without_rate": translate(
            "Errors",
            "There is no rate to tell: money must come in on one day and go out on another.",
        ),
        "mixed_currencies": translate(
            "Errors", "Amounts in {first} and {second} cannot be added up."
        ),
    }


def _agreements() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "fee_exceeds_principal": translate(
            "Errors",
            "The fee that is kept back is as large as the amount borrowed: nothing would be paid "
            "out. Check the fee and the number of instalments.",
        ),
        "interest_only_out_of_range": translate(
            "Errors",
            "There are as many instalments without principal as there are instalments. At least "
            "one has to repay it.",
        ),
        "rate_changes_out_of_order": translate(
            "Errors",
            "Each later rate begins after the one before it, and after the day the money was "
            "received. Put the lines in the order of their days.",
        ),
        "draw_down_before_first": translate(
            "Errors",
            "A later draw-down lies before the day the first money was received. Check its day.",
        ),
        "daily_interest_by_month": translate(
            "Errors",
            "A loan that can be repaid on any day counts its interest by the day. Choose another "
            "way of counting.",
        ),
        "spread_out_of_range": translate(
            "Errors", "The margin on the LPR is at most {limit} basis points up or down."
        ),
        "minimum_out_of_range": translate(
            "Errors", "The minimum payment is more than 0% and at most 100% of the balance."
        ),
        "contracts_out_of_order": translate(
            "Errors",
            "The contract before this one ended on {day}: this one must begin on that day.",
        ),
    }


def _lines() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "too_many_lines": translate("Errors", "There are too many lines: {limit} are possible."),
        "table_line_incomplete": translate(
            "Errors", "A line is date, principal, interest and fee; this one has {count} values."
        ),
        "rate_line_incomplete": translate(
            "Errors", "A line is the day and the rate; this one has {count} values."
        ),
        "draw_down_line_incomplete": translate(
            "Errors",
            "A line is the amount, the day, the rate and the day it is due; this one has {count} "
            "values.",
        ),
        "table_days_out_of_order": translate(
            "Errors",
            "Line {line}: its day is not after the line before it, or not after the day the money "
            "was received.",
        ),
        "table_amount_negative": translate(
            "Errors", "Line {line}: an amount is below zero. Type it without a minus sign."
        ),
        "table_does_not_sum": translate(
            "Errors",
            "The principal of all lines is {found}, but {expected} was borrowed. Check the lines "
            "and the amount.",
        ),
    }


def _store() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "store_missing": translate(
            "Errors", "There is no household at {path}. Check the path, or restore a backup."
        ),
        "store_locked": translate(
            "Errors",
            "Another program is writing to the household, so nothing was saved. Close it and try "
            "again.",
        ),
        "store_read_only": translate(
            "Errors",
            "The household may be read but not written: {path}. Nothing was saved. Check the "
            "permissions of the file and its folder.",
        ),
        "store_full": translate(
            "Errors",
            "The disk is full, so nothing was saved. Free some room and try again.",
        ),
        "store_too_new": translate(
            "Errors",
            "A newer Tideover wrote this household. You can look at everything; to change it, "
            "install the newer version.",
        ),
        "store_too_new_to_read": translate(
            "Errors",
            "A newer Tideover wrote {path}, in a way that this version cannot read. It was left as "
            "it is; install the newer version to see it.",
        ),
        "backup_too_new": translate(
            "Errors",
            "A newer Tideover made the backup {path}, so it was not restored. Install the newer "
            "version, or choose another backup.",
        ),
        "store_damaged": translate(
            "Errors",
            "{path} is not a household, or it is damaged. It was left as it is; you can restore a "
            "backup.",
        ),
        "store_conflict": translate(
            "Errors",
            "This was changed or deleted elsewhere in the meantime. It has been read again; please "
            "look and repeat your change.",
        ),
        "store": translate("Errors", "The household file cannot be used: {path}"),
        "delivery": translate("Errors", "The reminder could not be delivered."),
    }


def _damage() -> dict[str, str]:
    translate = QCoreApplication.translate
    row = translate(
        "Errors",
        "A part of the household cannot be read ({table}). Nothing was changed; you can restore a "
        "backup.",
    )
    return {
        "store_empty": translate(
            "Errors", "{path} is empty: it holds no household. You can restore a backup."
        ),
        "store_exists": translate(
            "Errors", "There is a file already at {path}. It was not touched."
        ),
        "store_is_a_folder": translate("Errors", "{path} is a folder, not a household."),
        "store_folder_read_only": translate(
            "Errors",
            "Nothing can be written to the folder {path}, so nothing was saved. Check its "
            "permissions.",
        ),
        "store_unreadable": translate(
            "Errors", "{path} may not be read. Check the permissions of the file."
        ),
        "store_io": translate(
            "Errors",
            "The disk reported an error at {path}. Nothing was saved; check the disk and try "
            "again.",
        ),
        "store_not_a_database": translate(
            "Errors",
            "{path} is not a household of Tideover. It was left as it is; choose another file or "
            "restore a backup.",
        ),
        "store_not_a_household": translate(
            "Errors",
            "{path} belongs to another program. It was left as it is; choose another file.",
        ),
        "store_migration_failed": translate(
            "Errors",
            "{path} could not be brought to the form of this version. The file is as it was; "
            "please report this.",
        ),
        "store_row_damaged": row,
        "store_terms_damaged": translate(
            "Errors",
            "The terms of a loan cannot be read. Nothing was changed; you can restore a backup.",
        ),
        "backup_damaged": translate(
            "Errors", "This backup is damaged and was not used: {path}. Choose another one."
        ),
    }


def _bugs() -> dict[str, str]:
    inside = QCoreApplication.translate(
        "Errors",
        "Something went wrong inside Tideover. Nothing was changed; the details are in the log.",
    )
    codes = (
        "bug", "fact_unknown", "identity_taken", "loan_without_rate", "pragma_refused",
        "store_refused", "unknown_change", "unknown_preset",
    )  # fmt: skip
    return dict.fromkeys(codes, inside)
