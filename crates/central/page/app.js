// The frame: who is signed in, which page is shown, and the way between them.
import { ask } from './api.js';
import { field, h, icon, say, showWrong } from './dom.js';
import { news } from './news.js';
import { region } from './region.js';
import { start } from './start.js';
import { taxonomy } from './taxonomy.js';
import { language, switchLanguage, t } from './words.js';

const app = document.getElementById('app');
let who = null;
let turn = 0;

const brand = () => h('div', { class: 'brand' }, h('img', { src: '/mark.svg', alt: '' }),
  h('div', {}, h('b', {}, 'TiB Landelijk'), h('small', {}, t('team'))));
const themeButton = () => h('button', { class: 'quiet', type: 'button', onclick: () => globalThis.tibTheme() }, icon('theme'), t('theme'));
const languageButton = () => h('button', { class: 'quiet', type: 'button', lang: language() === 'nl' ? 'en' : 'nl', onclick: () => { switchLanguage(); show(); } }, icon('language'), t('other_language'));

function signIn() {
  const button = h('button', { class: 'btn main' }, t('sign_in'));
  const mail = h('input', { type: 'email', autocomplete: 'username', required: true });
  const password = h('input', { type: 'password', autocomplete: 'current-password', required: true });
  const form = h('form', { novalidate: true, onsubmit: async (event) => {
    event.preventDefault();
    button.disabled = true;
    try {
      who = await ask('POST', 'session', { mail: mail.value, password: password.value });
      await show();
    } catch (problem) {
      button.disabled = false;
      showWrong(form, { message: problem.message, field: problem.field ?? 'password' });
    }
  } }, field('mail', t('mail'), mail), field('password', t('password'), password), h('div', { class: 'actions' }, button));
  document.title = `${t('sign_in')} · TiB Landelijk`;
  app.replaceChildren(h('main', { class: 'signin', id: 'main' }, h('div', { class: 'card' }, brand(),
    h('h1', {}, t('sign_in')), form, h('div', { class: 'under' }, themeButton(), languageButton()))));
  mail.focus();
}

async function signOut() {
  try {
    await ask('DELETE', 'session');
    who = null;
    location.hash = '#/';
    signIn();
    say(t('signed_out'));
  } catch (problem) {
    say(problem.message, true);
  }
}

function rail(area) {
  const link = (to, name, key) => h('a', { href: to, 'aria-current': area === key ? 'page' : null }, icon(key), name);
  return h('header', { class: 'rail' }, brand(),
    h('nav', { 'aria-label': t('areas') }, link('#/', t('start'), 'start'), link('#/taxonomy', t('list'), 'map'), link('#/news', t('news'), 'news')),
    h('div', { class: 'foot' }, h('p', { class: 'who' }, who.user.mail), themeButton(), languageButton(),
      h('button', { class: 'quiet', type: 'button', onclick: signOut }, icon('out'), t('sign_out'))));
}

async function view() {
  const [area, id, shown] = location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  if (!area) return ['start', await start(who.user, show)];
  if (area === 'regions' && id) return ['start', await region(who.user, id, shown)];
  if (area === 'taxonomy') return ['map', await taxonomy(who.user, show)];
  if (area === 'news') return ['news', await news(who.user, show)];
  return ['', { title: t('not_found'), actions: [], content: [] }];
}

async function show(moved = false) {
  document.documentElement.lang = language();
  document.getElementById('skip').textContent = t('skip');
  if (!who) return signIn();
  turn += 1;
  const mine = turn;
  app.setAttribute('aria-busy', 'true');
  let area = '';
  let made;
  try {
    [area, made] = await view();
  } catch (problem) {
    if (problem.status === 401) {
      who = null;
      return signIn();
    }
    made = { title: 'TiB Landelijk', actions: [], content: [h('p', { class: 'notice bad' }, problem.message),
      h('p', {}, h('button', { class: 'btn', onclick: () => show() }, t('again')))] };
  }
  // Someone clicked on while this was on its way: theirs goes first.
  if (mine !== turn) return undefined;
  const title = h('h1', { tabindex: -1 }, made.title);
  document.title = `${made.title} · TiB Landelijk`;
  app.replaceChildren(h('div', { class: 'frame' }, rail(area), h('main', { id: 'main' },
    h('header', { class: 'top' }, title, ...made.actions),
    h('div', { class: 'page' }, made.content.flat(9).filter(Boolean)))));
  app.setAttribute('aria-busy', 'false');
  if (moved) {
    scrollTo(0, 0);
    title.focus();
  }
  return undefined;
}

document.getElementById('skip').addEventListener('click', (event) => {
  // The hash is our way between pages, so this one jump is done by hand.
  event.preventDefault();
  const title = document.querySelector('h1');
  title?.setAttribute('tabindex', '-1');
  title?.focus();
});
addEventListener('hashchange', () => show(true));
try {
  who = await ask('GET', 'session');
} catch (problem) {
  if (problem.status !== 401) say(problem.message, true);
}
await show();
