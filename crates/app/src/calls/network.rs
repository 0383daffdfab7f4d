//! Who takes part, and what they agreed.

use tib_domain::{BudgetLine, Contact, ContactMoment, Id, Organisation, Partnership};

use super::args::{ById, Nothing};
use super::{arguments, calls, records};
use crate::money::BudgetLineRow;
use crate::network::{self, OrganisationLine, PartnershipLine};
use crate::people::{ContactLine, ContactMomentLine};
use crate::records::Opened;
use crate::views::School;

arguments! {
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
    Reads schools(Nothing) -> Vec<School> = |app, _a| network::schools(app);
    Changes schools_adopt(SchoolsAdopt) -> Vec<Organisation> = |app, a| network::adopt(app, &a.branches);
    Changes partnership_renew(ById) -> Opened<Partnership> = |app, a| network::renew(app, &Id::new(a.id));
}
