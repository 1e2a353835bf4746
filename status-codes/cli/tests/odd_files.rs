//! What `check` reads that is no ordinary file, or changes while it is read; and what ends it before its end.

#![cfg(unix)]

use std::fs::{self, File, Permissions};
use std::io::Write as _;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::os::unix::process::{CommandExt as _, ExitStatusExt as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread;

const VALID: &str = "[NotFound]\ncode = 404\nsummary = \"Gone.\"\n";

/// An empty folder of its own, which other users can enter if they can enter the folder for temporary files.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("status-codes-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a temporary folder can be made");
    folder
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_status-codes"));
    command.args(arguments).current_dir(folder);
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    command(folder, arguments).stdin(Stdio::null()).output().expect("the command starts")
}

#[track_caller]
fn check(output: &Output, exit: i32, out: &str, err: &str) {
    assert_eq!(String::from_utf8_lossy(&output.stderr), err);
    assert_eq!(String::from_utf8_lossy(&output.stdout), out);
    assert_eq!(output.status.code(), Some(exit));
}

fn run_mkfifo(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status().expect("mkfifo runs");
    assert!(made.success());
}

#[test]
fn links_to_nothing_and_to_themselves_are_named() {
    let folder = folder("links");
    symlink("nothing.toml", folder.join("dangling.toml")).expect("links can be made");
    symlink("loop.toml", folder.join("loop.toml")).expect("links can be made");
    symlink(".", folder.join("folder.toml")).expect("links can be made");
    fs::write(folder.join("file.toml"), VALID).expect("the folder takes files");
    symlink("file.toml", folder.join("link.toml")).expect("links can be made");
    for (name, reason) in [
        ("dangling.toml", "there is no such file"),
        ("loop.toml", "Too many levels of symbolic links (os error 40)"),
        ("folder.toml", "it is a folder, not a file"),
        ("file.toml/x.toml", "Not a directory (os error 20)"),
    ] {
        let message = format!("error: cannot read {name}: {reason}\n");
        check(&run(&folder, &["check", name]), 2, "", &message);
    }
    check(&run(&folder, &["check", "link.toml"]), 0, "ok     link.toml: 1 status\n", "");
    fs::remove_dir_all(folder).expect("the folder is there");
}

/// As with `status-codes check <(generate)`.
#[test]
fn a_pipe_with_a_name_is_read_to_its_end() {
    let folder = folder("pipe");
    run_mkfifo(&folder.join("pipe.toml"));
    let child = command(&folder, &["check", "pipe.toml"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut pipe =
        File::options().write(true).open(folder.join("pipe.toml")).expect("a reader is there");
    for piece in VALID.split_inclusive('\n') {
        pipe.write_all(piece.as_bytes()).expect("the reader reads");
    }
    drop(pipe);
    let output = child.wait_with_output().expect("the command ends");
    check(&output, 0, "ok     pipe.toml: 1 status\n", "");
    fs::remove_dir_all(folder).expect("the folder is there");
}

#[cfg(target_os = "linux")]
#[test]
fn what_never_ends_is_cut_off_and_what_cannot_be_read_says_why() {
    let folder = folder("devices");
    let message = "error: cannot read /dev/zero: it is larger than the limit of 32 MiB\n";
    check(&run(&folder, &["check", "/dev/zero"]), 2, "", message);
    let message = "error: cannot read /proc/self/mem: Input/output error (os error 5)\n";
    check(&run(&folder, &["check", "/proc/self/mem"]), 2, "", message);
    let output = run(&folder, &["check", "/dev/null"]);
    assert_eq!(output.status.code(), Some(1), "an empty file has no status");
    fs::remove_dir_all(folder).expect("the folder is there");
}

/// The user `nobody`, where this is run by root, whom no permission stops.
fn unprivileged(command: &mut Command, folder: &Path) -> Command {
    // Other users may not enter the folder of the build. Another process copies: what other tests start meanwhile would
    // inherit a file that this one writes, and a program that is open for writing does not start.
    let program = folder.join("status-codes");
    let copied = Command::new("cp").arg(command.get_program()).arg(&program).status();
    assert!(copied.is_ok_and(|status| status.success()), "the program can be copied");
    let mut copy = Command::new(program);
    copy.args(command.get_args()).current_dir(folder).stdin(Stdio::null());
    let metadata = fs::metadata(folder).expect("the folder is there");
    if std::os::unix::fs::MetadataExt::uid(&metadata) == 0 {
        copy.uid(65_534).gid(65_534);
    }
    copy
}

#[test]
fn a_file_without_permission_costs_only_its_own_check() {
    let folder = folder("permissions");
    fs::write(folder.join("a.toml"), VALID).expect("the folder takes files");
    fs::write(folder.join("b.toml"), VALID).expect("the folder takes files");
    fs::set_permissions(folder.join("a.toml"), Permissions::from_mode(0o000)).expect("it is ours");
    let mut all = command(&folder, &["check", "a.toml", "b.toml"]);
    let output = unprivileged(&mut all, &folder).output().expect("the command starts");
    let message = "error: cannot read a.toml: Permission denied (os error 13)\n";
    check(&output, 2, "ok     b.toml: 1 status\n", message);
    fs::remove_dir_all(folder).expect("the folder is ours");
}

#[test]
fn a_folder_that_cannot_be_written_is_checked_and_searched_as_any_other() {
    let folder = folder("read-only");
    fs::write(folder.join("api.statuses.toml"), VALID).expect("the folder takes files");
    let mut check_all = command(&folder, &["check", "api.statuses.toml"]);
    let mut check_all = unprivileged(&mut check_all, &folder);
    let mut search = command(&folder, &["search", "gone", "--oneline"]);
    let mut search = unprivileged(&mut search, &folder);
    fs::set_permissions(&folder, Permissions::from_mode(0o555)).expect("it is ours");
    let checked = check_all.output().expect("the command starts");
    let found = search.output().expect("the command starts");
    let mut names: Vec<_> = fs::read_dir(&folder)
        .expect("the folder can be read")
        .map(|entry| entry.expect("the folder can be read").file_name())
        .collect();
    names.sort();
    fs::set_permissions(&folder, Permissions::from_mode(0o755)).expect("it is ours");
    check(&checked, 0, "ok     api.statuses.toml: 1 status\n", "");
    assert!(found.status.success(), "{found:?}");
    assert_eq!(names, ["api.statuses.toml", "status-codes"]);
    fs::remove_dir_all(folder).expect("the folder is ours");
}

/// Whatever moment the reader meets: an answer, and nothing but the two texts' own.
#[test]
fn a_file_that_is_rewritten_while_it_is_read_gets_an_answer() {
    let folder = folder("rewritten");
    let path = folder.join("api.toml");
    fs::write(&path, VALID).expect("the folder takes files");
    thread::scope(|scope| {
        let writer = scope.spawn(|| {
            for turn in 0..200 {
                let text = if turn % 2 == 0 { String::new() } else { VALID.repeat(1 + turn * 100) };
                fs::write(&path, text).expect("the folder takes files");
            }
        });
        while !writer.is_finished() {
            let output = run(&folder, &["check", "api.toml"]);
            assert!(matches!(output.status.code(), Some(0 | 1)), "{output:?}");
            assert!(!output.stdout.is_empty() && output.stderr.is_empty(), "{output:?}");
        }
    });
    fs::remove_dir_all(folder).expect("the folder is there");
}

#[test]
fn twenty_runs_at_once_give_one_answer() {
    let folder = folder("concurrent");
    fs::write(folder.join("api.toml"), VALID.replace("summary", "sumary"))
        .expect("the folder takes files");
    let alone = run(&folder, &["check", "api.toml"]);
    assert_eq!(alone.status.code(), Some(1));
    let start = |_| {
        let mut command = command(&folder, &["check", "api.toml"]);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().expect("the command starts")
    };
    let children: Vec<Child> = (0..20).map(start).collect();
    for child in children {
        assert_eq!(child.wait_with_output().expect("the command ends"), alone);
    }
    fs::remove_dir_all(folder).expect("the folder is there");
}

/// An interrupt ends a run at once, with the signal as its reason and nothing half printed.
#[cfg(target_os = "linux")] // GNU `env` alone can undo that a test run in the background ignores interrupts
#[test]
fn an_interrupt_ends_a_run_that_waits_for_its_input() {
    const INTERRUPT: i32 = 2;
    let folder = folder("interrupt");
    let mut child = Command::new("env")
        .args(["--default-signal=INT", env!("CARGO_BIN_EXE_status-codes"), "check", "-"])
        .current_dir(&folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let input = child.stdin.take().expect("standard input is a pipe");
    let id = child.id().to_string();
    while child.try_wait().expect("the command can be asked").is_none() {
        let sent = Command::new("kill").args(["-INT", &id]).status().expect("kill runs");
        assert!(sent.success());
    }
    let output = child.wait_with_output().expect("the command ends");
    drop(input);
    assert_eq!(output.status.signal(), Some(INTERRUPT));
    assert_eq!((output.stdout, output.stderr), (Vec::new(), Vec::new()));
    fs::remove_dir_all(folder).expect("the folder is there");
}
