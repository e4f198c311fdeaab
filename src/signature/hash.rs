//! SHA-1 and HMAC-SHA1 in hexadecimal, as the signature takes them.

use hmac::{Hmac, KeyInit, Mac};
use sha1::{Digest, Sha1};

/// A hash in hexadecimal.
pub struct Hex([u8; 40]);

impl Hex {
    fn of(bytes: &[u8]) -> Self {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let digit = |nibble: u8| DIGITS.get(usize::from(nibble)).copied().unwrap_or_default();
        let mut text = [0; 40];
        for (pair, byte) in text.as_chunks_mut().0.iter_mut().zip(bytes) {
            *pair = [digit(byte >> 4), digit(byte & 15)];
        }
        Hex(text)
    }

    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// HMAC-SHA1 of a text.
pub fn hmac_hex(key: &[u8], text: &[u8]) -> Hex {
    // HMAC takes a key of any length; the crate's signature is that of all MACs.
    let mac = Hmac::<Sha1>::new_from_slice(key).unwrap_or_else(|_| Hmac::new(&Default::default()));
    Hex::of(&mac.chain_update(text).finalize().into_bytes())
}

/// SHA-1 of a text.
pub fn sha1_hex(text: &[u8]) -> Hex {
    Hex::of(&Sha1::digest(text))
}

#[cfg(test)]
mod tests {
    use super::{hmac_hex, sha1_hex};

    /// The first cases of RFC 2202 and of FIPS 180, and a key longer than a block.
    #[test]
    fn values_of_the_standards() {
        assert_eq!(
            sha1_hex(b"abc").as_str(),
            "a9993e364706816aba3e25717850c26c9cd0d89d"
        );
        assert_eq!(
            hmac_hex(&[0x0b; 20], b"Hi There").as_str(),
            "b617318655057264e28bc0b6fb378c8ef146be00"
        );
        assert_eq!(
            hmac_hex(b"Jefe", b"what do ya want for nothing?").as_str(),
            "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"
        );
        assert_eq!(
            hmac_hex(
                &[0xaa; 80],
                b"Test Using Larger Than Block-Size Key - Hash Key First"
            )
            .as_str(),
            "aa4ae5e15272d00e95705637ce8a3b55ed402112"
        );
    }
}
