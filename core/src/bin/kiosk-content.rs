//! Content on the command line: check it, list what awaits review, draw the questionnaires, or
//! write the bytes the app embeds, or a sheet or the first screen that stand without a program.

use kiosk_core::authoring::{English, Scored, build_day, compile_all, first, graphs, load, review, untranslated};
use kiosk_core::content::Library;
use kiosk_core::day::Day;
use kiosk_core::ids::PaperId;
use kiosk_core::paper::{Blank, build, html};
use kiosk_core::rules::{LIMIT, scan};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

const USAGE: &str = "用法：cargo xtask content [--dir 目录] [--today YYYY-MM-DD] --check | --review | --graph [目录] | --emit 文件 | --still 单据 文件 | --first 文件 | --scan 文件 | --english";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

enum Job {
    Check,
    Review,
    Graph(PathBuf),
    Emit(PathBuf),
    Still(PaperId, PathBuf),
    First(PathBuf),
    Scan(PathBuf),
    English,
}

struct Options {
    dir: PathBuf,
    today: Day,
    job: Job,
}

fn run() -> Result<(), String> {
    let options = options(std::env::args().skip(1))?;
    if matches!(options.job, Job::English) {
        // Asked while something is missing, so it must not wait for all to be right.
        let (draft, _) = load(&options.dir);
        untranslated(&draft).iter().for_each(|line| println!("{line}"));
        return Ok(());
    }
    let (library, english) = compile_all(&options.dir, options.today).map_err(|problems| {
        let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
        format!("{}\n内容检查不通过，共 {} 处。", lines.join("\n"), lines.len())
    })?;
    match options.job {
        Job::Check => summary(&library, options.today),
        Job::Review => println!("{}", review(&library)),
        Job::Graph(dir) => draw(&library, &dir)?,
        Job::Emit(path) => emit(&library, &english, &path)?,
        Job::Still(id, path) => still(&library, &id, &path)?,
        Job::Scan(path) => scanned(&library, &path)?,
        Job::First(path) => write(&path, first(&library))?,
        Job::English => {}
    }
    Ok(())
}

fn options(args: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut args = args.peekable();
    let (mut dir, mut today, mut job) = (PathBuf::from("content"), None, None);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--dir" => dir = args.next().ok_or(USAGE)?.into(),
            "--today" => today = Some(args.next().as_deref().and_then(Day::parse).ok_or("--today 要写成 YYYY-MM-DD")?),
            "--check" => job = Some(Job::Check),
            "--review" => job = Some(Job::Review),
            "--graph" => {
                let dir = args.next_if(|next| !next.starts_with("--"));
                job = Some(Job::Graph(dir.unwrap_or_else(|| "target/graph".to_owned()).into()));
            }
            "--emit" => job = Some(Job::Emit(args.next().ok_or(USAGE)?.into())),
            "--still" => {
                let id = PaperId::new(&args.next().ok_or(USAGE)?);
                job = Some(Job::Still(id, args.next().ok_or(USAGE)?.into()));
            }
            "--scan" => job = Some(Job::Scan(args.next().ok_or(USAGE)?.into())),
            "--english" => job = Some(Job::English),
            "--first" => job = Some(Job::First(args.next().ok_or(USAGE)?.into())),
            other => return Err(format!("不认识 {other}\n{USAGE}")),
        }
    }
    let today = today.or_else(build_day).ok_or("读不到今天的日期，请用 --today 指定")?;
    Ok(Options { dir, today, job: job.ok_or(USAGE)? })
}

fn summary(library: &Library, today: Day) {
    let questions = library.checks.iter().map(|check| check.questions.len()).sum::<usize>();
    println!(
        "内容检查通过（按 {today} 计）：版本 {}，依据 {}，红旗 {}，自测 {}（{questions} 题），指引 {}，单据 {}，问答 {}，算一算 {}。",
        library.meta.version,
        library.sources.len(),
        library.flags.len(),
        library.checks.len(),
        library.guides.len(),
        library.papers.len(),
        library.faqs.len(),
        library.sums.len(),
    );
}

fn draw(library: &Library, dir: &Path) -> Result<(), String> {
    std::fs::create_dir_all(dir).map_err(|error| format!("建不了 {}：{error}", dir.display()))?;
    for (name, graph) in graphs(library) {
        let path = dir.join(name);
        write(&path, graph)?;
        println!("{}", path.display());
    }
    Ok(())
}

/// The content, and its English beside it.
fn emit(library: &Library, english: &English, path: &Path) -> Result<(), String> {
    write(path, library.encode())?;
    write(&path.with_extension("en.bin"), english.encode(library))
}

/// How well the scanner does on labelled texts, and what it got wrong.
fn scanned(library: &Library, path: &Path) -> Result<(), String> {
    let scored = Scored::read(library, path)?;
    println!("{}", scored.table());
    let text: String = scored.0.iter().flat_map(|outcome| outcome.labelled.text.chars()).take(LIMIT).collect();
    let reading = median(|| drop(scan(library, &text)));
    println!("{} 字识别一次（原生）：中位 {reading:.2} ms。\n", text.chars().count());
    for mistake in scored.mistakes() {
        println!("{mistake}");
    }
    Ok(())
}

/// The median of some runs, in milliseconds.
fn median(run: impl Fn()) -> f64 {
    let mut times: Vec<_> = (0..21)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    times.get(times.len() / 2).map_or(0.0, |time| time.as_secs_f64() * 1_000.0)
}

/// A sheet with nothing filled in and no date.
fn still(library: &Library, id: &PaperId, path: &Path) -> Result<(), String> {
    let paper = library.paper(id).ok_or_else(|| format!("没有编号为 {id} 的单据"))?;
    let page = html(&build(library, paper, &Blank::default()));
    write(path, page)
}

fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), String> {
    std::fs::write(path, bytes).map_err(|error| format!("写不了 {}：{error}", path.display()))
}
