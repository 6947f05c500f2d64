"""Why does it differ: the terms behind a lender's own figures, found from those figures.

`find_rule` asks every kind of loan which rates its lines allow, takes the roundest rate that the
most lines share, and tries the likeliest terms as whole schedules. `compare` sets terms beside a
lender's lines.
"""

from __future__ import annotations

from tideover.engine.convention_search.comparison import (
    ComparedLine,
    Comparison,
    Differing,
    Part,
    compare,
    payment_of,
)
from tideover.engine.convention_search.headline import Headline, headline_of
from tideover.engine.convention_search.search import (
    Fit,
    LearnedRule,
    find_rule,
    lines_of_totals,
)

__all__ = [
    "ComparedLine",
    "Comparison",
    "Differing",
    "Fit",
    "Headline",
    "LearnedRule",
    "Part",
    "compare",
    "find_rule",
    "headline_of",
    "lines_of_totals",
    "payment_of",
]
