//! The kiosk to carry away: `dist/site/` for hosting and installing, `dist/kiosk.html` as one file.

use crate::fail::Result;
use crate::run::{command, run};
use crate::{build, figures, paths, setup};

/// Builds both from one release build, prints the figures and checks the budgets; `record` keeps the figures.
pub(crate) fn bundle(record: bool) -> Result {
    let toolchain = build::build(true)?;
    let mut prune = command("node");
    prune.arg(paths::script("prune.mjs")).arg(setup::node()?).arg(paths::site());
    run("精简", &mut prune)?;
    let mut node = command("node");
    node.arg(paths::script("bundle.mjs"))
        .arg(paths::site())
        .arg(paths::root().join("public/site"))
        .arg(paths::single())
        .arg(env!("CARGO_PKG_VERSION"));
    run("打包", &mut node)?;
    figures::figures(&toolchain, Some(record))
}
