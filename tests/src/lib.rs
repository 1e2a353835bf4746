//! What crosses the crates of the project.
