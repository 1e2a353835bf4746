//! The seeds and regression cases of fuzzing as plain tests, without a fuzzer or a nightly compiler.

use std::fs;
use std::path::Path;

use status_fuzz::{input, large, members, reader, seeds, text};

/// The files of a folder of the project, in the order of their names.
#[track_caller]
fn files(folder: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries =
        fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{} is empty", folder.display());
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

#[test]
fn every_seed_passes() {
    seeds::catalogs().iter().for_each(|seed| reader(seed));
    seeds::large().iter().for_each(|seed| large(seed, 30_000));
    seeds::texts().iter().for_each(|seed| text(seed.as_bytes()));
    seeds::inputs().iter().for_each(|seed| input(seed));
    seeds::members().iter().for_each(|seed| members(seed));
}

#[test]
fn every_finding_of_the_reader_stays_mended() {
    for finding in files("regressions/reader") {
        reader(std::str::from_utf8(&finding).unwrap());
    }
}

#[test]
fn every_part_that_is_repeated_stays_read() {
    for finding in files("regressions/large") {
        large(std::str::from_utf8(&finding).unwrap(), 30_000);
    }
}

#[test]
fn every_text_and_every_input_stays_mended() {
    files("regressions/text").iter().for_each(|finding| text(finding));
    for finding in files("regressions/input") {
        input(std::str::from_utf8(&finding).unwrap());
    }
}

#[test]
fn every_document_with_members_stays_read() {
    files("regressions/members").iter().for_each(|document| members(document));
}

#[test]
fn three_bytes_are_a_code_or_none() {
    let bytes = b"/0123456789: +-aA\n\0\xff";
    for &first in bytes {
        for &second in bytes {
            bytes.iter().for_each(|&third| text(&[first, second, third]));
        }
    }
}
