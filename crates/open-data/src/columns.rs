//! The names of columns: the one place where they stand. Years bring new names; they are added
//! here, and nowhere else.
//!
//! Names are folded before they are looked up: capitals, single spaces, `_` as a space, no quotes.

use crate::measure::Measure;

/// What a column means, whatever it is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Column {
    Brin,
    Branch,
    PoType,
    Name,
    InstitutionName,
    Place,
    Province,
    Gm,
    Municipality,
    Education,
    Leerweg,
    Sector,
    Profile,
    Element,
    Inspection,
    Programme,
    SchoolYear,
    StudyYear,
    Partnership,
    MboType,
    Level,
    MboSector,
    Domain,
    Course,
    CourseName,
    Vocation,
    VocationName,
    Origin,
    MboOrigin,
    IntakeSort,
    NewInMbo,
    Amount,
    EducationLevel,
    Board,
    Street,
    Number,
    Postcode,
    Denomination,
    Phone,
    Website,
    Structure,
    MboKind,
    PostStreet,
    PostNumber,
    PostPostcode,
    PostPlace,
    RpaCode,
    RpaName,
    WgrCode,
    WgrName,
    CoropCode,
    CoropName,
    RmcCode,
    RmcName,
}

use Column as C;

/// The names of each meaning.
#[rustfmt::skip]
pub(crate) const SYNONYMS: &[(Column, &[&str])] = &[
    (C::Brin, &["BRIN NUMMER", "BRINNUMMER", "BRIN", "INSTELLINGSCODE", "INSTELLINGSNUMMER"]),
    (C::Branch, &["VESTIGINGSNUMMER", "VESTIGINGSCODE", "BRINVESTIGINGSNUMMER", "BRIN VESTIGINGSNUMMER", "VESTIGINGS NUMMER"]),
    (C::PoType, &["TYPE PO", "SOORT VESTIGING"]),
    (C::Name, &["INSTELLINGSNAAM VESTIGING", "VESTIGINGSNAAM", "NAAM VESTIGING"]),
    (C::InstitutionName, &["INSTELLINGSNAAM"]),
    (C::Place, &["PLAATSNAAM", "PLAATSNAAM VESTIGING", "PLAATSNAAM INSTELLING"]),
    (C::Province, &["PROVINCIE", "PROVINCIE VESTIGING", "PROVINCIE INSTELLING"]),
    (C::Gm, &["GEMEENTENUMMER", "GEMEENTECODE", "GEMEENTENUMMER VESTIGING", "GEMEENTECODE VESTIGING", "GEMEENTENUMMER INSTELLING"]),
    (C::Municipality, &["GEMEENTENAAM", "GEMEENTENAAM VESTIGING", "GEMEENTE INSTELLING"]),
    (C::Education, &["ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR", "ONDERWIJSTYPE VO", "ONDERWIJSTYPE"]),
    (C::Leerweg, &["LEERWEG VMBO"]),
    (C::Sector, &["VMBO SECTOR", "SECTOR VMBO", "SECTOR"]),
    (C::Profile, &["AFDELING", "PROFIEL", "AFDELING OF PROFIEL"]),
    (C::Element, &["ELEMENTCODE", "ERKENDE OPLEIDINGSCODE"]),
    (C::Inspection, &["INSPECTIECODE"]),
    (C::Programme, &["OPLEIDINGSNAAM", "NAAM OPLEIDING"]),
    (C::SchoolYear, &["SCHOOLJAAR", "PEILDATUM", "PEILJAAR", "JAAR"]),
    (C::StudyYear, &["LEERJAAR", "VERBLIJFSJAAR", "LEER- OF VERBLIJFSJAAR"]),
    (C::Partnership, &["SAMENWERKINGSVERBAND NUMMER", "SAMENWERKINGSVERBAND"]),
    (C::MboType, &["TYPE MBO", "LEERWEG MBO", "LEERWEG"]),
    (C::Level, &["KWALIFICATIENIVEAU", "NIVEAU", "NIVEAU MBO"]),
    (C::MboSector, &["MBO SECTOR", "SECTOR MBO"]),
    (C::Domain, &["DOMEIN", "HOOFDGROEP NAAM"]),
    (C::Course, &["KWALIFICATIE CODE", "ERKENDE OPLEIDING CODE", "CREBO"]),
    (C::CourseName, &["KWALIFICATIE NAAM", "ERKENDE OPLEIDING NAAM", "ERKENDE OPLEIDING"]),
    (C::Vocation, &["BEROEPSOPLEIDING CODE"]),
    (C::VocationName, &["BEROEPSOPLEIDING NAAM"]),
    (C::Origin, &["VOOROPLEIDING VO"]),
    (C::MboOrigin, &["VOOROPLEIDING MBO"]),
    (C::IntakeSort, &["INSTROOM VO"]),
    (C::NewInMbo, &["INSTROOM MBO"]),
    (C::Amount, &["AANTAL"]),
    (C::EducationLevel, &["ONDERWIJSNIVEAU"]),
    (C::Board, &["BEVOEGD GEZAG NUMMER", "BEVOEGDGEZAGNUMMER", "BEVOEGD GEZAG CODE"]),
    (C::Street, &["STRAATNAAM"]),
    (C::Number, &["HUISNUMMER-TOEVOEGING", "HUISNUMMER TOEVOEGING", "HUISNUMMER"]),
    (C::Postcode, &["POSTCODE"]),
    (C::Denomination, &["DENOMINATIE"]),
    (C::Phone, &["TELEFOONNUMMER"]),
    (C::Website, &["INTERNETADRES"]),
    (C::Structure, &["ONDERWIJSSTRUCTUUR"]),
    (C::MboKind, &["MBO INSTELLINGSSOORT CODE", "MBO INSTELLINGSSOORT NAAM"]),
    (C::PostStreet, &["STRAATNAAM CORRESPONDENTIEADRES"]),
    (C::PostNumber, &["HUISNUMMER-TOEVOEGING CORRESPONDENTIEADRES"]),
    (C::PostPostcode, &["POSTCODE CORRESPONDENTIEADRES"]),
    (C::PostPlace, &["PLAATSNAAM CORRESPONDENTIEADRES"]),
    (C::RpaCode, &["RPA-GEBIED CODE", "RPA GEBIED CODE"]),
    (C::RpaName, &["RPA-GEBIED NAAM", "RPA GEBIED NAAM"]),
    (C::WgrCode, &["WGR-GEBIED CODE", "WGR GEBIED CODE"]),
    (C::WgrName, &["WGR-GEBIED NAAM", "WGR GEBIED NAAM"]),
    (C::CoropCode, &["COROPGEBIED CODE", "COROP-GEBIED CODE"]),
    (C::CoropName, &["COROPGEBIED NAAM", "COROP-GEBIED NAAM"]),
    (C::RmcCode, &["RMC-REGIO CODE", "RMC REGIO CODE", "RMC-GEBIED CODE"]),
    (C::RmcName, &["RMC-REGIO NAAM", "RMC REGIO NAAM", "RMC-GEBIED NAAM"]),
];

/// The whole number of a branch may stand beside the two parts it is made of.
pub(crate) const BESIDE: &[&str] = &["BRINVESTIGINGSNUMMER", "BRIN VESTIGINGSNUMMER"];

/// The names of columns that hold counts. `{study}` stands for a year of study, 1 to 6; `{sex}` for
/// one of [`SEXES`]; `{year}` for a year; `{years}` for a school year, `2014-2015`. A hyphen between
/// words makes no difference.
#[rustfmt::skip]
pub(crate) const COUNTS: &[(&str, Measure)] = &[
    ("LEER- OF VERBLIJFSJAAR {study} {sex}", Measure::Pupils),
    ("LEERJAAR {study} {sex}", Measure::Pupils),
    ("VERBLIJFSJAAR {study} {sex}", Measure::Pupils),
    ("AANTAL LEERLINGEN", Measure::Pupils),
    ("AANTAL LEERLINGEN {sex}", Measure::Pupils),
    ("AANTAL VO LEERLINGEN UITBESTEED AAN VAVO", Measure::Vavo),
    ("EXAMENKANDIDATEN", Measure::Candidates),
    ("EXAMENKANDIDATEN SCHOOLJAAR {years} {sex}", Measure::Candidates),
    ("GESLAAGDEN", Measure::Passed),
    ("GESLAAGDEN SCHOOLJAAR {years} {sex}", Measure::Passed),
    ("GEZAKTEN", Measure::Failed),
    ("{sex}{year}", Measure::Students),
    ("JAAR {year}", Measure::Students),
    ("DIP{sex}{year}", Measure::Graduates),
    ("INSTROOM MBO", Measure::Intake),
    ("INSTROOM MBO {year}", Measure::Intake),
    ("INSTROOM{sex}{year}", Measure::Intake),
    ("VSV TOTAAL", Measure::Leavers),
    ("VSV VMBO", Measure::LeaversVmbo),
    ("VSV MBO", Measure::LeaversMbo),
    ("VSV OVERIG", Measure::LeaversOther),
    ("PROGNOSEAANTALLEN", Measure::Forecast),
    ("PROGNOSEAANTAL", Measure::Forecast),
];

/// Words for the sexes, in the order of [`Sex`](crate::Sex); the longer word of two that begin alike
/// stands first.
pub(crate) const SEXES: [&[&str]; 4] = [
    &["MANNEN", "MAN", "JONGENS", "JONGEN"],
    &["VROUWEN", "VROUW", "MEISJES", "MEISJE"],
    &["ONBEKEND"],
    &["TOTAAL"],
];
