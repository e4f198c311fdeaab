//! Random texts, made of what codecs get wrong.

use crate::random::Random;

const PIECES: &[&str] = &[
    "a",
    "0",
    "input/clip.mp4",
    "${Number}",
    "中文",
    "视频处理",
    "é",
    "e\u{301}",
    "🎬",
    "👨‍👩‍👧",
    "\u{10FFFF}",
    "\u{E000}",
    "\u{FFFD}",
    "\u{FEFF}",
    "\u{85}",
    "\u{2028}",
    "\u{7F}",
    "&",
    "<",
    ">",
    "\"",
    "'",
    "]]>",
    "]]",
    "&amp;",
    "&#10;",
    "&lt;",
    "<![CDATA[",
    "<!--",
    "-->",
    "?>",
    "%41",
    "+",
    "\\",
    "\\u0041",
    "\r\n",
    "\r",
    "\n",
    "\t",
    " ",
    "  ",
    "true",
    "-",
    "{}",
    "[]",
    "null",
];

/// A text of at most so many characters; the empty one and mere white space are among them.
pub fn text(random: &mut Random, most: usize) -> String {
    let mut out = String::new();
    for _ in 0..random.below(6) {
        out.push_str(random.pick(PIECES));
    }
    out.chars().take(most).collect()
}

/// A text that is more than white space, for places where mere white space means nothing.
pub fn visible(random: &mut Random) -> String {
    let mut out = text(random, 40);
    out.push('x');
    out
}

/// A decimal number between the bounds, which a double holds to the last digit.
pub fn number(random: &mut Random, low: i64, high: i64, fraction: bool) -> String {
    let whole = random.between(low, high);
    if fraction && random.chance(50) && whole >= 0 && whole < high {
        let digits = random.below(1_000_000);
        return format!("{whole}.{digits:06}");
    }
    whole.to_string()
}
