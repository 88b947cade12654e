import { h, redraw } from './dom.js';

const API = '/_console/api/';
const liveness = () => document.getElementById('liveness');

/** What a page asked for, or an Error with what the cloud says against it. */
export async function ask(path, init) {
  const response = await fetch(API + path, init);
  const answer = await response.json();
  if (response.ok) return answer;
  throw Object.assign(new Error(answer.message ?? `The cloud answered ${response.status}`), {
    status: response.status,
  });
}

/** Asks for a change. The header is one that no page of another origin can send. */
export const act = (path) => ask(path, { method: 'POST', headers: { 'x-local-console': '1' } });

/**
 * A part of the page that follows the cloud: drawn from what a path answers, and again whenever the answer is another.
 * @param {() => string} path asked each time, since filters change it
 * @param {(answer: any) => Node | Node[]} draw
 */
export function live(path, draw, { seconds = 2 } = {}) {
  const container = h('div', { class: 'live', 'aria-busy': 'true' }, h('p', { class: 'muted' }, 'Loading…'));
  let shown;
  let turn = 0;
  async function look() {
    const mine = ++turn;
    clearTimeout(timer);
    try {
      const asked = path();
      const answer = await ask(asked);
      if (mine !== turn || !started()) return;
      // A filter may be the page's own: the address tells it.
      const text = asked + location.search + JSON.stringify(answer);
      if (text !== shown) redraw(container, draw(answer));
      shown = text;
      container.removeAttribute('aria-busy');
      tell('live', true);
    } catch (error) {
      if (mine !== turn || !started()) return;
      container.removeAttribute('aria-busy');
      if (error.status === undefined) tell('offline, trying again', false);
      if (shown !== error.message) redraw(container, problem(error));
      shown = error.message;
    }
    timer = setTimeout(
      () => (document.hidden ? document.addEventListener('visibilitychange', look, { once: true }) : look()),
      seconds * 1000,
    );
  }
  let timer;
  let connected = false;
  /** A page that was left asks no more. */
  function started() {
    connected ||= container.isConnected;
    return container.isConnected || !connected;
  }
  look();
  container.refresh = look;
  return container;
}

function problem(error) {
  const offline = error.status === undefined;
  return h(
    'div',
    { class: 'problem', role: 'alert' },
    h('strong', {}, offline ? 'The local cloud does not answer.' : error.message),
    offline && h('p', {}, 'This page goes on as soon as it does.'),
  );
}

function tell(text, good) {
  const element = liveness();
  if (element.textContent === text) return;
  element.textContent = text;
  element.dataset.state = good ? 'good' : 'bad';
}
