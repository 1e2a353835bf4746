//! The cost of a command: wall time, and the CPU time of all processes that it starts.
//!
//! Other work on the machine increases wall time but hardly CPU time. It affects all contestants equally, because rounds
//! alternate them.

use std::error::Error;
use std::fmt;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use nix::sys::resource::{UsageWho, getrusage};

/// What went wrong, for the terminal.
pub(crate) type Failure = Box<dyn Error>;

/// The cost of one run.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cost {
    /// User and system time, in seconds.
    pub(crate) cpu: f64,
    /// From start to end, in seconds.
    pub(crate) wall: f64,
}

/// Runs a command to its end; its output is shown only if it fails.
pub(crate) fn run(command: &mut Command) -> Result<Cost, Failure> {
    let (cost, output) = measured(command)?;
    if output.status.success() {
        return Ok(cost);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("{command:?} failed:\n{said}").into())
}

/// Runs a command to its end, which may be a failure that it reports.
pub(crate) fn run_any(command: &mut Command) -> Result<Cost, Failure> {
    let (cost, output) = measured(command)?;
    if output.status.code().is_some() {
        return Ok(cost);
    }
    Err(format!("{command:?} was ended by a signal").into())
}

fn measured(command: &mut Command) -> Result<(Cost, Output), Failure> {
    let (before, start) = (cpu_of_children()?, Instant::now());
    let output = command.output().map_err(|error| format!("{command:?}: {error}"))?;
    let cost = Cost {
        cpu: cpu_of_children()?.saturating_sub(before).as_secs_f64(),
        wall: start.elapsed().as_secs_f64(),
    };
    Ok((cost, output))
}

/// CPU time of every process that was started from here and has ended, with those that it started and waited for.
pub(crate) fn cpu_of_children() -> Result<Duration, Failure> {
    cpu_of(UsageWho::RUSAGE_CHILDREN)
}

/// Seconds of CPU time that some work takes, in this process and in those that it starts and waits for.
pub(crate) fn cpu_time<T>(work: impl FnOnce() -> Result<T, Failure>) -> Result<(f64, T), Failure> {
    let cpu = || Ok::<_, Failure>(cpu_of(UsageWho::RUSAGE_SELF)? + cpu_of_children()?);
    let before = cpu()?;
    let result = work()?;
    Ok((cpu()?.saturating_sub(before).as_secs_f64(), result))
}

fn cpu_of(who: UsageWho) -> Result<Duration, Failure> {
    let usage = getrusage(who)?;
    let microseconds = [usage.user_time(), usage.system_time()]
        .map(|time| time.tv_sec() * 1_000_000 + time.tv_usec());
    Ok(Duration::from_micros(u64::try_from(microseconds.iter().sum::<i64>())?))
}

/// The costs of one contestant, a round each.
#[derive(Clone, Debug, Default)]
pub(crate) struct Costs(Vec<Cost>);

impl Costs {
    pub(crate) fn of(cost: Cost) -> Self {
        Self(vec![cost])
    }

    pub(crate) fn push(&mut self, cost: Cost) {
        self.0.push(cost);
    }

    /// The median of each part.
    pub(crate) fn median(&self) -> Cost {
        let of = |part: fn(&Cost) -> f64| median(self.0.iter().map(part).collect());
        Cost { cpu: of(|cost| cost.cpu), wall: of(|cost| cost.wall) }
    }

    /// How many times the cost of another: the median of the rounds' ratios, since a round's runs met the same load.
    pub(crate) fn times(&self, other: &Self) -> Cost {
        let of = |part: fn(&Cost) -> f64| {
            median(self.0.iter().zip(&other.0).map(|(a, b)| part(a) / part(b)).collect())
        };
        Cost { cpu: of(|cost| cost.cpu), wall: of(|cost| cost.wall) }
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    match values.len() {
        0 => f64::NAN,
        len if len % 2 == 1 => values[len / 2],
        len => f64::midpoint(values[len / 2 - 1], values[len / 2]),
    }
}

/// `CPU 1.23 s, wall 0.98 s`
impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CPU {:.2} s, wall {:.2} s", self.cpu, self.wall)
    }
}
