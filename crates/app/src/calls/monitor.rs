//! How the region does.

use tib_domain::{Ambition, Id, OwnIndicator};

use super::args::{ById, Nothing};
use super::{arguments, calls, records};
use crate::monitor::{
    self, AmbitionLine, CompareQuery, MonitorQuery, NationalList, OfferQuery, ProjectionQuery,
    TraceQuery,
};
use crate::views::{College, Comparison, Monitor, Need, Offer, Projection, Trace};

arguments! {
    OwnIndicatorSave { own: OwnIndicator }
    ChosenList { file: String }
    CollegeShareSet { college: String, percent: u8 }
}

records! { "monitor", RECORDS:
    ambition: Ambition, AmbitionLine;
}

calls! { "monitor", CALLS:
    Reads monitor(MonitorQuery) -> Monitor = |app, a| monitor::monitor(app, &a);
    Reads trace(TraceQuery) -> Trace = |app, a| monitor::trace(app, &a);
    Reads region_shrinks(Nothing) -> Option<bool> = |app, _a| monitor::region_shrinks(app);
    Reads projection(ProjectionQuery) -> Option<Projection> = |app, a| monitor::project(app, &a);
    Reads offer(OfferQuery) -> Offer = |app, a| monitor::offer(app, &a);
    Reads compare(CompareQuery) -> Comparison = |app, a| monitor::compare(app, &a);
    Reads needs(Nothing) -> Vec<Need> = |app, _a| monitor::needs(app);
    Reads ambitions(Nothing) -> Vec<Ambition> = |app, _a| monitor::ambitions(app);
    Reads own_indicators(Nothing) -> Vec<OwnIndicator> = |app, _a| monitor::own_indicators(app);
    Reads colleges(Nothing) -> Vec<College> = |app, _a| monitor::colleges(app);
    Reads national_list(Nothing) -> NationalList = |app, _a| monitor::national_list(app);
    Changes national_list_import(ChosenList) -> NationalList = |app, a| monitor::import_chosen_regions(app, &a.file);
    Changes own_indicator_save(OwnIndicatorSave) -> OwnIndicator = |app, a| monitor::save_own(app, a.own);
    Changes own_indicator_delete(ById) -> () = |app, a| monitor::delete_own(app, &Id::new(a.id));
    Changes college_share(CollegeShareSet) -> () = |app, a| monitor::set_college_share(app, &Id::new(a.college), a.percent);
}
