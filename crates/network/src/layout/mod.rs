//! Where everything is drawn.

mod compose;
mod fit;
mod label;
mod pack;
mod place;
mod rows;
mod spread;

use serde::Serialize;
use tib_domain::Id;
use ts_rs::TS;

use crate::graph::{Organisation, Party};

pub use compose::layout;

/// Size of the letters of labels, in units of the picture (px at 100%).
pub const FONT_SIZE: u32 = 13;
/// Height of a line of a label.
pub const LINE_HEIGHT: i32 = 16;

/// Free room at the edges.
const MARGIN: i32 = 14;

/// The size asked for. Network pictures that don't fit without nodes lying on each other get larger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// In units of the picture (px at 100%).
    pub width: u32,
    /// In units of the picture.
    pub height: u32,
}

/// The mark of an organisation, by what it is: the first in this order that holds, so that a
/// college with vmbo is a college.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "NetworkShape")]
pub enum Shape {
    /// An mbo college.
    Square,
    /// A school.
    Circle,
    /// A company.
    Diamond,
    /// A branch organisation.
    Triangle,
    /// The rest.
    Hexagon,
}

/// Where a label stands, seen from its node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "NetworkSide")]
pub enum Side {
    /// At its right; the lines begin there.
    Right,
    /// At its left; the lines end there.
    Left,
    /// Under it, centred.
    Below,
    /// Over it, centred.
    Above,
}

/// What of a line stands at its `x`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "NetworkAnchor")]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// One line of a label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "NetworkLine")]
pub struct Line {
    /// What it says; the whole name stands in the graph.
    pub text: String,
    /// Where its anchor is.
    pub x: i32,
    /// Its base line.
    pub y: i32,
}

/// The name beside a node: one line or two, cut with `…` where it is longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "NetworkLabel")]
pub struct Label {
    /// Whether it shows at 100%. What shows overlaps no other label that shows and no node; what
    /// doesn't waits for focus, and may lie over others then.
    pub shown: bool,
    /// Where it stands.
    pub side: Side,
    /// How its lines are set.
    pub anchor: Anchor,
    /// Its lines.
    pub lines: Vec<Line>,
    /// Left edge of the box around it.
    pub left: i32,
    /// Top edge.
    pub top: i32,
    /// Width of the box.
    pub width: i32,
    /// Height of the box.
    pub height: i32,
}

/// An organisation in the picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "NetworkNode")]
pub struct Node {
    /// Which.
    pub id: Id,
    /// Its middle.
    pub x: i32,
    /// Its middle.
    pub y: i32,
    /// Half of its width and height: a diamond and a triangle reach so far, a circle or square that
    /// looks as large less.
    pub radius: i32,
    /// How it is drawn.
    pub shape: Shape,
    /// In no partnership: stands below the divider.
    pub alone: bool,
    /// Its name.
    pub label: Label,
}

/// A partnership in the picture: a dot with lines to its members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "NetworkKnot")]
pub struct Knot {
    /// Which.
    pub id: Id,
    /// Its middle.
    pub x: i32,
    /// Its middle.
    pub y: i32,
    /// Of the dot.
    pub radius: i32,
    /// Filled when vmbo, mbo and industry are all in, hollow when one is missing.
    pub filled: bool,
    /// Its name: waits for focus, but where the partnership has no members and stands alone.
    pub label: Label,
}

/// A line from a partnership to a member, from middle to middle, under everything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "NetworkLink")]
pub struct Link {
    /// Place in [`Layout::nodes`].
    pub node: u32,
    /// Place in [`Layout::knots`].
    pub knot: u32,
}

/// The picture: places in whole units from its upper left corner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "NetworkLayout")]
pub struct Layout {
    /// Width, at least what was asked.
    pub width: i32,
    /// Height, at least what was asked.
    pub height: i32,
    /// Where the line lies that what stands alone is under, if anything does.
    pub divider: Option<i32>,
    /// Organisations, by id.
    pub nodes: Vec<Node>,
    /// Partnerships, by id.
    pub knots: Vec<Knot>,
    /// Lines, by knot and node.
    pub links: Vec<Link>,
}

/// How an organisation is drawn.
fn shape(one: &Organisation) -> Shape {
    if one.is(Party::College) {
        Shape::Square
    } else if one.is(Party::Vmbo) || one.is(Party::OtherSchool) {
        Shape::Circle
    } else if one.is(Party::Company) {
        Shape::Diamond
    } else if one.is(Party::Branch) {
        Shape::Triangle
    } else {
        Shape::Hexagon
    }
}
