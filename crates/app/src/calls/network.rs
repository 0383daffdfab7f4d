//! Who takes part, and what they agreed.

use tib_domain::{BudgetLine, Contact, ContactMoment, Id, Organisation, Partnership};

use super::args::{ById, Nothing};
use super::{arguments, calls, records};
use crate::erasing::{self, EraseChoice, ErasePreview, ErasedPeople};
use crate::held::{self, PersonHeld};
use crate::money::BudgetLineRow;
use crate::network::{self, OrganisationLine, PartnershipLine};
use crate::people::{ContactLine, ContactMomentLine};
use crate::records::Opened;
use crate::views::School;

arguments! {
    ContactErasePreview { ids: Vec<String>, lapsed: bool }
    ContactErase { ids: Vec<String>, choices: Vec<EraseChoice> }
    ContactExport { id: String, format: String }
    SchoolsAdopt { branches: Vec<String> }
}

records! { "network", RECORDS:
    organisation: Organisation, OrganisationLine;
    partnership: Partnership, PartnershipLine;
    contact: Contact, ContactLine;
    contact_moment: ContactMoment, ContactMomentLine;
    budget_line: BudgetLine, BudgetLineRow;
}

calls! { "network", CALLS:
    Reads contact_held(ById) -> PersonHeld = |app, a| held::held(app, &Id::new(a.id));
    Reads contact_export(ContactExport) -> bool = |app, a| held::export(app, &Id::new(a.id), &a.format);
    Reads contact_erase_preview(ContactErasePreview) -> ErasePreview = |app, a| {
        let mut ids: Vec<Id> = a.ids.into_iter().map(Id::new).collect();
        if a.lapsed {
            ids.extend(erasing::lapsed(app)?);
        }
        erasing::preview(app, &ids)
    };
    Changes contact_erase(ContactErase) -> ErasedPeople = |app, a| {
        let ids: Vec<Id> = a.ids.into_iter().map(Id::new).collect();
        erasing::erase(app, &ids, a.choices)
    };
    Reads schools(Nothing) -> Vec<School> = |app, _a| network::schools(app);
    Changes schools_adopt(SchoolsAdopt) -> Vec<Organisation> = |app, a| network::adopt(app, &a.branches);
    Changes partnership_renew(ById) -> Opened<Partnership> = |app, a| network::renew(app, &Id::new(a.id));
}
