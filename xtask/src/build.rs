//! Building and serving the app with trunk.

use crate::assets::assets;
use crate::fail::Result;
use crate::run::{command, run, timed};
use crate::setup::{self, WasmToolchain};
use std::path::PathBuf;
use std::process::Command;

/// Builds `dist/site/`; returns the toolchain used.
pub(crate) fn build(release: bool) -> Result<WasmToolchain> {
    setup::enough_space()?;
    let mut bins = Vec::new();
    if release {
        bins.push(setup::wasm_opt()?);
    }
    let toolchain = setup::wasm()?;
    let mut trunk = trunk(&toolchain, bins)?;
    trunk.arg("build");
    if release {
        trunk.arg("--release");
    }
    let estimate =
        if release { "第一次约 6 分钟，以后约 2 分钟" } else { "第一次约 5 分钟，以后几秒" };
    timed("构建应用", estimate, || run("trunk build", &mut trunk))?;
    Ok(toolchain)
}

/// Serves a debug build until interrupted.
pub(crate) fn serve(port: &str) -> Result {
    setup::enough_space()?;
    let toolchain = setup::wasm()?;
    let mut trunk = trunk(&toolchain, Vec::new())?;
    trunk.args(["serve", "--port", port]);
    println!("▶ 构建完成后，用浏览器打开 http://127.0.0.1:{port}/ （按 Ctrl+C 结束）");
    run("trunk serve", &mut trunk)
}

/// Trunk with its tools on PATH; offline, so that it takes those instead of downloading others.
fn trunk(toolchain: &WasmToolchain, mut bins: Vec<PathBuf>) -> Result<Command> {
    assets()?;
    let own = setup::trunk()?;
    bins.extend([own.clone(), setup::wasm_bindgen()?]);
    bins.retain(|dir| !dir.as_os_str().is_empty());
    let mut trunk = command(if own.as_os_str().is_empty() { PathBuf::from("trunk") } else { own.join("trunk") });
    trunk.env("PATH", setup::path_with(&bins)).env("TRUNK_OFFLINE", "true").env_remove("NO_COLOR");
    toolchain.apply(&mut trunk);
    Ok(trunk)
}
