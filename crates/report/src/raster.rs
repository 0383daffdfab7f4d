//! A drawing as points, with the fonts that are in this program.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};

use crate::ReportError;
use crate::world::fonts;

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut all = Database::new();
    for font in fonts() {
        all.load_font_data(font.data().to_vec());
    }
    Arc::new(all)
});

/// The PNG of an SVG, `scale` times as many points each way as it has units.
///
/// # Errors
/// When it is no SVG, or too large for a picture.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, ReportError> {
    let failed = |fault: &dyn std::fmt::Display| ReportError(fault.to_string());
    let options = Options {
        font_family: "Source Sans 3".to_owned(),
        fontdb: FONTS.clone(),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(|fault| failed(&fault))?;
    let size = tree
        .size()
        .to_int_size()
        .scale_by(scale)
        .ok_or_else(|| failed(&"size"))?;
    let mut points =
        Pixmap::new(size.width(), size.height()).ok_or_else(|| failed(&"too large"))?;
    let transform = Transform::from_scale(scale, scale);
    resvg::render(&tree, transform, &mut points.as_mut());
    points.encode_png().map_err(|fault| failed(&fault))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters are drawn, in the program's own fonts: without one nothing would stand there.
    #[test]
    fn words_are_in_the_picture() {
        let picture = |text: &str| {
            let svg = format!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" font-family="'Source Sans 3', sans-serif"><rect width="200" height="40" fill="white"/><text x="4" y="28" font-size="24">{text}</text></svg>"#
            );
            png(&svg, 2.0).unwrap()
        };
        let (some, none) = (picture("Enschede"), picture(""));
        assert_eq!(some.get(1..4), Some(&b"PNG"[..]));
        // Width and height stand in the header.
        assert_eq!(some.get(16..24), Some(&[0, 0, 1, 144, 0, 0, 0, 80][..]));
        assert!(some.len() > none.len() + 200);
    }

    #[test]
    fn what_is_no_drawing_is_refused() {
        assert!(png("geen tekening", 1.0).is_err());
    }
}
