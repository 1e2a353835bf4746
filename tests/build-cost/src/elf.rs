//! The bytes of an ELF file that are loaded into memory: code, constants, relocations and initialised data.
//!
//! The size of the file itself moves in steps of a page, which would hide what an accessor adds; so does the padding
//! that linkers put into memory without bytes in the file.

use crate::measure::Failure;

/// The sum of the sections that are loaded.
pub(crate) fn loaded(file: &[u8]) -> Result<u64, Failure> {
    if file.get(..6) != Some(b"\x7fELF\x02\x01".as_slice()) {
        return Err("`size` reads 64-bit little-endian ELF files only".into());
    }
    let table = usize::try_from(number(file, 0x28, 8)?)?;
    let (size, count) = (number(file, 0x3a, 2)?, number(file, 0x3c, 2)?);
    let mut sum = 0;
    for at in 0..count {
        let header = table + usize::try_from(at * size)?;
        let loaded = number(file, header + 0x08, 8)? & SHF_ALLOC != 0;
        if loaded && number(file, header + 0x04, 4)? != SHT_NOBITS {
            sum += number(file, header + 0x20, 8)?;
        }
    }
    Ok(sum)
}

const SHF_ALLOC: u64 = 2;
const SHT_NOBITS: u64 = 8;

fn number(file: &[u8], at: usize, len: usize) -> Result<u64, Failure> {
    let bytes = file.get(at..at + len).ok_or("the ELF file ends early")?;
    Ok(bytes.iter().rev().fold(0, |number, &byte| number << 8 | u64::from(byte)))
}
