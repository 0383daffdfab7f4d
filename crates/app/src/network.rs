//! Organisations and partnerships.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tib_domain::{
    Code, Id, Kind, ListQuery, Organisation, Partnership, PartnershipStatus, Record, Refusal,
    TermList,
};
use tib_store::Reading;
use ts_rs::TS;

use crate::records::{self, Line, Opened, Rules};
use crate::views::PartnershipRow;
use crate::{App, Result};

impl Rules for Organisation {}

/// An organisation in a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct OrganisationLine {
    /// Identity.
    pub id: Id,
    /// What it is called in lists.
    pub name: String,
    /// Terms of the list `organisation_kind`.
    pub kinds: Vec<Id>,
    /// Terms of the list `sector`.
    pub sectors: Vec<Id>,
    /// Terms of the list `label`.
    pub labels: Vec<Id>,
    /// Place.
    pub place: String,
    /// BRIN (4), with the branch (2) where it is one.
    pub brin: Option<String>,
    /// Number in the trade register.
    pub kvk: Option<String>,
    /// How many people work there.
    pub employees: Option<u32>,
}

impl Line for OrganisationLine {
    const KIND: &'static Kind = Organisation::KIND;
}

impl Rules for Partnership {
    fn blank(r: &Reading<'_>, _today: NaiveDate) -> Result<Self> {
        let first = r.terms(Some(TermList::PartnershipKind))?.into_iter().next();
        Ok(Self {
            kind: first.map(|term| term.id).unwrap_or_default(),
            ..Self::default()
        })
    }
}

/// A partnership in a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct PartnershipLine {
    /// Identity.
    pub id: Id,
    /// Name.
    pub name: String,
    /// A term of the list `partnership_kind`.
    pub kind: Id,
    /// Last day of the agreement.
    #[ts(type = "string | null")]
    pub end: Option<NaiveDate>,
    /// How far it has come.
    pub status: PartnershipStatus,
    /// A vmbo school is in.
    pub vmbo: bool,
    /// An mbo college is in.
    pub mbo: bool,
    /// A company or branch organisation is in.
    pub industry: bool,
    /// Days until it lapses, when that is soon; below zero when it did. None when another renews it.
    pub lapses_in: Option<i64>,
}

impl Line for PartnershipLine {
    const KIND: &'static Kind = Partnership::KIND;

    fn complete(lines: &mut [Self], r: &Reading<'_>, today: NaiveDate) -> Result<()> {
        let ids: Vec<Id> = lines.iter().map(|line| line.id.clone()).collect();
        let (sides, renewed) = (r.sides(&ids)?, r.renewed(&ids)?);
        for line in lines {
            let sides = sides.get(&line.id).copied().unwrap_or_default();
            (line.vmbo, line.mbo, line.industry) = (sides.vmbo, sides.mbo, sides.industry);
            let agreed = Partnership {
                end: line.end,
                status: line.status,
                ..Partnership::default()
            };
            line.lapses_in = agreed
                .lapses_in(today)
                .filter(|_| !renewed.contains(&line.id));
        }
        Ok(())
    }
}

/// All organisations, by name.
pub fn organisations(app: &App) -> Result<Vec<Organisation>> {
    app.store()?.all()
}

/// Makes the partnership that goes on from this one; the old one stays as it is. One that was renewed
/// before is refused with the name of what renews it.
pub fn renew(app: &App, id: &Id) -> Result<Opened<Partnership>> {
    let (today, fresh) = (app.today(), app.new_id());
    app.store()?.write("partnership-renew", |w| {
        w.reading().fields(Partnership::KIND, id)?;
        let old = w.reading().get::<Partnership>(id)?.unwrap_or_default();
        let next = ListQuery::default().with("renews", id);
        let next = w
            .reading()
            .list::<PartnershipLine>(Partnership::KIND, &next, today)?;
        if let Some(one) = next.lines.first() {
            return Err(Refusal::new(Code::AlreadyRenewed)
                .with("name", &one.name)
                .with("id", &one.id));
        }
        let new = Partnership {
            id: fresh.clone(),
            ..old.renewed(today)
        };
        records::put(app, w, new, None)?;
        records::opened(&w.reading(), &fresh)
    })
}

/// All partnerships, with what is computed about each.
pub fn partnerships(app: &App) -> Result<Vec<PartnershipRow>> {
    let today = app.today();
    app.read(|r| partnership_rows(r, today))
}

pub(crate) fn partnership_rows(r: &Reading<'_>, today: NaiveDate) -> Result<Vec<PartnershipRow>> {
    let all: Vec<Partnership> = r.all()?;
    let ids: Vec<Id> = all.iter().map(|one| one.id.clone()).collect();
    let (sides, renewed) = (r.sides(&ids)?, r.renewed(&ids)?);
    let rows = all.into_iter().map(|partnership| {
        let sides = sides.get(&partnership.id).copied().unwrap_or_default();
        PartnershipRow {
            vmbo: sides.vmbo,
            mbo: sides.mbo,
            industry: sides.industry,
            lapses_in: partnership
                .lapses_in(today)
                .filter(|_| !renewed.contains(&partnership.id)),
            partnership,
        }
    });
    Ok(rows.collect())
}
