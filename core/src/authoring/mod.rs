//! The host-side half: reading what authors write, checking it, and showing it to reviewers.
//!
//! Loading and checking never stop at the first mistake. Both return everything they found as
//! [`Problem`]s, so that an author mends ten mistakes in one round.

mod banned;
mod check;
mod claims;
mod english;
mod first;
mod graph;
mod lexicon;
mod load;
mod problem;
mod review;
mod scored;
mod texts;
mod walk;

pub use banned::Banned;
pub use check::check;
pub use claims::states_a_claim;
pub use english::{English, untranslated};
pub use first::first;
pub use graph::graphs;
pub use lexicon::Lexicon;
pub use load::{Draft, load};
pub use problem::{Kind, Problem};
pub use review::review;
pub use scored::{Label, Labelled, Outcome, Quality, Scored};
pub use texts::{Shown, shown};
pub use walk::{Transition, Walk, walk};

use crate::{content::Library, day::Day, rules::initials};
use std::path::Path;

/// Loads, checks and returns the library, or all problems.
///
/// # Errors
/// Every problem of every file, in file order.
pub fn compile(dir: &Path, today: Day) -> Result<Library, Vec<Problem>> {
    compile_all(dir, today).map(|(library, _)| library)
}

/// The same, and what it is called in English.
///
/// # Errors
/// Every problem of every file, in file order.
pub fn compile_all(dir: &Path, today: Day) -> Result<(Library, English), Vec<Problem>> {
    let (mut draft, mut problems) = load(dir);
    problems.extend(check(&draft, today));
    problems.extend(lexicon::compile(&mut draft));
    for faq in &mut draft.library.faqs {
        faq.initials = core::iter::once(&faq.question).chain(&faq.words).map(|text| initials(text)).collect();
    }
    if problems.is_empty() { Ok((draft.library, English::of(draft.english))) } else { Err(problems) }
}

/// The day a build counts as today: `SOURCE_DATE_EPOCH` where set, else the machine's clock.
///
/// Only the command line and build script call this; checks and rules take `today` as an argument.
pub fn build_day() -> Option<Day> {
    let fixed = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|text| text.parse::<u64>().ok());
    let clock = || std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map(|d| d.as_secs()).ok();
    Day::from_unix_days(fixed.or_else(clock)? / 86_400)
}
