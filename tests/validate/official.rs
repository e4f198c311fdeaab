use crate::sample::{from_json, from_xml};
use wanxiang_jobs::error::Severity;
use wanxiang_jobs::validate::{Allow, validate};
#[test]
fn explore() {
    let folder = std::env::var("WANXIANG_SAMPLES").unwrap();
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    names.sort();
    for path in names {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if !name.starts_with("request-") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let job = from_xml(&text);
        for issue in validate(&job, Allow::NOTHING) {
            eprintln!(
                "{} {} {} {}",
                if issue.severity == Severity::Error {
                    "E"
                } else {
                    "W"
                },
                name,
                issue.code,
                issue.message
            );
        }
    }
    let _ = from_json;
}
