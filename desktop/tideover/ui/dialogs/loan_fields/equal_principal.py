"""Equal principal (等额本金)."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tideover.domain.loans import EqualPrincipalTerms
from tideover.ui.dialogs.loan_fields.fields import Agreed, InstalmentFields

if TYPE_CHECKING:
    from tideover.domain.loans import Terms


class EqualPrincipalFields(InstalmentFields):
    """Needs nothing beyond what every loan in instalments has."""

    terms_kind: ClassVar[type[Terms]] = EqualPrincipalTerms

    def terms(self, agreed: Agreed) -> Terms:
        """Return the terms as they are typed."""
        return EqualPrincipalTerms(**self.shared(agreed))
