//! Set-up, build and tests of 征信明白台 in one tool, without dependencies, so that it compiles in seconds.
//!
//! It never asks which kind of machine it is on: what is there is used, what is missing is
//! installed from package registries, and what cannot be installed is named with a remedy.

mod assets;
mod bench;
mod build;
mod bundle;
mod content;
mod fail;
mod figures;
mod package;
mod paths;
mod pins;
mod run;
mod setup;
mod stamina;
mod test;

use fail::{Fail, Result};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve [--port 8080]           运行征信明白台（缺什么自动装）
cargo xtask test [--quick]                跑 CI 的全部检查；--quick 不做发布构建和浏览器测试
cargo xtask build [--release]             构建到 dist/site/；--release 打印大小并核对预算
cargo xtask bundle [--record]             发布构建，做成 dist/site/（托管、安装）和 dist/kiosk.html（单个文件），
                                          打印大小并核对预算；--record 写入 docs/figures.md
cargo xtask package                       做成发布包 dist/credit-kiosk-版本.zip（含校验和、许可、SBOM）
cargo xtask bench [--record]              打开 kiosk.html 有多快（与空白页的比）；--record 写入 docs/speed.md
cargo xtask scan [--record]                一句话识别认得准不准、快不快；--record 写入 docs/scanner.md
cargo xtask monkey [--seed N] [--events N] [--record]
                                          乱点十万下：不许停、不许报错、不许走不回首页；同一个种子重放同一串
cargo xtask soak [--sessions N] [--record]
                                          一万位客户一个接一个：内存、节点、监听器不许涨；--record 写入 docs/
cargo xtask shots [--quick]               每一屏、每种样子各拍一张，拼成 dist/shots/ 里的大图
cargo xtask content --check | --review | --graph [目录]
                                          检查内容 | 列出待合规复核的内容 | 画出自测和指引的流程图

环境变量：KIOSK_CACHE 工具缓存目录；KIOSK_WASM=rustup|system 指定 wasm 工具链；KIOSK_CHROMIUM 浏览器路径";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fail) => {
            eprintln!("\n{fail}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(args: &[String]) -> Result {
    let words: Vec<_> = args.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["serve"] => build::serve("8080"),
        ["serve", "--port", port] => build::serve(port),
        ["test"] => test::test(false),
        ["test", "--quick"] => test::test(true),
        ["build"] => build::build(false).map(drop),
        ["build", "--release"] => figures::figures(&build::build(true)?, None),
        ["bench", rest @ ..] if matches!(rest, [] | ["--record"]) => bench::bench(!rest.is_empty()),
        ["bundle", rest @ ..] if matches!(rest, [] | ["--record"]) => bundle::bundle(!rest.is_empty()),
        ["monkey", rest @ ..] => stamina::monkey(rest),
        ["soak", rest @ ..] => stamina::soak(rest),
        ["shots", rest @ ..] => stamina::shots(rest),
        ["package"] => package::package(),
        ["scan", rest @ ..] if matches!(rest, [] | ["--record"]) => content::scan(!rest.is_empty()),
        ["content", ..] => content::content(args.get(1..).unwrap_or_default()),
        [] | ["help" | "--help"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(Fail::new(format!("不认识的命令：{}", words.join(" ")), format!("可用的命令：\n{HELP}"))),
    }
}
