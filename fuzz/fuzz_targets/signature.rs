#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| wanxiang_fuzz::signature(bytes));
