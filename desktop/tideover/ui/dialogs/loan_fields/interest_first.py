"""Interest first, the principal at the end (先息后本)."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from tideover.domain.loans import InterestFirstTerms
from tideover.ui.dialogs.loan_fields.fields import Agreed, InstalmentFields

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from tideover.domain.loans import Terms
    from tideover.domain.money import Currency


class InterestFirstFields(InstalmentFields):
    """Needs nothing beyond what every loan in instalments has."""

    terms_kind: ClassVar[type[Terms]] = InterestFirstTerms

    def __init__(
        self, today: Callable[[], date], currency: Currency, parent: QWidget | None = None
    ) -> None:
        """Do not ask for instalments without principal: here none but the last has any."""
        super().__init__(today, currency, parent)
        self.fields["interest_only"].hide()

    def terms(self, agreed: Agreed) -> Terms:
        """Return the terms as they are typed."""
        return InterestFirstTerms(**self.shared(agreed))
