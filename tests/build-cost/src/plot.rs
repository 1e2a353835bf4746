//! A plot as SVG: CPU seconds over entries, both axes logarithmic, one line for each contestant.
//!
//! The colours differ in print and for most colour-blind readers, too.

use std::fmt::Write as _;

/// One line of the plot.
pub(crate) struct Line {
    pub(crate) name: String,
    /// Entries and seconds, in the order of the entries.
    pub(crate) points: Vec<(usize, f64)>,
}

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 440.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 24.0;
const TOP: f64 = 24.0;
const BOTTOM: f64 = 56.0;
const COLOURS: [&str; 5] = ["#0072b2", "#d55e00", "#009e73", "#555555", "#cc79a7"];

/// The whole file.
pub(crate) fn plot(lines: &[Line]) -> String {
    let points = || lines.iter().flat_map(|line| line.points.iter().copied());
    let x = Axis::around(points().map(|(entries, _)| as_f64(entries)), LEFT, WIDTH - RIGHT);
    let y = Axis::around(points().map(|(_, seconds)| seconds), HEIGHT - BOTTOM, TOP);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"sans-serif\" font-size=\"13\" role=\"img\" aria-label=\"CPU seconds of a debug build against the entries of an enum\">\n<rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fff\"/>\n"
    );
    for (value, at) in x.ticks() {
        grid(&mut svg, (at, TOP), (at, HEIGHT - BOTTOM));
        text(&mut svg, (at, HEIGHT - BOTTOM + 20.0), "middle", "#333", &value);
    }
    for (value, at) in y.ticks() {
        grid(&mut svg, (LEFT, at), (WIDTH - RIGHT, at));
        text(&mut svg, (LEFT - 8.0, at + 4.0), "end", "#333", &value);
    }
    let middle = f64::midpoint(LEFT, WIDTH - RIGHT);
    text(&mut svg, (middle, HEIGHT - 12.0), "middle", "#333", "entries");
    text(&mut svg, (LEFT, TOP - 8.0), "end", "#333", "CPU s");
    for ((line, colour), row) in lines.iter().zip(COLOURS.iter().cycle()).zip(1_u8..) {
        let place = |&(entries, seconds): &(usize, f64)| (x.at(as_f64(entries)), y.at(seconds));
        let path: Vec<String> =
            line.points.iter().map(place).map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        let _ = writeln!(
            svg,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>",
            path.join(" ")
        );
        for (x, y) in line.points.iter().map(place) {
            let _ =
                writeln!(svg, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3.5\" fill=\"{colour}\"/>");
        }
        let legend = (LEFT + 16.0, TOP + 18.0 * f64::from(row));
        text(&mut svg, legend, "start", colour, &line.name);
    }
    svg + "</svg>\n"
}

/// A logarithmic axis over whole powers of ten.
struct Axis {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

impl Axis {
    fn around(values: impl Iterator<Item = f64>, from: f64, to: f64) -> Self {
        let (low, high) = values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value.log10().floor()), high.max(value.log10().ceil()))
        });
        Self { low, high: high.max(low + 1.0), from, to }
    }

    fn at(&self, value: f64) -> f64 {
        self.from + (self.to - self.from) * (value.log10() - self.low) / (self.high - self.low)
    }

    /// The powers of ten, as text and as places.
    fn ticks(&self) -> Vec<(String, f64)> {
        let mut ticks = Vec::new();
        let mut power = self.low;
        while power <= self.high {
            let value = 10_f64.powf(power);
            ticks.push((format!("{value}"), self.at(value)));
            power += 1.0;
        }
        ticks
    }
}

fn grid(svg: &mut String, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) {
    let _ = writeln!(
        svg,
        "<line x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\" stroke=\"#ddd\"/>"
    );
}

fn text(svg: &mut String, (x, y): (f64, f64), anchor: &str, colour: &str, text: &str) {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    let _ = writeln!(
        svg,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" fill=\"{colour}\">{text}</text>"
    );
}

/// Exact for every count of entries.
fn as_f64(entries: usize) -> f64 {
    f64::from(u32::try_from(entries).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::{Line, plot};

    #[test]
    fn every_line_has_its_name_and_its_points() {
        let line = |name: &str| Line { name: name.to_owned(), points: vec![(10, 0.2), (100, 3.0)] };
        let svg = plot(&[line("a < b"), line("c")]);
        assert_eq!(svg.matches("<polyline").count(), 2);
        assert_eq!(svg.matches("<circle").count(), 4);
        assert!(svg.contains(">a &lt; b</text>"));
        // 0.2 and 3 lie between 0.1 and 10.
        assert!(svg.contains(">0.1</text>") && svg.contains(">10</text>"));
    }
}
