//! Expected sessions of every command, in `sessions/`. `TRYCMD=overwrite cargo test -p status-codes-cli --test sessions`
//! rewrites them. Read the difference before you commit it.

#[test]
fn every_session_prints_what_is_written_down() {
    trycmd::TestCases::new()
        .env("NO_COLOR", "1")
        .env("COLUMNS", "80")
        .case("tests/sessions/*.trycmd")
        .run();
}
