//! A program without the standard library and without an allocator, linked and run.
//!
//! It starts at C's `main`, so it needs what every Rust program on this machine needs to be linked.

use status_tests::scratch::Scratch;

const DEPENDENCY: &str = "status-codes = { path = PATH }\n\n\
    # Without the standard library nothing can unwind.\n[profile.dev]\npanic = \"abort\"";

const MAIN: &str = r#"//! Ends with 0 if the library does what it says.
#![no_std]
#![no_main]

use core::fmt::Write;

use status_codes::{Class, Code, Status, catalog, status};

catalog! {
    /// What the API answers.
    pub enum Api = "api.toml";
}

const MISSING: Api = status!(Api, 404);

// The C library has what the startup code and `core` call: `memcpy`, `memcmp`, …
#[link(name = "c")]
unsafe extern "C" {}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}

// The `core` that comes with the compiler was built for unwinding, and names this.
#[unsafe(no_mangle)]
extern "C" fn rust_eh_personality() {}

/// A text without an allocator.
struct Text([u8; 64], usize);

impl Write for Text {
    fn write_str(&mut self, text: &str) -> core::fmt::Result {
        let end = self.1 + text.len();
        self.0.get_mut(self.1..end).ok_or(core::fmt::Error)?.copy_from_slice(text.as_bytes());
        self.1 = end;
        Ok(())
    }
}

#[unsafe(no_mangle)]
pub extern "C" fn main() -> i32 {
    let mut text = Text([0; 64], 0);
    let written = write!(text, "{} / {}", status!(404), MISSING).is_ok();
    let facts = [
        written && text.0.get(..text.1) == Some(b"404 Not Found / 404 Missing"),
        "404 Not Found".parse() == Ok(status!(404)),
        "Missing".parse() == Ok(MISSING),
        Status::from_u16(499).is_none(),
        Code::from_u16(499).map(Code::equivalent) == Some(status!(400)),
        Api::try_from(404_i64) == Ok(MISSING),
        MISSING.class() == Some(Class::ClientError),
    ];
    facts.iter().position(|holds| !holds).map_or(0, |at| at as i32 + 1)
}
"#;

const API: &str =
    "[Missing]\ncode = 404\ntitle = \"Nothing here\"\nsummary = \"It is not here.\"\n";

#[test]
fn a_program_without_the_standard_library_runs() {
    let scratch =
        Scratch::with_dependency(env!("CARGO_TARGET_TMPDIR"), "no-std", "src/main.rs", DEPENDENCY);
    scratch.write("src/main.rs", MAIN);
    scratch.write("api.toml", API);
    let run = scratch.cargo(&["run"]);
    assert!(run.success, "{}", run.stderr);
}
