//! Dates of the wire as milliseconds since 1970, and back.

/// Reads an HTTP date (`Sun, 06 Nov 1994 08:49:37 GMT`) or the ISO form of the service's bodies
/// (`2023-07-12T20:11:02Z`, `+0800`, `+08:00`). Anything else is no date.
pub fn parse_date(text: &str) -> Option<f64> {
    const MONTHS: &[u8; 36] = b"JanFebMarAprMayJunJulAugSepOctNovDec";
    let text = text.trim_ascii();
    let [year, mut month, day, hour, minute, second] = read(text, "1111-22-33?44:55:66")
        .or_else(|| read(text, "???, 33 ??? 1111 44:55:66 GMT"))?;
    let mut offset = 0;
    if month == 0 {
        let word = text.as_bytes().get(8..11)?;
        let (names, _) = MONTHS.as_chunks::<3>();
        month = names.iter().position(|name| name == word)? as i64 + 1;
    } else if let Some((_, zone)) = text.get(19..)?.split_once(['+', '-'])
        && let Some([_, _, _, hours, minutes, _]) =
            read(zone, "44:55").or_else(|| read(zone, "4455"))
    {
        offset = hours * 60 + minutes;
        if text.get(19..)?.contains('-') {
            offset = -offset;
        }
    }
    let fits = (1..=12).contains(&month) && (1..=31).contains(&day);
    if !fits || hour > 24 || minute > 59 || second > 60 {
        return None;
    }
    let minutes = (days(year, month, day) * 24 + hour) * 60 + minute - offset;
    Some((minutes * 60 + second) as f64 * 1000.0)
}

/// The numbers of a text that begins like the pattern: a digit there stands for one more digit of the first number,
/// the second and so on, a question mark for anything, everything else for itself.
fn read(text: &str, pattern: &str) -> Option<[i64; 6]> {
    let mut numbers = [0; 6];
    let mut bytes = text.bytes();
    for mark in pattern.bytes() {
        let byte = bytes.next()?;
        if let Some(number) = numbers.get_mut(usize::from(mark.wrapping_sub(b'1')))
            && byte.is_ascii_digit()
        {
            *number = *number * 10 + i64::from(byte - b'0');
        } else if mark != byte && mark != b'?' {
            return None;
        }
    }
    Some(numbers)
}

/// How long a `Retry-After` header asks to wait: a number of seconds, or a date.
pub fn parse_retry_after(text: &str, now_ms: f64) -> Option<f64> {
    let text = text.trim_ascii();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let seconds: Option<u64> = text.parse().ok();
        return seconds.map(|seconds| seconds as f64 * 1000.0);
    }
    parse_date(text).map(|at| (at - now_ms).max(0.0))
}

/// An instant as the list filters want it: `2023-07-12T00:00:00+0800`.
pub fn service_time(ms: f64) -> String {
    // Year 9999 at the latest: the walk to a time without sense would take for ever.
    let second = (ms / 1000.0).min(253_402_214_400.0) as i64 + 8 * 3600;
    let day = second / 86_400;
    // The way back from `days` is a walk: there and back again by formula would be twice the arithmetic.
    let (mut year, mut month) = (1970, 1);
    while days(year + 1, 1, 1) <= day {
        year += 1;
    }
    while days(year, month + 1, 1) <= day {
        month += 1;
    }
    format!(
        "{year:04}-{month:02}-{:02}T{:02}:{:02}:{:02}+0800",
        day - days(year, month, 1) + 1,
        second / 3600 % 24,
        second / 60 % 60,
        second % 60,
    )
}

/// Days since 1970 of a date; a month too many is January of the next year. Years are counted from March, so that
/// the leap day is the last of its year.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    year * 365 + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 719_469
}
