//! The percent encoding of paths, names and values.

/// Appends a path as it stands in the URL.
pub fn push_path(out: &mut String, path: &str) {
    escape(out, path, Kind::InPaths);
}

/// Appends `text` with every byte escaped but `A-Z a-z 0-9 - _ . ~`.
pub fn percent_encode(out: &mut String, text: &str) {
    escape(out, text, Kind::Plain);
}

/// Where a byte may stand as it is.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Kind {
    Nowhere,
    InPaths,
    Plain,
}

/// A table, because a token of hundreds of bytes passes through it for every signature.
static KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Nowhere; 256];
    let (mut rest, mut byte) = (kinds.as_mut_slice(), 0u8);
    while let [kind, tail @ ..] = rest {
        *kind = match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => Kind::Plain,
            b',' | b'/' => Kind::InPaths,
            _ => Kind::Nowhere,
        };
        (rest, byte) = (tail, byte.wrapping_add(1));
    }
    kinds
};

fn kind(byte: u8) -> Kind {
    let kind = KINDS.get(usize::from(byte));
    kind.copied().unwrap_or(Kind::Nowhere)
}

/// Whether a byte stands for itself in names and values.
pub fn is_plain(byte: u8) -> bool {
    kind(byte) == Kind::Plain
}

fn escape(out: &mut String, text: &str, least: Kind) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |nibble: u8| HEX.get(usize::from(nibble)).copied().unwrap_or_default();
    let mut rest = text.as_bytes();
    let mut written = 0;
    while let Some(length) = rest.iter().position(|&byte| kind(byte) < least) {
        let at = text.len() - rest.len() + length;
        out.push_str(text.get(written..at).unwrap_or_default());
        written = at + 1;
        rest = rest.get(length + 1..).unwrap_or_default();
        let byte = text.as_bytes().get(at).copied().unwrap_or_default();
        let escaped = [b'%', digit(byte >> 4), digit(byte & 15)];
        out.push_str(str::from_utf8(&escaped).unwrap_or_default());
    }
    out.push_str(text.get(written..).unwrap_or_default());
}
