// Generated from the tables in src/jobs and src/shapes by src/emit. `BLESS=1 cargo test --test generated` rewrites it.

/** Every tag and the name of its builder. */
export const TAGS = [
  ['Snapshot', 'snapshot'],
];
