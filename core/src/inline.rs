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
/// ```
pub fn spans(text: &str) -> impl Iterator<Item = Span<'_>> {
    text.split("**")
        .enumerate()
        .map(|(index, text)| Span { text, bold: index % 2 == 1 })
        .filter(|span| !span.text.is_empty())
}

/// The text without markers, as it is read aloud or searched.
pub fn plain(text: &str) -> String {
    text.replace("**", "")
}
