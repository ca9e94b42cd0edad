"""The .deb on a clean Debian: installed, started from its desktop entry, used by hand and by command, removed."""

from __future__ import annotations

import configparser
import hashlib
import json
import os
import shlex
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image
from tests.benchmarks.start import seconds_to_paint

from clean_debian import HOME, CleanDebian, package
from frontload import __version__
from pictures import draw_jpegs
from readme import only
from waiting import until

TESTS = Path(__file__).parents[1]
SYSTEM = ("usr", "etc", "opt", "var/lib", "root")

pytestmark = pytest.mark.timeout(900)


@pytest.fixture(scope="module")
def before(debian: CleanDebian) -> set[str]:
    """Every file of the system before the package came, dependencies aside: apt keeps those for others."""
    return debian.files(*SYSTEM)


@pytest.fixture(scope="module")
def installed(debian: CleanDebian, before: set[str]) -> CleanDebian:
    """The system with the package, its dependencies and nothing they merely recommend."""
    assert before
    place = debian.bring(package("*.deb"), Path("/tmp") / package("*.deb").name)
    debian.run(f"apt-get install -q -y --no-install-recommends {place}", user="root")
    (debian.root / place.relative_to("/")).unlink()
    return debian


def test_the_command_line_answers(installed):
    """`frontload` is on the PATH, knows its version, and finds all it needs."""
    assert installed.run("frontload --version").strip() == f"Frontload, version {__version__}"

    findings = installed.run("frontload doctor").splitlines()

    assert len(findings) > 8
    assert "updates" not in "".join(findings)  # nobody is asked unless the settings name an address
    assert all(line.startswith("ok ") for line in findings)


def test_the_smoke_run_delivers_the_sample(installed):
    """Workers, sandbox and resources are all in the package: every sample's URL leads to its image."""
    said = installed.run("frontload --smoke")

    assert "smoke: 14 of 14 URLs lead to their images" in said


def test_a_heic_file_is_delivered_as_jpeg(installed, tmp_path):
    """The decoder of HEIC is in the package and runs in its workers."""
    pillow_heif.from_pillow(Image.effect_mandelbrot((640, 480), (-2, -1, 1, 1), 50).convert("RGB")).save(
        tmp_path / "phone.heic"
    )
    place = installed.bring(tmp_path / "phone.heic", HOME / "phone.heic")

    said = installed.run(
        f"frontload upload {place} --destination sandbox --format jsonl", FRONTLOAD_HOME=home(installed, "heic")
    )

    (delivered,) = [json.loads(line) for line in said.splitlines() if '"delivered"' in line and '"url"' in line]
    assert delivered["url"].endswith(".jpg")
    assert (delivered["width"], delivered["height"]) == (640, 480)


def test_a_secret_goes_into_the_desktops_keyring(installed):
    """With a Secret Service the secret is kept there, and in none of Frontload's files."""
    installed.run("apt-get install -q -y --no-install-recommends gnome-keyring libsecret-tools dbus", user="root")
    session = (
        "mkdir -p -m 700 run && export XDG_RUNTIME_DIR=$HOME/run && "
        'dbus-run-session -- sh -c "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null && '
        "printf 's3cret\\n' | frontload accounts add press --cloud-name desk --api-key 123 && "
        'secret-tool search --all service Frontload"'
    )

    said = installed.run(session, FRONTLOAD_HOME=home(installed, "keyring"))

    assert "s3cret" in said
    kept = [file for file in (installed.root / "home" / "desk" / "homes" / "keyring").rglob("*") if file.is_file()]
    assert kept
    assert not any(b"s3cret" in file.read_bytes() for file in kept)


def test_preparation_runs_in_worker_processes(installed):
    """The frozen app starts itself as what workers are forked from, and works in several: one for each core."""
    folder = HOME / "many"
    draw_jpegs(installed.root / folder.relative_to("/"), 12, largest_px=(3000, 2000))
    watched = f"""
        frontload upload {folder} --destination sandbox --format jsonl >many.jsonl & main=$!
        until grep -q '"prepared"' many.jsonl; do kill -0 $main || exit 9; sleep 0.1; done
        nursery=$(children_of $main | while read one; do grep -qs forkserver /proc/$one/cmdline && echo $one; done)
        children_of $nursery | sed 's/^/worker /'
        wait $main
    """
    children_of = """children_of() { grep -ls "^PPid:.$1$" /proc/[0-9]*/status | cut -d/ -f3; }"""

    said = installed.run(f"{children_of}\n{watched}", FRONTLOAD_HOME=home(installed, "workers"))

    assert said.count("worker ") == os.cpu_count(), said


def test_the_sandbox_announces_itself(installed):
    """In the foreground its first line says where it is and with which key, and it ends when it is told to."""
    said = installed.run(
        "frontload sandbox >sandbox.json & until test -s sandbox.json; do sleep 0.1; done; "
        "kill $!; wait $!; cat sandbox.json",
        FRONTLOAD_HOME=home(installed, "foreground"),
    )

    assert {"upload_prefix", "delivery_url", "cloud_name", "api_key", "api_secret"} <= set(json.loads(said))


def test_every_command_of_readme_works(installed):
    """What README shows of the command line the packaged program does, one line after the other."""
    lines = [line for line in only("sh run").commands() if " accounts " not in line and line != "frontload sandbox"]
    installed.run("mkdir desk && cp -r /usr/lib/frontload/_internal/resources/samples/Shop desk/shoot")

    for line in lines:
        installed.run(f"cd desk && {line}", FRONTLOAD_HOME=home(installed, "readme"))

    assert len(lines) > 12
    assert (installed.root / "home" / "desk" / "desk" / "report.csv").read_text().count("http") >= 2


def test_the_window_speaks_german(installed, screen):
    """On a German system a screen reader finds the window's words in German; its button queues the sample."""
    needed = "at-spi2-core dbus python3-jeepney"
    installed.run(f"apt-get install -q -y --no-install-recommends {needed}", user="root")
    client = installed.bring(TESTS / "at_spi_client.py", Path("/tmp/at_spi_client.py"))
    own = home(installed, "german")
    session = f"""mkdir -p -m 700 run; exec dbus-run-session -- sh -c '
        frontload & window=$!
        python3 {client} "Beispiel ausprobieren"; verdict=$?
        kill $window; wait $window; exit $verdict'"""

    said = installed.run(
        session, DISPLAY=screen, LANG="de_DE.UTF-8", XDG_RUNTIME_DIR=str(HOME / "run"), FRONTLOAD_HOME=own
    )

    assert '"pressed": "Beispiel ausprobieren"' in said
    assert len(report(installed, FRONTLOAD_HOME=own)) == 14


def test_the_window_comes_to_its_first_paint(installed, screen, capsys):
    """On the clean system it opens and paints; how long that took, from the command on, is said and not judged."""
    own = home(installed, "paint")
    command = installed.command("exec frontload --first-paint", DISPLAY=screen, FRONTLOAD_HOME=own)

    taken_s = [seconds_to_paint(command, own) for _ in range(5)]

    with capsys.disabled():
        sys.stdout.write(f"\nfirst paint, installed: {', '.join(f'{one:.2f} s' for one in taken_s)}\n")


def test_a_folder_dropped_on_the_window_is_delivered(installed, screen):
    """Started by the Exec line of its desktop entry, the window takes a dragged folder and delivers all of it."""
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(installed.root / "usr" / "share" / "applications" / "frontload.desktop")
    program = [word for word in shlex.split(entry["Desktop Entry"]["Exec"]) if word != "%F"]
    folder = HOME / "half-time ñ 1"
    paths = draw_jpegs(installed.root / folder.relative_to("/"), 5)
    sums = {hashlib.md5(path.read_bytes()).hexdigest() for path in paths}
    line = f"exec {shlex.join(program)}"
    window = subprocess.Popen(installed.command(line, DISPLAY=screen), stderr=subprocess.PIPE)
    try:
        subprocess.run(
            [sys.executable, TESTS / "xdnd.py", str(window.pid), str(folder)],
            env={"DISPLAY": screen},
            timeout=120,
            check=True,
        )
        until(lambda: [row["state"] for row in report(installed)] == ["delivered"] * 5, timeout_s=120)
        for row in report(installed):
            with urllib.request.urlopen(row["url"]) as answer:
                assert hashlib.md5(answer.read()).hexdigest() == row["etag"]
    finally:
        window.send_signal(signal.SIGTERM)
        said = window.communicate(timeout=60)[1]
    assert b"Traceback" not in said
    assert len(sums) == 5


def test_nothing_stays_but_the_users_data(installed, before):
    """Removed, the package leaves the queue and the settings of the user, and no file of its own anywhere."""
    installed.run("apt-get purge -q -y frontload && apt-get autoremove --purge -q -y", user="root")

    left = {file for file in installed.files(*SYSTEM) - before if "frontload" in file.lower()}
    queue = installed.root / "home" / "desk" / ".local" / "share" / "Frontload" / "journal.sqlite3"
    assert left == set()
    assert queue.is_file()


def report(system: CleanDebian, **environment: str) -> list[dict[str, str]]:
    """Return what the journal says of each file."""
    return json.loads(system.run("frontload export --format json 2>/dev/null", **environment))


def home(system: CleanDebian, name: str) -> str:
    """Return a FRONTLOAD_HOME of a test's own, whose sandbox does not outlive it by much."""
    system.run(f"mkdir -p homes/{name}/config && echo sandbox_linger_s = 15 >homes/{name}/config/settings.toml")
    return str(HOME / "homes" / name)
