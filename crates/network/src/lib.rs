//! The network of a region as a picture and in words: who works with whom, what stands out, and
//! where it lies.
//!
//! Pure: organisations and partnerships come in as values ([`Graph`]), places and counts go out. The
//! same graph gives the same answer in every order of its input, in every run and on every machine:
//! nothing depends on hashing, threads or a platform's mathematics (only `+ - * /` and `sqrt`, which
//! IEEE 754 fixes to the bit, and places leave in whole units).
//!
//! [`layout()`] says where everything is drawn, so that window, print and command line show one
//! picture; [`svg()`] draws it. [`findings()`] says what stands out, as data: words are looked up
//! where they are shown. [`per_municipality()`] is the table beside it and [`shapes()`] reads
//! municipal borders from a public file.

mod findings;
mod graph;
mod layout;
mod municipality;
mod parts;
mod shapes;
mod svg;
mod text;

pub use findings::{Alone, CARRIES_SHARE, Finding, InUse, MOST_CUTS, What, findings};
pub use graph::{Graph, Member, Organisation, Partnership, Party};
pub use layout::{
    Anchor, FONT_SIZE, Knot, LINE_HEIGHT, Label, Layout, Line, Link, Node, Shape, Side, Size,
    layout,
};
pub use municipality::{MunicipalityRow, MunicipalityTable, per_municipality};
pub use shapes::{MunicipalShape, Shapes, ShapesError, shapes};
pub use svg::{Legend, Theme, svg};
pub use text::text_width;
