"""How sure income is comes back as it was answered; what cannot have been answered is refused."""

from __future__ import annotations

import json

import pytest

from tideover.domain.uncertainty import JobSecurity, Swing, Uncertainty
from tideover.store.uncertainty import uncertainty_document, uncertainty_from

GIVEN = Uncertainty(3, 4, 80, 130, JobSecurity.UNSURE, Swing.MUCH, True, 50, 77)


def test_answers_come_back_as_they_were_given() -> None:
    assert uncertainty_from(uncertainty_document(GIVEN)) == GIVEN


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("late_days", 11), ("late_months", -1), ("income_low", 101), ("income_high", 99),
        ("one_in", 0), ("seed", -1), ("seed", 1.5), ("answered", 1), ("job", "never"),
        ("unknown", 1),
    ],
)  # fmt: skip
def test_a_document_that_nobody_can_have_answered_is_refused(name: str, value: object) -> None:
    body = {**json.loads(uncertainty_document(GIVEN)), name: value}
    with pytest.raises((ValueError, TypeError)):
        uncertainty_from(json.dumps(body))
