//! Who takes part, and what they agreed.

use tib_domain::{Contact, Organisation, Partnership};

use super::args::Nothing;
use super::{arguments, calls, records};
use crate::network::{self, ContactLine, OrganisationLine, PartnershipLine};
use crate::views::School;

arguments! {
    SchoolsAdopt { branches: Vec<String> }
}

records! { "network", RECORDS:
    organisation: Organisation, OrganisationLine;
    partnership: Partnership, PartnershipLine;
    contact: Contact, ContactLine;
}

calls! { "network", CALLS:
    Reads schools(Nothing) -> Vec<School> = |app, _a| network::schools(app);
    Changes schools_adopt(SchoolsAdopt) -> Vec<Organisation> = |app, a| network::adopt(app, &a.branches);
}
