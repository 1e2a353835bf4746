//! Problems without features: a status, and a detail at most.

use status_codes::{Code, Problem, Status};

#[test]
fn a_problem_is_displayed_as_its_status_and_its_detail() {
    for status in Status::ALL {
        assert_eq!(Problem::new(*status).to_string(), status.to_string());
        let detailed = Problem::new(*status).detail("closed");
        assert_eq!(detailed.to_string(), format!("{status}: closed"));
    }
}

#[test]
fn a_problem_has_the_detail_that_it_was_given() {
    let problem = Problem::new(Status::NotFound);
    assert_eq!((problem.get_detail(), &*problem.to_string()), (None, "404 Not Found"));
    assert_eq!((problem.type_uri(), problem.title()), ("about:blank", "Not Found"));
    assert_eq!(problem.code(), Code::NOT_FOUND);
    let problem = problem.detail("There is no a.txt.");
    assert_eq!(problem.get_detail(), Some("There is no a.txt."));
    assert_eq!(problem.to_string(), "404 Not Found: There is no a.txt.");
    let see_other = Problem::new(Status::SeeOther);
    assert!(see_other.content().is_none());
    assert!(see_other.detail("There is another.").content().is_some());
}
