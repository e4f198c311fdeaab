//! "Did you mean …": the known name that differs least.

/// The name nearest to what was written, empty where none is near.
pub(super) fn nearest(written: &str, names: impl Iterator<Item = &'static str>) -> &'static str {
    let letters = letters(written);
    let mut limit = written.len() / 3 + 2;
    let mut best = "";
    for name in names {
        let distance = distance(name, &letters);
        if distance < limit {
            limit = distance;
            best = name;
        }
    }
    best
}

/// Appends the hint, where there is a name to hint at.
pub(super) fn suggest(message: &mut String, near: &str) {
    if !near.is_empty() {
        message.push_str("; did you mean ");
        message.push_str(near);
    }
}

/// How many letters are compared.
const MOST: usize = 64;

/// The first letters in lower case. Names are ASCII: of other characters only matters that each is one.
fn letters(text: &str) -> Vec<u8> {
    let mut letters = Vec::new();
    for byte in text.bytes() {
        if byte & 0xC0 != 0x80 && letters.len() < MOST {
            letters.push(byte.to_ascii_lowercase());
        }
    }
    letters
}

/// Insertions, deletions and replacements that lead from a name to these letters.
fn distance(name: &str, letters: &[u8]) -> usize {
    let mut row: [usize; MOST + 1] = core::array::from_fn(|index| index);
    for (i, x) in name.bytes().take(MOST).enumerate() {
        let [first, rest @ ..] = &mut row;
        let (mut diagonal, mut left) = (i, i + 1);
        *first = left;
        for (slot, &y) in rest.iter_mut().zip(letters) {
            let replaced = diagonal + usize::from(x.to_ascii_lowercase() != y);
            diagonal = *slot;
            left = replaced.min(left + 1).min(diagonal + 1);
            *slot = left;
        }
    }
    row.get(letters.len()).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_what_was_meant() {
        let names = ["Container", "TimeInterval", "Video", "Audio"];
        let near = |written| nearest(written, names.into_iter());
        assert_eq!(near("container"), "Container");
        assert_eq!(near("TimeIntervall"), "TimeInterval");
        assert_eq!(near("Vidoe"), "Video");
        assert_eq!(near("Vido"), "Video");
        assert_eq!(near("Watermark"), "");
        assert_eq!(distance("kitten", b"sitting"), 3);
    }
}
