//! Running commands: with a clean environment, their complaints kept for diagnosis, and a limit where they may hang.

use crate::fail::{Fail, Result};
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// A command without what `cargo run` put into the environment. `LD_LIBRARY_PATH` above all would
/// make another toolchain's compiler load this one's libraries.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    let ours = [
        "CARGO",
        "CARGO_MANIFEST_DIR",
        "CARGO_MANIFEST_PATH",
        "LD_LIBRARY_PATH",
        "DYLD_FALLBACK_LIBRARY_PATH",
        "RUST_RECURSION_COUNT",
    ];
    ours.iter().for_each(|name| _ = command.env_remove(name));
    std::env::vars_os()
        .map(|(name, _)| name)
        .filter(|name| name.to_string_lossy().starts_with("CARGO_PKG_"))
        .for_each(|name| _ = command.env_remove(name));
    command.current_dir(crate::paths::root());
    command
}

/// Runs to the end; what it prints goes straight through.
pub(crate) fn run(what: &str, command: &mut Command) -> Result {
    let status = command.status().map_err(|error| not_started(what, &error))?;
    if status.success() { Ok(()) } else { Err(Fail::of_command(what, "")) }
}

/// Runs to the end, passing complaints through and keeping them for diagnosis.
pub(crate) fn install(what: &str, command: &mut Command) -> Result {
    match limited(what, command, None)? {
        Outcome::Done => Ok(()),
        Outcome::Failed(complaints) => Err(Fail::of_command(what, &complaints)),
        Outcome::TimedOut => Err(Fail::of_command(what, "timed out")),
    }
}

/// The standard output of a command, or `None` where it cannot be run or fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// How a command under a limit ended.
pub(crate) enum Outcome {
    /// With success.
    Done,
    /// With a failure, and what it complained of.
    Failed(String),
    /// It was stopped.
    TimedOut,
}

/// How long a command may take.
#[derive(Clone, Copy)]
pub(crate) struct Limit {
    /// Without a sign of progress.
    pub(crate) silent: Duration,
    /// Once it shows one.
    pub(crate) working: Duration,
    /// A word that is a sign of progress.
    pub(crate) sign: &'static str,
}

/// Runs a command under a limit, or without one.
pub(crate) fn limited(what: &str, command: &mut Command, limit: Option<Limit>) -> Result<Outcome> {
    let spawned = command.stdin(Stdio::null()).stderr(Stdio::piped()).spawn();
    let mut child = spawned.map_err(|error| not_started(what, &error))?;
    let lines = child.stderr.take().map(follow);
    let complaints = match lines {
        Some(lines) => match collect(&lines, limit) {
            Some(complaints) => complaints,
            None => {
                // The command may have ended on its own in this very moment; either way it is over.
                let _ = child.kill();
                let _ = child.wait();
                return Ok(Outcome::TimedOut);
            }
        },
        None => String::new(),
    };
    let status = child.wait().map_err(|error| not_started(what, &error))?;
    Ok(if status.success() { Outcome::Done } else { Outcome::Failed(complaints) })
}

fn follow(stderr: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, lines) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stderr).split(b'\n').map_while(std::result::Result::ok) {
            let line = String::from_utf8_lossy(&line).into_owned();
            // A closed terminal must not stop an installation.
            let _ = writeln!(std::io::stderr(), "{line}");
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    lines
}

/// All complaints until the command closes its error stream, or `None` at the limit.
fn collect(lines: &Receiver<String>, limit: Option<Limit>) -> Option<String> {
    let start = Instant::now();
    let mut complaints = String::new();
    loop {
        let allowed = limit
            .map_or(Duration::MAX, |limit| if complaints.contains(limit.sign) { limit.working } else { limit.silent });
        let left = allowed.checked_sub(start.elapsed())?;
        match lines.recv_timeout(left.min(Duration::from_secs(3600))) {
            Ok(line) => complaints.push_str(&(line + "\n")),
            Err(RecvTimeoutError::Disconnected) => return Some(complaints),
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
}

fn not_started(what: &str, error: &std::io::Error) -> Fail {
    Fail::new(format!("{what}：运行不了（{error}）"), "检查这个程序是否已安装、是否在 PATH 里。")
}

/// Announces a piece of work, does it, and says how long it took.
pub(crate) fn timed<T>(what: &str, estimate: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("▶ {what}（{estimate}）");
    let start = Instant::now();
    let done = work()?;
    println!("✔ {what}，用时 {}", duration(start.elapsed()));
    Ok(done)
}

/// Says that something is there already.
pub(crate) fn skipped(what: &str) {
    println!("✔ {what}：已有，跳过");
}

/// `3 分 20 秒`.
pub(crate) fn duration(time: Duration) -> String {
    match (time.as_secs() / 60, time.as_secs() % 60) {
        (0, seconds) => format!("{seconds} 秒"),
        (minutes, seconds) => format!("{minutes} 分 {seconds} 秒"),
    }
}
