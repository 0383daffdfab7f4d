// The national list of regions: which municipalities and branches take part, and in which years.
import { ask } from './api.js';
import { card, field, h, icon, say, showWrong, table } from './dom.js';
import { byName, dayAndTime, number, schoolYear, t } from './words.js';

// What was changed and isn't saved yet stays while something is looked up elsewhere.
let draft = null;
const unfolded = new Set();
const MOST_NAMED = 12;

const isBranch = (member) => member.place.startsWith('vo:');
const placeName = (member) => (isBranch(member) ? member.place.slice(3) : member.place);

export async function taxonomy(user, again) {
  const saved = await ask('GET', 'taxonomy');
  const may = user.role !== 'reader';
  // Someone else may have signed in since.
  if (!may) draft = null;
  if (draft && draft.version !== saved.version) say(t('list_overtaken'), true);
  const place = h('div', { class: 'stack' });
  const view = { may, saved, regions: () => (draft ?? saved).regions, again,
    draw(focus) {
      place.replaceChildren(...content(view).flat(9).filter(Boolean));
      if (focus) document.getElementById(focus)?.focus();
    } };
  view.draw();
  return { title: t('list'), actions: actions(view), content: [place] };
}

function actions(view) {
  const chosen = h('input', { type: 'file', accept: '.csv,.txt,text/csv', hidden: true, onchange: async () => {
    const [file] = chosen.files;
    chosen.value = '';
    if (file) await takeFile(view, file);
  } });
  return [view.saved.version > 0 && h('a', { class: 'btn', href: '/api/national/taxonomy/file', download: true }, icon('save'), t('list_export')),
    view.may && h('button', { class: 'btn', type: 'button', onclick: () => chosen.click() }, icon('open'), t('list_import')),
    chosen].filter(Boolean);
}

async function takeFile(view, file) {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    say(t('list_not_utf8', file.name), true);
    return;
  }
  try {
    if (await propose(view, { text })) view.draw('draft');
    else say(t('list_same', file.name));
  } catch (problem) {
    say(problem.message, true);
  }
}

// The service looks at every change as it will when saving, and tells what it comes to.
async function propose(view, wished) {
  const seen = await ask('POST', 'taxonomy/preview', wished);
  draft = seen.changes.length ? { version: draft?.version ?? view.saved.version, ...seen } : null;
  return draft !== null;
}

function content(view) {
  const regions = view.regions().toSorted(byName);
  return [introduction(view), draft && waiting(view), inTwo(regions),
    card(t('regions'), null, regions.length ? h('div', { class: 'folds' }, regions.map((region) => fold(view, region)))
      : [h('p', { class: 'soft' }, t(view.may ? 'list_empty' : 'list_empty_reader')),
        h('p', { class: 'small' }, h('code', {}, 'region;name;gm;branch;sign;from;to'), h('br'), h('code', {}, 'voorbeeld;Voorbeeld;GM0001;;+;2014;'))]),
    view.may && newRegion(view)];
}

const count = (regions, test) => new Set(regions.flatMap((region) => region.members.filter(test)).map((member) => member.place)).size;
const towns = (regions) => count(regions, (member) => !isBranch(member) && member.sign === '+');
const branches = (regions) => count(regions, isBranch);
const many = (one, more, value) => (value === 1 ? t(one) : t(more, number(value)));

function introduction(view) {
  const { saved } = view;
  if (!saved.version) return null;
  const [last] = saved.versions;
  return [h('p', { class: 'lead' }, t('list_words', number(saved.regions.length), number(towns(saved.regions)), number(branches(saved.regions))), ' ',
    t('list_use')),
  h('p', { class: 'small' }, t('list_version', number(saved.version), dayAndTime(last.saved_at), last.saved_by ?? t('list_server')))];
}

const years = (member) => (member.from && member.to ? t('list_years', schoolYear(member.from), schoolYear(member.to))
  : member.from ? t('list_since', schoolYear(member.from)) : member.to ? t('list_until', schoolYear(member.to)) : '');
const named = (member) => [placeName(member), member.sign === '-' && t('list_out'), years(member)].filter(Boolean).join(' ');

function waiting(view) {
  const some = (sign, members) => {
    const rest = members.length - MOST_NAMED;
    const names = members.slice(0, MOST_NAMED).map(named);
    if (rest > 0) names.push(t('list_more', number(rest)));
    return members.length > 0 && h('span', {}, `${sign} ${names.join(', ')}`);
  };
  const lines = draft.changes.map((change) => h('li', {},
    h('b', {}, change.name), ' ',
    change.what === 'new' ? h('span', { class: 'chip o' }, t('list_new')) : change.what === 'gone' ? h('span', { class: 'chip w' }, t('list_gone')) : '',
    change.name_before && h('span', {}, t('list_was', change.name_before)), ' ',
    some('+', change.added), ' ', change.what !== 'gone' && some('−', change.removed)));
  const button = h('button', { class: 'btn main', type: 'button', onclick: async () => {
    button.disabled = true;
    try {
      await ask('PUT', 'taxonomy', { version: draft.version, regions: draft.regions });
      draft = null;
      say(t('list_saved'));
      view.again(true);
    } catch (problem) {
      button.disabled = false;
      say(problem.message, true);
    }
  } }, t('list_save'));
  return h('section', { class: 'card waiting', id: 'draft', tabindex: -1, 'aria-label': t('list_unsaved') },
    h('header', {}, h('h2', {}, t('list_unsaved'))), h('ul', { class: 'changes' }, lines),
    h('div', { class: 'actions' }, button, h('button', { class: 'btn', type: 'button', onclick: () => {
      draft = null;
      view.again(true);
    } }, t('list_discard'))));
}

const meet = (a, b) => (a.from ?? -Infinity) <= (b.to ?? Infinity) && (b.from ?? -Infinity) <= (a.to ?? Infinity);

// Not wrong by itself, but most often a slip.
function inTwo(regions) {
  const all = regions.flatMap((region) => region.members.filter((one) => one.sign === '+').map((member) => ({ region, member })));
  const twice = all.flatMap((one, n) => all.slice(n + 1).filter((other) => other.region !== one.region
    && other.member.place === one.member.place && meet(one.member, other.member))
    .map((other) => t('list_twice', placeName(one.member), one.region.name, other.region.name)));
  return twice.length > 0 && h('div', { class: 'notice warn' }, twice.slice(0, MOST_NAMED).map((line) => h('p', {}, line)));
}

function fold(view, region) {
  const changed = draft?.changes.some((change) => change.name === region.name);
  const content = h('div', { class: 'inside' });
  const unfold = () => { if (!content.hasChildNodes()) content.append(...inside(view, region).filter(Boolean)); };
  const own = branches([region]);
  const made = h('details', { open: unfolded.has(region.id), ontoggle: () => {
    unfolded[made.open ? 'add' : 'delete'](region.id);
    if (made.open) unfold();
  } }, h('summary', { id: `fold-${region.id}` }, icon('next'), h('b', {}, region.name),
    changed && h('span', { class: 'chip' }, t('list_changed')),
    h('span', { class: 'count' }, many('list_one_town', 'list_towns', towns([region])), own > 0 && ` · ${many('list_one_branch', 'list_branches', own)}`)), content);
  if (unfolded.has(region.id)) unfold();
  return made;
}

function inside(view, region) {
  const year = (value) => (value ? schoolYear(value) : '–');
  const order = (a, b) => isBranch(a) - isBranch(b) || a.place.localeCompare(b.place);
  const rows = region.members.toSorted(order).map((member) => [placeName(member), t(isBranch(member) ? 'list_branch' : 'list_town'),
    member.sign === '-' ? h('span', { class: 'chip w' }, t('list_out')) : t('list_in'), year(member.from), year(member.to),
    ...(view.may ? [h('button', { class: 'icon-button', type: 'button', 'aria-label': t('list_remove', placeName(member)), title: t('list_remove', placeName(member)),
      onclick: () => change(view, region, { members: region.members.filter((other) => other !== member) }) }, icon('remove'))] : [])]);
  const columns = [{ title: t('list_number') }, { title: t('list_kind') }, { title: t('list_counts') }, { title: t('list_from') }, { title: t('list_to') },
    ...(view.may ? [{ title: h('span', { class: 'hidden' }, t('list_removing')) }] : [])];
  return [table(t('list_members', region.name), columns, rows), view.may && addMembers(view, region), view.may && aboutRegion(view, region)];
}

// Keeps the focus near what was done, since everything is drawn anew.
async function change(view, region, into, form, at) {
  const regions = view.regions().flatMap((one) => (one.id !== region.id ? [one] : into ? [{ ...one, ...into }] : []));
  if (!regions.length) return say(t('list_last'), true);
  try {
    await propose(view, { regions });
    view.draw(at ?? (into ? `fold-${region.id}` : 'draft'));
  } catch (problem) {
    if (!form || !showWrong(form, { message: problem.message, field: form.dataset.field })) say(problem.message, true);
  }
  return undefined;
}

function read(text) {
  const number = text.trim().toUpperCase();
  const town = /^(?:GM)?(\d{1,4})$/.exec(number);
  if (town) return `GM${town[1].padStart(4, '0')}`;
  return /^[0-9A-Z]{6}$/.test(number) ? `vo:${number}` : null;
}

function addMembers(view, region) {
  const [id, at] = [region.id.replace(/[^\w-]/g, '-'), `add-${region.id}`];
  const numbers = h('input', { autocomplete: 'off', placeholder: 'GM0001, 00AA00' });
  const sign = h('select', {}, h('option', { value: '+' }, t('list_in')), h('option', { value: '-' }, t('list_out')));
  const bound = () => h('input', { inputmode: 'numeric', maxlength: 4, autocomplete: 'off', placeholder: '2014' });
  const [from, to] = [bound(), bound()];
  const form = h('form', { novalidate: true, class: 'row', 'data-field': `${id}-numbers`, onsubmit: async (event) => {
    event.preventDefault();
    const places = numbers.value.split(/[\s,;]+/).filter(Boolean).map(read);
    const wrong = (name, message) => showWrong(form, { field: `${id}-${name}`, message });
    if (!places.length || places.includes(null)) return wrong('numbers', t('list_number_wrong'));
    for (const [name, input] of [['from', from], ['to', to]]) {
      if (input.value.trim() && !/^\d{4}$/.test(input.value.trim())) return wrong(name, t('list_year_wrong'));
    }
    const bounds = { sign: sign.value, from: Number(from.value) || null, to: Number(to.value) || null };
    const added = places.map((one) => ({ place: one, ...bounds }));
    const double = added.find((one) => region.members.some((other) => other.place === one.place && meet(other, one)));
    if (double) return wrong('numbers', t('list_double', placeName(double)));
    return change(view, region, { members: [...region.members, ...added] }, form, `${id}-numbers`);
  } }, field(`${id}-numbers`, t('list_numbers'), numbers), field(`${id}-sign`, t('list_counts'), sign),
  field(`${id}-from`, t('list_from'), from), field(`${id}-to`, t('list_to'), to),
  h('div', { class: 'actions' }, h('button', { class: 'btn', id: at }, t('list_add'))));
  return form;
}

function aboutRegion(view, region) {
  const id = region.id.replace(/[^\w-]/g, '-');
  const name = h('input', { autocomplete: 'off', maxlength: 100 });
  name.value = region.name;
  const form = h('form', { novalidate: true, class: 'row', 'data-field': `${id}-name`, onsubmit: (event) => {
    event.preventDefault();
    if (!name.value.trim()) return showWrong(form, { field: `${id}-name`, message: t('list_name_needed') });
    return change(view, region, { name: name.value.trim() }, form, `${id}-name`);
  } }, field(`${id}-name`, t('region_name'), name), h('div', { class: 'actions' }, h('button', { class: 'btn' }, t('list_rename')),
    h('button', { class: 'btn', type: 'button', onclick: () => change(view, region, null) }, t('list_remove_region'))));
  return form;
}

function newRegion(view) {
  const name = h('input', { autocomplete: 'off', maxlength: 100 });
  const numbers = h('input', { autocomplete: 'off', placeholder: 'GM0001, GM0002' });
  const form = h('form', { novalidate: true, class: 'row', onsubmit: async (event) => {
    event.preventDefault();
    const called = name.value.trim();
    const code = called.normalize('NFD').toLowerCase().replace(/[\u0300-\u036f]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
    if (!code) return showWrong(form, { field: 'new-name', message: t('list_name_needed') });
    const id = `national:${code}`;
    if (view.regions().some((one) => one.id === id)) return showWrong(form, { field: 'new-name', message: t('list_exists') });
    const places = numbers.value.split(/[\s,;]+/).filter(Boolean).map(read);
    if (!places.length || places.includes(null)) return showWrong(form, { field: 'new-numbers', message: t('list_number_wrong') });
    const members = places.map((place) => ({ place, sign: '+', from: null, to: null }));
    try {
      await propose(view, { regions: [...view.regions(), { id, name: called, members }] });
      unfolded.add(id);
      view.draw(`fold-${id}`);
    } catch (problem) {
      showWrong(form, { field: 'new-numbers', message: problem.message });
    }
    return undefined;
  } }, field('new-name', t('region_name'), name), field('new-numbers', t('list_numbers'), numbers),
  h('div', { class: 'actions' }, h('button', { class: 'btn' }, t('add_region'))));
  return card(t('list_add_region'), null, form);
}
