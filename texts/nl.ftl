## Fouten: wat er is, en wat te doen. De sleutel is error- en de code.
error-required = { $field ->
    [name] Vul een naam in.
    [name_nl] Vul een naam in.
    [title] Vul een titel in.
    [kind] Kies een soort.
    [kinds] Kies minstens één soort.
    [code] Vul de code in die u van het landelijke team kreeg.
    [statement] Schrijf op wat u wilt bereiken.
    [indicator] Kies een cijfer uit de monitor.
    [reach] Kies bij elk bereik een doelgroep.
    [mapping] De uitleg bij de kolommen past niet bij deze tabel. Zeg opnieuw wat erin staat.
   *[other] Vul dit in.
 }
error-end-before-start = Het einde ligt voor het begin. Kies een latere einddatum.
error-status-step = { $from ->
    [idea] Een idee wordt eerst gepland. Zet het eerst op gepland.
    [planned] Wat gepland is, moet eerst lopen. Zet het eerst op loopt.
    [running] Wat loopt, rondt u eerst af of zet u terug op gepland.
    [done] Wat afgerond is, zet u eerst terug op loopt.
    [exploring] Een verkenning wordt eerst actief. Zet de samenwerking eerst op actief.
    [active] Wat actief is, wordt verankerd of beëindigd.
    [anchored] Wat verankerd is, zet u terug op actief of beëindigt u.
    [ended] Wat beëindigd is, verlengt u. Zo blijft de oude afspraak staan.
   *[cancelled] Wat niet doorgaat, zet u eerst terug op idee.
 }
error-reason-missing = Zeg waarom de activiteit niet doorgaat.
error-too-few-members = Een samenwerking heeft minstens twee leden. Voeg er een toe.
error-member-twice = Deze organisatie doet al mee. Kies een andere.
error-date-invalid = “{ $date }” is geen datum. Schrijf jaar-maand-dag, zoals 2026-09-01.
error-year-implausible = Het schooljaar { $year } kan niet. Schrijf het eerste jaar, zoals 2019 voor 2019–2020.
error-year-needed = In { $file } staat niet van welk schooljaar het is. Kies het jaar.
error-year-contradicts = Het bestand gaat over { $own }, maar u koos { $given }. Kies het jaar van het bestand.
error-year-contradicts-name = De naam { $file } noemt { $own }, maar u koos { $given }. Bevestig het jaar als het klopt.
error-year-twice = Voor { $year } staan er twee waarden. Haal er een weg.
error-year-outside-period = { $year } hoort niet bij deze periode.
error-periods-overlap = Deze jaren horen al bij de periode “{ $name }”. Kies andere jaren.
error-dependency-cycle = Zo zou deze activiteit op zichzelf moeten wachten. Haal er een weg.
error-holiday-too-long = Zo lang duurt geen schoolvakantie: meer dan tien weken. Kijk het jaar na.
error-calendar-none = In { $file } staat geen agenda. Kies een bestand dat op .ics eindigt.
error-copy-to-same-year = Kies een ander schooljaar: dit is het jaar dat gekopieerd wordt.
error-nothing-to-copy = Er is niets om te kopiëren.
holiday-new-year = Nieuwjaarsdag
holiday-good-friday = Goede Vrijdag
holiday-easter = Eerste paasdag
holiday-easter-monday = Tweede paasdag
holiday-kings-day = Koningsdag
holiday-liberation-day = Bevrijdingsdag
holiday-ascension = Hemelvaartsdag
holiday-whit-sunday = Eerste pinksterdag
holiday-whit-monday = Tweede pinksterdag
holiday-christmas = Eerste kerstdag
holiday-second-christmas = Tweede kerstdag
error-target-before-baseline = Het doeljaar moet na het beginjaar liggen.
error-number-implausible = Dit getal kan niet. Schrijf een getal van 0 of meer.
error-computed = Dit volgt uit andere velden en is niet overgenomen. Wijzig die.
error-percent-implausible = { $percent }% kan niet. Schrijf een getal van 0 tot en met 100.
error-brin-invalid = “{ $brin }” is geen vestigingsnummer. Schrijf de vier tekens van het BRIN en twee cijfers, zoals 00AH07.
error-brin-taken = Vestiging { $brin } staat al in uw netwerk, als { $name }. Gebruik die.
error-municipality-unknown = Gemeente “{ $place }” staat niet in het adressenbestand. Schrijf het nummer, zoals GM0153.
error-rmc-unknown = RMC-regio “{ $rmc }” staat niet in het adressenbestand. Kies een nummer van 1 tot en met 39.
error-addresses-missing = Er zijn nog geen adressen. Lees eerst het bestand “Alle vestigingen vo” van DUO in, onder Instellingen, Gegevens.
error-region-empty = De regio heeft nog geen gemeenten. Kies ze eerst.
error-region-without-schools = In deze gemeenten staat geen enkele school. Kies andere gemeenten.
error-not-found = { $kind ->
    [backup] Deze kopie is er niet meer. Kies een andere kopie.
    [file] Dit bestand is hier niet meer bekend. Kies het opnieuw.
    [report] Dit verslag is hier niet meer bekend. Maak het opnieuw, of open het vanuit de map waar het staat.
    [import] Dit bestand staat niet meer tussen wat is ingelezen. Kies een ander bestand uit de lijst.
    [figure] Van dit cijfer zijn geen losse rijen te tonen.
    [college] Deze mbo-instelling kennen we niet. Kies er een uit de lijst.
    [name] Er is niets wat “{ $name }” heet. Schrijf de naam zoals hij in de lijst staat, of de code aan het begin van de regel.
    [activity] Deze activiteit is er niet, of niet meer. Kies een andere.
    [organisation] Deze organisatie is er niet, of niet meer. Kies een andere.
    [partnership] Deze samenwerking is er niet, of niet meer. Kies een andere.
    [contact] Dit contact is er niet, of niet meer. Kies een ander.
    [content] De inhoud van deze bijlage is er niet. Voeg het bestand opnieuw toe.
   *[other] Dit is er niet, of niet meer. Ga terug naar de lijst en kies daar iets anders.
 }
error-deleted = Dit is intussen verwijderd. Wilt u het terug? Maak het verwijderen dan ongedaan.
error-already-there = Dit staat er al. Open wat er staat en vul dat aan.
error-name-ambiguous = Er zijn er meer die “{ $name }” heten. Schrijf in plaats van de naam de code aan het begin van de regel in de lijst.
error-conflict = Dit veld is intussen ook ergens anders gewijzigd. Kies welke tekst blijft.
error-text-too-long = Deze tekst heeft { $length } tekens, en er passen er { $most }. Kort hem in.
error-record-unreadable = Deze versie van TiB Regio kan een deel van dit bestand niet lezen. Er is niets veranderd. Installeer de nieuwste versie en open het bestand opnieuw.
error-kvk-invalid = Een KvK-nummer heeft acht cijfers. Kijk het na.
error-kvk-branch-invalid = Een vestigingsnummer van de KvK heeft twaalf cijfers. Kijk het na.
error-already-renewed = Deze samenwerking is al verlengd, met “{ $name }”. Open die.
error-kvk-branch-taken = Vestiging { $kvk_branch } staat al in uw netwerk, als { $name }. Gebruik die.
error-postcode-invalid = “{ $postcode }” is geen postcode. Schrijf vier cijfers en twee letters, zoals 7511 JH.
error-mail-invalid = “{ $mail }” is geen mailadres. Schrijf er een, zoals naam@voorbeeld.nl.
error-in-use = “{ $what }” wordt nog gebruikt bij “{ $name }”. Haal het daar eerst weg.
error-nothing-to-undo = Er is niets meer om ongedaan te maken of opnieuw te doen.
error-term-unknown = “{ $code }” staat niet in de lijst. Kies iets uit de lijst.
error-label-taken = Er is al een label “{ $name }”. Kies een andere naam, of geef iedereen dat label en verwijder dit.
error-label-several = In “{ $name }” staat een puntkomma. Die scheidt labels in een lijst. Maak er meer labels van, of laat de puntkomma weg.
error-indicator-unknown = Het cijfer “{ $name }” is er niet. Kies een cijfer uit de monitor.
error-base-year-needed = Een index heeft een basisjaar nodig. Kies het jaar dat 100 is.
error-taxonomy-row = Regel { $line } van de regio-indeling klopt niet: { $reason }. Verbeter die regel en lees het bestand opnieuw in. Er is niets veranderd.
error-taxonomy-columns = { $file } heeft niet de kolommen van de regio-indeling. Zet in de eerste rij: { $columns }. Er is niets veranderd.
error-file-empty = Het bestand { $file } is leeg. Haal het opnieuw op.
error-file-binary = { $kind ->
    [xls] Het bestand { $file } is van een oude Excel (.xls). Open het in Excel en sla het op als .xlsx.
    [xlsb] Het bestand { $file } is een binaire werkmap (.xlsb). Open het in Excel en sla het op als .xlsx.
    [pdf] Het bestand { $file } is een pdf. Zoek op dezelfde plaats het bestand met de cijfers: CSV of Excel.
    [picture] Het bestand { $file } is een plaatje. Kies het bestand met de cijfers: CSV of Excel.
    [html] Het bestand { $file } is een webpagina. Open die pagina en haal daar het bestand met de cijfers op.
    [rar] Het bestand { $file } is ingepakt met RAR. Pak het uit en kies het bestand dat erin zit.
    [seven_zip] Het bestand { $file } is ingepakt met 7-Zip. Pak het uit en kies het bestand dat erin zit.
   *[other] Het bestand { $file } is geen tabel. Kies een bestand van soort CSV, XLSX, ODS, ZIP of GZ.
 }
error-file-cut-off = Het bestand { $file } houdt middenin op. Haal het opnieuw op.
error-file-not-a-table = Het bestand { $file } is geen tabel met kolommen. Kies het bestand met de cijfers zelf: CSV of Excel.
error-file-kind-unknown = { $kind ->
    [people] { $file } lijkt een lijst met mensen (kolommen: { $people }). Lees die in als contacten: u ziet eerst wat er verandert. Staat er ook een getal per school of gemeente in? Zeg dan zelf wat erin staat.
   *[other] De kolommen van { $file } kennen we niet. Zeg zelf wat erin staat, of kies een ander bestand.
 }
error-several-tables = In { $file } staan meer tabellen die het kunnen zijn: { $parts }. Kies er een.
error-file-too-large = Het bestand { $file } wordt bij het uitpakken veel te groot. Haal het opnieuw op.
error-file-encrypted = Het bestand { $file } is met een wachtwoord beveiligd. Open het, sla het op zonder wachtwoord en kies het opnieuw.
error-file-damaged = Het bestand { $file } is beschadigd. Haal het opnieuw op, of open het in Excel en sla het daar op. Er is niets veranderd.
error-file-trailing = Achter de ingepakte tabel in { $file } staat nog iets anders, misschien de rest van de tabel. Pak het bestand uit en kies wat erin zit. Er is niets veranderd.
error-file-packing = Het bestand { $file } is ingepakt op een manier die TiB Regio niet kent ({ $how }). Pak het uit en kies het bestand dat erin zit.
error-file-same-name = In { $file } zitten twee bestanden met dezelfde naam. Pak het uit, geef ze elk een eigen naam en kies het goede.
error-file-part-missing = In { $file } staat geen tabel “{ $part }” meer. Kies het bestand opnieuw.
error-file-unreadable = { $kind ->
    [missing] Het bestand { $path } is er niet meer. Kijk of het verplaatst is, en kies het opnieuw.
    [denied] U mag het bestand { $path } niet lezen. Zet een kopie in uw eigen map Documenten, en kies die.
    [attachment] De bijlage kan nu niet gelezen worden. Zet een kopie van het bestand op deze laptop, en kies die (melding van het systeem: { $reason }).
   *[other] Het bestand { $path } kan nu niet gelezen worden. Zet een kopie op deze laptop, en kies die (melding van het systeem: { $reason }).
 }
error-header-ambiguous = Twee kolommen betekenen hetzelfde: { $first } en { $second }. Haal er in Excel een weg, sla het bestand op en kies het opnieuw.
error-file-shifted = De kolommen van { $file } zijn verschoven: er staan waarden in kolommen waar ze niet horen. Meestal is het bestand dan opnieuw opgeslagen met komma’s, terwijl er in namen of getallen ook komma’s staan. Haal het bestand opnieuw op, of sla het op met puntkomma’s. Er is niets veranderd.
error-file-all-rejected = Geen enkele rij van { $file } kon gelezen worden. Kijk of het wel het goede bestand is. Zo ja, haal het opnieuw op. Er is niets veranderd.
error-workspace-missing = { $kind ->
    [folder] { $path } is een map. Kies de werkruimte die daarin staat: een bestand dat eindigt op .tib.
   *[other] Op { $path } staat geen werkruimte meer. Kijk of het bestand verplaatst is, en open het daar.
 }
error-workspace-exists = { $kind ->
    [folder] { $path } is een map. Noem ook het bestand dat daarin moet komen, zoals regio.tib.
   *[other] Op { $path } staat al een bestand. Kies een andere naam.
 }
error-workspace-broken = { $kind ->
    [damaged] Deze werkruimte is beschadigd. Er is niets veranderd. Zet een kopie terug, of haal met tib recover eruit wat nog te lezen is.
   *[file] Het bestand { $path } is geen werkruimte, of het is beschadigd. Er is niets veranderd. Zet een kopie terug, of haal met tib recover eruit wat nog te lezen is.
 }
error-workspace-locked = { $kind ->
    [no_key] Het bestand { $path } is een werkruimte die op slot is, en hier is er geen sleutel van. Of het is helemaal geen werkruimte. Open het op de laptop waar het op slot ging, of kies een ander bestand. Er is niets veranderd.
    [not_locked] De werkruimte { $path } is niet op slot, terwijl dat hier wel moet. Kijk of het wel het goede bestand is. Er is niets veranderd.
    [unsupported] De werkruimte { $path } is op slot, en deze uitgave van TiB Regio kan dat niet openen. Installeer de nieuwste versie en open haar opnieuw. Er is niets veranderd.
   *[wrong_key] De sleutel past niet op de werkruimte { $path }. Neem de sleutel waarmee ze op slot ging. Past die wel op de kopieën, dan is het begin van dit bestand stuk: zet dan een kopie terug. Er is niets veranderd.
 }
error-workspace-too-new = De werkruimte { $path } is gemaakt met een nieuwere versie van TiB Regio. Installeer de nieuwste versie en open haar opnieuw.
error-workspace-in-use = Deze werkruimte staat ergens anders open. Sluit haar daar en probeer het opnieuw.
error-workspace-read-only = { $kind ->
    [asked] U kijkt alleen: er kan niets veranderd worden. Open de werkruimte opnieuw om te wijzigen.
    [in_use] U kunt nu alleen lezen: deze werkruimte staat in een ander venster open. Sluit haar daar en open haar hier opnieuw.
   *[protected] U kunt alleen lezen: in de map van dit bestand mag u niet schrijven. Zet het bestand in een map van uzelf en open het daar.
 }
error-workspace-busy = Er loopt nog iets in deze werkruimte. Wacht tot het klaar is en probeer het opnieuw.
error-backup-of-another = { $path } is een kopie van een andere regio. Kies een kopie van deze regio, of open het bestand als werkruimte.
error-backup-incomplete = Bij de kopie { $path } ontbreken bijlagen. Die staan in de map chunks naast de kopieën: zet die map terug, of kies een andere kopie. Met tib recover komt alles eruit behalve die bijlagen. Er is niets veranderd.
error-attachment-too-large = Dit bestand is groter dan { $most } MB. Maak het kleiner, of bewaar het ergens anders en voeg een document met de link toe. Er is niets veranderd.
error-attachment-damaged = De inhoud van deze bijlage is beschadigd. Voeg het bestand opnieuw toe, of zet een kopie terug waarin de bijlage nog heel is.
error-attachment-gone = De inhoud van deze bijlage is er niet meer: die is meer dan 30 dagen geleden verwijderd, of kwam niet uit een beschadigd bestand. Voeg het bestand opnieuw toe, of verwijder de bijlage.
error-workspace-closed = Er is geen werkruimte open. Noem het bestand met --workspace.
error-address-invalid = Dit is geen adres van de landelijke dienst. Schrijf het zoals u het van het landelijke team kreeg. Het begint met https:// en achter de naam staat niets meer.
error-not-enrolled = Deze werkruimte is op deze laptop nog niet aangemeld. Vraag het landelijke team om een code en meld u onder Landelijk aan.
error-enrol-code-wrong = Deze code klopt niet. Vergelijk elk teken met de code die u kreeg.
error-enrol-code-expired = Deze code is verlopen. Vraag het landelijke team om een nieuwe.
error-enrol-code-burned = Deze code is te vaak verkeerd ingevuld en werkt niet meer. Vraag het landelijke team om een nieuwe.
error-enrol-code-used = Met deze code is al een andere laptop aangemeld. Vraag het landelijke team om een nieuwe.
error-keychain-missing = Deze laptop heeft geen sleutelbos om de toegang veilig in te bewaren. Bewaar die in een bestand dat alleen u kunt lezen.
error-service-away = { $kind ->
    [enrol] De landelijke dienst is niet bereikbaar. Kijk of u internet hebt en of het adres klopt.
   *[other] De landelijke dienst is nu niet bereikbaar. Kijk of u internet hebt. Wat klaarstaat, gaat mee zodra er verbinding is.
 }
error-service-slow = De landelijke dienst geeft niet op tijd antwoord. Probeer het over een paar minuten opnieuw. Wat klaarstaat, blijft klaarstaan.
error-service-unintelligible = { $kind ->
    [inconsistent] De landelijke dienst geeft antwoorden die niet bij elkaar passen. Probeer het later opnieuw. Blijft dit zo? Meld het dan aan het landelijke team. Wat klaarstaat, blijft klaarstaan.
   *[stranger] Op dit adres antwoordt iets anders dan de landelijke dienst. Kijk of u op dit netwerk eerst moet inloggen, en of het adres klopt. Wat klaarstaat, blijft klaarstaan.
 }
error-service-busy = De landelijke dienst vraagt u even te wachten. Probeer het over { $seconds } seconden opnieuw.
error-service-refused = De landelijke dienst neemt dit niet aan. { $reason }
error-service-other = Op dit adres antwoordt een andere dienst dan waar u bent aangemeld. Er is niets verstuurd. Vraag het landelijke team of dit klopt, en meld u dan opnieuw aan.
error-token-unknown = De landelijke dienst kent deze laptop niet meer. Vraag het landelijke team om een nieuwe code en meld u opnieuw aan.
error-device-revoked = Het landelijke team heeft deze laptop afgemeld. Uw gegevens blijven hier staan. Wilt u weer meedoen? Vraag het landelijke team om een nieuwe code.
error-clock-wrong = De klok van deze laptop staat op { $date }. Zet die goed en probeer het opnieuw.
error-output-unwritable = { $kind ->
    [full] De schijf is vol. Maak ruimte vrij en probeer het opnieuw.
    [denied] In { $path } mag u niet schrijven. Kies een andere map.
    [open] Het bestand { $path } staat nog open in een ander programma. Sluit het daar en probeer het opnieuw.
    [disk] De werkruimte kan nu niet gelezen of beschreven worden. Kijk of de schijf waarop zij staat nog is aangesloten, en probeer het opnieuw (melding van het systeem: { $reason }).
   *[other] Er kan niet geschreven worden. Kies een andere map (melding van het systeem: { $reason }).
 }
error-cancelled = Gestopt. Er is niets veranderd.
error-bad-request = { $kind ->
    [ics] Een agenda is een bestand dat op .ics eindigt. Geef het zo’n naam.
    [name] In een naam mag geen puntkomma of aanhalingsteken staan, en geen spatie aan het begin of het einde. Haal dat weg.
   *[other] Hier staat iets wat TiB Regio niet kan lezen. Kijk het na en probeer het opnieuw.
 }
error-internal = Er ging iets mis in het programma. Probeer het opnieuw. Gaat het weer mis? Start TiB Regio dan opnieuw.

## Het venster op de opdrachtregel
window-help =
    TiB Regio opent de werkruimte van de vorige keer. Voor de opdrachtregel is er tib.

    --help      deze tekst
    --version   de versie

    TIB_HOME    de map met instellingen, kopieën en het logboek
    { $variable }
                op 1 tekent het venster op de oudere manier. Blijft het venster leeg? Probeer dit. Met een
                stuurprogramma van NVIDIA staat het vanzelf op 1, tenzij u er zelf iets invult.

## Soorten bestanden
import-kind-a = leerlingen vo per vestiging
import-kind-a2 = aantal leerlingen per vestiging
import-kind-c = vestigingen vo met adres
import-kind-cpo = vestigingen po met adres
import-kind-d = mbo-instellingen met adres
import-kind-e = geslaagden, gezakten en cijfers vo
import-kind-f = examenkandidaten vo, vijf jaren
import-kind-g = voortijdig schoolverlaters
import-kind-h = deelnemers mbo, vijf jaren
import-kind-i = studenten, instroom of gediplomeerden mbo
import-kind-p = prognose leerlingen vo
import-kind-x = eigen cijfers

## Monitor
indicator-vmbo-intake-tech = instroom vmbo-techniek
indicator-vmbo-intake-tech-share = aandeel techniek in leerjaar 3
indicator-vmbo-tl-tech = bèta en techniek op vmbo-tl, leerjaar 4
indicator-vmbo-tl-tech-share = aandeel techniek op vmbo-tl, leerjaar 4
indicator-vmbo-tl-tech-3 = techniek op vmbo-tl, leerjaar 3
indicator-vmbo-tl-tech-3-share = aandeel techniek op vmbo-tl, leerjaar 3
indicator-vmbo-exam-tech = examenkandidaten techniek
indicator-vmbo-exam-tech-passed = geslaagden techniek
indicator-vmbo-exam-tech-rate = slaagpercentage techniek
indicator-vmbo-tl-exam-tech = examenkandidaten techniek op vmbo-tl
indicator-mbo-stock-tech = studenten mbo-techniek
indicator-mbo-stock-change-tech = verandering studenten mbo-techniek
indicator-mbo-intake-tech = instroom mbo-techniek
indicator-mbo-intake-tech-vmbo = instroom mbo-techniek uit het vmbo
indicator-throughput-vmbo-mbo = verhouding vmbo → mbo-techniek
indicator-mbo-graduates-tech = gediplomeerden mbo-techniek
indicator-vsv = voortijdig schoolverlaters
indicator-vsv-rate = aandeel voortijdig schoolverlaters
indicator-pupils-total = leerlingen totaal
scope-region = regio
scope-country = Nederland
scope-rest = Nederland zonder de regio
scope-tib = TiB-regio’s
scope-non-tib = buiten TiB
scope-lead = TiB boven buiten TiB (%)

## Sentences of the monitor
say-than-rest = de rest van Nederland
say-than-country = Nederland
say-than-non-tib = buiten TiB
say-than-tib = TiB
say-between = { $low } tot { $high }
say-least = minstens { $n }
say-level = De regio staat in { $year } op { $here }
say-change = Verandering in de regio in { $year }: { $here }
say-beside = De regio staat in { $year } op { $here }, { $way ->
    [more] { $by } punten hoger dan { $than }
    [less] { $by } punten lager dan { $than }
   *[same] gelijk aan { $than }
 }
say-beside-range = De regio staat in { $year } op { $here }, { $than } op { $there }
say-beside-intake = In { $year } koos { $here } in de regio techniek, { $way ->
    [more] { $by } punten meer dan { $than }
    [less] { $by } punten minder dan { $than }
   *[same] net zoveel als { $than }
 }
say-beside-intake-range = In { $year } koos { $here } in de regio techniek; { $than } { $there }
say-since = De regio staat in { $year } op { $here }, { $way ->
    [more] { $by } meer dan in { $from }
    [less] { $by } minder dan in { $from }
   *[same] net zoveel als in { $from }
 }
say-since-points = De regio staat in { $year } op { $here }, { $way ->
    [more] { $by } punten hoger dan in { $from }
    [less] { $by } punten lager dan in { $from }
   *[same] gelijk aan { $from }
 }
say-since-range = De regio staat in { $year } op { $here }, in { $from } op { $there }
say-grew = De regio { $grows ->
    [more] groeide { $size }
    [less] daalde { $size }
   *[same] bleef gelijk
 } van { $from } tot { $to }
say-grew-range = Van { $from } tot { $to }: regio { $here }
say-grew-shrink = Van { $from } tot { $to }: regio { $here }, los van krimp
say-grew-beside = De regio { $grows ->
    [more] groeide
   *[less] daalde
 } van { $from } tot { $to } { $by } punten { $way ->
    [more] harder
   *[less] minder
 } dan { $than }
say-grew-same = { $grows ->
    [more] De regio groeide { $size } van { $from } tot { $to }, net als { $than }
    [less] De regio daalde { $size } van { $from } tot { $to }, net als { $than }
   *[same] De regio bleef gelijk van { $from } tot { $to }, net als { $than }
 }
say-grew-apart = De regio { $grows ->
    [more] groeide { $size }
    [less] daalde { $size }
   *[same] bleef gelijk
 } van { $from } tot { $to }, { $than } { $other ->
    [more] groeide { $theirs }
    [less] daalde { $theirs }
   *[same] bleef gelijk
 }
say-apart = { $from } tot { $to }: regio { $here }, { $than } { $there }
say-apart-shrink = { $from } tot { $to }: regio { $here }, { $than } { $there }, los van krimp
say-lead = { $way ->
    [more] Instroom in TiB: index { $by } hoger dan buiten TiB in { $to } ({ $from } = 100)
    [less] Instroom in TiB: index { $by } lager dan buiten TiB in { $to } ({ $from } = 100)
   *[same] Instroom in TiB: index even hoog als buiten TiB in { $to } ({ $from } = 100)
 }
say-lead-range = Instroom in TiB: index { $range } naast buiten TiB in { $to } ({ $from } = 100)
say-largest = { $name } is het grootst in { $year }: { $here } van { $all }
say-highest = { $name } is het hoogst in { $year }: { $here }
say-highest-index = { $name } is het hoogst in { $year }: { $here } ({ $base } = 100)
say-brief-since = { $way ->
    [more] { $by } meer dan in { $than }
    [less] { $by } minder dan in { $than }
   *[same] net zoveel als in { $than }
 }
say-brief-since-points = { $way ->
    [more] { $by } punten hoger dan in { $than }
    [less] { $by } punten lager dan in { $than }
   *[same] gelijk aan { $than }
 }
say-brief-beside = { $way ->
    [more] { $by } punten hoger dan { $than }
    [less] { $by } punten lager dan { $than }
   *[same] gelijk aan { $than }
 }
say-goal-ahead = doel { $target } in { $year }
say-goal-above = nu al boven het doel: { $target } in { $year }
say-goal-below = nu al onder het doel: { $target } in { $year }
say-goal-there = nu al op het doel: { $target } in { $year }
say-goal-reached = doel gehaald: { $target } in { $year }
say-goal-missed = doel niet gehaald: { $target } in { $year }

## Planning
activity-status-idea = idee
activity-status-planned = gepland
activity-status-running = loopt
activity-status-done = afgerond
activity-status-cancelled = gaat niet door

## Netwerk
partnership-complete = vmbo, mbo en bedrijf doen mee
partnership-incomplete = nog niet compleet

## Samenwerking
partnership-status-exploring = verkennend
partnership-status-active = actief
partnership-status-anchored = verankerd
partnership-status-ended = beëindigd

## Wat naar het landelijke team gaat
leaving-plan = Activiteiten
leaving-activities = Activiteiten in dit schooljaar
leaving-ambitions = Ambities
leaving-ambition-about = Cijfer
leaving-ambition-theme = Thema
leaving-ambition-from = Begin
leaving-ambition-to = Doel
leaving-ambition-now = Nu
leaving-words-left = Resultaten die hier blijven: er gaan er hoogstens 100 mee
leaving-ambitions-kept = Ambities die hier blijven: ze gaan over een eigen cijfer, of laten een aantal onder de 5 zien
leaving-reach = Bereik
leaving-reached = { $reached } bereikt van { $planned } gepland
leaving-planned = { $planned } gepland, nog niet geteld
leaving-network = Samenwerkingen
leaving-partnerships = Samenwerkingen in dit schooljaar
leaving-complete = Met vmbo, mbo en bedrijf
leaving-lapsing = Loopt binnen een jaar af
leaving-organisations = Organisaties
leaving-indicators = Cijfers uit openbare bestanden
leaving-words = Resultaten die u wilt delen
leaving-holds = Schooljaar { $year }: { $activities ->
    [0] geen activiteiten
    [one] { $activities } activiteit
   *[other] { $activities } activiteiten
 }, { $partnerships ->
    [0] geen samenwerkingen
    [one] { $partnerships } samenwerking
   *[other] { $partnerships } samenwerkingen
 }, { $ambitions ->
    [0] geen ambities
    [one] { $ambitions } ambitie
   *[other] { $ambitions } ambities
 }, { $figures ->
    [0] geen cijfers uit openbare bestanden
    [one] { $figures } cijfer uit openbare bestanden, van { $newest },
   *[other] { $figures } cijfers uit openbare bestanden, het nieuwste van { $newest },
 } en { $words ->
    [0] geen resultaten in uw eigen woorden
    [one] { $words } resultaat in uw eigen woorden
   *[other] { $words } resultaten in uw eigen woorden
 }.
leaving-since = { $n ->
    [0] Er is niets anders dan in de samenvatting van { $date }.
    [one] Er is { $n } ding anders dan in de samenvatting van { $date }.
   *[other] Er zijn { $n } dingen anders dan in de samenvatting van { $date }.
 }
leaving-by-status = Naar status
leaving-by-theme = Naar thema
leaving-by-sector = Naar sector
leaving-by-group = Naar doelgroep
leaving-formulas = Gerekend met versie { $version } van de rekenregels.
leaving-by-kind = Naar soort
cli-enrolled = Aangemeld bij { $service } als { $region }
cli-sync-sent = { $n ->
    [0] Niets nieuws te versturen
    [one] { $n } bericht verstuurd en ontvangen
   *[other] { $n } berichten verstuurd en ontvangen
 }
cli-sync-refused = { $n ->
    [one] { $n } bericht is niet aangenomen; met “tib outbox” ziet u waarom
   *[other] { $n } berichten zijn niet aangenomen; met “tib outbox” ziet u waarom
 }
cli-sync-received = { $n ->
    [0] Geen nieuws
    [one] { $n } nieuw bericht van het landelijke team
   *[other] { $n } nieuwe berichten van het landelijke team
 }
cli-sync-compared = Beide kanten zijn vergeleken en gelijk
cli-sync-server-lost = De landelijke dienst was berichten kwijt en heeft ze nu weer
cli-sync-began = Dit bestand is een kopie van de werkruimte waarmee u eerder verstuurde; wat u nu verstuurt telt apart
entry-state-queued = wacht
entry-state-sent = onderweg
entry-state-acknowledged = ontvangen
entry-state-refused = niet aangenomen

## Jaarverslag
report-title = Jaarverslag { $year }
report-document-title = Jaarverslag { $year } van { $region }
report-nameless = Regio zonder naam
report-brand = Toptechniek in bedrijf
report-school-year = Schooljaar
report-status = Status
report-date = Datum
report-concept = concept
report-adopted = vastgesteld
report-watermark = CONCEPT
report-page = Bladzijde { $page } van { $pages }
report-contents = Inhoud
report-summary = Het jaar in cijfers
report-summary-lead = De cijfers van het schooljaar { $year }. Waar het bekend is, staat het verschil met een jaar eerder erbij.
report-summary-empty = Voor dit schooljaar zijn er nog geen cijfers.
report-region = De regio
report-identity-empty = De regio heeft zichzelf nog niet beschreven.
report-sectors = Sectoren waar de regio op inzet
report-sectors-empty = De regio heeft nog geen sectoren gekozen.
report-municipalities = Gemeenten
report-municipalities-empty = De regio heeft nog geen gemeenten gekozen.
report-themes = Thema’s en activiteiten
report-themes-empty = In dit schooljaar zijn er nog geen activiteiten vastgelegd.
report-results = Resultaat
report-lessons = Geleerd
report-activity = Activiteit
report-period = Periode
report-partners = Partners
report-planned = Gepland
report-reached = Bereikt
report-network = Het netwerk
report-network-empty = Er zijn nog geen organisaties of samenwerkingen vastgelegd.
report-partnerships-empty = Er zijn dit schooljaar geen samenwerkingen vastgelegd.
report-partnership = Samenwerking
report-kind = Soort
report-members = Leden
report-end = Einde
report-monitor = Instroom in beeld
report-monitor-lead = De cijfers komen uit openbare bestanden van DUO. De regio staat steeds naast Nederland en naast Nederland zonder de regio.
report-monitor-empty = Er zijn nog geen openbare cijfers ingelezen.
report-chart-alt = Grafiek: { $title }. { $values }
report-chart-series = { $name }: { $points }.
report-chart-point = { $year } { $value }
report-chart-index = Index, { $year } = 100
report-chart-missing = niet bekend
report-source = Bron: { $source }
report-annex = Bijlagen
report-annex-activities = Alle activiteiten
report-annex-partners = Partners
report-annex-definitions = Begrippen en bronnen
report-sources = Bronnen
report-organisation = Organisatie
report-place = Plaats
report-partners-empty = Er zijn nog geen partners vastgelegd.
report-sources-empty = Voor dit verslag zijn geen openbare bestanden gebruikt.
report-version = Versie
report-without-theme = Zonder thema
report-side-vmbo = Vmbo
report-side-mbo = Mbo
report-side-industry = Bedrijf
report-side-in = ja
report-side-out = nee
report-file = Bestand
report-imported = Ingelezen
report-change-none = gelijk aan { $year }
report-change-more = { $size } meer dan in { $year }
report-change-less = { $size } minder dan in { $year }
report-change-points-more = { $size } punten hoger dan in { $year }
report-change-points-less = { $size } punten lager dan in { $year }
report-masked-none = Er zitten geen afgeschermde aantallen in.
report-masked = { $count ->
    [one] Er zit { $count } afgeschermd aantal in (minder dan 5); dat telt als 1 tot 4.
   *[other] Er zitten { $count } afgeschermde aantallen in (minder dan 5); die tellen als 1 tot 4.
 }
report-figure-activities = Activiteiten
report-figure-reached = Mensen bereikt
report-figure-partnerships = Samenwerkingen
report-definition-vmbo-intake-tech = Leerlingen in leerjaar 3 van vmbo basis, kader en gemengd die een technisch profiel kiezen, op 1 oktober.
report-definition-vmbo-intake-tech-share = Het deel van alle leerlingen in leerjaar 3 van vmbo basis, kader en gemengd dat een technisch profiel kiest.
report-title-vmbo-intake-tech = Instroom vmbo-techniek
report-title-vmbo-intake-tech-share = Aandeel techniek in leerjaar 3
report-scope-region = Onze regio
report-scope-country = Nederland
report-scope-rest = Rest van Nederland
report-file-name = jaarverslag-{ $year }-{ $region }.pdf
report-figure-done = { $count ->
    [0] nog geen afgerond
   *[other] { $count } afgerond
 }
report-figure-complete = { $count } met vmbo, mbo en bedrijf
report-figure-organisations = Organisaties in het netwerk
report-source-many = { $count } openbare bestanden van DUO; de lijst staat in de bijlage
report-activity-count = { $count ->
    [one] { $count } activiteit
   *[other] { $count } activiteiten
 }
report-unprinted = { $count ->
    [one] { $count } teken kan het verslag niet afdrukken. Daar staat nu □. Schrijf het anders en maak het verslag opnieuw.
   *[other] { $count } tekens kan het verslag niet afdrukken. Daar staat nu □. Schrijf ze anders en maak het verslag opnieuw.
 }
report-place-region-name = naam van de regio
report-place-identity = beschrijving van de regio
report-place-municipality = gemeente “{ $title }”
report-place-term = keuze “{ $title }”
report-place-activity-title = titel van activiteit “{ $title }”
report-place-activity-results = resultaat van activiteit “{ $title }”
report-place-activity-lessons = wat er geleerd is van activiteit “{ $title }”
report-place-partnership-name = naam van samenwerking “{ $title }”
report-place-organisation-name = naam van organisatie “{ $title }”
report-place-organisation-place = plaats van organisatie “{ $title }”
report-place-indicator = cijfer “{ $title }”
report-place-file = bestand “{ $title }”
report-place-more = en nog { $count }

## Opdrachtregel
cli-made = Werkruimte gemaakt: { $path }
cli-municipalities = { $count ->
    [one] { $count } gemeente
   *[other] { $count } gemeenten
 }
cli-preview-rows = { $rows } rijen, { $rejected } overgeslagen
cli-import-rows = { $read } rijen gelezen: { $new } nieuw, { $changed } veranderd, { $same } gelijk, { $rejected } overgeslagen
cli-import-already = Dit bestand was al ingelezen. Er is niets veranderd.
cli-import-edition = uitgave van { $day } ({ $id })
cli-preview-overtaken = Telt niet mee: { $name } is van later dan { $day }. Klopt die dag niet? Noem met --edition een andere.
cli-import-withdrawn = Weggehaald
cli-unknown-branches = { $count } vestigingen zonder adres; ze tellen mee in Nederland, niet in de regio:
cli-missing-addresses = Er zijn nog geen adressen. Lees eerst het bestand “Alle vestigingen vo” van DUO in.
cli-missing-figures = Er zijn nog geen cijfers. Lees het bestand van DUO in waar ze in staan.
cli-missing-national = De landelijke regio-indeling is er nog niet. Haal haar op met tib sync.
cli-missing-region = De regio heeft nog geen gemeenten. Kies ze eerst.
cli-members = { $count ->
    [one] { $count } gemeente of vestiging
   *[other] { $count } gemeenten en vestigingen
 }
cli-small-courses = * heeft bij een instelling minder dan { $threshold } studenten.
task-done = gedaan
task-late = te laat
cli-tasks-done = { $count ->
    [one] { $count } taak is gedaan
   *[other] { $count } taken zijn gedaan
  }
cli-total = Totaal
cli-no-period = Er is nog geen programmaperiode.
cli-forecast = { $period }: in { $cases } van de 100 gevallen wordt { $minimum } cofinanciering gehaald. Begroot { $planned }, aangetoond { $evidenced }.
cli-forecast-line = Als “{ $title }” ({ $amount }) rond is: { $with } van de 100.
cli-organisations = { $count ->
    [one] { $count } organisatie
   *[other] { $count } organisaties
 }
cli-report = Jaarverslag geschreven: { $path } ({ $pages ->
    [one] { $pages } bladzijde
   *[other] { $pages } bladzijden
 })
cli-erased = { $count ->
    [one] 1 contact is gewist.
   *[other] { $count } contacten zijn gewist.
 }
cli-erased-unfinished = Gewist. Op de schijf staat nog een rest, omdat een ander programma het bestand leest of omdat de schijf vol is. Sluit dat programma of maak ruimte: bij het volgende openen van de werkruimte gaat die rest weg.
cli-erase-yes = Er is niets gewist. Met --yes gebeurt het.
held-file = Gegevens van { $name }
held-title = Alles wat wij bewaren van { $name }, { $day }
held-record = Gegevens
held-referring = Waar dit contact bij hoort
held-named-in = Teksten waarin dit contact staat
held-drafts = Half getypt
held-rejected = Rijen uit bestanden die niet gelezen konden worden
held-history = Wat met deze gegevens gebeurde
held-yes = ja
held-no = nee
held-basis-cooperation = wij werken samen (gerechtvaardigd belang)
held-basis-consent = toestemming
held-basis-agreement = overeenkomst
held-basis-public-task = publieke taak
cli-undone = Ongedaan gemaakt.
cli-redone = Opnieuw gedaan.
recovered-file = { $name }-hersteld.tib
cli-recovered = Wat te lezen was, staat in { $path }:
cli-recovered-incomplete = Een deel kon niet gelezen worden. Vergelijk het met een kopie (tib backups) voordat u ermee verder werkt. Het beschadigde bestand is niet veranderd.
recovered-figures = Een deel van de cijfers was onleesbaar. Lees de openbare bestanden opnieuw in.
recovered-history = Wat u eerder deed, kan niet meer ongedaan worden gemaakt.
cli-recovered-whole = Alles kon gelezen worden.
cli-backup = ({ $reason }), { $n ->
    [one] 1 gegeven
   *[other] { $n } gegevens
 } anders dan nu
cli-backed-up = Kopie gemaakt: { $path }
cli-restored = De kopie is teruggezet. Wat er stond, is zelf als kopie bewaard.
cli-deleted = Verwijderd.
cli-check-ok = De werkruimte is heel.

## UI
ui-skip = Naar de inhoud
ui-areas = Onderdelen
ui-area-start = Start
ui-area-planning = Planning
ui-area-network = Netwerk
ui-area-monitor = Monitor
ui-area-data = Gegevens
ui-area-settings = Instellingen
ui-actions = Acties
ui-again = Probeer opnieuw
ui-close = Sluiten
ui-copy = Kopiëren
ui-copy-of = { $text } kopiëren
ui-copied = Gekopieerd.
ui-copied-text = Gekopieerd: { $text }
ui-chips-add = Toevoegen
ui-chips-more = Toevoegen: { $list }
ui-ties-all = Alle { $n }
ui-copy-yourself = De tekst is geselecteerd. Kopieer hem met Ctrl+C.
ui-cancel = Stoppen
ui-delete = Verwijderen
ui-deleted = { $name } is verwijderd. Met Ctrl+Z haalt u dit terug.
ui-deleted-many = { $n } verwijderd. Met Ctrl+Z haalt u dit terug.
ui-choose = Kies …
ui-remove-name = { $name } weghalen
ui-saved = Opgeslagen
ui-new = Nieuw
ui-saving = Wordt opgeslagen …
ui-not-saved = Nog niet opgeslagen
ui-closing-title = Nog niet alles is opgeslagen
ui-closing-saving = Een moment: het laatste wordt nog opgeslagen. Daarna sluit het venster vanzelf.
ui-closing-wrong = Bij een veld staat wat er nog niet klopt. Wat u typte, is bewaard en staat er weer als u dit opent.
ui-closing-failed = Wat u het laatst typte, kan niet worden opgeslagen. Als u nu sluit, gaat het verloren. Werk verder en kopieer het eerst.
ui-closing-stay = Verder werken
ui-closing-go = Toch sluiten
ui-opening = Een moment …
ui-undo = Ongedaan maken
ui-undo-of = Ongedaan maken: { $what }
ui-redo-of = Opnieuw: { $what }
ui-take-back = Terughalen
ui-redo = Opnieuw
ui-undone = Ongedaan gemaakt: { $what }
ui-redone = Opnieuw gedaan: { $what }
ui-kept-erased = Wie gewist is, blijft gewist.
ui-restored = Dit had u eerder ingevuld, maar het was nog niet opgeslagen.
ui-draft-kept = Nog niet opgeslagen, want er klopt iets niet. Wat u typte is bewaard, en staat er weer als u het opnieuw opent.
ui-nothing-found = Niets gevonden
ui-nothing-found-text = Met deze filters blijft er niets over. Zet er een uit of zoek iets anders.
ui-filters-off = Alle filters uit
ui-all-chosen = Alles is al gekozen
ui-of = { $n } van { $all }
ui-looking-asked = U kijkt alleen: er kan niets veranderd worden. Open de werkruimte opnieuw om te wijzigen.
ui-looking-in-use = U kunt alleen lezen: deze werkruimte staat in een ander venster open. Sluit haar daar en open haar hier opnieuw.
ui-looking-protected = U kunt alleen lezen: in de map van dit bestand mag u niet schrijven. Zet het bestand in een map van uzelf en open het daar.
ui-set-aside = Naast dit bestand lag werk dat er niet bij hoort. Het is bewaard, en dit bestand is niet veranderd. Mist u iets? U vindt het onder Kopieën.
ui-backups = Kopieën
ui-backups-text = Elk uur dat u werkt, bewaart TiB Regio een kopie. Van de laatste dag blijven ze alle staan, van de laatste week één per dag, daarna één per week. Na 30 dagen zijn ze weg.
ui-backups-cloud = Dit bestand staat in { $folder }. Is het daar op twee laptops tegelijk open, dan kan de een het werk van de ander overschrijven. Zet het bestand liever in een gewone map. Deze kopieën blijven op deze laptop.
ui-backups-none = Nog geen kopieën
ui-backups-none-text = De eerste wordt gemaakt als u een uur hebt gewerkt.
ui-backups-move = Andere map
ui-backups-home = Terug naar de map op deze laptop
ui-backups-moved = De kopieën staan nu in de andere map
ui-backups-away = De map { $folder } is er nu niet. Nieuwe kopieën gaan zolang naar deze laptop, en daarna vanzelf naar de map.
ui-backups-cloud-copies = De map van de kopieën lijkt gedeeld te worden ({ $folder }). In kopieën staan namen van mensen. Kies liever een map op deze laptop of een stick.
ui-backups-folder = Ze staan in
ui-backup-make = Nu een kopie maken
ui-backup-making = Kopie maken …
ui-backup-made = Er is een kopie gemaakt.
ui-backup-save = Opslaan als bestand
ui-backup-put-back = Terugzetten
ui-backup-put-back-of = De kopie van { $at } terugzetten
ui-backup-putting-back = Terugzetten …
ui-backup-put-back-title = Terug naar { $at }?
ui-backup-put-back-text = Anders dan nu: { $what }. Dat wordt weer zoals toen; de rest blijft gelijk.
ui-backup-put-back-same = De kopie is gelijk aan wat u nu hebt.
ui-backup-put-back-kept = Wat u nu hebt, wordt eerst als kopie bewaard; die zet u even makkelijk terug. Wat naar het landelijke team ging en wat van hen kwam, blijft.
ui-backup-put-back-done = De kopie is teruggezet.
ui-backup-leave = Niets doen
ui-backup-unreadable = Deze kopie kan niet gelezen worden. Kies een andere.
ui-backup-log = Werk dat niet bij dit bestand hoort. Sla het op als bestand; wat ervan te lezen is, staat daarin.
ui-backup-same = Gelijk aan nu
ui-backup-differs = Anders dan nu: { $what }
ui-counted-activity = { $n ->
    [one] 1 activiteit
   *[other] { $n } activiteiten
 }
ui-counted-partnership = { $n ->
    [one] 1 samenwerking
   *[other] { $n } samenwerkingen
 }
ui-counted-organisation = { $n ->
    [one] 1 organisatie
   *[other] { $n } organisaties
 }
ui-counted-contact = { $n ->
    [one] 1 contact
   *[other] { $n } contacten
 }
ui-counted-contact-moment = { $n ->
    [one] 1 contactmoment
   *[other] { $n } contactmomenten
 }
ui-counted-budget-line = { $n ->
    [one] 1 begrotingsregel
   *[other] { $n } begrotingsregels
 }
ui-counted-task = { $n ->
    [one] 1 taak
   *[other] { $n } taken
 }
ui-counted-attachment = { $n ->
    [one] 1 bijlage
   *[other] { $n } bijlagen
 }
ui-counted-draft = { $n ->
    [one] 1 half getypte tekst
   *[other] { $n } half getypte teksten
 }
ui-counted-history = { $n ->
    [one] 1 stap uit de geschiedenis
   *[other] { $n } stappen uit de geschiedenis
 }
ui-counted-import-reject = { $n ->
    [one] 1 overgeslagen rij uit een bestand
   *[other] { $n } overgeslagen rijen uit bestanden
 }
ui-counted-ambition = { $n ->
    [one] 1 ambitie
   *[other] { $n } ambities
 }
ui-counted-other = { $n ->
    [one] 1 ander gegeven
   *[other] { $n } andere gegevens
 }
ui-backup-reason-timed = vanzelf gemaakt
ui-backup-reason-asked = door u gemaakt
ui-backup-reason-update = van voor een nieuwe versie
ui-backup-reason-replaced = van voor het terugzetten
ui-backup-reason-log = lag naast het bestand
ui-example-banner = Dit is een voorbeeldregio met verzonnen namen en cijfers.
ui-example-remove = Voorbeeld weghalen
ui-morning = Goedemorgen
ui-afternoon = Goedemiddag
ui-evening = Goedenavond
ui-first-week = Zo begint u
ui-first-week-done = gedaan
ui-first-week-look = Bekijken
ui-first-week-list = Uw relatielijst
ui-first-week-list-text = Sleep een Excel met bedrijven en mensen op dit venster, of kies hem.
ui-first-week-list-do = Lijst inlezen
ui-first-week-list-there = { $n ->
    [one] 1 organisatie in uw netwerk
   *[other] { $n } organisaties in uw netwerk
 }
ui-first-week-schools = De scholen in uw regio
ui-first-week-schools-text = Uit het adressenbestand van DUO, met adres en nummer.
ui-first-week-schools-do = Scholen kiezen
ui-first-week-schools-there = { $n ->
    [one] 1 school of mbo-instelling
   *[other] { $n } scholen en mbo-instellingen
 }
ui-first-week-partnership = Uw eerste samenwerking
ui-first-week-partnership-text = Wie doet er mee, wat is afgesproken, tot wanneer.
ui-first-week-partnership-do = Vastleggen

kind-region = regio
kind-term = keuze uit een lijst
kind-activity = activiteit
kind-organisation = organisatie
kind-partnership = samenwerking
kind-contact = contact
kind-contact-moment = contactmoment
kind-budget-line = begrotingsregel
kind-task = taak
money-none = Niet ingevuld
promise-unfinished = { $n ->
    [one] Eén activiteit van dat jaar is nog niet afgesloten.
   *[other] { $n } activiteiten van dat jaar zijn nog niet afgesloten.
 }
promise-no-day = { $n ->
    [one] Eén activiteit heeft geen datum en telt nergens mee.
   *[other] { $n } activiteiten hebben geen datum en tellen nergens mee.
 }
promise-money-undated = { $n ->
    [one] Eén regel zonder jaar telt niet mee.
   *[other] { $n } regels zonder jaar tellen niet mee.
 }
promise-evidence-there = Er ligt bewijs. Vink aan dat het is aangetoond.
promise-figure-way = In { $then } was het { $value }. Zet er een eerder doel of een ambitie bij: dan is te zien of meer of minder beter is.
promise-road-promised = In { $then } was het { $value }; op weg van { $from } ({ $began }) naar { $target } was { $expected } gepland.
promises-missed-at-risk = In { $year } { $missed ->
    [one] is 1
   *[other] zijn { $missed }
 } van de { $all } prestatieafspraken niet gehaald; { $risk ->
    [one] 1 loopt
   *[other] { $risk } lopen
 } gevaar
promise-standing-missed = niet gehaald
promise-standing-at-risk = in gevaar
promise-standing-open = nog open
promise-standing-on-course = op koers
promise-standing-met = gehaald
promise-no-target = Er is nog geen doel voor een schooljaar.
promise-gone = Het cijfer waar dit over gaat is er niet meer. Kies een ander.
promise-shown = Aangetoond.
promise-shown-by = Aangetoond: { $words }
promise-not-shown = { $year } is voorbij en er is geen bewijs.
promise-evidence-soon = Er is nog geen bewijs, en het schooljaar loopt tot { $end }.
promise-evidence-later = Nog geen bewijs; er is tijd tot { $end }.
promise-not-counted = Er is nog niets geteld.
promise-counted = { $reached } geteld; het schooljaar moet nog beginnen.
promise-reached = { $reached } gehaald.
promise-short = { $year } is voorbij; het zijn er { $lacking } te weinig.
promise-future = Voor { $year } { $activities ->
    [0] is nog niets gepland.
    [one] staat één activiteit gepland, goed voor { $planned }.
   *[other] staan { $activities } activiteiten gepland, goed voor { $planned }.
 }
promise-planned = { $reached } gehaald; de rest komt uit { $activities ->
    [one] één activiteit die gepland staat.
   *[other] { $activities } activiteiten die gepland staan.
 }
promise-planned-short = { $reached } gehaald en { $planned } gepland: dat is { $lacking } te weinig.
promise-uncounted = { $n ->
    [one] Van één afgeronde activiteit is geen aantal ingevuld.
   *[other] Van { $n } afgeronde activiteiten is geen aantal ingevuld.
 }
promise-pace = { $reached } geteld; op { $today } hadden het er { $expected } moeten zijn.
promise-behind = { $reached } geteld; op { $today } hadden het er { $expected } moeten zijn.
promise-were = Op { $end } liepen er { $now }.
promise-there = Er zijn er { $now }, en ze lopen door.
promise-ending = Er zijn er { $now }, maar op { $end } nog { $staying }.
promise-there-talking = Er zijn er { $now }; er kunnen er { $talking } bij komen.
promise-there-short = Er zijn er { $now }; er kunnen er { $talking } bij komen. Tot { $end } is dat te weinig.
promise-there-behind = Er zijn er { $now }; op { $today } hadden het er { $expected } moeten zijn.
promise-undated = { $n ->
    [one] Van één is niet bekend of die toen liep.
   *[other] Van { $n } is niet bekend of ze toen liepen.
 }
promise-no-money = Voor { $year } zijn er geen programmaperiode en kosten om een deel van te zijn.
promise-share = { $planned } begroot, { $shown } aangetoond.
promise-share-shown = { $year } is voorbij, met { $shown } aangetoond.
promise-no-figures = Er zijn nog geen cijfers. Lees ze in bij Gegevens.
promise-figure = In { $then } was het { $value }.
promise-figure-between = In { $then } was het { $value }: het doel ligt daartussen.
promise-figure-awaited = Het cijfer van { $year } is er nog niet. In { $then } was het { $value }.
promise-road = Van { $from } in { $began } naar { $value } in { $then }; gepland was { $expected }.
promise-figure-ahead = In { $then } was het { $value }. Gaat het zo door, dan wordt het { $ahead }.
promise-figure-only = In { $then } was het { $value }. Er zijn te weinig jaren om vooruit te kijken.
promises-open = In { $year } is van { $all ->
    [one] de ene prestatieafspraak
   *[other] de { $all } prestatieafspraken
 } nog niets te zeggen
promises-fine = In { $year } loopt geen enkele prestatieafspraak gevaar
promises-missed = In { $year } { $missed ->
    [one] is 1
   *[other] zijn { $missed }
 } van de { $all } prestatieafspraken niet gehaald
promises-at-risk = In { $year } { $risk ->
    [one] loopt 1
   *[other] lopen { $risk }
 } van de { $all } prestatieafspraken gevaar
cli-no-agreements = Er zijn geen prestatieafspraken voor { $year }.
kind-project = project
kind-programme-line = programmalijn
kind-programme-period = programmaperiode
kind-performance-agreement = prestatieafspraak
kind-attachment = bijlage
kind-ambition = ambitie
kind-own-indicator = eigen cijfer
kind-college-share = aandeel van een mbo-instelling
kind-national-region = regio van het programma
ui-op-ambition-new = nieuwe ambitie
ui-op-own-indicator-new = nieuw eigen cijfer
ui-conflict = Intussen ook ergens anders gewijzigd
ui-conflict-text = Daar staat nu: { $now }
ui-conflict-keep = Mijn tekst houden
ui-conflict-take = De andere overnemen
ui-draft-discard = Weggooien wat er getypt stond
ui-gone = Dit is intussen verwijderd. Wat u hier typte, is bewaard, en staat er weer als u het verwijderen ongedaan maakt.
ui-op-put-back = kopie terugzetten
ui-op-change = de laatste wijziging
ui-op-activity = wijziging in een activiteit
ui-op-activity-new = nieuwe activiteit
ui-op-activity-delete = activiteit verwijderen
ui-op-task = wijziging in een taak
ui-op-task-new = nieuwe taak
ui-op-task-done = afvinken
ui-op-task-open = taak weer openen
ui-op-task-delete = taak verwijderen
ui-op-project = wijziging in een project
ui-op-project-new = nieuw project
ui-op-project-delete = project verwijderen
ui-op-programme-line = wijziging in een programmalijn
ui-op-programme-line-new = nieuwe programmalijn
ui-op-programme-line-delete = programmalijn verwijderen
ui-op-programme-period = wijziging in een periode
ui-op-programme-period-new = nieuwe periode
ui-op-programme-period-delete = periode verwijderen
ui-op-performance-agreement = wijziging in een afspraak
ui-op-performance-agreement-new = nieuwe afspraak
ui-op-performance-agreement-delete = afspraak verwijderen
ui-op-organisation = wijziging in een organisatie
ui-op-organisation-new = nieuwe organisatie
ui-op-organisation-delete = organisatie verwijderen
ui-op-partnership = wijziging in een samenwerking
ui-op-partnership-new = nieuwe samenwerking
ui-op-partnership-delete = samenwerking verwijderen
ui-op-contact = wijziging in een contact
ui-op-contact-new = nieuw contact
ui-op-contact-delete = contact verwijderen
ui-op-contact-erase = contact wissen
ui-op-contact-erased = gewist contact
ui-op-contact-moment = wijziging in een contactmoment
ui-op-contact-moment-new = nieuw contactmoment
ui-op-contact-moment-delete = contactmoment verwijderen
ui-op-budget-line = wijziging in een begrotingsregel
ui-op-budget-line-many = wijziging in meer begrotingsregels
ui-op-budget-line-new = nieuwe begrotingsregel
ui-op-budget-line-delete = begrotingsregel verwijderen
ui-op-partnership-renew = samenwerking verlengen
ui-op-region = wijziging in de regio
ui-op-schools-adopt = scholen overnemen
ui-op-import = bestand inlezen
ui-op-import-edition = dag van de uitgave
ui-op-import-withdraw = bestand weghalen
ui-op-ambition = wijziging in een ambitie
ui-op-ambition-delete = ambitie verwijderen
ui-op-own-indicator = wijziging in een eigen cijfer
ui-op-own-indicator-delete = eigen cijfer verwijderen
ui-op-college-share = aandeel van een mbo-instelling
ui-op-national-regions = landelijke regio-indeling inlezen

ui-error-other = Dat lukte niet ({ $code }). Probeer het opnieuw. Lukt het weer niet? Start TiB Regio dan opnieuw.
ui-error-too-few-members = Kies minstens twee leden. Daarna slaan we de samenwerking op.
ui-error-workspace-broken = { $kind ->
    [damaged] Deze werkruimte is beschadigd. Er is niets veranderd. Zet een kopie terug, of lees wat er nog te lezen is.
   *[file] Het bestand { $path } is geen werkruimte, of het is beschadigd. Er is niets veranderd. Kies een ander bestand, of lees wat er nog te lezen is.
 }
damaged-file = { $name } beschadigd
ui-damaged-backup = Open de kopie van { $at }
ui-damaged-backup-why = Opent u de kopie, dan blijft het beschadigde bestand ernaast staan, onder een andere naam.
ui-recover = Lees wat er nog te lezen is
ui-recover-busy = Lezen …
ui-recovered = Dit is een nieuwe werkruimte, met wat er te lezen was: { $what }.
ui-recovered-nothing = Dit is een nieuwe werkruimte. Er viel niets meer te lezen.
ui-recovered-incomplete = Een deel kon niet gelezen worden. Vergelijk het met een kopie voordat u verder werkt. Het beschadigde bestand is niet veranderd.
ui-recovered-whole = Alles kon gelezen worden.
ui-error-workspace-closed = Er is geen werkruimte open. Open er een of begin opnieuw.

ui-step-1 = Naam
ui-step-2 = Sectoren en thema’s
ui-step-3 = Gemeenten
ui-steps = Stappen
ui-step-1-title = Welkom bij TiB Regio
ui-step-1-text = Plan activiteiten, houd uw netwerk bij en zie hoe uw regio het doet. Alles staat op deze laptop. U hebt geen internet nodig.
ui-step-2-title = Waar werkt uw regio aan?
ui-step-2-text = Kies de sectoren en thema’s die bij uw regiovisie horen. U kunt dit later altijd veranderen.
ui-step-3-title = Welke gemeenten horen erbij?
ui-step-3-text = Lees het bestand “Alle vestigingen vo” van DUO in. Daarna kiest u een RMC-regio of uw eigen gemeenten.
ui-begin = Begin
ui-next = Verder
ui-finish = Klaar
ui-later = Dit doe ik later
ui-welcome-list = Hebt u een relatielijst?
ui-welcome-list-text = Een Excel met scholen, bedrijven of mensen. Sleep die hierheen.
ui-welcome-list-waits = { $n ->
    [one] { $names } leest u hierna in.
   *[other] Deze leest u hierna in: { $names }.
 }
ui-welcome-list-now = Nu inlezen
ui-skip-step = Sla over
ui-my-region = Mijn regio
ui-region-name = Naam van de regio
ui-region-name-hint = Zo heet uw regio op het scherm en in het jaarverslag.
ui-example = Open een voorbeeldregio
ui-example-text = Verzonnen gegevens om mee te oefenen
ui-open = Open een werkruimte
ui-open-text = Een bestand dat u al hebt
ui-recent = Eerder geopend

ui-focus-sectors = Sectoren waar uw regio op inzet
ui-focus-themes = Thema’s
ui-list-theme = Thema’s
ui-list-sector = Sectoren
ui-list-target-group = Doelgroepen
ui-list-organisation-kind = Soort
ui-list-partnership-kind = Soort

ui-data-files = Bestanden
ui-data-region = Regio
ui-chosen-files = Gekozen bestanden
ui-imports = Ingelezen bestanden
ui-file = Bestand
ui-file-choose = Kies bestanden
ui-file-other = Kies andere bestanden
ui-file-reading = We kijken wat dit is …
ui-file-already = Dit bestand is al ingelezen. Er verandert niets.
ui-kind-other = Soort { $code }
ui-rows-read = { $n ->
    [one] { $n } rij
   *[other] { $n } rijen
 }
ui-rows = Rijen
ui-when = Wanneer
ui-year = Schooljaar
ui-year-question = Van welke datum zijn deze aantallen?
ui-year-from-file = staat in het bestand
ui-year-from-name = komt uit de bestandsnaam: klopt dit?
ui-year-from-none = staat niet in het bestand; kies het jaar
ui-rejected = { $n ->
    [one] { $n } rij overgeslagen
   *[other] { $n } rijen overgeslagen
 }
ui-rejected-save = Bewaar alle rijen als bestand
rejected-name = overgeslagen uit
rejected-reason = Waarom
ui-line = Regel { $line }: { $reason }
ui-reject-shifted = een waarde staat in de verkeerde kolom; haal het bestand opnieuw op
ui-reject-repeated = deze rij staat er al eerder; ze telt één keer
ui-reject-formula = een formule heeft geen uitkomst; open het bestand in Excel en sla het op
ui-reject-garbled = letters van de naam zijn verloren gegaan; haal het bestand opnieuw op
ui-reject-width = te veel of te weinig kolommen; haal het bestand opnieuw op
ui-reject-quote = een aanhalingsteken is niet gesloten; zet het erbij of haal het weg
ui-reject-number = een getal klopt niet; kijk het na
ui-reject-branch = het vestigingsnummer klopt niet; schrijf het zoals 00AH07
ui-reject-negative = een aantal is kleiner dan nul; kijk het na
ui-unknown-branches = { $n ->
    [one] { $n } vestiging zonder adres
   *[other] { $n } vestigingen zonder adres
 }
ui-unknown-why = Deze tellen mee in Nederland, maar niet in uw regio.
ui-first-rows = Eerste rijen
ui-import-run = { $n ->
    [one] Lees bestand in
   *[other] Lees { $n } bestanden in
 }
ui-imported = Ingelezen: { $what }.
ui-imported-new = { $n ->
    [one] { $n } nieuwe rij
   *[other] { $n } nieuwe rijen
 }
ui-imported-changed = { $n } veranderd
ui-imported-same = { $n } gelijk aan wat er al was
ui-imported-rejected = { $n } overgeslagen
ui-imported-none = geen enkele rij
ui-import-next-region = Kies nu de gemeenten van uw regio: dan ziet u de cijfers.
ui-import-next-monitor = De cijfers staan klaar in de monitor.
ui-import-next-files = Met nog een bestand ziet u cijfers: hieronder staat welk.
ui-import-next-to-monitor = Bekijk de cijfers
ui-phase-read = Bestand lezen
ui-phase-store = Opslaan
ui-phase-report = Verslag maken
ui-withdraw = Weghalen
ui-withdraw-name = { $name } weghalen
ui-withdrawn-said = { $name } is weggehaald.
ui-region-who = Wie we zijn
ui-region-where = Gemeenten
ui-region-identity = Wat kenmerkt uw regio?
ui-region-identity-hint = Een paar zinnen. Ze komen voor in het jaarverslag.
ui-region-way = Hoe kiest u?
ui-region-rmc = RMC-regio
ui-region-own = Zelf gemeenten kiezen
ui-region-find = Zoek een gemeente of regio
ui-region-none = Nog geen gemeenten gekozen.
ui-region-chosen = { $n ->
    [one] { $n } gemeente
   *[other] { $n } gemeenten
 } met { $branches } vmbo-vestigingen: { $names }
ui-region-missing = Uw regio heeft nog geen gemeenten. Kies ze; dan ziet u de cijfers van uw regio.
ui-region-choose = Kies gemeenten
ui-region-needs-addresses = Lees eerst het bestand “Alle vestigingen vo” van DUO in. Dan staan hier alle gemeenten.
ui-rmc-number = nr. { $code }
ui-vmbo-branches = { $n } vmbo
ui-data-colleges = Mbo-instellingen
ui-data-hint = Een bestand mag los zijn, ingepakt (.gz, .zip) of een werkmap (.xlsx). U kunt het ook op het venster slepen.
ui-drop = Laat los. Dan kijken we wat het is.
ui-drop-what = Wat staat er in { $names }?
ui-drop-list = Lijst met relaties
ui-drop-list-text = Scholen, bedrijven of mensen. U ziet eerst wat erin staat.
ui-drop-figures = Openbare cijfers
ui-drop-figures-text = Een tabel met aantallen per jaar, zoals van DUO of SBB.
ui-drop-nothing = Toch niets
ui-drop-as-list = Lees in als relatielijst
ui-code = Code
ui-nothing-changed = Er is niets veranderd
ui-and-more = en nog { $n }
ui-years = Schooljaren
ui-years-span = { $from } t/m { $to }
ui-years-from = vanaf { $year }
ui-years-to = tot en met { $year }
ui-years-every = alle jaren
ui-needs = Wat er is, en wat nog helpt
ui-need-where = U vindt de bestanden op
ui-need-copy = Kopieer de naam: { $name }
ui-need-done = Alles wat de monitor nodig heeft, is er.
ui-need-first = Begin met “{ $file }”. Daarmee weten we welke scholen in uw regio staan.
ui-need-new = U hebt “{ $file }” nog niet. Daarmee ziet u: { $gives }.
ui-need-newer = Van “{ $file }” kunt u nog toevoegen: { $years }.
ui-need-missing = nog niet: { $years }
ui-need-no-years = nog geen jaren
ui-need-all = Toon alle { $n } bestanden
ui-need-less = Toon alleen wat nog helpt
ui-need-state-in = aanwezig
ui-need-state-part = deels
ui-need-state-out = ontbreekt
ui-need-file-a = Leerlingen vo per vestiging naar onderwijstype
ui-need-file-a2 = Leerlingen vo per vestiging en bevoegd gezag
ui-need-file-c = Alle vestigingen vo
ui-need-file-cpo = Alle vestigingen bo
ui-need-file-d = Adressen van mbo-instellingen
ui-need-file-e = Geslaagden, gezakten en cijfers
ui-need-file-f = Examenkandidaten en geslaagden
ui-need-file-g = Voortijdig schoolverlaters
ui-need-file-h = Aantal deelnemers mbo
ui-need-file-i = Studenten, instroom en gediplomeerden mbo
ui-need-file-p = Prognose leerlingen vo
ui-need-at-a = Voortgezet onderwijs
ui-need-at-a2 = Voortgezet onderwijs
ui-need-at-c = Voortgezet onderwijs
ui-need-at-cpo = Primair onderwijs
ui-need-at-d = Middelbaar beroepsonderwijs
ui-need-at-e = Voortgezet onderwijs
ui-need-at-f = Voortgezet onderwijs
ui-need-at-g = Voortijdig schoolverlaten
ui-need-at-h = Middelbaar beroepsonderwijs
ui-need-at-i = Middelbaar beroepsonderwijs
ui-need-at-p = Voortgezet onderwijs
ui-need-gives-c = welke scholen in uw regio staan
ui-need-gives-cpo = namen van gemeenten waar geen vo-school staat
ui-need-gives-d = waar mbo-instellingen staan
ui-need-gives-e = examens per profiel (BWI, PIE, M&T), voor één jaar
ui-need-gives-a2 = leerlingen totaal, als u ze niet per onderwijstype hebt
ui-need-gives-p = een betere vooruitblik
ui-edition = Uitgave van
ui-edition-is = Uitgave van { $day }
ui-edition-from-given = zelf gekozen
ui-edition-from-name = staat in de bestandsnaam
ui-edition-from-inside = staat in het bestand
ui-edition-from-disk = dag waarop het bestand is opgeslagen
ui-edition-from-read = niet bekend, dus vandaag
ui-edition-change = Andere dag
ui-edition-why = Van twee bestanden over hetzelfde telt de latere uitgave.
ui-edition-overtaken = { $name } is van een latere uitgave en blijft meetellen. Dit bestand verandert dan niets. Klopt de dag niet? Kies een andere.
ui-imported-when = { $when }, { $rows }.
ui-imports-foot = { $n ->
    [one] { $n } bestand telt mee
   *[other] { $n } bestanden tellen mee
 }
ui-notes-of-import = Let op
ui-note-none = niets bijzonders
ui-note-rejected = { $n ->
    [one] { $n } rij overgeslagen
   *[other] { $n } rijen overgeslagen
 }
ui-note-disagreeing = { $n ->
    [one] { $n } totaal wijkt af
   *[other] { $n } totalen wijken af
 }
ui-note-by-name = { $n } op naam geplaatst
ui-note-unplaced = { $n } niet geplaatst
ui-note-unknown = { $n } zonder adres
ui-disagreeing = { $n ->
    [one] In { $n } rij is het totaal niet de som van de delen. We nemen het totaal.
   *[other] In { $n } rijen is het totaal niet de som van de delen. We nemen het totaal.
 }
ui-units-by-name = { $n } op naam geplaatst
ui-placed-why = Het adres is niet bekend; de gemeente volgt uit de naam in het bestand. Ze tellen mee in die gemeente.
ui-not-placed = { $n } niet geplaatst
ui-not-found = { $n ->
    [one] { $n } plaats of school niet gevonden
   *[other] { $n } plaatsen of scholen niet gevonden
 }
ui-replace = Vervangen
ui-replace-name = { $name } vervangen
ui-replaced = vervangen
ui-replaced-why = Een bestand van een latere uitgave gaat over hetzelfde. Dit bestand telt nu niet mee.
ui-replace-said = Dit komt in de plaats van { $name }.
ui-replace-left = Uit het oude bestand blijft gelden: { $years }.
ui-replace-other = Dit is een ander soort bestand dan { $name } ({ $kind }). Het komt erbij, en vervangt niets.
ui-file-leave = Niet inlezen
ui-file-leave-name = Niet inlezen: { $name }
ui-withdrawn-ones = { $n ->
    [one] { $n } weggehaald bestand
   *[other] { $n } weggehaalde bestanden
 }
ui-part-question = Welke tabel?
ui-year-question-whole = Over welk schooljaar gaat dit?
ui-year-day = { $day } ({ $year })
ui-year-from-given = door u gekozen
ui-year-contradicts = De naam zegt { $named }. Toch { $year }?
ui-year-keep = Ja, { $year }
ui-year-name = Nee, { $year }
ui-reject-huge = een aantal is groter dan kan voor heel Nederland; kijk het na
ui-reject-twice = deze school staat er al eerder; laat er één staan
ui-reject-year = het schooljaar klopt niet; kijk het na
ui-reject-place = er staat geen plaats of school; vul die in
ui-column-branch = Vestiging
ui-column-name = Naam
ui-column-place = Plaats
ui-column-municipality = Gemeente
ui-column-structure = Onderwijs
ui-column-rmc = RMC-regio
ui-column-education = Onderwijs
ui-column-profile = Profiel of opleiding
ui-column-count = Aantal
ui-map-begin = Zeg zelf wat erin staat
ui-map-begin-why = Een tabel met een plaats of school, een schooljaar en een getal.
ui-map-back = Terug naar de bestanden
ui-map-title = Wat staat er in { $name }?
ui-map-text = Wijs drie kolommen aan. We onthouden het: een volgend bestand met dezelfde kolommen lezen we net zo.
ui-map-form = Kolommen
ui-map-known = Deze kolommen hebt u eerder uitgelegd. We lezen ze net zo.
ui-map-remembered = Deze kolommen hebt u eerder uitgelegd, voor “{ $name }”. Alles staat al ingevuld.
ui-map-again = Anders lezen
ui-map-place = Waar gaat een rij over?
ui-map-place-is = In die kolom staat een
ui-map-is-municipality = gemeente
ui-map-is-place = plaats
ui-map-is-school = school
ui-map-hint-municipality = De naam, of het nummer: GM0153 of 153.
ui-map-hint-place = De plaatsnaam. We zoeken de gemeente erbij.
ui-map-hint-school = Het vestigingsnummer (00AH07) of het BRIN (25PT).
ui-map-year = Waar staat het schooljaar?
ui-map-one-year = De hele tabel gaat over één jaar
ui-map-which-year = Welk schooljaar?
ui-map-name-says = De naam van het bestand zegt { $year }.
ui-map-count = Waar staat het getal?
ui-map-problem-place = Kies de kolom met de plaats of school.
ui-map-problem-year = Kies het schooljaar.
ui-map-problem-count = Kies de kolom met het getal.
ui-map-problem-same = Een kolom kan maar één ding zijn. Kies drie verschillende.
ui-map-figure = Welk cijfer is dit?
ui-map-for = Hoort bij
ui-map-new = Een nieuw cijfer
ui-map-name-hint = Zo heet het in de monitor.
ui-map-definition = Wat is er geteld?
ui-map-source = Waar komt het vandaan?
ui-map-source-hint = Bijvoorbeeld: eigen telling, mei 2026.
ui-map-table = Zo staat het in het bestand
ui-map-read = Zo lezen we het
ui-map-read-foot = Dit zijn de eerste rijen. Na het inlezen ziet u hoe het met de andere ging.
ui-map-all-read = { $n ->
    [one] { $n } rij, die is goed te lezen
   *[other] { $n } rijen, allemaal goed te lezen
 }
ui-map-some-bad = { $n ->
    [one] { $n } van de { $all } rijen kan niet gelezen worden
   *[other] { $n } van de { $all } rijen kunnen niet gelezen worden
 }
ui-map-role-count = getal
ui-map-role-count-label = Getal
ui-map-role-year = schooljaar
ui-map-column-municipality = Gemeente
ui-map-column-place = Plaats
ui-map-column-school = School
ui-map-done = Bekijk “{ $name }” in de monitor
ui-map-said = { $name } is ingelezen.
ui-not-now = Nu niet
ui-college = Instelling
ui-colleges-title = { $n ->
    [0] Nog geen mbo-instelling telt mee in uw regio
    [one] { $n } mbo-instelling telt mee in uw regio
   *[other] { $n } mbo-instellingen tellen mee in uw regio
 }
ui-colleges-why = DUO noemt van een mbo-instelling alleen het hoofdadres, niet waar de lessen zijn. Daarom zegt u hier welk deel in uw regio telt. Bij elk mbo-cijfer staat dat het zo is gerekend.
ui-colleges-empty = Nog geen mbo-instellingen
ui-colleges-empty-text = Lees bij Bestanden “Aantal deelnemers mbo” of “Studenten mbo” in. Dan staan hier de instellingen met hun studenten.
ui-college-find = Zoek een instelling of gemeente
ui-college-share = Deel in uw regio
ui-college-share-of = Deel van { $name } in uw regio, in procenten
ui-college-by-hand = met de hand
ui-college-by-address = volgens adres
ui-municipality = Gemeente
ui-municipality-unknown = niet bekend
ui-students = Studenten
ui-branch = vestiging { $code }
ui-members-special = { $n ->
    [one] { $n } lid met eigen jaren, of een losse vestiging
   *[other] { $n } leden met eigen jaren, of losse vestigingen
 }
ui-member-out = telt niet mee
ui-national = De landelijke regio-indeling
ui-national-none = De regio-indeling met alle TiB-regio’s is er nog niet. Die komt mee als u uitwisselt met het landelijke team.
ui-national-in = De indeling telt { $n } regio’s. Uw regio staat erin, als “{ $name }”.
ui-national-out = De indeling telt { $n } regio’s. Uw regio staat er niet in: de naam en de gemeenten zijn anders. Klopt dat niet? Vraag het landelijke team om uw regio toe te voegen.
ui-national-same = Met dezelfde gemeenten als hier.
ui-national-here = Alleen hier: { $names }.
ui-national-there = Alleen in de indeling: { $names }.
ui-national-from-feed = De indeling komt mee van { $service }.
ui-national-from-file = De indeling is uit een bestand ingelezen.
ui-national-why = Hiermee zetten we TiB-regio’s naast de rest van Nederland.
ui-national-doubt-unknown = Gemeente { $place } kennen we niet. Zij staat bij { $names }. Kijk of het nummer klopt.
ui-national-doubt-several = { $place } telt in meer regio’s tegelijk mee: { $names }. Alle regio’s samen tellen { $place } dan dubbel.
ui-national-doubt-name = Meer dan één regio heet { $name }.
ui-national-import = Uit een bestand inlezen
ui-national-show = Welke regio’s
ui-to-data = Naar Gegevens

ui-activity = Activiteit
ui-activity-list = Activiteiten
ui-quick = Activiteit in één regel
ui-quick-short = In één regel
ui-quick-line = Typ wat u gaat doen
ui-quick-example = techniekdag 12 maart ROC Twente 200 leerlingen bb/kb #lob
ui-quick-teach = Zet dag, organisaties, aantallen en #thema erbij. U ziet meteen wat er herkend is; de rest wordt de titel.
ui-quick-read = Zo komt de activiteit in uw planning
ui-quick-title-empty = Nog geen titel: typ er ook bij wat u gaat doen.
ui-quick-from = uit “{ $words }”
ui-quick-near = uit “{ $words }”, anders geschreven
ui-quick-in-title = blijft ook in de titel
ui-quick-change = { $field }: { $value } wijzigen
ui-quick-not = Dat bedoel ik niet: “{ $words }” hoort in de titel
ui-quick-or = Of bedoelt u
ui-quick-doubts = Niet zeker
ui-quick-leave = Laat in de titel
ui-quick-how-many = Hoeveel
ui-quick-make = Maken
ui-quick-make-open = Maken en openen
ui-quick-keys = Enter maakt hem, Ctrl+Enter opent hem ook. Bij Esc blijft uw regel staan.
ui-quick-made = { $title } staat in de planning.
ui-also-quick = snel vlug invoeren toevoegen regel
ui-activity-new = Nieuwe activiteit
ui-activity-first = Maak de eerste activiteit
ui-activity-foot = { $n ->
    [one] { $n } activiteit
   *[other] { $n } activiteiten
 }, { $late } te laat
ui-activity-find = Zoek een activiteit
ui-activity-empty = Wat gaat u doen?
ui-activity-empty-text = Een activiteit is alles wat u met scholen en bedrijven doet: een techniekdag, een gastles, een gezamenlijke leerlijn.
ui-this-year = Dit schooljaar
ui-all-years = Alle jaren
ui-all-statuses = Alle statussen
ui-all-themes = Alle thema’s
ui-all-sectors = Alle sectoren
ui-all-partners = Alle partners
ui-all-kinds = Alle soorten
ui-title = Titel
ui-status = Status
ui-status-idea = idee
ui-status-planned = gepland
ui-status-running = loopt
ui-status-done = afgerond
ui-status-cancelled = gaat niet door
ui-status-late = te laat
ui-status-exploring = verkennend
ui-status-active = actief
ui-status-anchored = verankerd
ui-status-ended = beëindigd
ui-status-since = { $status } sinds { $date }
ui-to-idea = Terug naar idee
ui-to-planned = Zet op gepland
ui-to-running = Zet op loopt
ui-to-done = Rond af
ui-to-cancelled = Gaat niet door
ui-to-do = nog te doen
ui-cancel-reason = Waarom gaat het niet door?
ui-late = { $n ->
    [one] { $n } dag te laat
   *[other] { $n } dagen te laat
 }
ui-theme-none = Zonder thema
ui-theme = Thema
ui-sector = Sector
ui-partner = Partner
ui-start = Begin
ui-end = Einde
ui-with-whom = Met wie
ui-partner-add = Zoek een organisatie
ui-no-organisations = Er staan nog geen organisaties in uw netwerk
ui-reach = Bereik
ui-reach-add = Doelgroep toevoegen
ui-reach-remove = Deze doelgroep weghalen
ui-target-group = Doelgroep
ui-planned = gepland
ui-reached = bereikt
ui-place = Plaats
ui-results = Resultaten
ui-lessons = Wat hebben we geleerd?
ui-shareable = Mag mee naar het landelijke team

ui-organisation-list = Organisaties
ui-organisation-new = Nieuwe organisatie
ui-organisation-first = Scholen overnemen
ui-organisation-empty = Wie doen er mee?
ui-organisation-empty-text = Neem de scholen in uw regio over uit het adressenbestand. Bedrijven voegt u daarna zelf toe.
ui-organisation-foot = { $n ->
    [one] { $n } organisatie
   *[other] { $n } organisaties
 }
ui-organisation-find = Zoek een organisatie
ui-full-name = Volledige naam
ui-name = Naam
ui-kind = Soort
ui-street = Straat en huisnummer
ui-postcode = Postcode
ui-brin = BRIN
ui-kvk = KvK-nummer
ui-website = Website
ui-notes = Notities
ui-notes-hint = Blijft op deze laptop.
ui-adopt-kind = Welke scholen
ui-adopt-vo = Voortgezet onderwijs
ui-adopt-po = Basisscholen
ui-adopt-mbo = Mbo
ui-schools-renew = { $n ->
    [one] Van 1 organisatie zegt het adressenbestand nu iets anders
   *[other] Van { $n } organisaties zegt het adressenbestand nu iets anders
}
ui-schools-renew-text = Aangevinkt is wat hier niet met de hand is veranderd. Uw korte namen en notities blijven.
ui-schools-renew-own = hier met de hand veranderd
ui-schools-renew-run = { $n ->
    [one] 1 gegeven bijwerken
   *[other] { $n } gegevens bijwerken
}
ui-schools-renewed = { $n ->
    [one] 1 organisatie bijgewerkt.
   *[other] { $n } organisaties bijgewerkt.
}
ui-schools-renew-gone = Staat niet meer in het nieuwste adressenbestand: misschien gesloten of samengegaan. Er is niets veranderd.
ui-op-schools-renew = scholen bijwerken
ui-adopt = Scholen overnemen
ui-adopt-text = { $n ->
    [one] Er is { $n } school in uw regio die nog niet in uw netwerk staat.
   *[other] Er zijn { $n } scholen in uw regio die nog niet in uw netwerk staan.
 }
ui-adopt-none = Er zijn nog geen scholen van deze soort bekend. Lees onder Gegevens het adressenbestand van DUO in (vo, basisscholen of mbo) en kies uw gemeenten.
ui-adopt-all-in = Alle scholen in uw regio staan al in uw netwerk.
ui-adopt-vmbo = { $n ->
    [one] Kies de ene vmbo-school
   *[other] Kies alle { $n } vmbo-scholen
 }
ui-adopt-run = { $n ->
    [0] Neem over
    [one] Neem { $n } school over
   *[other] Neem { $n } scholen over
 }
ui-adopted = { $n ->
    [one] { $n } school staat nu in uw netwerk.
   *[other] { $n } scholen staan nu in uw netwerk.
 }
ui-find-school = Zoek een school
ui-schools = Scholen
ui-search = Zoeken
ui-search-hint = Zoek een naam, een bladzijde of wat u wilt doen …
ui-search-recent = Het laatst gewijzigd
ui-search-found = Gevonden
ui-search-none = Niets gevonden met “{ $words }”.
ui-task = Taak
ui-task-list = Taken
ui-task-new = Nieuwe taak
ui-task-find = Zoek een taak
ui-task-first = Schrijf de eerste taak op
ui-task-empty = Wat moet er gebeuren?
ui-task-empty-text = Een taak is iets wat iemand moet doen, liefst voor een bepaalde dag: bellen, een ruimte regelen, een verslag maken.
ui-task-foot = { $n ->
    [one] { $n } taak
   *[other] { $n } taken
 }, { $late } te laat
ui-task-all-done = Alles is gedaan
ui-task-all-done-text = Er staan geen taken open. Wat gedaan is, vindt u onder Gedaan.
ui-task-open = Open taken
ui-task-late = Te laat
ui-task-done = Gedaan
ui-task-all = Alle taken
ui-task-add = Taak erbij
ui-task-all-of = Alle { $n }
ui-task-more = Nog { $n }
ui-task-due = Uiterlijk
ui-task-was-due = was { $date }
ui-task-done-on = gedaan { $date }
ui-task-is-done = Gedaan
ui-task-tick = { $name }: gedaan
ui-task-ticked = “{ $name }” is gedaan
ui-tasks-done = { $n } taken zijn gedaan. Met Ctrl+Z haalt u dit terug.
ui-task-unticked = “{ $name }” staat weer open
ui-lead = Trekker
ui-who = Wie
ui-who-all = Iedereen
ui-who-find = Zoek of typ een naam
ui-who-none = Er staan nog geen contacten in uw netwerk. Typ een naam om iemand toe te voegen.
ui-about = Hoort bij
ui-about-find = Zoek een activiteit, samenwerking, organisatie of naam
ui-about-open = Openen
ui-contact-list = Contacten
ui-contact-new = Nieuw contact
ui-contact-find = Zoek een naam
ui-contact-first = Voeg het eerste contact toe
ui-contact-empty = Wie kent u in het netwerk?
ui-contact-empty-text = Zet hier de mensen met wie u werkt. Daarna kiest u hen overal waar een naam staat, zoals bij een taak.
ui-contact-foot = { $n ->
    [one] { $n } contact
   *[other] { $n } contacten
 }
ui-contact-name-hint = Contacten gaan nooit mee naar het landelijke team.
ui-roles-short = Waar en wat
ui-mail = Mailadres
ui-phone = Telefoon
ui-contact-person = Contactpersoon
ui-roles = Wat doet deze persoon waar?
ui-role-where = Bij welke organisatie?
ui-role-add = Nog een organisatie
ui-function = Functie daar
ui-role-in-network = Rol in het netwerk
ui-mail-there = Mailadres daar
ui-phone-there = Telefoon daar
ui-basis = Waarom u deze gegevens mag bewaren
ui-basis-cooperation = U werkt samen
ui-basis-consent = Toestemming gekregen
ui-basis-agreement = Staat in een overeenkomst
ui-basis-public-task = Hoort bij een publieke taak
ui-basis-hint-cooperation = Gerechtvaardigd belang (AVG).
ui-basis-hint-consent = Bewaar ook waar u die kreeg.
ui-basis-hint-agreement = Met de persoon zelf.
ui-basis-hint-public-task = Zoals bij een gemeente.
ui-kept-until = Bewaren tot
ui-kept-all = Bewaren: alle
ui-kept-lapsed = De reden is voorbij
ui-kept-unlimited = Zonder einddatum
ui-kept-mailing = Krijgt mailings
ui-contact-lapsed = De reden om deze gegevens te bewaren is voorbij. Kies een nieuwe datum, of wis deze persoon.
ui-contact-foot-lapsed = van { $n } is de reden voorbij
ui-mailing = Wil mailings van het netwerk krijgen
ui-contact-moment-list = Momenten
ui-contact-erase = Wissen…
ui-contact-held = Alles wat wij bewaren
ui-contact-held-saved = Alles wat wij van { $name } bewaren, staat nu in een bestand.
ui-erase-title = { $n ->
    [one] { $name } wissen
   *[other] { $n } contacten wissen
 }
ui-erase-final = Wissen kan niet ongedaan worden gemaakt.
ui-erase-what = De gegevens gaan weg uit heel dit bestand: ook uit de geschiedenis, het zoeken en wat half getypt was. Wat u samen deed blijft staan, zonder de naam.
ui-erase-who = Wie
ui-erase-counted = Hier gaat de naam uit: { $what }.
ui-erase-named = In deze teksten staat een naam, mailadres of telefoonnummer
ui-erase-named-none = In geen andere tekst staat een naam, mailadres of telefoonnummer.
ui-erase-replace = Wissen
ui-erase-keep = Laten staan
ui-erase-all-replace = Overal wissen
ui-erase-all-keep = Overal laten staan
ui-erase-choose = { $n ->
    [one] Kies nog bij 1 tekst.
   *[other] Kies nog bij { $n } teksten.
 }
ui-erase-by-phone = telefoonnummer
ui-erase-by-mail = mailadres
ui-erase-by-name = naam
ui-erase-by-last-name = achternaam
ui-erase-unsearched = { $n ->
    [one] 1 bestand kan niet doorzocht worden, zoals een scan of een PDF. Kijk zelf of er een naam in staat:
   *[other] { $n } bestanden kunnen niet doorzocht worden, zoals een scan of een PDF. Kijk zelf of er een naam in staat:
 }
ui-erase-unsearched-more = en nog { $n }
ui-erase-copies = { $n ->
    [one] In 1 kopie kunnen de gegevens nog staan, tot uiterlijk { $day }. Zet u die terug, dan komen ze niet mee.
   *[other] In { $n } kopieën kunnen de gegevens nog staan, tot uiterlijk { $day }. Zet u er een terug, dan komen ze niet mee.
 }
ui-erase-copies-none = Er is geen kopie waarin de gegevens nog staan.
ui-erase-by-hand = Wat u zelf kopieerde, mailde of afdrukte kent TiB Regio niet. Wis dat zelf.
ui-erase-beside = In dezelfde map staan ook: { $names }.
ui-erase-sent = { $n ->
    [one] In 1 bericht dat naar het landelijke team ging, staat een naam. Die blijft daarin staan, ook in dit bestand. Vraag het team die bij hen weg te halen.
   *[other] In { $n } berichten die naar het landelijke team gingen, staat een naam. Die blijft daarin staan, ook in dit bestand. Vraag het team die bij hen weg te halen.
 }
ui-erase-waiting = { $n ->
    [one] In 1 bericht dat nog naar het landelijke team gaat, staat een naam. Dat bericht kan niet meer veranderen en gaat mét die naam.
   *[other] In { $n } berichten die nog naar het landelijke team gaan, staat een naam. Die berichten kunnen niet meer veranderen en gaan mét die naam.
 }
ui-erase-do = Wissen
ui-erase-none = Er is geen contact te wissen.
ui-erased = { $n ->
    [one] 1 contact is gewist.
   *[other] { $n } contacten zijn gewist.
 }
ui-erased-unfinished = Gewist. Op de schijf staat nog een rest, omdat een ander programma het bestand leest of omdat de schijf vol is. Die rest gaat weg zodra dat kan, en anders bij het volgende openen.
ui-erase-lapsed = Verlopen contacten wissen…
ui-text-of-name = naam
ui-text-of-title = titel
ui-text-of-mail = mailadres
ui-text-of-phone = telefoon
ui-text-of-roles = wat en waar
ui-text-of-organisation = bij
ui-text-of-function = functie
ui-text-of-role = rol
ui-text-of-until = tot en met
ui-text-of-basis = waarom bewaard
ui-text-of-kept-until = bewaren tot
ui-text-of-mailing = wil mailings
ui-text-of-notes = notities
ui-text-of-text = wat er gezegd is
ui-text-of-lessons = wat we leerden
ui-text-of-results = resultaten
ui-text-of-place = plaats
ui-text-of-agreement = afspraken
ui-text-of-identity = wie wij zijn
ui-text-of-statement = doel
ui-text-of-status-log = reden
ui-text-of-members = leden
ui-text-of-content = inhoud van het bestand
ui-text-of-who = wie
ui-text-of-lead = trekker
ui-text-of-contacts = met wie
ui-text-of-subject = hoort bij
ui-text-of-labels = labels
ui-text-of-other = ander veld
ui-contact-moment-new = Contact vastleggen
ui-contact-moment-find = Zoek in wat er gezegd is
ui-contact-moment-first = Leg het eerste contact vast
ui-contact-moment-empty = Wanneer sprak u wie?
ui-contact-moment-empty-text = Leg in een paar woorden vast wat er gezegd is. Overal in het programma kan dat met Ctrl+Shift+C.
ui-contact-moment-foot = { $n ->
    [one] 1 contactmoment
   *[other] { $n } contactmomenten
 }
ui-moment-title = Waarover
ui-moment-text = Wat is er gezegd
ui-moment-organisations = Organisaties
ui-moments-ahead = Afgesproken
ui-moments-been = Geweest
ui-moment-add = Contact vastleggen
ui-moment-all-of = Alle { $n }
ui-day = Dag
ui-way = Hoe
ui-way-all = Alle soorten contact
ui-way-talk = gesproken
ui-way-call = gebeld
ui-way-mail = gemaild
ui-way-visit = bezoek
ui-way-meeting = overleg
ui-done = Klaar
ui-employees = Medewerkers
ui-work-placement = Erkend leerbedrijf
ui-kvk-branch = Vestigingsnummer
ui-list-learning-path = Leerwegen
ui-list-label = Labels
ui-list-profile = Profielen
ui-list-budget-category = Soort kosten
ui-list-budget-source = Waar het geld vandaan komt
ui-to-active = Naar actief
ui-to-anchored = Naar verankerd
ui-to-ended = Beëindigen
ui-renews = Gaat verder na
ui-renewed-by = Verlengd met
ui-renew = Verlengen
ui-renewed = Verlengd; de oude afspraak blijft staan.
ui-contributions = Bijdragen
ui-contribution = Bijdrage
ui-contribution-add = Bijdrage toevoegen
ui-contribution-what = Wat
ui-contributed = toegezegd € { $committed }, geleverd € { $realised }
ui-without-year = Zonder jaar
ui-bearer = Van wie
ui-quantity = Aantal
ui-unit = Eenheid
ui-unit-hint = Zoals uur of stuk.
ui-price = Prijs per eenheid
ui-budgeted = Begroot
ui-committed = Toegezegd
ui-realised = Geleverd
ui-evidence = Bewijs
ui-evidence-hint = Zoals een factuur, urenlijst of getekende verklaring.
ui-evidence-missing = bewijs ontbreekt
ui-evidence-there = bewijs is er
ui-evidence-checked = bewijs nagekeken
ui-valued = Hoe is de waarde bepaald?
ui-valued-hint = Bij materiaal en andere bijdragen in natura.
error-choice-unknown = “{ $value }” staat niet tussen de keuzes. Kies een van de keuzes uit de lijst.
error-column-missing = Er is geen kolom met “{ $column }”. Zeg welke kolom dat is.
sheet-id = TiB-nummer
sheet-name = Naam
sheet-full-name = Officiële naam
sheet-kinds = Soort organisatie
sheet-kind = Soort samenwerking
sheet-sectors = Sectoren
sheet-themes = Thema’s
sheet-learning-paths = Leerwegen
sheet-profiles = Profielen
sheet-street = Straat en nummer
sheet-house-number = Huisnummer
sheet-postcode = Postcode
sheet-place = Plaats
sheet-municipality = Gemeente
sheet-phone = Telefoon
sheet-mail = Mailadres
sheet-website = Website
sheet-brin = BRIN
sheet-kvk = KvK-nummer
sheet-kvk-branch = Vestigingsnummer
sheet-employees = Medewerkers
sheet-work-placement = Erkend leerbedrijf
sheet-person-name = Contactpersoon
sheet-person-function = Functie van de contactpersoon
sheet-person-mail = Mailadres van de contactpersoon
sheet-person-phone = Telefoon van de contactpersoon
sheet-notes = Notities
sheet-first-name = Voornaam
sheet-prefix = Tussenvoegsel
sheet-last-name = Achternaam
sheet-organisation = Organisatie
sheet-function = Functie
sheet-role = Rol in het netwerk
sheet-kept-until = Bewaren tot
sheet-mailing = Mailings
sheet-members = Leden
sheet-start = Begin
sheet-end = Einde
sheet-status = Status
sheet-agreement = Afspraken
sheet-yes = ja
sheet-no = nee
sheet-status-exploring = verkennend
sheet-status-active = actief
sheet-status-anchored = verankerd
sheet-status-ended = beëindigd
sheet-file-organisations = Organisaties
sheet-file-contacts = Contacten
sheet-file-partnerships = Samenwerkingen
sheet-help-title = Uitleg
sheet-help = Deze lijst komt uit TiB Regio en kan daar weer worden ingelezen.
    Vul in wat ontbreekt en verbeter wat niet klopt. Nieuwe rijen komen onderaan; laat de eerste kolom daar leeg.
    De eerste kolom (TiB-nummer) zegt om welke rij het gaat. Laat die staan: hij is op slot, zonder wachtwoord.
    Kolommen met een lijst kiest u uit die lijst. Waar er meer mogen, zet u een puntkomma tussen twee keuzes.
    Een rij weghalen doet niets: in TiB Regio blijft die gewoon staan.
    Stuur het bestand terug zoals het is. Wie het inleest, ziet eerst wat er anders is en kiest.
sheet-remark-hidden = Blad “{ $sheet }” is verborgen en wordt niet gelezen.
sheet-remark-skipped = Blad “{ $sheet }” heeft geen kolommen die TiB Regio kent, en wordt niet gelezen.
sheet-remark-merged = Er zijn samengevoegde cellen. De waarde telt alleen voor de eerste rij; de andere zijn leeg.
sheet-remark-formulas = { $n ->
    [one] In één cel staat een formule. De laatst berekende uitkomst wordt gelezen.
   *[other] In { $n } cellen staat een formule. De laatst berekende uitkomst wordt gelezen.
 }
sheet-remark-macros = In het bestand zitten macro’s. Die worden niet uitgevoerd.
sheet-remark-above = De kolomnamen staan op rij { $row }. Wat erboven staat, wordt niet gelezen.
ui-sheet = Lijst inlezen
ui-sheet-begin = Welke lijst wilt u inlezen?
ui-sheet-begin-text = Een Excel- of LibreOffice-bestand of een CSV. U ziet eerst wat er zou veranderen; daarna kiest u.
ui-sheet-choose = Bestand kiezen
ui-sheet-paste = Of plak hier rijen uit Excel
ui-sheet-paste-hint = Met de kolomnamen erboven.
ui-sheet-paste-take = Deze rijen bekijken
ui-sheet-back = Terug naar de lijst
ui-sheet-file = Het bestand
ui-sheet-pasted = Geplakte rijen
ui-sheet-part = blad “{ $sheet }”
ui-sheet-rows = { $n ->
    [one] 1 rij
   *[other] { $n } rijen
 }
ui-sheet-columns = { $n ->
    [one] 1 kolom
   *[other] { $n } kolommen
 }
ui-sheet-came-back = Deze lijst komt uit TiB Regio. U ziet wat er daar en hier sindsdien is veranderd.
ui-sheet-remembered = De kolommen zijn uitgelegd zoals de vorige keer.
ui-sheet-other = Ander bestand
ui-sheet-then = Hierna: { $names }.
ui-sheet-skip = Overslaan
ui-sheet-columns-title = Kolommen
ui-sheet-no-name = (zonder naam)
ui-sheet-becomes = { $name } wordt
ui-sheet-leave = niet meenemen
ui-sheet-trial = Zo komt het erin. Er is nog niets veranderd
ui-sheet-sum = { $going ->
    [one] 1 rij gaat mee
   *[other] { $going } rijen gaan mee
 }, { $waiting ->
    [one] 1 wacht op uw keuze
   *[other] { $waiting } wachten op uw keuze
 }, { $refused ->
    [one] 1 kan niet mee
   *[other] { $refused } kunnen niet mee
 }, { $same ->
    [one] 1 stond er al zo
   *[other] { $same } stonden er al zo
 }.
ui-sheet-makes-organisations = { $n ->
    [one] Er komt ook 1 organisatie bij die in de rijen genoemd wordt.
   *[other] Er komen ook { $n } organisaties bij die in de rijen genoemd worden.
 }
ui-sheet-makes-people = { $n ->
    [one] Er komt ook 1 contact bij.
   *[other] Er komen ook { $n } contacten bij.
 }
ui-sheet-unknown = Deze woorden kent TiB Regio niet.
ui-sheet-unknown-text = Ze worden niet meegenomen, tenzij u zegt wat ze betekenen.
ui-sheet-unknown-leave = niet meenemen
ui-sheet-unknown-new = nieuwe keuze “{ $name }”
ui-sheet-decided = Dit koos u
ui-sheet-decide-again = Anders kiezen
ui-sheet-decide-again-of = Anders kiezen: { $what }
ui-sheet-left = { $n ->
    [one] Er is nog 1 rij. Wat iets vraagt of is afgekeurd, staat hier vooraan.
   *[other] Er zijn nog { $n } rijen. Wat iets vraagt of is afgekeurd, staat hier vooraan.
 }
ui-sheet-about-person = De contactpersoon van deze rij: { $why }
ui-sheet-like-row = Lijkt op rij { $row } van deze lijst: { $name }
ui-sheet-show = Welke rijen
ui-sheet-all = Alles { $n }
ui-sheet-count-new = Nieuw { $n }
ui-sheet-count-changed = Veranderd { $n }
ui-sheet-count-maybe = Misschien dezelfde { $n }
ui-sheet-count-conflict = Twee keer veranderd { $n }
ui-sheet-count-refused = Afgekeurd { $n }
ui-sheet-is-new = nieuw
ui-sheet-is-changed = veranderd
ui-sheet-is-maybe = misschien dezelfde
ui-sheet-is-conflict = twee keer veranderd
ui-sheet-is-same = gelijk
ui-sheet-is-refused = afgekeurd
ui-sheet-row = rij { $row }
ui-sheet-emptied = leeg
ui-sheet-here = hier veranderd, blijft
ui-sheet-like = Al in het netwerk: { $name }
ui-sheet-same = Dezelfde
ui-sheet-same-as = dezelfde als { $name }
ui-sheet-as-new = Toch nieuw
ui-sheet-conflict = { $n ->
    [one] Deze cel is in het bestand en ook hier veranderd. Welke blijft?
   *[other] Een of meer van deze cellen zijn in het bestand en ook hier veranderd. Welke blijven?
 }
ui-sheet-theirs = Die van het bestand
ui-sheet-ours = Die van hier
ui-sheet-nothing = Er zijn nog geen rijen om te tonen.
ui-sheet-one-step = In één stap terug te draaien
ui-sheet-run = { $n ->
    [one] 1 rij inlezen
   *[other] { $n } rijen inlezen
 }
ui-sheet-working = Inlezen …
ui-sheet-done = Ingelezen: { $new } nieuw, { $changed } veranderd.
ui-just-read-in = De lijst is ingelezen.
ui-just-read-in-twins = { $n ->
    [one] 1 keer misschien dubbel: bekijken
   *[other] { $n } keer misschien dubbel: bekijken
 }
ui-sheet-out = Lijst
ui-sheet-out-xlsx = Als werkboek, om te laten invullen
ui-sheet-out-csv = Als CSV
ui-sheet-out-done = De lijst is opgeslagen.
ui-op-sheet-in = lijst inlezen
ui-same-kvk = zelfde KvK-nummer
ui-same-establishment = zelfde vestigingsnummer
ui-same-brin = zelfde BRIN
ui-same-mail = zelfde mailadres
ui-same-domain = zelfde website of maildomein
ui-same-phone = zelfde telefoonnummer
ui-same-name = naam lijkt erop
ui-same-address = zelfde adres
ui-same-place = zelfde plaats
ui-same-organisation = zelfde organisatie
ui-same-other-kvk = maar een ander KvK-nummer
ui-same-other-brin = maar een ander BRIN
ui-same-other-place = maar een andere plaats
network-title = Het netwerk in { $year }
network-none = In { $year } zijn er nog geen samenwerkingen.
network-all-complete = In { $year } doen in alle { $of } samenwerkingen vmbo, mbo en bedrijf mee.
network-without-industry = In { $year } { $n ->
    [one] heeft 1 van de { $of } samenwerkingen geen bedrijf.
   *[other] hebben { $n } van de { $of } samenwerkingen geen bedrijf.
 }
network-without-mbo = In { $year } { $n ->
    [one] heeft 1 van de { $of } samenwerkingen geen mbo.
   *[other] hebben { $n } van de { $of } samenwerkingen geen mbo.
 }
network-without-vmbo = In { $year } { $n ->
    [one] heeft 1 van de { $of } samenwerkingen geen vmbo.
   *[other] hebben { $n } van de { $of } samenwerkingen geen vmbo.
 }
network-legend-school = school
network-legend-college = mbo
network-legend-company = bedrijf
network-legend-branch = branche
network-legend-other = anders
network-legend-complete = vmbo, mbo en bedrijf
network-legend-incomplete = niet alle drie
network-legend-alone = doen nog nergens aan mee
network-finding-without-industry = { $n } van de { $of } samenwerkingen zonder bedrijf
network-finding-without-vmbo = { $n } van de { $of } samenwerkingen zonder vmbo
network-finding-without-mbo = { $n } van de { $of } samenwerkingen zonder mbo
network-finding-alone = { $n ->
    [one] Los staat { $names }
   *[other] Los staan { $names }
 }
network-finding-themes = Geen bedrijf bij { $names }
network-finding-sectors = Geen bedrijf in { $names }
network-finding-carries = { $share ->
    [0] { $name } doet mee in { $n } van de { $of } lopende samenwerkingen
   *[other] { $name } doet mee in { $n } van de { $of } lopende samenwerkingen en brengt { $share }% van wat daarin in natura is toegezegd
 }
network-finding-holds = { $n ->
    [one] Zonder { $name } staat { $names } los
   *[other] Zonder { $name } staan { $names } los
 }
network-finding-bridge = Alleen “{ $name }” verbindt { $names } met de rest
network-finding-parts = Het netwerk bestaat uit { $n } delen die niets met elkaar doen
network-part-title = Het netwerk in { $year }: { $part }
network-part-none = Bij { $part } zijn er in { $year } nog geen samenwerkingen.
network-part-all-complete = Bij { $part } doen in { $year } in alle { $of } samenwerkingen vmbo, mbo en bedrijf mee.
network-part-without-industry = Bij { $part } { $n ->
    [one] heeft in { $year } 1 van de { $of } samenwerkingen geen bedrijf.
   *[other] hebben in { $year } { $n } van de { $of } samenwerkingen geen bedrijf.
 }
network-part-without-mbo = Bij { $part } { $n ->
    [one] heeft in { $year } 1 van de { $of } samenwerkingen geen mbo.
   *[other] hebben in { $year } { $n } van de { $of } samenwerkingen geen mbo.
 }
network-part-without-vmbo = Bij { $part } { $n ->
    [one] heeft in { $year } 1 van de { $of } samenwerkingen geen vmbo.
   *[other] hebben in { $year } { $n } van de { $of } samenwerkingen geen vmbo.
 }
network-part-finding-without-industry = Bij { $part }: { $n } van de { $of } samenwerkingen zonder bedrijf
network-part-finding-without-vmbo = Bij { $part }: { $n } van de { $of } samenwerkingen zonder vmbo
network-part-finding-without-mbo = Bij { $part }: { $n } van de { $of } samenwerkingen zonder mbo
network-part-finding-carries = { $share ->
    [0] { $name } doet mee in { $n } van de { $of } lopende samenwerkingen bij { $part }
   *[other] { $name } doet mee in { $n } van de { $of } lopende samenwerkingen bij { $part } en brengt { $share }% van wat daarin in natura is toegezegd
 }
network-part-finding-holds = { $n ->
    [one] Bij { $part } staat { $names } los zonder { $name }
   *[other] Bij { $part } staan { $names } los zonder { $name }
 }
network-part-finding-bridge = Bij { $part } verbindt alleen “{ $name }” { $names } met de rest
network-part-finding-parts = Bij { $part } bestaat het netwerk uit { $n } delen die niets met elkaar doen
network-and = { $names } en { $last }
network-and-more = { $names } en { $n ->
    [one] 1 ander
   *[other] { $n } andere
 }
health-lapsed = De afspraak liep af op { $day } en niemand heeft gezegd hoe het verdergaat.
health-lapses = { $n ->
    [0] De afspraak loopt vandaag af.
    [one] De afspraak loopt morgen af.
   *[other] De afspraak loopt af op { $day }, over { $n } dagen.
 }
health-evidence = Van { $amount } die geleverd is, ontbreekt het bewijs.
health-falling = In natura is { $now } toegezegd; vorig jaar was dat { $before }.
health-quiet = Het laatste contact is { $n } maanden geleden.
health-never = Er is nog geen contact vastgelegd.
health-stuck = Deze samenwerking is al langer dan een jaar een verkenning.
health-side-vmbo = vmbo
health-side-mbo = mbo
health-side-industry = een bedrijf
health-incomplete = Er ontbreekt: { $sides }.
ui-attention-list = Aandacht
ui-attention-title = Wat aandacht vraagt
ui-attention-none = Niets vraagt nu aandacht.
ui-attention-none-text = Aflopende afspraken, ontbrekend bewijs en samenwerkingen waar het stil is, staan hier vanzelf.
ui-attention-count = { $n ->
    [one] 1 punt
   *[other] { $n } punten
 }
ui-attention-last-on = laatste contact { $date }
ui-attention-last-none = nog geen contact
ui-risk-lapsed = afgelopen
ui-risk-lapses = loopt af
ui-risk-evidence = bewijs ontbreekt
ui-risk-falling = bijdrage daalt
ui-risk-quiet = lang stil
ui-risk-stuck = blijft verkennen
ui-risk-incomplete = niet compleet
ui-next-renew = Verlengen of beëindigen
ui-next-contact = Contact vastleggen
ui-next-member = Partner zoeken
ui-next-contributions = Bijdragen bekijken
ui-next-status = Besluiten
ui-picture-list = Beeld
ui-picture-view-drawing = Tekening
ui-picture-view-map = Kaart
ui-picture-first = Leg de eerste samenwerking vast
ui-picture-first-text = Dan ziet u hier wie er met wie samenwerkt.
ui-picture-alone = doen nog nergens aan mee
ui-picture-findings-none = Nog niets. Met meer samenwerkingen valt er meer op.
ui-picture-label = Het netwerk van { $year }
ui-picture-findings = Dit valt op
ui-picture-save = Bewaren als…
ui-picture-save-svg = Tekening, om na te bewerken (SVG)
ui-picture-save-png = Plaatje, voor een presentatie (PNG)
ui-borders = Waar de samenwerkingen van { $year } zitten
ui-borders-begin = Waar ligt uw netwerk?
ui-borders-choose = Bestand met grenzen kiezen
ui-borders-text = Kies een bestand met gemeentegrenzen. Dat haalt u gratis bij PDOK (zoek “bestuurlijke gebieden”, kies GeoJSON). Het bestand blijft op deze computer.
ui-borders-other = Andere grenzen
ui-borders-forget = Kaart weghalen
ui-borders-taken = { $n ->
    [one] De grens van 1 gemeente is ingelezen.
   *[other] De grenzen van { $n } gemeenten zijn ingelezen.
 }
ui-borders-missing = Niet in het bestand met grenzen: { $names }.
ui-borders-said = { $name }: { $schools ->
    [one] 1 school
   *[other] { $schools } scholen
 }, { $companies ->
    [one] 1 bedrijf
   *[other] { $companies } bedrijven
 }, { $partnerships ->
    [one] 1 samenwerking
   *[other] { $partnerships } samenwerkingen
 }
ui-borders-shade = Het getal telt de samenwerkingen met iemand uit die gemeente. Hoe voller de kleur, hoe meer.
ui-picture-table = Samenwerkingen
ui-picture-places = Per gemeente
ui-picture-place = Gemeente
ui-picture-nowhere = onbekend
ui-picture-total = Samen
ui-picture-schools = Scholen
ui-picture-colleges = Mbo
ui-picture-companies = Bedrijven
ui-picture-partnerships = Samen­werkingen
ui-picture-missing = mist
ui-picture-whole = { $n }, waarvan { $whole } met alle drie
ui-picture-organisations = { $n ->
    [one] 1 organisatie
   *[other] { $n } organisaties
 }
ui-picture-said = { $name }, doet mee aan { $n }
ui-picture-said-partnership = { $name }, samenwerking met { $n ->
    [one] 1 lid
   *[other] { $n } leden
 }
ui-picture-saved = Het plaatje is opgeslagen.
ui-picture-legend-school = school
ui-picture-legend-college = mbo
ui-picture-legend-company = bedrijf
ui-picture-legend-branch = branche
ui-picture-legend-other = anders
ui-picture-legend-complete = vmbo, mbo en bedrijf
ui-picture-legend-incomplete = niet alle drie
ui-twins = Dubbelen zoeken
ui-twins-title = Misschien dezelfde
ui-twins-none = Er staat niets dubbel.
ui-twins-none-left = Alles is bekeken.
ui-twins-none-text = Wie op naam, nummer, mailadres of adres op een ander lijkt, komt hier te staan.
ui-twins-count = { $n ->
    [one] 1 paar
   *[other] { $n } paren
 }
ui-twins-aside = { $n ->
    [one] 1 paar opzij gelegd
   *[other] { $n } paren opzij gelegd
 }
ui-twins-aside-text = Wat u opzij legde, is niet samengevoegd en komt niet vanzelf terug.
ui-twins-aside-again = Opnieuw bekijken
ui-twins-kind = Wat is er dubbel?
ui-twins-beside = Naast elkaar
ui-twins-stays = Blijft
ui-twins-goes = Verdwijnt
ui-twins-swap = Omwisselen
ui-twins-field = Veld
ui-twins-take = Neem { $field } van de andere
ui-twins-leave = Houd { $field } van deze
ui-twins-moves = Gaat mee naar wie blijft: { $what }.
ui-twins-moves-none = Aan de andere hangt niets vast.
ui-twins-merge = Samenvoegen
ui-twins-merged = Samengevoegd tot { $name }.
ui-twins-other = Niet dezelfde
ui-grade-certain = vrijwel zeker
ui-grade-likely = waarschijnlijk
ui-grade-maybe = misschien
ui-op-organisation-merge = organisaties samenvoegen
ui-op-contact-merge = contacten samenvoegen
ui-twins-field-name = Naam
ui-twins-field-full-name = Officiële naam
ui-twins-field-brin = BRIN
ui-twins-field-kvk = KvK-nummer
ui-twins-field-kvk-branch = Vestigingsnummer
ui-twins-field-employees = Medewerkers
ui-twins-field-work-placement = Erkend leerbedrijf
ui-twins-field-mail = Mailadres
ui-twins-field-phone = Telefoon
ui-twins-field-street = Straat en nummer
ui-twins-field-postcode = Postcode
ui-twins-field-place = Plaats
ui-twins-field-municipality = Gemeente
ui-twins-field-website = Website
ui-twins-field-notes = Notities
ui-twins-field-basis = Waarom bewaren
ui-twins-field-kept-until = Bewaren tot
ui-twins-field-mailing = Mailings
ui-attention-all = { $n ->
    [one] Alles, 1 punt
   *[other] Alle { $n } punten
 }
ui-picture-more = Alle { $n }
ui-picture-fewer = Minder
name-left = [naam]
name-left-mail = [mailadres]
name-left-phone = [telefoonnummer]
error-workbook-foreign = { $file } is geen werkboek dat TiB Regio schreef. Lees het in als lijst: dan ziet u ook eerst wat er anders is.
error-map-unreadable = { $reason ->
    [shapes_not_json] { $file } is geen GeoJSON of is afgebroken. Download het bestand opnieuw.
    [shapes_not_geojson] { $file } is geen GeoJSON met gebieden. Kies bij CBS of PDOK “gemeenten” als GeoJSON.
    [shapes_without_municipalities] In { $file } heeft geen gebied een gemeentecode (zoals GM0153). Kies bij CBS of PDOK “gemeenten” als GeoJSON.
    [shapes_elsewhere] De gebieden in { $file } liggen niet in Nederland, of de coördinaten zijn van een stelsel dat TiB Regio niet kent. Kies WGS84 of EPSG:28992.
   *[other] In { $file } heeft geen gemeente een grens die te tekenen is.
 }
error-sheet-id-twice = Dit TiB-nummer staat in nog een rij. Maak het in een van de twee leeg: dan wordt die een nieuwe.
error-sheet-record-gone = { $name } is hier verwijderd of gewist nadat de lijst de deur uit ging. Maak het TiB-nummer van de rij leeg om toch een nieuwe te maken.
error-organisation-ambiguous = Er zijn meer organisaties die { $name } heten. Zet de plaats erachter, zoals “{ $name } ({ $place })”, of voeg ze eerst samen.
cli-sheet = nieuw { $new }, veranderd { $changed }, gelijk { $same }, wacht op een keuze { $maybe }, afgekeurd { $refused }
cli-saved = Opgeslagen: { $path }
error-mail-too-large = { $file } is groter dan 25 MB. Sla de bijlagen apart op en sleep het bericht zonder bijlagen hierheen.
error-mail-outlook-file = { $file } is een Outlook-bestand (.msg). Sla het bericht in Outlook op als .eml, of sleep het uit Outlook op het web, en probeer het opnieuw.
error-mail-winmail = { $file } hoort bij een bericht van Outlook. Neem het bericht zelf, niet deze bijlage.
error-mail-none = { $file } is geen mailbericht. Sla het bericht op als .eml.
error-mail-too-nested = In { $file } zitten te veel berichten in elkaar. Sla het binnenste bericht apart op als .eml.
error-card-none = In { $file } staat geen visitekaartje.
doubt-mail-charset = Het bericht zegt verkeerd in welke tekens het geschreven is. Kijk na of de tekst klopt.
doubt-mail-no-date = Het bericht heeft geen datum. Vul de dag in.
doubt-mail-no-zone = Het bericht zegt geen tijdzone; de dag kan een dag schelen.
doubt-mail-winmail-inside = Er zit een winmail.dat bij. Vraag de afzender het bericht opnieuw te sturen als HTML of platte tekst.
doubt-mail-encrypted = Het bericht is versleuteld; de tekst is hier niet te lezen.
doubt-message-cut = De tekst was te lang en is afgekapt. Het bericht zelf staat nog in uw mail.
doubt-message-shared = Meer dan één contact of organisatie heeft { $mails }. Kies zelf met wie het contact was.
message-untitled = Bericht zonder onderwerp
ui-message-taken = Als contact vastgelegd: { $title }.
ui-op-message-take = bericht vastleggen
ui-op-attachment-new = bijlage toevoegen
ui-op-attachment-delete = bijlage weghalen
ui-attachments = Documenten
ui-attachments-add = Document toevoegen
ui-attachment-save = { $name } opslaan
ui-attachment-remove = { $name } weghalen
ui-sheet-out-vcf = Als visitekaartjes (vCard)
ui-mailing-copy = Mailadressen kopiëren
ui-mailing-copied = { $n ->
    [one] 1 mailadres gekopieerd
   *[other] { $n } mailadressen gekopieerd
 }{ $out ->
    [0] .
    [one] ; 1 persoon wil geen mailings of heeft geen adres.
   *[other] ; { $out } personen willen geen mailings of hebben geen adres.
 }
ui-drop-refused = Niet gelezen: { $names }.
ui-drop-waits = Om straks in te lezen: { $names }.
ui-drop-data = { $n ->
    [one] 1 ander bestand staat bij Gegevens.
   *[other] { $n } andere bestanden staan bij Gegevens.
 }
ui-organisation-page = Alles van deze organisatie
ui-organisation-facts = Gegevens
ui-organisation-change = Wijzigen
ui-organisation-employees = { $n ->
    [one] 1 medewerker
   *[other] { $n } medewerkers
 }
ui-organisation-takes-part = Doet mee in { $n } van de { $of } samenwerkingen.
ui-organisation-last = { $n ->
    [0] Het laatste contact was vandaag.
    [one] Het laatste contact was gisteren.
   *[other] Het laatste contact was { $n } dagen geleden.
 }
ui-organisation-never = Er is nog geen contact vastgelegd.
ui-organisation-lapses = { $name } loopt af op { $day }.
ui-organisation-lapsed = { $name } liep af op { $day }.
ui-organisation-alone = Doet nog nergens aan mee.
ui-organisation-nobody = Hier kent u nog niemand.
ui-organisation-nothing = Dit schooljaar zijn er geen activiteiten.
ui-organisation-activities = Activiteiten { $year }
ui-organisation-brought = { $delivered } van { $promised }
ui-stays-here = blijft op deze laptop
ui-kept-to = tot { $day }
ui-partnership = Samenwerking
ui-partnership-list = Samenwerkingen
ui-partnership-new = Nieuwe samenwerking
ui-partnership-first = Leg de eerste samenwerking vast
ui-partnership-empty = Met wie werkt u samen?
ui-partnership-empty-text = Leg vast welke scholen en bedrijven iets met elkaar afspreken, en tot wanneer.
ui-partnership-need = Een samenwerking heeft minstens twee leden. Zet eerst uw scholen in het netwerk.
ui-partnership-foot = { $whole } van de { $n } met vmbo, mbo én bedrijf
ui-partnership-find = Zoek een samenwerking
ui-who-is-in = Wie doen mee
ui-complete-all = Compleet of niet
ui-complete-yes = vmbo, mbo én bedrijf
ui-complete-no = nog niet compleet
ui-complete-lapses = loopt binnenkort af
ui-part-vmbo = vmbo
ui-part-mbo = mbo
ui-part-industry = bedrijf
ui-part-missing = { $part } doet nog niet mee
ui-until = Tot en met
ui-days-left = { $n ->
    [0] vandaag
    [one] nog { $n } dag
   *[other] nog { $n } dagen
 }
ui-lapsed = verlopen
ui-members = Leden
ui-label = Label
ui-labels = Labels
ui-labels-hint = Eigen woorden, zoals “klankbord” of “open dag”. Ze blijven op deze laptop.
ui-labels-all = Alle labels
ui-labels-none = Zonder label
ui-labels-empty = Er zijn nog geen labels. Typ er een, zoals “klankbord”.
ui-labels-many = en nog { $n }
ui-label-find = Zoek of maak een label
ui-label-find-on = Zoek een label
ui-label-new = nieuw label “{ $name }”
ui-label-title-organisation = { $n ->
    [one] Label voor 1 organisatie
   *[other] Label voor { $n } organisaties
 }
ui-label-title-contact = { $n ->
    [one] Label voor 1 contact
   *[other] Label voor { $n } contacten
 }
ui-label-how = Wat doet u met het label?
ui-label-give = Geven
ui-label-take = Weghalen
ui-label-give-do = Label geven
ui-label-take-do = Label weghalen
ui-label-give-text = Wie het label al heeft, houdt het.
ui-label-take-text = Het label zelf blijft bestaan.
ui-label-have = { $n } van { $all } { $n ->
    [one] heeft
   *[other] hebben
 } het
ui-label-given-organisation = { $n ->
    [0] Er is niets veranderd.
    [one] 1 organisatie heeft nu het label “{ $name }”.
   *[other] { $n } organisaties hebben nu het label “{ $name }”.
 }{ $already ->
    [0] { "" }
    [one] { " " }1 had het al.
   *[other] { " " }{ $already } hadden het al.
 }
ui-label-given-contact = { $n ->
    [0] Er is niets veranderd.
    [one] 1 contact heeft nu het label “{ $name }”.
   *[other] { $n } contacten hebben nu het label “{ $name }”.
 }{ $already ->
    [0] { "" }
    [one] { " " }1 had het al.
   *[other] { " " }{ $already } hadden het al.
 }
ui-label-taken-organisation = { $n ->
    [0] Er is niets veranderd.
    [one] 1 organisatie heeft het label “{ $name }” niet meer.
   *[other] { $n } organisaties hebben het label “{ $name }” niet meer.
 }{ $already ->
    [0] { "" }
    [one] { " " }1 had het niet.
   *[other] { " " }{ $already } hadden het niet.
 }
ui-label-taken-contact = { $n ->
    [0] Er is niets veranderd.
    [one] 1 contact heeft het label “{ $name }” niet meer.
   *[other] { $n } contacten hebben het label “{ $name }” niet meer.
 }{ $already ->
    [0] { "" }
    [one] { " " }1 had het niet.
   *[other] { " " }{ $already } hadden het niet.
 }
ui-labels-manage = Labels beheren
ui-labels-manage-text = Een andere naam geldt overal waar het label staat. Een label dat u verwijdert, gaat overal weg. Beide kunt u ongedaan maken.
ui-labels-manage-none = Er zijn nog geen labels. Vink organisaties of contacten aan in de lijst en kies “Label”, of typ een label in het paneel.
ui-labels-rename = Naam van label { $name }
ui-labels-delete = Label { $name } verwijderen
ui-labels-use = { $organisations ->
    [0] { "" }
    [one] 1 organisatie
   *[other] { $organisations } organisaties
 }{ $between ->
    [0] { "" }
   *[other] { ", " }
 }{ $contacts ->
    [0] { "" }
    [one] 1 contact
   *[other] { $contacts } contacten
 }
ui-labels-unused = niet in gebruik
ui-labels-deleted = Het label “{ $name }” is verwijderd.
ui-op-label-give = label geven
ui-op-label-take = label weghalen
ui-op-label-new = nieuw label
ui-op-label-rename = andere naam voor een label
ui-op-label-delete = label verwijderen
ui-sheet-labels = { $n ->
    [one] 1 nieuw label:
   *[other] { $n } nieuwe labels:
 }
ui-sheet-labels-choose = Bedoelt u een ander label?
sheet-labels = Labels
ui-members-add = { $n ->
    [one] 1 organisatie toevoegen
   *[other] { $n } organisaties toevoegen
 }
ui-members-add-to-partnership = Toevoegen aan samenwerking
ui-members-add-to-activity = Toevoegen aan activiteit
ui-members-add-do = Toevoegen
ui-members-add-text = Wie al meedoet, blijft zoals het is.
ui-members-added = { $n ->
    [0] Er is niets veranderd.
    [one] 1 organisatie doet nu mee aan { $name }.
   *[other] { $n } organisaties doen nu mee aan { $name }.
 }{ $already ->
    [0] { "" }
    [one] { " " }1 deed al mee.
   *[other] { " " }{ $already } deden al mee.
 }
ui-member-add = Zoek een organisatie
ui-role = Rol
ui-role-of = Rol van { $name }
ui-agreement = Afspraken
ui-agreement-hint = Waar staat de overeenkomst, en wat is afgesproken?

ui-monitor-empty = Zie hoe uw regio het doet
ui-monitor-none = Er zijn nog geen cijfers.
ui-monitor-missing-addresses = Lees eerst het bestand “Alle vestigingen vo” van DUO in.
ui-monitor-missing-figures = Lees het bestand van DUO in waar deze cijfers in staan.
ui-monitor-missing-region = Kies de gemeenten van uw regio. Dan zetten we ze naast de rest van Nederland.
ui-monitor-missing-national = De landelijke regio-indeling is er nog niet. Haal haar op onder Landelijk, of lees haar in onder Instellingen, Gegevens.
ui-monitor-more = Meer van de monitor
ui-without-figures = Nog zonder cijfers:
ui-sparks-scale = De lijntjes hebben één schaal: hoe het ging, vergeleken met het eerste jaar.
ui-group-intake = Instroom vmbo
ui-group-tl = Vmbo-tl en M-Tech
ui-group-exam = Examens
ui-group-mbo = Mbo
ui-group-out = Uitstroom
ui-group-own = Eigen cijfers
ui-tl-apart = Tl wordt nooit bij bb, kb en gl opgeteld.
ui-shrinks-yes = Uw regio krimpt: het aantal leerlingen daalt harder dan in Nederland.
ui-shrinks-no = Uw regio krimpt niet: het aantal leerlingen daalt niet harder dan in Nederland.
ui-shrinks-unknown = Of uw regio krimpt, zien we pas als u leerlingaantallen hebt ingelezen die vijf jaar uit elkaar liggen.
ui-tile-part = { $part } van het totaal
ui-tile-rate = { $part } geslaagd
ui-target = Doel
ui-indicator = Cijfer
ui-indicator-unknown = Dit cijfer is er niet (meer). Kies een ander cijfer in de monitor.
ui-indicator-empty = Hiervan zijn er nog geen cijfers
ui-indicator-pupils = Leerlingen
ui-variant = Wie telt mee?
ui-variant-vmbo-tl-tech = Leerjaar 4
ui-variant-vmbo-tl-tech-3 = Leerjaar 3
ui-variant-vmbo-exam-tech = Kandidaten
ui-variant-vmbo-exam-tech-passed = Geslaagden
ui-variant-mbo-stock-tech = Studenten
ui-variant-mbo-stock-change-tech = Verandering
ui-variant-mbo-intake-tech = Alle instroom
ui-variant-mbo-intake-tech-vmbo = Uit het vmbo
ui-measure = Wat ziet u?
ui-measure-count = Aantal
ui-measure-share = Aandeel
ui-measure-index = Index
ui-measure-rate = Slaagpercentage
ui-out-of = Van
ui-base = Basisjaar
ui-index-base = { $year } = 100
ui-shrink = Krimp
ui-shrink-off = Zonder
ui-shrink-on = Krimp gecorrigeerd
ui-shrink-needs = Om voor krimp te corrigeren zijn leerlingaantallen van dezelfde jaren nodig. Lees die eerst in.
ui-shrinks = Krimpt
ui-technical = Wat telt als techniek?
ui-technical-is = Techniek: { $name }
ui-technical-techniekpact = Techniekpact
ui-technical-duo = DUO
ui-technical-hard = harde techniek
ui-technical-techniek = zonder ict
ui-technical-techniek-ict = met ict
ui-by = Uitsplitsen
ui-by-none = Niet uitgesplitst
ui-by-leerweg = Per leerweg
ui-by-profile = Per profiel
ui-by-level = Per niveau
ui-by-pathway = Bol en bbl
ui-by-domain = Per domein
ui-by-school = Per school
ui-division-leerweg-bb = Basis (bb)
ui-division-leerweg-kb = Kader (kb)
ui-division-leerweg-gl = Gemengd (gl)
ui-division-leerweg-tl = Theoretisch (tl)
ui-division-profile-bwi = Bouwen, wonen en interieur (BWI)
ui-division-profile-pie = Produceren, installeren en energie (PIE)
ui-division-profile-mtr = Mobiliteit en transport (M&T)
ui-division-profile-mvi = Media, vormgeving en ict (MVI)
ui-division-profile-mte = Maritiem en techniek (MaT)
ui-division-profile-dp = Dienstverlening en producten (D&P)
ui-division-pathway-bol = Bol
ui-division-pathway-bbl = Bbl
ui-level = Niveau { $n }
ui-unknown = Onbekend
ui-none = Geen
ui-yes = ja
ui-no = nee
ui-change = Wijzigen
ui-lines = Wat wordt getekend
ui-provisional = { $year } voorlopig
ui-provisional-short = voorlopig
ui-scope-region = Onze regio
ui-scope-rest = Rest van Nederland
ui-scope-country = Nederland
ui-scope-non-tib = Buiten TiB
ui-where-from = Waar komt dit vandaan?
ui-as-table = Als tabel
ui-table-hint = Kies een getal om te zien waar het vandaan komt.
ui-break = Vanaf { $year } begint de lijn opnieuw: { $reason }
ui-break-profiles = tien profielen kwamen in de plaats van zo’n dertig afdelingen.
ui-break-dp = dienstverlening en producten telt sindsdien bij economie.
ui-break-tl-sector = pas sindsdien staat er bij tl-kandidaten een sector.
ui-break-main-groups = DUO verving de domeinen door hoofdgroepen.
ui-break-masked = sindsdien schermt DUO aantallen onder 5 af; het streepje laat zien wat het kan zijn.
ui-break-other-file = dit jaar komt uit een ander soort bestand.
ui-ahead = Vooruitblik
ui-ahead-switch = Vooruitblik
ui-ahead-prognosis = De vooruitblik is een eenvoudige schatting: het laatste cijfer beweegt mee met de leerlingen die DUO verwacht. In acht van de tien gevallen komt het binnen de band uit, als het gaat zoals het ging.
ui-ahead-damped-trend = De vooruitblik is een eenvoudige schatting: de gemiddelde verandering van de laatste jaren gaat door, elk jaar wat minder. In acht van de tien gevallen komt het binnen de band uit, als het gaat zoals het ging.
ui-ambition = Ambitie
ui-ambition-new = Ambitie toevoegen
ui-ambition-statement = Wat wilt u bereiken?
ui-ambition-statement-hint = In eigen woorden, bijvoorbeeld: “Tien procent meer leerlingen in techniek”.
ui-ambition-target = Doel
ui-ambition-target-year = Doel in schooljaar
ui-ambition-baseline = Begin
ui-ambition-baseline-year = Begin in schooljaar
ui-ambition-help = De ambitie staat als stippellijn in de grafiek, en op de tegel van dit cijfer.
ui-ambition-from-to = van { $from } in { $then } naar { $to } in { $year }
ui-ambition-no-shrink = De ambitie past niet in een index die voor krimp is gecorrigeerd. Zet Krimp op Zonder om haar te zien.
ui-own-add = Eigen cijfer toevoegen
ui-own-new = Nieuw eigen cijfer
ui-own-change = Eigen cijfer wijzigen
ui-own-empty = Vul per schooljaar een waarde in.
ui-own-name-hint = Bijvoorbeeld: “Leerlingen op de techniekdag”.
ui-own-definition = Wat telt u?
ui-own-definition-hint = Zo dat een ander het net zo zou tellen.
ui-own-undefined = Er staat niet bij wat hier geteld is.
ui-own-source = Waar komt het vandaan?
ui-own-values = Waarden
ui-own-value = Waarde in { $year }
ui-own-value-add = Schooljaar toevoegen
ui-own-value-remove = Waarde van { $year } weghalen
ui-own-mapped = Dit cijfer komt ook uit een ingelezen tabel. Een waarde die u hier invult, gaat voor.
ui-how-counted = Zo is het geteld
ui-formula-vmbo-intake-tech = Leerlingen in leerjaar 3 van bb, kb en gl in een technisch profiel, op 1 oktober.
ui-formula-vmbo-intake-tech-share = Leerlingen in leerjaar 3 van bb, kb en gl in een technisch profiel, gedeeld door alle leerlingen in leerjaar 3 van bb, kb en gl, op 1 oktober.
ui-formula-vmbo-tl-tech = Leerlingen in leerjaar 4 van tl in het technische profiel, op 1 oktober.
ui-formula-vmbo-tl-tech-share = Leerlingen in leerjaar 4 van tl in het technische profiel, gedeeld door alle leerlingen in leerjaar 4 van tl.
ui-formula-vmbo-tl-tech-3 = Leerlingen in leerjaar 3 van tl in het technische profiel, op 1 oktober. Duizenden leerlingen staan dan nog zonder profiel.
ui-formula-vmbo-tl-tech-3-share = Leerlingen in leerjaar 3 van tl in het technische profiel, gedeeld door de leerlingen die al een profiel hebben.
ui-formula-vmbo-exam-tech = Examenkandidaten van bb, kb en gl in een technisch profiel, met de leerwerktrajecten.
ui-formula-vmbo-exam-tech-passed = Geslaagden van bb, kb en gl in een technisch profiel, met de leerwerktrajecten.
ui-formula-vmbo-exam-tech-rate = Geslaagden van bb, kb en gl in een technisch profiel, gedeeld door de kandidaten.
ui-formula-vmbo-tl-exam-tech = Examenkandidaten van tl in de sector techniek.
ui-formula-mbo-stock-tech = Studenten in een technische mbo-opleiding, op 1 oktober.
ui-formula-mbo-stock-change-tech = Studenten in een technische mbo-opleiding min die van een jaar eerder. Dit is geen instroom.
ui-formula-mbo-intake-tech = Studenten die nieuw zijn in een technische mbo-opleiding.
ui-formula-mbo-intake-tech-vmbo = Studenten die nieuw zijn in een technische mbo-opleiding en rechtstreeks van het vmbo komen.
ui-formula-throughput-vmbo-mbo = Instroom in mbo-techniek rechtstreeks uit het vmbo, gedeeld door de geslaagden vmbo-techniek van dezelfde zomer. Het is een verhouding en kan boven 100% liggen.
ui-formula-mbo-graduates-tech = Studenten die een diploma haalden van een technische mbo-opleiding.
ui-formula-vsv = Leerlingen die in het schooljaar zonder startkwalificatie van school gingen.
ui-formula-vsv-rate = Voortijdig schoolverlaters gedeeld door alle leerlingen in dezelfde cijfers.
ui-formula-pupils-total = Alle leerlingen in het voortgezet onderwijs, zonder vavo, op 1 oktober.
ui-counts-techniekpact = Als techniek telt wat de Techniekpactmonitor telt: de technische profielen van bb, kb en gl, zonder tl en zonder D&P.
ui-counts-duo = Als techniek telt de sector Techniek van DUO.
ui-counts-hard = Als techniek tellen alleen BWI, PIE en M&T.
ui-counts-techniek = Als techniek telt de sector techniek van het mbo, zonder ict.
ui-counts-techniek-ict = Als techniek telt de sector techniek van het mbo, met het domein ict erbij.
ui-how-index = Een index telt in elk jaar dezelfde gemeenten, ook als de regio later groter werd.
ui-how-shrink = Krimp gecorrigeerd: de index is gedeeld door de index van alle leerlingen.
ui-how-mbo = Van een mbo-instelling kennen we alleen het hoofdadres, niet waar de lessen zijn. Onder Instellingen, Gegevens stelt u in welk deel ervan in uw regio telt.
ui-how-region = Uw regio: { $municipalities ->
    [one] { $municipalities } gemeente
   *[other] { $municipalities } gemeenten
 }, { $branches ->
    [one] { $branches } vestiging van het voortgezet onderwijs
   *[other] { $branches } vestigingen van het voortgezet onderwijs
 }.
ui-source-rows = { $rows } rijen
ui-source-files = Bron: { $files }.
ui-source-unknown = { $n ->
    [one] { $n } vestiging of instelling kon niet geplaatst worden en telt alleen mee in Nederland
   *[other] { $n } vestigingen of instellingen konden niet geplaatst worden en tellen alleen mee in Nederland
 }
ui-masked-none = Geen afgeschermde aantallen in deze cijfers.
ui-masked = { $n ->
    [one] Er zit { $n } afgeschermd aantal in (minder dan 5); dat telt als 1 tot 4.
   *[other] Er zitten tot { $n } afgeschermde aantallen in een cijfer (minder dan 5); die tellen als 1 tot 4.
 }
ui-unplaced = Van hoogstens { $part } van de leerlingen in Nederland weten we de plaats niet.
ui-placed-by-name = Hoogstens { $part } is geplaatst op de naam van gemeente of plaats.
ui-formula = Rekenregels, versie 1.
ui-trace-parts = { $numerator } van { $denominator }. Hieronder staan de rijen van de teller.
ui-trace-denominator = { $numerator } van { $denominator }. Hieronder staan de rijen van de noemer: alles waarvan het een deel is.
ui-trace-change = Hieronder staan de rijen van { $year }; het verschil is met die van een jaar eerder.
ui-trace-index = Een index: { $year } is 100. Het aantal zelf is { $n }.
ui-trace-index-shrink = Een index: { $year } is 100, gedeeld door de index van alle leerlingen. Het aantal zelf is { $n }.
ui-trace-cohort = Geteld met de gemeenten van { $year }.
ui-trace-source = Bron: { $source }
ui-trace-typed = Deze waarde is met de hand ingevuld.
ui-trace-imported = Ingelezen
ui-trace-masked = Afgeschermd
ui-trace-masked-n = { $n ->
    [one] { $n } aantal onder 5
   *[other] { $n } aantallen onder 5
 }
ui-trace-by-name = Op naam geplaatst, landelijk
ui-trace-unplaced = Niet geplaatst, landelijk
ui-trace-formula = Rekenregels
ui-trace-rows = { $n ->
    [one] { $n } rij telt mee
   *[other] { $n } rijen tellen mee
 }
ui-trace-line = Regel
ui-trace-about = Wat er staat
ui-trace-placed = op naam geplaatst
ui-trace-percent = telt voor { $n }%
ui-trace-more = De eerste { $n } van { $all } rijen.
ui-export = Exporteren
ui-at-least = { $name }, minstens
ui-at-most = { $name }, hoogstens
ui-exported = Opgeslagen als bestand.
ui-copy-failed = Kopiëren lukt hier niet. Kies Exporteren en sla het op als bestand.
ui-send-copy-table = Kopieer als tabel
ui-send-copy-picture = Kopieer als afbeelding
ui-send-svg = Afbeelding (SVG)
ui-send-png = Afbeelding (PNG)
ui-send-xlsx = Excel (XLSX)
ui-send-csv = Tekst (CSV)
ui-school = School
ui-course = Verloop
ui-school-of-region = Van de regio
ui-school-figures = Cijfers van deze school
ui-school-in-network = In uw netwerk
ui-school-empty = Van deze school zijn er geen cijfers
ui-school-empty-text = In de ingelezen bestanden staat niets over deze school.
ui-regions = Regio’s vergelijken
ui-regions-compare = Regio’s vergelijken
ui-regions-empty = Zet uw regio naast andere
ui-regions-empty-text = Haal de landelijke regio-indeling op onder Landelijk, of lees haar in uit een bestand. Dan staat elke regio hier met dezelfde cijfers als de uwe.
ui-regions-says-above = Onze regio: { $region }, boven het midden van { $n } regio’s ({ $mid })
ui-regions-says-below = Onze regio: { $region }, onder het midden van { $n } regio’s ({ $mid })
ui-regions-says-same = Onze regio: { $region }, precies in het midden van { $n } regio’s
ui-regions-says-none = { $name } in { $n ->
    [one] { $n } regio
   *[other] { $n } regio’s
 }
ui-regions-mid = Midden
ui-regions-mid-line = De stippellijn is het midden: de helft van de regio’s ligt erboven.
ui-regions-from-own = Op deze laptop berekend uit de openbare bestanden die u inlas. Kleine aantallen zijn afgeschermd.
ui-regions-left-out = Niet hierbij: { $names }. Hun cijfers zijn met een andere versie van de rekenregels gemaakt.
ui-regions-from-national = Gepubliceerd door het landelijke team, samengesteld op { $date }.
ui-regions-source = Waar de cijfers vandaan komen
ui-regions-source-own = Hier berekend
ui-regions-source-national = Van het landelijke team
ui-my-region-one = Regio
ui-peers = Welke regio’s
ui-peers-like = Regio’s zoals wij
ui-peers-all = Alle
ui-peers-text = U ziet regio’s die hooguit twee keer zo groot of klein zijn, en net als u wel of niet krimpen.
ui-offer = Opleidingen
ui-offer-empty = Welke mbo-opleidingen zijn er in uw regio?
ui-offer-empty-text = Lees het bestand van DUO in met de deelnemers of studenten in het mbo.
ui-offer-none = Er zijn geen opleidingen in uw regio in dit jaar
ui-offer-says = { $small } van de { $all } { $kind } zijn klein; { $shared } worden door meer dan één instelling aangeboden
ui-offer-says-one = { $small } van de { $all } { $kind } van { $college } zijn klein
ui-offer-kind-techniek = technische opleidingen
ui-offer-kind-techniek-ict = opleidingen in techniek en ict
ui-offer-kind-all = opleidingen
ui-offer-technical-techniek = Techniek
ui-offer-technical-techniek-ict = Techniek en ict
ui-offer-technical-all = Alles
ui-offer-threshold = Klein: minder studenten dan
ui-offer-small = klein
ui-offer-small-note = Klein: minder dan { $n } studenten bij een instelling.
ui-offer-find = Zoek een opleiding
ui-offer-which = Welke opleidingen
ui-offer-all-courses = Alle opleidingen
ui-offer-only-small = Alleen kleine
ui-offer-only-shared = Bij meer instellingen
ui-offer-only-alone = Nergens anders in Nederland
ui-offer-all-levels = Alle niveaus
ui-offer-courses = { $n ->
    [one] { $n } opleiding
   *[other] { $n } opleidingen
 }
ui-offer-course = Opleiding
ui-offer-code = Code
ui-offer-domain = Domein
ui-offer-level = Niveau
ui-offer-students = Studenten
ui-offer-colleges = Instellingen
ui-offer-in-region = Instellingen in de regio
ui-offer-in-country = Instellingen in Nederland
ui-offer-small-at = Klein bij

ui-report-which = Welk jaar?
ui-report-year-hint = Van 1 augustus tot en met 31 juli.
ui-report-make = Maak pdf
ui-report-pdf = U kiest zelf waar de pdf komt te staan.
ui-report-made = { $pages ->
    [one] Het verslag is klaar: { $pages } bladzijde
   *[other] Het verslag is klaar: { $pages } bladzijden
 }
ui-report-open = Open het verslag
ui-report-contents = Dit komt erin
ui-report-part-figures = Cijfers
ui-report-part-activities = Activiteiten
ui-report-part-partnerships = Samenwerkingen
ui-report-figures = { $n ->
    [one] Instroom over { $n } schooljaar, { $last }.
   *[other] Instroom over { $n } schooljaren, tot en met { $last }.
 }
ui-report-figures-none = Nog geen openbare cijfers.
ui-report-activities = { $n ->
    [0] Nog geen activiteiten in dit schooljaar.
    [one] { $n } activiteit in dit schooljaar.
   *[other] { $n } activiteiten in dit schooljaar.
 }
ui-report-no-result = { $n ->
    [one] Bij { $n } afgeronde activiteit staat nog geen resultaat.
   *[other] Bij { $n } afgeronde activiteiten staat nog geen resultaat.
 }
ui-report-partnerships = { $n ->
    [0] Nog geen samenwerkingen.
    [one] { $n } samenwerking, met wie er meedoet.
   *[other] { $n } samenwerkingen, met wie er meedoet.
 }

ui-tile-intake = Instroom vmbo-techniek
ui-tile-complete = { $n } met vmbo, mbo én bedrijf
ui-tile-lapsing = { $n ->
    [one] { $n } loopt af binnen 90 dagen
   *[other] { $n } lopen af binnen 90 dagen
 }
ui-tile-partnerships-empty = Nog geen afspraken tussen scholen en bedrijven.
ui-month-teach = Hier ziet u straks wat er deze maand begint, afloopt of te laat is. Bijvoorbeeld: “Techniekdag, begint 12 maart”.
ui-month-empty = Deze maand begint of eindigt er niets.
ui-month-next = Hierna komt { $name }, op { $date }.
ui-ends-on = tot { $date }
ui-themes-in = Thema’s in schooljaar { $year }

ui-language = Taal
ui-theme-choice = Kleuren
ui-theme-system = Als het systeem
ui-theme-light = Licht
ui-theme-dark = Donker
ui-settings-tab-settings = Voorkeuren
ui-settings-tab-data = Gegevens
ui-settings-tab-backups = Kopieën
ui-settings-looks = Taal en uiterlijk
ui-settings-file = Uw werkruimte
ui-settings-path = Bestand
ui-settings-file-text = Alles wat u invult, staat in dit ene bestand op uw laptop. Bewaar het net zo goed als uw andere bestanden.
ui-settings-close = Werkruimte sluiten
ui-settings-keys = Toetsen
ui-keys-rows = Door een lijst lopen
ui-keys-open = Openen
ui-keys-close = Zijpaneel sluiten

ui-area-report = Jaarverslag
ui-area-sync = Landelijk
ui-report-busy = Het verslag wordt gemaakt
ui-report-unopened = Het verslag is gemaakt, maar gaat hier niet vanzelf open. Open het vanuit de map waar het staat.
ui-report-fill = Vul aan
ui-sync-stand = Stand
ui-sync-busy = Bezig met uitwisselen …
ui-sync-never = Er is nog niets verstuurd.
ui-sync-fresh-other = De samenvatting van { $year } is nog niet verstuurd.
ui-sync-fresh-same = De samenvatting van { $year } is veranderd sinds u haar verstuurde.
ui-sync-stuck = Er gaat nu niets heen en weer. Meld deze laptop hieronder opnieuw aan. Uw gegevens staan hier veilig.
ui-sync-same = Alles is verstuurd, en aan beide kanten hetzelfde: { $when }.
ui-sync-met = Laatst uitgewisseld op { $when }.
ui-sync-waiting = { $n ->
    [one] { $n } bericht wacht op verzending.
   *[other] { $n } berichten wachten op verzending.
 }
ui-sync-refused = { $n ->
    [one] { $n } bericht is niet aangenomen. Onder Verstuurd ziet u waarom.
   *[other] { $n } berichten zijn niet aangenomen. Onder Verstuurd ziet u waarom.
 }
ui-sync-offline = De landelijke dienst is nu niet bereikbaar. Kijk of u internet hebt.
ui-sync-offline-since = De landelijke dienst is niet bereikbaar. Kijk of u internet hebt. Het laatste contact was { $when }.
ui-sync-brief-never = nog niets verstuurd
ui-sync-brief-waiting = { $n ->
    [one] { $n } wacht
   *[other] { $n } wachten
 }
ui-sync-brief-refused = { $n } niet aangenomen
ui-sync-brief-met = bijgewerkt { $when }
ui-sync-brief-offline = offline
ui-sync-brief-stuck = vraagt aandacht
ui-sync-unread = ongelezen
ui-sync-send = Verstuur samenvatting
ui-sync-send-waiting = Verstuur wat klaarstaat
ui-sync-fetch = Haal nieuws op
ui-sync-with = Aangemeld bij { $service } als { $region }
ui-sync-began = Dit bestand is een kopie van de werkruimte waarmee u eerder verstuurde. Wat u nu verstuurt, telt apart.
ui-sync-server-lost = De landelijke dienst was berichten kwijt en heeft ze nu weer.
ui-sync-sent = { $n ->
    [one] { $n } bericht is verstuurd en ontvangen.
   *[other] { $n } berichten zijn verstuurd en ontvangen.
 }
ui-sync-received = { $n ->
    [one] Er is { $n } nieuw bericht.
   *[other] Er zijn { $n } nieuwe berichten.
 }
ui-sync-nothing = Er was niets nieuws.
ui-sync-compared = Beide kanten zijn vergeleken en gelijk.
ui-leaving-title-new = Dit wordt verstuurd
ui-leaving-title-ready = Dit staat klaar
ui-leaving-title-sent = Dit is verstuurd
ui-leaving-title-refused = Dit is niet aangenomen
ui-leaving-text-new = Dit is alles wat het landelijke team te zien krijgt: aantallen, ambities en teksten die u deelt. Geen contacten, geen notities, geen bestanden.
ui-leaving-text-ready = Dit gaat mee zodra er verbinding is. Er gaat niets verloren.
ui-leaving-text-sent = Sinds de laatste keer is hier niets aan veranderd.
ui-leaving-text-refused = Onder Verstuurd ziet u waarom. Pas het aan; daarna verstuurt u opnieuw.
ui-leaving-form = Hoe het getoond wordt
ui-leaving-words = In woorden
ui-leaving-exact = Precies
ui-leaving-changed = Wat anders is
ui-leaving-scope = Van wie de cijfers zijn
ui-leaving-was = was { $value }
ui-leaving-is-new = nieuw
ui-leaving-is-gone = gaat niet meer mee
ui-names = { $n ->
    [one] In de teksten staat 1 naam van iemand uit uw contacten
   *[other] In de teksten staan { $n } namen van mensen uit uw contacten
}
ui-names-text = Een naam, mailadres of telefoonnummer gaat alleen mee als u het aanvinkt. Anders staat er [naam].
ui-names-allow = { $name } mag mee
ui-leaving-stays = Dit blijft hier
ui-outbox = Verstuurd
ui-outbox-empty = Hier komt te staan wat u verstuurt, met het bewijs dat het is aangekomen.
ui-outbox-summary = Samenvatting { $year }
ui-outbox-other = Bericht ({ $kind })
ui-outbox-body = Wat er verstuurd is
ui-outbox-queued = wacht
ui-outbox-sent = onderweg
ui-outbox-acknowledged = ontvangen
ui-outbox-refused = niet aangenomen
ui-outbox-received = Aangekomen
ui-outbox-reason = Waarom niet
ui-outbox-place = Nummer
ui-news = Nieuws van het landelijke team
ui-news-empty = Er is nog geen nieuws.
ui-news-new = nieuw
ui-news-all = Al het nieuws
ui-enrolled = Deze laptop is aangemeld
ui-enrol = Meld deze laptop aan
ui-enrol-busy = Bezig met aanmelden …
ui-enrol-title = Deel uw jaar met het landelijke team
ui-enrol-again = Opnieuw aanmelden
ui-enrol-text = U verstuurt een samenvatting van uw regio, en krijgt nieuws terug. Het landelijke team geeft u een adres en een code.
ui-enrol-copied = Deze werkruimte is op een andere laptop aangemeld. Vraag het landelijke team om een code voor deze laptop. Wat al verstuurd is, blijft gewoon staan.
ui-enrol-example = Dit is een voorbeeldregio met verzonnen cijfers. Meld liever uw eigen regio aan.
ui-enrol-hint = Hebt u een code van het landelijke team?
ui-enrol-address = Adres van de landelijke dienst
ui-enrol-address-hint = Het begint met https://
ui-enrol-code = Code
ui-enrol-code-hint = Drie groepjes van vier, bijvoorbeeld 4K7P-…
ui-enrol-in-file = Bewaar in een bestand dat alleen ik kan lezen
ui-enrol-promise = Wat u moet weten
ui-enrol-promise-sees = U ziet alles voordat het wordt verstuurd.
ui-enrol-promise-stays = Contacten, notities en bestanden blijven op deze laptop.
ui-enrol-promise-owns = Uw gegevens blijven van u: niemand anders verandert er iets aan.
ui-enrol-promise-offline = Zonder internet werkt alles door. Wat klaarstaat, gaat later mee.

## Velden en lijsten
ui-date-choose = Kies een dag
ui-date-form = dag maand
ui-date-before = Vorige maand
ui-date-after = Volgende maand
ui-date-weeks = wk
ui-date-week = week { $n }
ui-date-today = Vandaag
ui-date-clear = Leegmaken
ui-error-date-invalid = “{ $date }” kunnen we niet lezen als datum. Schrijf bijvoorbeeld 3-2 of 3 feb 2027.
ui-error-date-outside = { $kind ->
    [from] Kies een dag vanaf { $min }.
    [until] Kies een dag tot en met { $max }.
   *[between] Kies een dag van { $min } tot en met { $max }.
 }
ui-picker-more = Er zijn er meer. Typ een paar letters om te zoeken.
ui-picker-create = “{ $name }” toevoegen
ui-picker-found = { $n } om uit te kiezen
ui-error-money-invalid = “{ $text }” kunnen we niet lezen als bedrag. Schrijf bijvoorbeeld 1234 of 1234,50.
ui-error-money-ambiguous = Bedoelt u { $large } of { $small }? Schrijf { $example } of { $small }.
ui-error-money-least = Vul een bedrag in van { $min } of meer.
ui-error-money-outside = Vul een bedrag in van { $min } tot en met { $max }.
ui-error-number-invalid = “{ $text }” kunnen we niet lezen als getal. Schrijf bijvoorbeeld 1234.
ui-error-number-whole = Vul een heel getal in, zonder komma.
ui-error-number-outside = { $kind ->
    [from] Vul een getal in van { $min } of meer.
    [until] Vul een getal in van { $max } of minder.
   *[between] Vul een getal in van { $min } tot en met { $max }.
 }
ui-text-left = { $n ->
    [one] nog 1 teken
   *[other] nog { $n } tekens
 }
ui-text-over = { $n ->
    [one] Dit is 1 teken te lang. Maak de tekst korter.
   *[other] Dit is { $n } tekens te lang. Maak de tekst korter.
 }
ui-list-columns = Kolommen kiezen
ui-list-no-room = { $name } (past nu niet)
ui-list-all = Alles kiezen
ui-list-none = Niets kiezen
ui-list-select = Kies { $name }
ui-list-selected = { $n } van { $all } gekozen
ui-list-coming = { $kind ->
    [more] Dit zijn de eerste { $n }. De rest komt eraan.
   *[all] Dit zijn de eerste { $n } van { $all }. De rest komt eraan.
 }

## Dienst
service-problem-token-unknown = De landelijke dienst kent deze laptop niet. Vraag het landelijke team om een nieuwe code en meld u opnieuw aan.
service-problem-device-revoked = Het landelijke team heeft deze laptop afgemeld. Uw gegevens blijven staan. Wilt u weer meedoen? Vraag het landelijke team om een nieuwe code.
service-problem-series-conflict = De landelijke dienst heeft op deze plaats een ander bericht. Er is niets opgeslagen. Wissel opnieuw uit.
service-problem-series-gap = Er ontbreken eerdere berichten. Wissel opnieuw uit; dan gaan ze mee.
service-problem-series-of-another = Deze berichten horen bij een andere laptop of regio. Meld deze laptop opnieuw aan met een nieuwe code.
service-problem-feed-diverged = De landelijke dienst weet niet welk nieuws u al hebt. Haal het nieuws opnieuw op; er gaat niets verloren.
service-problem-code-invalid = Deze code klopt niet. Vergelijk elk teken met de code die u kreeg.
service-problem-code-expired = Deze code is ouder dan zeven dagen. Vraag het landelijke team om een nieuwe.
service-problem-code-burned = Deze code is te vaak verkeerd ingevuld en werkt niet meer. Vraag het landelijke team om een nieuwe.
service-problem-code-used = Met deze code is al een andere laptop aangemeld. Vraag het landelijke team om een nieuwe.
service-problem-invalid = Dit veld klopt niet. Kijk het na.
service-problem-too-large = Dit is te groot: er past hoogstens 1 MB in één keer. Maak het korter en probeer het opnieuw.
service-problem-page-too-long = Er gaan hoogstens 100 berichten in één keer. Verstuur ze in delen.
service-problem-too-many = Dit gaat te snel achter elkaar. Wacht even en probeer het dan opnieuw.
service-problem-not-found = Dit is er niet, of niet meer. Ga terug en kies opnieuw.
service-problem-sign-in = Log eerst in.
service-problem-sign-in-wrong = Het e-mailadres of het wachtwoord klopt niet. Kijk ze na en probeer het opnieuw.
service-problem-locked-out = U hebt te vaak een verkeerd wachtwoord ingevuld. Wacht even en probeer het dan opnieuw.
service-problem-not-allowed = Met uw rol mag dit niet. Vraag het een beheerder.
service-problem-origin = Dit kwam van een andere website en is geweigerd. Open deze pagina opnieuw en doe het hier.
service-problem-internal = Er ging iets mis bij de landelijke dienst. Probeer het straks opnieuw.
service-problem-overtaken = Dit is intussen veranderd. Er is niets opgeslagen. Kijk opnieuw, en beslis dan.
service-refusal-hash = Dit bericht is beschadigd aangekomen. Meld het aan het landelijke team.
service-refusal-other-region = Deze samenvatting gaat over een andere regio dan waarvoor deze laptop is aangemeld. Vraag het landelijke team om een code voor deze regio.
service-refusal-school-year = Dit schooljaar kan niet. Kies een ander schooljaar.
service-refusal-quarter = Een kwartaal is 1, 2, 3 of 4. Kies een van die vier.
service-refusal-too-large = Dit getal is te groot. Kijk het na.
service-refusal-no-entry = Het bericht dat hiermee wordt ingetrokken, is van deze regio niet bekend. U hoeft niets te doen.
service-refusal-needed = Vul dit in.
service-refusal-too-long = Deze tekst is te lang. Kort hem in.
service-refusal-no-region = Deze regio is er niet. Kies een andere.
service-refusal-wrong-type = Hier verwacht de landelijke dienst iets anders. Installeer de nieuwste versie van TiB Regio en verstuur het opnieuw.
service-refusal-no-figures = Nog geen regio heeft cijfers gestuurd. Publiceer ze als de eerste samenvatting binnen is.

## Landelijke pagina
national-team = landelijk team
national-skip = Naar de inhoud
national-areas = Onderdelen
national-start = Start
national-news = Nieuws
national-theme = Licht of donker
national-other-language = English
national-sign-in = Inloggen
national-sign-out = Uitloggen
national-signed-out = U bent uitgelogd.
national-mail = E-mailadres
national-password = Wachtwoord
national-broken = Er ging iets mis. Probeer het straks opnieuw.
national-offline = De landelijke dienst is niet bereikbaar. Kijk of u internet hebt.
national-again = Probeer opnieuw
national-morning = Goedemorgen
national-afternoon = Goedemiddag
national-evening = Goedenavond
national-message = Bericht aan de regio’s
national-regions = Regio’s
national-region = Regio
national-reported = { $b ->
    [one] { $a } van { $b } regio heeft een samenvatting gestuurd.
   *[other] { $a } van de { $b } regio’s heeft een samenvatting gestuurd.
 }
national-newest = De nieuwste is van { $a }, { $b }.
national-no-regions = Er is nog geen regio. Voeg de eerste toe. Daarna maakt u een code waarmee haar laptop zich aanmeldt.
national-no-regions-reader = Er is nog geen regio. Een beheerder kan de eerste toevoegen.
national-add-region = Regio toevoegen
national-region-name = Naam van de regio
national-added = { $a } is toegevoegd.
national-last-summary = Laatste samenvatting
national-about = Over
national-state = Stand
national-laptops = Laptops
national-received = ontvangen
national-not-yet = nog niet
national-two-versions = twee versies
national-to-regions = Alle regio’s
national-no-summary = { $a } heeft nog geen samenvatting gestuurd. Zodra haar laptop dat doet, staat die hier.
national-got = Samenvatting over { $a }, ontvangen op { $b }.
national-in-words = De regio telt { $a ->
    [one] { $a } activiteit
   *[other] { $a } activiteiten
 } en { $b ->
    [one] { $b } samenwerking
   *[other] { $b } samenwerkingen
 }. In { $c } daarvan doen vmbo, mbo én bedrijf mee. { $d ->
    [0] Er loopt binnen een jaar niets af.
    [one] Binnen een jaar loopt er { $d } af.
   *[other] Binnen een jaar lopen er { $d } af.
 }
national-reached-words = Er zijn { $a } mensen bereikt, van de { $b } die gepland waren.
national-side-by-side = Er zijn twee samenvattingen over dezelfde periode. De regio kiest zelf welke geldt; hier staat de nieuwste.
national-received-on = Ontvangen
national-activities = Activiteiten
national-partnerships = Samenwerkingen
national-complete = Compleet (vmbo, mbo, bedrijf)
national-of-total = van { $a ->
    [one] { $a } samenwerking
   *[other] { $a } samenwerkingen
 }
national-lapsing = loopt af binnen een jaar: { $a }
national-reach = Bereik
national-of-planned = van { $a } gepland
national-organisations = Organisaties
national-by-status = Naar status
national-by-theme = Naar thema
national-by-sector = Naar sector
national-by-target-group = Naar doelgroep
national-by-kind = Naar soort
national-count = Aantal
national-planned = Gepland
national-reached = Bereikt
national-target-group = Doelgroep
national-indicators = Cijfers
national-indicator = Cijfer
national-school-year = Schooljaar
national-scope = Gebied
national-value = Waarde
national-bounds = Tussen
national-out-of = Teller / noemer
national-masked = Afgeschermd
national-ambitions = Ambities
national-ambition = Ambitie
national-baseline = Begin
national-target = Doel
national-present = Nu
national-formulas = rekenregels versie { $a }
national-highlights = Wat goed ging
national-bottlenecks = Wat in de weg staat
national-nothing = Niets gemeld.
national-earlier = Alle samenvattingen
national-replaced = vervangen
national-shown = hier getoond
national-make-code = Aanmeldcode maken
national-code-words = Lees deze code voor aan de projectleider. De code werkt één keer, tot en met { $a }, en is hierna niet meer te zien.
national-write = Nieuw bericht
national-title = Titel
national-text = Tekst
national-to = Voor wie
national-to-all = Alle regio’s
national-to-some = Alleen deze regio’s
national-publish = Publiceren
national-published = Gepubliceerd. De laptops halen het op zodra ze verbinding hebben.
national-sent-news = Gepubliceerd
national-no-news = Er is nog niets gepubliceerd.
national-may-not = U kunt hier lezen. Een redacteur of beheerder kan publiceren.
national-not-found = Deze pagina bestaat niet. Kies een ander onderdeel.
national-quarter = { $a }, kwartaal { $b }
national-list = Regio-indeling
national-list-export = Opslaan als bestand
national-list-import = Bestand inlezen
national-list-same = In { $a } staat hetzelfde als hier. Er verandert niets.
national-list-overtaken = Iemand anders heeft de indeling intussen opgeslagen. Gooi uw wijzigingen weg en begin opnieuw.
national-list-empty = Er is nog geen indeling. Voeg de eerste regio toe, of lees een bestand in met deze kolommen:
national-list-empty-reader = Er is nog geen indeling. Een redacteur of beheerder kan een bestand inlezen met deze kolommen:
national-list-words = Regio’s: { $a }. Gemeenten die meedoen: { $b }. Losse vestigingen: { $c }.
national-list-use = Elke laptop haalt deze indeling op en rekent er de cijfers van TiB en van buiten TiB mee uit.
national-list-version = Versie { $a }, opgeslagen op { $b } door { $c }.
national-list-server = de beheerder van de dienst
national-list-years = { $a } tot en met { $b }
national-list-since = vanaf { $a }
national-list-until = tot en met { $a }
national-list-in = telt mee
national-list-out = telt niet mee
national-list-more = en nog { $a }
national-list-new = nieuw
national-list-gone = vervalt
national-list-changed = gewijzigd
national-list-was = (heette { $a })
national-list-unsaved = Nog niet opgeslagen
national-list-save = Opslaan en publiceren
national-list-saved = Opgeslagen. De laptops halen de indeling op zodra ze verbinding hebben.
national-list-discard = Wijzigingen weggooien
national-list-twice = { $a } staat in twee regio’s tegelijk: { $b } en { $c }.
national-list-one-town = 1 gemeente
national-list-towns = { $a } gemeenten
national-list-one-branch = 1 vestiging
national-list-branches = { $a } vestigingen
national-list-town = gemeente
national-list-branch = vestiging
national-list-number = Nummer
national-list-kind = Soort
national-list-counts = Telt
national-list-from = Vanaf
national-list-to = Tot en met
national-list-removing = Weghalen
national-list-remove = { $a } weghalen
national-list-members = Gemeenten en vestigingen van { $a }
national-list-numbers = Gemeenten of vestigingen
national-list-number-wrong = Schrijf een gemeente als GM0153 en een vestiging als 00AH07, met een komma ertussen.
national-list-double = { $a } staat al bij deze regio. Haal dat eerst weg, of kies andere jaren.
national-list-year-wrong = Schrijf het eerste jaar van een schooljaar, zoals 2014.
national-list-add = Toevoegen
national-list-rename = Naam wijzigen
national-list-remove-region = Regio weghalen
national-list-last = Dit is de laatste regio. Voeg eerst een andere toe.
national-list-add-region = Regio toevoegen aan de indeling
national-list-name-needed = Vul een naam in.
national-list-exists = Deze regio staat al in de indeling.
national-compare = Regio’s naast elkaar
national-compare-none = Nog geen regio heeft cijfers gestuurd. Zodra een samenvatting cijfers heeft, staan de regio’s hier naast elkaar.
national-compare-words = Regio’s met dit cijfer: { $a }. Het hoogst: { $b }. Het laagst: { $c }.
national-compare-bar = Vergelijking
national-compare-range = Waar twee getallen staan, ligt het cijfer daartussen: aantallen onder de 5 zijn afgeschermd.
national-compare-formulas = Gemaakt met een andere versie van de rekenregels: { $a }. Vergelijk deze cijfers niet met de andere.
national-figures-publish = Publiceer cijfers naar de regio’s
national-figures-last = Laatst gepubliceerd op { $a }.
national-figures-out-of = { $a } van { $b }
national-figures-now = Nu publiceren
national-figures-preview = Dit gaat naar alle regio’s
national-figures-words = Van { $a } van de { $b } regio’s zijn er cijfers, samen { $c }. Elke regio ziet ze allemaal, met de naam van de regio erbij.
national-figures-hidden = Aantallen onder de 5 gaan niet mee. Bij { $a } cijfers staan daarom een laagste en een hoogste waarde.
national-figures-formulas = Met een andere versie van de rekenregels: { $a }. Deze cijfers gaan mee, maar de laptops zetten ze niet naast de andere.
national-figures-without = Zonder cijfers: { $a }.
national-figures-unchanged = Sinds de laatste keer is er niets veranderd. De regio’s hebben deze cijfers al.
national-close = Sluiten

ui-area-money = Geld
ui-budget-line = Regel
ui-budget-line-list = Begroting
ui-budget-line-new = Nieuwe regel
ui-budget-line-first = Zet de eerste regel neer
ui-budget-line-empty = Wat kost het, en wie betaalt?
ui-budget-line-empty-text = Een regel is iets wat geld kost: uren, spullen, een bus. U zegt van wie het geld komt en wat er al is uitgegeven.
ui-budget-line-find = Zoek een regel
ui-budget-line-foot = { $n } regels · begroot { $budgeted } · toegezegd { $committed } · geleverd { $realised }
ui-belongs-to = Hoort bij
ui-belongs-to-find = Zoek een activiteit, project of lijn
ui-source = Bron
ui-price-quantity = Aantal × prijs
ui-all-sources = Alle bronnen
ui-all-categories = Alle soorten
ui-all-evidence = Met en zonder bewijs
ui-explanation = Waarom is het anders dan begroot?
ui-explanation-hint = Het verschil is meer dan een tiende. Daar wordt naar gevraagd.
ui-invoiced = Datum van de factuur
ui-expected = Verwacht op
ui-money-standing = Hoe het geld ervoor staat
ui-cofinancing = Bijdrage van partners, { $period }
ui-of-amount = { $part } van { $whole }
ui-cofinancing-evidenced = { $amount } aangetoond
ui-cofinancing-least = streep: minimum { $share }
ui-cofinancing-lacking = Er moet nog { $amount } bij.
ui-cofinancing-unproven = Van { $amount } is nog geen bewijs.
ui-grant-left = Van de bijdrage is { $left } nog niet uitgegeven; voor { $free } is nog niets gepland.
ui-grant-over = Van de bijdrage is { $left } nog niet uitgegeven, maar er is { $free } meer gepland dan er is.
ui-forecast = In { $n } van de 100 gevallen halen we het
ui-forecast-range = In 80 van de 100 gevallen tussen { $low } en { $high }.
ui-forecast-picture = Honderd keer uitgeprobeerd: { $n } keer genoeg
ui-forecast-lines = Deze regels doen het meest, als ze rond zijn
ui-forecast-no-lines = Geen regel maakt in zijn eentje veel uit.
ui-of-hundred = van 100
ui-no-period-now = Dit schooljaar valt in geen enkele periode.
ui-no-period = Zet erbij voor welke jaren u een bijdrage krijgt: dan ziet u wat er over is en of de cofinanciering gehaald wordt.
ui-doubts = { $n -> 
    [one] Eén ding om na te kijken
   *[other] { $n } dingen om na te kijken
}
ui-doubt-paid-twice = hetzelfde, uit verschillende bronnen: misschien dubbel betaald
ui-doubt-unexplained = wijkt meer dan een tiende af van de begroting, zonder uitleg
ui-doubt-outside-periods = valt buiten elke programmaperiode
ui-doubt-no-year = heeft geen jaar
ui-programme-period = Periode
ui-programme-period-list = Perioden
ui-programme-period-new = Nieuwe periode
ui-programme-period-first = Zet de eerste periode neer
ui-programme-period-empty = Voor welke jaren krijgt u geld?
ui-programme-period-empty-text = Een periode heeft per schooljaar een bijdrage, en een minimum dat partners inbrengen.
ui-programme-period-find = Zoek een periode
ui-years-from-to = { $from } t/m { $to }
ui-granted = Bijdrage
ui-granted-in-all = Samen { $amount }
ui-grant-of = Bijdrage { $year }
ui-minimum-share = Minimum van partners
ui-minimum-share-hint = Het deel dat partners ten minste inbrengen.
ui-first-year = Eerste schooljaar
ui-last-year = Laatste schooljaar
ui-share-of = Deel van
ui-share-of-costs = alles wat het kost
ui-share-of-grant = de bijdrage
ui-counting = Deze bronnen tellen mee
ui-project = Project
ui-project-list = Projecten
ui-project-new = Nieuw project
ui-project-first = Zet het eerste project neer
ui-project-empty = Waar hoort het bij?
ui-project-empty-text = Een project brengt activiteiten bij elkaar: een leerlijn, een werkplaats, de techniekdagen.
ui-project-find = Zoek een project
ui-project-none = Zonder project
ui-filter-more = + Filter
ui-all-projects = Alle projecten
ui-project-activities = Activiteiten van dit project
ui-timeline-moved = { $title }: { $when }
ui-promises-none-of = Voor { $year } is niets afgesproken
ui-promises-none-of-text = De afspraken gaan over eerdere schooljaren. Kies er bovenaan een, of maak een nieuwe afspraak.
ui-view = Weergave
ui-view-list = Lijst
ui-view-timeline = Tijdlijn
ui-view-grid = Rooster
ui-grid-total = Totaal
ui-grid-general = Algemeen
ui-grid-lines = { $n ->
    [one] 1 regel
   *[other] { $n } regels
 }
ui-grid-open-line = { $name } openen
ui-grid-keys = Typ om te wijzigen, F2 om aan te vullen. Tab gaat naar rechts, Ctrl+D vult naar beneden. Eruit: Esc en dan Tab.
ui-grid-leaving = Met Tab gaat u nu uit het rooster.
ui-grid-copied = { $n ->
    [one] 1 cel gekopieerd.
   *[other] { $n } cellen gekopieerd.
 }
ui-grid-paste-nothing = Er is geen tekst gekopieerd om te plakken.
ui-grid-paste-nowhere = Hier is niets te plakken. Kies een cel van een regel.
ui-grid-price = Prijs
ui-grid-outside-periods = Dit jaar valt buiten elke programmaperiode.
ui-grid-computed = Dit is aantal keer prijs. Wijzig het aantal of de prijs.
ui-grid-not-taken = { $n ->
    [one] 1 cel is niet overgenomen.
   *[other] { $n } cellen zijn niet overgenomen.
 }
ui-grid-not-kept = Dit is niet opgeslagen. Typ het nog eens.
ui-grid-not-taken-show = Laat zien
ui-grid-not-taken-forget = Vergeet wat er stond
ui-grid-done = { $created ->
    [0] { $changed ->
        [one] 1 regel gewijzigd.
       *[other] { $changed } regels gewijzigd.
     }
   *[other] { $changed ->
        [0] { $created ->
            [one] 1 nieuwe regel.
           *[other] { $created } nieuwe regels.
         }
       *[other] { $changed } gewijzigd, { $created } nieuw.
     }
 }
ui-grid-done-left = { $n ->
    [one] 1 cel niet overgenomen.
   *[other] { $n } cellen niet overgenomen.
 }
ui-grid-done-wide = { $n ->
    [one] 1 kolom te veel geplakt: die is weggelaten.
   *[other] { $n } kolommen te veel geplakt: die zijn weggelaten.
 }
ui-grid-paste = Plakken
ui-grid-paste-title = Dit wordt geplakt
ui-grid-paste-changed = Gewijzigde regels
ui-grid-paste-created = Nieuwe regels
ui-grid-paste-left = Niet overgenomen
ui-grid-paste-more = En nog { $n }.
ui-grid-paste-undo = Met Ctrl+Z haalt u het in één keer terug.
ui-grid-error-no-value = Hier staat “{ $text }”: het rekenblad liet geen waarde zien. Maak daar de kolom breder of herstel de formule, en kopieer opnieuw.
ui-grid-error-year-invalid = “{ $text }” is geen schooljaar. Schrijf bijvoorbeeld 2026–2027.
ui-grid-error-choice-unknown = “{ $text }” staat niet in de lijst. Kies er een uit.
ui-grid-error-choice-ambiguous = Er zijn er meer die “{ $text }” heten. Kies er een uit de lijst.
ui-timeline = Tijdlijn van activiteiten
ui-timeline-in = Dichterbij
ui-timeline-out = Verder weg
ui-timeline-week = per dag
ui-timeline-month = per week
ui-timeline-quarter = per maand
ui-timeline-year = per kwartaal
ui-timeline-years = per half jaar
ui-timeline-bar = { $title }, { $when }, { $status }
ui-timeline-undated = { $n ->
    [one] Eén activiteit heeft nog geen datum en staat alleen in de lijst.
   *[other] { $n } activiteiten hebben nog geen datum en staan alleen in de lijst.
 }
ui-area-governance = Overleg
ui-performance-agreement = Afspraak
ui-performance-agreement-list = Afspraken
ui-performance-agreement-new = Nieuwe afspraak
ui-performance-agreement-first = Schrijf de eerste afspraak op
ui-performance-agreement-empty = Wat hebt u beloofd?
ui-performance-agreement-empty-text = Een prestatieafspraak uit het plan, met een doel per schooljaar. De stand rekent de app voor u uit.
ui-performance-agreement-find = Zoek een afspraak
ui-promises-standing = Hoe de afspraken ervoor staan
ui-promises-evidenced = Bewijs ligt klaar bij { $n } van de { $all }.
ui-promise-where = Waar u bent
ui-promise-so-far = Stand
ui-promise-evidence = bewijs
ui-promise-of = { $had } van { $target }
ui-promise-figure = { $had }, doel { $target }
ui-promise-due = in { $year }
ui-promise-statement = Wat is afgesproken?
ui-promise-statement-hint = In de woorden van het plan, bijvoorbeeld: “600 leerlingen bezoeken een bedrijf”.
ui-promise-measure = Waaraan u het afmeet
ui-promise-measure-evidence = bewijs
ui-promise-measure-evidence-hint = Er is geen getal: u laat zien dat het er is.
ui-promise-measure-own-count = een eigen telling
ui-promise-measure-own-count-hint = U telt het zelf, en vult het hieronder in.
ui-promise-measure-reach = bereik van activiteiten
ui-promise-measure-reach-hint = Hoeveel mensen de activiteiten bereikten, volgens de planning.
ui-promise-measure-activities-done = afgeronde activiteiten
ui-promise-measure-activities-done-hint = Hoeveel activiteiten in het schooljaar zijn afgerond.
ui-promise-measure-partnerships = samenwerkingen
ui-promise-measure-partnerships-hint = Hoeveel samenwerkingen er lopen, volgens het netwerk.
ui-promise-measure-co-financing = bijdrage van partners
ui-promise-measure-co-financing-hint = Het deel van de kosten dat partners dragen, volgens Geld.
ui-promise-measure-indicator = een cijfer van de monitor
ui-promise-measure-indicator-hint = De stand is die van de openbare cijfers, of van een eigen cijfer.
ui-promise-indicator = Cijfer
ui-promise-choose = Kies een cijfer
ui-promise-all-groups = Alle doelgroepen
ui-promise-all-themes = Alle thema’s
ui-promise-all-kinds = Elke soort
ui-promise-running = Actief of verankerd
ui-promise-years = Per schooljaar
ui-promise-year-add = Schooljaar erbij
ui-promise-year-remove = { $year } weghalen
ui-promise-shown = Aangetoond
ui-promise-target = Doel
ui-promise-target-of = Doel van { $year }
ui-promise-counted = Geteld
ui-promise-evidence-words = Waaruit het blijkt
ui-promise-chart = Wat er was en wat is afgesproken
ui-promise-drag = Sleep een doel om te zien wat het vraagt.
ui-promise-asks-share = Van { $from } in { $then } naar { $target } in { $year }: { $points } procentpunt { $way ->
    [less] eraf.
   *[more] erbij.
 }
ui-promise-asks-nothing = { $target } in { $year }: evenveel als in { $then }.
ui-promise-asks-than = { $target } in { $year }: { $per } { $way ->
    [less] minder
   *[more] meer
 } dan in { $then }.
ui-promise-asks-yearly = Van { $from } in { $then } naar { $target } in { $year }: elk jaar { $per } { $way ->
    [less] eraf.
   *[more] erbij.
 }
ui-promise-asks-each = Bij { $schools ->
    [one] uw ene vmbo-school zijn dat er { $each }.
   *[other] uw { $schools } vmbo-scholen zijn dat er hooguit { $each } per school.
 }
ui-ambitions-served = Ambities
ui-ambition-find = Zoek een ambitie
ui-colour = Kleur
ui-puller = Kartrekker
ui-description = Waar het over gaat
ui-colour-blue = blauw
ui-colour-teal = blauwgroen
ui-colour-green = groen
ui-colour-olive = olijf
ui-colour-amber = amber
ui-colour-copper = koper
ui-colour-rose = roze
ui-colour-violet = paars
ui-programme-line = Programmalijn
ui-programme-line-list = Programmalijnen
ui-programme-line-new = Nieuwe programmalijn
ui-programme-line-first = Zet de eerste lijn neer
ui-programme-line-empty = Langs welke lijnen werkt u?
ui-programme-line-empty-text = Een programmalijn heeft een kartrekker, en projecten die eronder vallen.
ui-programme-line-find = Zoek een lijn
ui-programme-line-none = Zonder lijn
ui-all-programme-lines = Alle lijnen
ui-programme-line-projects = Projecten van deze lijn
ui-position = Plaats
ui-depends-on = Kan pas na
ui-depends-on-find = Zoek een activiteit
ui-milestone = Mijlpaal in de planning

sheet-postcode-place = Postcode en plaats samen
sheet-person-notes = Notities over de contactpersoon
sheet-last-contact = Laatste contact (wordt een contactmoment)
sheet-moment = Laatste contact, uit een ingelezen lijst
sheet-remark-nameless = Blad “{ $sheet }” heeft geen kolom met een naam, en wordt niet gelezen.
sheet-remark-other = Blad “{ $sheet }” bevat iets anders dan { $kind }, en wordt niet gelezen.
sheet-guess-people = Meer contactpersonen in één cel: { $text }
sheet-guess-people-one = Het is één naam
sheet-guess-one = Staan hier de namen van meer mensen in één cel? Ze worden nu één contact.
sheet-guess-one-each = Ieder apart
sheet-guess-heading = Lijkt een kop of een totaal, geen rij van de lijst
sheet-guess-heading-row = Toch inlezen
sheet-guess-alone = Geen organisatie ingevuld: alleen de contactpersoon wordt opgenomen.
sheet-guess-noted = Bewaard bij de notities: { $text }
sheet-guess-without = Inlezen zonder deze cellen
sheet-kept-out = Niet ingelezen rijen
sheet-kept-out-reason = Waarom niet ingelezen
sheet-kept-out-sheet = Blad
sheet-kept-out-row = Rij
sheet-kept-out-maybe = Misschien dezelfde als { $name }. Kies dat bij het inlezen.
sheet-kept-out-conflict = Daar en hier veranderd. Kies bij het inlezen welke van de twee blijft.
ui-sheet-drop = U kunt het bestand ook hierheen slepen.
ui-sheet-as = Lezen als
ui-sheet-part-as = Blad “{ $sheet }” lezen als
ui-sheet-as-nothing = niet lezen
ui-sheet-nameless = Welke kolom is de naam? Kies “Naam” bij die kolom; zonder naam komt er geen rij binnen.
ui-sheet-nameless-is = “{ $name }” is de naam
ui-sheet-known = { $n } van { $all } kolommen gaan mee
ui-sheet-left-columns = { $n ->
    [one] 1 kolom gaat niet mee
   *[other] { $n } kolommen gaan niet mee
 }
ui-sheet-words = { $n ->
    [one] Bekijk 1 woord van uzelf
   *[other] Bekijk { $n } woorden van uzelf
 }
ui-sheet-words-unknown = { $n ->
    [one] (1 kent TiB Regio niet)
   *[other] ({ $n } kent TiB Regio niet)
 }
ui-sheet-guessed = Zo worden deze woorden gelezen:
ui-sheet-makes-moments = { $n ->
    [one] Van de datum van het laatste contact komt 1 contactmoment.
   *[other] Van de datums van het laatste contact komen { $n } contactmomenten.
 }
ui-sheet-kept-out = { $n ->
    [one] 1 rij die blijft liggen opslaan als Excel
   *[other] { $n } rijen die blijven liggen opslaan als Excel
 }
ui-sheet-behind = { $n ->
    [one] 1 rij is blijven liggen: u ziet die hieronder.
   *[other] { $n } rijen zijn blijven liggen: u ziet ze hieronder.
 }
ui-sheet-ready = Klaar
ui-sheet-all-without = Alle { $n } inlezen zonder deze cellen
ui-sheet-count-aside = Overgeslagen { $n }
ui-sheet-is-aside = overgeslagen

calendar-file = Activiteiten
calendar-project = Project: { $name }
calendar-partners = Met: { $names }
quick-why-which = Dit kan meer betekenen. Wat bedoelt u?
quick-why-maybe = Hoort dit erbij? Het staat nu alleen in de titel.
quick-why-unsure-number = Hoeveel het er zijn, is niet zeker.
quick-why-too-large = Dit getal is te groot.
quick-why-day-or-number = Is dit een dag of een aantal?
quick-why-no-such-day = Deze dag bestaat niet.
quick-why-other-weekday = Die dag is een andere dag van de week.
quick-why-year-implausible = Dit jaar kan niet. Kies een jaar van 2000 tot en met 2100.
quick-why-end-before-start = Het einde ligt voor het begin.
quick-why-two-days = Welke dag bedoelt u, of alles ertussen?
quick-why-until-when = Bedoelt u tot en met die dag?
quick-why-again = De regel zegt al iets anders. Bedoelt u dit?
quick-why-no-such-tag = Geen thema, sector of project heet zo.
quick-until = tot en met { $date }
quick-from = vanaf { $date }
quick-reach = { $n } { $group }
cli-quick-read = { $what } (uit “{ $words }”)
cli-quick-near = { $what } (uit “{ $words }”, anders geschreven)
cli-quick-doubt = “{ $words }” staat in de titel. { $why }
calendar-saved = { $n ->
    [0] Er staat geen activiteit in de agenda.
    [one] 1 activiteit staat in de agenda.
   *[other] { $n } activiteiten staan in de agenda.
 }
calendar-undated = { $n ->
    [one] 1 zonder begindatum staat er niet in.
   *[other] { $n } zonder begindatum staan er niet in.
 }
calendar-names = { $n ->
    [one] 1 naam, adres of nummer van iemand is weggelaten.
   *[other] { $n } namen, adressen of nummers van mensen zijn weggelaten.
 }
ui-calendar-out = Agenda (.ics)

ui-search-pages = Bladzijden
ui-search-actions = Doen
ui-search-more = { $name }: de eerste { $n }. Typ nog een woord voor de andere.
ui-search-make = Nieuw maken
ui-ambition-list = Ambities
ui-own-indicator-list = Eigen cijfers
ui-do-backup = Kopie maken
ui-do-import = Bestanden inlezen
ui-do-report = Jaarverslag maken
ui-also-backup = reservekopie back-up backup bewaren
ui-also-import = import DUO openbare cijfers
ui-also-report = verslag rapport pdf
ui-also-sheet = Excel werkboek import relaties
cli-search-none = Niets gevonden met “{ $words }”. Alle woorden moeten voorkomen: probeer er minder.

# Kalender, bord, kopiëren en vakanties

kind-holiday = schoolvakantie
ui-op-holiday = wijziging in een vakantie
ui-op-holiday-new = nieuwe vakantie
ui-op-holiday-delete = vakantie verwijderen
ui-op-holidays-read = vakanties uit een agenda
ui-op-activity-copy-year = schooljaar kopiëren
ui-op-activity-repeat = activiteit herhalen
ui-view-calendar = Kalender
ui-view-board = Bord
ui-calendar-scale = Hoeveel u ziet
ui-calendar-week = Week
ui-calendar-month = Maand
ui-calendar-year = Jaar
ui-calendar-strip = activiteiten per week
ui-calendar-weeks = Week
ui-calendar-week-short = wk { $n }
ui-calendar-running = { $n ->
    [one] { $n } loopt
   *[other] { $n } lopen
  }
ui-calendar-activities = { $n ->
    [0] geen activiteiten
    [one] { $n } activiteit
   *[other] { $n } activiteiten
  }
ui-calendar-things = { $n ->
    [0] niets
   *[other] { $n } in de planning
  }
ui-calendar-more = nog { $n }
ui-calendar-until = tot { $day }
ui-calendar-add = Nieuwe activiteit op { $day }
ui-board-column = { $status }, { $n }
ui-board-late = { $n } te laat
ui-board-unfold = Laat zien wat niet doorgaat
ui-board-fold = Vouw dicht wat niet doorgaat
ui-board-planned = { $planned } { $group } gepland
ui-board-reached = { $reached } { $group } bereikt
ui-board-reached-of = { $reached } van { $planned } { $group }
ui-board-no-day = nog geen datum
ui-board-more = Nog { $n } tonen
ui-board-new = Nieuw idee
ui-board-moved = { $title }: { $status }
ui-board-why = { $title } gaat niet door
ui-board-go-on = Toch laten staan
ui-baseline = Vergelijk met eerder
ui-baseline-text = Onder elke balk komt een dunne lijn: zo stond het in de planning aan het eind van die dag.
ui-baseline-day = Een andere dag
ui-baseline-year = Begin van dit schooljaar
ui-baseline-month = Een maand geleden
ui-baseline-show = Laat zien
ui-baseline-off = Niet meer vergelijken
ui-baseline-says = Sinds { $day }: { $moved } verschoven, { $added } nieuw, { $gone } weg
ui-baseline-before = Op { $day } stond er nog niets in de planning
ui-baseline-since = Wat er veranderde sinds { $day }
ui-baseline-moved = { $n ->
    [one] { $n } activiteit verschoof
   *[other] { $n } activiteiten verschoven
  }
ui-baseline-added = { $n ->
    [one] { $n } activiteit kwam erbij
   *[other] { $n } activiteiten kwamen erbij
  }
ui-baseline-gone = { $n ->
    [one] { $n } activiteit is weg
   *[other] { $n } activiteiten zijn weg
  }
ui-baseline-later = { $n ->
    [one] { $n } dag later
   *[other] { $n } dagen later
  }
ui-baseline-earlier = { $n ->
    [one] { $n } dag eerder
   *[other] { $n } dagen eerder
  }
ui-baseline-days-new = met of zonder datum
ui-copy-year = Kopieer naar een ander schooljaar…
ui-copy-to = Naar schooljaar
ui-copy-text = Elke activiteit gaat een heel aantal weken verder, zodat een dinsdag een dinsdag blijft. Wat in een vakantie zou beginnen, wijkt uit. Er verandert nog niets.
ui-copy-nothing = In { $year } begint geen enkele activiteit van deze lijst.
ui-copy-no-holidays = Van { $year } zijn nog geen schoolvakanties bekend: er is alleen op feestdagen gelet.
ui-copy-there = In { $year } { $n ->
    [one] staat al { $n } activiteit.
   *[other] staan al { $n } activiteiten.
  }
ui-copy-gives-way = wijkt uit voor { $holiday }
ui-copy-falls-in = valt in { $holiday }
ui-copy-undated = { $n ->
    [one] { $n } activiteit heeft geen datum en blijft staan waar die staat.
   *[other] { $n } activiteiten hebben geen datum en blijven staan waar ze staan.
  }
ui-copy-tasks = Taken en mijlpalen gaan mee
ui-copy-budget = De begroting gaat mee, zonder wat verplicht of betaald is
ui-copy-do = { $n ->
    [0] Kopieer
    [one] Kopieer { $n } activiteit
   *[other] Kopieer { $n } activiteiten
  }
ui-year-copied = { $n ->
    [one] { $n } activiteit gekopieerd naar { $year }.
   *[other] { $n } activiteiten gekopieerd naar { $year }.
  }
ui-copied-without = { $n ->
    [one] Eén partner, trekker of project is er niet meer en ging niet mee.
   *[other] { $n } partners, trekkers of projecten zijn er niet meer en gingen niet mee.
  }
ui-repeat = Herhalen…
ui-repeat-title = { $title } herhalen
ui-repeat-every = Hoe vaak
ui-repeat-1 = Elke week
ui-repeat-2 = Om de week
ui-repeat-4 = Elke vier weken
ui-repeat-times = Hoeveel keer erbij
ui-repeat-skip = Sla over wat in een vakantie valt
ui-repeat-do = { $n ->
    [0] Zet in de planning
    [one] Zet { $n } keer in de planning
   *[other] Zet { $n } keer in de planning
  }
ui-repeated = { $title } staat { $n } keer extra in de planning.
ui-holiday = Vakantie
ui-holiday-name = Naam
ui-holiday-area = Voor welke regio
ui-holiday-area-everywhere = Overal
ui-holiday-area-north = Noord
ui-holiday-area-middle = Midden
ui-holiday-area-south = Zuid
ui-holiday-list = Vakanties
ui-holiday-new = Nieuwe vakantie
ui-holiday-find = Zoek een vakantie
ui-holiday-first = Typ de eerste vakantie
ui-holiday-empty = Wanneer zijn de scholen dicht?
ui-holiday-empty-text = De data van schoolvakanties verschillen per regio en per jaar. Typ ze hier, of neem ze uit een agendabestand van de overheid of van een school. Feestdagen staan er al in.
ui-holiday-foot = Feestdagen hoeft u niet te typen: die volgen uit hun regel.
ui-holidays-fill = Vakanties invullen
ui-holidays-from-file = Uit een agenda (.ics)…
ui-holidays-found = Vakanties uit { $file }
ui-holidays-choose = Kies de vakanties van uw scholen. Er verandert nog niets.
ui-holidays-none = In dit bestand staat geen vakantie die hier nog niet is.
ui-holidays-known = { $n ->
    [one] { $n } is hier al.
   *[other] { $n } zijn hier al.
  }
ui-holidays-left = { $n ->
    [one] { $n } is overgeslagen: geen naam of dag, elk jaar opnieuw, of langer dan tien weken.
   *[other] { $n } zijn overgeslagen: geen naam of dag, elk jaar opnieuw, of langer dan tien weken.
  }
ui-holidays-keep = { $n ->
    [0] Neem over
    [one] Neem { $n } vakantie over
   *[other] Neem { $n } vakanties over
  }
ui-holidays-read = { $n ->
    [one] { $n } vakantie overgenomen.
   *[other] { $n } vakanties overgenomen.
  }

# Mijn dag

ui-this-week = Wat er te doen is
ui-day-today = Vandaag
ui-day-tomorrow = Morgen
ui-day-begins = begint
ui-day-ends = laatste dag
ui-attention-late = had op { $date } klaar moeten zijn
ui-attention-more-late = { $n ->
    [one] Nog { $n } activiteit is te laat
   *[other] Nog { $n } activiteiten zijn te laat
  }
ui-attention-promises = { $n } van de { $all } afspraken voor { $year } lopen gevaar
ui-tile-of-year-3 = { $share } van leerjaar 3
ui-tile-cofinancing = Cofinanciering
ui-tile-money-empty = Nog niets begroot.
ui-tile-promises-empty = Nog niets afgesproken voor dit schooljaar.
ui-tile-minimum = { $period } · minimum { $share }
ui-grid-row-gone = De regel valt niet meer onder wat u ziet. Wat u begon te typen, is niet bewaard.
ui-baseline-says-some = Sinds { $day }: { $moved } verschoven, { $added } nieuw van wat u ziet
ui-baseline-left = { $n ->
    [one] { $n } activiteit ging naar een ander schooljaar
   *[other] { $n } activiteiten gingen naar een ander schooljaar
  }
ui-baseline-stopped = { $n ->
    [one] { $n } activiteit gaat niet door
   *[other] { $n } activiteiten gaan niet door
  }
