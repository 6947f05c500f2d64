"""What if: scenarios tried on a copy of the household, and compared with it.

`with_scenario` returns the household as it would be; `compared` says what that would mean.
Nothing is stored.
"""

from __future__ import annotations

from tideover.engine.what_if.applying import unmet_changes, with_changes, with_scenario
from tideover.engine.what_if.comparison import Answer, Prospect, compared, prospect

__all__ = [
    "Answer",
    "Prospect",
    "compared",
    "prospect",
    "unmet_changes",
    "with_changes",
    "with_scenario",
]
