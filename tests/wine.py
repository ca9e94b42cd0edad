"""Windows programs in a clean Debian, under Wine."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from clean_debian import HOME

if TYPE_CHECKING:
    from clean_debian import CleanDebian

DISK = f"{HOME}/.wine/drive_c".lstrip("/")
USERS = f"{DISK}/users/desk/AppData"
_CALL = re.compile(r"^\s+[0-9a-f]+\s+(?:<none>\s+)?[0-9a-f]+\s+([A-Za-z_]\w+)\s*$", re.MULTILINE)
QUIET = {"WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree=;mshtml=;mscms=n,b", "LC_ALL": "C.UTF-8"}
"""Wine's own colour management lacks a function that Qt calls; `stub` makes one that has it."""


def wine(system: CleanDebian, line: str, **environment: str) -> str:
    """Run a Windows program and wait for all that it started (an uninstaller goes on in a copy of itself)."""
    # into a file: what was started would hold a pipe open; Windows writes names in its own code page into it
    read = "iconv -c -f CP1252 -t UTF-8 said.txt"
    said = f"({line}) </dev/null >said.txt 2>&1; code=$?; wineserver -w; {read}; exit $code"
    return system.run(f"xvfb-run -a sh -c {shlex.quote(said)}", **QUIET, **environment)


def stub(system: CleanDebian, library: str, programs: str) -> None:
    """Give Wine a *library* it lacks, in which whatever the *programs* (a shell pattern) call of it returns 0."""
    listed = system.run(f"x86_64-w64-mingw32-objdump -p {programs}")
    named = [block.partition("\n") for block in listed.split("DLL Name: ")[1:]]
    called = {call for name, _, calls in named if name.strip().lower() == library for call in _CALL.findall(calls)}
    assert called, f"{programs} call nothing of {library}"
    functions = [f"__declspec(dllexport) int {name}(void) {{ return 0; }}" for name in sorted(called)]
    source = system.root / HOME.relative_to("/") / "stub.c"
    source.write_text("\n".join([*functions, "int DllMain(void) { return 1; }", ""]))
    place = Path("/") / DISK / "windows" / "system32" / library
    system.run(f"x86_64-w64-mingw32-gcc -shared -nostdlib -e DllMain -o {place} stub.c")
