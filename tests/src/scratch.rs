//! A crate outside of the workspace, built with cargo as users do.
//!
//! All scratch crates of a run share one target folder, so that dependencies are built once.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The root of the workspace.
///
/// # Panics
///
/// Never: this member lies in it.
#[must_use]
pub fn workspace() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().expect("the member `tests` lies in the workspace").to_owned()
}

/// A package of its own, with a path dependency on the facade.
pub struct Scratch {
    folder: PathBuf,
    target: PathBuf,
}

/// What a run of cargo left.
pub struct Run {
    /// Whether it ended with success.
    pub success: bool,
    /// Standard output.
    pub stdout: String,
    /// Standard error: the compiler's messages, without those of cargo.
    pub stderr: String,
}

impl Scratch {
    /// An empty package; `tmp` is `env!("CARGO_TARGET_TMPDIR")` of the test, `root` the file of its crate.
    ///
    /// # Panics
    ///
    /// If the folder cannot be written.
    #[must_use]
    pub fn new(tmp: &str, name: &str, root: &str) -> Self {
        Self::with_dependency(
            tmp,
            name,
            root,
            "status-codes = { path = PATH, features = [\"vendor\"] }",
        )
    }

    /// The same, with the dependency written otherwise; `PATH` in it becomes the facade's.
    ///
    /// # Panics
    ///
    /// If the folder cannot be written.
    #[must_use]
    pub fn with_dependency(tmp: &str, name: &str, root: &str, dependency: &str) -> Self {
        let folder = Path::new(tmp).join("scratch").join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder).expect("an old scratch crate can be removed");
        }
        fs::create_dir_all(&folder).expect("a scratch crate can be made");
        let scratch = Self { folder, target: Path::new(tmp).join("scratch-target") };
        let facade = workspace().join("status-codes");
        let section = if root.ends_with("main.rs") { "[[bin]]" } else { "[lib]" };
        scratch.write(
            "Cargo.toml",
            format!(
                "[package]\nname = \"{name}\"\nedition = \"2024\"\nrust-version = \"1.85\"\n\n\
                 {section}\nname = \"{}\"\npath = \"{root}\"\n\n[workspace]\n\n\
                 [dependencies]\n{}\n",
                name.replace('-', "_"),
                dependency.replace("PATH", &format!("{:?}", facade.display().to_string())),
            ),
        );
        // The same versions as in the workspace: they are downloaded already.
        scratch.copy(&workspace().join("Cargo.lock"), "Cargo.lock");
        scratch
    }

    /// Where it is.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Where its programs and libraries end up.
    #[must_use]
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Writes a file below its folder.
    ///
    /// # Panics
    ///
    /// If the file cannot be written.
    pub fn write(&self, path: &str, contents: impl AsRef<[u8]>) {
        let full = self.folder.join(path);
        let parent = full.parent().expect("a path below the folder has a parent");
        fs::create_dir_all(parent).expect("folders of a scratch crate can be made");
        fs::write(full, contents).expect("files of a scratch crate can be written");
    }

    /// Copies a file below its folder.
    ///
    /// # Panics
    ///
    /// If the file cannot be copied.
    pub fn copy(&self, from: &Path, path: &str) {
        let contents = fs::read(from).unwrap_or_else(|error| panic!("{}: {error}", from.display()));
        self.write(path, contents);
    }

    /// Runs cargo in it, without a network and without colour.
    ///
    /// # Panics
    ///
    /// If there is no cargo.
    #[must_use]
    pub fn cargo(&self, arguments: &[&str]) -> Run {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
        let output = Command::new(cargo)
            .args(arguments)
            .args(["--offline", "--quiet"])
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", &self.target)
            .env("CARGO_TERM_COLOR", "never")
            // Flags and paths of the run that tests us are not those of a stranger.
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env_remove("CARGO_MANIFEST_DIR")
            .output()
            .expect("cargo runs");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Run {
            success: output.status.success(),
            stdout: text(&output.stdout),
            stderr: text(&output.stderr),
        }
    }
}
