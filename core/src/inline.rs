//! The one piece of markup content may use: `**bold**`.

/// A run of text, bold or not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Span<'a> {
    /// The characters, without the markers.
    pub text: &'a str,
    /// Whether the run stood between `**` markers.
    pub bold: bool,
}

/// Splits a text at its `**` markers.
///
/// ```
/// use kiosk_core::inline::spans;
/// let bold: Vec<_> = spans("收到后 **20 日**内").filter(|s| s.bold).map(|s| s.text).collect();
/// assert_eq!(bold, ["20 日"]);
/// let whole: Vec<_> = spans("**先停下**，拨 **110**").map(|s| (s.text, s.bold)).collect();
/// assert_eq!(whole, [("先停下", true), ("，拨 ", false), ("110", true)]);
/// ```
pub fn spans(text: &str) -> impl Iterator<Item = Span<'_>> {
    // Split at single asterisks, because a search for strings would be linked for this alone:
    // an empty piece in between is a marker, at either end it is none.
    let (mut bold, mut first) = (false, true);
    let mut pieces = text.split('*').peekable();
    core::iter::from_fn(move || {
        loop {
            let piece = pieces.next()?;
            let edge = core::mem::take(&mut first) || pieces.peek().is_none();
            if !piece.is_empty() {
                return Some(Span { text: piece, bold });
            }
            bold ^= !edge;
        }
    })
}

/// The text with `{key}` filled in.
///
/// ```
/// use kiosk_core::inline::fill;
/// assert_eq!(fill("到 {due} 为止", &[("due", "明天")]), "到 明天 为止");
/// ```
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    // Character by character: a search for strings would be linked for this alone.
    let mut parts = text.split(['{', '}']);
    let mut filled = parts.next().unwrap_or_default().to_owned();
    while let Some(key) = parts.next() {
        filled += values.iter().find(|(known, _)| *known == key).map_or("", |(_, value)| value);
        filled += parts.next().unwrap_or_default();
    }
    filled
}

/// The text without markers, as it is read aloud or searched.
pub fn unmarked(text: &str) -> String {
    text.replace("**", "")
}
