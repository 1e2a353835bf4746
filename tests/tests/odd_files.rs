//! Catalogs that are not regular files, in a crate built with cargo: the build ends, and each gives one error. Many builds
//! may read one file.

#![cfg(target_os = "linux")]

use std::os::unix::fs::symlink;
use std::process::Command;

use status_tests::scratch::Scratch;

const SOURCE: &str = "\
status_codes::catalog! { pub enum Dangling = \"dangling.toml\"; }
status_codes::catalog! { pub enum Loop = \"loop.toml\"; }
status_codes::catalog! { pub enum Zero = \"zero.toml\"; }
status_codes::catalog! { pub enum Pipe = \"pipe.toml\"; }
status_codes::catalog! { pub enum Linked = \"linked.toml\"; }
status_codes::catalog! { pub enum Memory = \"memory.toml\"; }
pub const FOUND: Linked = status_codes::status!(Linked, 404);
";

#[test]
fn a_link_to_nothing_a_device_and_a_pipe_are_one_error_each() {
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"), "odd-files", "lib.rs");
    scratch.write("lib.rs", SOURCE);
    scratch.write("file.toml", "[NotFound]\ncode = 404\nsummary = \"Gone.\"\n");
    for (link, target) in [
        ("dangling.toml", "nothing.toml"),
        ("loop.toml", "loop.toml"),
        ("zero.toml", "/dev/zero"),
        ("linked.toml", "file.toml"),
        ("memory.toml", "/proc/self/mem"), // a regular file that cannot be read from its start
    ] {
        symlink(target, scratch.folder().join(link)).expect("links can be made");
    }
    let pipe = scratch.folder().join("pipe.toml");
    assert!(Command::new("mkfifo").arg(pipe).status().expect("mkfifo runs").success());

    let run = scratch.cargo(&["check"]);
    assert!(!run.success);
    let errors: Vec<&str> = run.stderr.lines().filter(|line| line.starts_with("error: ")).collect();
    let folder = scratch.folder().display();
    let dangling = format!("error: no file `dangling.toml` in the folder of Cargo.toml ({folder})");
    assert_eq!(
        errors,
        [
            &*dangling,
            "error: `loop.toml` cannot be read: Too many levels of symbolic links (os error 40)",
            "error: `zero.toml` is not a regular file",
            "error: `pipe.toml` is not a regular file",
            "error: `memory.toml` cannot be read: Input/output error (os error 5)",
            "error: could not compile `odd-files` (lib) due to 5 previous errors",
        ]
    );
}

#[test]
fn eight_builds_at_once_read_one_file() {
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"), "one-file", "lib.rs");
    scratch.write("lib.rs", "");
    scratch.write("api.toml", "[NotFound]\ncode = 404\nsummary = \"Gone.\"\n");
    for number in 1..=8 {
        let source = "status_codes::catalog! { pub enum Api = \"api.toml\"; }\n\
                      fn main() { assert_eq!(Api::NotFound.as_u16(), 404); }\n";
        scratch.write(&format!("examples/one{number}.rs"), source);
    }
    let run = scratch.cargo(&["check", "--examples", "--jobs=8"]);
    assert!(run.success, "{}", run.stderr);
}
