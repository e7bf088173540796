//! What the kiosk decides. Pure functions of the library, the answers and, where needed, `today`.

mod assessment;
mod flow;
mod periods;
mod plan;
mod scan;

pub use assessment::{Assessment, Level, Reason, assess, verdict};
#[cfg(feature = "authoring")]
pub(crate) use flow::settle;
pub use flow::{Answers, Asked, Replay, choose, replay, selection};
pub use periods::due;
pub(crate) use plan::picked;
pub use plan::{Gap, Plan, PlanStep, lines, plan, steps};
#[cfg(feature = "authoring")]
pub(crate) use scan::read_plain;
pub use scan::{Find, LIMIT, Piece, Reader, Scan, scan};
