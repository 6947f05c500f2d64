"""Short messages at the lower right of the window; what was done can be undone from there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from tideover.ui import theme
from tideover.ui.theme import spacing
from tideover.ui.widgets.buttons import Button
from tideover.ui.widgets.labels import PlainLabel

SHOWN_MS = 9_000
MOST = 3
WIDEST = 420


class Toast(QFrame):
    """One message, with a button where there is something to do about it.

    Signals:
        acted: the button was pressed.
        ended: the message has gone, by time or by a click.
    """

    acted = Signal()
    ended = Signal(QWidget)

    def __init__(self, text: str, button: str = "", *, problem: bool = False) -> None:
        """Show `text`; a problem stays until it is clicked away."""
        super().__init__()
        self.setProperty("kind", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(spacing(4), spacing(3), spacing(3), spacing(3))
        row.setSpacing(spacing(3))
        if problem:
            sign = PlainLabel()
            sign.setPixmap(theme.pixmap("short", "short_soft", 16, self.devicePixelRatioF()))
            row.addWidget(sign)
        self.label = PlainLabel(text)
        self.label.ensurePolished()
        if self.label.sizeHint().width() > WIDEST:
            self.label.setWordWrap(True)
            self.label.setFixedSize(WIDEST, self.label.heightForWidth(WIDEST))
        row.addWidget(self.label, 1)
        self.button = Button(button)
        self.button.setVisible(bool(button))
        self.button.clicked.connect(self._act)
        row.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.end)
        if not problem:
            self._timer.start(SHOWN_MS)

    def end(self) -> None:
        """Go away."""
        self._timer.stop()
        self.ended.emit(self)

    def _act(self) -> None:
        self.acted.emit()
        self.end()

    def mousePressEvent(self, event: QEvent) -> None:
        """Go away when clicked."""
        event.accept()
        self.end()

    def enterEvent(self, event: QEvent) -> None:
        """Stay while the mouse rests on it."""
        self._timer.stop()
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Count the time again."""
        if not self._timer.isActive():
            self._timer.start(SHOWN_MS)
        event.accept()


class ToastStack(QWidget):
    """Keeps the newest messages above one another in the corner of its parent.

    Signals:
        undo_requested: the button of the newest message that can be undone was pressed.
    """

    undo_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._window = parent
        self._toasts: list[Toast] = []
        self._undoable: Toast | None = None
        self._step: Toast | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(spacing(2))
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, undo: str = "") -> None:
        """Show a message; with a word for `undo` it offers to take the last change back."""
        self._put(Toast(text, undo), undoable=bool(undo))

    def say_step(self, text: str, undo: str = "") -> None:
        """Say what was done, undone or redone, in the place of the last such message."""
        if self._step is not None:
            self._step.end()
        self.say(text, undo)
        self._step = self.newest()

    def say_problem(self, text: str, button: str = "") -> None:
        """Show what went wrong until it is clicked away."""
        self._put(Toast(text, button, problem=True), undoable=False)

    def texts(self) -> tuple[str, ...]:
        """Return what is shown, oldest first."""
        return tuple(toast.label.full_text() for toast in self._toasts)

    def newest(self) -> Toast | None:
        """Return the newest message."""
        return self._toasts[-1] if self._toasts else None

    def withdraw_undo(self) -> None:
        """Take away the offer to undo: another change has been made, or it was undone."""
        if self._undoable is not None:
            self._undoable.end()

    def _put(self, toast: Toast, *, undoable: bool) -> None:
        if undoable:
            self.withdraw_undo()
            self._undoable = toast
            toast.acted.connect(self.undo_requested)
        toast.ended.connect(self._drop)
        self._toasts.append(toast)
        if self.isHidden():
            # Not where the mouse may rest: a message under the mouse does not go by itself.
            self.move(self._window.rect().bottomRight())
        self._rows.addWidget(toast, 0, Qt.AlignmentFlag.AlignRight)
        toast.show()
        while len(self._toasts) > MOST:
            self._toasts[0].end()
        self._place()

    def _drop(self, toast: QWidget) -> None:
        if toast is self._undoable:
            self._undoable = None
        if toast is self._step:
            self._step = None
        self._toasts = [kept for kept in self._toasts if kept is not toast]
        self._rows.removeWidget(toast)
        toast.hide()
        toast.deleteLater()
        self._place()

    def _place(self) -> None:
        parent = self._window
        self.setVisible(bool(self._toasts))
        self._rows.activate()
        self.resize(self._rows.sizeHint())
        self.move(
            parent.width() - self.width() - spacing(6),
            parent.height() - self.height() - spacing(6),
        )
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the window changes its size."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)
