//! Findings about texts, numbers, booleans and words.

use super::{Check, decimal};
use crate::decode::{Numeral, numeral};
use crate::path::Path;
use crate::schema::{Kind, Member};
use crate::text::{cut, parse_decimal, push_integer};
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
            let parts = ["holds a character that XML 1.0 cannot carry"];
            return self.error(path, "character", None, &parts);
        }
        if text.is_empty() {
            return;
        }
        match member.kind {
            Kind::Integer | Kind::Number => self.number(text, member, path, shown),
            Kind::Boolean if text != "true" && text != "false" => {
                self.warning(path, "boolean", shown, &["is neither true nor false"]);
            }
            Kind::OneOf(words) if !words.iter().any(|word| word.eq_ignore_ascii_case(text)) => {
                let mut list = String::new();
                for word in words {
                    list.push_str(if list.is_empty() { "" } else { ", " });
                    list.push_str(word);
                }
                let parts = ["is not among the documented values: ", &list];
                self.warning(path, "value", shown, &parts);
            }
            Kind::Text => {
                let length = text.chars().count();
                if member
                    .upper()
                    .is_some_and(|(max, _)| length as i64 > i64::from(max))
                {
                    let (length, bounds) = (decimal(length), bounds(member));
                    let parts = ["has ", &length, " characters, documented are", &bounds];
                    self.warning(path, "length", None, &parts);
                }
            }
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
        let outside = |bound: Option<(i32, bool)>, beyond: Ordering| {
            bound.is_some_and(|(bound, open)| {
                let order = compare(text, bound);
                order == beyond || open && order.is_eq()
            })
        };
        if numeral(text.as_bytes()) == Numeral::None {
            self.warning(path, "number", shown, &["is not a number"]);
        } else if matches!(member.kind, Kind::Integer) && is_fraction(text) {
            self.warning(path, "integer", shown, &["is not a whole number"]);
        } else if outside(member.lower(), Ordering::Less)
            || outside(member.upper(), Ordering::Greater)
        {
            let bounds = bounds(member);
            self.warning(
                path,
                "range",
                shown,
                &["is outside the documented range:", &bounds],
            );
        }
    }
}

fn bounds(member: &Member) -> String {
    let mut out = String::new();
    if let Some((min, open)) = member.lower() {
        out.push_str(if open { " above " } else { " from " });
        push_integer(&mut out, i64::from(min));
    }
    if let Some((max, open)) = member.upper() {
        out.push_str(if open { " below " } else { " up to " });
        push_integer(&mut out, i64::from(max));
    }
    out
}

fn is_fraction(text: &str) -> bool {
    cut(text, b".").is_some_and(|(_, digits)| digits.bytes().any(|b| b != b'0'))
}

fn unsigned(text: &str) -> &str {
    text.strip_prefix(['+', '-']).unwrap_or(text)
}

/// The power of ten, as far as it matters.
fn shift(exponent: &str) -> i32 {
    let digits = unsigned(exponent);
    let power = parse_decimal(digits).unwrap_or(u64::MAX).min(64) as i32;
    if exponent.starts_with('-') {
        -power
    } else {
        power
    }
}

/// Compares a decimal text with an integer, exactly, without floating point.
fn compare(text: &str, bound: i32) -> Ordering {
    let negative = text.starts_with('-');
    let digits = unsigned(text);
    let (mantissa, exponent) = cut(digits, b"eE").unwrap_or((digits, "0"));
    let (whole, fraction) = cut(mantissa, b".").unwrap_or((mantissa, ""));
    let shift = shift(exponent);
    // Digits with the point moved: the integer part in units, the rest only matters for being zero or not.
    let point = whole.len() as i32 + shift;
    let (mut units, mut rest) = (0i64, false);
    let all = whole.bytes().chain(fraction.bytes());
    let count = (whole.len() + fraction.len()) as i32;
    for (index, digit) in all
        .chain(core::iter::repeat_n(b'0', (point - count).max(0) as usize))
        .enumerate()
    {
        if (index as i32) < point {
            units = units
                .saturating_mul(10)
                .saturating_add(i64::from(digit - b'0'));
        } else {
            rest |= digit != b'0';
        }
    }
    if negative {
        let order = (-units).cmp(&i64::from(bound));
        if order.is_eq() && rest {
            Ordering::Less
        } else {
            order
        }
    } else {
        let order = units.cmp(&i64::from(bound));
        if order.is_eq() && rest {
            Ordering::Greater
        } else {
            order
        }
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
