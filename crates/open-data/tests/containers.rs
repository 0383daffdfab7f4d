//! The same table in everything it can come in.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails is meant to stop"
)]

mod made;

use std::fs;
use std::ops::ControlFlow;

use made::{LONG, Sheet, gzip, long, ods, opened, part, refused, rows, sheet, xlsx, zip};
use tib_open_data::{
    Kind, Opened, ReadError, YearGuess, open, open_any, open_part, open_reader, parse_number,
};

fn table() -> String {
    format!(
        "{LONG}{}{}",
        long("99XY", "99XY01", "12"),
        long("99XY", "99XY02", "<5")
    )
}

const EXPECTED: [&str; 2] = ["2 99XY01 12", "3 99XY02 1-4"];

fn reads(mut file: Opened, expected: &[&str]) {
    assert_eq!(file.kind(), Kind::PupilsVoLong);
    let (found, rejected) = rows(&mut file).unwrap();
    assert_eq!(found, expected);
    assert!(rejected.is_empty(), "{rejected:?}");
    assert_eq!(Some(file.bytes_read()), file.total_bytes());
}

fn parts_of(bytes: Vec<u8>) -> Vec<String> {
    match opened(bytes) {
        Err(ReadError::SeveralTables { parts }) => parts,
        Err(other) => panic!("{other}"),
        Ok(file) => panic!("{:?}", file.part()),
    }
}

#[test]
fn plain_gzip_zip_and_workbook_give_the_same_rows() {
    let text = table();
    let plain = opened(text.as_bytes()).unwrap();
    assert_eq!((plain.part(), plain.compressed()), (None, false));
    reads(plain, &EXPECTED);
    reads(opened(gzip(text.as_bytes())).unwrap(), &EXPECTED);
    let zipped = opened(zip(&[("map/leerlingen.csv", text.as_bytes())])).unwrap();
    assert_eq!(
        (zipped.part(), zipped.compressed()),
        (Some("map/leerlingen.csv"), true)
    );
    reads(zipped, &EXPECTED);
    let gz = gzip(text.as_bytes());
    reads(opened(zip(&[("a.csv.gz", &gz)])).unwrap(), &EXPECTED);
    for bytes in [
        xlsx(&[sheet("Blad1", &text, 1)]),
        ods(&[("Blad1", true, &text)]),
    ] {
        let book = opened(bytes).unwrap();
        assert_eq!((book.part(), book.delimiter()), (Some("Blad1"), ';'));
        reads(book, &EXPECTED);
    }
}

#[test]
fn a_hidden_sheet_is_not_what_is_meant() {
    let text = table();
    let hidden = |name| Sheet {
        hidden: true,
        ..sheet(name, &text, 1)
    };
    for bytes in [
        xlsx(&[hidden("Oud"), sheet("Cijfers", &text, 1)]),
        ods(&[("Oud", false, &text), ("Cijfers", true, &text)]),
    ] {
        let book = opened(bytes).unwrap();
        assert_eq!(book.part(), Some("Cijfers"));
        reads(book, &EXPECTED);
    }
    assert_eq!(refused(xlsx(&[hidden("Oud")])), "file_empty");
}

#[test]
fn a_formula_that_an_open_document_has_no_result_of_is_told() {
    let text = table().replace(";12\n", ";=SUM\n");
    let mut file = opened(ods(&[("Blad1", true, &text)])).unwrap();
    let (found, rejected) = rows(&mut file).unwrap();
    assert_eq!(found, ["3 99XY02 1-4"]);
    assert_eq!(
        (rejected[0].line, rejected[0].reason.code()),
        (2, "formula")
    );
}

#[test]
fn zeros_behind_a_packed_table_mean_nothing_and_anything_else_is_told() {
    let packed = gzip(table().as_bytes());
    reads(
        opened([&packed[..], &[0; 4096]].concat()).unwrap(),
        &EXPECTED,
    );
    assert_eq!(refused([&packed[..], b"rest"].concat()), "file_trailing");
}

#[test]
fn packings_that_are_not_known_and_names_that_come_twice_are_told() {
    let mut other = zip(&[("a.csv", table().as_bytes())]);
    let mut twice = zip(&[("a.csv", table().as_bytes()), ("b.csv", table().as_bytes())]);
    // The packing stands in the entry and in the table of contents; so does the name.
    for at in 0..other.len() - 10 {
        match &other[at..at + 4] {
            b"PK\x03\x04" => other[at + 8] = 12,
            b"PK\x01\x02" => other[at + 10] = 12,
            _ => {}
        }
    }
    for at in 0..twice.len() - 5 {
        if &twice[at..at + 5] == b"b.csv" {
            twice[at] = b'a';
        }
    }
    assert_eq!(refused(other), "file_packing");
    assert_eq!(refused(twice), "file_same_name");
}

#[test]
fn the_only_table_among_other_parts_is_taken() {
    let text = table();
    let archive = zip(&[
        ("map/", b""),
        ("leesmij.txt", b"Lees mij\n"),
        ("toelichting.csv", b"NAAM;GETAL\na;1\n"),
        ("leerlingen.csv", text.as_bytes()),
        ("__MACOSX/._leerlingen.csv", b"\0\x05\x16\x07"),
    ]);
    reads(opened(archive).unwrap(), &EXPECTED);
    let book = xlsx(&[
        sheet("Toelichting", "Toelichting\nDit is geen tabel\n", 1),
        Sheet {
            hidden: true,
            ..sheet("Lijsten", "J;N\n", 1)
        },
        sheet("Cijfers", &text, 1),
        sheet("Leeg", "", 1),
    ]);
    reads(opened(book).unwrap(), &EXPECTED);
}

#[test]
fn of_several_tables_one_is_to_be_chosen() {
    let text = table();
    let other = table().replace("99XY", "98XY");
    let archive = zip(&[
        ("2021.csv", text.as_bytes()),
        ("leesmij.txt", b"Lees mij\n"),
        ("2020.csv", other.as_bytes()),
    ]);
    assert_eq!(parts_of(archive.clone()), ["2021.csv", "2020.csv"]);
    reads(part(archive.clone(), "2021.csv").unwrap(), &EXPECTED);
    reads(
        part(archive.clone(), "2020.csv").unwrap(),
        &["2 98XY01 12", "3 98XY02 1-4"],
    );
    let missing = part(archive, "2019.csv").err().unwrap();
    assert_eq!(missing.code(), "file_part_missing");
    let missing = part(text, "2019.csv").err().unwrap();
    assert_eq!(missing.code(), "file_part_missing");
}

#[test]
fn a_workbook_with_ten_sheets() {
    let text = table();
    let names: Vec<String> = (2012..2022).map(|year| year.to_string()).collect();
    let sheets: Vec<Sheet<'_>> = names.iter().map(|name| sheet(name, &text, 1)).collect();
    let book = xlsx(&sheets);
    assert_eq!(parts_of(book.clone()), names);
    let last = part(book, "2021").unwrap();
    assert_eq!(last.part(), Some("2021"));
    reads(last, &EXPECTED);
}

#[test]
fn the_year_may_stand_in_the_name_of_the_part() {
    let text = "INSTELLINGSCODE;VESTIGINGSCODE;PLAATSNAAM;AANTAL LEERLINGEN\n99XY;00;P;145\n";
    let archive = zip(&[("leerlingen-2021.csv", text.as_bytes())]);
    let year = |bytes: Vec<u8>, name| {
        let bytes = std::io::Cursor::new(bytes);
        open_reader(bytes, name, None).unwrap().year()
    };
    assert_eq!(
        year(archive, "download-2024.zip"),
        YearGuess::FromName(2021)
    );
    let book = xlsx(&[sheet("Blad1", text, 1)]);
    assert_eq!(
        year(book, "leerlingen-2022.xlsx"),
        YearGuess::FromName(2022)
    );
}

#[test]
fn what_a_spreadsheet_does_to_a_table() {
    // Blank rows before the header and between the rows, a total left empty, a note beside the
    // table, and a branch number that became a number.
    let text = format!(
        "{}\n{}\n\n{}\n{}\n;;;;;\n\n",
        LONG.trim_end(),
        "2021;99XY;0;VMBO BL;3;12;",
        "2021;99XY;1;VMBO BL;3;",
        "2021;99XY;2;VMBO BL;3;7;bijgewerkt"
    );
    let mut file = opened(xlsx(&[sheet("Blad1", &text, 3)])).unwrap();
    let (found, rejected) = rows(&mut file).unwrap();
    assert_eq!(found, ["4 99XY00 12", "6 99XY01 "]);
    assert_eq!(
        (rejected[0].line, rejected[0].reason.code()),
        (7, "width"),
        "a cell beyond the header"
    );
}

#[test]
fn a_school_number_that_looks_like_a_number_stays_text() {
    let text = format!("{LONG}{}", long("01E5", "01E503", "12"));
    let mut file = opened(xlsx(&[sheet("Blad1", &text, 1)])).unwrap();
    let (found, rejected) = rows(&mut file).unwrap();
    assert!(found.is_empty(), "01E5 is no BRIN: {found:?}");
    assert_eq!(rejected[0].reason.code(), "branch");
    assert_eq!(rejected[0].raw, "2021;01E5;01E503;VMBO BL lj 3-4;3;12");
}

#[test]
fn a_formula_counts_as_what_it_came_to() {
    let head = sheet("Blad1", LONG, 1).rows;
    let row = |number: u8, cell: &str| {
        format!(
            "<row r=\"{number}\"><c r=\"A{number}\"><v>2021</v></c><c r=\"B{number}\" t=\"str\"><f>\"99\"&amp;\"XY\"</f><v>99XY</v></c><c r=\"C{number}\"><v>1</v></c><c r=\"D{number}\" t=\"inlineStr\"><is><t>VMBO BL</t></is></c><c r=\"E{number}\"><v>3</v></c>{cell}</row>"
        )
    };
    let rows_of = [
        row(2, "<c r=\"F2\"><f>6+6</f><v>12</v></c>"),
        row(3, "<c r=\"F3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"),
        row(4, "<c r=\"F4\"><f>6+6</f></c>"),
        row(5, "<c r=\"F5\"><v>12.5</v></c>"),
        row(6, "<c r=\"F6\"><v>1.4E1</v></c>"),
    ];
    let book = xlsx(&[Sheet {
        name: "Blad1",
        hidden: false,
        rows: head + &rows_of.concat(),
    }]);
    let mut file = opened(book).unwrap();
    let (found, rejected) = rows(&mut file).unwrap();
    assert_eq!(found, ["2 99XY01 12", "6 99XY01 14"]);
    let rejected: Vec<_> = rejected
        .iter()
        .map(|row| (row.line, row.reason.code()))
        .collect();
    assert_eq!(rejected, [(3, "number"), (4, "formula"), (5, "number")]);
}

#[test]
fn a_bomb_is_refused() {
    // Lines of zeros become a thousand times smaller than they are.
    let mut zeros = LONG.as_bytes().to_vec();
    zeros.resize(80 * 1024 * 1024, b'0');
    for at in (1024..zeros.len()).step_by(1024) {
        zeros[at] = b'\n';
    }
    assert_eq!(refused(gzip(&zeros)), "file_too_large");
    assert_eq!(refused(zip(&[("a.csv", &zeros)])), "file_too_large");
}

#[test]
fn a_table_of_rows_that_are_much_alike_is_no_bomb() {
    let many: String = (0..100_000)
        .map(|count| long("99XY", "99XY01", &count.to_string()))
        .collect();
    let text = format!("{LONG}{many}");
    let packed = gzip(text.as_bytes());
    let (found, _) = rows(&mut opened(packed).unwrap()).unwrap();
    assert_eq!(found.len(), 100_000);
}

#[test]
fn what_needs_a_password_is_told() {
    let mut locked = zip(&[("a.csv", table().as_bytes())]);
    // The flag that says so, in the entry and in the table of contents.
    for at in 0..locked.len() - 10 {
        match &locked[at..at + 4] {
            b"PK\x03\x04" => locked[at + 6] |= 1,
            b"PK\x01\x02" => locked[at + 8] |= 1,
            _ => {}
        }
    }
    assert_eq!(refused(locked), "file_encrypted");
    assert_eq!(refused(compound("EncryptedPackage")), "file_encrypted");
    assert_eq!(refused(compound("Workbook")), "file_binary");
    assert_eq!(refused(b"\xd0\xcf\x11\xe0"), "file_binary");
}

/// An OLE compound file with one stream of this name.
fn compound(stream: &str) -> Vec<u8> {
    let mut file = vec![0; 512 * 3];
    file[..8].copy_from_slice(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    file[30] = 9;
    file[48] = 1;
    for (at, name) in [(1024, "Root Entry"), (1152, stream)] {
        for (place, unit) in file[at..].chunks_mut(2).zip(name.encode_utf16()) {
            place.copy_from_slice(&unit.to_le_bytes());
        }
    }
    file
}

#[test]
fn archives_that_hold_no_table() {
    let inner = zip(&[("a.csv", table().as_bytes())]);
    assert_eq!(refused(zip(&[("b.zip", &inner)])), "file_packing");
    let book = xlsx(&[sheet("Blad1", &table(), 1)]);
    assert_eq!(refused(zip(&[("b.xlsx", &book)])), "file_packing");
    assert_eq!(refused(zip(&[])), "file_empty");
    assert_eq!(refused(zip(&[("a.csv", b"")])), "file_empty");
    assert_eq!(refused(zip(&[("xl/workbook.bin", b"x")])), "file_binary");
    assert_eq!(
        refused(zip(&[("a.txt", b"woorden\n"), ("b.txt", b"nog meer\n")])),
        "file_not_a_table"
    );
    let several = zip(&[("a.txt", b"woorden\n"), ("b.csv", b"NAAM;GETAL\na;1\n")]);
    assert_eq!(refused(several), "file_kind_unknown");
    assert_eq!(refused(xlsx(&[sheet("Blad1", "", 1)])), "file_empty");
}

#[test]
fn a_damaged_archive_is_told() {
    let whole = zip(&[("a.csv", table().repeat(50).as_bytes())]);
    for cut in [5, whole.len() / 2, whole.len() - 3] {
        assert_eq!(refused(&whole[..cut]), "file_cut_off", "{cut}");
    }
    let mut damaged = whole.clone();
    for byte in &mut damaged[60..80] {
        *byte ^= 0xff;
    }
    let code = refused(damaged);
    assert!(
        ["file_damaged", "file_cut_off"].contains(&code.as_str()),
        "{code}"
    );
    let book = xlsx(&[sheet("Blad1", &table(), 1)]);
    for cut in [5, book.len() / 2, book.len() - 3] {
        assert_eq!(refused(&book[..cut]), "file_cut_off", "{cut}");
    }
    // Whole as an archive, but its sheet breaks off.
    let broken = xlsx(&[Sheet {
        name: "Blad1",
        hidden: false,
        rows: sheet("Blad1", &table(), 1).rows + "<row r=\"9\"><c r=\"A9\">",
    }]);
    assert_eq!(refused(broken), "file_damaged");
}

#[test]
fn a_workbook_that_makes_no_sense_is_told() {
    let head = sheet("Blad1", LONG, 1).rows;
    for wrong in [
        "<row r=\"2\"><c r=\"ZZZZZZZZZZZZ2\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A99999999999\"><v>1</v></c></row>",
        "<row r=\"1048577\"><c><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>",
        "<row r=\"3\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>5</v></c></row>",
        "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>&amp;#0;&bad;</v></c></row>",
    ] {
        let book = xlsx(&[Sheet {
            name: "Blad1",
            hidden: false,
            rows: format!("{head}{wrong}"),
        }]);
        assert_eq!(refused(book), "file_damaged", "{wrong}");
    }
}

#[test]
fn files_on_disk_and_tables_of_any_shape() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("leerlingen.zip");
    let text = table();
    let own = "Jaar ;Plaats;Aandeel\n2021;Testdam;85,7\n2022;\"Test;dam\";<5\n2023;kort\n";
    let archive = zip(&[("a.csv", text.as_bytes()), ("b.csv", own.as_bytes())]);
    fs::write(&path, archive).unwrap();
    reads(open(&path).unwrap(), &EXPECTED);
    reads(open_part(&path, "a.csv").unwrap(), &EXPECTED);
    assert_eq!(
        open_part(&path, "b.csv").err().unwrap().code(),
        "file_kind_unknown"
    );
    let several = open_any(&path, None).err().unwrap();
    assert_eq!(several.code(), "several_tables");

    let mut any = open_any(&path, Some("b.csv")).unwrap();
    assert_eq!(any.columns(), ["Jaar", "Plaats", "Aandeel"]);
    assert_eq!(any.part(), Some("b.csv"));
    assert_eq!(any.sample(1).unwrap(), [["2021", "Testdam", "85,7"]]);
    assert_eq!(any.sample(9).unwrap().len(), 3);
    let mut records = Vec::new();
    any.for_each_record(|line, fields| {
        let value = fields.get(2).and_then(|value| parse_number(value));
        records.push((line, fields.len(), fields[1].to_owned(), value));
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(
        records,
        [
            (2, 3, "Testdam".to_owned(), Some(85.7)),
            (3, 3, "Test;dam".to_owned(), None),
            (4, 2, "kort".to_owned(), None),
        ]
    );
    let missing = open(&folder.path().join("weg.csv")).err().unwrap();
    assert_eq!(missing.code(), "file_unreadable");
}
