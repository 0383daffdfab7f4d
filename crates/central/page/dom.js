// Making elements without ever reading HTML from text: what a region wrote stays text.
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'class') element.className = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

// From Lucide (ISC licence).
const ICONS = {
  start: ['M3 10.5 12 3l9 7.5', 'M5 9v11h14V9', 'M10 20v-6h4v6'],
  news: ['M4 22h16a2 2 0 0 0 2-2V4a2 2 0 0 0-2-2H8a2 2 0 0 0-2 2v16a2 2 0 0 1-4 0v-9h4', 'M18 14h-8M15 18h-5M10 6h8v4h-8z'],
  theme: ['M12 3a6 6 0 0 0 9 9 9 9 0 1 1-9-9'],
  language: ['m5 8 6 6M4 14l6-6 2-3M2 5h12M7 2h1M22 22l-5-10-5 10M14 18h6'],
  out: ['M9 21H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h4', 'm16 17 5-5-5-5', 'M21 12H9'],
  back: ['m15 18-6-6 6-6'],
  next: ['m9 18 6-6-6-6'],
  map: ['M14.106 5.553a2 2 0 0 0 1.788 0l3.659-1.83A1 1 0 0 1 21 4.619v12.764a1 1 0 0 1-.553.894l-4.553 2.277a2 2 0 0 1-1.788 0l-4.212-2.106a2 2 0 0 0-1.788 0l-3.659 1.83A1 1 0 0 1 3 19.381V6.618a1 1 0 0 1 .553-.894l4.553-2.277a2 2 0 0 1 1.788 0z', 'M15 5.764v15', 'M9 3.236v15'],
  open: ['M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4', 'm17 8-5-5-5 5', 'M12 3v12'],
  save: ['M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4', 'm7 10 5 5 5-5', 'M12 15V3'],
  remove: ['M18 6 6 18', 'm6 6 12 12'],
};
// An element of a drawing: its size is an attribute, since no style may stand in the page.
export function drawn(tag, props, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(props)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
export function icon(name) {
  return drawn('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    ...ICONS[name].map((d) => drawn('path', { d })));
}

// Told to the eye and to a screen reader, and gone after a while.
let fading;
export function say(text, bad = false) {
  const said = document.getElementById('said');
  clearTimeout(fading);
  said.className = bad ? 'bad' : '';
  said.textContent = text;
  fading = setTimeout(() => { said.textContent = ''; }, 8000);
}

export function card(title, aside, ...content) {
  return h('section', { class: 'card' }, h('header', {}, h('h2', {}, title), aside ?? ''), ...content);
}

// A table with a caption for who can't see what stands above it.
export function table(caption, columns, rows, visible = false) {
  const head = columns.map((column) =>
    h('th', { scope: 'col', class: column.number ? 'num' : null }, column.title));
  const body = rows.map((row) => h('tr', {}, row.map((cell, n) => (n === 0
    ? h('th', { scope: 'row' }, cell)
    : h('td', { class: columns[n].number ? 'num' : null }, cell)))));
  return h('div', { class: 'scroll' }, h('table', {},
    h('caption', { class: visible ? null : 'hidden' }, caption),
    h('thead', {}, h('tr', {}, head)), h('tbody', {}, body)));
}

// A field with its label, and room for what's wrong with it.
export function field(name, label, control) {
  control.id = name;
  control.name = name;
  return h('div', { class: 'field' }, h('label', { for: name }, label), control,
    h('p', { class: 'wrong', id: `${name}-wrong`, hidden: true }));
}
export function showWrong(form, problem) {
  for (const wrong of form.querySelectorAll('.wrong')) wrong.hidden = true;
  for (const input of form.querySelectorAll('[aria-invalid]')) {
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
  }
  const wrong = problem?.field && form.querySelector(`#${CSS.escape(`${problem.field}-wrong`)}`);
  if (!wrong) return false;
  wrong.textContent = problem.message;
  wrong.hidden = false;
  const input = form.querySelector(`#${CSS.escape(problem.field)}`);
  input?.setAttribute('aria-invalid', 'true');
  input?.setAttribute('aria-describedby', wrong.id);
  input?.focus();
  return true;
}
