"""What stands behind `frontload` when it is no command: files for the window, or a slip of the hand."""

from __future__ import annotations

import pytest

from frontload import __main__ as program
from frontload.core.events import BatchScanned
from frontload.gui import app as gui_app
from pictures import draw_jpegs


@pytest.fixture
def opened(monkeypatch):
    """The arguments that windows were opened with."""
    made = []
    monkeypatch.setattr(gui_app, "run_window", lambda arguments, **_: made.append(arguments) or 0)
    return made


def test_what_is_there_opens_the_window_with_what_is_not(tmp_path, opened):
    """The one bad path does not cost the good one."""
    arguments = [str(tmp_path), str(tmp_path / "nonexist")]

    assert program.start(arguments) == program.start(arguments[::-1]) == 0
    assert opened == [arguments, arguments[::-1]]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["uplaod", "/"], "“uplaod” is neither a file nor a command. Did you mean `frontload upload`?"),
        (["/no/such/file"], "“/no/such/file” is neither a file nor a command. `frontload --help` lists"),
    ],
)
def test_a_slip_opens_nothing(opened, capsys, arguments, said):
    """A mistyped command is none that a window could be opened with, nor is nothing but a missing file."""
    assert program.start(arguments) == program.WRONG_USAGE
    assert said in capsys.readouterr().err
    assert opened == []


def test_the_window_takes_the_good_path_and_names_the_other(desk, tmp_path):
    """Queued, and said in the banner."""
    (good,) = draw_jpegs(tmp_path / "shoot", 1)
    desk.start()
    desk.window.add_paths([good, tmp_path / "nonexist.jpg"])
    desk.wait(lambda: any(isinstance(event, BatchScanned) for event in desk.events))

    assert desk.model.rowCount() == 1
    said = f"{tmp_path / 'nonexist.jpg'}: The file cannot be opened: no such file or directory."
    assert said in desk.window._banner._text.text()
