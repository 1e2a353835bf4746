//! Streams and files: pipes that close, missing and invalid files, colour.

use std::fs::{self, File};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use status_data::registry;

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_status-codes"));
    command.args(arguments).env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE");
    command
}

/// Runs the command with a text on standard input.
fn fed(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = command(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    // It may exit before it has read everything.
    let _ = child.stdin.take().expect("standard input is a pipe").write_all(input);
    child.wait_with_output().expect("the command ends")
}

#[track_caller]
fn check(output: &Output, exit: i32, out: &str, err: &str) {
    assert_eq!(String::from_utf8_lossy(&output.stdout), out);
    assert_eq!(String::from_utf8_lossy(&output.stderr), err);
    assert_eq!(output.status.code(), Some(exit));
}

/// A file that no other run uses.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).expect("the target folder takes files");
    path
}

/// A standard output whose reader has closed it.
#[cfg(unix)]
fn closed() -> Stdio {
    let (reader, writer) = std::os::unix::net::UnixStream::pair().expect("the system has sockets");
    drop(reader);
    std::os::fd::OwnedFd::from(writer).into()
}

#[cfg(unix)]
#[test]
fn a_pipe_that_closes_keeps_the_exit_code_and_is_no_message() {
    let faulty = file("closed-pipe.toml", b"[A]\n");
    let faulty = faulty.to_str().expect("the path is text");
    for (arguments, exit) in [
        (["export", "--format", "json"].as_slice(), 0),
        (&["check", faulty], 1),
        (&["check", "--format", "json", faulty], 1),
        (&["check", "--format", "github", faulty], 1),
        (&["qqqqqq", "--json"], 2),
    ] {
        let output = command(arguments).stdout(closed()).output().expect("the command starts");
        check(&output, exit, "", "");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_reported() {
    let full = File::options().write(true).open("/dev/full").expect("Linux has /dev/full");
    let output = command(&["404"]).stdout(full).output().expect("the command starts");
    check(&output, 2, "", "error: cannot write: No space left on device (os error 28)\n");
}

#[test]
fn standard_input_is_a_file_like_any_other() {
    let output = fed(&["check", "-"], b"[NotFound]\ncode = 404\nsummary = \"Gone.\"\n");
    check(&output, 0, "ok     <stdin>: 1 status\n", "");
    let output = fed(&["export", "-", "--format", "json"], b"[NotFound]\n");
    check(
        &output,
        2,
        "",
        "error: <stdin>:1:2: missing key `code`, and 1 more; see `status-codes check`\n",
    );
    let output = fed(&["export", "-", "--format", "json"], b"\n\xff");
    check(&output, 2, "", "error: cannot read <stdin>: line 2 is not UTF-8\n");
}

#[test]
fn a_list_is_in_the_order_of_codes_whatever_that_of_the_file() {
    let text = b"[Gone]\ncode = 410\nsummary = \"A.\"\n[NotFound]\ncode = 404\nsummary = \"B.\"\n";
    let output = fed(&["list", "--catalog", "-", "--oneline"], text);
    check(&output, 0, "404 NotFound\n410 Gone\n", "");
    let output = fed(&["list", "--catalog", "-", "--format", "markdown"], text);
    let table = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(table.find("| 404 ") < table.find("| 410 "), "{table}");
}

#[test]
fn a_file_that_is_not_utf8_is_a_diagnostic_in_every_format() {
    let bytes = b"[NotFound]\ncode = 404\nsummary = \"Caf\xe9\"\n";
    for (format, expected) in [
        ("text", "error[encoding]: the file is not UTF-8\n --> <stdin>:3:15\n"),
        ("json", "\"rule\": \"encoding\""),
        ("github", "::error file=<stdin>,line=3,col=15,endLine=3,endColumn=16,title=encoding::"),
    ] {
        let output = fed(&["check", "-", "--format", format], bytes);
        let stdout = String::from_utf8_lossy(&output.stdout);
        assert!(stdout.contains(expected), "{format}: {stdout}");
        assert_eq!(output.status.code(), Some(1), "{format}");
    }
}

#[test]
fn an_unreadable_file_is_in_every_format() {
    for (format, expected) in [
        ("json", "\"failure\": \"cannot read missing.toml: there is no such file\""),
        ("github", "::error file=missing.toml::cannot read missing.toml: there is no such file\n"),
    ] {
        let output = command(&["check", "missing.toml", "--format", format]).output();
        let output = output.expect("the command starts");
        let stdout = String::from_utf8_lossy(&output.stdout);
        assert!(stdout.contains(expected), "{format}: {stdout}");
        assert_eq!(output.status.code(), Some(2), "{format}");
    }
}

#[test]
fn a_comparison_that_fails_is_an_annotation() {
    let output = command(&["diff", "missing.toml", "missing.toml", "--format", "github"]).output();
    let line = "cannot read missing.toml: there is no such file\n";
    let (out, err) = (format!("::error::{line}"), format!("error: {line}"));
    check(&output.expect("the command starts"), 2, &out.repeat(2), &err.repeat(2));
}

/// Every character that acts on a terminal or on the order of text, in a line with an error and in an unknown key.
#[test]
fn no_report_prints_a_control_or_bidirectional_character() {
    let hidden = [
        "\u{1b}[31m",
        "\u{7}",
        "\u{7f}",
        "\u{80}",
        "\u{85}",
        "\u{9b}31m",
        "\u{9f}",
        "\u{202e}",
        "\u{2066}",
        "\u{200f}",
    ];
    let hidden = hidden.concat();
    let text = format!(
        "[NotFound] # {hidden}\ncode = 404 # {hidden}\nsummary = \"A{hidden}.\"\n\"x{hidden}\" = 1\n"
    );
    for format in ["text", "json", "github"] {
        let output = fed(&["check", "-", "--format", format], text.as_bytes());
        assert_eq!(output.status.code(), Some(1), "{format}");
        let shown = [output.stdout, output.stderr].concat();
        let shown = String::from_utf8(shown).expect("the report is text");
        let raw =
            |c: &char| *c != '\n' && (c.is_control() || "\u{202e}\u{2066}\u{200f}".contains(*c));
        assert_eq!(shown.chars().find(raw), None, "{format}: {shown:?}");
    }
}

const TOO_LARGE: &str = "it is larger than the limit of 32 MiB\n";

#[test]
fn fifty_megabytes_are_refused() {
    let path = file("fifty-megabytes.toml", b"");
    File::options()
        .write(true)
        .open(&path)
        .and_then(|file| file.set_len(50_000_000))
        .expect("a file can have a hole");
    for arguments in [["check"].as_slice(), &["export", "--format", "json"], &["list", "--catalog"]]
    {
        let output = command(arguments).arg(&path).output().expect("the command starts");
        check(&output, 2, "", &format!("error: cannot read {}: {TOO_LARGE}", path.display()));
    }
    fs::remove_file(path).expect("the file is there");
    let output = fed(&["check", "-"], &vec![b'#'; 50_000_000]);
    check(&output, 2, "", &format!("error: cannot read <stdin>: {TOO_LARGE}"));
}

#[test]
fn a_file_of_nothing_but_faults_is_answered() {
    for line in ["x\n", "x = 1\n", "[A]\n", "[[["] {
        let text = line.repeat(100_000 / line.len());
        let output = fed(&["check", "-"], text.as_bytes());
        let last = String::from_utf8_lossy(&output.stdout).lines().last().map(str::to_owned);
        assert!(last.is_some_and(|last| last.starts_with("failed <stdin>: ")), "{line:?}");
        assert_eq!(output.status.code(), Some(1), "{line:?}");
    }
}

#[test]
fn a_name_that_acts_on_the_terminal_is_shown_without_its_power() {
    let output = command(&["check", "a\u{1b}[31m\nb"]).output().expect("the command starts");
    check(&output, 2, "", "error: cannot read a\u{fffd}[31m\u{fffd}b: there is no such file\n");
    let output = command(&["a\u{1b}[31mb"]).output().expect("the command starts");
    check(&output, 2, "", "error: \"a\\u{1b}[31mb\": no status has this name or phrase\n");
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_no_text_is_refused() {
    use std::os::unix::ffi::OsStrExt;
    let argument = std::ffi::OsStr::from_bytes(b"\xff");
    let output = command(&[]).arg(argument).output().expect("the command starts");
    assert!(String::from_utf8_lossy(&output.stderr).contains("invalid UTF-8"));
    assert_eq!(output.status.code(), Some(2));
}

#[track_caller]
fn colored(arguments: &[&str], variables: &[(&str, &str)]) -> bool {
    let output = command(arguments).envs(variables.iter().copied()).output();
    let output = output.expect("the command starts");
    let text = [output.stdout, output.stderr].concat();
    assert!(!text.is_empty());
    text.contains(&0x1b)
}

#[test]
fn colour_is_for_terminals_and_on_request() {
    assert!(!colored(&["404"], &[]));
    assert!(colored(&["404", "--color", "always"], &[]));
    assert!(!colored(&["404", "--color", "never"], &[("CLICOLOR_FORCE", "1")]));
    assert!(!colored(&["qqqqqq"], &[]));
    assert!(colored(&["qqqqqq", "--color=always"], &[]));
    assert!(!colored(&["search", "teapot"], &[("NO_COLOR", "1")]));
}

#[test]
fn links_are_never_written_into_a_file() {
    let output = command(&["404", "--color", "always"]).output().expect("the command starts");
    assert!(!String::from_utf8_lossy(&output.stdout).contains("\u{1b}]8;;"));
}

#[test]
fn lines_keep_to_eighty_columns_but_for_addresses_and_examples() {
    let all: Vec<String> = (100..=599).map(|code: u16| code.to_string()).collect();
    let output = command(&[]).args(&all).output().expect("the command starts");
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let address = ["https://", "draft-", "Source"].iter().any(|part| line.contains(part));
        // A line of an exchange cannot be wrapped without changing what is sent.
        let mut examples = registry().entries.iter().flat_map(|entry| entry.example.lines());
        let is_short = line.chars().count() <= 80;
        assert!(is_short || address || examples.any(|example| example == line.trim()), "{line}");
    }
}
