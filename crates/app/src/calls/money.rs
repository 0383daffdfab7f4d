//! What things cost.

use tib_domain::{BudgetLine, Id, ListQuery};
use tib_money::{Forecast, Years};

use super::{arguments, calls};
use crate::at_once::{self, ChangeAll, ChangedAll};
use crate::money::{self, By, MoneyGrid, MoneyOverview, MoneyTable};

arguments! {
    MoneyOf { year: Option<i32>, years: Years }
    MoneyBy { by: By, years: Years }
    LinesOf { query: ListQuery }
    Seed { seed: u32 }
}

calls! { "money", CALLS:
    Reads money_overview(MoneyOf) -> MoneyOverview = |app, a| money::overview(app, a.year, a.years);
    Reads money_table(MoneyBy) -> MoneyTable = |app, a| money::table(app, a.by, a.years);
    Reads money_grid(LinesOf) -> MoneyGrid = |app, a| money::grid(app, &a.query);
    Changes budget_line_change_all(ChangeAll) -> ChangedAll = |app, a| at_once::change_all::<BudgetLine>(app, &a);
    Reads money_forecast(Seed) -> Option<(Id, Forecast)> = |app, a| Ok(money::forecast(app, a.seed.into())?.map(|(period, outcome)| (period.id, outcome)));
}
