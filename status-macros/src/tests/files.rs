//! The file that `catalog!` names: what is read, and what each fault becomes.

use std::fs;
use std::path::PathBuf;

use proc_macro2::TokenStream;

use super::{CATALOG, messages};
use crate::catalog::from_text;
use crate::file::{Invocation, read};

#[test]
fn a_file_is_read_below_the_folder_of_the_manifest() {
    let folder = folder("read");
    fs::create_dir_all(folder.join("api")).unwrap();
    fs::write(folder.join("api/files.toml"), "text").unwrap();
    for path in ["api/files.toml", "./api/files.toml", "api/../api/files.toml"] {
        assert_eq!(read(&folder, path), Ok("text".to_owned()), "{path}");
    }
    assert_eq!(read(&folder.join("api"), "../api/files.toml"), Ok("text".to_owned()));
}

#[test]
fn what_cannot_be_read_says_why() {
    let folder = folder("unread");
    fs::create_dir_all(folder.join("api")).unwrap();
    fs::write(folder.join("latin-1.toml"), b"one\ntwo \xe9\n").unwrap();
    let shown = folder.display();
    for (path, message) in [
        ("", "the path is empty: write the path from the folder of Cargo.toml".to_owned()),
        ("api", "`api` is a folder, not a TOML file".to_owned()),
        ("no.toml", format!("no file `no.toml` in the folder of Cargo.toml ({shown})")),
        ("no/no.toml", format!("no file `no/no.toml` in the folder of Cargo.toml ({shown})")),
        (
            "/no.toml",
            "`/no.toml` is absolute: write the path from the folder of Cargo.toml".to_owned(),
        ),
        ("latin-1.toml", "latin-1.toml:2: not UTF-8, at byte 8 of the file".to_owned()),
    ] {
        assert_eq!(read(&folder, path), Err(message), "{path}");
    }
}

#[test]
fn a_mark_of_byte_order_and_other_line_ends_change_nothing() {
    let plain = expand(CATALOG);
    assert_eq!(expand(&format!("\u{feff}{CATALOG}")), plain);
    assert_eq!(expand(&CATALOG.replace('\n', "\r\n")), plain);
    assert!(!plain.contains("compile_error"), "{plain}");
}

#[test]
fn every_fault_is_one_error_and_what_is_sound_is_generated() {
    let text = "[NotFound]\ncode = 404\nsummary = \"Nothing here.\"\n\n[gone]\ncode = 4100\nsumary = \"Gone.\"\n";
    let expansion = expand_tokens(text);
    let messages = messages(&expansion);
    let places: Vec<&str> =
        messages.iter().map(|message| message.split(": ").next().unwrap()).collect();
    assert_eq!(places, ["files.toml:5:2", "files.toml:6:8", "files.toml:7:1"]);
    assert!(expansion.to_string().contains("NotFound"));
}

#[test]
fn a_file_without_a_sound_entry_still_defines_its_enum() {
    let expansion = expand_tokens("");
    assert_eq!(messages(&expansion).len(), 1);
    let text = expansion.to_string();
    assert!(text.contains("pub enum Files"), "{text}");
    // Any literal is accepted, so that the file's fault is the only error.
    assert!(
        text.contains("impl < const CODE : u16 > facade :: Documents < CODE > for Files"),
        "{text}"
    );
}

#[test]
fn an_edit_of_the_file_rebuilds_the_crate() {
    let text = expand(CATALOG);
    let tracked = ":: core :: include_bytes ! (:: core :: concat ! (:: core :: env ! (\"CARGO_MANIFEST_DIR\") , \"/\" , \"files.toml\"))";
    assert!(text.contains(tracked), "{text}");
}

fn expand(text: &str) -> String {
    expand_tokens(text).to_string()
}

fn expand_tokens(text: &str) -> TokenStream {
    let input = "facade pub enum Files = \"files.toml\";";
    let mut trees = Vec::new();
    let tokens =
        crate::bridge::read(input.parse().expect("the input is made of tokens"), &mut trees);
    let invocation =
        Invocation::parse(&tokens[1..]).unwrap_or_else(|(_, message)| panic!("{message}"));
    crate::bridge::write(from_text(invocation, text), &trees)
}

/// An empty folder of its own.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("status-macros-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder for the test can be made");
    folder
}
