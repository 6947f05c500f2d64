"""Kills a saving program again and again, and counts what was lost.

`python -m tests.reliability.kill ACT FOLDER KILLS` prints a report as JSON. It is a program of its
own because it forks: everything is imported once, and every victim starts at once.
"""

from __future__ import annotations

import json
import os
import random
import signal
import struct
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tests.households import TODAY
from tests.reliability.acts import PASSPHRASES, begun, hurry_keys, save
from tideover.app.book import Book
from tideover.domain.errors import StoreEncrypted
from tideover.store import keys
from tideover.store.backups import StoreBackups
from tideover.store.checking import check
from tideover.store.copying import verify
from tideover.store.household_store import HouseholdStore
from tideover.store.opening import make_ready, successor_of
from tideover.store.protecting import StoreProtection, unlock
from tideover.store.raw import opened

if TYPE_CHECKING:
    from collections.abc import Callable


LONGEST_LIFE = 0.1
LONGER_LIFE = 0.5
"""Of who copies a whole household: seconds until the kill, at most."""


def reopened(folder: Path) -> Book:
    store = HouseholdStore(folder / "household.tideover")
    return Book(store, store.read(TODAY), lambda: TODAY)


def backups_of(folder: Path) -> StoreBackups:
    return StoreBackups(folder / "household.tideover", folder / "backups")


def saves(folder: Path, number: int, tell: Callable[[int], None]) -> None:
    """Save entry after entry."""
    book = reopened(folder)
    while True:
        number += 1
        save(book, number)
        tell(number)


def backups(folder: Path, number: int, tell: Callable[[int], None]) -> None:
    """Save and back up in turn."""
    book = reopened(folder)
    while True:
        number += 1
        save(book, number)
        tell(number)
        backups_of(folder).make("hand")


def restores(folder: Path, number: int, tell: Callable[[int], None]) -> None:
    """Back up what was saved and restore it, in turn."""
    book = reopened(folder)
    while True:
        number += 1
        save(book, number)
        tell(number)
        backups_of(folder).restore(backups_of(folder).make("hand"))
        book.reload()


def encrypted(folder: Path, number: int, tell: Callable[[int], None]) -> None:
    """Save entry after entry and back up in turn, in a household that is encrypted."""
    backups(folder, number, tell)


def protections(folder: Path, number: int, tell: Callable[[int], None]) -> None:
    """Encrypt, change the passphrase and take the encryption off, with a save after each."""
    book = reopened(folder)
    protection = StoreProtection(folder / "household.tideover")
    first, second = PASSPHRASES
    present = known_passphrase(folder) if protection.is_encrypted else ""
    while True:
        number += 1
        save(book, number)
        tell(number)
        if not present:
            protection.encrypt(first)
        elif present == first:
            protection.change(first, second)
        else:
            protection.decrypt(second)
        present = {"": first, first: second, second: ""}[present]


ACTS = {act.__name__: act for act in (saves, backups, restores, encrypted, protections)}


def known_passphrase(folder: Path) -> str:
    """Return which of the passphrases opens the household."""
    for passphrase in PASSPHRASES:
        with suppress(StoreEncrypted):
            unlock(folder / "household.tideover", passphrase)
            return passphrase
    raise AssertionError(folder)


def let_in(folder: Path) -> None:
    """Open a household as after a start: whatever it is by now, it is one whole thing."""
    keys._of_path.clear()
    keys._of_salt.clear()
    store = folder / "household.tideover"
    if StoreProtection(store).is_closed:
        known_passphrase(folder)
    make_ready(store, backups_of(folder))


def killed(act: str, folder: Path, number: int, life: float) -> list[int]:
    """Let a victim act for so many seconds; returns the entries it said were saved."""
    hears, speaks = os.pipe()
    victim = os.fork()
    if victim == 0:
        os.close(hears)
        ACTS[act](folder, number, lambda saved: _say(speaks, saved))
    os.close(speaks)
    # The first word means that it is at work; until then there is nothing to interrupt.
    heard = os.read(hears, 8)
    time.sleep(life)
    os.kill(victim, signal.SIGKILL)
    os.waitpid(victim, 0)
    while more := os.read(hears, 65_536):
        heard += more
    os.close(hears)
    return [saved for (saved,) in struct.iter_unpack("<q", heard)]


def _say(pipe: int, number: int) -> None:
    os.write(pipe, struct.pack("<q", number))


def report(act: str, folder: Path, kills: int) -> dict[str, int]:
    """Kill so often, look at the store after every kill, and count."""
    begun(folder)
    store = folder / "household.tideover"
    if act == "encrypted":
        StoreProtection(store).encrypt(PASSPHRASES[0])
    chance = random.Random(20261124)
    found = {"kills": kills, "saved": 0, "lost": 0, "torn": 0, "broken": 0, "interrupted": 0}
    last = 0
    longest = LONGER_LIFE if act == "protections" else LONGEST_LIFE
    for _ in range(kills):
        acknowledged = killed(act, folder, last, chance.uniform(0, longest))
        found["saved"] += len(acknowledged)
        begun_beside = (store.with_name(f"{store.name}-journal"), successor_of(store))
        found["interrupted"] += any(path.exists() for path in begun_beside)
        let_in(folder)
        found["broken"] += check(store) != () or successor_of(store).exists()
        for backup in backups_of(folder).listed():
            keys.recognised(backup.path)
            verify(backup.path)
        with opened(store) as reader:
            saved = {name for (name,) in reader.rows("SELECT id FROM entry")}
            ((actions, splits),) = reader.rows(
                "SELECT (SELECT COUNT(*) FROM action), (SELECT COUNT(*) FROM split)"
            )
        found["lost"] += sum(f"saved {number}" not in saved for number in acknowledged)
        found["torn"] += actions != len(saved) + 3 or splits != len(saved)
        last = max(last, *acknowledged, *(int(name.split()[1]) for name in saved))
    return found


if __name__ == "__main__":
    name, where, times = sys.argv[1:]
    hurry_keys()
    sys.stdout.write(json.dumps(report(name, Path(where), int(times))))
