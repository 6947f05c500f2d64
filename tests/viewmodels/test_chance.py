"""What is said about chance is what was worked out, and what was assumed is said to be assumed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.engine.households import NOVEMBER, SALARY, household, item, loan
from tideover.domain.uncertainty import JobSecurity, Swing, Uncertainty
from tideover.engine.chance import USUAL, Chance, Driver, answers_of
from tideover.ui.wording.chance import basis_texts, month_sentence, safety_text
from tideover.viewmodels.chance import chance_of, chance_view

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot

PATHS = 2_000
MONTHS = 6


def tight(given: Uncertainty | None = None) -> Snapshot:
    """Return a household with little to spare and no past months."""
    made = household(150, loans=[loan(1200)], recurring=[item(900, 10, SALARY), item(-780, 12)])
    answers = given or Uncertainty()
    return replace(made, household=replace(made.household, uncertainty=answers))


def test_who_was_not_asked_is_told_that_it_was_assumed() -> None:
    snapshot = tight()
    view = chance_view(snapshot, chance_of(snapshot, MONTHS, PATHS), NOVEMBER + 2)
    assert answers_of(snapshot.household.uncertainty) == USUAL
    assert any("assumed" in line for line in basis_texts(view.basis, answered=view.answered))


def test_who_answered_is_not_told_that_it_was_assumed() -> None:
    snapshot = tight(Uncertainty(answered=True))
    view = chance_view(snapshot, chance_of(snapshot, MONTHS, PATHS), NOVEMBER)
    (line,) = (each for each in basis_texts(view.basis, answered=True) if "history" in each)
    assert "as you answered" in line
    assert "assumed" not in line


def test_a_job_that_may_end_makes_a_miss_likelier() -> None:
    sure, unsure = (
        chance_of(tight(Uncertainty(answered=True, job=job)), MONTHS, PATHS).any_missed
        for job in (JobSecurity.SURE, JobSecurity.UNSURE)
    )
    assert sure.band[1] < unsure.band[0]


def test_the_same_seed_gives_the_same_answer_and_another_one_other_luck() -> None:
    again = [chance_of(tight(Uncertainty(seed=seed)), MONTHS, PATHS) for seed in (7, 7, 8)]
    assert again[0] == again[1]
    assert again[0].lacking != again[2].lacking


def test_the_buffer_that_is_named_brings_the_chance_under_the_chosen_level() -> None:
    for one_in in (5, 20, 100):
        snapshot = tight(Uncertainty(one_in=one_in, answered=True, spending=Swing.MUCH))
        view = chance_view(snapshot, chance_of(snapshot, MONTHS, PATHS), NOVEMBER)
        assert view.with_buffer.probability <= 1 / one_in < view.any_missed.probability
        assert f"1 in {one_in}" in safety_text(view.safety, one_in)


def test_odds_of_a_month_are_said_in_whole_months() -> None:
    found = chance_of(tight(), MONTHS, PATHS)
    month = replace(found.months[0], missed=Chance(286, 2_000))
    assert month_sentence(month).endswith("about 1 month in 7 like this one is missed.")
    assert "2 months in 3" in month_sentence(replace(month, missed=Chance(1_330, 2_000)))
    assert "in every trial" in month_sentence(replace(month, missed=Chance(2_000, 2_000)))
    assert "in any of the trials" in month_sentence(replace(month, missed=Chance(0, 2_000)))


def test_what_never_happened_is_not_listed_among_the_reasons() -> None:
    snapshot = tight(Uncertainty(late_days=0, answered=True))
    view = chance_view(snapshot, chance_of(snapshot, MONTHS, PATHS), NOVEMBER)
    assert Driver.LATE_INCOME not in {each.driver for each in view.drivers}
    shares = [each.share.hits for each in view.drivers]
    assert shares == sorted(shares, reverse=True)
    assert shares[-1] > 0
