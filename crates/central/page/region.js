// One region in depth: its newest summary in words and tables, and the earlier ones.
import { ask } from './api.js';
import { card, h, icon, say, table } from './dom.js';
import { day, dayAndTime, number, period, schoolYear, t, term, worth } from './words.js';

export async function region(user, id, shown) {
  const query = shown ? `?summary=${encodeURIComponent(shown)}` : '';
  const answer = await ask('GET', `regions/${encodeURIComponent(id)}${query}`);
  const about = answer.region.summaries.find((one) => one.id === answer.shown);
  const code = h('div');
  const actions = [h('a', { class: 'btn', href: '#/' }, icon('back'), t('to_regions'))];
  if (user.role === 'administrator') {
    actions.push(h('button', { class: 'btn', onclick: () => makeCode(id, code) }, t('make_code')));
  }
  return {
    title: answer.region.name,
    actions,
    content: [code, answer.summary
      ? [introduction(answer.summary, about), tiles(answer.summary), tables(answer.summary, answer)]
      : h('div', { class: 'card' }, h('p', { class: 'lead' }, t('no_summary', answer.region.name)))],
  };
}

async function makeCode(id, place) {
  try {
    const made = await ask('POST', `regions/${encodeURIComponent(id)}/code`);
    place.replaceChildren(h('div', { class: 'notice', tabindex: -1 },
      h('p', { class: 'mono' }, made.code), h('p', {}, t('code_words', day(made.expires_at)))));
    place.firstChild.focus();
  } catch (problem) {
    say(problem.message, true);
  }
}

const sum = (list, key) => (list ?? []).reduce((total, one) => total + (one[key] ?? 0), 0);

function introduction(summary, about) {
  const activities = summary.activities ?? {};
  const partnerships = summary.partnerships ?? {};
  const words = [t('got', period(summary.period), dayAndTime(about.received_at)),
    t('in_words', number(activities.total ?? 0), number(partnerships.total ?? 0),
      number(partnerships.complete ?? 0), number(partnerships.lapsing ?? 0))];
  if (summary.reach?.length) {
    words.push(t('reached_words', number(sum(summary.reach, 'reached')), number(sum(summary.reach, 'planned'))));
  }
  return [about.side_by_side && h('p', { class: 'notice warn' }, t('side_by_side')),
    h('p', { class: 'lead' }, words.join(' '))];
}

function tiles(summary) {
  const tile = (title, value, under) => h('div', { class: 'card kpi' }, h('p', { class: 'k' }, title),
    h('p', { class: 'v' }, number(value)), under && h('p', {}, under));
  const partnerships = summary.partnerships ?? {};
  const running = (summary.activities?.by_status ?? []).map((one) => `${number(one.count)} ${term(one.code, one.name)}`);
  return h('div', { class: 'cards' },
    tile(t('activities'), summary.activities?.total ?? 0, running.join(' · ')),
    tile(t('complete'), partnerships.complete ?? 0,
      `${t('of_total', number(partnerships.total ?? 0))} · ${t('lapsing', number(partnerships.lapsing ?? 0))}`),
    tile(t('reach'), sum(summary.reach, 'reached'), t('of_planned', number(sum(summary.reach, 'planned')))),
    tile(t('organisations'), sum(summary.organisations, 'count'),
      (summary.organisations ?? []).map((one) => `${number(one.count)} ${term(one.code, one.name)}`).join(' · ')));
}

function tables(summary, answer) {
  const tally = (title, list) => list?.length > 0 && table(title,
    [{ title }, { title: t('count'), number: true }],
    list.map((one) => [term(one.code, one.name), number(one.count)]));
  const words = (title, list) => card(title, null, list?.length
    ? h('ul', { class: 'words' }, list.map((one) => h('li', {},
      one.theme && h('span', { class: 'small' }, term(one.theme)), one.text)))
    : h('p', { class: 'soft' }, t('nothing')));
  const activities = summary.activities ?? {};
  const partnerships = summary.partnerships ?? {};
  const counts = [tally(t('by_theme'), activities.by_theme), tally(t('by_sector'), activities.by_sector),
    tally(t('by_target_group'), activities.by_target_group)].filter(Boolean);
  const links = [tally(t('by_kind'), partnerships.by_kind), tally(t('by_status'), partnerships.by_status)].filter(Boolean);
  return [
    h('div', { class: 'halves' }, words(t('highlights'), summary.highlights), words(t('bottlenecks'), summary.bottlenecks)),
    summary.ambitions?.length > 0 && card(t('ambitions'), null, ambitions(summary.ambitions)),
    summary.indicators?.length > 0 && card(t('indicators'), h('span', { class: 'small' }, t('formulas', summary.formula_version ?? 1)), indicators(summary.indicators)),
    h('div', { class: 'halves' },
      counts.length > 0 && card(t('activities'), null, h('div', { class: 'stack' }, counts)),
      h('div', { class: 'stack' },
        summary.reach?.length > 0 && card(t('reach'), null, table(t('reach'),
          [{ title: t('target_group') }, { title: t('planned'), number: true }, { title: t('reached'), number: true }],
          summary.reach.map((one) => [term(one.target_group), number(one.planned), number(one.reached)]))),
        links.length > 0 && card(t('partnerships'), null, h('div', { class: 'stack' }, links)))),
    card(t('earlier'), null, table(t('earlier'),
      [{ title: t('about') }, { title: t('received_on') }, { title: t('state') }],
      answer.region.summaries.map((one) => [
        h('a', { href: `#/regions/${answer.region.id}/${one.id}` }, period(one.period)), dayAndTime(one.received_at),
        one.id === answer.shown ? h('span', { class: 'chip' }, t('shown'))
          : one.side_by_side ? h('span', { class: 'chip w' }, t('two_versions'))
            : one.replaced ? h('span', { class: 'chip n' }, t('replaced')) : h('span', { class: 'chip o' }, t('received'))]))),
  ];
}

const under = (text) => text && h('span', { class: 'small' }, text);

function ambitions(list) {
  const at = (one, year, bounds) => [worth(one.indicator ?? '', bounds), under(schoolYear(year))];
  const of = (one, [year, value]) => at(one, year, { value });
  return table(t('ambitions'), [{ title: t('ambition') }, { title: t('indicator') },
    { title: t('baseline'), number: true }, { title: t('present'), number: true }, { title: t('target'), number: true }],
  list.map((one) => [[one.statement, under(one.theme && term(one.theme))],
    [one.indicator ? term(one.indicator) : '–', under(one.technical && term(one.technical))],
    of(one, one.baseline),
    one.present_year ? at(one, one.present_year, { value: one.present, low: one.present_low, high: one.present_high })
      : worth(one.indicator ?? '', { value: one.present }),
    of(one, one.target)]));
}

function indicators(list) {
  const bounds = (one) => (one.low === null || one.low === undefined || one.low === one.high
    ? '–' : worth(one.code, { low: one.low, high: one.high }));
  const shown = (one) => worth(one.code, { value: one.value });
  const out = (one) => (one.numerator === null || one.numerator === undefined
    ? '–' : one.denominator ? `${number(one.numerator)} / ${number(one.denominator)}` : number(one.numerator));
  return table(t('indicators'), [{ title: t('indicator') }, { title: t('school_year') }, { title: t('scope') },
    { title: t('value'), number: true }, { title: t('bounds'), number: true },
    { title: t('out_of'), number: true }, { title: t('masked'), number: true }],
  list.map((one) => [term(one.code), schoolYear(one.school_year), term(one.scope), shown(one),
    bounds(one), out(one), one.masked ? number(one.masked) : '–']));
}
