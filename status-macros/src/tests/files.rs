//! The file of `catalog!`: what is read, and the error for each fault.

use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use proc_macro2::TokenStream;
use quote::quote;

use super::{CATALOG, messages};
use crate::expand::catalog::File;
use crate::expand::input::CatalogInput;
use crate::expand::path_lit::PathLit;

#[test]
fn a_file_is_read_below_the_folder_of_the_manifest() {
    let folder = folder("read");
    fs::create_dir_all(folder.join("api")).unwrap();
    fs::write(folder.join("api/files.toml"), "text").unwrap();
    for path in ["api/files.toml", "./api/files.toml", "api/../api/files.toml"] {
        assert_eq!(read(&folder, path), Ok("text".to_owned()), "{path}");
    }
    assert_eq!(read(&folder.join("api"), "../api/files.toml"), Ok("text".to_owned()));
    let found = File::read(&folder, &lit("api/files.toml")).unwrap().path;
    assert_eq!(Path::new(&found), folder.join("api/files.toml"));
}

#[test]
fn what_cannot_be_read_says_why() {
    let folder = folder("unread");
    fs::create_dir_all(folder.join("api")).unwrap();
    UnixListener::bind(folder.join("socket.toml")).unwrap();
    fs::write(folder.join("latin-1.toml"), b"one\ntwo \xe9\n").unwrap();
    let links =
        [("dangling.toml", "no.toml"), ("loop.toml", "loop.toml"), ("zero.toml", "/dev/zero")];
    for (link, target) in links {
        symlink(target, folder.join(link)).unwrap();
    }
    assert!(Command::new("mkfifo").arg(folder.join("pipe.toml")).status().unwrap().success());
    let large = fs::File::create(folder.join("large.toml")).unwrap();
    large.set_len(status_data::MAX_BYTES as u64 + 1).unwrap();
    let shown = folder.display();
    for (path, message) in [
        ("", "the path is empty: write the path from the folder of Cargo.toml".to_owned()),
        ("api", "`api` is a folder, not a TOML file".to_owned()),
        ("socket.toml", "`socket.toml` is not a regular file".to_owned()),
        ("pipe.toml", "`pipe.toml` is not a regular file".to_owned()),
        ("zero.toml", "`zero.toml` is not a regular file".to_owned()),
        (
            "loop.toml",
            "`loop.toml` cannot be read: Too many levels of symbolic links (os error 40)"
                .to_owned(),
        ),
        (
            "large.toml",
            "`large.toml` cannot be read: it is larger than 32 MiB, which no catalog is".to_owned(),
        ),
        ("dangling.toml", format!("no file `dangling.toml` in the folder of Cargo.toml ({shown})")),
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
    assert!(text.contains("NoStatus = 500"), "{text}");
    // Any literal is accepted, so that the fault of the file is the only error.
    assert!(
        text.contains("impl < const __CODE : :: core :: primitive :: u16 > __facade :: Documents < __CODE > for Files"),
        "{text}"
    );
}

#[test]
fn faults_are_under_the_condition_of_the_enum() {
    let input = quote!(facade #[cfg(feature = "files")] enum Files = "files.toml";);
    let file: syn::File = syn::parse2(super::expand(input, "")).expect("these are items");
    assert_eq!(file.items.len(), 4, "a fault, the enum, its parts and the file");
    for item in &file.items {
        let condition = quote!(#item).to_string();
        assert!(condition.starts_with("# [cfg (feature = \"files\")]"), "{condition}");
    }
}

#[test]
fn the_parts_of_an_enum_may_name_it_if_it_is_deprecated() {
    for (attributes, is_deprecated) in [
        (quote!(), false),
        (quote!(#[must_use]), false),
        (quote!(#[deprecated]), true),
        (quote!(#[deprecated(note = "x")] #[must_use]), true),
        (quote!(#[cfg_attr(feature = "files", deprecated)]), true),
    ] {
        let input = quote!(facade #attributes enum Files = "files.toml";);
        let expansion = super::expand(input, "[A]\ncode = 404\nsummary = \"One.\"\n").to_string();
        assert_eq!(expansion.contains("allow (deprecated)"), is_deprecated, "{attributes}");
    }
}

#[test]
fn only_a_version_is_told_to_the_compiler_as_such() {
    for (deprecated, attribute) in [
        ("since = \"1.2.0\"", "# [deprecated (since = \"1.2.0\")]"),
        (
            "since = \"1.2.0-rc.1\", note = \"x\"",
            "# [deprecated (since = \"1.2.0-rc.1\" , note = \"x\")]",
        ),
        ("since = \"v1.4\", note = \"x\"", "# [deprecated (note = \"x\")]"),
        ("since = \"2026-11-13\", replaced-by = \"A\"", "# [deprecated (note = \"use `A`\")]"),
        ("since = \"1.02.0\"", "# [deprecated]"),
    ] {
        let text = format!(
            "[A]\ncode = 404\nsummary = \"One.\"\n[B]\ncode = 410\nsummary = \"One.\"\ndeprecated = {{ {deprecated} }}\n"
        );
        let expansion = expand(&text);
        assert!(expansion.contains(attribute), "{attribute} is not in {expansion}");
    }
}

#[test]
fn an_edit_of_the_file_rebuilds_the_crate() {
    let tracked = "const _ : & [:: core :: primitive :: u8] = :: core :: include_bytes ! (\"/shop/shop.toml\") ;";
    let text = expand(CATALOG);
    assert!(text.contains(tracked), "{text}");
}

#[test]
fn a_file_that_a_build_script_made_is_named_by_the_variable() {
    let folder = env!("CARGO_MANIFEST_DIR");
    let input =
        quote!(facade enum Shop = concat!(env!("CARGO_MANIFEST_DIR"), "/golden/catalog.toml",););
    let path = syn::parse2::<CatalogInput>(input.clone()).unwrap().path;
    assert_eq!(path.path, format!("{folder}/golden/catalog.toml"));
    assert_eq!(read_of(Path::new("/"), &path), Ok(CATALOG.to_owned()));
    let text = super::expand(input, CATALOG).to_string();
    assert!(text.contains("Defined in `$CARGO_MANIFEST_DIR/golden/catalog.toml`"), "{text}");
    assert!(text.contains(":: core :: env ! (\"CARGO_MANIFEST_DIR\")"), "{text}");
}

fn expand(text: &str) -> String {
    expand_tokens(text).to_string()
}

fn expand_tokens(text: &str) -> TokenStream {
    super::expand(quote!(facade pub enum Files = "files.toml";), text)
}

fn read(folder: &Path, path: &str) -> Result<String, String> {
    read_of(folder, &lit(path))
}

fn read_of(folder: &Path, path: &PathLit) -> Result<String, String> {
    File::read(folder, path).map(|file| file.text)
}

fn lit(path: &str) -> PathLit {
    syn::parse2(quote!(#path)).expect("a string is a path")
}

/// Creates an empty folder.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("status-macros-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder for the test can be made");
    folder
}
