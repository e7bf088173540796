//! The release archive: one zip with everything an outlet needs, the same bytes from the same commit.

use crate::fail::{Fail, Result};
use crate::run::{command, install, output, run};
use crate::{bundle, paths, setup};
use std::path::{Path, PathBuf};

/// Name under which the SBOM tool writes beside a manifest.
const BILL: &str = "kiosk-sbom";

/// Builds the kiosk and packs it.
pub(crate) fn package() -> Result {
    bundle::bundle(false)?;
    pack()
}

/// Packs what `dist/` holds.
pub(crate) fn pack() -> Result {
    let archive = paths::root().join(format!("dist/credit-kiosk-{}.zip", env!("CARGO_PKG_VERSION")));
    let git = |args: &[&str]| output(command("git").args(args)).unwrap_or_else(|| "?".into());
    let changed = if git(&["status", "--porcelain"]).is_empty() { "" } else { "（另有未提交的修改）" };
    let mut node = command("node");
    node.arg(paths::script("package.mjs"))
        .arg(setup::node()?)
        .arg(bill()?)
        .arg(archive)
        .arg(env!("CARGO_PKG_VERSION"))
        .arg(git(&["rev-parse", "HEAD"]) + changed)
        .arg(git(&["log", "-1", "--format=%ct"]))
        // The zip format keeps local time.
        .env("TZ", "UTC");
    run("打包", &mut node)
}

/// What the program is made of (CycloneDX), written where nobody else looks.
fn bill() -> Result<PathBuf> {
    let mut tool = command(setup::cyclonedx()?);
    tool.args(["cyclonedx", "--quiet", "--format", "json", "--spec-version", "1.5", "--no-build-deps"]).args([
        "--target",
        "wasm32-unknown-unknown",
        "--override-filename",
        BILL,
    ]);
    install("cargo cyclonedx", &mut tool)?;
    // It writes one beside every manifest of the workspace; only the app's is wanted.
    let written = |folder: &str| paths::root().join(folder).join(format!("{BILL}.json"));
    let kept = paths::root().join("target").join(format!("{BILL}.json"));
    let failed =
        |path: &Path, error: &std::io::Error| Fail::of_command(&path.display().to_string(), &error.to_string());
    std::fs::rename(written(""), &kept).map_err(|error| failed(&kept, &error))?;
    for folder in ["core", "xtask"] {
        std::fs::remove_file(written(folder)).map_err(|error| failed(&written(folder), &error))?;
    }
    Ok(kept)
}
