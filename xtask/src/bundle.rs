//! The kiosk to carry away: `dist/site/` for hosting and installing, `dist/kiosk.html` as one file.

use crate::fail::Result;
use crate::run::{command, run};
use crate::setup::WasmToolchain;
use crate::{build, paths};

/// Builds both from one release build; returns the toolchain used.
pub(crate) fn bundle() -> Result<WasmToolchain> {
    let toolchain = build::build(true)?;
    let mut node = command("node");
    node.arg(paths::script("bundle.mjs"))
        .arg(paths::site())
        .arg(paths::root().join("public/site"))
        .arg(paths::single())
        .arg(env!("CARGO_PKG_VERSION"));
    run("打包", &mut node)?;
    Ok(toolchain)
}
