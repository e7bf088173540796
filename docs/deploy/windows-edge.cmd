@echo off
rem Opens kiosk.html beside the "deploy" folder in Edge, full screen, printing without a dialog.
start "" msedge.exe --kiosk "file:///%~dp0../kiosk.html?kiosk" --edge-kiosk-type=fullscreen --kiosk-printing ^
  --no-first-run --disable-pinch --overscroll-history-navigation=0 --disable-features=Translate ^
  --user-data-dir="%TEMP%\credit-kiosk"
