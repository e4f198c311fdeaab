//! "Did you mean …": the known name that differs least.

/// The name nearest to what was written, if it is near at all.
pub(super) fn nearest(
    written: &str,
    names: impl Iterator<Item = &'static str>,
) -> Option<&'static str> {
    let limit = (written.chars().count() / 3).max(1);
    names
        .map(|name| {
            (
                distance(&name.to_ascii_lowercase(), &written.to_ascii_lowercase()),
                name,
            )
        })
        .filter(|&(distance, _)| distance <= limit)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, name)| name)
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
        let near = |written| nearest(written, names.into_iter());
        assert_eq!(near("container"), Some("Container"));
        assert_eq!(near("TimeIntervall"), Some("TimeInterval"));
        assert_eq!(near("Vidoe"), None);
        assert_eq!(near("Vido"), Some("Video"));
        assert_eq!(near("Watermark"), None);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
