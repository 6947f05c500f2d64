"""The way in: `tideover` opens the window, `tideover outlook …` answers without one."""

from __future__ import annotations

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run Tideover; returns the exit code.

    What is more than the window's own options goes to the command line.
    """
    given = sys.argv[1:] if arguments is None else arguments
    if not is_for_window(given):
        from tideover import cli

        return cli.main(given)
    from tideover import bootstrap

    return bootstrap.run_window(given)


def is_for_window(given: list[str]) -> bool:
    """Return whether nothing but the window was asked for: of which household, at which line."""
    words = iter(given)
    for word in words:
        if word == "--store":
            next(words, None)
        elif word != "--record" and not word.startswith("--store="):
            return False
    return True


if __name__ == "__main__":
    sys.exit(main())
