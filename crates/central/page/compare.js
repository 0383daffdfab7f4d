// Regions beside each other on the figures that their summaries hold, and publishing those.
import { ask } from './api.js';
import { card, drawn, h, say, table } from './dom.js';
import { byName, dayAndTime, number, schoolYear, t, term, worth } from './words.js';

// What was chosen stays for the next look.
const chosen = { indicator: null, year: null };

const keyOf = (figure) => [figure.indicator, figure.technical].filter(Boolean).join(' ');
const shown = (figure) => worth(figure.indicator, figure);
const middle = (figure) => figure.value ?? (typeof figure.low === 'number' ? (figure.low + figure.high) / 2 : null);

// Names of indicators, with what counts as technical where there's a choice to tell apart.
function choices(regions) {
  const figures = regions.flatMap((one) => one.figures);
  const keys = new Map(figures.map((figure) => [keyOf(figure), figure]));
  const all = [...keys.values()];
  return [...keys].map(([key, figure]) => {
    const several = all.filter((other) => other.indicator === figure.indicator).length > 1;
    return { key, name: several && figure.technical ? `${term(figure.indicator)} (${term(figure.technical)})` : term(figure.indicator),
      years: [...new Set(figures.filter((other) => keyOf(other) === key).map((other) => other.school_year))].toSorted((a, b) => b - a) };
  });
}

export function comparison(user, answer, again) {
  const { regions } = answer.figures;
  if (!regions.length) return card(t('compare'), null, h('p', { class: 'soft' }, t('compare_none')));
  const all = choices(regions);
  const place = h('div', { class: 'stack' });
  const option = (value, name, now) => h('option', { value, selected: value === now }, name);
  const draw = () => {
    const one = all.find((choice) => choice.key === chosen.indicator) ?? all[0];
    const year = one.years.includes(chosen.year) ? chosen.year : one.years[0];
    const indicator = h('select', { id: 'compare-indicator', onchange: () => { chosen.indicator = indicator.value; draw(); document.getElementById('compare-indicator').focus(); } },
      all.map((choice) => option(choice.key, choice.name, one.key)));
    const which = h('select', { id: 'compare-year', onchange: () => { chosen.year = Number(which.value); draw(); document.getElementById('compare-year').focus(); } },
      one.years.map((value) => option(value, schoolYear(value), year)));
    const choose = (label, control) => h('div', { class: 'field' }, h('label', { for: control.id }, label), control);
    place.replaceChildren(h('div', { class: 'row' }, choose(t('indicator'), indicator), choose(t('school_year'), which)),
      ...beside(regions, one.key, year, one.name));
  };
  draw();
  const panel = h('div');
  const button = user.role !== 'reader' && h('button', { class: 'btn', type: 'button', 'aria-expanded': 'false', onclick: () => {
    const shut = panel.hasChildNodes();
    panel.replaceChildren(...(shut ? [] : [publishing(answer, again, () => { panel.replaceChildren(); button.setAttribute('aria-expanded', 'false'); button.focus(); })]));
    button.setAttribute('aria-expanded', String(!shut));
    panel.firstChild?.focus();
  } }, t('figures_publish'));
  return card(t('compare'), null, place, h('div', { class: 'actions' }, button,
    answer.published_at && h('span', { class: 'small' }, t('figures_last', dayAndTime(answer.published_at)))), panel);
}

function beside(regions, key, year, name) {
  const rows = regions.map(({ region, formula_version, figures }) => ({ region, other: formula_version,
    figure: figures.find((one) => keyOf(one) === key && one.school_year === year) }))
    .toSorted((a, b) => Boolean(a.other) - Boolean(b.other)
      || ((b.figure && middle(b.figure)) ?? -Infinity) - ((a.figure && middle(a.figure)) ?? -Infinity));
  // What was made with other formulas stands below, and isn't measured against the rest.
  const told = rows.filter(({ figure, other }) => figure && !other && middle(figure) !== null);
  const apart = rows.filter(({ figure, other }) => figure && other);
  const most = Math.max(...told.map(({ figure }) => figure.high ?? figure.value), 0) || 1;
  const bar = (figure) => {
    const end = (value) => Math.max(0, (100 * value) / most);
    const [low, high] = [figure.low ?? figure.value, figure.high ?? figure.value].map(end);
    return drawn('svg', { class: 'bar', viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      drawn('rect', { class: 'bar-rest', width: 100, height: 10 }), drawn('rect', { class: 'bar-range', width: high, height: 10 }),
      drawn('rect', { class: 'bar-sure', width: low, height: 10 }));
  };
  const [first, last] = [told[0], told.at(-1)];
  const outOf = ({ numerator, denominator }) => (typeof numerator === 'number' && typeof denominator === 'number'
    ? t('figures_out_of', number(numerator), number(denominator)) : null);
  return [told.length > 1 && h('p', {}, t('compare_words', number(told.length), `${first.region.name} (${shown(first.figure)})`, `${last.region.name} (${shown(last.figure)})`)),
    table(`${name}, ${schoolYear(year)}`, [{ title: t('region') }, { title: h('span', { class: 'hidden' }, t('compare_bar')) }, { title: t('value'), number: true }],
      rows.map(({ region, other, figure }) => [[h('a', { href: `#/regions/${region.id}` }, region.name),
        figure && other && h('span', { class: 'small' }, t('formulas', other))],
        figure && !other && middle(figure) !== null ? bar(figure) : '',
        figure ? h('span', { title: outOf(figure) }, shown(figure)) : '–'])),
    apart.length > 0 && h('p', { class: 'small' }, t('compare_formulas', apart.map(({ region }) => region.name).join(', '))),
    [...told, ...apart].some(({ figure }) => typeof figure.value !== 'number') && h('p', { class: 'small' }, t('compare_range'))].filter(Boolean);
}

// First what would go, then the button that lets it go.
function publishing(answer, again, close) {
  const { figures } = answer;
  const bySummary = new Map(answer.summaries.map((one) => [one.region.id, one.received_at]));
  const without = answer.summaries.filter((one) => !figures.regions.some((other) => other.region.id === one.region.id)).map((one) => one.region).toSorted(byName).map((one) => one.name);
  const apart = figures.regions.filter((one) => one.formula_version).map((one) => one.region).toSorted(byName).map((one) => one.name);
  const hidden = figures.regions.flatMap((one) => one.figures).filter((figure) => figure.masked > 0).length;
  const all = figures.regions.flatMap((one) => one.figures).map((figure) => figure.school_year);
  const years = t('list_years', schoolYear(Math.min(...all)), schoolYear(Math.max(...all)));
  const button = h('button', { class: 'btn main', type: 'button', onclick: async () => {
    button.disabled = true;
    try {
      await ask('POST', 'figures', { hash: answer.hash });
      say(t('published'));
      again(true);
    } catch (problem) {
      button.disabled = false;
      say(problem.message, true);
    }
  } }, t('figures_now'));
  return h('section', { class: 'preview', tabindex: -1, 'aria-label': t('figures_preview') }, h('h3', {}, t('figures_preview')),
    h('p', {}, t('figures_words', number(figures.regions.length), number(figures.regions_in_all), number(all.length)), ` ${t('school_year')}: ${years}.`),
    h('p', {}, t('figures_hidden', number(hidden))),
    apart.length > 0 && h('p', {}, t('figures_formulas', apart.join(', '))),
    without.length > 0 && h('p', {}, t('figures_without', without.join(', '))),
    answer.unchanged && h('p', { class: 'notice' }, t('figures_unchanged')),
    h('div', { class: 'actions' }, !answer.unchanged && button, h('button', { class: 'btn', type: 'button', onclick: close }, t('close'))),
    table(t('figures_preview'), [{ title: t('region') }, { title: t('indicators'), number: true }, { title: t('last_summary') }],
      figures.regions.toSorted((a, b) => byName(a.region, b.region))
        .map((one) => [one.region.name, number(one.figures.length), dayAndTime(bySummary.get(one.region.id))])));
}
