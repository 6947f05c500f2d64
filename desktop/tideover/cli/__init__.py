"""Tideover without a window: tables for people, JSON for programs, exit codes for both."""

from __future__ import annotations

from tideover.cli.running import main

__all__ = ["main"]
