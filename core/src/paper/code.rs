//! 带走: a text as QR codes that a cheap phone reads off a 10-inch tablet without a network.
//!
//! The limits are those of the phone, not of the standard: version 20 at level M holds 666 bytes in 97
//! modules, of which 660 are used; on a screen where the code is 110 mm wide a module is then more than 1 mm, which a
//! two-megapixel camera resolves at arm's length. Level M (15 %) stands smears and lamps mirrored in
//! the glass; more would only make the modules smaller.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// Most bytes of UTF-8 in one code: version 20 at level M.
pub const CODE_BYTES: usize = 660;
const LARGEST: u8 = 20;

/// A code as a picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Code {
    /// Width in modules, with the quiet zone of four modules around it.
    pub size: i32,
    /// The dark modules as an SVG path in units of a module.
    pub path: String,
}

/// The code of a text of at most [`CODE_BYTES`]; `None` for a longer one.
pub fn code(text: &str) -> Option<Code> {
    let segment = QrSegment::make_bytes(text.as_bytes());
    let (least, most) = (Version::MIN, Version::new(LARGEST));
    let code = QrCode::encode_segments_advanced(&[segment], QrCodeEcc::Medium, least, most, None, true).ok()?;
    let (size, quiet) = (code.size(), 4);
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let from = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > from {
                let [left, top, wide] = [from + quiet, y + quiet, x - from].map(|number| number.to_string());
                path.extend(["M", &left, " ", &top, "h", &wide, "v1h-", &wide, "z"]);
            }
            x += 1;
        }
    }
    Some(Code { size: size + 2 * quiet, path })
}

/// The text in pieces of at most [`CODE_BYTES`], each under a heading that numbers it: `name 1/3`.
///
/// Pieces end between lines where one fits, and always between characters, so that each can be read alone.
pub fn pieces(name: &str, text: &str) -> Vec<String> {
    // Room for the heading: the name, a space, `99/99` and a line break.
    let room = CODE_BYTES.saturating_sub(name.len() + 7);
    let mut bodies: Vec<String> = vec![String::new()];
    for line in text.split_inclusive('\n') {
        for part in fitting(line, room) {
            match bodies.last_mut() {
                Some(last) if last.len() + part.len() <= room => last.push_str(part),
                _ => bodies.push(part.to_owned()),
            }
        }
    }
    let count = bodies.len().to_string();
    let heading = |at: usize| [name, " ", &(at + 1).to_string(), "/", &count, "\n"].concat();
    bodies.iter().enumerate().map(|(at, body)| [&heading(at), body.trim_end()].concat()).collect()
}

/// A line in parts of at most `room` bytes.
fn fitting(line: &str, room: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = line;
    while rest.len() > room {
        let cut = (0..=room).rev().find(|at| rest.is_char_boundary(*at)).filter(|cut| *cut > 0).unwrap_or(rest.len());
        let (part, after) = rest.split_at(cut);
        parts.push(part);
        rest = after;
    }
    parts.push(rest);
    parts
}
