//! What rows of the mbo are about: pathway, level, domain, and whether they are technical.

use crate::table::trim;

/// How an mbo course is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pathway {
    /// Beroepsopleidende leerweg: at school, with work placements; full or part time.
    Bol,
    /// Beroepsbegeleidende leerweg: employed, with a day at school.
    Bbl,
}

/// What a row of the mbo is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MboClassification<'a> {
    /// How the course is followed.
    pub pathway: Option<Pathway>,
    /// Level, 1 to 4; 1 is entree.
    pub level: Option<u8>,
    /// Domain as published; since 2021 the main group (hoofdgroep).
    pub domain: &'a str,
    /// Technical: the sector techniek.
    pub techniek: bool,
    /// Technical with ICT, which stands under economie.
    pub techniek_ict: bool,
    /// Intake straight from the vmbo, with its diploma: no diploma of the mbo yet and, where the
    /// file tells the sort of intake, a direct one.
    pub from_vmbo: bool,
}

/// Beginnings of the domains and main groups that are technical, for tables that name no sector.
/// Main groups took the place of domains in 2021; the two don't come to quite the same.
const TECHNICAL: &[&str] = &[
    "Afbouw, hout en onderhoud",
    "Bouw",
    "Techniek",
    "Mobiliteit",
    "Transport",
    "Media en vormgeving",
    "Ambacht",
    "Procesindustrie",
    "Metaal",
    "Elektro",
    "Installatie",
    "Schilderen",
    "Voertuigen",
];
/// Beginnings of the domain of ICT.
const ICT: &[&str] = &["Informatie en communicatietechnologie", "ICT"];

/// The education before, of who has a diploma of the mbo: `mbo niveau 2 diploma`.
const MBO_DIPLOMA: &str = "mbo niveau ";
/// Sorts of intake from the vo that aren't straight from it.
const NOT_STRAIGHT: &[&str] = &["indirecte instroom", "geen instroom"];

/// Classifies a row by type and level (`BBL 4`), sector and domain as published. Of intake the type
/// and level are followed by the education before: `BOLVT 2 vmbo basisberoepsgerichte leerweg
/// diploma`.
#[must_use]
pub fn classify_mbo<'a>(education: &str, sector: &str, domain: &'a str) -> MboClassification<'a> {
    let (sector, domain) = (trim(sector), trim(domain));
    let lower = education.to_ascii_lowercase();
    // Of the education before, the mbo's has a level too.
    let (education, mbo_diploma) = match lower.find(MBO_DIPLOMA) {
        Some(at) => (education.get(..at).unwrap_or_default(), true),
        None => (education, false),
    };
    let pathway = education.split_whitespace().find_map(|word| {
        let start = word.get(..3)?;
        match start.to_ascii_uppercase().as_str() {
            "BOL" => Some(Pathway::Bol),
            "BBL" => Some(Pathway::Bbl),
            _ => None,
        }
    });
    let level = education
        .split_whitespace()
        .filter_map(|word| {
            word.trim_start_matches(|c: char| !c.is_ascii_digit())
                .parse()
                .ok()
        })
        .find(|level| (1..=4).contains(level));
    let begins = |starts: &[&str]| {
        starts.iter().any(|start| {
            let head = domain.get(..start.len()).unwrap_or_default();
            head.eq_ignore_ascii_case(start)
        })
    };
    let techniek = if sector.is_empty() {
        begins(TECHNICAL)
    } else {
        sector.eq_ignore_ascii_case("techniek")
    };
    MboClassification {
        pathway,
        level,
        domain,
        techniek,
        techniek_ict: techniek || begins(ICT),
        from_vmbo: lower.split(' ').any(|word| word == "vmbo")
            && lower.contains(" diploma")
            && !mbo_diploma
            && !NOT_STRAIGHT.iter().any(|sort| lower.contains(sort)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sector_domain_level_and_pathway() {
        let welder = classify_mbo("BBL 2", "techniek", "Techniek en procesindustrie");
        assert_eq!(
            (welder.pathway, welder.level),
            (Some(Pathway::Bbl), Some(2))
        );
        assert!(welder.techniek && welder.techniek_ict);
        let coder = classify_mbo(
            "BOLVT 4",
            "economie",
            "Informatie en communicatietechnologie",
        );
        assert_eq!((coder.pathway, coder.level), (Some(Pathway::Bol), Some(4)));
        assert!(!coder.techniek && coder.techniek_ict);
        let entree = classify_mbo("BOLDT 1", "combinatie van sectoren", "niet toebedeeld");
        assert!(!entree.techniek && !entree.techniek_ict);
    }

    #[test]
    fn intake_straight_from_the_vmbo() {
        let none = "vooropleiding mbo onbekend of ongediplomeerd";
        for (education, level, straight) in [
            (
                "BOLVT 2 vmbo basisberoepsgerichte leerweg diploma",
                Some(2),
                true,
            ),
            (
                "BOLVT 4 vmbo theoretische leerweg/mavo diploma",
                Some(4),
                true,
            ),
            (
                "BBL 3 VMBO kaderberoepsgerichte leerweg diploma Directe instroom",
                Some(3),
                true,
            ),
            (
                "BBL 3 vmbo gemengde leerweg diploma Indirecte instroom",
                Some(3),
                false,
            ),
            (
                "BBL 3 vmbo gemengde leerweg diploma Geen instroom",
                Some(3),
                false,
            ),
            (
                "BBL 3 vmbo gemengde leerweg diploma mbo niveau 2 diploma",
                Some(3),
                false,
            ),
            (
                "BBL vmbo gemengde leerweg diploma mbo niveau 2 diploma",
                None,
                false,
            ),
            ("BOLVT 4 havo diploma", Some(4), false),
            ("BOLVT 2 vbo diploma", Some(2), false),
            ("BOLVT 1 vmbo/havo/vwo ongediplomeerd", Some(1), false),
            ("BOLVT 1 vooropleiding onbekend", Some(1), false),
            ("BOLVT 4", Some(4), false),
        ] {
            let told = classify_mbo(education, "", "Bouw en infra");
            assert_eq!(
                (told.level, told.from_vmbo),
                (level, straight),
                "{education}"
            );
            if told.from_vmbo {
                let more = format!("{education} {none}");
                assert!(classify_mbo(&more, "", "").from_vmbo, "{more}");
            }
        }
    }
}
