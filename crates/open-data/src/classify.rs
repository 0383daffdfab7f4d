//! What a row of kind A is about: leerweg, profile, technical or not.
//!
//! Pure. It reads the published words first and falls back on the element code, because newer
//! files leave columns out.

use crate::table::trim;

/// A learning route of the vmbo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Leerweg {
    /// Basisberoepsgericht.
    Bb,
    /// Kaderberoepsgericht.
    Kb,
    /// Gemengd.
    Gl,
    /// Theoretisch (mavo).
    Tl,
}

impl Leerweg {
    /// `bb`, `kb`, `gl`, `tl`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Bb => "bb",
            Self::Kb => "kb",
            Self::Gl => "gl",
            Self::Tl => "tl",
        }
    }
}

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Classification<'a> {
    /// The route; `None` outside the vmbo, in the years before the routes part, and for pupils
    /// sent to adult education (vavo).
    pub leerweg: Option<Leerweg>,
    /// Technical as DUO has it: sector Techniek, craft and career routes and the technical
    /// profile of tl included.
    pub technical_duo: bool,
    /// Technical as the Techniekpact monitor has it: as DUO, but without tl.
    pub technical_techniekpact: bool,
    /// Hard technology: BWI, PIE, M&T in bb, kb and gl.
    pub technical_hard: bool,
    /// `BWI`, `PIE`, `MTR`, `MVI`, `MTE`, `EO`, `HBR`, `ZWE`, `G`, `DP`; the routes `VAK` (craft),
    /// `BER` (career), `TEC` (technology); for tl `TL-TECHNIEK`, `TL-ECONOMIE`, `TL-LANDBOUW`,
    /// `TL-ZORG`, and `TL-ZONDER` for pupils without a profile. Anything else as published.
    /// Empty outside the vmbo's routes.
    pub profile: &'a str,
    /// A learn-work route (leer-werktraject).
    pub learn_work: bool,
    /// Sent to adult education; left out of the total of pupils.
    pub vavo: bool,
}

/// Words that tell the route, in the type of education or in the programme's name.
const ROUTES: &[(Leerweg, &[&str])] = &[
    (
        Leerweg::Bb,
        &[
            "BL",
            "BB",
            "BBG",
            "BASISBG",
            "BASISBEROEPSGERICHT",
            "BASISBEROEPSGERICHTE",
        ],
    ),
    (
        Leerweg::Kb,
        &[
            "KL",
            "KB",
            "KBG",
            "KADERBG",
            "KADERBEROEPSGERICHT",
            "KADERBEROEPSGERICHTE",
        ],
    ),
    (Leerweg::Gl, &["GL", "GLG", "GEMENGD", "GEMENGDE"]),
    (
        Leerweg::Tl,
        &["TL", "TLG", "THEOR", "THEORETISCH", "THEORETISCHE", "MAVO"],
    ),
];

/// Profile code, whether it is technical, the names under which it is published, and the two
/// leading digits of its element codes.
type Profile = (
    &'static str,
    bool,
    &'static [&'static str],
    &'static [&'static str],
);

#[rustfmt::skip]
const PROFILES: &[Profile] = &[
    ("BWI", true,  &["BWI", "Bouwen, wonen en interieur"], &["60", "70"]),
    ("PIE", true,  &["PIE", "Produceren, installeren en energie"], &["61", "71"]),
    ("MTR", true,  &["MTR", "M&T", "Mobiliteit en transport"], &["62", "72"]),
    ("MVI", true,  &["MVI", "Media, vormgeving en ICT"], &["63", "73"]),
    ("EO",  false, &["EO", "E&O", "Economie en ondernemen"], &["64", "74"]),
    ("HBR", false, &["HBR", "Horeca, bakkerij en recreatie"], &["65", "75"]),
    ("ZWE", false, &["ZWE", "Z&W", "Zorg en welzijn"], &["66", "76"]),
    ("G",   false, &["G", "Groen"], &["67", "77"]),
    ("MTE", true,  &["MTE", "MaT", "Maritiem en techniek"], &["68", "78"]),
    ("DP",  false, &["DP", "D&P", "Dienstverlening en producten"], &["69", "79"]),
];

/// Routes that run on into the mbo: code, beginning of the published name, element codes. The
/// third digit of the element tells the sector, 1 being technical.
const ONWARD: &[(&str, &str, &[&str])] = &[
    ("VAK", "Vakmanschap", &["44", "45"]),
    ("TEC", "Technologieroute", &["46"]),
    ("BER", "Beroepsroute", &["47"]),
];

/// Profiles of tl: code, whether technical, beginning of the sector's name, element codes.
#[rustfmt::skip]
const TL_PROFILES: &[(&str, bool, &str, &[&str])] = &[
    ("TL-TECHNIEK", true,  "Techniek",  &["0470", "2211"]),
    ("TL-ZORG",     false, "Zorg",      &["0471", "2212"]),
    ("TL-ECONOMIE", false, "Economie",  &["0472", "2213"]),
    ("TL-LANDBOUW", false, "Landbouw",  &["0473", "2214"]),
    ("TL-ZONDER",   false, "",          &["0474", "2215", "0400", "2210"]),
];

/// Classifies a row by its published texts; a column that isn't there is an empty text.
#[must_use]
pub fn classify<'a>(
    education: &str,
    sector: &str,
    profile: &'a str,
    element: &str,
    programme: &str,
) -> Classification<'a> {
    let (sector, element) = (said(sector), trim(element));
    let vavo = is_vavo(education, programme);
    let leerweg = if vavo {
        None
    } else {
        leerweg(education, programme)
    };
    let (code, by_profile) = match leerweg {
        Some(route) => profile_of(route, sector, said(profile), element),
        None => ("", false),
    };
    let technical = code != "DP"
        && if sector.is_empty() {
            by_profile
        } else {
            sector.eq_ignore_ascii_case("Techniek")
        };
    let vocational = matches!(leerweg, Some(Leerweg::Bb | Leerweg::Kb | Leerweg::Gl));
    Classification {
        leerweg,
        technical_duo: technical,
        technical_techniekpact: technical && vocational,
        technical_hard: technical && vocational && matches!(code, "BWI" | "PIE" | "MTR"),
        profile: code,
        learn_work: leerweg.is_some()
            && words(programme).any(|word| is_one_of(word, &["LWT", "LEERWERKTRAJECT"])),
        vavo,
    }
}

/// The text, or nothing if it says that it doesn't apply.
fn said(text: &str) -> &str {
    let text = trim(text);
    if is_one_of(text, &["N.v.t.", "NVT", "N.v.t", "-", "Onbekend"]) {
        ""
    } else {
        text
    }
}

fn leerweg(education: &str, programme: &str) -> Option<Leerweg> {
    let mut first = words(education);
    match first.next() {
        Some(word) if !is_one_of(word, &["VMBO", "MAVO"]) => return None,
        Some(_) => {}
        // Without a type of education the programme must tell; the lower years begin with `Lj`.
        None => {
            let lower = words(programme)
                .next()
                .is_none_or(|w| is_one_of(w, &["LJVB", "LJ"]));
            if lower {
                return None;
            }
        }
    }
    route(education).or_else(|| route(programme))
}

/// The one route the words tell of; none if they tell of two.
fn route(text: &str) -> Option<Leerweg> {
    let mut found = words(text).filter_map(|word| {
        ROUTES
            .iter()
            .find(|(_, names)| is_one_of(word, names))
            .map(|(route, _)| *route)
    });
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

/// The profile's code and whether the profile by itself is technical.
fn profile_of<'a>(
    route: Leerweg,
    sector: &str,
    profile: &'a str,
    element: &str,
) -> (&'a str, bool) {
    let leading = element.get(..2).unwrap_or_default();
    let technical_route = element.get(2..3) == Some("1");
    for (code, start, elements) in ONWARD {
        if starts_with(profile, start) {
            let named = words(profile).any(|word| word.eq_ignore_ascii_case(b"Techniek"));
            return (
                code,
                named || (technical_route && elements.contains(&leading)),
            );
        }
        if profile.is_empty() && elements.contains(&leading) && element.len() == 4 {
            return (code, technical_route);
        }
    }
    if route == Leerweg::Tl && profile.is_empty() {
        let by_element = TL_PROFILES
            .iter()
            .find(|(.., elements)| elements.contains(&element));
        let by_sector = || {
            TL_PROFILES
                .iter()
                .find(|(_, _, start, _)| starts_with(sector, start))
        };
        return match by_element.or_else(by_sector) {
            Some((code, technical, ..)) => (code, *technical),
            None => ("", false),
        };
    }
    let named = PROFILES
        .iter()
        .find(|(_, _, names, _)| is_one_of(profile, names));
    let by_element = || {
        PROFILES.iter().find(|(.., elements)| {
            profile.is_empty() && element.len() == 4 && elements.contains(&leading)
        })
    };
    match named.or_else(by_element) {
        Some((code, technical, ..)) => (code, *technical),
        None => (profile, false),
    }
}

fn is_vavo(education: &str, programme: &str) -> bool {
    let says = |text| words(text).any(|word| is_one_of(word, &["VAVO"]));
    says(education) || (trim(education).is_empty() && says(programme))
}

/// The words of a text, as bytes: rows are many, and every word looked for is ASCII.
fn words(text: &str) -> impl Iterator<Item = &[u8]> {
    let separates = |b: &u8| b.is_ascii() && !b.is_ascii_alphanumeric();
    text.as_bytes()
        .split(separates)
        .filter(|word| !word.is_empty())
}

fn is_one_of(word: impl AsRef<[u8]>, names: &[&str]) -> bool {
    let word = word.as_ref();
    names
        .iter()
        .any(|name| word.eq_ignore_ascii_case(name.as_bytes()))
}

/// Whether it begins so, whatever the case; an empty beginning fits only an empty text.
fn starts_with(text: &str, start: &str) -> bool {
    let head = text.get(..start.len()).unwrap_or_default();
    head.eq_ignore_ascii_case(start) && (text.is_empty() || !start.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `route profile flags`: d = duo, t = techniekpact, h = hard, l = learn-work, v = vavo.
    fn told(education: &str, sector: &str, profile: &str, element: &str, name: &str) -> String {
        let c = classify(education, sector, profile, element, name);
        let flags = [
            (c.technical_duo, 'd'),
            (c.technical_techniekpact, 't'),
            (c.technical_hard, 'h'),
            (c.learn_work, 'l'),
            (c.vavo, 'v'),
        ];
        let flags: String = flags
            .iter()
            .filter(|(on, _)| *on)
            .map(|(_, flag)| flag)
            .collect();
        format!(
            "{} {} {flags}",
            c.leerweg.map_or("-", Leerweg::code),
            c.profile
        )
    }

    #[test]
    #[rustfmt::skip]
    fn as_published_today() {
        for (row, expected) in [
            (("VMBO BL lj 3-4", "Techniek", "Bouwen, wonen en interieur", "7011", "VMBO BB LWT Bouwen"), "bb BWI dthl"),
            (("VMBO KL lj 3-4", "Techniek", "Mobiliteit en transport", "6221", "VMBO KB Mobiliteit"), "kb MTR dth"),
            (("VMBO GL lj 3-4", "Techniek", "Media, vormgeving en ICT", "6331", "VMBO GL Media"), "gl MVI dt"),
            (("VMBO BL lj 3-4", "Techniek", "Maritiem en Techniek", "6811", "VMBO BB Maritiem"), "bb MTE dt"),
            (("VMBO KL lj 3-4", "Techniek", "Vakmanschapsroute Techniek", "4512", "VMBO KB Vakmanschapsroute"), "kb VAK dt"),
            (("VMBO KL lj 3-4", "Economie", "Vakmanschapsroute Economie", "4552", "VMBO KB Vakmanschapsroute"), "kb VAK "),
            (("VMBO GL lj 3-4", "Intersect. programma", "Dienstverlening en producten", "6931", "VMBO GL D"), "gl DP "),
            (("VMBO BL lj 3-4", "Techniek", "Dienstverlening en producten", "6911", ""), "bb DP "),
            (("VMBO TL lj 3-4", "Techniek", "N.v.t.", "0470", "MAVO/Theor Lw-Profiel Techniek"), "tl TL-TECHNIEK d"),
            (("VMBO TL lj 3-4", "Techniek", "Beroepsroute Techniek", "4712", "VMBO TL Beroepsroute"), "tl BER d"),
            (("VMBO TL lj 3-4", "N.v.t.", "N.v.t.", "0474", "MAVO/Theor Lw-Profielloos"), "tl TL-ZONDER "),
            (("VMBO TL lj 3-4", "Zorg & Welzijn", "N.v.t.", "", ""), "tl TL-ZORG "),
            (("VMBO uitbest. aan VAVO", "N.v.t.", "N.v.t.", "4040", "VMBO-TL naar VAVO"), "-  v"),
            (("Brugjaar 1-2", "N.v.t.", "N.v.t.", "0032", "Ljvb op VMBO-Kbg Lw"), "-  "),
            (("Brugjaar 1-2", "Techniek", "Maritiem en Techniek", "1916", "VMBO Maritiem"), "-  d"),
            (("HAVO lj 4-5", "N.v.t.", "Natuur en Techniek", "0370", "HAVO Prf Nat/Tech"), "-  "),
        ] {
            let (education, sector, profile, element, name) = row;
            assert_eq!(told(education, sector, profile, element, name), expected, "{row:?}");
        }
    }

    #[test]
    #[rustfmt::skip]
    fn with_columns_left_out() {
        for (row, expected) in [
            (("VMBO BL lj 3-4", "", "", "6111", ""), "bb PIE dth"),
            (("VMBO KL lj 3-4", "", "PIE", "", ""), "kb PIE dth"),
            (("", "", "", "6931", "VMBO GL Dienstverlening en producten"), "gl DP "),
            (("", "", "", "0470", "MAVO/Theor Lw-Profiel Techniek"), "tl TL-TECHNIEK d"),
            (("", "", "", "4511", "VMBO BB Vakmanschapsroute Techniek"), "bb VAK dt"),
            (("", "", "", "0032", "Ljvb op VMBO-Kbg Lw"), "-  "),
            (("VMBO lj 3-4", "Techniek", "Bouwtechniek", "2811", "VMBO Kaderbg Lw Tech Bouw"), "kb Bouwtechniek dt"),
            (("VMBO GL/TL lj 3-4", "Techniek", "", "", ""), "-  d"),
            (("", "", "", "", ""), "-  "),
        ] {
            let (education, sector, profile, element, name) = row;
            assert_eq!(told(education, sector, profile, element, name), expected, "{row:?}");
        }
    }
}
