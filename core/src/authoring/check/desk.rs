//! The kiosk itself: how long it waits, what it tells about itself, which words it explains.

use super::{Kind, Report};
use crate::authoring::shown;
use crate::content::Kept;

/// A person must have at least this long to answer a warning, in seconds (WCAG 2.2.1).
const LEAST_WARNING: u16 = 20;

pub(super) fn check(report: &mut Report<'_>) {
    let library = &report.draft.library;
    let pace = &library.pace;
    let hasty = [pace.menus, pace.reading, pace.preview, pace.warning].into_iter().any(|time| time < LEAST_WARNING);
    if hasty {
        report.add("pace", Kind::Hasty(LEAST_WARNING));
    }
    if library.attract.slogans.is_empty() || library.attract.doors.is_empty() {
        report.add("attract", Kind::DeadEnd);
    }
    for kept in Kept::ALL {
        let told = library.privacy.kept.iter().filter(|told| told.what == kept).count();
        if told != 1 {
            report.add("privacy", Kind::UntoldKeeping { key: kept.key(), told });
        }
    }
    let texts: Vec<_> = shown(library).into_iter().filter(|text| !text.item.starts_with("term ")).collect();
    for term in &library.terms {
        for form in term.forms() {
            if form.is_empty() || !texts.iter().any(|text| text.text.contains(form.as_str())) {
                report.add(&format!("term {}", term.id), Kind::UnusedTerm(form.clone()));
            }
        }
    }
}
