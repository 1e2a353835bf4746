//! The crate that the editor opens: a package of its own that depends on the working copy.

use std::fs;
use std::path::{Path, PathBuf};

/// Writes the files below `folder`, with a manifest that names the working copy, and gives the crate's folder.
///
/// The folder's `target` stays, so that a second run is quick; the lock file of the project fixes every version.
pub(crate) fn write(folder: &Path, files: &[(&str, &str)]) -> PathBuf {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let project = project.canonicalize().expect("the folder of the project exists");
    let manifest = format!(
        "[package]\n\
         name = \"scratch\"\n\
         version = \"0.0.0\"\n\
         edition = \"2024\"\n\n\
         [dependencies]\n\
         status-codes = {{ path = \"{}\" }}\n\n\
         [workspace]\n",
        project.join("status-codes").display()
    );
    let lock = fs::read_to_string(project.join("Cargo.lock")).expect("the project has a lock file");
    let _ = fs::remove_dir_all(folder.join("src"));
    for (file, text) in
        files.iter().copied().chain([("Cargo.toml", &*manifest), ("Cargo.lock", &lock)])
    {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().expect("a file has a folder"))
            .expect("a folder can be made");
        fs::write(&path, text).expect("a file can be written");
    }
    folder.canonicalize().expect("the folder was just made")
}
