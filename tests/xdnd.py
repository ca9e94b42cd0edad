"""A drag source of its own: speaks XDND version 5 to a window, as a file manager would. No pointer, no grab.

Source: freedesktop.org, "Drag-and-Drop Protocol for the X Window System", version 5.
`python xdnd.py PID PATH...` drops the paths on the window of the process; exit 0 only if it said it took them.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from Xlib import X, Xatom, display
from Xlib.protocol import event

VERSION = 5
TIMEOUT_S = 20.0


class DragSource:
    """One drag from a window of ours to one window of another process."""

    def __init__(self) -> None:
        self.display = display.Display()
        self.root = self.display.screen().root
        self.window = self.root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)

    def atom(self, name: str) -> int:
        return self.display.intern_atom(name)

    def target_of(self, pid: int):
        """Return the drop-aware window of a process, once it is there."""
        deadline_s = time.monotonic() + TIMEOUT_S
        while time.monotonic() < deadline_s:
            for window in self.below(self.root):
                owner = window.get_full_property(self.atom("_NET_WM_PID"), Xatom.CARDINAL)
                aware = window.get_full_property(self.atom("XdndAware"), Xatom.ATOM)
                viewable = window.get_attributes().map_state == X.IsViewable
                if owner and aware and viewable and owner.value[0] == pid:
                    return window
            time.sleep(0.1)  # X tells of new windows only to a window manager
        raise SystemExit(f"no drop-aware window of process {pid}")

    def below(self, window):
        for child in window.query_tree().children:
            yield child
            yield from self.below(child)

    def send(self, target, name: str, *numbers: int) -> None:
        data = (32, [self.window.id, *numbers, *([0] * (4 - len(numbers)))])
        message = event.ClientMessage(window=target, client_type=self.atom(name), data=data)
        target.send_event(message, event_mask=X.NoEventMask)
        self.display.flush()

    def drop(self, target, paths: list[Path]) -> bool:
        """Drag over the middle of *target* and let go; return whether it finished with an action."""
        uris = "".join(f"{path.absolute().as_uri()}\r\n" for path in paths).encode()
        self.window.set_selection_owner(self.atom("XdndSelection"), X.CurrentTime)
        self.send(target, "XdndEnter", VERSION << 24, self.atom("text/uri-list"))
        shape, place = target.get_geometry(), target.translate_coords(self.root, 0, 0)
        across, down = shape.width // 2 - place.x, shape.height // 2 - place.y
        for step in range(3):
            position = (across + step) << 16 | (down + step)
            self.send(target, "XdndPosition", 0, position, X.CurrentTime, self.atom("XdndActionCopy"))
            status = self.wait_for("XdndStatus", uris)
            if not status.data[1][1] & 1:
                return False
        self.send(target, "XdndDrop", 0, X.CurrentTime)
        return bool(self.wait_for("XdndFinished", uris).data[1][1] & 1)

    def wait_for(self, name: str, uris: bytes):
        """Return the next message of that name, serving requests for the data meanwhile."""
        deadline_s = time.monotonic() + TIMEOUT_S
        while time.monotonic() < deadline_s:
            got = self.display.next_event()
            if got.type == X.SelectionRequest:
                self.serve(got, uris)
            elif got.type == X.ClientMessage and got.client_type == self.atom(name):
                return got
        raise SystemExit(f"no {name} came")

    def serve(self, request, uris: bytes) -> None:
        request.requestor.change_property(request.property, request.target, 8, uris)
        notify = event.SelectionNotify(
            time=request.time, requestor=request.requestor, selection=request.selection,
            target=request.target, property=request.property,
        )  # fmt: skip
        request.requestor.send_event(notify)
        self.display.flush()


if __name__ == "__main__":
    source = DragSource()
    taken = source.drop(source.target_of(int(sys.argv[1])), [Path(argument) for argument in sys.argv[2:]])
    sys.exit(0 if taken else 1)
