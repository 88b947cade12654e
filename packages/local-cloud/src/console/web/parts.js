import { h } from './dom.js';
import { query, remember } from './link.js';

/** The page's first heading, with a line under it. */
export const heading = (title, ...under) =>
  h('div', { class: 'heading' }, h('h1', {}, title), under.length > 0 && h('p', {}, under));

export const empty = (text) => h('p', { class: 'empty' }, text);

/**
 * A table that becomes cards on a narrow screen.
 * @param {string} label
 * @param {{ title: string, cell: (row: any) => any, number?: boolean, hidden?: boolean }[]} columns
 */
export function table(label, columns, rows, { tone } = {}) {
  return h(
    'table',
    { class: 'grid' },
    h('caption', { class: 'hidden' }, label),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        columns.map(({ title, number }) => h('th', { scope: 'col', class: number && 'number' }, title)),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map((row) =>
        h(
          'tr',
          { class: tone?.(row) },
          columns.map(({ title, cell, number }) =>
            h(
              'td',
              { 'data-label': title, class: number && 'number' },
              h('div', {}, number ? figureOf(cell(row)) : cell(row)),
            ),
          ),
        ),
      ),
    ),
  );
}

/** Mutes a zero, so that the eye passes over it. */
const figureOf = (value) => (value === 0 ? h('span', { class: 'muted' }, '0') : value);

/** A select box whose value is kept in the address. */
export function choice(name, label, options, onchange) {
  const select = h(
    'select',
    {
      onchange: () => {
        remember({ [name]: select.value });
        onchange();
      },
    },
    h('option', { value: '' }, 'all'),
  );
  select.offer = (values) => {
    const now = query().get(name) ?? '';
    const all = now && !values.includes(now) ? [...values, now] : values;
    select.replaceChildren(
      h('option', { value: '' }, 'all'),
      ...all.map((value) => h('option', { value, selected: value === now }, value)),
    );
  };
  select.offer(options);
  return { select, field: h('label', { class: 'field' }, h('span', {}, label), select) };
}

/** A search field whose text is kept in the address and applied once the person stops typing. */
export function search(name, label, onchange) {
  let timer;
  const input = h('input', {
    type: 'search',
    value: query().get(name) ?? '',
    spellcheck: 'false',
    autocomplete: 'off',
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        remember({ [name]: input.value.trim() });
        onchange();
      }, 250);
    },
  });
  return h('label', { class: 'field' }, h('span', {}, label), input);
}

export const facts = (pairs) =>
  h(
    'dl',
    { class: 'facts' },
    pairs
      .filter(([, value]) => value !== undefined && value !== null && value !== false)
      .map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
  );

/** A figure with its unit, as a link to its source. */
export const figure = (value, text, tone, href) =>
  h(
    'a',
    { class: `figure ${tone ?? ''}`, href: `/_console${href}` },
    h('strong', {}, String(value)),
    h('span', {}, text),
  );
