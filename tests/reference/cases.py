"""Loads the reference cases: numbers two independent programs agree on.

The folder is named by the environment variable TIDEOVER_REFERENCE, so that other cases of the
same form can be run; without it the copies in `tests/reference/data` are used.
"""

from __future__ import annotations

import json
import os
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tideover.domain.money import Money

if TYPE_CHECKING:
    from fractions import Fraction

    from _pytest.mark import ParameterSet

FOLDER = Path(os.environ.get("TIDEOVER_REFERENCE") or Path(__file__).parent / "data")

Case = dict[str, Any]
"""One case of a file: id, title, source, inputs, expected and tolerance."""


def cases(kind: str) -> list[ParameterSet]:
    """Return every case of a kind as a parameter; one that is skipped where there is no file."""
    path = FOLDER / f"{kind}.json"
    if not path.exists():
        reason = f"{FOLDER} holds no {kind}.json"
        return [pytest.param({}, marks=pytest.mark.skip(reason=reason), id=f"no-{kind}")]
    found: list[Case] = json.loads(path.read_text(encoding="utf-8"))["cases"]
    return [pytest.param(case, id=case["id"]) for case in found]


def minor(text: str) -> int:
    """Read an amount such as `12.34` as whole minor units."""
    return int(Decimal(text) * 100)


def money(text: str) -> Money:
    """Read an amount such as `12.34` as money."""
    return Money(minor(text))


def shown(minor_units: int | Fraction) -> str:
    """Write minor units the way the cases do: `12.34`."""
    return str(Decimal(int(minor_units)).scaleb(-2))


def allowed(case: Case) -> int:
    """Return by how many minor units an amount may differ from the case's."""
    return minor(case.get("tolerance", {}).get("money_abs", "0.00"))
