"""Money for the debts comes back as it was kept; what nobody can have kept is refused."""

from __future__ import annotations

import json
from datetime import date

import pytest

from tideover.domain.dates import Month
from tideover.domain.errors import InputError
from tideover.domain.extra_money import MOST_WINDFALLS, ExtraMoney, Monthly, Windfall
from tideover.domain.money import CNY, Money
from tideover.store.extra_money import extra_money_document, extra_money_from
from tideover.store.schema import LONGEST_DOCUMENT

GIVEN = ExtraMoney(
    Money(300_000),
    Monthly.IN_ALL,
    Month(2027, 3),
    (Windfall(date(2027, 2, 5), Money(500_000), "年终奖"), Windfall(date(2027, 6, 1), Money(1))),
)


def test_extra_money_comes_back_as_it_was_kept() -> None:
    for given in (GIVEN, ExtraMoney(Money(0))):
        assert extra_money_from(extra_money_document(given), CNY) == given


def test_as_many_windfalls_as_may_be_kept_fit_into_the_store() -> None:
    many = tuple(
        Windfall(date(2027, 1, 1), Money(10**15), "奖" * 60) for _ in range(MOST_WINDFALLS)
    )
    assert len(extra_money_document(ExtraMoney(Money(10**15), windfalls=many))) <= LONGEST_DOCUMENT


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("monthly", -1), ("monthly", 0), ("monthly", 1.5), ("meant", "at_times"),
        ("starts", "2027-13"), ("windfalls", [{"day": "2027-02-30", "amount": 1, "word": ""}]),
        ("windfalls", [{"day": "2027-02-03", "amount": 0, "word": ""}]),
        ("windfalls", [{"day": "2027-02-03", "amount": 1, "word": "", "more": 1}]), ("more", 1),
    ],
)  # fmt: skip
def test_a_document_that_nobody_can_have_kept_is_refused(name: str, value: object) -> None:
    body = {**json.loads(extra_money_document(GIVEN)), name: value}
    with pytest.raises((ValueError, TypeError, InputError)):
        extra_money_from(json.dumps(body), CNY)
