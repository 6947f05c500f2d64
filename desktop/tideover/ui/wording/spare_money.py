"""What is said of money that can be spared today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.engine.early_repayment import Obstacle
from tideover.ui.format import day_text, money_text

if TYPE_CHECKING:
    from tideover.domain.money import Money
    from tideover.engine.spare_money import SpareUse

translate = QCoreApplication.translate


def spare_title(uses: tuple[SpareUse, ...], money: Money) -> str:
    """Return which loan the money helps most, or that it saves nothing anywhere."""
    best = uses[0] if uses else None
    if best is None or best.saved.minor <= 0:
        return translate("Spare", "Paying early saves nothing today: keep the money as a buffer")
    #: {amount} is what is handed over, {loan} the name of a loan
    return translate("Spare", "{amount} does most good with {loan}: it saves {saved}").format(
        amount=money_text(money if best.paid is None else best.paid.to_pay),
        loan=best.loan.name,
        saved=money_text(best.saved),
    )


def spare_warning(uses: tuple[SpareUse, ...]) -> str:
    """Return that the money is needed for the dues to come; empty where it is not."""
    best = uses[0] if uses else None
    if best is None or best.missing_on is None:
        return ""
    return translate(
        "Spare", "Not all of it can be spared: on {day} {amount} would be missing for what is due."
    ).format(day=day_text(best.missing_on), amount=money_text(best.missing))


def spare_remark(use: SpareUse) -> str:
    """Return what the money changes for a loan, or why nothing can be paid early."""
    if use.paid is None:
        return _why_not(use)
    parts = []
    if use.missing:
        parts.append(
            translate("Spare", "{amount} too little").format(amount=money_text(use.missing))
        )
    changes = _changes(use)
    return " · ".join((*parts, *changes)) or "—"


def _changes(use: SpareUse) -> list[str]:
    parts = [translate("Spare", "paid off")] if use.pays_off else []
    if use.months_sooner == 1:
        parts.append(translate("Spare", "1 month sooner"))
    elif use.months_sooner:
        parts.append(translate("Spare", "{count} months sooner").format(count=use.months_sooner))
    if use.freed and use.freed.minor > 0:
        parts.append(
            translate("Spare", "next payment {amount} less").format(amount=money_text(use.freed))
        )
    if not parts and use.last_less and use.last_less.minor > 0:
        parts.append(
            translate("Spare", "last payment {amount} less").format(
                amount=money_text(use.last_less)
            )
        )
    if use.obstacle is Obstacle.FEES_STAY:
        parts.append(translate("Spare", "the fees stay due"))
    return parts


def _why_not(use: SpareUse) -> str:
    whole = "" if use.whole is None else money_text(use.whole)
    texts = {
        None: translate("Spare", "the fee asks for more than that"),
        Obstacle.LATE_FIRST: translate("Spare", "pay what is late first"),
        Obstacle.CALLED_IN: translate("Spare", "everything is due already"),
        Obstacle.NOTHING_LEFT: translate("Spare", "paid off"),
        Obstacle.FEES_STAY: translate("Spare", "saves nothing: the fees stay due"),
        Obstacle.NO_INTEREST: translate("Spare", "saves nothing: there is no interest"),
        Obstacle.ONLY_ALL: translate("Spare", "only all of it saves: {amount}"),
        Obstacle.LENDER_DECIDES: translate("Spare", "ask the lender; all of it asks {amount}"),
    }
    return texts[use.obstacle].format(amount=whole)
