"""The list of topics, under the names of their groups."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from tideover.ui import fonts
from tideover.ui.theme import spacing
from tideover.ui.wording.learn import group_names, topic_titles
from tideover.viewmodels.learn import TOPICS

CODE = Qt.ItemDataRole.UserRole


class TopicList(QListWidget):
    """One line for each topic; the arrow keys go from one to the next.

    Signals:
        topic_chosen: the code of the topic that is to be read.
    """

    topic_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """List the topics, without their names."""
        super().__init__(parent)
        self.setSpacing(spacing(1))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        group = ""
        for topic in TOPICS:
            if topic.group != group:
                group = topic.group
                self._add_heading(group)
            item = QListWidgetItem(self)
            item.setData(CODE, topic.code)
        self.currentItemChanged.connect(self._tell)

    def _add_heading(self, group: str) -> None:
        heading = QListWidgetItem(self)
        heading.setData(CODE, group)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        heading.setFont(fonts.scaled(self.font(), fonts.BODY, bold=True))

    def retranslate(self) -> None:
        """Name the list, the groups and the topics."""
        self.setAccessibleName(self.tr("Topics"))
        names = topic_titles() | group_names()
        for place in range(self.count()):
            self.item(place).setText(names[self.item(place).data(CODE)])

    def choose(self, code: str) -> None:
        """Mark a topic; nothing happens where there is none of that code."""
        for place in range(self.count()):
            item = self.item(place)
            if item.data(CODE) == code and item.flags():
                self.setCurrentItem(item)

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.topic_chosen.emit(item.data(CODE))
