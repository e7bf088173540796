//! What the kiosk decides. Pure functions of the library, the answers and, where needed, `today`.

mod assessment;
mod find;
mod flow;
mod periods;
mod plan;
mod scan;
mod sum;

pub use assessment::{Assessment, Level, Reason, assess, verdict};
#[cfg(feature = "authoring")]
pub(crate) use find::initials;
pub use find::{Found, SEARCH_LIMIT, find};
#[cfg(feature = "authoring")]
pub(crate) use flow::settle;
pub use flow::{Answers, Asked, Replay, choose, replay, selection};
pub use periods::{due, last_day};
pub(crate) use plan::picked;
pub use plan::{Gap, Plan, PlanStep, lines, plan, sheets, steps};
#[cfg(feature = "authoring")]
pub(crate) use scan::read_plain;
pub use scan::{Find, LIMIT, Piece, Scan, scan};
pub use sum::{BadDate, FIRST_YEAR, Reckoned, entered, reckon};
