//! Findings about texts, numbers, booleans and words.

use super::Check;
use crate::decode::{Numeral, numeral};
use crate::error::Severity;
use crate::path::Path;
use crate::schema::{Kind, Member};
use crate::text::{parse_decimal, push_integer};
use crate::value::Value;
use crate::xml::first_illegal;

impl Check {
    pub(super) fn leaf(&mut self, value: &Value, member: &'static Member, path: &Path<'_>) {
        let shown = if member.is_sensitive() {
            None
        } else {
            Some(value)
        };
        let expected = match (member.kind, value) {
            (_, Value::List(_)) => Some("a single value"),
            (_, Value::Map(_) | Value::Foreign(_)) => Some(expected(member.kind)),
            (Kind::Integer | Kind::Number, Value::Boolean(_)) => Some("a number"),
            (Kind::Boolean, Value::Number(_)) => Some("true or false"),
            _ => None,
        };
        if let Some(expected) = expected {
            return self.wrong_type(path, expected, value, member.is_sensitive());
        }
        let text = value.as_text().unwrap_or_default();
        if first_illegal(text).is_some() {
            return self.add(path, "character", Severity::Error, None, |out| {
                out.push_str("holds a character that XML 1.0 cannot carry");
            });
        }
        if text.is_empty() {
            return;
        }
        match member.kind {
            Kind::Integer | Kind::Number => {
                let kind = numeral(text.as_bytes());
                if kind == Numeral::None {
                    // A text may be what the service knows and the page does not; NaN is never that.
                    let severity = match value {
                        Value::Number(_) => Severity::Error,
                        _ => Severity::Warning,
                    };
                    self.add(path, "number", severity, shown, |out| {
                        out.push_str("is not a number")
                    });
                } else if matches!(member.kind, Kind::Integer) && is_fraction(text) {
                    self.add(path, "integer", Severity::Warning, shown, |out| {
                        out.push_str("is not a whole number");
                    });
                } else {
                    self.range(text, member, path, shown);
                }
            }
            Kind::Boolean if text != "true" && text != "false" => {
                self.add(path, "boolean", Severity::Warning, shown, |out| {
                    out.push_str("is neither true nor false");
                });
            }
            Kind::OneOf(words) if !words.iter().any(|word| word.eq_ignore_ascii_case(text)) => {
                self.add(path, "value", Severity::Warning, shown, |out| {
                    out.push_str("is not among the documented values: ");
                    for (index, word) in words.iter().enumerate() {
                        out.push_str(if index == 0 { "" } else { ", " });
                        out.push_str(word);
                    }
                });
            }
            Kind::Text => self.length(text, member, path),
            _ => {}
        }
    }

    fn range(
        &mut self,
        text: &str,
        member: &'static Member,
        path: &Path<'_>,
        shown: Option<&Value>,
    ) {
        let low = member
            .lower()
            .is_some_and(|(min, open)| match compare(text, min) {
                core::cmp::Ordering::Less => true,
                order => open && order.is_eq(),
            });
        let high = member
            .upper()
            .is_some_and(|(max, open)| match compare(text, max) {
                core::cmp::Ordering::Greater => true,
                order => open && order.is_eq(),
            });
        if low || high {
            self.add(path, "range", Severity::Warning, shown, |out| {
                out.push_str("is outside the documented range:");
                bounds(out, member);
            });
        }
    }

    fn length(&mut self, text: &str, member: &'static Member, path: &Path<'_>) {
        let length = text.chars().count();
        if member
            .upper()
            .is_some_and(|(max, _)| length as i64 > i64::from(max))
        {
            self.add(path, "length", Severity::Warning, None, |out| {
                out.push_str("has ");
                push_integer(out, length as i64);
                out.push_str(" characters, documented are");
                bounds(out, member);
            });
        }
    }
}

fn expected(kind: Kind) -> &'static str {
    match kind {
        Kind::Integer | Kind::Number => "a number",
        Kind::Boolean => "true or false",
        _ => "text",
    }
}

fn bounds(out: &mut String, member: &Member) {
    if let Some((min, open)) = member.lower() {
        out.push_str(if open { " above " } else { " from " });
        push_integer(out, i64::from(min));
    }
    if let Some((max, open)) = member.upper() {
        out.push_str(if open { " below " } else { " up to " });
        push_integer(out, i64::from(max));
    }
}

fn is_fraction(text: &str) -> bool {
    text.split_once('.')
        .is_some_and(|(_, digits)| digits.bytes().any(|b| b != b'0'))
}

/// The power of ten, as far as it matters.
fn shift(exponent: &str) -> i32 {
    let digits = exponent.trim_start_matches(['+', '-']);
    let power = parse_decimal(digits).unwrap_or(u64::MAX).min(64) as i32;
    if exponent.starts_with('-') {
        -power
    } else {
        power
    }
}

/// Compares a decimal text with an integer, exactly, without floating point.
fn compare(text: &str, bound: i32) -> core::cmp::Ordering {
    let negative = text.starts_with('-');
    let digits = text.trim_start_matches(['+', '-']);
    let (mantissa, exponent) = digits.split_once(['e', 'E']).unwrap_or((digits, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
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
            core::cmp::Ordering::Less
        } else {
            order
        }
    } else {
        let order = units.cmp(&i64::from(bound));
        if order.is_eq() && rest {
            core::cmp::Ordering::Greater
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
