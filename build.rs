//! Packs the tables of `src/jobs` and `src/shapes` into the few bytes that the crate carries.
//!
//! As `static` data the tables are mostly addresses, which do not compress; packed they weigh a
//! third of that. The sources are compiled into this script as they are, so there is nothing to keep in step.
#![allow(dead_code, unused_imports)]

use std::path::Path;

#[path = "src/jobs/mod.rs"]
mod jobs;
#[path = "src/schema/mod.rs"]
mod schema;
#[path = "src/shapes/mod.rs"]
mod shapes;

use schema::packed::Extent;

fn main() -> std::io::Result<()> {
    for folder in [
        "../src/jobs",
        "../src/schema",
        "../src/shapes",
        "../build.rs",
    ] {
        println!("cargo::rerun-if-changed={folder}");
    }
    let out = std::env::var_os("OUT_DIR").unwrap_or_default();
    // Who only reads answers and callbacks needs no rules.
    let extent = match std::env::var_os("CARGO_FEATURE_FULL") {
        Some(_) => Extent::All,
        None => Extent::Reading,
    };
    std::fs::write(
        Path::new(&out).join("tables.bin"),
        schema::packed::write(jobs::JOBS, shapes::ROOTS, extent),
    )
}
