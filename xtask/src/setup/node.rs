//! Node, and the npm packages the build and the browser tests use.

use crate::fail::{Fail, Result};
use crate::run::{command, install, output, skipped, timed};
use crate::{paths, pins};
use std::path::PathBuf;

/// Fails unless Node is new enough and npm is there.
fn present() -> Result {
    let remedy =
        format!("请安装 Node.js {} 或更新的版本（https://nodejs.org，或系统软件包 nodejs、npm）。", pins::NODE_MAJOR);
    let version = output(command("node").arg("--version"));
    match version.as_deref().and_then(major) {
        None => Err(Fail::new("没有找到 Node.js", remedy)),
        Some(found) if found < pins::NODE_MAJOR => Err(Fail::new(format!("Node.js 太旧（{found}）"), remedy)),
        Some(_) if output(command(npm()).arg("--version")).is_none() => Err(Fail::new("没有找到 npm", remedy)),
        Some(_) => Ok(()),
    }
}

fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// The `node_modules` folder with everything pinned, installed where missing.
pub(crate) fn node() -> Result<PathBuf> {
    present()?;
    let versions = pins::NPM.map(|(_, version)| version).join("-");
    let prefix = paths::cache().join(format!("npm-{versions}"));
    let modules = prefix.join("node_modules");
    let done = prefix.join("complete");
    if done.exists() {
        skipped("npm 包");
        return Ok(modules);
    }
    timed("安装 npm 包（wasm-opt、字体、浏览器测试）", "约 20 秒", || {
        let packages = pins::NPM.map(|(name, version)| format!("{name}@{version}"));
        let create =
            |error: std::io::Error| Fail::of_command(&format!("建立 {}", prefix.display()), &error.to_string());
        std::fs::create_dir_all(&prefix).map_err(create)?;
        let mut npm = command(npm());
        npm.args(["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix"])
            .arg(&prefix)
            .args(packages);
        install("npm install", npm.stdout(std::process::Stdio::null()))?;
        std::fs::write(&done, "").map_err(create)
    })?;
    Ok(modules)
}

/// The folder with `wasm-opt`.
pub(crate) fn wasm_opt() -> Result<PathBuf> {
    Ok(node()?.join(".bin"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn node_versions_are_read() {
        assert_eq!(super::major("v20.20.2"), Some(20));
        assert_eq!(super::major("not a version"), None);
    }
}
