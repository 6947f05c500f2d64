"""Sentences one after the other."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Iterable

translate = QCoreApplication.translate


def running_text(sentences: Iterable[str]) -> str:
    """Return sentences one after the other, as the language sets them: Chinese without a space."""
    joined = translate("Loans", "{before} {after}")
    return reduce(lambda before, after: joined.format(before=before, after=after), sentences)
