//! Scratch crates below `target/build-cost/`, each a workspace of its own, with dependencies that are fetched once.
//!
//! A scratch crate is created from dependencies and files; cargo commands run in it.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::measure::{Failure, run};

/// The folder of this project.
pub(crate) fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A crate below `target/build-cost/`.
#[derive(Clone, Debug)]
pub(crate) struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    /// Writes the crate; `manifest` stands below `[package]`, paths of `files` start at the crate's folder.
    pub(crate) fn write(
        name: &str,
        manifest: &str,
        files: &[(&str, &str)],
    ) -> Result<Self, Failure> {
        let scratch = Self { folder: project().join("target/build-cost").join(name) };
        let mut text = String::from("[package]\nname = \"scratch\"\nedition = \"2024\"\n\n");
        writeln!(text, "{manifest}\n[workspace]")?;
        scratch.put("Cargo.toml", &text)?;
        for (path, text) in files {
            scratch.put(path, text)?;
        }
        run(&mut scratch.cargo(&["fetch"]))?;
        Ok(scratch)
    }

    /// Writes one file, if its text is another.
    pub(crate) fn put(&self, path: &str, text: &str) -> Result<(), Failure> {
        let path = self.folder.join(path);
        if fs::read_to_string(&path).is_ok_and(|known| known == text) {
            return Ok(());
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)?;
        Ok(())
    }

    /// Reads one file.
    pub(crate) fn get(&self, path: &str) -> Result<String, Failure> {
        Ok(fs::read_to_string(self.folder.join(path))?)
    }

    /// The path of a file in the folder of built things.
    pub(crate) fn built(&self, path: &str) -> PathBuf {
        self.folder.join("target").join(path)
    }

    /// Removes everything that was built.
    pub(crate) fn remove_all_builds(&self) -> Result<(), Failure> {
        let target = self.folder.join("target");
        if target.exists() {
            fs::remove_dir_all(target)?;
        }
        Ok(())
    }

    /// Removes what was built of the crate itself and keeps its dependencies.
    pub(crate) fn remove_own_build(&self) -> Result<(), Failure> {
        run(&mut self.cargo(&["clean", "--offline", "--package", "scratch"]))?;
        run(&mut self.cargo(&["clean", "--offline", "--release", "--package", "scratch"]))?;
        Ok(())
    }

    /// `cargo …` in the crate, free of the caller's compiler settings.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("cargo");
        command.args(arguments).current_dir(&self.folder);
        for setting in [
            "RUSTC_WRAPPER",
            "RUSTFLAGS",
            "CARGO_ENCODED_RUSTFLAGS",
            "CARGO_BUILD_TARGET",
            "CARGO_INCREMENTAL",
        ] {
            command.env_remove(setting);
        }
        command.env("CARGO_TARGET_DIR", self.folder.join("target"));
        command
    }
}
