//! Golden sessions of every command, in `sessions/`. `TRYCMD=overwrite cargo test -p status-codes-cli --test sessions`
//! writes them anew; the difference is then read, not trusted.

#[test]
fn every_session_prints_what_is_written_down() {
    trycmd::TestCases::new()
        .env("NO_COLOR", "1")
        .env("COLUMNS", "80")
        .case("tests/sessions/*.trycmd")
        .run();
}
