//! Where things are: the project and the tool cache.

use std::path::{Path, PathBuf};

/// The project's root folder.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The built site.
pub(crate) fn site() -> PathBuf {
    root().join("dist/site")
}

/// The whole kiosk in one file.
pub(crate) fn single() -> PathBuf {
    root().join("dist/kiosk.html")
}

/// What is made for a build and copied into it: fonts, the page that stands without a program.
pub(crate) fn assets() -> PathBuf {
    root().join("target/assets")
}

/// Scripts that Node runs.
pub(crate) fn script(name: &str) -> PathBuf {
    root().join("xtask/web").join(name)
}

/// The tool cache: `KIOSK_CACHE`, else the user's cache folder.
pub(crate) fn cache() -> PathBuf {
    let var = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(dir) = var("KIOSK_CACHE") {
        return dir;
    }
    let user = var("XDG_CACHE_HOME").or_else(|| var("LOCALAPPDATA")).or_else(|| Some(var("HOME")?.join(".cache")));
    user.unwrap_or_else(|| root().join("target")).join("credit-kiosk")
}

/// Where wasm builds go: apart from host builds, so that two toolchains never thrash one folder.
pub(crate) fn web_target() -> PathBuf {
    root().join("target").join("web")
}
