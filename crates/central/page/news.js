// What was published, and a form to publish.
import { ask } from './api.js';
import { card, field, h, say, showWrong } from './dom.js';
import { byName, dayAndTime, t } from './words.js';

// What's typed is kept until it's published: looking something up elsewhere loses nothing.
const draft = { title: '', text: '' };

export async function news(user, again) {
  const [{ items }, { regions }] = await Promise.all([ask('GET', 'news'), ask('GET', 'overview')]);
  regions.sort(byName);
  const list = items.length
    ? h('ul', { class: 'words' }, items.map((item) => h('li', {},
      h('span', { class: 'small' }, `${dayAndTime(item.published_at)} · ${item.regions
        ? item.regions.map((one) => one.name).join(', ') : t('to_all')}`),
      h('h3', {}, item.body.title), item.body.text)))
    : h('p', { class: 'soft' }, t('no_news'));
  const side = user.role === 'reader' ? card(t('write'), null, h('p', { class: 'soft' }, t('may_not')))
    : card(t('write'), null, form(regions, again));
  return { title: t('news'), actions: [], content: [h('div', { class: 'two' }, side, card(t('sent_news'), null, list))] };
}

function form(regions, again) {
  const keep = (key) => ({ oninput: (event) => { draft[key] = event.target.value; } });
  const title = h('input', { maxlength: 200, autocomplete: 'off', ...keep('title') });
  const text = h('textarea', { rows: 7, ...keep('text') });
  title.value = draft.title;
  text.value = draft.text;
  const boxes = regions.map((region) => h('input', { type: 'checkbox', value: region.id }));
  const some = h('input', { type: 'radio', name: 'to', value: 'some', onchange: () => { chosen.hidden = false; } });
  const all = h('input', { type: 'radio', name: 'to', value: 'all', checked: true, onchange: () => { chosen.hidden = true; } });
  const chosen = h('div', { class: 'regions', hidden: true, role: 'group', 'aria-label': t('to_some') },
    regions.map((region, n) => h('label', { class: 'choice' }, boxes[n], region.name)));
  const button = h('button', { class: 'btn main' }, t('publish'));
  const made = h('form', { novalidate: true, onsubmit: async (event) => {
    event.preventDefault();
    button.disabled = true;
    const to = some.checked ? boxes.filter((box) => box.checked).map((box) => box.value) : null;
    try {
      await ask('POST', 'news', { title: title.value, text: text.value, regions: to });
      Object.assign(draft, { title: '', text: '' });
      say(t('published'));
      again();
    } catch (problem) {
      button.disabled = false;
      if (!showWrong(made, problem)) say(problem.message, true);
    }
  } }, field('title', t('title'), title), field('text', t('text'), text),
  h('fieldset', {}, h('legend', {}, t('to')),
    h('label', { class: 'choice' }, all, t('to_all')),
    regions.length > 0 && h('label', { class: 'choice' }, some, t('to_some')), chosen,
    h('p', { class: 'wrong', id: 'regions-wrong', hidden: true })),
  h('div', { class: 'actions' }, button));
  return made;
}
