//! "Did you mean …": the known name that differs least.

/// `["; did you mean ", name]` with the name nearest to what was written, or two empty texts.
pub(super) fn nearest(
    written: &str,
    names: impl Iterator<Item = &'static str>,
) -> [&'static str; 2] {
    let written = written.to_ascii_lowercase();
    let mut limit = written.len() / 3 + 2;
    let mut best = ["", ""];
    for name in names {
        let distance = distance(&name.to_ascii_lowercase(), &written);
        if distance < limit {
            limit = distance;
            best = ["; did you mean ", name];
        }
    }
    best
}

/// Insertions, deletions and replacements that lead from one text to the other.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().take(64).count()).collect();
    for (i, x) in a.chars().take(64).enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (slot, y) in row.iter_mut().skip(1).zip(b.chars()) {
            let replaced = diagonal + usize::from(x != y);
            diagonal = *slot;
            *slot = replaced.min(left + 1).min(diagonal + 1);
            left = *slot;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_what_was_meant() {
        let names = ["Container", "TimeInterval", "Video", "Audio"];
        let near = |written| nearest(written, names.into_iter())[1];
        assert_eq!(near("container"), "Container");
        assert_eq!(near("TimeIntervall"), "TimeInterval");
        assert_eq!(near("Vidoe"), "Video");
        assert_eq!(near("Vido"), "Video");
        assert_eq!(near("Watermark"), "");
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
