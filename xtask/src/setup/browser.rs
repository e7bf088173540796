//! What browser tests need: a Chromium, a Chinese font to render with, and poppler to read PDFs.

use super::apt;
use crate::fail::Result;
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
    if missing.is_empty() {
        skipped("浏览器、中文字体、PDF 工具");
    } else {
        let otherwise = "请自行安装 Chrome、Edge 或 Chromium（或用 KIOSK_CHROMIUM 指明路径）和 poppler（macOS：brew install poppler）。";
        timed(&format!("安装 {}", missing.join("、")), "约 1 分钟", || {
            apt::packages("浏览器测试的工具", &missing, otherwise)
        })?;
    }
    let program = find().unwrap_or_else(|| PathBuf::from("chromium"));
    Ok(Browser { program })
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
    let path = std::env::var_os("PATH").unwrap_or_default();
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
    let on_path = std::env::split_paths(&path).flat_map(|dir| names.map(|name| dir.join(name)));
    on_path.chain(fixed.map(PathBuf::from)).find(|program| program.is_file())
}
