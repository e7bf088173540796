//! How fast the one file opens, as ratios to an empty page measured in the same run.

use crate::fail::{Fail, Result};
use crate::run::{command, output};
use crate::{paths, setup};

/// Measures `dist/kiosk.html` and keeps the figures in docs/speed.md where `record`.
pub(crate) fn bench(record: bool) -> Result {
    let modules = setup::node()?;
    let browser = setup::browser()?;
    let mut node = command("node");
    node.arg(paths::script("bench.mjs")).arg(modules).arg(&browser.program).arg(paths::single());
    let table =
        output(&mut node).ok_or_else(|| Fail::new("测不了速度", "先运行 cargo xtask bundle，并确认浏览器能启动。"))?;
    println!("{table}");
    if record {
        let page = format!(
            "# 速度\n\n由 `cargo xtask bench --record` 写成，不要手改。\n\n\
             {}。kiosk.html 以 file:// 打开，1080×1920，中位数；\
             “×”是与同一轮里空白页首次绘制时间的比。\
             首屏写在文件里，先于程序出现：从“首屏可以点”起，点了都算数；从“程序就绪”起，点了马上有反应。\n\n{table}\n",
            crate::figures::occasion(&browser.program)
        );
        let path = paths::root().join("docs/speed.md");
        std::fs::write(&path, page).map_err(|error| Fail::of_command("docs/speed.md", &error.to_string()))?;
        println!("✔ 已写入 docs/speed.md");
    }
    Ok(())
}
