// The words of the page, Dutch and English side by side, and the ways to write dates and figures.
import { TERMS } from './terms.js';

const WORDS = {
  team: ['landelijk team', 'national team'],
  skip: ['Naar de inhoud', 'Skip to content'],
  areas: ['Onderdelen', 'Areas'],
  start: ['Start', 'Start'],
  news: ['Nieuws', 'News'],
  theme: ['Licht of donker', 'Light or dark'],
  other_language: ['English', 'Nederlands'],
  sign_in: ['Aanmelden', 'Sign in'],
  sign_out: ['Afmelden', 'Sign out'],
  signed_out: ['Je bent afgemeld.', 'You have signed out.'],
  mail: ['Mailadres', 'Mail address'],
  password: ['Wachtwoord', 'Password'],
  broken: ['Er ging iets mis. Probeer het straks opnieuw.', 'Something went wrong. Try again later.'],
  offline: ['De server is niet te bereiken. Controleer je verbinding.', 'The server can’t be reached. Check your connection.'],
  again: ['Probeer opnieuw', 'Try again'],
  morning: ['Goedemorgen', 'Good morning'],
  afternoon: ['Goedemiddag', 'Good afternoon'],
  evening: ['Goedenavond', 'Good evening'],
  message: ['Bericht aan de regio’s', 'Message to the regions'],
  regions: ['Regio’s', 'Regions'],
  region: ['Regio', 'Region'],
  reported: ['{0} van de {1} regio’s hebben een samenvatting gestuurd.', '{0} of {1} regions have sent a summary.'],
  newest: ['De nieuwste is van {0}, {1}.', 'The newest is from {0}, {1}.'],
  no_regions: ['Er is nog geen regio. Voeg de eerste toe; daarna maak je een code waarmee haar laptop zich aanmeldt.', 'There’s no region yet. Add the first; then make a code with which its laptop gets in.'],
  no_regions_reader: ['Er is nog geen regio. Een beheerder kan de eerste toevoegen.', 'There’s no region yet. An administrator can add the first.'],
  add_region: ['Regio toevoegen', 'Add a region'],
  region_name: ['Naam van de regio', 'Name of the region'],
  added: ['{0} is toegevoegd.', '{0} was added.'],
  last_summary: ['Laatste samenvatting', 'Last summary'],
  about: ['Over', 'About'],
  state: ['Stand', 'State'],
  laptops: ['Laptops', 'Laptops'],
  received: ['ontvangen', 'received'],
  not_yet: ['nog niet', 'not yet'],
  two_versions: ['twee versies', 'two versions'],
  to_regions: ['Alle regio’s', 'All regions'],
  no_summary: ['{0} heeft nog geen samenvatting gestuurd. Zodra haar laptop dat doet, staat die hier.', '{0} hasn’t sent a summary yet. As soon as its laptop does, it’s here.'],
  got: ['Samenvatting over {0}, ontvangen op {1}.', 'Summary about {0}, received on {1}.'],
  in_words: ['De regio telt {0} activiteiten en {1} samenwerkingen. In {2} daarvan doen vmbo, mbo én bedrijfsleven mee. Binnen een jaar aflopend: {3}.', 'The region counts {0} activities and {1} partnerships. In {2} of them vmbo, mbo and industry all take part. Ending within a year: {3}.'],
  reached_words: ['Er zijn {0} mensen bereikt, van de {1} die gepland waren.', '{0} people were reached, of the {1} that were planned.'],
  side_by_side: ['Er zijn twee samenvattingen over dezelfde periode. De regio kiest zelf welke geldt; hier staat de nieuwste.', 'There are two summaries about the same period. The region itself chooses which one holds; this is the newest.'],
  received_on: ['Ontvangen', 'Received'],
  activities: ['Activiteiten', 'Activities'],
  partnerships: ['Samenwerkingen', 'Partnerships'],
  complete: ['Compleet (vmbo, mbo, bedrijf)', 'Complete (vmbo, mbo, industry)'],
  of_total: ['van {0} samenwerkingen', 'of {0} partnerships'],
  lapsing: ['loopt af binnen een jaar: {0}', 'ending within a year: {0}'],
  reach: ['Bereik', 'Reach'],
  of_planned: ['van {0} gepland', 'of {0} planned'],
  organisations: ['Organisaties', 'Organisations'],
  kinds: ['{0} soorten', '{0} kinds'],
  by_status: ['Naar status', 'By status'],
  by_theme: ['Naar thema', 'By theme'],
  by_sector: ['Naar sector', 'By sector'],
  by_target_group: ['Naar doelgroep', 'By target group'],
  by_kind: ['Naar soort', 'By kind'],
  count: ['Aantal', 'Count'],
  planned: ['Gepland', 'Planned'],
  reached: ['Bereikt', 'Reached'],
  target_group: ['Doelgroep', 'Target group'],
  indicators: ['Cijfers', 'Figures'],
  indicator: ['Indicator', 'Indicator'],
  school_year: ['Schooljaar', 'School year'],
  scope: ['Gebied', 'Area'],
  value: ['Waarde', 'Value'],
  bounds: ['Tussen', 'Between'],
  out_of: ['Teller / noemer', 'Out of'],
  masked: ['Gemaskeerd', 'Masked'],
  highlights: ['Wat goed ging', 'What went well'],
  bottlenecks: ['Wat in de weg staat', 'What is in the way'],
  nothing: ['Niets gemeld.', 'Nothing mentioned.'],
  earlier: ['Alle samenvattingen', 'All summaries'],
  replaced: ['vervangen', 'replaced'],
  shown: ['hier getoond', 'shown here'],
  make_code: ['Aanmeldcode maken', 'Make an enrolment code'],
  code_words: ['Lees deze code voor aan de projectleider. Hij werkt één keer, tot en met {0}, en is hierna niet meer te zien.', 'Read this code to the project leader. It works once, until {0}, and can’t be seen again.'],
  write: ['Nieuw bericht', 'New message'],
  title: ['Titel', 'Title'],
  text: ['Tekst', 'Text'],
  to: ['Voor wie', 'To whom'],
  to_all: ['Alle regio’s', 'All regions'],
  to_some: ['Alleen deze regio’s', 'These regions only'],
  publish: ['Publiceren', 'Publish'],
  published: ['Gepubliceerd. De laptops halen het op zodra ze verbinding hebben.', 'Published. The laptops fetch it as soon as they have a connection.'],
  sent_news: ['Gepubliceerd', 'Published'],
  no_news: ['Er is nog niets gepubliceerd.', 'Nothing was published yet.'],
  may_not: ['Je kunt hier lezen. Publiceren kan een redacteur of beheerder.', 'You can read here. Publishing is for an editor or administrator.'],
  not_found: ['Deze pagina bestaat niet.', 'This page doesn’t exist.'],
  whole_year: ['{0}', '{0}'],
  quarter: ['{0}, kwartaal {1}', '{0}, quarter {1}'],
};
let now = 'nl';
try { if (localStorage.getItem('tib-language') === 'en') now = 'en'; } catch { /* Dutch then */ }

export const language = () => now;
export function switchLanguage() {
  now = now === 'nl' ? 'en' : 'nl';
  try { localStorage.setItem('tib-language', now); } catch { /* for this visit only */ }
}
const pick = (pair) => pair[now === 'nl' ? 0 : 1];
export const t = (key, ...values) =>
  pick(WORDS[key]).replace(/\{(\d)\}/g, (_, n) => values[n]);

// A term's own name, ours for the national ones, or the code as it is.
export function term(code, name) {
  if (name) return name;
  return TERMS[code] ? pick(TERMS[code]) : code;
}
// As people count: Voorbeeld 2 before Voorbeeld 10.
export const byName = (a, b) => a.name.localeCompare(b.name, now, { numeric: true });
export const number = (value, digits = 0) => (value === null || value === undefined ? '–'
  : new Intl.NumberFormat(now === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: digits }).format(value));
const moment = (iso, options) => new Intl.DateTimeFormat(now === 'nl' ? 'nl-NL' : 'en-GB',
  { timeZone: 'Europe/Amsterdam', ...options }).format(new Date(iso));
export const day = (iso) => moment(iso, { day: 'numeric', month: 'long', year: 'numeric' });
export const dayAndTime = (iso) => moment(iso, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
export const schoolYear = (year) => `${year}–${year + 1}`;
export const period = (one) => (one.quarter
  ? t('quarter', schoolYear(one.school_year), one.quarter) : schoolYear(one.school_year));
export function greeting() {
  const hour = Number(moment(Date.now(), { hour: 'numeric', hourCycle: 'h23' }).replace(/\D/g, ''));
  return t(hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening');
}
