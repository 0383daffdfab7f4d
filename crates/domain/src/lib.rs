//! The words of the field as types: what an activity, a partnership or a region *is*, and which
//! rules always hold for it.
//!
//! This crate must never do I/O, read a clock or draw a random number: moments and ids are handed
//! in (see [`Clock`] and [`Ids`]), so that every run can be repeated.

mod activity;
mod ambition;
mod attachment;
mod budget_line;
mod clock;
mod contact;
mod contact_moment;
mod fold;
mod holiday;
mod id;
pub mod kind;
mod list;
mod merge;
pub mod mergers;
mod municipalities;
mod national;
mod organisation;
mod own_indicator;
mod partnership;
mod performance_agreement;
mod programme;
mod project;
mod refusal;
mod region;
mod school_name;
mod school_year;
mod spreadsheet;
mod task;
mod term;

pub use activity::{Activity, ActivityStatus, Reach, StatusChange, ThemeProgress};
pub use ambition::Ambition;
pub use attachment::Attachment;
pub use budget_line::{BudgetLine, Evidence};
pub use clock::{Clock, Hlc, HybridClock, Stamp, amsterdam_day, amsterdam_midnight};
pub use contact::{Contact, ContactBasis, ContactRole};
pub use contact_moment::{ContactMoment, ContactWay};
pub use fold::{fold, folded_words, sort_key, words};
pub use holiday::{Holiday, HolidayArea, PublicHoliday};
pub use id::{Id, Ids};
pub use kind::{Kind, Record, Settling};
pub use list::{Found, ListQuery, MOST_COUNTED, MOST_LINES, Page};
pub use merge::{Changes, FieldChange, Fields, difference, merge};
pub use municipalities::municipality_name;
pub use national::{CollegeShare, NationalRegion};
pub use organisation::Organisation;
pub use own_indicator::{Mapping, OwnIndicator, OwnValue, PlaceIs};
pub use partnership::{Completeness, Member, Partnership, PartnershipStatus};
pub use performance_agreement::{AgreementYear, Measure, PerformanceAgreement};
pub use programme::{Grant, ProgrammeLine, ProgrammePeriod, ShareBasis};
pub use project::{PROJECT_COLOURS, Project};
pub use refusal::{Code, Refusal};
pub use region::{Region, RegionMember, Sign};
pub use school_name::{PublicSchool, short_name, short_names};
pub use school_year::SchoolYear;
pub use spreadsheet::{escape_formula, unescape_formula};
pub use task::Task;
pub use term::{NATIONAL_TERMS, Term, TermList, label_key};

kind::kinds! {
    Region,
    Term,
    ProgrammePeriod,
    ProgrammeLine,
    Project,
    Activity,
    Holiday,
    Organisation,
    Partnership,
    Contact,
    ContactMoment,
    BudgetLine,
    Task,
    Attachment,
    Ambition,
    PerformanceAgreement,
    OwnIndicator,
    CollegeShare,
    NationalRegion,
}
