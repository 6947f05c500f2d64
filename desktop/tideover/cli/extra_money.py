"""The extra money of a plan as options and in documents."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.cli.answers import decimal_text, text_or_none
from tideover.domain.dates import Month, parse_day
from tideover.domain.errors import AmountError, DateError, InputError
from tideover.domain.extra_money import ExtraMoney, Monthly, Windfall
from tideover.domain.money import parse_money

if TYPE_CHECKING:
    import argparse

    from tideover.cli.parsing import Parser
    from tideover.domain.money import Money
    from tideover.domain.snapshot import Snapshot

translate = QCoreApplication.translate

FROM, WINDFALL, SUM, EXTRA = "--extra-from", "--windfall", "--sum", "--extra"


def add_arguments(parser: Parser) -> None:
    """Add `--extra`, `--sum`, `--extra-from` and `--windfall`."""
    parser.add_own(
        EXTRA,
        metavar="AMOUNT",
        help=translate("CommandLine", "paid each month on top of the instalments"),
    )
    parser.add_own(
        SUM,
        metavar="AMOUNT",
        help=translate("CommandLine", "paid each month for all loans together, instead of --extra"),
    )
    parser.add_own(
        FROM,
        metavar="YYYY-MM",
        help=translate("CommandLine", "the month from which --extra or --sum is there"),
    )
    parser.add_own(
        WINDFALL,
        metavar="DATE=AMOUNT",
        action="append",
        default=[],
        help=translate(
            "CommandLine", "comes once on that day, beside those you keep; may be repeated"
        ),
    )


def given(options: argparse.Namespace) -> str:
    """Return the first of these options that was given; empty where none was."""
    asked = (
        (EXTRA, options.extra), (SUM, options.sum), (FROM, options.extra_from),
        (WINDFALL, options.windfall or None),
    )  # fmt: skip
    return next((name for name, value in asked if value is not None), "")


def asked(snapshot: Snapshot, kept: ExtraMoney, options: argparse.Namespace) -> ExtraMoney:
    """Return the extra money that is asked about; what is not said is as the household keeps it.

    Raises:
        InputError: An amount, a month or a day cannot be read, is none or has passed, or both
            `--extra` and `--sum` are given.
    """
    if options.extra is not None and options.sum is not None:
        raise InputError("options_exclude", first=EXTRA, second=SUM)
    extra = kept
    if options.extra is not None:
        extra = ExtraMoney(_amount(snapshot, options.extra, EXTRA), windfalls=kept.windfalls)
    if options.sum is not None:
        monthly = _amount(snapshot, options.sum, SUM)
        if not monthly:
            raise AmountError("amount_not_positive", field=SUM)
        extra = ExtraMoney(monthly, Monthly.IN_ALL, windfalls=kept.windfalls)
    if options.extra_from is not None:
        extra = replace(extra, starts=_month(options.extra_from))
    more = tuple(_windfall(snapshot, text) for text in options.windfall)
    return replace(extra, windfalls=(*extra.windfalls, *more)) if more else extra


def _amount(snapshot: Snapshot, text: str, option: str) -> Money:
    amount = parse_money(text, snapshot.household.currency, field=option)
    if amount.minor < 0:
        raise AmountError("amount_negative", field=option)
    return amount


def _month(text: str) -> Month:
    try:
        return Month.parse(text)
    except DateError as error:
        raise DateError(error.code, field=FROM, value=text) from error


def _windfall(snapshot: Snapshot, text: str) -> Windfall:
    day_text, equals, amount_text = text.partition("=")
    if not equals:
        raise InputError("windfall_unreadable", field=WINDFALL, value=text)
    day = parse_day(day_text, snapshot.as_of, field=WINDFALL)
    if day < snapshot.as_of:
        raise InputError("windfall_past", field=WINDFALL, day=day)
    amount = parse_money(amount_text, snapshot.household.currency, field=WINDFALL)
    if amount.minor <= 0:
        raise AmountError("amount_not_positive", field=WINDFALL)
    return Windfall(day, amount)


def document(extra: ExtraMoney) -> dict[str, object]:
    """Return the extra money for programs: `sum` is None where it is on top of the instalments."""
    in_all = extra.meant is Monthly.IN_ALL
    return {
        "extra": None if in_all else decimal_text(extra.monthly),
        "sum": decimal_text(extra.monthly) if in_all else None,
        "extra_from": text_or_none(extra.starts),
        "windfalls": [
            {
                "day": each.day.isoformat(),
                "amount": decimal_text(each.amount),
                "word": each.word or None,
            }
            for each in extra.windfalls
        ],
    }
