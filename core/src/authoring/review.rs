//! The list compliance works through: what awaits review, and every sentence that rests on it.

use super::shown;
use crate::content::{Library, Source, Status};
use core::fmt::Write as _;

/// A Markdown report.
pub fn review(library: &Library) -> String {
    let mut out = format!("# 合规复核清单（内容版本 {}）\n", library.meta.version);
    let parts = [
        (Status::NeedsReview, "待复核（屏幕上标注“以官方最新公布为准”）"),
        (Status::Secondary, "二手来源核实（建议对照官方原文）"),
        (Status::Verified, "已与原文核对"),
    ];
    for (status, heading) in parts {
        let _ = write!(out, "\n## {heading}\n");
        library
            .sources
            .iter()
            .filter(|source| source.status == status)
            .for_each(|source| entry(&mut out, library, source));
    }
    out
}

fn entry(out: &mut String, library: &Library, source: &Source) {
    let _ = write!(out, "\n### {} · {}\n\n核对情况：{}\n\n", source.id, library.citation(source), source.note);
    for text in shown(library).into_iter().filter(|text| text.sources.contains(&&source.id)) {
        let _ = writeln!(out, "- [ ] `{}` {}", text.item, text.text);
    }
}
