"""Tideover: sees the month a repayment would be missed, says why, and shows the way out."""

from __future__ import annotations

__version__ = "0.1.0"
