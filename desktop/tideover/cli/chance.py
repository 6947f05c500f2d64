"""How likely a payment is missed, as a document and as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.cli.answers import decimal_text
from tideover.cli.tables import LEFT, RIGHT, table
from tideover.ui.format import money_text
from tideover.ui.wording.chance import (
    basis_texts,
    driver_text,
    horizon_text,
    lender_text,
    method_text,
    month_sentence,
    no_default_text,
    nothing_due_text,
    percent_band_text,
    safety_text,
)

if TYPE_CHECKING:
    from tideover.engine.chance import Chance, ChanceOutlook, MonthChance
    from tideover.viewmodels.chance import ChanceView

translate = QCoreApplication.translate


def chance_document(view: ChanceView, found: ChanceOutlook) -> dict[str, object]:
    """Return the keys that `--chance` adds; chances are whole percents with their bands."""
    basis, safety = view.basis, view.safety
    return {
        "chance": {
            "seed": view.seed,
            "paths": view.paths,
            "missed": _chance(view.any_missed),
            "months": [_month(month) for month in found.months],
            "lenders": [
                {"name": each.label, "loan_id": each.loan_id, "missed": _chance(each.missed)}
                for each in found.lenders
            ],
            "drivers": [
                {"driver": each.driver.value, "share": _chance(each.share)} for each in view.drivers
            ],
            "safety": {
                "one_in": view.one_in,
                "more": decimal_text(safety.more),
                "buffer": decimal_text(safety.buffer),
                "missed": _chance(view.with_buffer),
            },
            "basis": {
                "past_months": basis.past_months,
                "enough_history": basis.enough_history,
                "answered": view.answered,
                "unplanned": decimal_text(basis.unplanned),
                "not_saved": decimal_text(basis.not_saved),
                "assumed_income": decimal_text(basis.assumed_income),
                "surplus_spent": decimal_text(basis.surplus_spent),
            },
            "note": no_default_text(),
        }
    }


def _chance(chance: Chance) -> dict[str, object]:
    return {"percent": chance.percent, "band": list(chance.band)}


def _month(month: MonthChance) -> dict[str, object]:
    fan = month.fan
    return {
        "month": str(month.month),
        "missed": _chance(month.missed),
        "below_zero": _chance(month.below_zero),
        "below_buffer": _chance(month.below_buffer),
        "lowest": {
            name: decimal_text(getattr(fan, name)) for name in ("p5", "p25", "p50", "p75", "p95")
        },
    }


def chance_text(view: ChanceView, found: ChanceOutlook) -> str:
    """Return the same as text."""
    if not view.has_dues:
        return nothing_due_text()
    lines = [
        *([month_sentence(view.chosen)] if view.chosen is not None else []),
        horizon_text(view),
        *(f"  {lender_text(each)}" for each in view.lenders),
    ]
    if view.drivers:
        lines.append(translate("CommandLine", "What goes with the first missed payment:"))
        lines += [f"  {driver_text(each)}" for each in view.drivers]
    lines += [
        safety_text(view.safety, view.one_in),
        *basis_texts(view.basis, answered=view.answered),
        method_text(view),
        no_default_text(),
        "",
        _months_text(found),
    ]
    return "\n".join(lines)


def _months_text(found: ChanceOutlook) -> str:
    head = (
        translate("CommandLine", "Month"),
        translate("CommandLine", "Missed"),
        translate("CommandLine", "Below zero"),
        translate("CommandLine", "Lowest in 1 case of 20"),
        translate("CommandLine", "Middle case"),
    )
    rows = (
        (
            str(month.month),
            percent_band_text(month.missed),
            percent_band_text(month.below_zero),
            money_text(month.fan.p5),
            money_text(month.fan.p50),
        )
        for month in found.months
    )
    return table(head, rows, (LEFT, RIGHT, RIGHT, RIGHT, RIGHT))
