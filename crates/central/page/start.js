// The morning: which regions reported, and how they compare.
import { ask } from './api.js';
import { comparison } from './compare.js';
import { card, field, h, say, showWrong, table } from './dom.js';
import { byName, dayAndTime, greeting, period, t } from './words.js';

export async function start(user, again) {
  const [{ regions }, figures] = await Promise.all([ask('GET', 'overview'), ask('GET', 'figures')]);
  regions.sort(byName);
  const sent = regions.filter((region) => region.last_summary);
  const newest = sent.toSorted((a, b) => b.last_summary.received_at.localeCompare(a.last_summary.received_at))[0];
  const administrator = user.role === 'administrator';
  const rows = regions.map((region) => {
    const last = region.last_summary;
    return [
      h('a', { href: `#/regions/${region.id}` }, region.name),
      last ? dayAndTime(last.received_at) : '–',
      last ? period(last.period) : '–',
      last?.side_by_side ? h('span', { class: 'chip w' }, t('two_versions'))
        : last ? h('span', { class: 'chip o' }, t('received')) : h('span', { class: 'chip n' }, t('not_yet')),
      String(region.devices),
    ];
  });
  const columns = [{ title: t('region') }, { title: t('last_summary') }, { title: t('about') },
    { title: t('state') }, { title: t('laptops'), number: true }];
  return {
    title: greeting(),
    actions: user.role === 'reader' ? [] : [h('a', { class: 'btn main', href: '#/news' }, t('message'))],
    content: [
      regions.length > 0 && h('p', { class: 'lead' }, t('reported', sent.length, regions.length),
        newest ? ` ${t('newest', newest.name, dayAndTime(newest.last_summary.received_at))}` : ''),
      h('div', { class: regions.length ? 'two' : 'stack' }, h('div', { class: 'stack' },
        card(t('regions'), null, regions.length
          ? table(t('regions'), columns, rows)
          : h('p', { class: 'soft' }, t(administrator ? 'no_regions' : 'no_regions_reader'))),
        administrator && addRegion()),
      regions.length > 0 && comparison(user, figures, again)),
    ],
  };
}

function addRegion() {
  const form = h('form', { novalidate: true, onsubmit: async (event) => {
    event.preventDefault();
    try {
      const region = await ask('POST', 'regions', { name: form.elements.name.value });
      location.hash = `#/regions/${region.id}`;
      say(t('added', region.name));
    } catch (problem) {
      if (!showWrong(form, { ...problem, message: problem.message, field: problem.field ?? 'name' })) say(problem.message, true);
    }
  } }, field('name', t('region_name'), h('input', { maxlength: 200, autocomplete: 'off' })),
  h('div', { class: 'actions' }, h('button', { class: 'btn' }, t('add_region'))));
  return card(t('add_region'), null, form);
}
