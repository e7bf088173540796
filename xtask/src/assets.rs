//! What a build needs besides sources: the font, cut down to the characters shown, and the notice
//! and the first screen as markup that stands without a program.

use crate::fail::{Fail, Result};
use crate::run::{command, run, timed};
use crate::{content, paths, pins, setup};
use std::path::{Path, PathBuf};

/// Makes `target/assets/`, where something changed.
pub(crate) fn assets() -> Result {
    let modules = setup::node()?;
    let dir = paths::assets();
    std::fs::create_dir_all(&dir).map_err(|error| Fail::of_command("建立 target/assets", &error.to_string()))?;
    content::still(&dir.join("notice.html"))?;
    content::first(&dir.join("first.html"))?;
    let versions = pins::NPM.map(|(name, version)| format!("{name} {version}")).join(",");
    timed("字体", "几秒；字没有变就跳过", || {
        let mut node = command("node");
        node.arg(paths::script("fonts.mjs")).arg(modules).arg(dir.join("fonts")).arg(versions).args(sources());
        run("裁剪字体", &mut node)
    })
}

/// Every file whose characters may be shown: content, the page, and what the code adds, such as 年月日.
fn sources() -> Vec<PathBuf> {
    let root = paths::root();
    let mut files = vec![root.join("index.html")];
    for (dir, end) in [("content", "toml"), ("src", "rs"), ("core/src", "rs"), ("style", "css")] {
        collect(&root.join(dir), end, &mut files);
    }
    files.sort();
    files
}

fn collect(dir: &Path, end: &str, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).into_iter().flatten().filter_map(std::result::Result::ok) {
        let path = entry.path();
        // The fixture, the checks, what must not be said and the scanner's words are never shown.
        if ["_fixture", "authoring", "banned.toml", "scanner.toml"].iter().any(|never| path.ends_with(never)) {
            continue;
        }
        if path.is_dir() {
            collect(&path, end, files);
        } else if path.extension().is_some_and(|found| found == end) {
            files.push(path);
        }
    }
}
