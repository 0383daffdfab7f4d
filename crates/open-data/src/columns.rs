//! The names of columns: the one table of synonyms. Years bring new names; they are added here.

/// What a column means, whatever it is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Column {
    Brin,
    Branch,
    Name,
    InstitutionName,
    Place,
    Province,
    Gm,
    Municipality,
    Education,
    Sector,
    Profile,
    Element,
    Programme,
    SchoolYear,
    StudyYear,
    PupilCount,
    Board,
    Street,
    Number,
    Postcode,
    Denomination,
    Phone,
    Website,
    Structure,
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
    MboType,
}

/// Names per meaning, folded: capitals, single spaces, `_` as a space, no quotes.
#[rustfmt::skip]
pub(crate) const SYNONYMS: &[(Column, &[&str])] = &[
    (Column::Brin, &["BRIN NUMMER", "BRINNUMMER", "BRIN", "INSTELLINGSCODE", "INSTELLINGSNUMMER"]),
    (Column::Branch, &["VESTIGINGSNUMMER", "VESTIGINGSCODE", "BRINVESTIGINGSNUMMER", "BRIN VESTIGINGSNUMMER", "VESTIGINGS NUMMER"]),
    (Column::Name, &["INSTELLINGSNAAM VESTIGING", "VESTIGINGSNAAM", "NAAM VESTIGING"]),
    (Column::InstitutionName, &["INSTELLINGSNAAM"]),
    (Column::Place, &["PLAATSNAAM", "PLAATSNAAM VESTIGING"]),
    (Column::Province, &["PROVINCIE", "PROVINCIE VESTIGING"]),
    (Column::Gm, &["GEMEENTENUMMER", "GEMEENTECODE", "GEMEENTENUMMER VESTIGING"]),
    (Column::Municipality, &["GEMEENTENAAM", "GEMEENTENAAM VESTIGING"]),
    (Column::Education, &["ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR", "ONDERWIJSTYPE VO", "ONDERWIJSTYPE"]),
    (Column::Sector, &["VMBO SECTOR", "SECTOR VMBO", "SECTOR"]),
    (Column::Profile, &["AFDELING", "PROFIEL", "AFDELING OF PROFIEL"]),
    (Column::Element, &["ELEMENTCODE", "ERKENDE OPLEIDINGSCODE"]),
    (Column::Programme, &["OPLEIDINGSNAAM", "NAAM OPLEIDING"]),
    (Column::SchoolYear, &["SCHOOLJAAR", "PEILDATUM", "PEILJAAR"]),
    (Column::StudyYear, &["LEERJAAR", "VERBLIJFSJAAR", "LEER- OF VERBLIJFSJAAR"]),
    (Column::PupilCount, &["AANTAL LEERLINGEN"]),
    (Column::Board, &["BEVOEGD GEZAG NUMMER", "BEVOEGDGEZAGNUMMER", "BEVOEGD GEZAG CODE"]),
    (Column::Street, &["STRAATNAAM"]),
    (Column::Number, &["HUISNUMMER-TOEVOEGING", "HUISNUMMER TOEVOEGING", "HUISNUMMER"]),
    (Column::Postcode, &["POSTCODE"]),
    (Column::Denomination, &["DENOMINATIE"]),
    (Column::Phone, &["TELEFOONNUMMER"]),
    (Column::Website, &["INTERNETADRES"]),
    (Column::Structure, &["ONDERWIJSSTRUCTUUR"]),
    (Column::PostStreet, &["STRAATNAAM CORRESPONDENTIEADRES"]),
    (Column::PostNumber, &["HUISNUMMER-TOEVOEGING CORRESPONDENTIEADRES"]),
    (Column::PostPostcode, &["POSTCODE CORRESPONDENTIEADRES"]),
    (Column::PostPlace, &["PLAATSNAAM CORRESPONDENTIEADRES"]),
    (Column::RpaCode, &["RPA-GEBIED CODE", "RPA GEBIED CODE"]),
    (Column::RpaName, &["RPA-GEBIED NAAM", "RPA GEBIED NAAM"]),
    (Column::WgrCode, &["WGR-GEBIED CODE", "WGR GEBIED CODE"]),
    (Column::WgrName, &["WGR-GEBIED NAAM", "WGR GEBIED NAAM"]),
    (Column::CoropCode, &["COROPGEBIED CODE", "COROP-GEBIED CODE"]),
    (Column::CoropName, &["COROPGEBIED NAAM", "COROP-GEBIED NAAM"]),
    (Column::RmcCode, &["RMC-REGIO CODE", "RMC REGIO CODE", "RMC-GEBIED CODE"]),
    (Column::RmcName, &["RMC-REGIO NAAM", "RMC REGIO NAAM", "RMC-GEBIED NAAM"]),
    (Column::MboType, &["TYPE MBO"]),
];

/// Beginnings of the names of columns with pupils; then comes the year of study, then the sex:
/// `LEER- OF VERBLIJFSJAAR 3 - MAN`.
pub(crate) const STUDY_YEAR: &[&str] = &["LEER- OF VERBLIJFSJAAR", "LEERJAAR", "VERBLIJFSJAAR"];
/// Words for the sexes, in the order in which the cells of a row stand.
pub(crate) const SEXES: [&[&str]; 2] = [
    &["MAN", "MANNEN", "JONGEN"],
    &["VROUW", "VROUWEN", "MEISJE"],
];
