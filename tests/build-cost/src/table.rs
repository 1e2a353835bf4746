//! Results as Markdown: medians, and our cost divided by that of the others.

use crate::race::Results;

/// Ratios that ours should not exceed.
#[derive(Clone, Copy)]
pub(crate) struct Target {
    /// The contestant that ours is compared with.
    pub(crate) of: &'static str,
    /// The most of its CPU time.
    pub(crate) cpu: f64,
    /// The most of its wall time, where that is promised, too.
    pub(crate) wall: Option<f64>,
}

impl Target {
    /// A target for CPU time alone.
    pub(crate) const fn cpu(of: &'static str, most: f64) -> Self {
        Self { of, cpu: most, wall: None }
    }
}

/// The table; the first contestant is ours.
pub(crate) fn table(title: &str, results: &Results, targets: &[Target]) -> String {
    let mut text = format!(
        "### {title}\n\n| | CPU s | wall s | ours / it, CPU | ours / it, wall | target |\n| --- | ---: | ---: | ---: | ---: | ---: |\n"
    );
    let Some((_, ours)) = results.first() else { return text };
    for (at, (name, costs)) in results.iter().enumerate() {
        let (median, ratio) = (costs.median(), ours.times(costs));
        let (cpu, wall) = if at == 0 {
            (String::new(), String::new())
        } else {
            (format!("{:.2}", ratio.cpu), format!("{:.2}", ratio.wall))
        };
        let target = targets.iter().find(|target| target.of == name);
        let target = target.map_or(String::new(), |target| {
            let mut text = within(ratio.cpu, target.cpu);
            if let Some(most) = target.wall {
                text += &format!("; wall {}", within(ratio.wall, most));
            }
            text
        });
        text += &format!(
            "| {name} | {:.2} | {:.2} | {cpu} | {wall} | {target} |\n",
            median.cpu, median.wall
        );
    }
    text
}

/// A target, and whether it was missed.
pub(crate) fn within(ratio: f64, most: f64) -> String {
    format!("≤ {most}{}", if ratio <= most { "" } else { ", **missed**" })
}
