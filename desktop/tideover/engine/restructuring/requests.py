"""Everything a contract can be changed to, and the reason that is noted for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tideover.domain.contract_requests import (
    ChargesGo,
    Extension,
    InstalmentKind,
    NewInstalments,
    NewRate,
    PaymentHoliday,
    Settlement,
    Waiver,
)
from tideover.domain.loans import ContractChange
from tideover.engine.prepayment import Keep

if TYPE_CHECKING:
    from tideover.domain.loans import Terms

__all__ = [
    "REASONS",
    "ChargesGo",
    "Extension",
    "InstalmentKind",
    "NewInstalments",
    "NewRate",
    "OtherTerms",
    "PartPrepayment",
    "PaymentHoliday",
    "Request",
    "Settlement",
    "Waiver",
]


@dataclass(frozen=True, slots=True)
class PartPrepayment:
    """提前还部分本金: money that was paid ahead by the day reduces the principal at once."""

    keep: Keep = Keep.TERM


@dataclass(frozen=True, slots=True)
class OtherTerms:
    """Terms typed by hand, drawn on the day of the change with all that is still owed."""

    terms: Terms


Request = (
    Extension
    | PaymentHoliday
    | NewInstalments
    | PartPrepayment
    | NewRate
    | Waiver
    | Settlement
    | OtherTerms
)

REASONS: dict[type[Request], ContractChange] = {
    Extension: ContractChange.EXTENSION,
    PaymentHoliday: ContractChange.PAYMENT_HOLIDAY,
    NewInstalments: ContractChange.NEW_INSTALMENTS,
    PartPrepayment: ContractChange.PART_PREPAYMENT,
    NewRate: ContractChange.NEW_RATE,
    Waiver: ContractChange.WAIVER,
    Settlement: ContractChange.SETTLEMENT,
    OtherTerms: ContractChange.OTHER,
}
