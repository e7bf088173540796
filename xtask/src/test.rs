//! Everything CI runs, in the order in which it fails fastest.

use crate::fail::{Fail, Result};
use crate::run::{command, duration, run};
use crate::{bundle, content, package, paths, setup};
use std::process::Command;
use std::time::{Duration, Instant};

type Step = (&'static str, fn() -> Result);

const QUICK: [Step; 5] = [
    ("格式 rustfmt", format),
    ("静态检查 clippy", lint),
    ("文档 rustdoc", docs),
    ("原生测试", native),
    ("内容检查", check),
];
const FULL: [Step; 3] = [("发布构建与大小预算", release), ("发布包", package::pack), ("浏览器测试", browser)];

/// Runs all steps, or without the wasm build and the browser where `quick`.
pub(crate) fn test(quick: bool) -> Result {
    setup::components()?;
    let steps = QUICK.iter().chain(if quick { &[][..] } else { &FULL[..] });
    let mut times = Vec::new();
    for (name, step) in steps {
        println!("\n━━ {name}");
        let start = Instant::now();
        step()?;
        times.push((*name, start.elapsed()));
    }
    summary(&times);
    Ok(())
}

fn summary(times: &[(&str, Duration)]) {
    println!("\n━━ 全部通过");
    for (name, time) in times {
        println!("✔ {name}：{}", duration(*time));
    }
}

fn cargo(args: &[&str]) -> Command {
    let mut cargo = command("cargo");
    cargo.args(args);
    cargo
}

fn format() -> Result {
    run("cargo fmt --check", &mut cargo(&["fmt", "--all", "--check"]))
}

fn lint() -> Result {
    let args = ["clippy", "--locked", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"];
    run("cargo clippy", &mut cargo(&args))
}

fn docs() -> Result {
    let args = [
        "doc",
        "--quiet",
        "--locked",
        "--no-deps",
        "--all-features",
        "-p",
        "kiosk-core",
        "-p",
        "xtask",
        "--document-private-items",
    ];
    run("cargo doc", cargo(&args).env("RUSTDOCFLAGS", "-D warnings"))
}

fn native() -> Result {
    run("cargo test", &mut cargo(&["test", "--quiet", "--locked", "--all-features", "-p", "kiosk-core", "-p", "xtask"]))
}

fn check() -> Result {
    content::content(&["--check".to_owned()])
}

fn release() -> Result {
    bundle::bundle(false)
}

/// Node with what drives the built kiosk in a browser.
pub(crate) fn driver() -> Result<Command> {
    let mut node = command("node");
    node.env("KIOSK_DIST", paths::site())
        .env("KIOSK_SINGLE", paths::single())
        .env("KIOSK_OUT", paths::root().join("target/browser"))
        .env("KIOSK_NODE_MODULES", setup::node()?)
        .env("KIOSK_CHROMIUM", setup::browser()?.program);
    Ok(node)
}

fn browser() -> Result {
    let dir = paths::root().join("tests/browser");
    let entries = std::fs::read_dir(&dir).map_err(|error| Fail::of_command("tests/browser", &error.to_string()))?;
    let files = entries.filter_map(std::result::Result::ok).map(|entry| entry.path());
    let mut tests: Vec<_> = files.filter(|path| path.to_string_lossy().ends_with(".test.mjs")).collect();
    tests.sort();
    let mut node = driver()?;
    // As many files at a time as there are processors, at most two: more would only wait for each other.
    let together = std::thread::available_parallelism().map_or(1, usize::from).min(2);
    node.arg("--test").arg(format!("--test-concurrency={together}")).arg("--test-reporter=spec").args(tests);
    if let Some(engines) = setup::engines()? {
        node.env("KIOSK_FIREFOX", engines.firefox)
            .env("KIOSK_WEBKIT", engines.webkit)
            .env("KIOSK_GECKODRIVER", engines.geckodriver);
    }
    run("浏览器测试", &mut node)
}

#[cfg(test)]
mod tests {
    use crate::paths;

    /// Every test that ARCHITECTURE.md names as the guard of an invariant must exist.
    #[test]
    fn the_guards_named_in_the_architecture_exist() -> std::io::Result<()> {
        let root = paths::root();
        let page = std::fs::read_to_string(root.join("ARCHITECTURE.md"))?;
        let table = page.split("## Invariants and their tests").nth(1).and_then(|rest| rest.split("\n## ").next());
        let mut guards = 0;
        for cell in table.unwrap_or_default().lines().filter_map(|line| line.split('|').nth(2)) {
            for guard in cell.split("`, `").flat_map(|part| part.split("”, `")) {
                let guard = guard.trim().trim_matches(['`', '”']);
                if let Some((file, test)) = guard.split_once("::") {
                    let source = std::fs::read_to_string(root.join(format!("tests/{file}.rs")))?;
                    assert!(source.contains(&format!("fn {test}(")), "tests/{file}.rs has no test {test}");
                    guards += 1;
                } else if let Some((file, title)) = guard.split_once("` “") {
                    let source = std::fs::read_to_string(root.join("tests/browser").join(file))?;
                    assert!(source.contains(title), "{file} has no test “{title}”");
                    guards += 1;
                }
            }
        }
        assert!(guards > 20, "only {guards} guards read");
        Ok(())
    }
}
