//! Whatever holds of this input, for any bytes.

#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| signin::invariants::id_token(input));
