#!/usr/bin/env bash
# Puts Frontload.app into a disk image: packaging/macos/dmg.sh FRONTLOAD.APP OUT.DMG
# Signed where MACOS_SIGN_IDENTITY names a certificate of the keychain (the app itself is signed while it is built),
# notarised where MACOS_NOTARY_PROFILE names what `xcrun notarytool store-credentials` kept; else both are left out.
set -euo pipefail
app=$1 image=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
rm -f "$image"
hdiutil create -quiet -volname Frontload -srcfolder "$folder" -fs HFS+ -format UDZO "$image"
if [ -n "${MACOS_SIGN_IDENTITY:-}" ]; then
    codesign --sign "$MACOS_SIGN_IDENTITY" --timestamp "$image"
else
    echo "dmg: no MACOS_SIGN_IDENTITY, so the image is not signed" >&2
fi
if [ -n "${MACOS_SIGN_IDENTITY:-}" ] && [ -n "${MACOS_NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$MACOS_NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
else
    echo "dmg: no MACOS_NOTARY_PROFILE, so the image is not notarised" >&2
fi
