//! Failures that say what went wrong and what to do about it.

use std::fmt;

/// A failure with its remedy, in words for whoever runs the command.
#[derive(Debug)]
pub(crate) struct Fail {
    what: String,
    remedy: String,
}

/// What most `xtask` functions return.
pub(crate) type Result<T = ()> = std::result::Result<T, Fail>;

impl Fail {
    /// A failure and what to do about it.
    pub(crate) fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: remedy.into() }
    }

    /// The failure of a command whose complaints are known.
    pub(crate) fn of_command(command: &str, complaints: &str) -> Self {
        let tail: Vec<_> = complaints.lines().rev().filter(|line| !line.trim().is_empty()).take(6).collect();
        let tail: String = tail.into_iter().rev().map(|line| format!("\n    {line}")).collect();
        match Cause::of(complaints) {
            Some(cause) => Self::new(format!("{command}：{}{tail}", cause.name()), cause.remedy()),
            None => Self::new(format!("{command} 没有成功{tail}"), "请看上面的输出，改正后重新运行同一条命令。"),
        }
    }
}

impl fmt::Display for Fail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "✘ 原因：{}\n  办法：{}", self.what, self.remedy)
    }
}

/// Causes that commands of all kinds share, recognised by what they print.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Cause {
    /// No space left.
    DiskFull,
    /// Another apt or dpkg is running.
    AptBusy,
    /// Not allowed to install packages.
    NoRights,
    /// A package this distribution does not have.
    NoPackage,
    /// A registry does not answer or refuses.
    Registry,
}

impl Cause {
    /// Recognises a cause in what a command printed.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let text = text.to_lowercase();
        let has = |signs: &[&str]| signs.iter().any(|sign| text.contains(sign));
        // The order matters: a full disk also makes downloads fail.
        let known: [(Self, &[&str]); 5] = [
            (Self::DiskFull, &["no space left on device", "enospc", "os error 28"]),
            (Self::AptBusy, &["could not get lock", "unable to acquire the dpkg frontend lock"]),
            (Self::NoRights, &["are you root", "permission denied", "a password is required", "eacces"]),
            (Self::NoPackage, &["unable to locate package", "has no installation candidate"]),
            (
                Self::Registry,
                &[
                    "could not resolve",
                    "couldn't resolve",
                    "temporary failure resolving",
                    "temporary failure in name resolution",
                    "failed to download",
                    "failed to fetch",
                    "could not download",
                    "network is unreachable",
                    "connection refused",
                    "connection timed out",
                    "timed out",
                    "etimedout",
                    "enotfound",
                    "econnrefused",
                    "spurious network error",
                ],
            ),
        ];
        known.into_iter().find(|(_, signs)| has(signs)).map(|(cause, _)| cause)
    }

    fn name(self) -> &'static str {
        match self {
            Self::DiskFull => "磁盘满了",
            Self::AptBusy => "另一个软件包安装程序正在运行",
            Self::NoRights => "没有安装软件包的权限",
            Self::NoPackage => "系统的软件源里没有这个包",
            Self::Registry => "连不上软件源",
        }
    }

    fn remedy(self) -> &'static str {
        match self {
            Self::DiskFull => {
                "腾出至少 6 GB 空间（可先 cargo clean），或用环境变量 KIOSK_CACHE、CARGO_TARGET_DIR 换到别的盘。"
            }
            Self::AptBusy => "等它装完再试。",
            Self::NoRights => "请用 root 运行，或让 sudo 免密码，或请管理员先装好上面提到的软件包。",
            Self::NoPackage => {
                "本工具的离线做法按 Debian 12 及以后准备；其他系统请联网运行 rustup target add wasm32-unknown-unknown。"
            }
            Self::Registry => {
                "检查网络、代理和软件源设置（crates.io、npm、系统软件源），再运行同一条命令；已装好的会跳过。"
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn causes_are_recognised_in_what_tools_print() {
        let cases = [
            ("error: failed to write `x`\nCaused by: No space left on device (os error 28)", Some(Cause::DiskFull)),
            ("npm error code ENOSPC", Some(Cause::DiskFull)),
            ("E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 12", Some(Cause::AptBusy)),
            ("E: Unable to lock the administration directory, are you root?", Some(Cause::NoRights)),
            ("sudo: a password is required", Some(Cause::NoRights)),
            ("E: Unable to locate package rustc-web", Some(Cause::NoPackage)),
            (
                "warning: spurious network error (3 tries remaining): [6] Couldn't resolve host name",
                Some(Cause::Registry),
            ),
            ("npm error code ENOTFOUND", Some(Cause::Registry)),
            ("error: could not download file from https://…: connection timed out", Some(Cause::Registry)),
            ("error[E0425]: cannot find value `x` in this scope", None),
        ];
        for (text, cause) in cases {
            assert_eq!(Cause::of(text), cause, "{text}");
        }
    }
}
