//! The inputs of all operations: the same statuses in the types of each crate.

use http::StatusCode;
use status_codes::{Code, Status};

use crate::rivals::ByHand;

/// A list of registered statuses.
pub struct Inputs {
    pub(crate) numbers: Vec<u16>,
    pub(crate) texts: Vec<[u8; 3]>,
    pub(crate) strings: Vec<&'static str>,
    pub(crate) statuses: Vec<Status>,
    pub(crate) codes: Vec<Code>,
    pub(crate) https: Vec<StatusCode>,
    pub(crate) by_hand: Vec<ByHand>,
}

/// Returns the statuses to which `http` gives the same phrase, so that results can be compared.
fn known_to_all() -> Vec<Status> {
    let known = |status: &Status| {
        let theirs = StatusCode::from_u16(status.as_u16()).ok();
        theirs.and_then(|theirs| theirs.canonical_reason()) == Some(status.phrase())
    };
    Status::ALL.iter().copied().filter(known).collect()
}

/// The number of inputs.
pub const LEN: usize = 1_000;

impl Inputs {
    /// Returns statuses in an order that no branch predictor learns; it is the same in every run.
    #[must_use]
    pub fn unpredictable() -> Self {
        let mut state = 0x2545_f491_4f6c_dd1d_u64;
        let known = known_to_all();
        Self::of(std::iter::repeat_with(move || {
            // xorshift64
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let at = usize::try_from(state % 1_000_000).unwrap_or(0);
            known[at % known.len()]
        }))
    }

    /// Returns `200 OK` for every input, as a healthy service does.
    #[must_use]
    pub fn predictable() -> Self {
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
