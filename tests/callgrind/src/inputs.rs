//! What is asked about: the same statuses in the types of everyone who answers.

use http::StatusCode;
use status_codes::{Code, Status};

use crate::rivals::ByHand;

/// A list of registered statuses.
pub(crate) struct Inputs {
    pub(crate) numbers: Vec<u16>,
    pub(crate) texts: Vec<[u8; 3]>,
    pub(crate) strings: Vec<&'static str>,
    pub(crate) statuses: Vec<Status>,
    pub(crate) codes: Vec<Code>,
    pub(crate) https: Vec<StatusCode>,
    pub(crate) by_hand: Vec<ByHand>,
}

/// The statuses that all rivals know by the same phrase, so that their answers can be compared.
fn known_to_all() -> Vec<Status> {
    let known = |status: &Status| {
        let theirs = StatusCode::from_u16(status.as_u16()).ok();
        theirs.and_then(|theirs| theirs.canonical_reason()) == Some(status.phrase())
    };
    Status::ALL.iter().copied().filter(known).collect()
}

/// How many inputs a list has.
pub(crate) const LEN: usize = 1_000;

impl Inputs {
    /// In an order that no branch predictor learns.
    pub(crate) fn unpredictable() -> Self {
        let mut state = 0x2545_f491_4f6c_dd1d_u64;
        let known = known_to_all();
        Self::of(std::iter::repeat_with(move || {
            // xorshift64: the same order in every run.
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let at = usize::try_from(state % 1_000_000).unwrap_or(0);
            known[at % known.len()]
        }))
    }

    /// One status over and over, as a healthy service answers.
    pub(crate) fn predictable() -> Self {
        Self::of(std::iter::repeat(Status::Ok))
    }

    fn of(statuses: impl Iterator<Item = Status>) -> Self {
        let statuses: Vec<Status> = statuses.take(LEN).collect();
        let numbers: Vec<u16> = statuses.iter().map(|status| status.as_u16()).collect();
        let digits = |status: &Status| {
            let mut digits = [0; 3];
            digits.copy_from_slice(status.as_str().as_bytes());
            digits
        };
        Self {
            texts: statuses.iter().map(digits).collect(),
            strings: statuses.iter().map(|status| status.as_str()).collect(),
            codes: statuses.iter().map(|status| status.code()).collect(),
            https: numbers.iter().filter_map(|&number| StatusCode::from_u16(number).ok()).collect(),
            by_hand: numbers.iter().filter_map(|&number| ByHand::from_u16(number)).collect(),
            numbers,
            statuses,
        }
    }
}
