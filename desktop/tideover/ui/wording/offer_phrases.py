"""What a change of an offer that is kept is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.app.commands.records import Add, Remove, Replace
from tideover.ui.wording.phrases import Phrase
from tideover.ui.wording.places import shown

if TYPE_CHECKING:
    from tideover.domain.refinancing import KeptOffer

translate = QCoreApplication.translate


def offer_phrase(done: Add | Replace | Remove, offer: KeptOffer) -> Phrase:
    """Name keeping, changing or deleting an offer."""
    match done:
        case Add():
            phrase = Phrase(
                translate("Commands", "Add offer “{name}”"),
                translate("Commands", "Added offer “{name}”"),
            )
        case Replace():
            phrase = Phrase(
                translate("Commands", "Change offer “{name}”"),
                translate("Commands", "Changed offer “{name}”"),
            )
        case Remove():
            phrase = Phrase(
                translate("Commands", "Delete offer “{name}”"),
                translate("Commands", "Deleted offer “{name}”"),
            )
    return phrase.about(name=shown(offer.name))
