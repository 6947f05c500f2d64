"""`tideover backup` keeps copies that can really be put back."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import TODAY, Typed
from tideover import bootstrap


def test_a_copy_is_made_listed_and_put_back(typed: Typed, store: Path) -> None:
    made = Path(typed("backup", "--json").document["made"])
    assert made.is_file()
    (listed,) = typed("backup", "--list", "--json").document["backups"]
    assert listed["path"] == str(made)
    assert listed["reason"] == "hand"
    assert listed["size"] == made.stat().st_size
    assert str(made) in typed("backup", "--list").out

    before = typed("outlook", "--json").out
    store.write_bytes(b"the disk went bad" * 100)
    assert typed("outlook").code == 3
    said = typed("backup", "--restore", str(made), "--json")
    assert said.code == 0
    assert Path(said.document["kept"]).read_bytes().startswith(b"the disk went bad")
    assert typed("outlook", "--json").out == before


def test_a_lost_household_comes_back_from_its_copy(typed: Typed, store: Path) -> None:
    made = typed("backup", "--json").document["made"]
    store.unlink()
    said = typed("backup", "--restore", made, "--json")
    assert said.code == 0
    assert said.document["kept"] is None
    assert bootstrap.open_household(store, TODAY).book.snapshot.loans


def test_a_damaged_copy_is_refused_and_the_household_stays(typed: Typed, store: Path) -> None:
    made = Path(typed("backup", "--json").document["made"])
    content = bytearray(made.read_bytes())
    content[5000] ^= 0xFF
    made.write_bytes(content)
    before = store.read_bytes()
    said = typed("backup", "--restore", str(made))
    assert said.code == 3
    assert str(made.name)[:20] in said.err
    assert store.read_bytes() == before


def test_a_copy_that_is_not_there_is_named(typed: Typed, tmp_path: Path) -> None:
    said = typed("backup", "--restore", str(tmp_path / "x.tideover"), "--json")
    assert said.code == 3
    assert said.document["error"]["code"] == "store_missing"


def test_no_copies_is_an_answer_too(typed: Typed) -> None:
    said = typed("backup", "--list")
    assert said.code == 0
    assert said.out == "There are no copies yet.\n"
