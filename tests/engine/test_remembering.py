"""Answers are kept for the snapshot they were given for, and for no other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.engine.households import household
from tideover.engine.remembering import remembered

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot


def test_an_answer_belongs_to_one_snapshot_even_beside_its_twin() -> None:
    asked: list[tuple[int, int]] = []

    @remembered
    def question(snapshot: Snapshot, months: int) -> int:
        asked.append((snapshot.revision, months))
        return snapshot.revision

    first, twin = household(), replace(household(), revision=0)
    for snapshot in (first, twin, first, replace(first, revision=5)):
        assert question(snapshot, 24) == snapshot.revision
    assert question(first, 12) == 0
    assert asked == [(0, 24), (0, 24), (5, 24), (0, 12)]
