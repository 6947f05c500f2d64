"""Huabei's own repayment record is read without loss, in the shape in which Alipay hands it out."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tideover.domain.errors import StatementError
from tideover.domain.lenders_bills import BillPart
from tideover.domain.money import CNY, Money
from tideover.importers import read_huabei_bill

DETAIL = {
    "billedCyclePrinAmount": "200.01",
    "billedFeeAmount": "12.02",
    "billedIntAmount": "1.03",
    "billedUnCyclePrinAmount": "100.04",
    "cycleIntAmount": "0.05",
    "feePenaltyAmount": "0.06",
    "futurePrinAmount": "900.07",
    "intAmount": "2.08",
    "nextCyclePrinAmount": "50.09",
    "nextFeeAmount": "12.10",
    "nextIntAmount": "1.11",
    "nextUnCyclePrinAmount": "40.12",
    "ovdFeeAmount": "6.13",
    "ovdIntAmount": "3.14",
    "ovdPrinAmount": "300.15",
    "prinAmount": "1,590.16",
    "prinPenaltyAmount": "3.17",
}
RECORD = {
    "actualAdvanceRepayFeeAmount": "0.00",
    "advanceRepayFeeAmount": "4.18",
    "budgetAmount": "1620.19",
    "cardSignDate": "2017-07-02T07:08:57.465Z",
    "clearOfMini": True,
    "cycleAble": False,
    "detailAmount": DETAIL,
    "instAndProdDisplayName": "花呗",
}


def read(document: Any) -> Any:
    return read_huabei_bill(json.dumps(document).encode(), CNY, "bill.json")


def test_every_amount_of_the_record_is_kept_to_the_fen() -> None:
    stated = read({"data": {"agreementStatus": "Y", "budget": {"cardResults": [RECORD]}}})
    assert [part for part, _ in stated.amounts] == list(BillPart)
    assert stated.amount(BillPart.BILLED_REVOLVING) == Money(20_001)
    assert stated.amount(BillPart.BILLED_STRAIGHT) == Money(10_004)
    assert stated.amount(BillPart.PENALTY_ON_FEE) == Money(6)
    assert stated.amount(BillPart.WHOLE_PRINCIPAL) == Money(159_016)
    assert stated.amount(BillPart.EARLY_FEE) == Money(418)
    assert (stated.can_revolve, stated.cleared_by_minimum) == (False, True)
    typed = sorted(round(float(text.replace(",", "")) * 100) for text in DETAIL.values())
    beside = {BillPart.EARLY_FEE, BillPart.EARLY_FEE_CHARGED, BillPart.TO_PAY}
    assert typed == sorted(amount.minor for part, amount in stated.amounts if part not in beside)


def test_what_the_record_leaves_out_is_not_zero() -> None:
    stated = read([{"detailAmount": {"ovdPrinAmount": 12.5}}])
    assert stated.amounts == ((BillPart.OVERDUE_PRINCIPAL, Money(1_250)),)
    assert stated.can_revolve is None


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"not json", "not_json"),
        (b"\xff\xfe\x00", "not_json"),
        (b"[" * 100_000, "not_json"),
        (b"{}", "no_lenders_bill"),
        (b'{"detailAmount": {}}', "no_lenders_bill"),
        (b'{"detailAmount": {"ovdPrinAmount": "-1.00"}}', "no_lenders_bill"),
        (b'{"detailAmount": {"ovdPrinAmount": "much"}}', "lenders_bill_amount"),
        (b'{"detailAmount": {"ovdPrinAmount": true}}', "lenders_bill_amount"),
    ],
)
def test_what_is_no_record_is_refused_by_name(data: bytes, code: str) -> None:
    with pytest.raises(StatementError) as refused:
        read_huabei_bill(data, CNY, "bill.json")
    assert (refused.value.code, refused.value.params["file"]) == (code, "bill.json")
