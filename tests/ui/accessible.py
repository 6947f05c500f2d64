"""Walks what a screen reader walks, and finds what it could not name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QWidget


def nodes(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Yield every node of the tree under a widget that a screen reader reaches."""
    waiting: list[QAccessibleInterface | None] = [QAccessible.queryAccessibleInterface(widget)]
    while waiting:
        node = waiting.pop()
        if node is None:
            continue
        yield node
        waiting += [node.child(place) for place in range(node.childCount())]


def nameless(widget: QWidget) -> list[str]:
    """Return the focusable nodes without a name, as class and role."""
    found = []
    for node in nodes(widget):
        state = node.state()
        if not state.focusable or state.invisible or state.disabled:
            continue
        if node.role() in {QAccessible.Role.Client, QAccessible.Role.Pane}:
            continue
        if not node.text(QAccessible.Text.Name).strip():
            inner: QObject | None = node.object()
            kind = "?" if inner is None else inner.metaObject().className()
            found.append(f"{kind} {node.role()}")
    return found
