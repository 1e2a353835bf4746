//! Each lookup over a list of inputs, by this library and by its rivals.
//!
//! Every operation returns the sum of its results, so that nothing is optimised away; rivals return the same sum.

use std::fmt::{self, Display, Write};
use std::hint::black_box;

use http::StatusCode;
use status_codes::{Code, Status};

use crate::inputs::Inputs;
use crate::rivals::{ByHand, CODES, PHRASES};

/// A lookup and one crate that does it.
#[derive(Clone, Copy)]
pub struct Operation {
    /// What is looked up, as in `number → code`.
    pub question: &'static str,
    /// The crate, or how it is done without one.
    pub who: &'static str,
    /// Does the lookup for every input and returns the sum of the results.
    pub run: fn(&Inputs) -> usize,
}

impl Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}", self.question, self.who)
    }
}

macro_rules! operations {
    ($($question:literal { $($who:literal => $run:expr,)* })*) => {
        /// All operations.
        pub const OPERATIONS: &[Operation] = &[
            $($(Operation { question: $question, who: $who, run: $run },)*)*
        ];
    };
}

operations! {
    "number → code" {
        "status-codes" => |inputs| count(&inputs.numbers, |&number| Code::from_u16(number).is_some()),
        "http" => |inputs| count(&inputs.numbers, |&number| StatusCode::from_u16(number).is_ok()),
    }
    "number → status" {
        "status-codes" => |inputs| count(&inputs.numbers, |&number| Status::from_u16(number).is_some()),
        "match by hand" => |inputs| count(&inputs.numbers, |&number| ByHand::from_u16(number).is_some()),
        "phf" => |inputs| count(&inputs.numbers, |number| PHRASES.contains_key(number)),
    }
    "bytes → code" {
        "status-codes" => |inputs| count(&inputs.texts, |text| Code::from_bytes(text).is_ok()),
        "http" => |inputs| count(&inputs.texts, |text| StatusCode::from_bytes(text).is_ok()),
        "phf" => |inputs| count(&inputs.texts, |text| CODES.contains_key(text.as_slice())),
    }
    "str → code" {
        "status-codes" => |inputs| count(&inputs.strings, |text| text.parse::<Code>().is_ok()),
        "http" => |inputs| count(&inputs.strings, |text| text.parse::<StatusCode>().is_ok()),
    }
    "str → status" {
        "status-codes" => |inputs| count(&inputs.strings, |text| text.parse::<Status>().is_ok()),
    }
    "status → phrase" {
        "status-codes" => |inputs| sum(&inputs.statuses, |status| black_box(status.phrase()).len()),
        "http" => |inputs| sum(&inputs.https, |status| black_box(status.canonical_reason()).map_or(0, str::len)),
        "match by hand" => |inputs| sum(&inputs.by_hand, |status| black_box(status.phrase()).len()),
        "phf" => |inputs| sum(&inputs.numbers, |number| black_box(PHRASES.get(number)).map_or(0, |phrase| phrase.len())),
    }
    "status → class" {
        "status-codes" => |inputs| count(&inputs.statuses, |status| status.is_client_error()),
        "http" => |inputs| count(&inputs.https, StatusCode::is_client_error),
    }
    "status → digits" {
        "status-codes" => |inputs| sum(&inputs.statuses, |status| black_box(status.as_str()).len()),
        "status-codes, Code" => |inputs| sum(&inputs.codes, |code| black_box(code.as_str()).len()),
        "http" => |inputs| sum(&inputs.https, |status| black_box(status.as_str()).len()),
    }
    "status → text" {
        "status-codes" => |inputs| written(&inputs.statuses),
        "status-codes, Code" => |inputs| written(&inputs.codes),
        "http" => |inputs| written(&inputs.https),
    }
}

fn count<T>(inputs: &[T], holds: impl Fn(&T) -> bool) -> usize {
    sum(inputs, |input| usize::from(black_box(holds(input))))
}

fn sum<T>(inputs: &[T], value: impl Fn(&T) -> usize) -> usize {
    inputs.iter().map(|input| black_box(value(black_box(input)))).sum()
}

fn written<T: Display>(statuses: &[T]) -> usize {
    let mut text = String::with_capacity(64);
    sum_of(statuses, |status| {
        text.clear();
        write!(text, "{status}").map_or(0, |()| text.len())
    })
}

fn sum_of<T>(inputs: &[T], mut value: impl FnMut(&T) -> usize) -> usize {
    let mut sum = 0;
    for input in inputs {
        sum += black_box(value(black_box(input)));
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rivals_return_the_same_sum() {
        for inputs in [Inputs::unpredictable(), Inputs::predictable()] {
            for pair in OPERATIONS.windows(2) {
                if pair[0].question == pair[1].question {
                    assert_eq!((pair[0].run)(&inputs), (pair[1].run)(&inputs), "{}", pair[1]);
                }
            }
        }
    }
}
