//! Tools built from crates.io into the cache, and the components of the host toolchain.

use crate::fail::{Fail, Result};
use crate::run::{Limit, Outcome, command, install, limited, output, skipped, timed};
use crate::{paths, pins};
use std::path::PathBuf;
use std::time::Duration;

/// The folder with `trunk`.
pub(crate) fn trunk() -> Result<PathBuf> {
    // Without --locked its lightningcss does not build; without default features no OpenSSL is needed.
    let args = ["--locked", "--no-default-features", "--features", "rustls"];
    tool("trunk", "trunk", pins::TRUNK, &args, "约 6 到 9 分钟，只此一次")
}

/// The folder with `wasm-bindgen`, in the version of Cargo.lock.
pub(crate) fn wasm_bindgen() -> Result<PathBuf> {
    let lock = std::fs::read_to_string(paths::root().join("Cargo.lock")).unwrap_or_default();
    let version = pins::locked(&lock, "wasm-bindgen")
        .ok_or_else(|| Fail::new("Cargo.lock 里没有 wasm-bindgen", "从版本库恢复 Cargo.lock。"))?;
    // Its own lock file names a crate version that the registry no longer serves.
    tool("wasm-bindgen-cli", "wasm-bindgen", version, &[], "约 3 到 4 分钟，只此一次")
}

/// `geckodriver`.
pub(crate) fn geckodriver() -> Result<PathBuf> {
    let bin = tool("geckodriver", "geckodriver", pins::GECKODRIVER, &["--locked"], "约 2 分钟，只此一次")?;
    Ok(bin.join("geckodriver"))
}

/// `cargo-cyclonedx`.
pub(crate) fn cyclonedx() -> Result<PathBuf> {
    let bin = tool("cargo-cyclonedx", "cargo-cyclonedx", pins::CYCLONEDX, &["--locked"], "约 3 分钟，只此一次")?;
    Ok(bin.join("cargo-cyclonedx"))
}

/// A tool of that version: from PATH, from the cache, or built now.
fn tool(package: &str, program: &str, version: &str, args: &[&str], estimate: &str) -> Result<PathBuf> {
    let what = format!("{program} {version}");
    let is_it = |program: &std::ffi::OsStr| {
        // As a cargo subcommand it answers under its second name only.
        let sub = package.strip_prefix("cargo-");
        let said = output(command(program).args(sub).arg("-V")).unwrap_or_default();
        said.split_whitespace().nth(1) == Some(version)
    };
    if is_it(program.as_ref()) {
        skipped(&what);
        return Ok(PathBuf::new());
    }
    let prefix = paths::cache().join(format!("{}-{version}", package.trim_end_matches("-cli")));
    let bin = prefix.join("bin");
    if is_it(bin.join(program).as_os_str()) {
        skipped(&what);
        return Ok(bin);
    }
    timed(&format!("编译安装 {what}"), estimate, || {
        let mut cargo = command("cargo");
        cargo.args(["install", "--quiet", "--force", package, "--version", version, "--root"]).arg(&prefix).args(args);
        // Its own folder: a `CARGO_TARGET_DIR` of the caller belongs to the project.
        cargo.env("CARGO_TARGET_DIR", paths::cache().join("build")).current_dir(std::env::temp_dir());
        install(&format!("cargo install {package}"), &mut cargo)
    })?;
    if !is_it(bin.join(program).as_os_str()) {
        return Err(Fail::new(format!("{what} 装好了却运行不了"), format!("删除 {} 后再试。", prefix.display())));
    }
    // Only the program is needed from here on; its build is a gigabyte.
    let _ = std::fs::remove_dir_all(paths::cache().join("build"));
    Ok(bin)
}

/// rustfmt and clippy of the host toolchain.
pub(crate) fn components() -> Result {
    for (name, sub) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if output(command("cargo").args([sub, "--version"])).is_some() {
            continue;
        }
        let limit = Limit { silent: Duration::from_secs(30), working: Duration::from_secs(180), sign: "downloading" };
        let added = limited("rustup component add", command("rustup").args(["component", "add", name]), Some(limit))?;
        if !matches!(added, Outcome::Done) {
            return Err(Fail::new(
                format!("工具链里没有 {name}，也下载不到"),
                format!("联网运行 rustup component add {name}。"),
            ));
        }
    }
    Ok(())
}
