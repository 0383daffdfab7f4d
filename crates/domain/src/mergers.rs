//! Municipalities that merged, were split up or renamed: public files of different years know
//! different ones. Numbers and names as CBS has them; a municipality that took others in keeps its
//! number and stands among its own predecessors.

/// A municipality: its number (`GM0153`) and its name.
type Municipality = (&'static str, &'static str);

/// First year of the new municipality, the new one, and those that went up in it (as a whole or in
/// part).
pub type Merger = (i32, Municipality, &'static [Municipality]);

/// Every merger since 2014 that moves a municipality's number, oldest first.
#[rustfmt::skip]
pub const MERGERS: &[Merger] = &[
    (2014, ("GM0484", "Alphen aan den Rijn"), &[("GM0484", "Alphen aan den Rijn"), ("GM0499", "Boskoop"), ("GM1672", "Rijnwoude")]),
    (2014, ("GM1940", "De Fryske Marren"), &[("GM1921", "De Friese Meren"), ("GM0653", "Gaasterlân-Sleat"), ("GM0082", "Lemsterland"), ("GM0051", "Skarsterlân"), ("GM0055", "Boarnsterhim")]),
    (2014, ("GM0074", "Heerenveen"), &[("GM0074", "Heerenveen"), ("GM0055", "Boarnsterhim")]),
    (2014, ("GM0080", "Leeuwarden"), &[("GM0080", "Leeuwarden"), ("GM0055", "Boarnsterhim")]),
    (2014, ("GM1900", "Súdwest-Fryslân"), &[("GM1900", "Súdwest-Fryslân"), ("GM0055", "Boarnsterhim")]),
    (2015, ("GM1931", "Krimpenerwaard"), &[("GM0491", "Bergambacht"), ("GM0643", "Nederlek"), ("GM0644", "Ouderkerk"), ("GM0608", "Schoonhoven"), ("GM0623", "Vlist")]),
    (2015, ("GM1930", "Nissewaard"), &[("GM0568", "Bernisse"), ("GM0612", "Spijkenisse")]),
    (2015, ("GM1945", "Berg en Dal"), &[("GM0241", "Groesbeek"), ("GM0265", "Millingen aan de Rijn"), ("GM0282", "Ubbergen")]),
    (2015, ("GM0361", "Alkmaar"), &[("GM0361", "Alkmaar"), ("GM0365", "Graft-De Rijp"), ("GM0458", "Schermer")]),
    (2015, ("GM0796", "'s-Hertogenbosch"), &[("GM0796", "'s-Hertogenbosch"), ("GM1671", "Maasdonk")]),
    (2015, ("GM0828", "Oss"), &[("GM0828", "Oss"), ("GM1671", "Maasdonk")]),
    (2016, ("GM0385", "Edam-Volendam"), &[("GM0385", "Edam-Volendam"), ("GM0478", "Zeevang")]),
    (2016, ("GM1942", "Gooise Meren"), &[("GM0381", "Bussum"), ("GM0424", "Muiden"), ("GM0425", "Naarden")]),
    (2017, ("GM1948", "Meierijstad"), &[("GM0844", "Schijndel"), ("GM0846", "Sint-Oedenrode"), ("GM0860", "Veghel")]),
    (2018, ("GM0080", "Leeuwarden"), &[("GM0080", "Leeuwarden"), ("GM0081", "Leeuwarderadeel"), ("GM0140", "Littenseradiel")]),
    (2018, ("GM1900", "Súdwest-Fryslân"), &[("GM1900", "Súdwest-Fryslân"), ("GM0140", "Littenseradiel")]),
    (2018, ("GM1949", "Waadhoeke"), &[("GM0063", "het Bildt"), ("GM0070", "Franekeradeel"), ("GM1908", "Menameradiel"), ("GM0140", "Littenseradiel")]),
    (2018, ("GM1950", "Westerwolde"), &[("GM0007", "Bellingwedde"), ("GM0048", "Vlagtwedde")]),
    (2018, ("GM1952", "Midden-Groningen"), &[("GM0018", "Hoogezand-Sappemeer"), ("GM1987", "Menterwolde"), ("GM0040", "Slochteren")]),
    (2018, ("GM0299", "Zevenaar"), &[("GM0299", "Zevenaar"), ("GM0196", "Rijnwaarden")]),
    (2019, ("GM1954", "Beekdaelen"), &[("GM0951", "Nuth"), ("GM0881", "Onderbanken"), ("GM0962", "Schinnen")]),
    (2019, ("GM1959", "Altena"), &[("GM0738", "Aalburg"), ("GM0870", "Werkendam"), ("GM0874", "Woudrichem")]),
    (2019, ("GM1960", "West Betuwe"), &[("GM0236", "Geldermalsen"), ("GM0733", "Lingewaal"), ("GM0304", "Neerijnen")]),
    (2019, ("GM1961", "Vijfheerenlanden"), &[("GM0545", "Leerdam"), ("GM0620", "Vianen"), ("GM0707", "Zederik")]),
    (2019, ("GM1963", "Hoeksche Waard"), &[("GM0585", "Binnenmaas"), ("GM0611", "Cromstrijen"), ("GM0588", "Korendijk"), ("GM0584", "Oud-Beijerland"), ("GM0617", "Strijen")]),
    (2019, ("GM1966", "Het Hogeland"), &[("GM0005", "Bedum"), ("GM1663", "De Marne"), ("GM1651", "Eemsmond"), ("GM0053", "Winsum")]),
    (2019, ("GM1969", "Westerkwartier"), &[("GM0015", "Grootegast"), ("GM0022", "Leek"), ("GM0025", "Marum"), ("GM0056", "Zuidhorn"), ("GM0053", "Winsum")]),
    (2019, ("GM1970", "Noardeast-Fryslân"), &[("GM0058", "Dongeradeel"), ("GM1722", "Ferwerderadiel"), ("GM0079", "Kollumerland en Nieuwkruisland")]),
    (2019, ("GM1978", "Molenlanden"), &[("GM0689", "Giessenlanden"), ("GM1927", "Molenwaard")]),
    (2019, ("GM0014", "Groningen"), &[("GM0014", "Groningen"), ("GM0017", "Haren"), ("GM0009", "Ten Boer")]),
    (2019, ("GM0394", "Haarlemmermeer"), &[("GM0394", "Haarlemmermeer"), ("GM0393", "Haarlemmerliede en Spaarnwoude")]),
    (2019, ("GM0575", "Noordwijk"), &[("GM0575", "Noordwijk"), ("GM0576", "Noordwijkerhout")]),
    (2021, ("GM1979", "Eemsdelta"), &[("GM0003", "Appingedam"), ("GM0010", "Delfzijl"), ("GM0024", "Loppersum")]),
    (2021, ("GM0757", "Boxtel"), &[("GM0757", "Boxtel"), ("GM0788", "Haaren")]),
    (2021, ("GM0824", "Oisterwijk"), &[("GM0824", "Oisterwijk"), ("GM0788", "Haaren")]),
    (2021, ("GM0855", "Tilburg"), &[("GM0855", "Tilburg"), ("GM0788", "Haaren")]),
    (2021, ("GM0865", "Vught"), &[("GM0865", "Vught"), ("GM0788", "Haaren")]),
    (2022, ("GM1980", "Dijk en Waard"), &[("GM0398", "Heerhugowaard"), ("GM0416", "Langedijk")]),
    (2022, ("GM1982", "Land van Cuijk"), &[("GM0756", "Boxmeer"), ("GM1684", "Cuijk"), ("GM0786", "Grave"), ("GM0815", "Mill en Sint Hubert"), ("GM1702", "Sint Anthonis")]),
    (2022, ("GM1991", "Maashorst"), &[("GM1685", "Landerd"), ("GM0856", "Uden")]),
    (2022, ("GM0439", "Purmerend"), &[("GM0439", "Purmerend"), ("GM0370", "Beemster")]),
    (2022, ("GM0363", "Amsterdam"), &[("GM0363", "Amsterdam"), ("GM0457", "Weesp")]),
    (2023, ("GM1992", "Voorne aan Zee"), &[("GM0501", "Brielle"), ("GM0530", "Hellevoetsluis"), ("GM0614", "Westvoorne")]),
    (2026, ("GM0402", "Hilversum"), &[("GM0402", "Hilversum"), ("GM1696", "Wijdemeren")]),
];

/// What a municipality went up in: one, or several where it was split up; none while it stands.
pub fn successors(gm: &str) -> impl Iterator<Item = &'static str> + '_ {
    MERGERS
        .iter()
        .filter(move |(_, (new, _), old)| *new != gm && old.iter().any(|(old, _)| *old == gm))
        .map(|(_, (new, _), _)| *new)
}

/// What went up in a municipality as a whole; those that were split up among several aren't it.
pub fn predecessors(gm: &str) -> impl Iterator<Item = &'static str> + '_ {
    MERGERS
        .iter()
        .filter(move |(_, (new, _), _)| *new == gm)
        .flat_map(|(_, _, old)| old.iter().map(|(old, _)| *old))
        .filter(move |old| *old != gm && successors(old).count() == 1)
}

/// Every name in the table with its number.
pub fn names() -> impl Iterator<Item = (&'static str, &'static str)> {
    MERGERS
        .iter()
        .flat_map(|(_, new, old)| std::iter::once(new).chain(old.iter()))
        .map(|(gm, name)| (*name, *gm))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_one_name_and_a_name_one_number() {
        for (name, gm) in names() {
            for (other, number) in names() {
                assert_eq!(name == other, gm == number, "{name} {gm} {other} {number}");
            }
        }
    }

    #[test]
    fn who_went_up_in_whom() {
        assert_eq!(successors("GM0756").collect::<Vec<_>>(), ["GM1982"]);
        assert_eq!(successors("GM0788").count(), 4, "Haaren was split up");
        assert_eq!(predecessors("GM1982").count(), 5);
        assert_eq!(
            predecessors("GM0757").count(),
            0,
            "Boxtel got a part of Haaren"
        );
        assert_eq!(successors("GM0153").count(), 0, "Enschede stands");
    }

    #[test]
    fn a_predecessor_is_gone_for_good_or_goes_on_itself() {
        for (year, (new, _), _) in MERGERS {
            for gone in predecessors(new) {
                let later = MERGERS.iter().filter(|(later, ..)| later > year);
                let back = later.filter(|(_, (new, _), _)| *new == gone).count();
                assert_eq!(back, 0, "{gone} went up in {new}");
            }
        }
    }
}
