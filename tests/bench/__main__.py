"""`make bench`: prints times and ratios of one run. Nothing here passes or fails.

Absolute times depend on the machine and on what else it does; compare ratios of one run only.
"""

from __future__ import annotations

import argparse
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> None:
    """Run the parts that were asked for, or all."""
    parser = argparse.ArgumentParser(prog="make bench ARGS=…", description=__doc__)
    every = "start, work, outlook, helping, chance, loans, plans"
    parser.add_argument("part", nargs="*", help=f"{every}; all when left out")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    parts = options.part or every.split(", ")
    if "start" in parts:
        from tests.bench import starting

        print("== Start-up ==")
        starting.measure(options.rounds)
    if "work" in parts:
        from tests.bench import working

        print("\n== At work ==")
        working.measure()
    if "outlook" in parts:
        from tests.bench import outlooks

        print("\n== The outlook, ten years ahead ==")
        outlooks.measure()
    if "helping" in parts:
        from tests.bench import helping

        print("\n== What would help ==")
        helping.measure()
    if "chance" in parts:
        from tests.bench import chance, honesty

        print("\n== Chance, ten years ahead ==")
        chance.measure()
        print("\n== How honest chance is ==")
        honesty.measure()
    if "loans" in parts:
        from tests.bench import schedules

        print("\n== Schedules and states of 30 loans ==")
        schedules.measure()
    if "plans" in parts:
        from tests.bench import plans

        print("\n== The best plan ==")
        plans.measure()


if __name__ == "__main__":
    main()
