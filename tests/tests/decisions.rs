//! The list of decisions in `decisions.md`: each names two registered codes that differ, and the text of the first settles it.

use status_codes::Status;

#[test]
fn every_decision_is_settled_by_the_text_of_its_code() {
    let list = include_str!("../decisions.md");
    let rows = list
        .lines()
        .filter(|line| line.starts_with("| "))
        .skip(1)
        .filter(|line| !line.starts_with("| ---"));
    let mut count = 0;
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [case, code, not, quote] = cells[..] else { panic!("not four cells: {row}") };
        let status = |code: &str| {
            let number = code.parse().expect("a number");
            Status::from_u16(number).unwrap_or_else(|| panic!("{code} is not registered"))
        };
        let (chosen, other) = (status(code), status(not));
        assert_ne!(chosen, other, "{case}");
        let text = chosen.description().split_whitespace().collect::<Vec<_>>().join(" ");
        let plain = text.replace('`', "");
        assert!(plain.contains(quote), "{case}: {chosen} does not say \"{quote}\"");
        count += 1;
    }
    assert!(count >= 20, "{count}");
}

/// The registration of 104 has a last day in the data, so its text may not call it current.
#[test]
fn the_text_of_104_says_that_its_registration_must_be_checked() {
    let text = Status::UploadResumptionSupported.description();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        text.contains("Take that registration as lapsed unless IANA's registry says otherwise")
    );
}
