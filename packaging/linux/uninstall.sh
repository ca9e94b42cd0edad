#!/bin/sh
# Removes what install.sh put there, and no more: settings, queue and other people's files stay.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
prefix=$(cd "$here/../.." && pwd)
while IFS= read -r file; do
    case "$file" in lib/frontload/installed) continue ;; esac
    rm -f "$prefix/$file"
done <"$here/installed"
# the cache of what opens which file is made anew below, if there is anything left to open files
applications=$prefix/share/applications
ls "$applications"/*.desktop >/dev/null 2>&1 || rm -f "$applications/mimeinfo.cache"
# folders from the innermost out; one that holds something else stays
{ echo lib/frontload/x; cat "$here/installed"; } | while IFS= read -r file; do
    while [ "${file%/*}" != "$file" ]; do
        file=${file%/*}
        printf '%s\n' "$file"
    done
done | sort -ru >"$here/folders"
folders=$(cat "$here/folders")
rm -f "$here/folders" "$here/installed"
printf '%s\n' "$folders" | while IFS= read -r folder; do
    rmdir "$prefix/$folder" 2>/dev/null || true
done
if command -v update-desktop-database >/dev/null && [ -d "$applications" ]; then
    update-desktop-database -q "$applications" || true
fi
[ "${1:-}" = --quiet ] || echo "Frontload is removed. Your settings and your queue are kept."
