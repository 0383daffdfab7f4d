//! Made-up names and sentences. Words are put together from parts as Dutch does it, so that more
//! records have more words, and some words are in one record only.

use fastrand::Rng;

/// First parts of compounds.
const FIRST: &[&str] = &[
    "techniek",
    "las",
    "robot",
    "bouw",
    "installatie",
    "energie",
    "water",
    "metaal",
    "hout",
    "elektro",
    "proces",
    "haven",
    "zorg",
    "data",
    "ontwerp",
    "praktijk",
    "beroepen",
    "bedrijfs",
    "school",
    "regio",
    "winter",
    "zomer",
    "voorjaars",
    "talent",
    "meisjes",
    "ouder",
    "docenten",
    "leerling",
    "stage",
    "werkplaats",
    "drone",
    "laser",
    "warmtepomp",
    "zonne",
    "wind",
    "glas",
    "constructie",
    "onderhouds",
    "voertuig",
    "fiets",
    "scheeps",
    "grond",
    "wegen",
    "machine",
    "gereedschap",
    "materiaal",
    "innovatie",
    "maak",
    "kennis",
    "toekomst",
];

/// Last parts of compounds.
const LAST: &[&str] = &[
    "dag",
    "carrousel",
    "les",
    "project",
    "traject",
    "workshop",
    "bezoek",
    "wedstrijd",
    "markt",
    "avond",
    "week",
    "kamp",
    "lab",
    "atelier",
    "netwerk",
    "leerlijn",
    "training",
    "excursie",
    "opdracht",
    "challenge",
    "plein",
    "café",
    "overleg",
    "presentatie",
    "campagne",
    "onderzoek",
    "module",
    "examen",
    "lokaal",
    "container",
    "bus",
    "route",
    "kaart",
    "game",
    "film",
    "krant",
    "gids",
    "kring",
    "coach",
    "maatje",
    "beurs",
    "estafette",
    "tournee",
    "finale",
    "proef",
    "kick-off",
    "conferentie",
    "spreekuur",
    "klas",
    "team",
];

const STEMS: &[&str] = &[
    "Brug", "Berg", "Molen", "Water", "Veld", "Bos", "Dijk", "Horst", "Kamp", "Linden", "Eiken",
    "Ruijter", "Smeden", "Kuiper", "Visser", "Hooge", "Lage", "Wester", "Ooster", "Noorder",
    "Zuider", "Groene", "Witte", "Zwarte", "Roode", "Zand", "Klei", "Veen", "Meer", "Stroom",
    "Kanaal", "Toren", "Kerk", "Poort", "Hof", "Burg", "Stee", "Rijn", "Vecht", "IJssel", "Dommel",
    "Spaarne", "Zaan", "Eem", "Lek", "Amstel", "Dinkel", "Regge", "Bever", "Valken",
];

const ENDINGS: &[&str] = &[
    "man", "stra", "sma", "huis", "kamp", "veld", "donk", "beek", "hoven", "broek", "laar", "rade",
    "wijk", "mans", "ink", "ing", "horst", "berg", "dam", "dorp",
];

const GIVEN: &[&str] = &[
    "Anna", "Bram", "Chaima", "Daan", "Eva", "Fatima", "Gijs", "Hanna", "Ilse", "Jan", "Karim",
    "Lotte", "Mohamed", "Noor", "Olaf", "Petra", "Quinten", "Rosa", "Sem", "Tess", "Umut", "Vera",
    "Willem", "Xander", "Yara", "Zoë",
];

const DEEDS: &[&str] = &[
    "Bel over",
    "Plan",
    "Verslag van",
    "Begroting van",
    "Bedank voor",
    "Vraag om",
    "Lokaal voor",
    "Vervoer naar",
    "Afspraak over",
    "Brief over",
];

const PLACES: &[&str] = &["Wilgenoord", "Hoogsluis", "Zandrecht"];

const STREETS: &[&str] = &[
    "straat", "laan", "weg", "kade", "plein", "singel", "dreef", "hof",
];

const FORMS: &[(&str, &str)] = &[
    ("bedrijf", "Metaalbedrijf"),
    ("bedrijf", "Installatiebedrijf"),
    ("bedrijf", "Bouwgroep"),
    ("bedrijf", "Machinefabriek"),
    ("bedrijf", "Technisch bureau"),
    ("vmbo", "Vakcollege"),
    ("vmbo", "Praktijkschool"),
    ("mbo", "ROC"),
    ("mbo", "Techniekcollege"),
    ("po", "Basisschool De"),
    ("branche", "Vereniging"),
    ("overheid", "Gemeente"),
];

const OPENINGS: &[&str] = &[
    "De leerlingen werkten",
    "Docenten en bedrijven keken",
    "Twee klassen begonnen",
    "De werkgroep sprak",
    "Ouders waren blij",
    "Het bedrijf hielp",
    "De school ging verder",
    "Studenten van het mbo dachten mee",
    "De projectleider rekende",
    "Bijna iedereen deed mee",
];

const MIDDLES: &[&str] = &[
    "aan",
    "met",
    "over",
    "rond",
    "bij de voorbereiding van",
    "dankzij",
    "na afloop van",
    "in het kader van",
    "ondanks de drukte rond",
    "als vervolg op",
];

const CLOSINGS: &[&str] = &[
    "en dat beviel goed.",
    "maar de tijd was te kort.",
    "en er kwam een vervolg.",
    "wat meer aanmeldingen gaf.",
    "en de materialen bleven op school.",
    "zodat volgend jaar meer scholen kunnen meedoen.",
    "en de begroting werd gehaald.",
    "waarbij het vervoer een knelpunt bleef.",
    "en de uitkomsten zijn gedeeld.",
    "al moet het rooster eerder klaar zijn.",
];

/// One of a list.
pub(super) fn one<'t>(random: &mut Rng, list: &[&'t str]) -> &'t str {
    list.get(random.usize(..list.len()))
        .copied()
        .unwrap_or_default()
}

/// A compound: of two parts, now and then of three.
fn compound(random: &mut Rng) -> String {
    let middle = if random.u8(..8) == 0 {
        one(random, FIRST)
    } else {
        ""
    };
    format!("{}{middle}{}", one(random, FIRST), one(random, LAST))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// A family's name.
fn family(random: &mut Rng) -> String {
    format!("{}{}", one(random, STEMS), one(random, ENDINGS))
}

/// The name of an organisation and the code of what it is.
pub(super) fn organisation(random: &mut Rng) -> (String, &'static str) {
    let (kind, form) = FORMS
        .get(random.usize(..FORMS.len()))
        .copied()
        .unwrap_or_default();
    (
        format!("{form} {} {}", family(random), random.u16(1..200)),
        kind,
    )
}

/// A person's name.
pub(super) fn person(random: &mut Rng) -> String {
    format!("{} {}", one(random, GIVEN), family(random))
}

/// What is done in a task.
pub(super) fn deed(random: &mut Rng) -> &'static str {
    one(random, DEEDS)
}

/// A place of the region.
pub(super) fn place(random: &mut Rng) -> String {
    one(random, PLACES).to_owned()
}

/// A street and number.
pub(super) fn street(random: &mut Rng) -> String {
    format!(
        "{}{} {}",
        one(random, STEMS),
        one(random, STREETS),
        random.u16(1..300)
    )
}

/// What an activity is called.
pub(super) fn title(random: &mut Rng) -> String {
    let name = capital(&compound(random));
    match random.u8(..4) {
        0 => format!("{name} {}", one(random, PLACES)),
        1 => format!("{name} bij {}", family(random)),
        2 => format!("{name} klas {}", random.u8(1..5)),
        _ => name,
    }
}

/// What a partnership is called.
pub(super) fn partnership(random: &mut Rng) -> String {
    format!(
        "{} {} {}",
        capital(&compound(random)),
        one(random, PLACES),
        family(random)
    )
}

/// Some sentences.
pub(super) fn text(random: &mut Rng, sentences: std::ops::RangeInclusive<usize>) -> String {
    let many = random.usize(sentences);
    let sentence = |random: &mut Rng| {
        format!(
            "{} {} {} {}",
            one(random, OPENINGS),
            one(random, MIDDLES),
            compound(random),
            one(random, CLOSINGS)
        )
    };
    (0..many)
        .map(|_| sentence(random))
        .collect::<Vec<_>>()
        .join(" ")
}
