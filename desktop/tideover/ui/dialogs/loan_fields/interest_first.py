"""Interest first, the principal at the end (先息后本)."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tideover.domain.loans import InterestFirstTerms
from tideover.ui.dialogs.loan_fields.fields import Agreed, InstalmentFields

if TYPE_CHECKING:
    from tideover.domain.loans import Terms


class InterestFirstFields(InstalmentFields):
    """Needs nothing beyond what every loan in instalments has."""

    terms_kind: ClassVar[type[Terms]] = InterestFirstTerms

    def terms(self, agreed: Agreed) -> Terms:
        """Return the terms as they are typed."""
        return InterestFirstTerms(**self.shared(agreed))
