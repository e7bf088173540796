//! Room for a first build, checked before it starts rather than after ten minutes.

use crate::fail::{Fail, Result};
use crate::pins::DISK_MIB;
use crate::run::{command, output};
use crate::{paths, run};

/// Fails where a first build would run out of space. Where the space is not known, says nothing.
pub(crate) fn enough_space() -> Result {
    let built_before = paths::web_target().exists();
    let listing = output(command("df").arg("-Pk").arg(paths::root()));
    match listing.as_deref().and_then(free_mib) {
        Some(free) if free < DISK_MIB && !built_before => Err(Fail::new(
            format!("磁盘只剩 {free} MiB，第一次构建约需 {DISK_MIB} MiB"),
            "腾出空间，或用环境变量 KIOSK_CACHE、CARGO_TARGET_DIR 换到别的盘。",
        )),
        Some(_) => Ok(()),
        None => {
            run::skipped("磁盘空间检查");
            Ok(())
        }
    }
}

/// Free space from the fourth column of `df -Pk`.
fn free_mib(listing: &str) -> Option<u64> {
    let free: u64 = listing.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()?;
    Some(free / 1024)
}

#[cfg(test)]
mod tests {
    #[test]
    fn free_space_is_read_from_df() {
        let listing =
            "Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/sda1 100000000 60000000 2048000 97% /";
        assert_eq!(super::free_mib(listing), Some(2000));
        assert_eq!(super::free_mib("nonsense"), None);
    }
}
