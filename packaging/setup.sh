#!/usr/bin/env bash
# Sets up a checkout on a fresh machine: .venv from the hash-locked files, then the system libraries Qt needs.
#   packaging/setup.sh run     what the app needs
#   packaging/setup.sh dev     the same, and what the tests need (a virtual screen, a window manager, linters)
#   packaging/setup.sh bench   as dev, and the peers and judges that benchmarks measure beside us, as far as they run here
#   packaging/setup.sh package   build/venv with what goes into a package and what makes one, nothing else
#   packaging/setup.sh trial     as dev, and what installs packages on a clean system and judges their parts
# Installs system packages where it may (root, or sudo without a password); else it prints the exact command.
set -eu
cd "$(dirname "$0")/.."
kind=${1:-run}
case "$kind" in
    run) lock=packaging/requirements.lock venv=.venv ;;
    dev | bench | trial) lock=packaging/requirements-dev.lock venv=.venv ;;
    package) lock=packaging/requirements-package.lock venv=build/venv ;;
    *) echo "usage: packaging/setup.sh run|dev|bench|package|trial" >&2; exit 2 ;;
esac

say() { printf 'setup: %s\n' "$*" >&2; }

as_root() {  # empty where no package may be installed
    if [ "$(id -u)" = 0 ]; then echo env
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then echo sudo
    fi
}

# install_packages WHY APT-PACKAGES DNF-PACKAGES BREW-PACKAGES: success only if they were installed
install_packages() {
    local why=$1 apt=$2 dnf=$3 brew=$4 root command
    root=$(as_root)
    if command -v apt-get >/dev/null; then
        command="apt-get update && apt-get install -y --no-install-recommends $apt"
    elif command -v dnf >/dev/null; then
        command="dnf install -y $dnf"
    elif command -v brew >/dev/null; then
        command="brew install $brew" root=env  # refuses to be root
    else
        say "$why. Please install with your package manager: $apt (Debian's names)"; return 1
    fi
    if [ -z "$root" ]; then
        say "$why. Please run:"; say "    sudo sh -c '$command'"; return 1
    fi
    say "$why; installing: $command"
    $root sh -c "DEBIAN_FRONTEND=noninteractive; export DEBIAN_FRONTEND; $command" >build/system-packages.log 2>&1 ||
        { say "that failed; its output is in build/system-packages.log"; return 1; }
}

find_python() {
    local candidate
    for candidate in ${PYTHON:-} python3.13 python3.12 python3.11 python3 python3.14; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"; return
        fi
    done
    say "Frontload needs Python 3.11 or newer (PYTHON=/path/to/python3.12 make $kind chooses one)."
    exit 1
}

make_venv() {
    local python
    python=$(find_python)
    if ! "$python" -c 'import ensurepip' 2>/dev/null; then
        version=$("$python" -c 'import sys; print("python%d.%d" % sys.version_info[:2])')
        install_packages "this Python cannot make virtual environments yet" "$version-venv" "$version" "$version" || exit 1
    fi
    say "making $venv with $("$python" --version)"
    "$python" -m venv --clear "$venv"
}

# install_missing LOCK: what it lists, unless that was done since it was last changed
install_missing() {
    local stamp wanted
    stamp=$venv/frontload-$(basename "$1").stamp
    wanted=$(cat "$1" pyproject.toml | cksum)
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ] && return
    say "installing the locked requirements ($1)"
    "$venv/bin/python" -m pip install -qq --disable-pip-version-check --require-hashes --prefer-binary -r "$1" || return
    printf '%s\n' "$wanted" > "$stamp"
}

install_locked() {
    install_missing "$lock"
    # the checkout itself: a path file, so that nothing has to be built for `make run`
    "$venv/bin/python" - <<'PYTHON'
import pathlib, sysconfig
pathlib.Path(sysconfig.get_path("purelib"), "frontload-checkout.pth").write_text(str(pathlib.Path("app").resolve()) + "\n")
PYTHON
    # shellcheck disable=SC2016  # $0 is for the script that is written here
    printf '#!/bin/sh\nexec "$(dirname "$0")/python" -m frontload "$@"\n' > "$venv/bin/frontload"
    chmod +x "$venv/bin/frontload"
}

qt_starts() {
    [ "$(uname)" != Linux ] || "$venv/bin/python" - <<'PYTHON' 2>/dev/null
import ctypes, PySide6.QtWidgets
for name in ("libEGL.so.1", "libxcb-cursor.so.0", "libxcb-icccm.so.4", "libxcb-keysyms.so.1", "libxkbcommon-x11.so.0"):
    ctypes.CDLL(name)
PYTHON
}

mkdir -p build
"$venv/bin/python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || make_venv
install_locked

missing() { for tool in "$@"; do command -v "$tool" >/dev/null || return 0; done; return 1; }
skipped="without them the tests that need them are skipped, and say so."

qt_apt="libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0 fonts-dejavu-core"
qt_dnf="mesa-libEGL mesa-libGL dbus-libs fontconfig libxkbcommon glib2 xcb-util-cursor xcb-util-wm xcb-util-keysyms libxkbcommon-x11 dejavu-sans-fonts"
if ! qt_starts; then
    # The terminal does the same job, so a window that cannot open is no reason to stop.
    install_packages "Qt misses system libraries" "$qt_apt" "$qt_dnf" "" || [ "$kind" = run ] || exit 1
fi
case "$kind-$(uname)" in
    package-Linux)
        deb_tools=
        ! command -v dpkg >/dev/null || deb_tools=dpkg-shlibdeps
        # shellcheck disable=SC2086  # none, or one word
        if missing objdump makeself xz $deb_tools; then
            install_packages "making packages needs more tools" "binutils makeself xz-utils dpkg-dev" \
                "binutils makeself xz" "" || exit 1
        fi ;;
    dev-Linux | trial-Linux)
        if missing Xvfb openbox xprop dbus-run-session gnome-keyring-daemon || [ ! -x /usr/libexec/at-spi2-registryd ]; then
            install_packages "the tests of the real window need a screen and a desktop's services" \
                "xvfb openbox x11-utils dbus at-spi2-core gnome-keyring" \
                "xorg-x11-server-Xvfb openbox xprop dbus-daemon at-spi2-core gnome-keyring" "" || say "$skipped"
        fi ;;
esac
if [ "$kind" = dev ] || [ "$kind" = trial ]; then
    if missing exiftool shellcheck; then
        install_packages "tests ask ExifTool and shellcheck" "libimage-exiftool-perl shellcheck" \
            "perl-Image-ExifTool ShellCheck" "exiftool shellcheck" || say "$skipped"
    fi
fi
if [ "$kind" = bench ]; then
    # PKG_CONFIG_LIBDIR: pyvips would build itself for a libvips of the system's, if it found one, beside its own
    PKG_CONFIG_LIBDIR=/nonexistent install_missing packaging/requirements-bench.lock ||
        say "some peers do not run here; benchmarks name them as absent."
fi
if [ "$kind" = trial ] && [ "$(uname)" = Linux ] &&
    missing debootstrap lintian desktop-file-validate appstreamcli mandoc makensis dpkg-shlibdeps; then
    install_packages "trying packages needs a clean system and judges" \
        "debootstrap lintian desktop-file-utils appstream mandoc nsis dpkg-dev" \
        "debootstrap desktop-file-utils appstream mandoc" "" || say "$skipped"
fi
