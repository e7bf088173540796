//! What the app weighs, and whether it stays within its budget.
//!
//! The budget holds for the wasm *without* its content: content grows with what the kiosk knows,
//! code must not grow with it. The content bytes lie in the module's data section, where wasm-opt
//! may have cut them at runs of zeros, so they are cut out piece by piece.

use crate::fail::{Fail, Result};
use crate::paths;
use crate::run::{command, output};
use crate::setup::WasmToolchain;
use std::path::{Path, PathBuf};

/// Most bytes of wasm without content.
const BUDGET_RAW: u64 = 300_000;
/// Most bytes of it after brotli.
const BUDGET_BROTLI: u64 = 104_000;
/// Most bytes of the content after brotli.
const BUDGET_CONTENT: u64 = 90_000;
/// Most bytes of its English words after brotli.
const BUDGET_ENGLISH: u64 = 60_000;

/// Most bytes of the one file, with its font and without.
const BUDGET_SINGLE: [u64; 2] = [1_000_000, 600_000];

struct Size {
    name: &'static str,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Measures `dist/`, prints the figures and checks the budgets. `bundled` is `None` where only the site
/// was built; else it tells whether to keep the figures in docs/figures.md.
pub(crate) fn figures(toolchain: &WasmToolchain, bundled: Option<bool>) -> Result {
    let sizes = measure()?;
    let single = bundled.map(|_| single()).transpose()?;
    let table = table(&sizes, single);
    println!("{table}");
    if bundled == Some(true) {
        let path = paths::root().join("docs/figures.md");
        let page = format!("{}\n{table}", heading(toolchain));
        std::fs::write(&path, page).map_err(|error| io(&path, &error))?;
        println!("✔ 已写入 docs/figures.md");
    }
    if single.iter().flatten().zip(BUDGET_SINGLE).any(|(size, most)| *size > most) {
        let [with, without] = BUDGET_SINGLE;
        return Err(Fail::new(
            format!("kiosk.html 超出预算：最多 {with} 字节，不含字体最多 {without} 字节"),
            "看看字体里多了多少字，内容和程序长了多少。",
        ));
    }
    let over = |at: usize, most: u64| sizes.get(at).is_none_or(|size| size.brotli > most);
    if over(1, BUDGET_CONTENT) || over(2, BUDGET_ENGLISH) {
        return Err(Fail::new(
            format!("内容超出预算：brotli 后最多 {BUDGET_CONTENT} 字节，英文 {BUDGET_ENGLISH} 字节"),
            "看看哪些话说了两遍，哪些可以短一些。",
        ));
    }
    match sizes.first() {
        Some(code) if code.raw <= BUDGET_RAW && code.brotli <= BUDGET_BROTLI => Ok(()),
        _ => Err(Fail::new(
            format!("wasm（不含内容）超出预算：最多 {BUDGET_RAW} 字节，brotli 后最多 {BUDGET_BROTLI} 字节"),
            "看看新加的依赖和泛型，比较 docs/figures.md 里上次的数字。",
        )),
    }
}

/// Bytes of `dist/kiosk.html`, with its font and without.
fn single() -> Result<[u64; 2]> {
    let whole = read(&paths::single())?.len() as u64;
    let fonts = files(&paths::site().join("fonts"), "woff2")?;
    let packed = |path: &PathBuf| read(path).map(|bytes| bytes.len().div_ceil(3) as u64 * 4);
    let fonts = fonts.iter().map(packed).collect::<Result<Vec<_>>>()?;
    Ok([whole, whole - fonts.iter().sum::<u64>()])
}

fn measure() -> Result<Vec<Size>> {
    let dist = paths::site();
    let work = paths::root().join("target/figures");
    std::fs::create_dir_all(&work).map_err(|error| io(&work, &error))?;
    let content = work.join("content.bin");
    crate::content::emit(&content)?;
    let wasm = read(&one(&dist, "wasm")?)?;
    let english = content.with_extension("en.bin");
    let bare = without(&wasm, &read(&content)?).and_then(|bare| without(&bare, &read(&english).ok()?));
    let code = bare.ok_or_else(|| {
        Fail::new("在 wasm 里找不到内容数据，分不出代码和内容的大小", "确认 dist/site/ 是刚构建的，内容没有又改过。")
    })?;
    let put = |name: &str, bytes: &[u8]| -> Result<PathBuf> {
        let path = work.join(name);
        std::fs::write(&path, bytes).map_err(|error| io(&path, &error))?;
        Ok(path)
    };
    let parts = [
        ("wasm，不含内容", put("code.wasm", &code)?),
        ("内容", content),
        ("内容的英文", english),
        ("wasm，含内容", put("whole.wasm", &wasm)?),
        ("JS", put("glue.js", &joined(&dist, "js")?)?),
        ("CSS", put("style.css", &joined(&dist, "css")?)?),
        ("HTML", put("page.html", &joined(&dist, "html")?)?),
    ];
    let paths: Vec<_> = parts.iter().map(|(_, path)| path.clone()).collect();
    let names = parts.iter().map(|(name, _)| *name);
    Ok(names.zip(compress(&paths)?).map(|(name, [raw, gzip, brotli])| Size { name, raw, gzip, brotli }).collect())
}

/// Raw, gzip and brotli sizes, by Node, which the build needs anyway.
fn compress(paths: &[PathBuf]) -> Result<Vec<[u64; 3]>> {
    let script = paths::script("measure.mjs");
    let printed = output(command("node").arg(script).args(paths)).unwrap_or_default();
    let sizes = |line: &str| -> Option<[u64; 3]> {
        let mut numbers = line.split(' ').map_while(|number| number.parse().ok());
        Some([numbers.next()?, numbers.next()?, numbers.next()?])
    };
    let all: Option<Vec<_>> = printed.lines().map(sizes).collect();
    all.filter(|all| all.len() == paths.len()).ok_or_else(|| Fail::new("量不出压缩后的大小", "确认 node 能运行。"))
}

/// `wasm` without the bytes of `content`; `None` where not nearly all of them are in it.
fn without(wasm: &[u8], content: &[u8]) -> Option<Vec<u8>> {
    const PIECE: usize = 64;
    let mut code = Vec::with_capacity(wasm.len());
    let (mut at, mut from, mut found) = (0, 0, 0);
    while let Some(probe) = content.get(from..from + PIECE) {
        let rest = wasm.get(at..)?;
        let Some(offset) = rest.windows(PIECE).position(|window| window == probe) else {
            from += 1;
            if (from - found) * 100 > content.len() * 3 + PIECE * 100 {
                return None;
            }
            continue;
        };
        let same = rest.iter().skip(offset).zip(content.iter().skip(from)).take_while(|(a, b)| a == b).count();
        code.extend_from_slice(rest.get(..offset)?);
        (at, from, found) = (at + offset + same, from + same, found + same);
    }
    code.extend_from_slice(wasm.get(at..)?);
    (found * 100 >= content.len() * 97).then_some(code)
}

fn table(sizes: &[Size], single: Option<[u64; 2]>) -> String {
    let mut out = String::from("| 部分 | 原始字节 | gzip -9 | brotli -11 |\n| --- | ---: | ---: | ---: |\n");
    for Size { name, raw, gzip, brotli } in sizes {
        out.push_str(&format!("| {name} | {raw} | {gzip} | {brotli} |\n"));
    }
    if let Some([whole, bare]) = single {
        out.push_str(&format!("| kiosk.html，单个文件 | {whole} | | |\n| 其中不含字体 | {bare} | | |\n"));
    }
    let [with, without] = BUDGET_SINGLE;
    out.push_str(&format!(
        "\n预算：wasm（不含内容）原始 ≤ {BUDGET_RAW}，brotli ≤ {BUDGET_BROTLI}；内容 brotli ≤ {BUDGET_CONTENT}，英文 ≤ {BUDGET_ENGLISH}；kiosk.html ≤ {with}，不含字体 ≤ {without}。\n"
    ));
    out
}

/// What the figures were measured on.
fn heading(toolchain: &WasmToolchain) -> String {
    let lock = std::fs::read_to_string(paths::root().join("Cargo.lock")).unwrap_or_default();
    let version = |package| crate::pins::locked(&lock, package).unwrap_or("?").to_owned();
    let date = output(command("date").arg("+%Y-%m-%d")).unwrap_or_default();
    format!(
        "# 大小\n\n由 `cargo xtask bundle --record` 写成，不要手改。\n\n\
         {date}，{}，leptos {}，wasm-bindgen {}，wasm-opt {} -Oz；{}。\n",
        toolchain.version(),
        version("leptos"),
        version("wasm-bindgen"),
        crate::pins::BINARYEN,
        machine(),
    )
}

/// When something was measured in a browser, with which, and on what.
pub(crate) fn occasion(browser: impl AsRef<std::ffi::OsStr>) -> String {
    let version = output(command(browser).arg("--version")).unwrap_or_default();
    let date = output(command("date").arg("+%Y-%m-%d")).unwrap_or_default();
    format!("{date}，{version}，{}", machine())
}

/// What the machine is, as far as figures depend on it.
pub(crate) fn machine() -> String {
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = cpu.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{}，{cores} 核，{}", name.map_or("?", |(_, name)| name), std::env::consts::OS)
}

fn files(dist: &Path, end: &str) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(dist).map_err(|error| io(dist, &error))?;
    let paths = entries.filter_map(std::result::Result::ok).map(|entry| entry.path());
    let mut all: Vec<_> = paths.filter(|path| path.extension().is_some_and(|found| found == end)).collect();
    all.sort();
    Ok(all)
}

fn one(dist: &Path, end: &str) -> Result<PathBuf> {
    files(dist, end)?
        .pop()
        .ok_or_else(|| Fail::new(format!("dist/site/ 里没有 .{end} 文件"), "先运行 cargo xtask bundle。"))
}

fn joined(dist: &Path, end: &str) -> Result<Vec<u8>> {
    files(dist, end)?.iter().map(|path| read(path)).collect::<Result<Vec<_>>>().map(|all| all.concat())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).map_err(|error| io(path, &error))
}

fn io(path: &Path, error: &std::io::Error) -> Fail {
    Fail::of_command(&path.display().to_string(), &error.to_string())
}

#[cfg(test)]
mod tests {
    use super::without;

    fn text(seed: u32, len: usize) -> Vec<u8> {
        let mut state = seed;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.to_be_bytes()[0] | 1
        };
        (0..len).map(|_| next()).collect()
    }

    #[test]
    fn content_is_cut_out_even_where_it_was_split_at_zeros() {
        let (first, second, code) = (text(1, 4000), text(2, 3000), text(3, 500));
        let content = [first.as_slice(), &[0; 12], &second].concat();
        let wasm = [code.as_slice(), &first, b"|seg|", &second, &code].concat();
        assert_eq!(without(&wasm, &content), Some([code.as_slice(), b"|seg|", &code].concat()));
    }

    #[test]
    fn content_that_is_not_there_is_not_guessed() {
        assert_eq!(without(&text(3, 9000), &text(1, 4000)), None);
    }
}
