"""The fields that one kind of loan needs; a form shows those of the kind that is chosen."""

from __future__ import annotations

from tideover.ui.dialogs.loan_fields.bullet import BulletFields
from tideover.ui.dialogs.loan_fields.daily_interest import DailyInterestFields
from tideover.ui.dialogs.loan_fields.equal_instalment import EqualInstalmentFields
from tideover.ui.dialogs.loan_fields.equal_principal import EqualPrincipalFields
from tideover.ui.dialogs.loan_fields.flat_fee import FlatFeeFields
from tideover.ui.dialogs.loan_fields.interest_first import InterestFirstFields
from tideover.ui.dialogs.loan_fields.lenders_table import LendersTableFields
from tideover.ui.dialogs.loan_fields.pay_in_parts import PayInPartsFields
from tideover.ui.dialogs.loan_fields.revolving_card import RevolvingCardFields

FIELDS = (
    EqualInstalmentFields,
    EqualPrincipalFields,
    InterestFirstFields,
    FlatFeeFields,
    DailyInterestFields,
    BulletFields,
    PayInPartsFields,
    RevolvingCardFields,
    LendersTableFields,
)
"""One class for each kind of terms, in the order in which a form offers them."""
