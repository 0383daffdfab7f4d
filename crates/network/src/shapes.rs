//! Municipal borders from a public file: GeoJSON as CBS and PDOK publish it ("gebiedsindelingen"),
//! to paths that can be drawn.

mod read;
mod simplify;

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Serialize;
use thiserror::Error;
use ts_rs::TS;

use crate::layout::Size;
use read::Ring;

/// Why a file of borders can't be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ShapesError {
    /// Not JSON, or broken off; where, as the reader says it.
    #[error("not readable as JSON: {0}")]
    NotJson(String),
    /// JSON, but no collection of features.
    #[error("no GeoJSON with features")]
    NotGeoJson,
    /// No feature has a number of a municipality (`GM0153`) in a property.
    #[error("no feature has the number of a municipality")]
    NoMunicipalities,
    /// The areas of municipalities have no borders that can be drawn: no polygons, or none with three
    /// corners.
    #[error("no area has a border")]
    NoBorders,
    /// Coordinates that lie neither in the Netherlands by degrees nor by metres of the
    /// Rijksdriehoek.
    #[error("coordinates are neither WGS84 nor EPSG:28992 in the Netherlands")]
    ElsewhereOrUnknown,
}

impl ShapesError {
    /// The code that words are looked up by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotJson(_) => "shapes_not_json",
            Self::NotGeoJson => "shapes_not_geojson",
            Self::NoMunicipalities => "shapes_without_municipalities",
            Self::NoBorders => "shapes_without_borders",
            Self::ElsewhereOrUnknown => "shapes_elsewhere",
        }
    }
}

/// The borders of municipalities in a plane, in metres.
#[derive(Debug, Clone, PartialEq)]
pub struct Shapes {
    /// Rings by number of the municipality.
    rings: BTreeMap<String, Vec<Ring>>,
}

/// Metres between two corners of borders that are kept.
const COARSE: f64 = 100.0;

fn coarse(metres: f64) -> i32 {
    (metres / COARSE).round() as i32
}

/// A municipality as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MunicipalShape {
    /// `GM0153`.
    pub municipality: String,
    /// Its border as the `d` of an SVG path in whole units; holes and islands go by the rule
    /// `evenodd`.
    pub path: String,
    /// A place for its name or mark: the middle of its largest piece, or near it inside.
    pub x: i32,
    /// A place for its name or mark.
    pub y: i32,
}

/// Reads municipal borders. The number stands in a property named as the public files do
/// (`statcode`, `GM_CODE`, `gemeentecode`, `code`, `identificatie`), as `GM0153` or `0153`.
/// Coordinates are degrees (WGS84) or metres (Rijksdriehoek, EPSG:28992); which, their size tells.
/// Several features of one municipality are taken together; features without a number are passed
/// over.
pub fn shapes(geojson: &[u8]) -> Result<Shapes, ShapesError> {
    let rings = read::read(geojson)?;
    Ok(Shapes { rings })
}

impl Shapes {
    /// The numbers of the municipalities in the file, ascending.
    pub fn municipalities(&self) -> impl Iterator<Item = &str> {
        self.rings.keys().map(String::as_str)
    }

    /// The same as a short text, to be kept: corners to the nearest 100 metres, without those that nobody would see then.
    #[must_use]
    pub fn to_text(&self) -> String {
        let coarse = |ring: &Ring| {
            let corners = ring.iter().map(|(x, y)| (coarse(*x), coarse(*y)));
            simplify::to_unit(corners)
        };
        let kept: BTreeMap<&str, Vec<Vec<(i32, i32)>>> = self
            .rings
            .iter()
            .map(|(number, rings)| {
                let rings = rings.iter().map(coarse).filter(|ring| ring.len() > 2);
                (number.as_str(), rings.collect())
            })
            .collect();
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// Reads what [`Self::to_text`] wrote.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let kept: BTreeMap<String, Vec<Vec<(i32, i32)>>> = serde_json::from_str(text).ok()?;
        let fine = |(x, y): (i32, i32)| (f64::from(x) * COARSE, f64::from(y) * COARSE);
        let rings = kept.into_iter().map(|(number, rings)| {
            let rings = rings
                .into_iter()
                .map(|ring| ring.into_iter().map(fine).collect());
            (number, rings.collect())
        });
        Some(Self {
            rings: rings.collect(),
        })
    }

    /// The borders of these municipalities, as large as fits in `size` and in its middle, without the
    /// corners that nobody would see. Those that the file doesn't hold are left out. By number.
    #[must_use]
    pub fn drawn<'a>(
        &self,
        municipalities: impl IntoIterator<Item = &'a str>,
        size: Size,
    ) -> Vec<MunicipalShape> {
        let mut asked: Vec<&str> = municipalities.into_iter().collect();
        asked.sort_unstable();
        asked.dedup();
        let chosen: Vec<(&str, &Vec<Ring>)> = asked
            .into_iter()
            .filter_map(|number| Some((number, self.rings.get(number)?)))
            .collect();
        let all = chosen.iter().flat_map(|(_, rings)| rings.iter().flatten());
        let Some(frame) = Frame::around(all, size) else {
            return Vec::new();
        };
        chosen
            .into_iter()
            .filter_map(|(number, rings)| shape(number, rings, &frame))
            .collect()
    }
}

/// From metres to the picture: north is up.
struct Frame {
    left: f64,
    top: f64,
    scale: f64,
    dx: f64,
    dy: f64,
}

impl Frame {
    fn around<'a>(points: impl Iterator<Item = &'a (f64, f64)>, size: Size) -> Option<Self> {
        let nothing = (
            f64::INFINITY,
            f64::INFINITY,
            f64::NEG_INFINITY,
            f64::NEG_INFINITY,
        );
        let (left, bottom, right, top) = points.fold(nothing, |(l, b, r, t), (x, y)| {
            (l.min(*x), b.min(*y), r.max(*x), t.max(*y))
        });
        if left > right {
            return None;
        }
        let (wide, high) = ((right - left).max(1.0), (top - bottom).max(1.0));
        let (width, height) = (f64::from(size.width), f64::from(size.height));
        let scale = (width / wide).min(height / high);
        Some(Self {
            left,
            top,
            scale,
            dx: (width - (right - left) * scale) / 2.0,
            dy: (height - (top - bottom) * scale) / 2.0,
        })
    }

    fn place(&self, (x, y): (f64, f64)) -> (i32, i32) {
        (
            ((x - self.left) * self.scale + self.dx).round() as i32,
            ((self.top - y) * self.scale + self.dy).round() as i32,
        )
    }
}

fn shape(number: &str, rings: &[Ring], frame: &Frame) -> Option<MunicipalShape> {
    let mut path = String::new();
    let mut largest: Option<(i64, Vec<(i32, i32)>)> = None;
    for ring in rings {
        let corners = simplify::to_unit(ring.iter().map(|at| frame.place(*at)));
        if corners.len() < 3 {
            continue;
        }
        for (place, (x, y)) in corners.iter().enumerate() {
            // Writing into a `String` can't fail.
            let _ = write!(path, "{}{x} {y}", if place == 0 { 'M' } else { 'L' });
        }
        path.push('Z');
        let area = simplify::double_area(&corners).abs();
        if largest.as_ref().is_none_or(|(most, _)| area > *most) {
            largest = Some((area, corners));
        }
    }
    let (_, corners) = largest?;
    let (x, y) = simplify::inside(&corners);
    Some(MunicipalShape {
        municipality: number.to_owned(),
        path,
        x,
        y,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size {
        width: 200,
        height: 100,
    };

    fn collection(features: &str) -> Vec<u8> {
        format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#).into_bytes()
    }

    fn feature(property: &str, geometry: &str) -> String {
        format!(r#"{{"type":"Feature","properties":{{{property}}},"geometry":{geometry}}}"#)
    }

    const SQUARE: &str = r#"{"type":"Polygon","coordinates":[[[200000,480000],[210000,480000],[210000,490000],[200000,490000],[200000,480000]]]}"#;
    const TWO: &str = r#"{"coordinates":[[[[6.0,52.0],[6.1,52.0],[6.1,52.1],[6.0,52.0]]],[[[6.2,52.2,3.5],[6.3,52.2,1],[6.3,52.3,1],[6.2,52.2,1]]]],"type":"MultiPolygon"}"#;

    #[test]
    fn names_of_the_number_as_public_files_write_them() {
        for property in [
            r#""statcode":"GM0153""#,
            r#""GM_CODE":"GM0153""#,
            r#""gemeentecode":"0153""#,
            r#""code":"153""#,
            r#""id":7,"naam":"Enschede","identificatie":"GM0153""#,
            r#""gm_code":153"#,
        ] {
            let read = shapes(&collection(&feature(property, SQUARE)));
            let read = read.unwrap_or_else(|error| panic!("{property}: {error}"));
            assert_eq!(read.municipalities().collect::<Vec<_>>(), ["GM0153"]);
        }
    }

    #[test]
    fn metres_are_drawn_north_up_as_large_as_fits() {
        let read = shapes(&collection(&feature(r#""statcode":"GM0001""#, SQUARE))).unwrap();
        let drawn = read.drawn(["GM0001", "GM9999", "GM0001"], SIZE);
        assert_eq!(drawn.len(), 1);
        assert_eq!(drawn[0].path, "M50 100L150 100L150 0L50 0Z");
        assert_eq!((drawn[0].x, drawn[0].y), (100, 50));
        assert!(read.drawn(["GM9999"], SIZE).is_empty());
    }

    #[test]
    fn degrees_are_taken_to_a_plane_where_east_is_as_long_as_it_is() {
        let read = shapes(&collection(&feature(r#""statcode":"GM0002""#, TWO))).unwrap();
        let size = Size {
            width: 1000,
            height: 1000,
        };
        let drawn = read.drawn(["GM0002"], size);
        assert_eq!(drawn[0].path.matches('Z').count(), 2);
        // 0.3° of longitude at 52° is 0.616 times as long as 0.3° of latitude.
        assert!(drawn[0].path.starts_with("M192 1000"), "{}", drawn[0].path);
    }

    #[test]
    fn what_cannot_be_used_says_why() {
        let code = |bytes: &[u8]| shapes(bytes).unwrap_err().code();
        assert_eq!(code(b"<gml>"), "shapes_not_json");
        assert_eq!(code(b""), "shapes_not_json");
        assert_eq!(code(b"[1,2]"), "shapes_not_geojson");
        assert_eq!(code(br#"{"type":"Topology"}"#), "shapes_not_geojson");
        assert_eq!(
            code(&collection(&feature(r#""naam":"X""#, SQUARE))),
            "shapes_without_municipalities"
        );
        let point = r#"{"type":"Point","coordinates":[6,52]}"#;
        for geometry in ["null", point, r#"{"type":"Polygon","coordinates":[]}"#] {
            assert_eq!(
                code(&collection(&feature(r#""code":"GM0001""#, geometry))),
                "shapes_without_borders"
            );
        }
        let mercator = r#"{"type":"Polygon","coordinates":[[[667916,6800125],[690000,6800125],[690000,6900000],[667916,6800125]]]}"#;
        assert_eq!(
            code(&collection(&feature(r#""code":"GM0001""#, mercator))),
            "shapes_elsewhere"
        );
    }

    #[test]
    fn a_byte_order_mark_is_no_reason_to_refuse() {
        let mut bytes = b"\xef\xbb\xbf".to_vec();
        bytes.extend(collection(&feature(r#""code":"GM0001""#, SQUARE)));
        assert!(shapes(&bytes).is_ok());
    }

    #[test]
    fn what_is_kept_draws_the_same_picture() {
        let square =
            "[[[100000,400000],[100000,410000],[110000,410000],[110000,400000],[100000,400000]]]";
        let area = format!(r#"{{"type":"Polygon","coordinates":{square}}}"#);
        let read = shapes(&collection(&feature(r#""statcode":"GM0153""#, &area))).unwrap();
        let kept = Shapes::from_text(&read.to_text()).unwrap();
        assert_eq!(kept.drawn(["GM0153"], SIZE), read.drawn(["GM0153"], SIZE));
        assert_eq!(Shapes::from_text("{"), None);
    }
}
