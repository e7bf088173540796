//! The content tool, run from its own package so that xtask itself stays free of dependencies.

use crate::fail::{Fail, Result};
use crate::paths;
use crate::run::{command, output, run};
use std::path::Path;
use std::process::Command;

/// Passes arguments on to the content tool.
pub(crate) fn content(args: &[String]) -> Result {
    run("内容检查", tool().args(args))
}

/// How well the scanner tells the labelled texts apart, kept in docs/scanner.md where `record`.
pub(crate) fn scan(record: bool) -> Result {
    let mut scan = tool_in("--release");
    scan.arg("--scan").arg(paths::root().join("tests/scanner/texts.toml"));
    let told =
        output(&mut scan).ok_or_else(|| Fail::new("识别不了标注文本", "先运行 cargo xtask content --check。"))?;
    println!("{told}");
    if record {
        let figures: Vec<_> = told.lines().take_while(|line| !line.contains(" → ")).collect();
        let page = format!(
            "# 一句话识别\n\n由 `cargo xtask scan --record` 写成，不要手改。\n\n\
             标注文本在 tests/scanner/texts.toml；“高”是判为很像骗局，“中以上”还包括要当心的。{}。\n\n{}\n",
            crate::figures::machine(),
            figures.join("\n").trim_end()
        );
        let path = paths::root().join("docs/scanner.md");
        std::fs::write(&path, page).map_err(|error| Fail::of_command("docs/scanner.md", &error.to_string()))?;
        println!("✔ 已写入 docs/scanner.md");
    }
    Ok(())
}

/// Writes the compiled content to a file.
pub(crate) fn emit(path: &Path) -> Result {
    run("内容编译", tool().arg("--emit").arg(path))
}

/// Writes the default notice as markup, for browsers in which the program cannot run.
pub(crate) fn still(path: &Path) -> Result {
    run("告知单静态页", tool().args(["--still", "notice"]).arg(path))
}

/// Writes the first screen as markup, so that it stands before the program does.
pub(crate) fn first(path: &Path) -> Result {
    run("首屏静态页", tool().arg("--first").arg(path))
}

fn tool() -> Command {
    tool_in("--profile=dev")
}

fn tool_in(profile: &str) -> Command {
    let mut cargo = command("cargo");
    cargo.args([
        "run",
        profile,
        "--quiet",
        "--locked",
        "--package",
        "kiosk-core",
        "--features",
        "authoring",
        "--bin",
        "kiosk-content",
        "--",
    ]);
    cargo
}
