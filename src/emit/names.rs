//! Builder names: the tag in camelCase, by one rule for all of them.

/// The name of the builder of that tag: its words in camelCase, acronyms as words.
///
/// `Snapshot` → `snapshot`, `ImageOCR` → `imageOcr`, `SDRtoHDR` → `sdrToHdr`.
pub fn builder(tag: &str) -> String {
    let mut name = String::with_capacity(tag.len());
    for word in words(tag) {
        let mut letters = word.chars();
        match letters.next() {
            Some(first) if !name.is_empty() => name.push(first.to_ascii_uppercase()),
            Some(first) => name.push(first.to_ascii_lowercase()),
            None => {}
        }
        name.extend(letters.map(|letter| letter.to_ascii_lowercase()));
    }
    name
}

/// The words of a tag. A run of capitals is a word, but its last letter begins the next word when a
/// lower-case letter follows (`AIGCMetadata` → `AIGC`, `Metadata`); `to` between two runs of
/// capitals is a word of its own.
pub fn words(tag: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = tag;
    while !rest.is_empty() {
        let (word, after) = rest.split_at(first_word(rest));
        words.push(word);
        rest = after;
    }
    words
}

fn first_word(text: &str) -> usize {
    let capitals = text.bytes().take_while(u8::is_ascii_uppercase).count();
    let after = text.get(capitals..).unwrap_or_default();
    let small = after
        .bytes()
        .take_while(|b| !b.is_ascii_uppercase())
        .count();
    match capitals {
        0 | 1 => capitals + small,
        _ if small == 0 || is_joined_by_to(after) => capitals,
        _ => capitals - 1,
    }
}

/// Whether the text begins with the word `to` and a run of capitals.
fn is_joined_by_to(text: &str) -> bool {
    text.strip_prefix("to")
        .is_some_and(|next| next.bytes().take(2).filter(u8::is_ascii_uppercase).count() == 2)
}

/// `tags.js`: every tag, and its builder's name where more than the first letter is another, from which the package
/// makes its `jobs` object. One text is a third of the size of as many small ones, and bundlers can drop it.
pub fn tags_module<'a>(tags: impl Iterator<Item = &'a str>) -> String {
    let mut out = String::from(super::MADE_BY);
    out.push_str("/** Every tag on a line of its own, and the name of its builder where it is not the tag in lower camel case. */\n");
    out.push_str("export const TAGS = `\n");
    for tag in tags {
        let name = builder(tag);
        out.push_str(tag);
        if name.get(1..) != tag.get(1..) {
            out.push(' ');
            out.push_str(&name);
        }
        out.push('\n');
    }
    out.push_str("`;\n");
    out
}

#[cfg(test)]
mod tests {
    use super::{builder, words};

    #[test]
    fn acronyms_become_words() {
        for (tag, name) in [
            ("Snapshot", "snapshot"),
            ("Tts", "tts"),
            ("DNA", "dna"),
            ("MediaInfo", "mediaInfo"),
            ("ImageOCR", "imageOcr"),
            ("SDRtoHDR", "sdrToHdr"),
            ("DocAIGCMetadata", "docAigcMetadata"),
            ("GeneratePlayList", "generatePlayList"),
            ("Photo", "photo"),
            ("AutoTune", "autoTune"),
        ] {
            assert_eq!(builder(tag), name);
        }
        assert_eq!(words("SDRtoHDR"), ["SDR", "to", "HDR"]);
        assert_eq!(words("DocAIGCMetadata"), ["Doc", "AIGC", "Metadata"]);
    }
}
