"""The built package installs, opens as by a double-click, closes, and leaves no trace."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
import tomllib
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = [pytest.mark.package, pytest.mark.slow]

ROOT = Path(__file__).resolve().parents[2]
ENTRY = Path("/usr/share/applications/io.github.tideover.Tideover.desktop")
PROGRAM = Path("/usr/lib/tideover/tideover")
TITLE = "Tideover|渡过"
TOOLS = ("Xvfb", "openbox", "xdotool", "import", "identify", "dbus-daemon", "gio", "dpkg")
LISTED_BY_ANOTHER = {"libgthread-2.0.so.0", "libbrotlicommon.so.1"}
"""Libraries that come in one package with a library of the table."""
COLOURS_OF_A_WINDOW = 50
"""Text alone brings more shades than this; an empty window or screen has a handful."""


def built_package() -> Path:
    """Return the package to try; without one the test is skipped, or fails where it is required."""
    packages = sorted((ROOT / "dist").glob("*.deb"), key=lambda path: path.stat().st_mtime)
    obstacles = [f"{tool} is missing" for tool in TOOLS if shutil.which(tool) is None]
    if not packages:
        obstacles.append("no .deb in dist/: make package")
    if os.geteuid() != 0:
        obstacles.append("installing needs root")
    if PROGRAM.exists():
        obstacles.append("Tideover is installed on this system already")
    if os.environ.get("TIDEOVER_REQUIRE_PACKAGE") == "1":
        assert not obstacles, "; ".join(obstacles)
    else:
        # Nobody's `make test` shall install software unasked.
        obstacles.append("installs software: only with TIDEOVER_REQUIRE_PACKAGE=1")
        pytest.skip("; ".join(obstacles))
    return packages[-1]


def output_of(*command: str | Path, env: dict[str, str] | None = None) -> str:
    """Run a command that has to succeed; return what it prints."""
    done = subprocess.run(command, capture_output=True, text=True, env=env, check=False)
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout.strip()


def wait_for(what: str, ready: Callable[[], bool], seconds: float = 30) -> float:
    """Wait until something is so; return how long that took."""
    began = time.monotonic()
    while not ready():
        assert time.monotonic() - began < seconds, f"waited {seconds} s for {what}"
        time.sleep(0.1)
    return time.monotonic() - began


@contextmanager
def running(*command: str, env: dict[str, str], pass_fds: tuple[int, ...] = ()) -> Iterator[None]:
    """Keep a program running meanwhile; end it, and only it, afterwards."""
    with subprocess.Popen(
        command,
        env=env,
        pass_fds=pass_fds,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield
        finally:
            process.terminate()
            try:
                process.wait(timeout=2)
            except subprocess.TimeoutExpired:  # openbox hears a signal at the next event only
                process.kill()


@contextmanager
def desktop(folder: Path) -> Iterator[dict[str, str]]:
    """A screen, a window manager, a session bus and an empty home of their own."""
    home = folder / "home"
    runtime = folder / "run"
    home.mkdir()
    runtime.mkdir(mode=0o700)
    env = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={runtime}/bus",
        "LANG": "C.UTF-8",
    }
    reading, writing = os.pipe()
    screen = ("Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp")
    bus = ("dbus-daemon", "--session", "--nofork", f"--address={env['DBUS_SESSION_BUS_ADDRESS']}")
    with running(*screen, env=env, pass_fds=(writing,)), running(*bus, env=env):
        os.close(writing)
        with os.fdopen(reading) as answer:
            env["DISPLAY"] = f":{answer.readline().strip()}"
        wait_for("the session bus", (runtime / "bus").exists)
        with running("openbox", env=env):
            yield env


def windows(env: dict[str, str]) -> list[str]:
    """Return the visible windows with Tideover's title."""
    search = ("xdotool", "search", "--onlyvisible", "--name", TITLE)
    found = subprocess.run(search, env=env, capture_output=True, text=True, check=False)
    return found.stdout.split()


def is_running() -> bool:
    """Tell whether the installed program runs."""
    for process in Path("/proc").glob("[0-9]*/exe"):
        try:
            if process.readlink() == PROGRAM:
                return True
        except OSError:  # it has just ended
            continue
    return False


@contextmanager
def installed(package: Path) -> Iterator[None]:
    """Have the package installed meanwhile."""
    output_of("dpkg", "--install", package)
    try:
        yield
    finally:
        output_of("dpkg", "--purge", "tideover")


def left_behind() -> list[str]:
    """Return what bears Tideover's name in the system's folders."""
    found = output_of("find", "/usr", "/etc", "/opt", "-xdev", "-iname", "*tideover*", "-prune")
    return found.splitlines()


def test_the_package_opens_by_its_desktop_entry_and_leaves_no_trace(tmp_path: Path) -> None:
    package = built_package()
    there_before = left_behind()
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]

    with installed(package):
        assert version in output_of("tideover", "--version")
        output_of("desktop-file-validate", ENTRY)

        with desktop(tmp_path) as env:
            with running("gio", "launch", str(ENTRY), env=env):
                wait_for("the window", lambda: bool(windows(env)))

            picture = tmp_path / "screen.png"

            def is_drawn() -> bool:
                output_of("import", "-window", windows(env)[0], picture, env=env)
                return int(output_of("identify", "-format", "%k", picture)) > COLOURS_OF_A_WINDOW

            wait_for("the window's contents", is_drawn)
            output_of("xdotool", "windowactivate", "--sync", windows(env)[0], env=env)
            output_of("xdotool", "key", "alt+F4", env=env)
            wait_for("the window to close", lambda: not windows(env))
            wait_for("the program to end", lambda: not is_running())

    assert left_behind() == there_before


def linked_libraries() -> set[str]:
    """Return the shared libraries that the frozen program's files ask the system for."""
    files = [path for path in (ROOT / "dist" / "tideover").rglob("*") if path.is_file()]
    binaries = [path for path in files if ".so" in path.name or path.name == "tideover"]
    asked = output_of("objdump", "--private-headers", *binaries)
    return set(re.findall(r"^ *NEEDED +(\S+)$", asked, re.MULTILINE)) - {f.name for f in files}


def test_what_the_program_links_to_is_shipped_or_asked_for() -> None:
    asked_for = output_of("dpkg-deb", "--field", built_package(), "Depends")
    table = (ROOT / "packaging" / "system-packages.txt").read_text("utf-8")
    rows = [line.split() for line in table.splitlines() if line.startswith("run ")]
    assert all(package.split("|")[-1] in asked_for for _, _, package in rows)
    linked = linked_libraries()
    assert "libGL.so.1" in linked
    of_every_system = r"(ld-linux.*|lib(c|m|dl|rt|util|pthread|resolv|gcc_s|stdc\+\+))\.so\.\d"
    brought = {library for _, library, _ in rows} | LISTED_BY_ANOTHER
    assert not {name for name in linked - brought if not re.fullmatch(of_every_system, name)}


def test_the_package_carries_the_licences_of_what_it_ships() -> None:
    carried = output_of("dpkg-deb", "--contents", built_package())
    for licence in (
        "doc/tideover/copyright",
        "doc/tideover/licences/python/LICENSE.txt",
        "doc/tideover/licences/sqlalchemy/",
        "doc/tideover/licences/pyside6-essentials/",
        "resources/fonts/OFL.txt",
        "resources/icons/LICENCE-lucide.txt",
    ):
        assert licence in carried


def test_the_desktop_entry_and_the_package_metadata_carry_one_name() -> None:
    linux = ROOT / "packaging" / "linux"
    names = {path.name.split(".desktop")[0].split(".metainfo")[0] for path in linux.glob("io.*")}
    assert names == {"io.github.tideover.Tideover"}
    entry = (linux / ENTRY.name).read_text("utf-8")
    assert re.search(r"^Name\[zh_CN\]=渡过$", entry, re.MULTILINE)
    assert f"Icon={ENTRY.stem}" in entry
