"""What the user changes of a running queue, carried out on the loop's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from frontload.core.make_it import Fix
from frontload.core.piecewise import let_go
from frontload.core.states import AssetState
from frontload.engine.precedence import GENTLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from frontload.core.asset import Asset, Rendition
    from frontload.core.dispatch import Dispatcher
    from frontload.core.events import Event
    from frontload.core.make_it import Proposal
    from frontload.core.ports import Spool
    from frontload.core.priority import Order
    from frontload.core.wish import Decision, Wish


class Changes:
    """Of one run. Bytes are discarded only when it is committed that nobody wants them.

    Changes of very many stand aside for a window on their way.
    """

    def __init__(
        self,
        *,
        dispatcher: Dispatcher,
        spool: Spool,
        cut_upload: Callable[[int], None],
        commit_and_tell: Callable[[list[Event]], None],
    ) -> None:
        self._dispatcher = dispatcher
        self._spool = spool
        self._cut_upload = cut_upload
        self._commit_and_tell = commit_and_tell

    def grant(self, asset_nos: Iterable[int], wish: Wish) -> None:
        """Give assets what is wished; another recipe makes a finished rendition useless."""
        self._discard(self._dispatcher.grant(GENTLE.over(asset_nos), wish))

    def remember(self, asset_nos: Iterable[int], kept: list[Asset]) -> None:
        """Put assets as they stand into *kept*."""
        kept.extend(self._dispatcher.known(GENTLE.over(asset_nos)))

    def give_back(self, decisions: Iterable[tuple[int, Decision]]) -> None:
        """Decide assets, by number, as they were once decided."""
        back = {number: decision.given_back_to for number, decision in GENTLE.over(decisions)}
        self._discard(self._dispatcher.decide(GENTLE.over(back), lambda asset: back[asset.asset_no](asset)))
        let_go(back, GENTLE)

    def move_before(self, asset_nos: Iterable[int], before: int | None) -> None:
        """Put assets right before another one, or with None behind everything."""
        self._dispatcher.move_before(asset_nos, before)

    def retry(self, asset_nos: Iterable[int]) -> None:
        """Queue failed or removed assets again."""
        self._discard(self._dispatcher.retry(GENTLE.over(asset_nos)))

    def remove(self, asset_nos: Iterable[int]) -> tuple[int, ...]:
        """Take assets out of the queue, cutting their uploads; return which it still could."""
        removed = self._dispatcher.remove(GENTLE.over(asset_nos))
        self._commit_and_tell([])
        for asset in removed:
            if asset.state is AssetState.UPLOADING:
                self._cut_upload(asset.asset_no)
            elif asset.rendition is not None:
                self._spool.discard(asset.rendition)
        return tuple(asset.asset_no for asset in removed)

    def move(self, asset_nos: Iterable[int], *, to_top: bool) -> None:
        """Put assets before, or behind, everything else."""
        self._dispatcher.move(asset_nos, to_top=to_top)

    def sort(self, order: Order) -> None:
        """Sort the queue by another order."""
        self._dispatcher.set_order(order)

    def make_it(self, proposal: Proposal) -> None:
        """Change the queue as proposed; an order is not this one's to change."""
        if proposal.fix is Fix.HOLD:
            self.move(proposal.asset_nos, to_top=False)
        else:
            self.grant(proposal.asset_nos, proposal.wish)

    def _discard(self, useless: Iterable[Rendition]) -> None:
        self._commit_and_tell([])
        for rendition in useless:
            self._spool.discard(rendition)
