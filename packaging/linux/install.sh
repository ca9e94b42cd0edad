#!/bin/sh
# Installs Frontload for the user who runs it. Run by the archive itself: sh frontload-*.run [-- --prefix FOLDER]
set -eu
prefix=$HOME/.local
case "${1:-}" in
    --prefix) prefix=${2:?--prefix wants a folder} ;;
    "") ;;
    *) echo "usage: sh frontload-VERSION-linux-MACHINE.run [-- --prefix FOLDER]" >&2; exit 2 ;;
esac
mkdir -p "$prefix"
prefix=$(cd "$prefix" && pwd)
here=$(dirname "$0")

if [ -x "$prefix/lib/frontload/uninstall.sh" ]; then  # an older version: none of its files may stay among the new
    "$prefix/lib/frontload/uninstall.sh" --quiet
fi
(cd "$here/prefix" && find . ! -type d | sed 's/^\.\///' >../installed)
echo "lib/frontload/uninstall.sh
lib/frontload/installed" >>"$here/installed"
cp -R -P "$here/prefix/." "$prefix/"
cp "$here/uninstall.sh" "$here/installed" "$prefix/lib/frontload/"
# a desktop session may have no ~/.local/bin on its PATH; in the entry, special characters want a backslash
program=$(printf '%s' "$prefix/bin/frontload" | sed 's/[\\"`$&|]/\\\\&/g')
sed -i "s|^Exec=frontload|Exec=\"$program\"|" "$prefix/share/applications/frontload.desktop"
if command -v update-desktop-database >/dev/null; then
    update-desktop-database -q "$prefix/share/applications" || true  # a courtesy: desktops notice by themselves, later
fi

echo "Frontload is installed. It is in the menu of your desktop, and on the command line:"
echo "    $prefix/bin/frontload"
echo "To remove it: $prefix/lib/frontload/uninstall.sh"
case ":$PATH:" in *":$prefix/bin:"*) ;; *) echo "($prefix/bin is not on your PATH.)" ;; esac
