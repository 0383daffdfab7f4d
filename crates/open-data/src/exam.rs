//! What the inspection codes of exam candidates mean (kind F).

use crate::classify::{Classification, Leerweg};
use crate::table::trim;

/// Code, route, learn-work route, sector. Tl has no sector before 2018-19 (46); from 2017-18 on
/// dienstverlening en producten stands under economie, before that under intersectoraal.
#[rustfmt::skip]
const CODES: &[(&str, Leerweg, bool, &str)] = &[
    ("26", Leerweg::Bb, true,  "INTERSECTORAAL"),
    ("27", Leerweg::Bb, false, "INTERSECTORAAL"),
    ("28", Leerweg::Kb, false, "INTERSECTORAAL"),
    ("29", Leerweg::Gl, false, "INTERSECTORAAL"),
    ("30", Leerweg::Bb, true,  TECHNICAL),
    ("31", Leerweg::Bb, true,  "ZORG"),
    ("32", Leerweg::Bb, true,  "ECONOMIE"),
    ("33", Leerweg::Bb, true,  "LANDBOUW"),
    ("34", Leerweg::Bb, false, TECHNICAL),
    ("35", Leerweg::Bb, false, "ZORG"),
    ("36", Leerweg::Bb, false, "ECONOMIE"),
    ("37", Leerweg::Bb, false, "LANDBOUW"),
    ("38", Leerweg::Kb, false, TECHNICAL),
    ("39", Leerweg::Kb, false, "ZORG"),
    ("40", Leerweg::Kb, false, "ECONOMIE"),
    ("41", Leerweg::Kb, false, "LANDBOUW"),
    ("42", Leerweg::Gl, false, TECHNICAL),
    ("43", Leerweg::Gl, false, "ZORG"),
    ("44", Leerweg::Gl, false, "ECONOMIE"),
    ("45", Leerweg::Gl, false, "LANDBOUW"),
    ("46", Leerweg::Tl, false, "TL-ZONDER"),
    ("90", Leerweg::Tl, false, TL_TECHNICAL),
    ("91", Leerweg::Tl, false, "TL-ZORG"),
    ("92", Leerweg::Tl, false, "TL-ECONOMIE"),
    ("93", Leerweg::Tl, false, "TL-LANDBOUW"),
];
const TECHNICAL: &str = "TECHNIEK";
const TL_TECHNICAL: &str = "TL-TECHNIEK";

/// Classifies exam candidates by their inspection code. The sector stands in the place of the
/// profile, for that is as fine as the codes go: what is hard technology can't be told.
#[must_use]
pub fn classify_exam(inspection: &str) -> Classification<'static> {
    let inspection = trim(inspection);
    let found = CODES.iter().find(|(code, ..)| *code == inspection);
    let Some((_, leerweg, learn_work, sector)) = found else {
        return Classification::default();
    };
    Classification {
        leerweg: Some(*leerweg),
        technical_duo: matches!(*sector, TECHNICAL | TL_TECHNICAL),
        technical_techniekpact: *sector == TECHNICAL,
        technical_hard: false,
        profile: sector,
        learn_work: *learn_work,
        vavo: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inspection_codes_tell_route_and_sector() {
        let learn_work = classify_exam("30");
        assert_eq!(learn_work.leerweg, Some(Leerweg::Bb));
        assert!(learn_work.learn_work && learn_work.technical_techniekpact);
        let tl = classify_exam(" 90 ");
        assert!(tl.technical_duo && !tl.technical_techniekpact);
        assert!(!classify_exam("40").technical_duo);
        assert_eq!(classify_exam("54").leerweg, None, "havo");
    }
}
