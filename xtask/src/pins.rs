//! Every pinned version in one place. `wasm-bindgen-cli` follows Cargo.lock, so it is read, not written here.

/// Builds and serves the app.
pub(crate) const TRUNK: &str = "0.21.14";
/// Lists what the program is made of, for the release archive.
pub(crate) const CYCLONEDX: &str = "0.5.9";
/// Speaks WebDriver to Firefox.
pub(crate) const GECKODRIVER: &str = "0.37.1";
/// npm package that brings `wasm-opt`. Debian's own binaryen is too old and corrupts the module.
pub(crate) const BINARYEN: &str = "132.0.0";
/// npm packages, those that decide about the bytes of the font with all they rest on.
pub(crate) const NPM: [(&str, &str); 10] = [
    ("binaryen", BINARYEN),
    // Drives the browser in tests; it downloads no browser of its own.
    ("playwright-core", "1.65.1"),
    // Judges every screen by the rules of WCAG.
    ("axe-core", "4.14.1"),
    // Read the codes back from the screen in tests.
    ("zxing-wasm", "3.1.4"),
    ("pngjs", "7.0.0"),
    // Noto Sans SC (OFL), whole, and what cuts it down.
    ("@expo-google-fonts/noto-sans-sc", "0.4.3"),
    ("subset-font", "2.9.0"),
    ("harfbuzzjs", "1.6.4"),
    ("wawoff2", "2.0.1"),
    // Writes the release archive.
    ("fflate", "0.8.3"),
];
/// Oldest Node that works.
pub(crate) const NODE_MAJOR: u32 = 20;
/// Debian packages with a Rust that can build `std` for wasm, its sources, and the wasm linker.
pub(crate) const APT_WASM: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];
/// Free disk space a first build needs, in MiB (measured 4.3 GiB).
pub(crate) const DISK_MIB: u64 = 6_000;

/// The version of a package in Cargo.lock.
pub(crate) fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wasm_bindgen_version_comes_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(lock, "leptos"), None);
    }

    #[test]
    fn trunk_asks_for_the_wasm_opt_that_is_installed() -> std::io::Result<()> {
        let config = std::fs::read_to_string(crate::paths::root().join("Trunk.toml"))?;
        let major = BINARYEN.split('.').next().unwrap_or_default();
        assert!(config.contains(&format!("wasm_opt = \"version_{major}\"")), "Trunk.toml and pins.rs disagree");
        Ok(())
    }
}
