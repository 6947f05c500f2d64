"""Where things are kept on this computer; the only caller of appdirs.

The environment variable TIDEOVER_HOME moves all of it below one folder: for tests, and for a
household on a memory stick.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import appdirs

HOME_VARIABLE = "TIDEOVER_HOME"
STORE_SUFFIX = ".tideover"
_APPLICATION = "tideover"


def data_folder() -> Path:
    """The folder of the household, its backups and nothing else."""
    return _folder("data", appdirs.user_data_dir(_APPLICATION, appauthor=False))


def config_folder() -> Path:
    """The folder of the user's settings."""
    return _folder("config", appdirs.user_config_dir(_APPLICATION, appauthor=False))


def cache_folder() -> Path:
    """The folder of what can be made again."""
    return _folder("cache", appdirs.user_cache_dir(_APPLICATION, appauthor=False))


def usual_store() -> Path:
    """The household that is opened when no other is named."""
    return data_folder() / f"household{STORE_SUFFIX}"


def backups_of(store: Path) -> Path:
    """The folder of a household's backups: always on this computer, wherever the store is.

    A household outside the usual folder has the place it lies in marked on its backups' folder,
    so that two of the same name never thin out each other's backups.
    """
    lies_in = store.absolute().parent
    if lies_in == data_folder().absolute():
        return data_folder() / "backups" / store.stem
    mark = hashlib.sha256(str(lies_in).encode()).hexdigest()[:8]
    return data_folder() / "backups" / f"{store.stem}-{mark}"


def settings_path() -> Path:
    """The file of the user's settings."""
    return config_folder() / "settings.json"


def _folder(name: str, usual: str) -> Path:
    home = os.environ.get(HOME_VARIABLE)
    return Path(home) / name if home else Path(usual)
