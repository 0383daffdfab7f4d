// What the page says, in the language of now, and the ways to write dates and figures. The words
// come from the service, which has them from the same place as the app.
import { TERMS, WORDS } from './said.js';

let now = 'nl';
try { if (localStorage.getItem('tib-language') === 'en') now = 'en'; } catch { /* Dutch then */ }

export const language = () => now;
export function switchLanguage() {
  now = now === 'nl' ? 'en' : 'nl';
  try { localStorage.setItem('tib-language', now); } catch { /* for this visit only */ }
}
const pick = (pair) => pair[now === 'nl' ? 0 : 1];
export const t = (key, ...values) =>
  pick(WORDS[key.replaceAll('_', '-')]).replace(/\{(\d)\}/g, (_, n) => values[n]);

// A term's own name, ours for the national ones, or the code as it is.
export function term(code, name) {
  if (name) return name;
  return TERMS[code] ? pick(TERMS[code]) : code;
}
// As people count: Voorbeeld 2 before Voorbeeld 10.
export const byName = (a, b) => a.name.localeCompare(b.name, now, { numeric: true });
export const number = (value, digits = 0, least = 0) => (value === null || value === undefined ? '–'
  : new Intl.NumberFormat(now === 'nl' ? 'nl-NL' : 'en-GB', { minimumFractionDigits: least, maximumFractionDigits: digits }).format(value));
// A value of an indicator: shares and ratios are fractions and are said in percent.
const isShare = (code) => /_(share|rate)$|^throughput_/.test(code);
const said = (code, value) => (isShare(code) ? `${number(value * 100, 1, 1)}%` : number(value, 1));
// A figure, or between what it lies.
export function worth(code, { value, low, high }) {
  if (typeof value === 'number') return said(code, value);
  return typeof low === 'number' && typeof high === 'number' ? `${said(code, low)} – ${said(code, high)}` : '–';
}
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
