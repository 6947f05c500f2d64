"""Saves while chosen operations of the disk fail, and compares what is said with what is there.

`python -m tests.reliability.failing FOLDER` runs under the recorder and prints a report as JSON. It
is a program of its own because it forks: everything is imported once.
"""

from __future__ import annotations

import ctypes
import errno
import json
import os
import shutil
import sys
from pathlib import Path

from tests.households import TODAY
from tests.reliability.acts import begun, save
from tideover.app.book import Book
from tideover.domain.errors import StoreError
from tideover.store.checking import check
from tideover.store.household_store import HouseholdStore

SAVES = 2
FOR_EVER = 10**6


def attempt(path: Path, first: int, last: int, error: int) -> dict[str, list[str]]:
    """Save while the operations from `first` to `last` fail; returns what a person was told."""
    store = HouseholdStore(path)
    book = Book(store, store.read(TODAY), lambda: TODAY)
    told: dict[str, list[str]] = {"saved": [], "not saved": [], "codes": []}
    recorder = ctypes.CDLL(None)
    recorder.recorder_fail(ctypes.c_long(first), ctypes.c_long(last), error)
    for number in range(1, SAVES + 1):
        try:
            save(book, number)
        except StoreError as refused:
            told["not saved"].append(f"saved {number}")
            told["codes"].append(refused.code)
        else:
            told["saved"].append(f"saved {number}")
    told["operations"] = [str(recorder.recorder_operations())]
    recorder.recorder_fail(0, 0, 0)
    save(book, SAVES + 1)
    return told


def in_a_child(path: Path, first: int, last: int, error: int) -> dict[str, list[str]]:
    """Attempt it in a process of its own, whose failing disk ends with it."""
    hears, speaks = os.pipe()
    child = os.fork()
    if child == 0:
        told = attempt(path, first, last, error)
        os.write(speaks, json.dumps(told).encode())
        os._exit(0)
    os.close(speaks)
    heard = b""
    while more := os.read(hears, 65_536):
        heard += more
    os.close(hears)
    os.waitpid(child, 0)
    answer: dict[str, list[str]] = json.loads(heard)
    return answer


def contradictions(path: Path, told: dict[str, list[str]]) -> list[str]:
    """Return where the store is not what a person was told it is."""
    if findings := check(path):
        return [finding.code for finding in findings]
    store = HouseholdStore(path)
    count = store.read(TODAY).entry_count
    expected = len(told["saved"]) + 1
    return [] if count == expected else [f"{count} entries, {expected} were said to be saved"]


def report(folder: Path) -> dict[str, object]:
    """Count what went wrong when every operation fails once, and many of them from then on.

    The disk is broken at the odd operations and full at the even ones.
    """
    begun(folder)
    sound = folder / "household.tideover"
    copy = folder / "copy.tideover"
    shutil.copyfile(sound, copy)
    operations = int(in_a_child(copy, FOR_EVER, FOR_EVER, 0)["operations"][0])
    wrong: list[str] = []
    codes: dict[str, int] = {}
    runs = 0
    for parity, error in enumerate((errno.EIO, errno.ENOSPC), start=1):
        once = [(at, at) for at in range(parity, operations + 1, 2)]
        for first, last in (*once, *((at, FOR_EVER) for at in range(parity, operations + 1, 5))):
            for leftover in folder.glob("copy*"):
                leftover.unlink()
            shutil.copyfile(sound, copy)
            told = in_a_child(copy, first, last, error)
            where = f"{errno.errorcode[error]} from {first} to {last}: "
            wrong += [where + each for each in contradictions(copy, told)]
            for code in told["codes"]:
                codes[code] = codes.get(code, 0) + 1
            runs += 1
    return {"runs": runs, "operations": operations, "wrong": wrong, "codes": codes}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(report(Path(sys.argv[1]))))
