//! Everything a fresh machine lacks. Each part skips what is there, and installs only from package registries.

mod apt;
mod browser;
mod disk;
mod node;
mod tools;
mod wasm;

pub(crate) use browser::{browser, engines};
pub(crate) use disk::enough_space;
pub(crate) use node::{node, wasm_opt};
pub(crate) use tools::{components, cyclonedx, geckodriver, trunk, wasm_bindgen};
pub(crate) use wasm::{WasmToolchain, wasm};

use std::ffi::OsString;
use std::path::PathBuf;

/// `PATH` with these folders in front.
pub(crate) fn path_with(front: &[PathBuf]) -> OsString {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all = front.iter().cloned().chain(std::env::split_paths(&path));
    std::env::join_paths(all).unwrap_or(path)
}
