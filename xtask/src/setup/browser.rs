//! What browser tests need: a Chromium, a Chinese font to render with, and poppler to read PDFs.

use super::apt;
use crate::fail::{Fail, Result};
use crate::run::{command, output, skipped, timed};
use std::path::PathBuf;

/// A browser to test in.
pub(crate) struct Browser {
    /// Path or name of the program.
    pub(crate) program: PathBuf,
}

/// Finds a browser, or installs one.
pub(crate) fn browser() -> Result<Browser> {
    let mut missing = Vec::new();
    if find().is_none() {
        missing.push("chromium");
    }
    if cfg!(target_os = "linux") && output(command("fc-list").arg(":lang=zh")).is_none_or(|fonts| fonts.is_empty()) {
        missing.extend(["fonts-noto-cjk", "fontconfig"]);
    }
    if !["pdfinfo", "pdftotext", "pdftoppm"].iter().all(|program| runs(program, "-v")) {
        missing.push("poppler-utils");
    }
    let otherwise = "请自行安装 Chrome、Edge 或 Chromium（或用 KIOSK_CHROMIUM 指明路径）和 poppler（macOS：brew install poppler）。";
    add("浏览器、中文字体、PDF 工具", &missing, otherwise)?;
    let program = find().unwrap_or_else(|| PathBuf::from("chromium"));
    Ok(Browser { program })
}

/// Firefox and WebKitGTK, for the second and third engine.
pub(crate) struct Engines {
    /// Path or name of Firefox.
    pub(crate) firefox: PathBuf,
    /// Path of WebKitGTK's small browser.
    pub(crate) webkit: PathBuf,
    /// Path or name of what speaks WebDriver to Firefox.
    pub(crate) geckodriver: PathBuf,
}

/// Finds or installs them; `None` where there is no WebKitGTK, as on Windows and macOS.
pub(crate) fn engines() -> Result<Option<Engines>> {
    if !cfg!(target_os = "linux") {
        println!("  这台机器不是 Linux，跳过 Firefox 和 WebKitGTK 的测试。");
        return Ok(None);
    }
    let mut missing = Vec::new();
    if firefox().is_none() {
        missing.push("firefox-esr");
    }
    if webkit().is_none() || !runs("WebKitWebDriver", "--version") {
        missing.push("webkit2gtk-driver");
    }
    if !runs("Xvfb", "-version") {
        missing.push("xvfb");
    }
    add("Firefox、WebKitGTK", &missing, "请自行安装 Firefox、WebKitGTK 的 WebDriver 和 Xvfb。")?;
    let geckodriver = super::geckodriver()?;
    let found = firefox().zip(webkit()).map(|(firefox, webkit)| Engines { firefox, webkit, geckodriver });
    found.map(Some).ok_or_else(|| Fail::new("装好了却找不到 Firefox 或 WebKitGTK 的 MiniBrowser", "检查这两个软件包。"))
}

/// Installs what is missing of something.
fn add(what: &str, missing: &[&str], otherwise: &'static str) -> Result {
    if missing.is_empty() {
        skipped(what);
        return Ok(());
    }
    timed(&format!("安装 {}", missing.join("、")), "约 1 分钟", || apt::packages(what, missing, otherwise))
}

fn firefox() -> Option<PathBuf> {
    on_path(&["firefox-esr", "firefox"])
}

fn webkit() -> Option<PathBuf> {
    let libraries = std::fs::read_dir("/usr/lib").ok()?.filter_map(std::result::Result::ok);
    let browsers = libraries.map(|library| library.path().join("webkit2gtk-4.1/MiniBrowser"));
    browsers.filter(|browser| browser.is_file()).min()
}

fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .flat_map(|dir| names.iter().map(move |name| dir.join(name)))
        .find(|program| program.is_file())
}

fn runs(program: &str, flag: &str) -> bool {
    command(program).arg(flag).output().is_ok()
}

fn find() -> Option<PathBuf> {
    if let Some(given) = std::env::var_os("KIOSK_CHROMIUM") {
        return Some(given.into());
    }
    let fixed = [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
    on_path(&names).or_else(|| fixed.map(PathBuf::from).into_iter().find(|program| program.is_file()))
}
