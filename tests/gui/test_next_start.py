"""What a window finds of the one before it."""

from __future__ import annotations

from dataclasses import replace

from desk import Desk
from frontload.core.states import AssetState
from pictures import draw_jpegs


def unlooked(asset):
    """Return an asset as the journal keeps it: without what a look at its file's beginning told."""
    return replace(asset, source=replace(asset.source, trouble=None))


def test_failures_and_urls_of_today_are_in_the_next_window(desk, qtbot, own_home, tmp_path):
    """A failed image can be looked at and retried the next morning, a delivered one's URL copied."""
    draw_jpegs(tmp_path / "shoot", 2)
    (tmp_path / "shoot" / "torn.jpg").write_bytes(b"\xff\xd8\xff\xe0 torn")
    desk.start()
    desk.window.add_paths([tmp_path / "shoot"])
    desk.wait(lambda: desk.finished() == 1)
    before = {asset.source.name: unlooked(asset) for asset in desk.model.assets()}
    desk.window.close()
    desk.thread.finish()

    again = Desk(qtbot, own_home)
    try:
        again.start()
        again.wait(lambda: again.model.rowCount() == 3)

        assert {asset.source.name: asset for asset in again.model.assets()} == before
        assert before["torn.jpg"].state is AssetState.FAILED
        assert again.window._pages.currentWidget() is again.view

        again.view.selectAll()
        again.action("Remove").trigger()
        again.wait(lambda: again.model.rowCount() == 0)
    finally:
        again.close()
