//! A hash that is the same on every machine and in every release, so that proofs can be compared.

/// FNV-1a with 64 bits. It distinguishes tables; it is not cryptographic.
pub(super) struct Digest(u64);

impl Digest {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;

    pub(super) const fn new() -> Self {
        Self(Self::OFFSET)
    }

    pub(super) fn write(&mut self, text: &str) {
        for byte in text.bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(Self::PRIME);
        }
    }

    pub(super) const fn value(&self) -> u64 {
        self.0
    }
}
