//! Writes the seeds of every target and the dictionary below the folder that is given.

use std::path::PathBuf;
use std::{env, fs, io};

use status_fuzz::seeds;

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::args_os().nth(1).expect("usage: seeds FOLDER"));
    let bytes = |texts: Vec<String>| texts.into_iter().map(String::into_bytes).collect();
    let targets: [(&str, Vec<Vec<u8>>); 5] = [
        ("reader", bytes(seeds::catalogs())),
        ("large", bytes(seeds::large())),
        ("text", bytes(seeds::texts())),
        ("input", bytes(seeds::inputs())),
        ("members", seeds::members()),
    ];
    for (target, seeds) in targets {
        let folder = folder.join(target);
        fs::create_dir_all(&folder)?;
        for (number, seed) in seeds.iter().enumerate() {
            fs::write(folder.join(format!("seed-{number:04}")), seed)?;
        }
    }
    fs::write(folder.join("reader.dict"), seeds::dictionary())
}
