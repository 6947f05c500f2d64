"""How one stands, from a terminal: the same numbers as in the window, and no score."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tideover.engine.profile import profile

if TYPE_CHECKING:
    from tests.cli.conftest import Typed
    from tideover.domain.snapshot import Snapshot


def test_programs_get_what_the_engine_says(typed: Typed, snapshot: Snapshot) -> None:
    told = typed("profile", "--json").document
    found = profile(snapshot)
    assert Decimal(told["owed"]) * 100 == found.owed.minor
    assert told["measures"]["lenders"] == found.lenders
    assert told["measures"]["buffer"] == found.buffer_days
    assert found.service is not None
    assert abs(Decimal(told["measures"]["service"]) - Decimal(float(found.service))) < Decimal(
        "1e-6"
    )
    assert told["measures"]["utilisation"] is None
    assert len(told["months"]) == len(found.months)


def test_every_share_comes_with_its_source_and_whether_it_was_checked(typed: Typed) -> None:
    standards = typed("profile", "--json").document["standards"]
    assert {each["code"] for each in standards} >= {"service_china", "service_singapore"}
    checked = {each["code"]: each["checked"] for each in standards}
    assert checked["service_singapore"]
    assert not checked["service_china"]
    assert all("Source: " in each["text"] for each in standards)


def test_it_is_information_and_says_so(typed: Typed) -> None:
    said = typed("profile")
    assert said.code == 0
    assert "no score is made" in said.out
