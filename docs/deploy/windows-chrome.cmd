@echo off
rem Opens kiosk.html beside the "deploy" folder in Chrome, full screen, printing without a dialog.
start "" chrome.exe --kiosk "file:///%~dp0../kiosk.html?kiosk" --kiosk-printing ^
  --no-first-run --disable-pinch --overscroll-history-navigation=0 --disable-features=Translate ^
  --user-data-dir="%TEMP%\credit-kiosk"
