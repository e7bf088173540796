#!/bin/sh
# Opens the kiosk full screen with cage, a window manager for one program; printing asks nothing.
# KIOSK_FILE: where kiosk.html is. KIOSK_BROWSER: chromium, google-chrome or microsoft-edge.
set -eu
file=${KIOSK_FILE:-/opt/credit-kiosk/kiosk.html}
browser=${KIOSK_BROWSER:-chromium}
# Emptied at every start: nothing of the last day is left.
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
trap exit HUP INT TERM
cage -- "$browser" --kiosk --kiosk-printing --ozone-platform=wayland \
  --no-first-run --disable-pinch --overscroll-history-navigation=0 --disable-features=Translate \
  --disable-background-networking --disable-component-update --disable-sync \
  --user-data-dir="$profile" ${KIOSK_MORE:-} "file://$file?kiosk"
