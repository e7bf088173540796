//! What the kiosk decides. Pure functions of the library, the answers and, where needed, `today`.

mod assessment;
mod flow;
mod periods;
mod plan;
mod scan;
mod search;
mod sum;

pub use assessment::{Assessment, Level, Reason, assess, verdict};
#[cfg(feature = "authoring")]
pub(crate) use flow::settle;
pub use flow::{Answers, Asked, Replay, choose, replay, selection};
pub use periods::{due, estimate, last_day};
pub(crate) use plan::picked;
pub use plan::{Gap, Plan, PlanStep, lines, plan, sheets, steps};
#[cfg(feature = "authoring")]
pub(crate) use scan::read_plain;
pub use scan::{Find, LIMIT, Piece, Scan, scan};
#[cfg(feature = "authoring")]
pub(crate) use search::initials;
pub use search::{SEARCH_LIMIT, Searched, search, sought};
pub use sum::{BadDate, FIRST_YEAR, Reckoned, entered, reckon};
