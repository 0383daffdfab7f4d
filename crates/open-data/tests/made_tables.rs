//! Small tables of our own making, in the forms in which the public ones come.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails is meant to stop"
)]

use std::io::{Cursor, Write};
use std::ops::ControlFlow;

use flate2::{Compression, write::GzEncoder};
use tib_open_data::{
    Count, Encoding, Kind, Opened, ReadError, Rejected, Row, Sex, YearGuess, open_reader,
};

const OLD: &str = "BRIN NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM VESTIGING;PLAATSNAAM VESTIGING;PROVINCIE VESTIGING;ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR;VMBO SECTOR;AFDELING;ELEMENTCODE;OPLEIDINGSNAAM;";
const NEW: &str = "INSTELLINGSCODE;VESTIGINGSCODE;INSTELLINGSNAAM VESTIGING;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;PROVINCIE;ONDERWIJSTYPE VO;VMBO SECTOR;AFDELING;ERKENDE OPLEIDINGSCODE;OPLEIDINGSNAAM;";
const ADDRESSES: &str = "PROVINCIE;BEVOEGD GEZAG NUMMER;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;DENOMINATIE;TELEFOONNUMMER;INTERNETADRES;ONDERWIJSSTRUCTUUR;STRAATNAAM CORRESPONDENTIEADRES;HUISNUMMER-TOEVOEGING CORRESPONDENTIEADRES;POSTCODE CORRESPONDENTIEADRES;PLAATSNAAM CORRESPONDENTIEADRES;RPA-GEBIED CODE;RPA-GEBIED NAAM;WGR-GEBIED CODE;WGR-GEBIED NAAM;COROPGEBIED CODE;COROPGEBIED NAAM;RMC-REGIO CODE;RMC-REGIO NAAM\n";

fn cells() -> String {
    let years = (1..=6).flat_map(|year| [(year, "MAN"), (year, "VROUW")]);
    let names = years.map(|(year, sex)| format!("LEER- OF VERBLIJFSJAAR {year} - {sex}"));
    names.collect::<Vec<_>>().join(";") + "\n"
}

fn old(rows: &str) -> String {
    format!("{OLD}{}{rows}", cells())
}

fn opened(bytes: impl AsRef<[u8]>) -> Result<Opened, ReadError> {
    let bytes = bytes.as_ref().to_vec();
    let total = u64::try_from(bytes.len()).ok();
    open_reader(Cursor::new(bytes), "proef-2021.csv", total)
}

fn visit(opened: &mut Opened, mut row: impl FnMut(Row<'_>)) -> Result<Vec<Rejected>, ReadError> {
    let mut rejected = Vec::new();
    opened.for_each(|found| {
        match found {
            Ok(found) => row(found),
            Err(found) => rejected.push(found),
        }
        ControlFlow::Continue(())
    })?;
    Ok(rejected)
}

#[test]
fn the_old_form() {
    let table = old(
        "99xy;01;De Proef;TESTDAM;Utrecht;VMBO KL lj 3-4;Techniek;Produceren, installeren en energie;6121;VMBO KB Produceren;0;0;0;0;12;3;<5;-1;;0;0;0\n",
    );
    let mut file = opened(&table).unwrap();
    assert_eq!(
        (file.kind(), file.year()),
        (Kind::PupilsVo, YearGuess::FromName(2021))
    );
    let mut seen = 0;
    let rejected = visit(&mut file, |row| {
        let Row::Pupils(row) = row else {
            panic!("{row:?}")
        };
        seen += 1;
        assert_eq!(
            (row.line, row.branch.as_str(), row.name),
            (2, "99XY01", "De Proef")
        );
        assert_eq!(row.study_year(3), [Count::Exact(12), Count::Exact(3)]);
        let masked = Count::Masked { low: 1, high: 4 };
        assert_eq!(row.study_year(4), [masked, masked]);
        assert_eq!(row.count(5, Sex::Male), Count::Empty);
        assert_eq!(row.count(5, Sex::Female), Count::Exact(0));
        assert_eq!(
            [row.study_year(0), row.study_year(7)],
            [[Count::Empty; 2]; 2]
        );
        assert!(row.classification().technical_hard);
    });
    assert_eq!((seen, rejected.unwrap().len()), (1, 0));
}

#[test]
fn the_new_form_quoted_with_commas_and_more_columns() {
    let mut table = format!("SCHOOLJAAR;{NEW}{}", cells());
    table.push_str("2023-2024;99XY;99XY01;Proef, de;Testdam;9;Testdam;Utrecht;VMBO BL lj 3-4;Techniek;Bouwen, wonen en interieur;6011;VMBO BB Bouwen;0;0;0;0;7;<5;0;0;0;0;0;0\n");
    let quoted: String = table
        .lines()
        .map(|line| {
            let fields: Vec<String> = line
                .split(';')
                .map(|field| format!("\"{field}\""))
                .collect();
            fields.join(",") + "\r\n"
        })
        .collect();
    let mut file = opened(format!("\u{feff}{quoted}")).unwrap();
    assert_eq!(
        (file.delimiter(), file.encoding()),
        (',', Encoding::Utf8Bom)
    );
    assert_eq!(file.year(), YearGuess::InRows);
    let mut seen = 0;
    let rejected = visit(&mut file, |row| {
        let Row::Pupils(row) = row else {
            panic!("{row:?}")
        };
        seen += 1;
        assert_eq!(
            (row.branch.as_str(), row.year, row.gm),
            ("99XY01", Some(2023), "9")
        );
        assert_eq!(
            (row.name, row.profile),
            ("Proef, de", "Bouwen, wonen en interieur")
        );
    });
    assert_eq!((seen, rejected.unwrap().len()), (1, 0));
}

#[test]
fn bad_rows_are_told_and_the_rest_comes_in() {
    let row = |branch: &str, cell: &str| {
        format!(
            "99XY;{branch};N;P;U;VMBO TL lj 3-4;Techniek;N.v.t.;0470;M;0;0;0;0;{cell};0;0;0;0;0;0;0\n"
        )
    };
    let mut table = old(&row("00", "1"));
    table.push_str(&row("00", "1,5"));
    table.push_str(&row("X0", "1"));
    table.push_str(&row("00", "-7"));
    table.push_str("\"\"\n");
    table.push_str("99XY;00;N;P;U;VMBO TL\n");
    table.push_str(&row("01", "2"));
    let mut file = opened(&table).unwrap();
    let mut lines = Vec::new();
    let rejected = visit(&mut file, |row| {
        if let Row::Pupils(row) = row {
            lines.push(row.line);
        }
    });
    assert_eq!(lines, [2, 8]);
    let rejected: Vec<_> = rejected
        .unwrap()
        .into_iter()
        .map(|row| (row.line, row.reason.code(), row.column.unwrap_or_default()))
        .collect();
    let third = || "LEER- OF VERBLIJFSJAAR 3 - MAN".to_owned();
    let branch = || "VESTIGINGSNUMMER".to_owned();
    let expected = [
        (3, "number", third()),
        (4, "branch", branch()),
        (5, "negative", third()),
        (7, "width", String::new()),
    ];
    assert_eq!(rejected, expected);
}

#[test]
fn a_quote_that_swallows_lines_is_told_with_its_lines() {
    let good = "99XY;00;N;P;U;VMBO TL lj 3-4;Techniek;N.v.t.;0470;M;0;0;0;0;1;0;0;0;0;0;0;0\n";
    let table = old(&format!("99XY;00;\"N;P;U\n{good}{good}"));
    let rejected = visit(&mut opened(&table).unwrap(), |_| panic!("no row is whole")).unwrap();
    assert_eq!((rejected[0].line, rejected[0].last_line), (2, 4));
    assert_eq!(rejected[0].reason.code(), "quote");
}

#[test]
fn addresses_in_windows_1252_with_spaces_for_nothing() {
    let row = "Utrecht;12345;99XY;99XY01;Caf\u{e9} School;Straat;1-a;1234 AB;TESTDAM;9;TESTDAM;Openbaar;          ;      ;VBO/MAVO;Postbus;2;4321 BA;PROEFSTAD;03;R;7;W;07;C;12;Regio\n";
    let (bytes, _, _) = encoding_of(&format!("{ADDRESSES}{row}"));
    let mut file = opened(bytes).unwrap();
    assert_eq!(file.kind(), Kind::AddressesVo);
    let mut seen = 0;
    let rejected = visit(&mut file, |row| {
        let Row::Branch(row) = row else {
            panic!("{row:?}")
        };
        seen += 1;
        assert_eq!(
            (row.branch.as_str(), row.brin(), row.name),
            ("99XY01", "99XY", "Café School")
        );
        assert_eq!((row.phone, row.website), ("", ""));
        assert_eq!(row.gm.as_deref(), Some("GM0009"));
        assert_eq!(row.structure, ["VBO", "MAVO"]);
        assert_eq!((row.rmc.code.as_str(), row.wgr.code.as_str()), ("12", "07"));
        assert_eq!(
            (row.address.postcode, row.correspondence.place),
            ("1234 AB", "PROEFSTAD")
        );
        assert!(!row.whole_institution);
    });
    assert_eq!((seen, rejected.unwrap().len()), (1, 0));
    assert_eq!(file.encoding(), Encoding::Windows1252);
}

fn encoding_of(text: &str) -> (Vec<u8>, usize, bool) {
    let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(text);
    (bytes.to_vec(), text.len(), lost)
}

#[test]
fn institutions_without_branch_numbers_are_told_as_such() {
    let table = "BRIN NUMMER,INSTELLINGSNAAM,POSTCODE,PLAATSNAAM,ONDERWIJSSTRUCTUUR\n99XY,N,1234 AB,P,HAVO\n";
    let rejected = visit(&mut opened(table).unwrap(), |row| {
        let Row::Branch(row) = row else {
            panic!("{row:?}")
        };
        assert_eq!(
            (row.branch.as_str(), row.whole_institution),
            ("99XY00", true)
        );
        assert_eq!((row.name, row.gm), ("N", None));
    });
    assert_eq!(rejected.unwrap().len(), 0);
}

#[test]
fn a_file_that_was_cut_off() {
    let row = "99XY;00;N;P;U;VMBO TL lj 3-4;Techniek;N.v.t.;0470;M;0;0;0;0;1;0;0;0;0;0;0;0\n";
    let table = old(&row.repeat(3000));
    let mut gz = GzEncoder::new(Vec::new(), Compression::default());
    gz.write_all(table.as_bytes()).unwrap();
    let packed = gz.finish().unwrap();

    let mut whole = opened(&packed).unwrap();
    let mut rows = 0;
    visit(&mut whole, |_| rows += 1).unwrap();
    assert_eq!((rows, whole.bytes_read()), (3000, packed.len() as u64));

    let error = match opened(&packed[..packed.len() - 9]) {
        Ok(mut file) => visit(&mut file, |_| {}).unwrap_err(),
        Err(error) => error,
    };
    assert_eq!(error.code(), "file_cut_off");

    let mut cut = opened(&table.as_bytes()[..table.len() - 20]).unwrap();
    let mut rejected = Vec::new();
    let summary = cut.for_each(|row| {
        rejected.extend(row.err());
        ControlFlow::Continue(())
    });
    assert_eq!(summary.unwrap_err().code(), "file_cut_off");
    assert_eq!(
        (rejected[0].line, rejected[0].reason.code()),
        (3001, "width")
    );
}

#[test]
fn a_visitor_may_stop_and_go_on() {
    let row = "99XY;00;N;P;U;VMBO TL lj 3-4;Techniek;N.v.t.;0470;M;0;0;0;0;1;0;0;0;0;0;0;0\n";
    let mut file = opened(old(&row.repeat(3))).unwrap();
    let first = file.for_each(|_| ControlFlow::Break(())).unwrap();
    let rest = file.for_each(|_| ControlFlow::Continue(())).unwrap();
    assert_eq!(
        (first.rows, first.stopped, rest.rows, rest.stopped),
        (1, true, 2, false)
    );
}
