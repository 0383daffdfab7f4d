//! Pairs made by hand, as lists in the Netherlands have them. All organisations and people are invented.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a failure is the test's"
)]

use tib_duplicates::{Grade, Pair, organisations, people};

/// Name, place and one more thing, `field=value`.
type Row = (&'static str, &'static str, &'static str);

/// What must be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Certain,
    /// Likely or certain.
    Likely,
    /// Anything.
    Something,
    /// Maybe at most.
    Unsure,
    Nothing,
}
use Said::{Certain, Likely, Nothing, Something, Unsure};

impl Said {
    fn holds(self, grade: Option<Grade>) -> bool {
        match self {
            Certain => grade == Some(Grade::Certain),
            Likely => grade >= Some(Grade::Likely),
            Something => grade.is_some(),
            Unsure => grade <= Some(Grade::Maybe),
            Nothing => grade.is_none(),
        }
    }
}

#[rustfmt::skip]
const ORGANISATIONS: &[(Row, Row, Said)] = &[
    // Writings of one name.
    (("Metaal BV ", "Almelo", ""), ("metaal b.v.", "almelo", ""), Certain),
    (("Metaal\u{a0}BV", "Almelo", ""), ("METAAL B.V", "Almelo ", ""), Certain),
    (("Olthof Verspaning V.O.F.", "Enschede", ""), ("olthof verspaning", "Enschede", ""), Certain),
    (("Coöperatie Energiehuis U.A.", "Deventer", ""), ("Cooperatie Energiehuis", "Deventer", ""), Certain),
    (("Stichting Techniekhuis Noord", "Assen", ""), ("Techniekhuis Noord", "Assen", ""), Certain),
    (("Vermeulen Holding B.V.", "Tilburg", ""), ("Vermeulen", "Tilburg", ""), Certain),
    (("Krüger Maschinen GmbH", "Venlo", ""), ("Kruger Maschinen", "Venlo", ""), Certain),
    (("R.O.C. van Zuidland", "Breda", ""), ("ROC Zuidland", "Breda", ""), Certain),
    (("De Techniek School", "Zwolle", ""), ("Techniekschool Wezenland", "Zwolle", ""), Unsure),
    (("Techniekcollege Zuidland", "Breda", ""), ("Techniek College Zuidland", "Breda", ""), Certain),
    (("Installatiebedrijf Bol", "Hoorn", ""), ("Bol Installatiebedrijf B.V.", "Hoorn", ""), Certain),
    (("Van den Dungen Staal", "'s-Hertogenbosch", ""), ("van den Dungen staal bv", "Den Bosch", ""), Certain),
    (("Haagse Techniek", "'s-Gravenhage", ""), ("Haagse Techniek BV", "Den Haag", ""), Certain),
    (("Twentse Lasschool", "Hengelo (O)", ""), ("Twentse Lasschool", "Hengelo Ov", ""), Certain),
    (("Twentse Lasschool", "Hengelo (O)", ""), ("Twentse Lasschool", "Hengelo Gld", ""), Unsure),
    (("Drijfhuis Elektro", "", ""), ("Drijfhuis Elektro BV", "Emmen", ""), Likely),
    (("Drijfhuis Elektro", "", ""), ("Drijfhuis Elektro BV", "", ""), Likely),
    // Slips and spellings.
    (("Kuijpers Installaties", "Helmond", ""), ("Cuypers installatie", "Helmond", ""), Something),
    (("Kuijpers Installaties", "Helmond", ""), ("Cuypers installatie", "Helmond", ""), Unsure),
    (("Verspaningsbedrijf Olthof", "Enschede", ""), ("Verspanigsbedrijf Olthof", "Enschede", ""), Likely),
    (("Meijer Machinebouw", "Goor", ""), ("Meyer machinebouw B.V.", "Goor", ""), Something),
    (("Janssen & Zn. Loodgieters", "Weert", ""), ("Jansen en Zonen loodgieters", "Weert", ""), Something),
    (("Drijfhuis Elektrotechniek", "Emmen", ""), ("Drijhfuis Elektrotechniek", "Emmen", ""), Something),
    (("Wezenland", "Zwolle", ""), ("Wezenland College", "Zwolle", ""), Something),
    (("Scholengemeenschap Wezenland", "Zwolle", ""), ("SG Wezenland", "Zwolle", ""), Something),
    // Numbers.
    (("Olthof Groep", "Almelo", "kvk=01234567"), ("Olthof Beheer B.V.", "Almelo", "kvk=1234567"), Certain),
    (("Olthof Groep", "Almelo", "kvk=01234567"), ("Techniek van Morgen", "Borne", "kvk=01234567"), Likely),
    (("Metaal BV", "Almelo", "kvk=11111111"), ("Metaal BV", "Almelo", "kvk=22222222"), Unsure),
    (("Jansen Holding", "Almelo", "kvk=11111111"), ("Jansen BV", "Almelo", "kvk=22222222"), Unsure),
    (("Wezenland", "Zwolle", "brin=99AA01"), ("SG Wezenland loc. Kade", "Zwolle", "brin=99aa01"), Certain),
    (("Wezenland", "Zwolle", "brin=99AA01"), ("Wezenland", "Zwolle", "brin=99AA02"), Nothing),
    (("Wezenland", "Zwolle", "brin=99AA01"), ("Wezenland", "Zwolle", "brin=99AB01"), Unsure),
    (("ROC Zuidland", "Breda", "brin=99XX"), ("ROC Zuidland", "Breda", "brin=99XX00"), Likely),
    (("ROC Zuidland", "Breda", "brin=99XX"), ("ROC Zuidland", "Breda", "brin=99XX03"), Nothing),
    (("Bol BV", "Hoorn", "establishment=000011112222"), ("Bol BV", "Hoorn", "establishment=000011113333"), Nothing),
    (("Bol BV", "Hoorn", "establishment=000011112222"), ("Bol", "Enkhuizen", "establishment=000011112222"), Certain),
    // What else they have in common.
    (("Olthof Techniek", "Goor", "mail=info@olthof.example.nl"), ("Olthof", "Borne", "mail=Info@olthof.example.nl"), Likely),
    (("Olthof Techniek", "Goor", "phone=0547-123456"), ("Olthof Techniek BV", "", "phone=+31 547 123 456"), Likely),
    (("Olthof Techniek", "", "website=www.olthoftechniek.nl"), ("OT Verspaning Olthof", "", "mail=info@olthoftechniek.nl"), Something),
    (("Lasbedrijf Noord", "Emmen", "street=Kade 12"), ("Noord Laswerken", "Emmen", "street=Kade 12a"), Something),
    (("Drijfhuis", "Emmen", "mail=drijfhuis@gmail.com"), ("Bakkerij Smit", "Emmen", "mail=smit@gmail.com"), Nothing),
    (("Drijfhuis", "Emmen", "website=facebook.com/drijfhuis"), ("Bakkerij Smit", "Emmen", "website=facebook.com/smit"), Nothing),
    (("Drijfhuis", "Emmen", "street=Kade 12"), ("Bakkerij Smit", "Emmen", "street=Kade 12"), Nothing),
    // Different ones.
    (("roc van amsterdam", "", ""), ("roc van flevoland", "", ""), Nothing),
    (("ROC van Amsterdam", "Amsterdam", ""), ("ROC van Flevoland", "Almere", ""), Nothing),
    (("Jansen Bouw", "Almelo", ""), ("Jansen Metaal", "Almelo", ""), Unsure),
    (("Jansen Bouw", "Almelo", ""), ("Jansen Bouw", "Utrecht", ""), Unsure),
    (("Technisch College Almelo", "Almelo", ""), ("Technisch College Enschede", "Enschede", ""), Nothing),
    (("Metaal Almelo", "Almelo", ""), ("Bouw Almelo", "Almelo", ""), Nothing),
    (("Zone College Almelo", "Almelo", "website=zone.example.nl"), ("Zone College Doetinchem", "Doetinchem", "website=zone.example.nl"), Unsure),
    (("Vakschool locatie 1", "Almelo", ""), ("Vakschool locatie 2", "Almelo", ""), Nothing),
    (("Praktijkschool De Bron", "Ede", ""), ("Praktijkschool De Linde", "Ede", ""), Nothing),
    (("Gemeente Almelo", "Almelo", ""), ("Gemeente Hengelo", "Hengelo", ""), Nothing),
    (("Van Dijk Transport", "Ede", ""), ("Van Dam Transport", "Ede", ""), Nothing),
    (("Bos Installaties", "Ede", ""), ("Vos Installaties", "Ede", ""), Unsure),
    (("Hogeschool Zuidland", "Breda", ""), ("ROC Zuidland", "Breda", ""), Unsure),
    (("Timmerfabriek De Hoop", "Urk", ""), ("Scheepswerf De Hoop", "Urk", ""), Unsure),
];

#[rustfmt::skip]
const PEOPLE: &[(Row, Row, Said)] = &[
    (("Jan de Vries", "ROC Zuidland", ""), ("Vries, Jan de", "ROC Zuidland", ""), Certain),
    (("Jan de Vries", "", "mail=j.devries@zuidland.example.nl"), ("J. de Vries", "", "mail=J.deVries@zuidland.example.nl"), Certain),
    (("J. Jansen", "ROC Zuidland", ""), ("Jan Jansen", "ROC Zuidland", ""), Something),
    (("J. Jansen", "ROC Zuidland", ""), ("Jan Jansen", "ROC Zuidland", ""), Unsure),
    (("J. Jansen", "ROC Zuidland", ""), ("Jan Jansen", "Olthof", ""), Nothing),
    (("Jan Jansen", "ROC Zuidland", ""), ("Jan Jansen", "Olthof", ""), Unsure),
    (("Jan Jansen", "ROC Zuidland", "phone=06-12345678"), ("Jan Jansen", "Olthof", "phone=+31612345678"), Certain),
    (("Jan Jansen", "ROC Zuidland", "mail=jan.jansen@zuidland.example.nl"), ("Piet Jansen", "ROC Zuidland", "mail=piet.jansen@zuidland.example.nl"), Nothing),
    (("Jan Jansen", "Jansen BV", "mail=info@jansen.example.nl"), ("Marie Jansen", "Jansen BV", "mail=info@jansen.example.nl"), Nothing),
    (("Jan Jansen", "", "mail=info@zuidland.example.nl"), ("Karin Smit", "", "mail=info@zuidland.example.nl"), Nothing),
    (("Marie Jansen", "", "mail=marie@zuidland.example.nl"), ("Marie de Vries", "", "mail=marie@zuidland.example.nl"), Likely),
    (("Karin Meijer", "ROC Zuidland", ""), ("Karin Meyer", "ROC Zuidland", ""), Something),
    (("mw. drs. K. ten Brinke", "Olthof", ""), ("Karin ten Brinke", "Olthof", ""), Something),
    (("Ten Brinke", "Olthof", ""), ("Karin ten Brinke", "Olthof", ""), Something),
    (("P. ten Brinke", "Olthof", ""), ("Karin ten Brinke", "Olthof", ""), Nothing),
    (("José Núñez", "Olthof", ""), ("Jose Nunez", "Olthof", ""), Certain),
    (("Jan Bakker", "Olthof", "phone=0547-123456"), ("Piet Smit", "Olthof", "phone=0547-123456"), Nothing),
    (("Jan Jansen", "ROC Zuidland", "mail=jan.jansen@zuidland.example.nl"), ("Jan Jansen", "ROC Zuidland", "mail=jan.jansen2@zuidland.example.nl"), Likely),
    (("Marieke Jansen-de Wit", "Olthof", ""), ("Marieke Jansen", "Olthof", ""), Something),
    (("Jan van der Berg", "Olthof", ""), ("Jan vd Berg", "Olthof", ""), Certain),
    (("J.P. Jansen", "Olthof", ""), ("J.M. Jansen", "Olthof", ""), Nothing),
];

/// Others in the list, so that words are rare or common as in a real one.
const AROUND: &[&str] = &[
    "ROC van Twaalf",
    "ROC van Dertien",
    "Bakkerij Zon",
    "Bouwbedrijf Maan",
    "Installatiebedrijf Ster",
    "Praktijkschool Veld",
    "Gemeente Nergens",
    "Transportbedrijf Weg",
    "Metaalbewerking Vuur",
    "Timmerfabriek Zaag",
    "Technisch College Heuvel",
    "Stichting Water",
    "Van Dongen",
    "Van Houten",
];

fn organisation<'a>(id: &'a str, row: &Row, value: &'a [&'a str]) -> organisations::Candidate<'a> {
    let mut one = organisations::Candidate {
        id,
        name: row.0,
        place: row.1,
        ..Default::default()
    };
    let first = value.first().copied().unwrap_or_default();
    match row.2.split('=').next().unwrap_or_default() {
        "kvk" => one.kvk = first,
        "brin" => one.brin = first,
        "establishment" => one.establishment = first,
        "mail" => one.mails = value,
        "phone" => one.phones = value,
        "website" => one.website = first,
        "street" => one.street = first,
        _ => {}
    }
    one
}

fn grade_of(pairs: &[Pair<'_>]) -> Option<Grade> {
    pairs
        .iter()
        .find(|pair| (pair.one, pair.other) == ("a", "b"))
        .map(|pair| pair.grade)
}

#[test]
fn organisations_as_lists_have_them() {
    let around: Vec<String> = (0..AROUND.len()).map(|place| format!("x{place}")).collect();
    let mut wrong = Vec::new();
    for (one, other, said) in ORGANISATIONS {
        let values = [one, other].map(|row| row.2.split('=').skip(1).collect::<Vec<_>>());
        let mut list = vec![
            organisation("a", one, &values[0]),
            organisation("b", other, &values[1]),
        ];
        list.extend(
            AROUND
                .iter()
                .zip(&around)
                .map(|(name, id)| organisations::Candidate {
                    id,
                    name,
                    ..Default::default()
                }),
        );
        let grade = grade_of(&organisations::duplicates(&list));
        if !said.holds(grade) {
            wrong.push(format!("{one:?} {other:?}: {grade:?}, not {said:?}"));
        }
        // What comes in is held against what is there by the same rules; only how rare its words are is counted
        // without it.
        let index = organisations::Index::build(&list[1..]);
        let found = index.find(&list[0]);
        let grade = found
            .iter()
            .find(|found| found.id == "b")
            .map(|found| found.grade);
        if !said.holds(grade) {
            wrong.push(format!(
                "{one:?} looked up in {other:?}: {grade:?}, not {said:?}"
            ));
        }
    }
    println!(
        "organisations: {} right, {} wrong",
        ORGANISATIONS.len() - wrong.len(),
        wrong.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn people_as_lists_have_them() {
    let mut wrong = Vec::new();
    for (one, other, said) in PEOPLE {
        let organisations = [[one.1], [other.1]];
        let values = [one, other].map(|row| row.2.split('=').skip(1).collect::<Vec<_>>());
        let person = |id, row: &Row, place: usize| people::Candidate {
            id,
            name: row.0,
            organisations: &organisations[place],
            mails: if row.2.starts_with("mail") {
                &values[place]
            } else {
                &[]
            },
            phones: if row.2.starts_with("phone") {
                &values[place]
            } else {
                &[]
            },
        };
        let list = [person("a", one, 0), person("b", other, 1)];
        let grade = grade_of(&people::duplicates(&list));
        if !said.holds(grade) {
            wrong.push(format!("{one:?} {other:?}: {grade:?}, not {said:?}"));
        }
        let found = people::Index::build(&list[1..]);
        assert_eq!(found.find(&list[0]).first().map(|found| found.grade), grade);
    }
    println!(
        "people: {} right, {} wrong",
        PEOPLE.len() - wrong.len(),
        wrong.len()
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
