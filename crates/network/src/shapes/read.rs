//! From the bytes of a GeoJSON file to rings in metres.
//!
//! Of the format only areas with a number are of use here, so it is read into just that: a crate
//! for all of GeoJSON keeps each point of a whole country as a vector of its own.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value};

use super::ShapesError;

/// A border, in metres east and north; the last point is the first.
pub type Ring = Vec<(f64, f64)>;

/// Names of the property with the number, in the order they are looked for; case doesn't count.
const NUMBER: [&str; 7] = [
    "statcode",
    "gm_code",
    "gemeentecode",
    "gemeente_code",
    "gemcode",
    "identificatie",
    "code",
];

/// A point: east and north; a height is passed over.
#[derive(Deserialize)]
#[serde(from = "Vec<f64>")]
struct Point(Option<(f64, f64)>);

impl From<Vec<f64>> for Point {
    fn from(numbers: Vec<f64>) -> Self {
        Self(match numbers.as_slice() {
            [x, y, ..] => Some((*x, *y)),
            _ => None,
        })
    }
}

type Rings = Vec<Vec<Point>>;

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    #[serde(default)]
    properties: Option<Map<String, Value>>,
    #[serde(default)]
    geometry: Option<Geometry>,
}

/// The two kinds that have an area; what else there is has none.
#[derive(Deserialize)]
#[serde(tag = "type")]
enum Geometry {
    Polygon {
        coordinates: Rings,
    },
    MultiPolygon {
        coordinates: Vec<Rings>,
    },
    #[serde(other)]
    Other,
}

/// Rings by number of the municipality; at least one.
pub fn read(bytes: &[u8]) -> Result<BTreeMap<String, Vec<Ring>>, ShapesError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let collection: Collection = serde_json::from_slice(bytes).map_err(|error| {
        if error.is_data() {
            ShapesError::NotGeoJson
        } else {
            ShapesError::NotJson(error.to_string())
        }
    })?;
    let mut rings: BTreeMap<String, Vec<Ring>> = BTreeMap::new();
    for feature in collection.features {
        let Some(number) = feature.properties.as_ref().and_then(number) else {
            continue;
        };
        let areas = match feature.geometry {
            Some(Geometry::Polygon { coordinates }) => vec![coordinates],
            Some(Geometry::MultiPolygon { coordinates }) => coordinates,
            Some(Geometry::Other) | None => Vec::new(),
        };
        let of = areas
            .into_iter()
            .flatten()
            .map(|ring| ring.into_iter().filter_map(|point| point.0).collect())
            .filter(|ring: &Ring| ring.len() > 3);
        rings.entry(number).or_default().extend(of);
    }
    if rings.is_empty() {
        return Err(ShapesError::NoMunicipalities);
    }
    rings.retain(|_, rings| !rings.is_empty());
    if rings.is_empty() {
        return Err(ShapesError::NoBorders);
    }
    to_metres(&mut rings)?;
    Ok(rings)
}

/// `GM0153` from whatever the file calls it.
fn number(properties: &Map<String, Value>) -> Option<String> {
    NUMBER.into_iter().find_map(|name| {
        properties
            .iter()
            .filter(|(key, _)| key.eq_ignore_ascii_case(name))
            .find_map(|(_, value)| as_number(value))
    })
}

fn as_number(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_uppercase(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    let digits = text.strip_prefix("GM").unwrap_or(&text);
    let plausible = (1..=4).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    plausible.then(|| format!("GM{digits:0>4}"))
}

/// Degrees become metres in a plane that is true at 52° north; metres stay. Only places in or near
/// the Netherlands are taken, and all must be of one kind.
fn to_metres(rings: &mut BTreeMap<String, Vec<Ring>>) -> Result<(), ShapesError> {
    /// Metres in a degree of latitude, and of longitude at 52° north: cos 52° of the former.
    const NORTH: f64 = 111_194.9;
    const EAST: f64 = NORTH * 0.615_661_475_325_658_3;
    let points = || rings.values().flatten().flatten();
    let degrees = points().all(|(x, y)| (2.0..=8.0).contains(x) && (50.0..=54.5).contains(y));
    let metres = points()
        .all(|(x, y)| (-50_000.0..=350_000.0).contains(x) && (250_000.0..=700_000.0).contains(y));
    if !degrees && !metres {
        return Err(ShapesError::ElsewhereOrUnknown);
    }
    if degrees {
        for (x, y) in rings.values_mut().flatten().flatten() {
            (*x, *y) = (*x * EAST, *y * NORTH);
        }
    }
    Ok(())
}
