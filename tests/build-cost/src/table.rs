//! Results as Markdown: medians, and how many times the cost of the others ours is.

use crate::race::Results;

/// A ratio that ours should not exceed, of CPU seconds.
pub(crate) type Target = (&'static str, f64);

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
        let target = targets.iter().find(|(of, _)| of == name);
        let target = target.map_or(String::new(), |(_, most)| {
            format!("≤ {most}{}", if ratio.cpu <= *most { "" } else { ", **missed**" })
        });
        text += &format!(
            "| {name} | {:.2} | {:.2} | {cpu} | {wall} | {target} |\n",
            median.cpu, median.wall
        );
    }
    text
}
