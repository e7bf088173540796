//! The content tool, run from its own package so that xtask itself stays free of dependencies.

use crate::fail::Result;
use crate::run::{command, run};
use std::path::Path;
use std::process::Command;

/// Passes arguments on to the content tool.
pub(crate) fn content(args: &[String]) -> Result {
    run("内容检查", tool().args(args))
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
    let mut cargo = command("cargo");
    cargo.args([
        "run",
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
