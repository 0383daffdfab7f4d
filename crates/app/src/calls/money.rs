//! What things cost.

use tib_domain::Id;
use tib_money::{Forecast, Years};

use super::{arguments, calls};
use crate::money::{self, By, MoneyOverview, MoneyTable};

arguments! {
    MoneyOf { year: Option<i32>, years: Years }
    MoneyBy { by: By, years: Years }
    Seed { seed: u32 }
}

calls! { "money", CALLS:
    Reads money_overview(MoneyOf) -> MoneyOverview = |app, a| money::overview(app, a.year, a.years);
    Reads money_table(MoneyBy) -> MoneyTable = |app, a| money::table(app, a.by, a.years);
    Reads money_forecast(Seed) -> Option<(Id, Forecast)> = |app, a| Ok(money::forecast(app, a.seed.into())?.map(|(period, outcome)| (period.id, outcome)));
}
