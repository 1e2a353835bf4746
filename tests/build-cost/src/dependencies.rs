//! The dependencies of the scratch crates, as lines of their manifests.

use std::path::Path;

use crate::scratch::project;

/// This library, from this checkout.
pub(crate) fn ours() -> String {
    at(&project())
}

/// This library, from any checkout.
pub(crate) fn at(checkout: &Path) -> String {
    with_features(checkout, "")
}

/// The same with its feature `serde`, which members of problems need.
pub(crate) fn with_serde(checkout: &Path) -> String {
    with_features(checkout, "'serde'")
}

fn with_features(checkout: &Path, features: &str) -> String {
    let path = checkout.join("status-codes");
    format!(
        "[dependencies]\nstatus-codes = {{ path = '{}', features = [{features}] }}\n",
        path.display()
    )
}

/// The types of the same purpose that most programs use.
pub(crate) const HTTP: &str = "[dependencies]\nhttp = \"1\"\n";

/// Derives of the API that strings and numbers ask of an enum.
pub(crate) const STRUM: &str =
    "[dependencies]\nstrum = { version = \"0.28\", features = [\"derive\"] }\n";

/// The derive macro that most programs pay for anyway.
pub(crate) const THISERROR: &str = "[dependencies]\nthiserror = \"2\"\n";

/// The other one.
pub(crate) const SERDE: &str =
    "[dependencies]\nserde = { version = \"1\", features = [\"derive\"] }\n";

/// Both: an error that is also JSON.
pub(crate) const THISERROR_AND_SERDE: &str =
    "[dependencies]\nthiserror = \"2\"\nserde = { version = \"1\", features = [\"derive\"] }\n";

/// Perfect hash tables, made by a macro.
pub(crate) const PHF: &str =
    "[dependencies]\nphf = { version = \"0.14\", features = [\"macros\"] }\n";

/// The external crates of our compile path, with the features that we ask for, and nothing of ours; built as cargo
/// builds them for a macro.
pub(crate) const EXTERNAL: &str = "\
[dependencies]
proc-macro2 = { version = \"1\", default-features = false, features = [\"proc-macro\"] }
quote = { version = \"1\", default-features = false, features = [\"proc-macro\"] }
syn = { version = \"3\", default-features = false, features = [\"parsing\", \"printing\", \"proc-macro\"] }
toml = { version = \"1\", default-features = false, features = [\"std\", \"parse\"] }

[profile.dev.package.\"*\"]
debug = false
codegen-units = 256

[profile.release.package.\"*\"]
opt-level = 0
codegen-units = 256
";

/// No dependency.
pub(crate) const NONE: &str = "";
