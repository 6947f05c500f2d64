"""Every sentence and word that more than one place needs. Needs QtCore only.

Wording by subject stands in `wording/`; who needs a word asks here. What a step is called stands in
`wording/commands.py` alone: it knows every command, and a window that opens has no step yet.
"""

from __future__ import annotations

from tideover.ui.wording.categories import POSITIONS, default_categories
from tideover.ui.wording.errors import error_text
from tideover.ui.wording.findings import finding_text
from tideover.ui.wording.names import (
    account_kind_name,
    direction_name,
    first_start_name,
    instalment_state_name,
    interest_days_name,
    lender_kind_name,
    owed_name,
    rate_field_text,
    rate_hint,
    risk_name,
    rule_text,
    shift_name,
    strategy_name,
    terms_explained,
    terms_name,
    theme_name,
)
from tideover.ui.wording.pages import page_title
from tideover.ui.wording.sample import sample_words

__all__ = [
    "POSITIONS",
    "account_kind_name",
    "default_categories",
    "direction_name",
    "error_text",
    "finding_text",
    "first_start_name",
    "instalment_state_name",
    "interest_days_name",
    "lender_kind_name",
    "owed_name",
    "page_title",
    "rate_field_text",
    "rate_hint",
    "risk_name",
    "rule_text",
    "sample_words",
    "shift_name",
    "strategy_name",
    "terms_explained",
    "terms_name",
    "theme_name",
]
