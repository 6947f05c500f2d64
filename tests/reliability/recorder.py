"""What a program did to a folder, and what would be left of it if the power failed just then."""

from __future__ import annotations

import ctypes
import os
import random
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(__file__).parent / "disk_recorder.c"
ROOT = Path(__file__).parents[2]
SECTOR = 512


class Operation(NamedTuple):
    """One thing a program did; `data` is what it wrote, or the new name."""

    kind: str
    offset: int
    path: str
    data: bytes


def built(folder: Path) -> Path | None:
    """Return the recorder as a shared library; None where there is no C compiler."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None or not sys.platform.startswith("linux"):
        return None
    library = folder / "disk_recorder.so"
    flags = ("-shared", "-fPIC", "-O2", "-o", str(library), str(SOURCE), "-ldl")
    subprocess.run([compiler, *flags], check=True)
    return library


def environment(library: Path, watched: Path, log: Path | None = None) -> dict[str, str]:
    """Return the environment in which a program's files below `watched` are recorded."""
    recorded = {"RECORDER_LOG": str(log)} if log else {}
    return {
        **os.environ,
        **recorded,
        "LD_PRELOAD": str(library),
        "RECORDER_FOLDER": str(watched),
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'desktop'}",
    }


def acknowledge(number: int) -> None:
    """Record that the user has been told that this much is safe."""
    ctypes.CDLL(None).recorder_acknowledge(ctypes.c_long(number))


def operations_in(log: Path) -> list[Operation]:
    """Return what was recorded, in order."""
    operations = []
    with log.open("rb") as lines:
        while line := lines.readline():
            kind, offset, length, path = line.decode().rstrip("\n").split(" ", 3)
            operations.append(Operation(kind, int(offset), path, lines.read(int(length))))
    return operations


Change = tuple[str, str, int, str]
"""A change of names: what, the name, the file it stands for, the new name."""


@dataclass
class Disk:
    """What the disk holds for certain, and what only the computer's memory does.

    As strict as ext4 is at its worst: bytes are safe when the file was synced, a new file's name
    with its first sync, every other change of names when the folder was synced.
    """

    folder: str
    safe_names: dict[str, int] = field(default_factory=dict)
    safe_bytes: dict[int, bytearray] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    unsafe_names: list[Change] = field(default_factory=list)
    unsafe_bytes: dict[int, list[Operation]] = field(default_factory=dict)
    acknowledged: int = -1

    def do(self, operation: Operation) -> None:
        """Let the program do one more thing."""
        path = operation.path
        match operation.kind:
            case "A":
                self.acknowledged = operation.offset
            case "C":
                self._create(path)
            case "W" | "T":
                if path not in self.names:
                    self._create(path)
                self.unsafe_bytes[self.names[path]].append(operation)
            case "U":
                self.unsafe_names.append(("U", path, self.names.pop(path), ""))
            case "R" | "L":
                other = operation.data.decode()
                file = self.names[path] if operation.kind == "L" else self.names.pop(path)
                self.names[other] = file
                self.unsafe_names.append((operation.kind, path, file, other))
            case "S":
                self._sync(path)

    def _create(self, path: str) -> None:
        file = len(self.safe_bytes)
        self.names[path] = file
        self.safe_bytes[file] = bytearray()
        self.unsafe_bytes[file] = []
        self.unsafe_names.append(("C", path, file, ""))

    def _sync(self, path: str) -> None:
        if path not in self.names:
            here = [change for change in self.unsafe_names if change[1].rpartition("/")[0] == path]
            for change in here:
                _rename(self.safe_names, change)
                self.unsafe_names.remove(change)
            return
        file = self.names[path]
        for write in self.unsafe_bytes[file]:
            _write(self.safe_bytes[file], write)
        self.unsafe_bytes[file] = []
        for change in [each for each in self.unsafe_names if each[0] == "C" and each[2] == file]:
            _rename(self.safe_names, change)
            self.unsafe_names.remove(change)

    def after_power_failure(self, target: Path, chance: random.Random | None) -> None:
        """Write what is left into `target`: nothing unsafe, or with `chance` some of it."""
        names = dict(self.safe_names)
        content = {file: bytearray(safe) for file, safe in self.safe_bytes.items()}
        if chance is not None:
            for change in self.unsafe_names[: chance.randint(0, len(self.unsafe_names))]:
                _rename(names, change)
            for file, writes in self.unsafe_bytes.items():
                for write in writes:
                    _write_some(content[file], write, chance)
        for path, file in names.items():
            copy = target / Path(path).relative_to(self.folder)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(content[file])


def _rename(names: dict[str, int], change: Change) -> None:
    kind, path, file, other = change
    if kind in "CL":
        names[other or path] = file
    elif names.get(path) == file:
        del names[path]
    if kind == "R":
        names[other] = file


def _write(content: bytearray, write: Operation) -> None:
    if write.kind == "T":
        del content[write.offset :]
        content.extend(bytes(write.offset - len(content)))
        return
    content.extend(bytes(max(0, write.offset - len(content))))
    content[write.offset : write.offset + len(write.data)] = write.data


def _write_some(content: bytearray, write: Operation, chance: random.Random) -> None:
    """Write all of it, some of its sectors, or nothing."""
    luck = chance.random()
    if luck < 0.4:
        _write(content, write)
    elif luck < 0.7 and write.kind == "W":
        for start in range(0, len(write.data), SECTOR):
            if chance.random() < 0.5:
                part = write.data[start : start + SECTOR]
                _write(content, Operation("W", write.offset + start, write.path, part))


def power_failures(
    operations: list[Operation], watched: Path, target: Path, points: int, seed: int = 20261124
) -> Iterator[tuple[Path, int]]:
    """Yield what is left after a power failure, and what had been acknowledged before it.

    Half of the points lose all that was not synced, the other half keep some of it. They lie
    after the first acknowledgement.
    """
    chance = random.Random(seed)
    first = next(at for at, operation in enumerate(operations) if operation.kind == "A")
    for keeps in (None, chance):
        disk, done = Disk(str(watched)), 0
        for point in sorted(chance.randint(first, len(operations) - 1) for _ in range(points // 2)):
            for operation in operations[done : point + 1]:
                disk.do(operation)
            done = point + 1
            shutil.rmtree(target, ignore_errors=True)
            target.mkdir()
            disk.after_power_failure(target, keeps)
            yield target, disk.acknowledged
