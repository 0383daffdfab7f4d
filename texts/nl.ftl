## Fouten: wat er is, en wat te doen. De sleutel is error- en de code.
error-required = Vul dit in: { $field }.
error-end-before-start = Het einde ligt voor het begin. Kies een latere einddatum.
error-status-step = Deze stap kan niet in één keer: van { $from } naar { $to }. Zet eerst de tussenstap.
error-reason-missing = Zeg waarom de activiteit niet doorgaat.
error-too-few-members = Een samenwerking heeft twee of meer leden. Voeg er een toe.
error-member-twice = Deze organisatie doet al mee. Kies een andere.
error-date-invalid = “{ $date }” is geen datum. Schrijf jaar-maand-dag, zoals 2026-09-01.
error-year-implausible = Het schooljaar { $year } kan niet. Geef het eerste jaar, zoals 2019 voor 2019-2020.
error-year-needed = Het bestand { $file } zegt niet van welk schooljaar het is. Geef het jaar erbij.
error-year-contradicts = Het bestand gaat over { $own }, maar er is { $given } opgegeven. Kies het jaar van het bestand.
error-brin-invalid = “{ $brin }” is geen vestiging. Schrijf vier tekens BRIN en twee cijfers, zoals 00AH07.
error-brin-taken = De vestiging { $brin } staat al in het netwerk, als { $name }. Gebruik die.
error-municipality-unknown = De gemeente “{ $place }” staat niet in het adressenbestand. Schrijf het nummer, zoals GM0153.
error-rmc-unknown = RMC-regio “{ $rmc }” staat niet in het adressenbestand. Kies een nummer van 1 tot en met 39.
error-addresses-missing = Er zijn nog geen adressen. Lees eerst het bestand met vestigingen in (DUO, “alle vestigingen vo”).
error-region-empty = De regio heeft nog geen gemeenten. Kies ze eerst.
error-region-without-schools = In deze gemeenten staat geen enkele school. Kies andere gemeenten.
error-not-found = Dit is niet gevonden. Misschien is het verwijderd; ververs de lijst.
error-in-use = Dit is nog in gebruik bij “{ $name }”. Haal het daar eerst weg.
error-nothing-to-undo = Er is niets meer om ongedaan te maken of opnieuw te doen.
error-term-unknown = “{ $code }” staat niet in de lijst. Kies een woord uit de lijst.
error-indicator-unknown = “{ $name }” bestaat niet in de monitor. Kies een cijfer uit de lijst.
error-file-empty = Het bestand { $file } is leeg. Haal het opnieuw op.
error-file-binary = Het bestand { $file } is geen tekst. Kies het CSV-bestand.
error-file-cut-off = Het bestand { $file } breekt middenin af. Haal het opnieuw op.
error-file-not-a-table = Het bestand { $file } is geen tabel met kolommen. Kies het CSV-bestand van DUO.
error-file-kind-unknown = De kolommen van { $file } zijn niet bekend. Kies een bestand met vestigingen of leerlingen van DUO.
error-file-kind-unsupported = Het bestand { $file } is van soort { $kind }. Die soort kan nog niet ingelezen worden. Kies een ander bestand.
error-file-unreadable = Het bestand kan niet gelezen worden: { $reason }. Kijk of het er nog staat.
error-header-ambiguous = Twee kolommen betekenen hetzelfde: { $first } en { $second }. Haal er een weg.
error-file-all-rejected = Geen enkele rij van { $file } kon gelezen worden. Kijk of het het goede bestand is.
error-workspace-missing = Op { $path } staat geen werkruimte. Kijk of het bestand verplaatst is.
error-workspace-exists = Op { $path } staat al een bestand. Kies een andere naam.
error-workspace-broken = Het bestand { $path } is geen werkruimte, of het is beschadigd. Er is niets veranderd; zet een kopie terug.
error-workspace-too-new = De werkruimte { $path } is gemaakt met een nieuwere versie. Werk TiB Regio bij.
error-workspace-in-use = De werkruimte { $path } staat ergens anders open. Sluit haar daar.
error-workspace-read-only = De werkruimte kan niet veranderd worden: het bestand mag alleen gelezen worden. Zet het in een map waar u mag schrijven.
error-workspace-closed = Er is geen werkruimte open. Noem het bestand met --workspace.
error-output-unwritable = Er kan niet geschreven worden: { $reason }. Kies een andere map.
error-cancelled = Gestopt. Er is niets veranderd.
error-bad-request = Een gegeven heeft niet de goede vorm. Kijk het na en probeer het opnieuw.
error-internal = Er ging iets mis in het programma. Probeer het opnieuw. Blijft het zo? Start TiB Regio dan opnieuw.

## Soorten bestanden
import-kind-a = leerlingen vo per vestiging
import-kind-c = vestigingen vo met adres

## Monitor
indicator-vmbo-intake-tech = instroom vmbo-techniek
indicator-vmbo-intake-tech-share = aandeel techniek in leerjaar 3
scope-region = regio
scope-country = Nederland
scope-rest = Nederland zonder regio

## Planning
activity-status-idea = idee
activity-status-planned = gepland
activity-status-running = loopt
activity-status-done = afgerond
activity-status-cancelled = geannuleerd

## Netwerk
partnership-complete = vmbo, mbo en bedrijf doen mee
partnership-incomplete = nog niet compleet

## Onderdelen
area-start = Start
area-vision = Regiovisie
area-planning = Planning
area-network = Netwerk
area-monitor = Monitor
area-money = Financiën
area-governance = Bestuur
area-anchoring = Verankering
area-knowledge = Kennis
area-report = Jaarverslag
area-sync = Synchronisatie
area-data = Gegevens
area-settings = Instellingen

## Algemene woorden
word-yes = ja
word-no = nee
word-none = geen
word-unknown = onbekend
word-and = en
word-total = totaal
word-school-year = schooljaar
word-year = jaar
word-region = regio
word-country = Nederland
word-source = bron
word-from = vanaf { $date }
word-until = tot en met { $date }
word-masked = afgeschermd
word-provisional = voorlopig cijfer

## Status en velden van een activiteit
activity-title = Titel
activity-themes = Thema's
activity-sectors = Sectoren
activity-partners = Partners
activity-period = Periode
activity-start = Eerste dag
activity-end = Laatste dag
activity-status = Status
activity-reason = Reden
activity-place = Plaats
activity-target-group = Doelgroep
activity-planned = Gepland
activity-reached = Bereikt
activity-results = Resultaten
activity-lessons = Geleerd
activity-shareable = Mag gedeeld worden

## Status en velden van een samenwerking
partnership-status-exploring = verkennend
partnership-status-active = actief
partnership-status-anchored = verankerd
partnership-status-ended = beëindigd
partnership-name = Naam
partnership-kind = Soort
partnership-members = Leden
partnership-role = Rol
partnership-start = Begin
partnership-end = Einde
partnership-status = Status
partnership-agreement = Afspraken
partnership-vmbo = vmbo
partnership-mbo = mbo
partnership-industry = bedrijf

## Velden van een organisatie
organisation-name = Naam
organisation-kinds = Soort
organisation-sectors = Sectoren
organisation-brin = BRIN en vestiging
organisation-kvk = KvK-nummer
organisation-street = Straat en nummer
organisation-postcode = Postcode
organisation-place = Plaats
organisation-municipality = Gemeente
organisation-website = Website
organisation-notes = Notities

## Velden van een regio
region-name = Naam van de regio
region-identity = Wie we zijn
region-start-year = Eerste schooljaar met een plan
region-municipalities = Gemeenten

## Jaarverslag
report-title = Jaarverslag { $year }
report-document-title = Jaarverslag { $year } van { $region }
report-nameless = Regio zonder naam
report-brand = Techniek in Balans
report-school-year = Schooljaar
report-status = Status
report-date = Datum
report-concept = concept
report-adopted = vastgesteld
report-watermark = CONCEPT
report-page = Bladzijde { $page } van { $pages }
report-contents = Inhoud
report-summary = Het jaar in cijfers
report-summary-lead = De cijfers van het schooljaar { $year }, met het verschil met een jaar eerder waar dat bekend is.
report-summary-empty = Voor dit schooljaar zijn er nog geen cijfers.
report-region = De regio
report-identity = Wie we zijn
report-identity-empty = De regio heeft zichzelf nog niet beschreven.
report-sectors = Sectoren waar de regio op inzet
report-sectors-empty = De regio heeft nog geen sectoren gekozen.
report-municipalities = Gemeenten
report-municipalities-empty = De regio heeft nog geen gemeenten gekozen.
report-themes = Thema's en activiteiten
report-themes-empty = In dit schooljaar zijn er nog geen activiteiten vastgelegd.
report-theme-empty = Bij dit thema zijn er dit schooljaar geen activiteiten.
report-results-of = Wat het opleverde
report-results = Resultaat
report-lessons = Geleerd
report-no-results = Van deze activiteiten zijn nog geen resultaten opgeschreven.
report-activity = Activiteit
report-period = Periode
report-partners = Partners
report-planned = Gepland
report-reached = Bereikt
report-network = Het netwerk
report-network-empty = Er zijn nog geen organisaties of samenwerkingen vastgelegd.
report-partnerships = Samenwerkingen
report-partnerships-empty = Er zijn dit schooljaar geen samenwerkingen vastgelegd.
report-partnership = Samenwerking
report-kind = Soort
report-members = Leden
report-sides = Wie doen mee
report-side-in = doet mee
report-side-out = doet niet mee
report-end = Einde
report-monitor = Instroom in beeld
report-monitor-lead = De cijfers komen uit openbare bestanden van DUO. De regio staat steeds naast Nederland en naast Nederland zonder de regio.
report-monitor-empty = Er zijn nog geen openbare cijfers ingelezen.
report-chart-empty = Voor deze grafiek zijn er geen cijfers.
report-chart-alt = Grafiek: { $title }. { $values }
report-chart-series = { $name }: { $points }.
report-chart-point = { $year } { $value }
report-chart-missing = niet bekend
report-source = Bron: { $source }
report-annex = Bijlagen
report-annex-activities = Alle activiteiten
report-annex-partners = Partners
report-annex-definitions = Begrippen en bronnen
report-definitions = Begrippen
report-sources = Bronnen
report-theme = Thema
report-organisation = Organisatie
report-place = Plaats
report-partners-empty = Er zijn nog geen partners vastgelegd.
report-definitions-empty = Er zijn geen begrippen om uit te leggen.
report-sources-empty = Voor dit verslag zijn geen openbare bronnen gebruikt.
report-activity-count = { $count ->
    [one] { $count } activiteit
   *[other] { $count } activiteiten
 }

## Opdrachtregel
cli-made = Werkruimte gemaakt: { $path }
cli-municipalities = { $count ->
    [one] { $count } gemeente
   *[other] { $count } gemeenten
 }
cli-preview-rows = { $rows } rijen, { $rejected } afgekeurd
cli-import-rows = { $read } rijen gelezen: { $new } nieuw, { $changed } veranderd, { $same } gelijk, { $rejected } afgekeurd
cli-import-already = Dit bestand was er al; er is niets veranderd.
cli-import-withdrawn = Teruggenomen
cli-unknown-branches = { $count } vestigingen zonder adres; ze tellen mee in Nederland, niet in de regio:
cli-missing-addresses = Nog geen adressen ingelezen.
cli-missing-pupils = Nog geen leerlingen ingelezen.
cli-missing-region = De regio heeft nog geen gemeenten.
cli-organisations = { $count ->
    [one] { $count } organisatie
   *[other] { $count } organisaties
 }
cli-report = Jaarverslag geschreven: { $path } ({ $pages ->
    [one] { $pages } bladzijde
   *[other] { $pages } bladzijden
 })
cli-undone = Ongedaan gemaakt.
cli-redone = Opnieuw gedaan.
cli-deleted = Verwijderd.
cli-check-ok = De werkruimte is heel.

## UI
