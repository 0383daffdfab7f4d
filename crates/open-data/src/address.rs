//! Addresses of branches and colleges, with the regions they lie in.

use csv::StringRecord;

use crate::code_page::is_garbled;
use crate::columns::Column;
use crate::error::{Fault, RejectReason};
use crate::header::Header;
use crate::kind::Kind;
use crate::table::field;
use crate::unit::UnitCode;

/// An address as published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Address<'a> {
    /// Street.
    pub street: &'a str,
    /// House number with its addition.
    pub number: &'a str,
    /// Postcode, `1234 AB`.
    pub postcode: &'a str,
    /// Place; capitals in most files.
    pub place: &'a str,
}

/// A region of some division of the country.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Area<'a> {
    /// Its code, two digits at least (`08`); empty if there is none.
    pub code: String,
    /// Its name as published.
    pub name: &'a str,
}

/// One row; an empty text where nothing is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BranchRow<'a> {
    /// Line of the file on which the row begins, the first line being 1.
    pub line: u64,
    /// The branch; of a whole vo institution its branch 00, of an mbo college the college.
    pub branch: UnitCode,
    /// The table is one of institutions, without branch numbers.
    pub whole_institution: bool,
    /// Number of the school board.
    pub board: &'a str,
    /// Name.
    pub name: &'a str,
    /// Where it is.
    pub address: Address<'a>,
    /// Where its post goes.
    pub correspondence: Address<'a>,
    /// The municipality's number, `GM` and four digits.
    pub gm: Option<String>,
    /// The municipality's name; writing differs between files.
    pub municipality: &'a str,
    /// Province.
    pub province: &'a str,
    /// Denomination.
    pub denomination: &'a str,
    /// Telephone number.
    pub phone: &'a str,
    /// Website.
    pub website: &'a str,
    /// Types of education, in the old names: `VBO`, `MAVO`, `HAVO`, `VWO`, `PRO`, `BRUGJAAR`.
    pub structure: Vec<&'a str>,
    /// RMC region, the one for early leavers.
    pub rmc: Area<'a>,
    /// COROP area.
    pub corop: Area<'a>,
    /// RPA area, the labour market.
    pub rpa: Area<'a>,
    /// WGR area, joint arrangements of municipalities.
    pub wgr: Area<'a>,
}

impl BranchRow<'_> {
    /// The institution's BRIN.
    #[must_use]
    pub fn brin(&self) -> &str {
        self.branch.brin()
    }
}

/// Where the fields of a row are.
#[derive(Debug)]
pub(crate) struct BranchColumns {
    kind: Kind,
    brin: Option<usize>,
    branch: Option<usize>,
    board: Option<usize>,
    name: Option<usize>,
    address: [Option<usize>; 4],
    correspondence: [Option<usize>; 4],
    gm: Option<usize>,
    municipality: Option<usize>,
    province: Option<usize>,
    denomination: Option<usize>,
    phone: Option<usize>,
    website: Option<usize>,
    structure: Option<usize>,
    areas: [[Option<usize>; 2]; 4],
}

impl BranchColumns {
    pub(crate) fn new(kind: Kind, header: &Header) -> Self {
        use Column as C;
        let find = |column| header.find(column);
        Self {
            kind,
            brin: find(C::Brin),
            branch: find(C::Branch),
            board: find(C::Board),
            name: find(C::Name).or_else(|| find(C::InstitutionName)),
            address: [C::Street, C::Number, C::Postcode, C::Place].map(find),
            correspondence: [C::PostStreet, C::PostNumber, C::PostPostcode, C::PostPlace].map(find),
            gm: find(C::Gm),
            municipality: find(C::Municipality),
            province: find(C::Province),
            denomination: find(C::Denomination),
            phone: find(C::Phone),
            website: find(C::Website),
            structure: find(C::Structure),
            areas: [
                [C::RmcCode, C::RmcName].map(find),
                [C::CoropCode, C::CoropName].map(find),
                [C::RpaCode, C::RpaName].map(find),
                [C::WgrCode, C::WgrName].map(find),
            ],
        }
    }

    /// Reads a record of the header's width.
    pub(crate) fn row<'a>(
        &self,
        record: &'a StringRecord,
        line: u64,
    ) -> Result<BranchRow<'a>, Fault> {
        let text = |at: Option<usize>| field(record, at);
        let whole_institution = self.branch.is_none();
        let brin = text(self.brin);
        let branch = if self.kind.is_of_institutions() {
            UnitCode::institution(brin)
        } else {
            UnitCode::branch(
                brin,
                if whole_institution {
                    "00"
                } else {
                    text(self.branch)
                },
            )
        };
        // Names whose letters were lost must not stand where good ones did.
        let garbled = [self.name, self.address[3], self.municipality]
            .into_iter()
            .find(|at| is_garbled(text(*at)));
        if let Some(at) = garbled {
            return Err(Fault::at(RejectReason::Garbled, at));
        }
        let branch = branch.ok_or(Fault::at(RejectReason::Branch, self.branch.or(self.brin)))?;
        let address = |at: [Option<usize>; 4]| {
            let [street, number, postcode, place] = at.map(text);
            Address {
                street,
                number,
                postcode,
                place,
            }
        };
        let area = |[code, name]: [Option<usize>; 2]| Area {
            code: padded(text(code)),
            name: text(name),
        };
        let [rmc, corop, rpa, wgr] = self.areas.map(area);
        Ok(BranchRow {
            line,
            branch,
            whole_institution,
            board: text(self.board),
            name: text(self.name),
            address: address(self.address),
            correspondence: address(self.correspondence),
            gm: gm(text(self.gm)).map_err(|reason| Fault::at(reason, self.gm))?,
            municipality: text(self.municipality),
            province: text(self.province),
            denomination: text(self.denomination),
            phone: text(self.phone),
            website: text(self.website),
            structure: text(self.structure)
                .split('/')
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .collect(),
            rmc,
            corop,
            rpa,
            wgr,
        })
    }
}

/// `GM` and four digits, of `153`, `0153` or `GM0153`; nothing of an empty text.
fn gm(text: &str) -> Result<Option<String>, RejectReason> {
    if text.is_empty() {
        return Ok(None);
    }
    let digits = text
        .strip_prefix("GM")
        .or_else(|| text.strip_prefix("gm"))
        .unwrap_or(text);
    match digits.parse::<u16>() {
        Ok(number @ 1..=9999) => Ok(Some(format!("GM{number:04}"))),
        _ => Err(RejectReason::Number),
    }
}

/// Two digits at least: a spreadsheet eats the leading zero.
fn padded(code: &str) -> String {
    match code.as_bytes() {
        [digit] if digit.is_ascii_digit() => format!("0{code}"),
        _ => code.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_brought_to_one_form() {
        assert_eq!(gm("153"), Ok(Some("GM0153".into())));
        assert_eq!(gm("GM0153"), Ok(Some("GM0153".into())));
        assert_eq!(gm(""), Ok(None));
        assert_eq!(gm("0"), Err(RejectReason::Number));
        assert_eq!(gm("Enschede"), Err(RejectReason::Number));
        assert_eq!(
            (padded("8"), padded("12"), padded("")),
            ("08".into(), "12".into(), String::new())
        );
    }
}
