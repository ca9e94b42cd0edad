"""Gives the programs that the app starts (a browser through xdg-open) the user's own library path back.

PyInstaller's loader points LD_LIBRARY_PATH at the package and keeps the user's in LD_LIBRARY_PATH_ORIG. This
process has read it already; our own workers and the sandbox are told to set it up anew for themselves.
Source: PyInstaller's manual, “Launching external programs from the frozen application” and
“Independent subprocess”.
"""

import os

own = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if own is None:
    os.environ.pop("LD_LIBRARY_PATH", None)
else:
    os.environ["LD_LIBRARY_PATH"] = own
os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
