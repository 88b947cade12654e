import { h } from './dom.js';

/** A link to another page of the console; `main.js` follows it without reloading. */
export const link = (path, ...children) => h('a', { href: `/_console${path}` }, ...children);

/** The current query of the address. */
export const query = () => new URLSearchParams(location.search);

/** Changes the address without drawing the page again, so that filters can be shared. */
export function remember(changes) {
  const next = query();
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  const text = next.toString();
  history.replaceState(null, '', location.pathname + (text ? `?${text}` : '') + location.hash);
}
