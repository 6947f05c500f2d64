"""Whatever is typed gets one clear answer and an exit code that a script can rely on."""

from __future__ import annotations

import json
import logging
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import ROOT, Typed, started
from tideover import __version__
from tideover.__main__ import is_for_window
from tideover.cli.commands import COMMANDS
from tideover.cli.commands import outlook as outlook_command
from tideover.store.identity import SCHEMA

if TYPE_CHECKING:
    from pathlib import Path

NAMES = [command.name for command in COMMANDS]


def test_the_promised_commands_are_there() -> None:
    promised = "outlook plan loans borrow offers profile share papers import backup check"
    assert promised.split() == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_command_helps_without_a_household_and_without_argparse_s_own_words(
    name: str, typed: Typed, tmp_path: Path
) -> None:
    said = typed("--store", str(tmp_path / "none"), name, "--help")
    assert said.code == 0
    assert f"tideover {name}" in said.out
    assert "--json" in said.out
    for word in ("positional arguments", "options:", "show this help message and exit"):
        assert word not in said.out


def test_the_help_names_every_command_and_what_the_exit_codes_mean(typed: Typed) -> None:
    said = typed("--help")
    assert said.code == 0
    assert all(f"\n  {name} " in said.out for name in NAMES)
    assert "Exit codes: 0 all is well" in said.out


def test_the_version_is_said(typed: Typed) -> None:
    assert typed("--version").out == f"tideover {__version__}\n"
    assert typed("--version", "--json").document == {"version": __version__}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ([], "command_missing"),
        (["forecast"], "command_unknown"),
        (["outlook", "--weeks", "3"], "word_unknown"),
        (["outlook", "extra"], "word_unknown"),
        (["outlook", "--months"], "option_misused"),
        (["outlook", "--json=yes"], "option_misused"),
        (["outlook", "--months", "0"], "months_out_of_range"),
        (["outlook", "--months", "121"], "months_out_of_range"),
        (["outlook", "--months", "1e3"], "months_out_of_range"),
        (["outlook", "--today", "soon"], "day_unreadable"),
        (["outlook", "--today", "2026-02-30"], "day_impossible"),
        (["outlook", "--today", "1066-10-14"], "day_out_of_range"),
        (["outlook", "--language", "xx"], "language_unknown"),
        (["import"], "word_missing"),
        (["backup", "--list", "--restore", "x"], "options_exclude"),
        (["share", "--parts", "loans,secrets"], "part_unknown"),
        (["share", "--parts", ""], "part_unknown"),
        (["share", "--out", "page.pdf"], "out_ending"),
    ],
)
def test_what_is_not_understood_is_said_in_one_sentence_and_ends_with_2(
    words: list[str], code: str, typed: Typed
) -> None:
    said = typed(*words)
    assert said.code == 2
    assert not said.out
    assert len(said.err.strip().splitlines()) == 1
    asked_by_a_program = typed("--json", *words)
    assert asked_by_a_program.code == 2
    assert asked_by_a_program.document["error"]["code"] == code
    assert asked_by_a_program.document["error"]["message"] == said.err.strip()


def test_options_of_every_command_may_stand_on_either_side_of_its_name(typed: Typed) -> None:
    assert typed("--json", "loans").out == typed("loans", "--json").out


@pytest.mark.parametrize(
    "words", [["outlook"], ["import", "b.csv", "--yes"], ["backup"], ["check"]]
)
def test_without_a_household_the_way_to_begin_is_said_and_none_is_made(
    words: list[str], typed: Typed, tmp_path: Path
) -> None:
    nowhere = tmp_path / "away" / "none.tideover"
    said = typed("--store", str(nowhere), *words)
    assert said.code == 3
    assert str(nowhere) in said.err
    assert "open the window" in said.err
    assert not nowhere.parent.exists()


@pytest.mark.parametrize(
    "content", [b"", b"not a database" * 500, b"SQLite format 3\0" + b"\1" * 4096]
)
@pytest.mark.parametrize("name", ["outlook", "plan", "loans", "backup", "check"])
def test_a_damaged_household_is_an_error_and_stays_as_it_is(
    content: bytes, name: str, typed: Typed, store: Path
) -> None:
    store.write_bytes(content)
    said = typed(name, "--json")
    assert said.code == 3
    assert said.document["error"]["code"].startswith("store_")
    assert str(store.name) in said.err
    assert "Traceback" not in said.err
    assert store.read_bytes() == content


def test_a_folder_is_no_household(typed: Typed, tmp_path: Path) -> None:
    assert typed("--store", str(tmp_path), "outlook").code == 3


def made_newer(store: Path, statement: str = "") -> None:
    """Turn a household into one of a newer Tideover, with another schema where that is given."""
    with closing(sqlite3.connect(store)) as newer:
        newer.executescript(f"PRAGMA user_version = {SCHEMA + 1}; {statement}")


def test_a_household_of_a_newer_version_can_be_read_and_is_said_to_be_newer(
    typed: Typed, store: Path
) -> None:
    before = typed("outlook", "--json").document
    made_newer(store)
    said = typed("outlook", "--json")
    assert said.code == 1
    warning, *others = said.document["findings"]
    assert warning["code"] == "written_by_newer"
    assert said.document == before | {"findings": [warning, *before["findings"]]}
    assert others == before["findings"]
    assert "Install the newer version." in typed("outlook").out
    assert "请安装新版本" in typed("outlook", "--language", "zh_CN").out


@pytest.mark.parametrize("name", ["plan", "loans"])
def test_debts_of_a_newer_household_are_told_with_a_word_of_warning(
    name: str, typed: Typed, store: Path
) -> None:
    before = typed(name, "--json")
    assert before.document["findings"] == []
    made_newer(store)
    said = typed(name, "--json")
    assert said.code == 1
    (warning,) = said.document["findings"]
    assert warning["code"] == "written_by_newer"
    assert said.document == before.document | {"findings": [warning]}
    assert "Install the newer version." in typed(name).out


@pytest.mark.parametrize("name", ["outlook", "plan", "loans", "check"])
def test_a_newer_household_that_cannot_be_read_is_left_alone_and_says_what_to_install(
    name: str, typed: Typed, store: Path
) -> None:
    made_newer(store, "ALTER TABLE account RENAME TO purse;")
    before = store.read_bytes()
    said = typed(name, "--json")
    assert said.code == 3
    assert said.document["error"]["code"] == "store_too_new_to_read"
    assert str(store) in said.err
    assert "install the newer version" in said.err
    assert "look at everything" not in said.err
    assert store.read_bytes() == before


def test_what_nobody_foresaw_is_one_sentence_and_no_traceback(
    typed: Typed, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("nobody foresaw this")

    monkeypatch.setattr(outlook_command, "outlook", fails)
    with caplog.at_level(logging.CRITICAL + 1):
        said = typed("outlook", "--json")
    assert said.code == 3
    assert said.document["error"]["code"] == "bug"
    assert "Traceback" not in said.err


def test_the_answer_is_in_the_language_that_was_asked_for(typed: Typed) -> None:
    said = typed("outlook", "--language", "zh_CN")
    assert "2027年1月" in said.out
    assert "may fall short" not in said.out
    refused = typed("outlook", "--today", "2026-02-30", "--language", "zh_CN")
    assert "There is no such day" not in refused.err


@pytest.mark.parametrize(
    ("words", "window"),
    [
        ([], True),
        (["--record"], True),
        (["--store", "outlook"], True),
        (["--store=mine.tideover", "--record"], True),
        (["outlook"], False),
        (["--store", "mine.tideover", "outlook"], False),
        (["--json"], False),
        (["--help"], False),
        (["nonsense"], False),
    ],
)
def test_the_window_opens_only_when_nothing_else_is_asked(
    words: list[str], *, window: bool
) -> None:
    assert is_for_window(words) is window


def test_the_program_answers_without_a_screen(store: Path, tmp_path: Path) -> None:
    words = ("outlook", "--store", str(store), "--today", "2026-11-24", "--json")
    done = started(*words, home=tmp_path / "home")
    assert done.returncode == 1
    assert not done.stderr
    assert json.loads(done.stdout)["command"] == "outlook"


def test_the_usual_household_is_asked_when_none_is_named(store: Path, tmp_path: Path) -> None:
    usual = tmp_path / "home" / "data" / "household.tideover"
    usual.parent.mkdir(parents=True)
    store.rename(usual)
    done = started("check", "--json", home=tmp_path / "home")
    assert json.loads(done.stdout)["path"] == str(usual)


def test_a_reader_that_goes_away_is_no_error(store: Path, tmp_path: Path) -> None:
    command = f"'{sys.executable}' -m tideover loans --json --store '{store}' | true"
    done = subprocess.run(
        ["/bin/bash", "-c", f"{command}; exit ${{PIPESTATUS[0]}}"],
        env={"PYTHONPATH": str(ROOT / "desktop"), "TIDEOVER_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert not done.stderr


def test_a_terminal_that_lacks_a_letter_gets_the_answer_all_the_same(
    store: Path, tmp_path: Path
) -> None:
    words = ("loans", "--store", str(store), "--today", "2026-11-24", "--language", "en")
    code = "from tideover.__main__ import main; import sys; sys.exit(main(sys.argv[1:]))"
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        env={
            "PYTHONPATH": str(ROOT / "desktop"),
            "TIDEOVER_HOME": str(tmp_path / "home"),
            "PYTHONIOENCODING": "gbk",
        },
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert b"You owe ?51,062.77." in done.stdout


def test_the_outlook_loads_neither_window_nor_chart_nor_sqlalchemy(
    store: Path, tmp_path: Path
) -> None:
    code = (
        "import sys; from tideover.__main__ import main; main(sys.argv[1:]);"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "outlook", "--store", str(store)],
        env={"PYTHONPATH": str(ROOT / "desktop"), "TIDEOVER_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(done.stderr.split())
    assert "PySide6.QtCore" in loaded
    heavy = {"PySide6.QtWidgets", "PySide6.QtGui", "matplotlib", "numpy", "sqlalchemy", "alembic"}
    assert not loaded & (heavy | {"charset_normalizer", "tideover.importers"})


@pytest.mark.parametrize(
    "words",
    [
        ["outlook"],
        ["outlook", "--chance"],
        ["plan"],
        ["plan", "--strategy", "avalanche"],
        ["plan", "--pay", "3000"],
        ["loans"],
        ["loans", "--schedule", "Jiebei"],
        ["borrow", "10,000, 0.05% a day, 12 months"],
        ["offers"],
        ["profile"],
        ["share"],
        ["papers", "--lender", "Sample Bank"],
        ["backup"],
        ["backup", "--list"],
        ["check"],
    ],
    ids=" ".join,
)
def test_the_readme_names_the_keys_that_programs_get(words: list[str], typed: Typed) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    rows = [line.split("|")[1:3] for line in readme.splitlines() if line.startswith("| `")]
    options = [word for word in words if word in {"--strategy", "--pay", "--schedule"}]
    (keys,) = [told for name, told in rows if name.strip() == f"`{' '.join([words[0], *options])}`"]
    of_one_loan = {f"`{key}`" for key in typed("loans", "--json").document["loans"][0]}
    common = {"`command`", "`as_of`", "`currency`"}
    for key in typed(*words, "--json").document:
        told = f"`{key}`"
        assert told in keys or told in common or (told in of_one_loan and "one loan" in keys)
