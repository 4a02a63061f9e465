"""What the panel's tests share: a desk, a panel, and hands on keyboard and mouse."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fact_desk.desk.bringing_in import bring_in
from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import annotate, set_status
from fact_desk.desk.verbs.flags import raise_flag
from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.operation import Operation
from fact_desk.model.span import Span
from fact_desk.window.actions import Actions
from fact_desk.window.panel.card_model import CardModel, Role
from fact_desk.window.panel.panel import Panel
from fact_desk.window.saving import Saver
from fact_desk.window.theme import load_theme
from fact_desk.window.workbench import Workbench
from tests.window.desks import Story, manuscript_of

TEXT = """The ferry carried 1,240 people on its first day.
“It was rough,” said Ilse Tarrant, who keeps the harbour log.
The operator lost 12.5 million last year.
Nobody on the quay believed that.
The next ferry sails on Friday with 90 berths.
“We will be back,” said the mate.
It is the slowest ship on the whole of this long and much disputed coast.
"""

MARKED = (
    ("The ferry carried 1,240 people", Tag.CLAIM),
    ("1,240 people", Tag.FIGURE),
    ("It was rough", Tag.QUOTE),
    ("12.5 million", Tag.FIGURE),
    ("Nobody on the quay believed that", Tag.CLAIM),
    ("90 berths", Tag.FIGURE),
    ("We will be back", Tag.QUOTE),
    ("the slowest ship on the whole of this long and much disputed coast", Tag.CLAIM),
)
"""In text order; the id of each is its words."""


@dataclass
class AtDesk:
    """A panel in use; `told` are the sentences that the editor was told."""

    desk: Desk
    bench: Workbench
    actions: Actions
    panel: Panel
    told: list[str] = field(default_factory=list[str])

    @property
    def model(self) -> CardModel:
        """The model behind the list."""
        model = self.panel.list.model()
        assert isinstance(model, CardModel)
        return model

    def cards(self) -> list[str]:
        """The words on the cards that are shown, from the top."""
        rows = range(self.model.rowCount())
        return [str(self.model.index(row).data(Role.EXACT)) for row in rows]

    def index(self, words: str) -> QModelIndex:
        """The card with those words."""
        return self.model.index(self.cards().index(words))

    def click_card(self, words: str) -> None:
        """Clicks into the card's heading."""
        rect = self.panel.list.visualRect(self.index(words))
        place = rect.topLeft() + QPoint(60, 14)
        QTest.mouseClick(self.panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place, delay=20)
        QApplication.processEvents()

    def selected_cards(self) -> list[str]:
        """The words on the cards that the list shows as selected."""
        return [str(index.data(Role.EXACT)) for index in self.panel.list.selectedIndexes()]

    def annotation(self, words: str) -> Annotation:
        """The annotation as it stands in the desk's file."""
        return self.desk.look.annotation(words)

    def log(self) -> list[Operation]:
        """The journal."""
        return self.desk.look.log()

    def mark(self, words: str, tag: Tag) -> None:
        """Marks the words, whose first place in the text it is."""
        draft = self.bench.draft
        assert draft is not None
        start = draft.text.index(words)
        span = Span(start, start + len(words))
        assert self.bench.do(lambda stamp: annotate(stamp, draft, span, tag, words))

    def set_status(self, words: str, status: Status, correction: str | None = None) -> None:
        """Writes down a verdict."""
        assert self.bench.do(
            lambda stamp: set_status(stamp, self.annotation(words), status, correction)
        )

    def flag(self, words: str, reason: str = "") -> None:
        """Flags the annotation by hand."""
        assert self.bench.do(
            lambda stamp: raise_flag(stamp, self.annotation(words), f"flag {words}", reason)
        )


def sit_down(desk: Desk) -> AtDesk:
    """A desk with the one article, open in a panel that isn't shown yet."""
    article = bring_in(desk, manuscript_of(Story("The ferry", TEXT))).article
    bench = Workbench(Saver())
    bench.use_desk(desk)
    assert bench.open_article(article.id)
    actions = Actions(bench)
    panel = Panel(bench, actions, load_theme("light"))
    actions.attach(panel, panel.list)
    seat = AtDesk(desk, bench, actions, panel)
    bench.saver.told.connect(seat.told.append)
    for words, tag in MARKED:
        seat.mark(words, tag)
    return seat


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Presses a key where the focus is."""
    QTest.keyClick(focused(), key, modifier)
    QApplication.processEvents()


def type_words(words: str) -> None:
    """Types where the focus is."""
    QTest.keyClicks(focused(), words)
    QApplication.processEvents()


def focused() -> QWidget:
    """The widget that has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
