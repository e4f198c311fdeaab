//! HMAC-SHA1 over the compression function of the `sha1` crate. What the crates `hmac` and `digest` put around it is
//! made for every hash and for messages that come in pieces; here a message is one text in memory. DESIGN.md says
//! what that saves. Both crates judge this file in its tests.

use sha1::block_api::compress;

type Block = [u8; 64];

/// HMAC-SHA1 in hexadecimal.
pub fn hmac_hex(key: &[u8], text: &[u8]) -> [u8; 40] {
    let digest: [u8; 20];
    let key = if key.len() > size_of::<Block>() {
        digest = sha1(&[], key);
        &digest
    } else {
        key
    };
    let padded = |pad: u8| {
        let mut block = [pad; 64];
        block.iter_mut().zip(key).for_each(|(to, byte)| *to ^= byte);
        [block]
    };
    hex(&sha1(&padded(0x5C), &sha1(&padded(0x36), text)))
}

/// SHA-1 in hexadecimal.
pub fn sha1_hex(text: &[u8]) -> [u8; 40] {
    hex(&sha1(&[], text))
}

/// SHA-1 of a text that follows whole blocks.
fn sha1(before: &[Block], text: &[u8]) -> [u8; 20] {
    let mut state = [
        0x6745_2301,
        0xEFCD_AB89,
        0x98BA_DCFE,
        0x1032_5476,
        0xC3D2_E1F0,
    ];
    let (blocks, rest) = text.as_chunks();
    compress(&mut state, before);
    compress(&mut state, blocks);

    // The rest of the text, a one, zeros, and at the end of a block how many bits there were: in one block or two.
    let mut room: [Block; 2] = [[0; 64]; 2];
    let used = if rest.len() < 56 { 1 } else { 2 };
    let last = room.get_mut(..used).unwrap_or_default();
    let bytes = last.as_flattened_mut();
    bytes
        .iter_mut()
        .zip(rest)
        .for_each(|(to, byte)| *to = *byte);
    if let Some(to) = bytes.get_mut(rest.len()) {
        *to = 0x80;
    }
    if let Some(to) = bytes.last_chunk_mut() {
        let bits = 8 * (before.as_flattened().len() + text.len()) as u64;
        *to = bits.to_be_bytes();
    }
    compress(&mut state, last);

    let mut digest = [0; 20];
    for (to, word) in digest.as_chunks_mut().0.iter_mut().zip(&state) {
        *to = word.to_be_bytes();
    }
    digest
}

fn hex(bytes: &[u8; 20]) -> [u8; 40] {
    let digit = |nibble: u8| nibble + if nibble < 10 { b'0' } else { b'a' - 10 };
    let mut hex = [0; 40];
    for (to, byte) in hex.as_chunks_mut().0.iter_mut().zip(bytes) {
        *to = [digit(byte >> 4), digit(byte & 15)];
    }
    hex
}

#[cfg(test)]
mod tests {
    use super::{hex, hmac_hex, sha1_hex};
    use hmac::{Hmac, KeyInit, Mac};
    use sha1::{Digest, Sha1};

    /// Every length up to beyond the third block, of the key as of the text.
    #[test]
    fn does_what_the_crates_do() {
        let bytes: Vec<u8> = (0..200).map(|byte| byte ^ 0xA5).collect();
        for end in 0..=bytes.len() {
            let text = &bytes[..end];
            assert_eq!(sha1_hex(text), hex(&Sha1::digest(text).into()), "{end}");
            for (key, text) in [(text, &bytes[..]), (&bytes[..], text), (text, text)] {
                let mac = Hmac::<Sha1>::new_from_slice(key)
                    .unwrap()
                    .chain_update(text);
                assert_eq!(
                    hmac_hex(key, text),
                    hex(&mac.finalize().into_bytes().into()),
                    "{end}"
                );
            }
        }
    }
}
