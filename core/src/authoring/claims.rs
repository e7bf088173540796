//! Which sentences state something that could be wrong by a digit.

/// Whether the text states a number, period, phone or amount: any digit, or a Chinese numeral
/// before a unit of time or money. Titles in 《》 do not count.
///
/// ```
/// use kiosk_core::authoring::states_a_claim;
/// assert!(states_a_claim("二十日内书面答复"));
/// assert!(states_a_claim("拨打 110"));
/// assert!(!states_a_claim("一次性办好，不用再跑"));
/// ```
pub fn states_a_claim(text: &str) -> bool {
    let text = without_titles(text);
    text.chars().any(|c| c.is_ascii_digit() || ('０'..='９').contains(&c)) || numeral_before_unit(&text)
}

fn without_titles(text: &str) -> String {
    let mut depth = 0_usize;
    let mut outside = |c: &char| match c {
        '《' => {
            depth += 1;
            false
        }
        '》' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    };
    text.chars().filter(|c| outside(c)).collect()
}

const NUMERALS: &str = "一二三四五六七八九十百千万两半几";
const UNITS: [&str; 13] =
    ["个工作日", "工作日", "个月", "日", "天", "年", "小时", "分钟", "元", "块", "倍", "成的", "折"];

fn numeral_before_unit(text: &str) -> bool {
    text.char_indices().any(|(at, c)| {
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        NUMERALS.contains(c) && c != '几' && UNITS.iter().any(|unit| rest.starts_with(unit))
    })
}
