//! The picture as a standalone SVG, to save and to print.

use std::collections::BTreeMap;
use std::fmt::Write;

use tib_domain::Id;

use crate::graph::{Graph, Index};
use crate::layout::{Anchor, FONT_SIZE, Knot, Label, Layout, Node, Shape};
use crate::text::text_width;

/// Colours of a picture, as CSS writes them. Marks differ by form too, so that it reads without.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Behind everything.
    pub surface: String,
    /// Title and names.
    pub ink: String,
    /// Words of the legend.
    pub quiet: String,
    /// The divider.
    pub divider: String,
    /// Lines between partnership and member.
    pub link: String,
    /// Schools and colleges.
    pub school: String,
    /// Inside of a school.
    pub school_soft: String,
    /// Companies, and partnerships that miss a side.
    pub company: String,
    /// Inside of a company.
    pub company_soft: String,
    /// Branch organisations, the rest, and partnerships that have all sides.
    pub neutral: String,
}

impl Theme {
    /// Ink on paper: to print, and for the light window.
    #[must_use]
    pub fn light() -> Self {
        Self::of([
            "#fffefb", "#1c2530", "#4d5864", "#cfcabd", "#b3b1a9", "#0e5a6b", "#e2eef0", "#a85f0c",
            "#fbeedd", "#4d5864",
        ])
    }

    /// The dark window.
    #[must_use]
    pub fn dark() -> Self {
        Self::of([
            "#1a2027", "#e9e6df", "#a9b2bb", "#3b4650", "#5a6670", "#6fc1d1", "#1f3a42", "#e7a355",
            "#3a2b18", "#a9b2bb",
        ])
    }

    fn of(colours: [&str; 10]) -> Self {
        let [
            surface,
            ink,
            quiet,
            divider,
            link,
            school,
            school_soft,
            company,
            company_soft,
            neutral,
        ] = colours.map(str::to_owned);
        Self {
            surface,
            ink,
            quiet,
            divider,
            link,
            school,
            school_soft,
            company,
            company_soft,
            neutral,
        }
    }
}

/// Words of the legend, in the user's language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Legend {
    /// Of a circle.
    pub school: String,
    /// Of a square.
    pub college: String,
    /// Of a diamond.
    pub company: String,
    /// Of a triangle.
    pub branch: String,
    /// Of a hexagon.
    pub other: String,
    /// Of a filled knot.
    pub complete: String,
    /// Of a hollow knot.
    pub incomplete: String,
    /// What stands below the divider.
    pub alone: String,
}

/// Writing into a `String` can't fail.
macro_rules! put {
    ($out:expr, $($arg:tt)*) => { let _ = write!($out, $($arg)*); };
}

const EDGE: i32 = 16;
const TITLE_SIZE: u32 = 17;
const TITLE_LINE: i32 = 24;
/// Height of a row of the legend.
const LEGEND_ROW: i32 = 26;
const SANS: &str = "'Source Sans 3', 'Source Sans 3 Variable', sans-serif";
const SERIF: &str = "'Source Serif 4', 'Source Serif 4 Variable', 'Source Serif 4 Display', serif";

/// The picture with its title above and the legend below, in one file that needs nothing else but
/// the fonts, by their names. Names that wait for focus are there as `<title>` of their mark. Only
/// `g`, `rect`, `circle`, `path`, `line`, `text` and `title` are used, with absolute places.
#[must_use]
pub fn svg(layout: &Layout, graph: &Graph, theme: &Theme, title: &str, legend: &Legend) -> String {
    let titles = title_lines(title, layout.width);
    let top = if titles.is_empty() {
        0
    } else {
        10 + TITLE_LINE * i32::try_from(titles.len()).unwrap_or(1)
    };
    let (words, legend_height) = legend_places(layout, legend);
    let height = top + layout.height + legend_height;
    let index = Index::new(graph);
    let names: BTreeMap<&Id, &str> = index
        .organisations
        .iter()
        .map(|one| (&one.id, one.name.as_str()))
        .chain(
            index
                .partnerships
                .iter()
                .map(|one| (&one.id, one.name.as_str())),
        )
        .collect();
    let name = |id: &Id| escaped(names.get(id).copied().unwrap_or_default());
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" role=\"img\" font-family=\"{SANS}\" \
         font-size=\"{FONT_SIZE}\"><title>{title}</title>\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>",
        escaped(&theme.surface),
        width = layout.width,
        title = escaped(title),
    );
    for (line, y) in titles.iter().zip((0..).map(|line| 30 + line * TITLE_LINE)) {
        put!(
            out,
            "<text x=\"{EDGE}\" y=\"{y}\" font-family=\"{SERIF}\" font-size=\"{TITLE_SIZE}\" \
             font-weight=\"600\" fill=\"{}\">{}</text>",
            escaped(&theme.ink),
            escaped(line)
        );
    }
    links(&mut out, layout, theme, top);
    if let Some(divider) = layout.divider {
        let y = top + divider;
        put!(
            out,
            "<line x1=\"{EDGE}\" x2=\"{}\" y1=\"{y}\" y2=\"{y}\" stroke=\"{}\"/>",
            layout.width - EDGE,
            escaped(&theme.divider)
        );
    }
    if layout.nodes.iter().any(|node| node.alone) && layout.width >= 480 {
        put!(
            out,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\" fill=\"{}\">{}</text>",
            layout.width - EDGE,
            top + layout.divider.unwrap_or(0) + 34 + 4,
            escaped(&theme.quiet),
            escaped(&legend.alone)
        );
    }
    for knot in &layout.knots {
        put!(out, "<g><title>{}</title>", name(&knot.id));
        draw_knot(
            &mut out,
            (knot.x, knot.y + top),
            knot.radius,
            knot.filled,
            theme,
        );
        out.push_str("</g>");
    }
    for node in &layout.nodes {
        put!(out, "<g><title>{}</title>", name(&node.id));
        draw_node(
            &mut out,
            (node.x, node.y + top),
            node.radius,
            node.shape,
            theme,
        );
        out.push_str("</g>");
    }
    let of_knots = layout.knots.iter().map(|Knot { label, .. }| label);
    let of_nodes = layout.nodes.iter().map(|Node { label, .. }| label);
    for label in of_knots.chain(of_nodes).filter(|label| label.shown) {
        draw_label(&mut out, label, top, theme);
    }
    for word in &words {
        let y = top + layout.height + word.y;
        match word.sign {
            Sign::Node(shape) => draw_node(&mut out, (word.x + 8, y), 8, shape, theme),
            Sign::Knot(filled) => draw_knot(&mut out, (word.x + 8, y), 5, filled, theme),
        }
        put!(
            out,
            "<text x=\"{}\" y=\"{}\" fill=\"{}\">{}</text>",
            word.x + 22,
            y + 4,
            escaped(&theme.quiet),
            escaped(word.text)
        );
    }
    out.push_str("</svg>");
    out
}

/// The title broken where the picture is narrower.
fn title_lines(title: &str, width: i32) -> Vec<String> {
    let room = u32::try_from(width - 2 * EDGE).unwrap_or(0);
    // The serif is wider than the measure of labels, by less than a fifth.
    let takes = |text: &str| text_width(text) * TITLE_SIZE * 6 / (FONT_SIZE * 5);
    let mut lines: Vec<String> = Vec::new();
    for word in title.split_whitespace() {
        match lines.last_mut() {
            Some(line) if takes(&format!("{line} {word}")) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

enum Sign {
    Node(Shape),
    Knot(bool),
}

struct Word<'a> {
    sign: Sign,
    text: &'a str,
    x: i32,
    y: i32,
}

/// The legend: only what the picture shows, in rows as wide as it.
fn legend_places<'a>(layout: &Layout, legend: &'a Legend) -> (Vec<Word<'a>>, i32) {
    let shapes = [
        (Shape::Circle, &legend.school),
        (Shape::Square, &legend.college),
        (Shape::Diamond, &legend.company),
        (Shape::Triangle, &legend.branch),
        (Shape::Hexagon, &legend.other),
    ];
    let of_nodes = shapes
        .into_iter()
        .filter(|(shape, _)| layout.nodes.iter().any(|node| node.shape == *shape))
        .map(|(shape, text)| (Sign::Node(shape), text));
    let of_knots = [(true, &legend.complete), (false, &legend.incomplete)]
        .into_iter()
        .filter(|(filled, _)| layout.knots.iter().any(|knot| knot.filled == *filled))
        .map(|(filled, text)| (Sign::Knot(filled), text));
    let mut words = Vec::new();
    let (mut x, mut y) = (EDGE, LEGEND_ROW / 2 + 4);
    for (sign, text) in of_nodes
        .chain(of_knots)
        .filter(|(_, text)| !text.is_empty())
    {
        let takes = 22 + i32::try_from(text_width(text)).unwrap_or(0);
        if x > EDGE && x + takes > layout.width - EDGE {
            (x, y) = (EDGE, y + LEGEND_ROW);
        }
        words.push(Word { sign, text, x, y });
        x += takes + 20;
    }
    let height = if words.is_empty() {
        0
    } else {
        y + LEGEND_ROW / 2 + 8
    };
    (words, height)
}

fn links(out: &mut String, layout: &Layout, theme: &Theme, top: i32) {
    let mut path = String::new();
    for link in &layout.links {
        let node = layout.nodes.get(link.node as usize);
        let knot = layout.knots.get(link.knot as usize);
        if let (Some(node), Some(knot)) = (node, knot) {
            put!(
                path,
                "M{} {}L{} {}",
                node.x,
                node.y + top,
                knot.x,
                knot.y + top
            );
        }
    }
    if !path.is_empty() {
        put!(
            out,
            "<path d=\"{path}\" fill=\"none\" stroke=\"{}\" stroke-width=\"1.25\"/>",
            escaped(&theme.link)
        );
    }
}

fn draw_knot(out: &mut String, (x, y): (i32, i32), radius: i32, filled: bool, theme: &Theme) {
    let (fill, stroke) = if filled {
        (&theme.neutral, &theme.neutral)
    } else {
        (&theme.surface, &theme.company)
    };
    // The edge lies half outside, so that both are as large.
    let radius = f64::from(radius) - 0.75;
    put!(
        out,
        "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{}\" stroke=\"{}\" \
         stroke-width=\"1.5\"/>",
        escaped(fill),
        escaped(stroke)
    );
}

/// Forms look as large as each other: a diamond reaches out to the radius, a circle less.
fn draw_node(out: &mut String, (x, y): (i32, i32), radius: i32, shape: Shape, theme: &Theme) {
    let reach = f64::from(radius);
    let (fill, stroke) = match shape {
        Shape::Square => (&theme.school, &theme.school),
        Shape::Circle => (&theme.school_soft, &theme.school),
        Shape::Diamond => (&theme.company_soft, &theme.company),
        Shape::Triangle | Shape::Hexagon => (&theme.surface, &theme.neutral),
    };
    let ink = format!(
        "fill=\"{}\" stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\"",
        escaped(fill),
        escaped(stroke),
        if radius > 8 { 1.75 } else { 1.25 }
    );
    let polygon = |corners: &[(f64, f64)]| {
        let mut path = String::new();
        for (number, (dx, dy)) in corners.iter().enumerate() {
            let letter = if number == 0 { 'M' } else { 'L' };
            put!(
                path,
                "{letter}{:.1} {:.1}",
                f64::from(x) + dx * reach,
                f64::from(y) + dy * reach
            );
        }
        format!("<path d=\"{path}Z\" {ink}/>")
    };
    let drawn = match shape {
        Shape::Circle => format!(
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{:.1}\" {ink}/>",
            reach * 0.86
        ),
        Shape::Square => {
            let half = reach * 0.78;
            format!(
                "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{side:.1}\" height=\"{side:.1}\" rx=\"2\" {ink}/>",
                f64::from(x) - half,
                f64::from(y) - half,
                side = half * 2.0
            )
        }
        Shape::Diamond => polygon(&[(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)]),
        Shape::Triangle => polygon(&[(0.0, -0.95), (0.95, 0.75), (-0.95, 0.75)]),
        Shape::Hexagon => polygon(&[
            (0.5, -0.84),
            (0.95, 0.0),
            (0.5, 0.84),
            (-0.5, 0.84),
            (-0.95, 0.0),
            (-0.5, -0.84),
        ]),
    };
    out.push_str(&drawn);
}

fn draw_label(out: &mut String, label: &Label, top: i32, theme: &Theme) {
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    for line in &label.lines {
        // A rim in the colour of the paper, so that a line behind it doesn't cut letters.
        put!(
            out,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\" fill=\"{}\" stroke=\"{}\" \
             stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\">{}</text>",
            line.x,
            line.y + top,
            escaped(&theme.ink),
            escaped(&theme.surface),
            escaped(&line.text)
        );
    }
}

/// Text as it may stand in an element or attribute; characters that XML doesn't know are left out.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\t' | '\n' | '\r' => safe.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => safe.push(letter),
        }
    }
    safe
}
