//! Dates of the wire as milliseconds since 1970, and back.

use crate::text::{cut, parse_decimal, pieces, push_decimal};

/// Reads an HTTP date (`Sun, 06 Nov 1994 08:49:37 GMT`) or the ISO form of the service's bodies
/// (`2023-07-12T20:11:02Z`, `+0800`, `+08:00`). Anything else is no date.
pub fn parse_date(text: &str) -> Option<f64> {
    let text = text.trim();
    http_date(text).or_else(|| iso_date(text))
}

/// How long a `Retry-After` header asks to wait: a number of seconds, or a date.
pub fn parse_retry_after(text: &str, now_ms: f64) -> Option<f64> {
    let text = text.trim();
    if let Some(seconds) = parse_decimal(text) {
        return Some(seconds as f64 * 1000.0);
    }
    http_date(text).map(|at| (at - now_ms).max(0.0))
}

/// An instant as the list filters want it: `2023-07-12T00:00:00+0800`.
pub fn service_time(ms: f64) -> String {
    const ZONE_S: i64 = 8 * 3600;
    let seconds = (ms / 1000.0) as i64 + ZONE_S;
    let (year, month, day) = civil(seconds.div_euclid(86_400));
    let second = seconds.rem_euclid(86_400);
    let mut text = String::with_capacity(24);
    push_decimal(&mut text, year.max(0) as u64);
    for (mark, number) in [
        ('-', month),
        ('-', day),
        ('T', second / 3600),
        (':', second / 60 % 60),
        (':', second % 60),
    ] {
        text.push(mark);
        if number < 10 {
            text.push('0');
        }
        push_decimal(&mut text, number.max(0) as u64);
    }
    text.push_str("+0800");
    text
}

fn http_date(text: &str) -> Option<f64> {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let mut parts = pieces(cut(text, b",")?.1.trim_ascii_start(), b" ");
    let day = number(parts.next()?)?;
    let word = parts.next()?;
    let month = MONTHS.iter().position(|name| *name == word)? as i64 + 1;
    let year = number(parts.next()?)?;
    let time = time_of_day(parts.next()?)?;
    (parts.next() == Some("GMT")).then(|| millis(year, month, day, time))
}

fn iso_date(text: &str) -> Option<f64> {
    let (date, rest) = cut(text, b"T ")?;
    let mut parts = pieces(date, b"-").map(number);
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let time = time_of_day(pieces(rest, b".Z+-").next()?)?;
    let zone = cut(rest, b"+-").map_or("", |(_, zone)| zone);
    let digits: String = zone.chars().filter(char::is_ascii_digit).collect();
    let offset = match digits.split_at_checked(2) {
        Some((hours, minutes)) if digits.len() == 4 => {
            number(hours)? * 3600 + number(minutes)? * 60
        }
        _ => 0,
    };
    let offset = if cut(rest, b"-").is_some() {
        -offset
    } else {
        offset
    };
    Some(millis(year, month, day, time - offset))
}

fn time_of_day(text: &str) -> Option<i64> {
    let mut parts = pieces(text, b":").map(number);
    Some(parts.next()?? * 3600 + parts.next()?? * 60 + parts.next()??)
}

fn number(text: &str) -> Option<i64> {
    parse_decimal(text)
        .filter(|n| *n <= u64::from(u32::MAX))
        .map(|n| n as i64)
}

fn millis(year: i64, month: i64, day: i64, second: i64) -> f64 {
    (days(year, month, day) * 86_400 + second) as f64 * 1000.0
}

/// Days since 1970 of a date. Years are counted from March, so that the leap day is the last of its year.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month > 2 { year } else { year - 1 };
    let shifted = if month > 2 { month - 3 } else { month + 9 };
    let century = year.div_euclid(400);
    let in_century = year.rem_euclid(400);
    let in_year = (153 * shifted + 2) / 5 + day - 1;
    century * 146_097 + in_century * 365 + in_century / 4 - in_century / 100 + in_year - 719_468
}

/// The date of a day since 1970: the way back.
fn civil(day: i64) -> (i64, i64, i64) {
    let shifted = day + 719_468;
    let century = shifted.div_euclid(146_097);
    let rest = shifted.rem_euclid(146_097);
    let in_century = (rest - rest / 1460 + rest / 36_524 - rest / 146_096) / 365;
    let in_year = rest - (365 * in_century + in_century / 4 - in_century / 100);
    let shifted_month = (5 * in_year + 2) / 153;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = century * 400 + in_century + i64::from(month <= 2);
    (year, month, in_year - (153 * shifted_month + 2) / 5 + 1)
}
