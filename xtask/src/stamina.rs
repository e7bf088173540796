//! Long runs over the built kiosk: a monkey, customer after customer, and a picture of every screen.

use crate::fail::{Fail, Result};
use crate::run::run;
use crate::test::driver;
use crate::{paths, setup};
use std::process::Command;

/// Looses a monkey on the release build; the same seed does the same again.
pub(crate) fn monkey(args: &[&str]) -> Result {
    long("猴子", "monkey", args)
}

/// Serves customer after customer and measures what grows.
pub(crate) fn soak(args: &[&str]) -> Result {
    long("浸泡", "soak", args)
}

/// Takes a picture of every screen in every mode, and puts them on contact sheets.
pub(crate) fn shots(args: &[&str]) -> Result {
    run("截图", script("shots")?.args(args))
}

fn script(name: &str) -> Result<Command> {
    if !paths::site().join("index.html").exists() {
        return Err(Fail::new("dist/site/ 里还没有征信明白台", "先运行 cargo xtask bundle。"));
    }
    let mut node = driver()?;
    node.arg(paths::script(&format!("{name}.mjs")));
    Ok(node)
}

/// Runs a script that prints what it found; `--record` keeps that in docs/.
fn long(what: &str, name: &str, args: &[&str]) -> Result {
    let record = args.contains(&"--record");
    let kept = paths::root().join("target").join(format!("{name}.md"));
    let mut node = script(name)?;
    node.args(args.iter().filter(|arg| **arg != "--record")).env("KIOSK_REPORT", &kept);
    run(what, &mut node)?;
    if record {
        let path = paths::root().join("docs").join(format!("{name}.md"));
        let told = std::fs::read_to_string(&kept).map_err(|error| Fail::of_command(name, &error.to_string()))?;
        let occasion = crate::figures::occasion(setup::browser()?.program);
        let page = format!("# {what}\n\n由 `cargo xtask {name} --record` 写成，不要手改。\n\n{occasion}。\n\n{told}");
        std::fs::write(&path, page).map_err(|error| Fail::of_command(name, &error.to_string()))?;
        println!("✔ 已写入 docs/{name}.md");
    }
    Ok(())
}
