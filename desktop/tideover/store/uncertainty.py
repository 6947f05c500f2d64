"""How sure a household is of its income and spending as a JSON document, and back."""

from __future__ import annotations

import json

from tideover.domain.uncertainty import (
    LEVELS,
    MONTHS_A_YEAR,
    MOST_LATE_DAYS,
    JobSecurity,
    Swing,
    Uncertainty,
)
from tideover.store.documents import emptied, truth, whole

_PERCENT = 100
_MOST_PERCENT = 1000


def uncertainty_document(answers: Uncertainty) -> str:
    """Return the answers as JSON."""
    return json.dumps(
        {
            "late_days": answers.late_days,
            "late_months": answers.late_months,
            "income_low": answers.income_low,
            "income_high": answers.income_high,
            "job": answers.job.value,
            "spending": answers.spending.value,
            "answered": answers.answered,
            "one_in": answers.one_in,
            "seed": answers.seed,
        }
    )


def uncertainty_from(document: str) -> Uncertainty:
    """Return the answers that a document states.

    Raises:
        ValueError, KeyError, TypeError: It does not state answers that can be given.
    """
    body = json.loads(document)
    answers = Uncertainty(
        late_days=whole(body.pop("late_days")),
        late_months=whole(body.pop("late_months")),
        income_low=whole(body.pop("income_low")),
        income_high=whole(body.pop("income_high")),
        job=JobSecurity(body.pop("job")),
        spending=Swing(body.pop("spending")),
        answered=truth(body.pop("answered")),
        one_in=whole(body.pop("one_in")),
        seed=whole(body.pop("seed")),
    )
    if not _can_be_given(answers):
        raise ValueError(document)
    return emptied(body, answers)


def _can_be_given(answers: Uncertainty) -> bool:
    return (
        0 <= answers.late_days <= MOST_LATE_DAYS
        and 0 <= answers.late_months <= MONTHS_A_YEAR
        and 0 <= answers.income_low <= _PERCENT <= answers.income_high <= _MOST_PERCENT
        and answers.one_in in LEVELS
        and answers.seed >= 0
    )
