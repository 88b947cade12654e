/** Builds elements without markup in strings: the content policy of these pages allows no HTML from text. */

const SVG = 'http://www.w3.org/2000/svg';
const SVG_TAGS = new Set(['svg', 'g', 'rect', 'path', 'circle', 'text', 'title', 'defs', 'marker']);

/** Keys of disclosures that a person opened; a redraw leaves them open. */
const opened = new Set();
/** Keys of disclosures that are open by default and that a person closed. */
const closed = new Set();

/**
 * @param {string} tag
 * @param {Record<string, any>} [properties] attributes; `on…` are listeners, `style` sets properties one by one
 * @param {...any} children elements, texts, lists of them; null and false are skipped
 */
export function h(tag, properties = {}, ...children) {
  const element = SVG_TAGS.has(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'style')
      for (const [property, one] of Object.entries(value)) element.style.setProperty(property, one);
    else if (name === 'key') element.dataset.key = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(
    ...children
      .flat(Number.POSITIVE_INFINITY)
      .filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** A part that opens and closes, and keeps its state when the page is drawn again. */
export function disclosure(key, summary, body, { open = false } = {}) {
  const element = h('details', { key, open: open ? !closed.has(key) : opened.has(key) }, h('summary', {}, summary));
  const fill = () => element.childElementCount < 2 && element.append(...[body()].flat());
  if (element.open) fill();
  element.addEventListener('toggle', () => {
    if (element.open) {
      opened.add(key);
      closed.delete(key);
      fill();
    } else {
      opened.delete(key);
      closed.add(key);
    }
  });
  return element;
}

/** Replaces the content of a container and keeps focus and scroll position. */
export function redraw(container, nodes) {
  const focused = container.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  const scrolled = [...container.querySelectorAll('[data-key]')]
    .filter((element) => element.scrollLeft || element.scrollTop)
    .map((element) => [element.dataset.key, element.scrollLeft, element.scrollTop]);
  container.replaceChildren(...[nodes].flat(Number.POSITIVE_INFINITY).filter(Boolean));
  const find = (key) => container.querySelector(`[data-key="${CSS.escape(key)}"]`);
  for (const [key, left, top] of scrolled) {
    const element = find(key);
    if (element) Object.assign(element, { scrollLeft: left, scrollTop: top });
  }
  if (focused) find(focused)?.focus({ preventScroll: true });
}
