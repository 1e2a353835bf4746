//! The workflow on GitHub runs exactly the parts of `.ci/run`.

use std::fs;
use std::path::Path;

#[test]
fn the_workflow_has_a_job_for_each_part() {
    let file = |path: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    let (run, workflow) = (file(".ci/run"), file(".github/workflows/ci.yml"));
    let between = |text: &str, open: &str, close: char| -> Vec<String> {
        let (_, rest) = text.split_once(open).unwrap_or_else(|| panic!("no `{open}`"));
        let (list, _) = rest.split_once(close).unwrap_or_else(|| panic!("no `{close}`"));
        list.split([' ', ',']).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    let parts = between(&run, "\nparts=(", ')');
    assert!(parts.len() > 10, "{parts:?}");
    assert_eq!(between(&workflow, "part: [", ']'), parts);
}
