## Fouten: wat er is, en wat te doen. De sleutel is error- en de code.
error-required = Vul dit in: { $field }.
error-end-before-start = Het einde ligt voor het begin. Kies een latere einddatum.
error-status-step = Deze stap kan niet in één keer: van { $from } naar { $to }. Zet eerst de tussenstap.
error-reason-missing = Zeg waarom de activiteit niet doorgaat.
error-too-few-members = Een samenwerking heeft twee of meer leden. Voeg er een toe.
error-member-twice = Deze organisatie doet al mee.
error-date-invalid = “{ $date }” is geen datum. Schrijf jaar-maand-dag, zoals 2026-09-01.
error-year-implausible = Het schooljaar { $year } kan niet. Geef het eerste jaar, zoals 2019 voor 2019-2020.
error-year-needed = Het bestand { $file } zegt niet van welk schooljaar het is. Geef het jaar erbij.
error-year-contradicts = Het bestand gaat over { $own }, maar er is { $given } opgegeven. Kies het jaar van het bestand.
error-brin-invalid = “{ $brin }” is geen vestiging. Schrijf vier tekens BRIN en twee cijfers, zoals 00AH07.
error-brin-taken = De vestiging { $brin } staat al in het netwerk, als { $name }.
error-municipality-unknown = De gemeente “{ $place }” staat niet in het adressenbestand. Schrijf het nummer, zoals GM0153.
error-rmc-unknown = RMC-regio “{ $rmc }” staat niet in het adressenbestand. Kies een nummer van 1 tot en met 39.
error-addresses-missing = Er zijn nog geen adressen. Lees eerst het bestand met vestigingen in (DUO, “alle vestigingen vo”).
error-region-empty = De regio heeft nog geen gemeenten. Kies ze eerst.
error-region-without-schools = In deze gemeenten staat geen enkele school. Kies andere gemeenten.
error-not-found = Niet gevonden. Misschien is het verwijderd.
error-in-use = Dit is nog in gebruik bij “{ $name }”. Haal het daar eerst weg.
error-nothing-to-undo = Er is niets om ongedaan te maken of te herhalen.
error-term-unknown = “{ $code }” staat niet in de lijst.
error-indicator-unknown = “{ $name }” bestaat niet in de monitor.
error-file-empty = Het bestand { $file } is leeg. Haal het opnieuw op.
error-file-binary = Het bestand { $file } is geen tekst. Kies het CSV-bestand.
error-file-cut-off = Het bestand { $file } breekt middenin af. Haal het opnieuw op.
error-file-not-a-table = Het bestand { $file } is geen tabel met kolommen. Kies het CSV-bestand van DUO.
error-file-kind-unknown = De kolommen van { $file } zijn niet bekend. Kies een bestand met vestigingen of leerlingen van DUO.
error-file-kind-unsupported = Het bestand { $file } is van soort { $kind }. Die soort kan nog niet ingelezen worden.
error-file-unreadable = Het bestand kan niet gelezen worden: { $reason }. Kijk of het er nog staat.
error-header-ambiguous = Twee kolommen betekenen hetzelfde: { $first } en { $second }. Haal er een weg.
error-file-all-rejected = Geen enkele rij van { $file } kon gelezen worden. Kijk of het het goede bestand is.
error-workspace-missing = Op { $path } staat geen werkruimte. Kijk of het bestand verplaatst is.
error-workspace-exists = Op { $path } staat al een bestand. Kies een andere naam.
error-workspace-broken = Het bestand { $path } is geen werkruimte, of het is beschadigd. Er is niets veranderd; zet een kopie terug.
error-workspace-too-new = De werkruimte { $path } is gemaakt met een nieuwere versie. Werk TiB Regio bij.
error-workspace-in-use = De werkruimte { $path } staat ergens anders open. Sluit haar daar.
error-workspace-read-only = De werkruimte kan niet veranderd worden: het bestand mag alleen gelezen worden.
error-workspace-closed = Er is geen werkruimte open. Noem het bestand met --workspace.
error-output-unwritable = Er kan niet geschreven worden: { $reason }. Kies een andere map.
error-cancelled = Gestopt. Er is niets veranderd.
error-bad-request = Dit is niet goed ingevuld.
error-internal = Er ging iets mis in het programma. Probeer het opnieuw.

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

## Opdrachtregel
cli-made = Werkruimte gemaakt: { $path }
cli-municipalities = { $count } gemeenten
cli-preview-rows = { $rows } rijen, { $rejected } afgekeurd
cli-import-rows = { $read } rijen gelezen: { $new } nieuw, { $changed } veranderd, { $same } gelijk, { $rejected } afgekeurd
cli-import-already = Dit bestand was er al; er is niets veranderd.
cli-import-withdrawn = Teruggenomen
cli-unknown-branches = { $count } vestigingen zonder adres; ze tellen mee in Nederland, niet in de regio:
cli-missing-addresses = Nog geen adressen ingelezen.
cli-missing-pupils = Nog geen leerlingen ingelezen.
cli-missing-region = De regio heeft nog geen gemeenten.
cli-organisations = { $count } organisaties
cli-report = Jaarverslag geschreven: { $path } ({ $pages } bladzijden)
cli-undone = Ongedaan gemaakt.
cli-redone = Opnieuw gedaan.
cli-deleted = Verwijderd.
cli-check-ok = De werkruimte is heel.
