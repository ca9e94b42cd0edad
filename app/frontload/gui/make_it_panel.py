"""The sheet above the strip that says what could be done for what is at risk, each with one button that does it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from frontload.core.make_it import Fix
from frontload.gui import texts
from frontload.gui.retold import retold
from frontload.gui.translations import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from frontload.core.make_it import Proposal
    from frontload.core.wish import Wish
    from frontload.gui.outlook import Prospect

MOST_HEIGHT_PX = 250
"""What the proposals may take, in a low window a third of it; those that do not fit are scrolled to."""
MARGIN_PX = 16
CARD_GAP_PX = 8


class MakeItPanel(QFrame):
    """Hidden until `ask`; blocks nothing, and asks again when the risk is another."""

    proposals_wanted = Signal()
    """The answer is to come by `show_proposals`."""
    apply_clicked = Signal(object)
    """The `Proposal` the user chose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setAccessibleName(self.tr("Make it"))
        self._risk = self._asked_at = (0, 0)
        self._shown: tuple[tuple[str, str], ...] | None = None
        self._waits = False
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setObjectName("muted")
        self._cards = QVBoxLayout()
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(CARD_GAP_PX)
        self._cards.addStretch()
        close = QPushButton(self.tr("Close"))
        close.setObjectName("small")
        close.clicked.connect(self.hide)
        self._close = close
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.hide, context=within)
        self._lay_out(close)
        self.hide()

    def _lay_out(self, close: QPushButton) -> None:
        title = QLabel(self.tr("Make it"))
        title.setObjectName("title")
        head = QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self._said, stretch=1)
        head.addWidget(close, alignment=Qt.AlignmentFlag.AlignTop)
        head.setSpacing(14)
        inside = QWidget()
        inside.setLayout(self._cards)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, 12, MARGIN_PX, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._scroll)

    @Slot()
    def ask(self) -> None:
        """Show the sheet and ask for proposals."""
        self._shown = None
        self._empty()
        self._said.setText(self.tr("Looking for what would help…"))
        self.show()
        self._close.setFocus()
        self._want()

    def show_risk(self, prospect: Prospect) -> None:
        """Ask again if the risk is another now; a suspended forecast changes nothing."""
        risk = (prospect.at_risk, prospect.late)
        if prospect.suspended or risk == self._risk:
            return
        self._risk = risk
        if self.isVisible() and not self._waits:
            self._want()

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Show what would help, in the order given; cards that say the same as before stay under the pointer."""
        self._waits = False
        if self._risk != self._asked_at and self.isVisible():
            self._want()
        said = tuple((proposal.title, effect_text(proposal)) for proposal in proposals)
        if said and said == self._shown:
            for card, proposal in zip(self.cards(), proposals, strict=True):
                card.proposal = proposal
            return
        focused = next((_kind(card.proposal) for card in self.cards() if card.apply.hasFocus()), None)
        self._empty()
        self._shown = said
        for proposal in proposals:
            self._add_card(proposal, takes_focus=_kind(proposal) == focused)
        self._said.setText(self._summary(any_proposal=bool(proposals)))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Take the height the cards need at this width."""
        super().resizeEvent(event)
        self._fit()

    def cards(self) -> list[ProposalCard]:
        """Return the cards from top to bottom."""
        items = (self._cards.itemAt(place) for place in range(self._cards.count()))
        return [card for item in items if item and isinstance(card := item.widget(), ProposalCard)]

    def _summary(self, *, any_proposal: bool) -> str:
        if any_proposal:
            return self.tr("Each is one click; the cheapest is first.")
        if any(self._risk):
            return self.tr(
                "Nothing in the queue could help. More uplink would, or fewer images, or a later deadline."
            )
        return self.tr("Every deadline is expected to be met.")

    def _want(self) -> None:
        self._waits, self._asked_at = True, self._risk
        self.proposals_wanted.emit()

    def _add_card(self, proposal: Proposal, *, takes_focus: bool) -> None:
        card = ProposalCard(proposal)
        card.apply.clicked.connect(partial(self._on_apply, card))
        self._cards.insertWidget(self._cards.count() - 1, card)
        if takes_focus:
            card.apply.setFocus()

    def _on_apply(self, card: ProposalCard) -> None:
        self.setFocus()
        self.apply_clicked.emit(card.proposal)
        self._want()

    def _empty(self) -> None:
        for card in self.cards():
            self._cards.removeWidget(card)
            card.deleteLater()
        self._fit()

    def _fit(self) -> None:
        cards = self.cards()
        width = self.width() - 2 * MARGIN_PX
        height = sum(card.heightForWidth(width) + CARD_GAP_PX for card in cards) - CARD_GAP_PX
        self._scroll.setVisible(bool(cards))
        most = min(MOST_HEIGHT_PX, self.window().height() // 3)
        self._scroll.setFixedHeight(max(0, min(height, most)))


class ProposalCard(QFrame):
    """One proposal: what, what comes of it, and the button that applies it."""

    def __init__(self, proposal: Proposal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.proposal = proposal
        self.setObjectName("proposal")
        title, effect = QLabel(retold(proposal.title)), QLabel(effect_text(proposal))
        title.setObjectName("title")
        effect.setObjectName("muted")
        for label in (title, effect):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.apply = QPushButton(self.tr("Apply"))
        self.apply.setObjectName("small")
        self.apply.setAccessibleName(self.tr("Apply: {what}").format(what=title.text()))
        self.apply.setAccessibleDescription(effect.text())
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(effect)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.addLayout(words, stretch=1)
        row.addWidget(self.apply)


def _kind(proposal: Proposal) -> tuple[Fix, Wish]:
    """Return what stays the same of a proposal when it is made for other images."""
    return proposal.fix, proposal.wish


def effect_text(proposal: Proposal) -> str:
    """Return what comes of a proposal and who pays for it."""
    rescued, images = len(proposal.rescued), len(proposal.asset_nos)
    words = [tr("{count} more come on time", "", rescued).format(count=texts.number_text(rescued))]
    if proposal.fix in {Fix.LIGHTER_SOME, Fix.LIGHTER_ALL}:
        words.append(tr("they are smaller", "", images))
    if endangered := len(proposal.endangered):
        count = texts.number_text(endangered)
        words.append(tr("{count} others come at risk", "", endangered).format(count=count))
    elif len(words) == 1:
        words.append(tr("nothing pays for it"))
    return ", ".join(words)


def applied_text(proposal: Proposal) -> str:
    """Return what was done, for the strip."""
    return tr("Done: {what}").format(what=retold(proposal.title))
