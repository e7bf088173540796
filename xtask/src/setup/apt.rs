//! Debian packages, where this machine has apt and the right to use it.

use crate::fail::{Fail, Result};
use crate::run::{command, install, output};
use std::process::Command;

/// Installs packages, or says why it cannot.
pub(super) fn packages(what: &str, names: &[&str], otherwise: &str) -> Result {
    if output(command("apt-get").arg("--version")).is_none() {
        return Err(Fail::new(format!("缺 {what}，这台机器没有 apt-get"), otherwise));
    }
    install("apt-get update", apt()?.arg("update").arg("-qq"))?;
    install(
        &format!("apt-get install {}", names.join(" ")),
        apt()?
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(names)
            .stdout(std::process::Stdio::null()),
    )
}

/// `apt-get` as root, or through a `sudo` that asks for no password.
fn apt() -> Result<Command> {
    let root = output(command("id").arg("-u")).is_some_and(|id| id == "0");
    let mut apt = if root {
        command("apt-get")
    } else if output(command("sudo").args(["-n", "true"])).is_some() {
        let mut sudo = command("sudo");
        sudo.args(["-n", "apt-get"]);
        sudo
    } else {
        return Err(Fail::of_command("apt-get", "are you root?"));
    };
    apt.env("DEBIAN_FRONTEND", "noninteractive");
    Ok(apt)
}
