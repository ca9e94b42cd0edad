"""What the window says of newer versions, asked over real HTTP."""

from __future__ import annotations

import pytest

from frontload import __version__
from frontload.gui.updates import Updates
from release_server import release_server


@pytest.fixture
def server():
    """A server of the test's own."""
    with release_server() as running:
        yield running


@pytest.fixture
def asking(qapp):
    """Makes an `Updates` for an address; waits for its answer at the end."""
    made = []

    def make(address: str | None) -> Updates:
        made.append(Updates(address))
        return made[-1]

    yield make
    for updates in made:
        updates.finish()


@pytest.mark.parametrize("aloud", [True, False])
def test_what_is_newer_is_told_with_its_page(qtbot, asking, server, aloud):
    """Asked or not, a newer version is worth a line."""
    updates = asking(server.url)

    with qtbot.waitSignal(updates.said) as told:
        updates.ask(aloud=aloud)

    assert told.args == ["Frontload 99.1 is there: https://example.org/frontload/99.1"]


def test_the_newest_is_told_only_to_who_asked(qtbot, asking, server):
    """Nothing newer is no news at the start."""
    server.answer = f'{{"version": "{__version__}", "url": "https://example.org"}}'.encode()
    updates = asking(server.url)

    with qtbot.assertNotEmitted(updates.said), qtbot.waitSignal(updates._asking.done):
        updates.ask(aloud=False)
    with qtbot.waitSignal(updates.said) as told:
        updates.ask(aloud=True)

    assert told.args == [f"Frontload {__version__} is the newest"]


def test_an_address_that_is_silent_is_told_only_to_who_asked(qtbot, asking, server):
    """A server in trouble does not bother who only opened the window."""
    server.status = 500
    updates = asking(server.url)

    with qtbot.assertNotEmitted(updates.said), qtbot.waitSignal(updates._asking.failed):
        updates.ask(aloud=False)
    with qtbot.waitSignal(updates.said) as told:
        updates.ask(aloud=True)

    assert told.args[0].startswith("127.0.0.1 does not tell of newer versions")


def test_without_an_address_nobody_is_asked(qtbot, asking):
    """The default: silent at the start, and honest when asked."""
    updates = asking(None)

    with qtbot.assertNotEmitted(updates.said):
        updates.ask(aloud=False)
    with qtbot.waitSignal(updates.said) as told:
        updates.ask(aloud=True)

    assert "update_url" in told.args[0]


def test_the_help_menu_asks(qtbot, desk):
    """“Check for updates” is in the window's menu, and its answer in the window's strip."""
    action = desk.action("Check for updates")

    with qtbot.waitSignal(desk.furnishing._updates.said):
        action.trigger()
