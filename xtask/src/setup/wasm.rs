//! A toolchain that compiles to wasm, in two situations.
//!
//! Where rustup reaches its servers, `rustup target add` is enough. In a closed network (bank build
//! rooms, CI) only package registries answer: there Debian's own Rust comes with the sources of
//! `std`, and cargo builds `std` for wasm from them. Which situation it is, is found out by trying
//! once under a time limit. `KIOSK_WASM=rustup` or `KIOSK_WASM=system` forces one.

use super::apt;
use crate::fail::{Fail, Result};
use crate::run::{Limit, Outcome, command, install, limited, output, skipped, timed};
use crate::{paths, pins};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

const TARGET: &str = "wasm32-unknown-unknown";
/// The name under which rustup knows the system's Rust.
const LINKED: &str = "kiosk-system";

/// A toolchain that compiles to wasm.
#[derive(Clone, Debug)]
pub(crate) enum WasmToolchain {
    /// The ordinary rustup toolchain.
    Rustup,
    /// The system's Rust, with `std` built from source and this linker.
    System {
        /// Path of `wasm-ld`.
        linker: PathBuf,
    },
}

impl WasmToolchain {
    /// Sets the environment of a wasm build; never used for host builds, where `build-std` breaks proc-macros.
    pub(crate) fn apply<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.env("CARGO_TARGET_DIR", paths::web_target());
        if let Self::System { linker } = self {
            command
                .env("RUSTUP_TOOLCHAIN", LINKED)
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        command
    }

    /// The compiler's version, for the figures.
    pub(crate) fn version(&self) -> String {
        output(self.apply(command("rustc").arg("--version"))).unwrap_or_default()
    }
}

/// Finds or sets up a wasm toolchain, and fetches the crates a build needs.
pub(crate) fn wasm() -> Result<WasmToolchain> {
    let toolchain = find()?;
    let mut fetch = command("cargo");
    fetch.args(["fetch", "--quiet", "--locked", "--target", TARGET]);
    install("cargo fetch", toolchain.apply(&mut fetch))?;
    Ok(toolchain)
}

fn find() -> Result<WasmToolchain> {
    let forced = std::env::var("KIOSK_WASM").unwrap_or_default();
    let installed = || {
        output(command("rustup").args(["target", "list", "--installed"]))
            .is_some_and(|list| list.lines().any(|line| line == TARGET))
    };
    if forced != "system" {
        if installed() {
            skipped("wasm 目标（rustup）");
            return Ok(WasmToolchain::Rustup);
        }
        if forced == "rustup" || ready().is_none() {
            match add_target()? {
                true => return Ok(WasmToolchain::Rustup),
                false if forced == "rustup" => return Err(Fail::of_command("rustup target add", "timed out")),
                false => println!("  rustup 的服务器连不上，改用系统软件源里的 Rust。"),
            }
        }
    }
    if let Some(toolchain) = ready() {
        skipped("wasm 工具链（系统软件源）");
        return Ok(toolchain);
    }
    timed("安装系统的 Rust 和 wasm 链接器", "约 20 秒；第一次构建另需约 1 分钟编译 std", set_up)
}

/// Tries rustup's own way once. A machine that is offline must not wait for minutes.
fn add_target() -> Result<bool> {
    let limit = Limit { silent: Duration::from_secs(25), working: Duration::from_secs(240), sign: "downloading" };
    timed("rustup target add", "几秒；连不上则 25 秒后改用系统软件源", || {
        let added = limited("rustup", command("rustup").args(["target", "add", TARGET]), Some(limit))?;
        Ok(matches!(added, Outcome::Done))
    })
}

fn set_up() -> Result<WasmToolchain> {
    if output(command("rustup").arg("--version")).is_none() {
        return Err(Fail::new("没有找到 rustup", "请先安装 rustup（https://rustup.rs）和 stable 工具链。"));
    }
    let otherwise = "请联网运行 rustup target add wasm32-unknown-unknown。";
    apt::packages("能编译 wasm 的 Rust", &pins::APT_WASM, otherwise)?;
    install("rustup toolchain link", command("rustup").args(["toolchain", "link", LINKED, "/usr"]))?;
    ready().ok_or_else(|| Fail::new("系统的 Rust 装好了，但缺源码或 wasm-ld", otherwise))
}

/// The system's Rust, where it is linked, has the sources of `std`, and a linker is there.
fn ready() -> Option<WasmToolchain> {
    let version = output(command("rustc").arg("--version").env("RUSTUP_TOOLCHAIN", LINKED))?;
    let sources = Path::new("/usr/lib/rustlib/src/rust/library/std/Cargo.toml").exists();
    let linker = linker()?;
    (version.starts_with("rustc ") && sources).then_some(WasmToolchain::System { linker })
}

/// The newest `wasm-ld` of the system.
fn linker() -> Option<PathBuf> {
    let entries = std::fs::read_dir("/usr/bin").ok()?.filter_map(std::result::Result::ok);
    let number = |path: &PathBuf| path.file_name()?.to_str()?.strip_prefix("wasm-ld-")?.parse::<u32>().ok();
    entries.map(|entry| entry.path()).filter_map(|path| Some((number(&path)?, path))).max().map(|(_, path)| path)
}
