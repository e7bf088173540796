//! Compiles `content/` into the bytes the app embeds, or fails with every reason at once.

use kiosk_core::authoring::{build_day, compile_all};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=content");
    println!("cargo::rerun-if-env-changed=SOURCE_DATE_EPOCH");
    match embed() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reasons) => {
            for reason in reasons {
                println!("cargo::error={}", reason.replace('\n', " "));
            }
            ExitCode::FAILURE
        }
    }
}

fn embed() -> Result<(), Vec<String>> {
    let one = |reason: String| vec![reason];
    let today = build_day().ok_or_else(|| one("读不到今天的日期，无法检查依据是否到期".into()))?;
    let (library, english) = compile_all(Path::new("content"), today)
        .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let out = PathBuf::from(std::env::var("OUT_DIR").map_err(|error| one(format!("没有 OUT_DIR：{error}")))?);
    for (name, bytes) in [("content.bin", library.encode()), ("english.bin", english.encode(&library))] {
        let path = out.join(name);
        std::fs::write(&path, bytes).map_err(|error| one(format!("写不了 {}：{error}", path.display())))?;
    }
    Ok(())
}
