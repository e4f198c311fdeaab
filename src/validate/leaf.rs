//! Findings about texts, numbers, booleans and words.

use super::{Check, push_bounds};
use crate::decode::{Numeral, numeral};
use crate::find::joined;
use crate::path::Path;
use crate::schema::{Kind, Member};
use crate::value::Value;
use crate::xml::first_illegal;
use core::cmp::Ordering;

impl Check {
    pub(super) fn leaf(&mut self, value: &Value, member: &'static Member, path: &Path<'_>) {
        let shown = if member.is_sensitive() {
            None
        } else {
            Some(value)
        };
        let expected = match (member.kind, value) {
            (_, Value::List(_)) => "a single value",
            (
                Kind::Integer | Kind::Number,
                Value::Map(_) | Value::Foreign(_) | Value::Boolean(_),
            ) => "a number",
            (Kind::Boolean, Value::Map(_) | Value::Foreign(_) | Value::Number(_)) => {
                "true or false"
            }
            (_, Value::Map(_) | Value::Foreign(_)) => "text",
            _ => "",
        };
        if !expected.is_empty() {
            return self.wrong_type(path, expected, value, member.is_sensitive());
        }
        let text = value.as_text().unwrap_or_default();
        if first_illegal(text).is_some() {
            self.error(path, "character", None)
                .push_str("holds a character that XML 1.0 cannot carry");
            return;
        }
        if text.is_empty() && !matches!(member.kind, Kind::Text) {
            return;
        }
        match member.kind {
            Kind::Integer | Kind::Number => self.number(text, member, path, shown),
            Kind::Boolean if text != "true" && text != "false" => self
                .warning(path, "boolean", shown)
                .push_str("is neither true nor false"),
            Kind::OneOf(words) if !words.iter().any(|word| word.eq_ignore_ascii_case(text)) => {
                let message = self.warning(path, "value", shown);
                message.push_str("is not among the documented values: ");
                message.push_str(&joined(words, ", "));
            }
            Kind::Text => self.text(text, member, path, shown),
            _ => {}
        }
    }

    /// A text that is no number may be what the service knows and the page does not: `auto`, `24000/1001`.
    fn number(
        &mut self,
        text: &str,
        member: &'static Member,
        path: &Path<'_>,
        shown: Option<&Value>,
    ) {
        if numeral(text.as_bytes()) == Numeral::None {
            self.warning(path, "number", shown)
                .push_str("is not a number");
        } else if matches!(member.kind, Kind::Integer) && is_fraction(text) {
            self.warning(path, "integer", shown)
                .push_str("is not a whole number");
        } else if outside(text, member.lower(), Ordering::Less)
            || outside(text, member.upper(), Ordering::Greater)
        {
            let message = self.warning(path, "range", shown);
            message.push_str("is outside the documented range:");
            push_bounds(message, member);
        }
    }
}

fn is_fraction(text: &str) -> bool {
    text.split_once('.')
        .is_some_and(|(_, digits)| digits.bytes().any(|b| b != b'0'))
}

/// Whether a number lies beyond a bound, or at one that is itself excluded.
fn outside(text: &str, bound: Option<(i32, bool)>, beyond: Ordering) -> bool {
    let Some((bound, open)) = bound else {
        return false;
    };
    let order = compare(text, bound);
    order == beyond || open && order.is_eq()
}

/// More than any bound.
const MOST_UNITS: i64 = 1 << 32;

/// Compares a decimal text with an integer, exactly, without floating point.
fn compare(text: &str, bound: i32) -> Ordering {
    // Digits before the point, once the exponent has moved it.
    let mut places = 0;
    let (mut power, mut negative_power) = (0, false);
    let (mut pointed, mut scaled) = (false, false);
    for byte in text.bytes() {
        match byte {
            b'.' => pointed = true,
            b'e' | b'E' => scaled = true,
            b'-' if scaled => negative_power = true,
            // Beyond 64 places it makes no difference how many.
            b'0'..=b'9' if scaled => power = (power * 10 + i32::from(byte - b'0')).min(64),
            b'0'..=b'9' if !pointed => places += 1,
            _ => {}
        }
    }
    places += if negative_power { -power } else { power };
    // The integer part in units; the rest only matters for being zero or not.
    let (mut units, mut rest) = (0i64, false);
    for byte in text.bytes().take_while(|byte| byte | 0x20 != b'e') {
        if !byte.is_ascii_digit() {
            continue;
        }
        if places > 0 {
            units = (units * 10 + i64::from(byte - b'0')).min(MOST_UNITS);
            places -= 1;
        } else {
            rest |= byte != b'0';
        }
    }
    for _ in 0..places {
        units = (units * 10).min(MOST_UNITS);
    }
    let (units, further) = match text.as_bytes().first() == Some(&b'-') {
        true => (-units, Ordering::Less),
        false => (units, Ordering::Greater),
    };
    match units.cmp(&i64::from(bound)) {
        Ordering::Equal if rest => further,
        order => order,
    }
}

#[cfg(test)]
mod tests {
    use super::compare;
    use core::cmp::Ordering::{Equal, Greater, Less};

    #[test]
    fn compares_decimals_exactly() {
        for (text, bound, order) in [
            ("0", 0, Equal),
            ("0.0001", 0, Greater),
            ("-0.5", 0, Less),
            ("59.94", 60, Less),
            ("60.000", 60, Equal),
            ("6e1", 60, Equal),
            ("601e-1", 60, Greater),
            ("1e99", 1, Greater),
            ("-10", -10, Equal),
            ("-10.5", -10, Less),
            ("+90.0", 90, Equal),
        ] {
            assert_eq!(compare(text, bound), order, "{text} and {bound}");
        }
    }
}
