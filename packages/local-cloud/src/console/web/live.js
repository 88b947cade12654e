import { h, redraw } from './dom.js';

const API = '/_console/api/';
const liveness = () => document.getElementById('liveness');

/** The answer to a page's request, or an Error with the cloud's reason. */
export async function ask(path, init) {
  const response = await fetch(API + path, init);
  const answer = await response.json();
  if (response.ok) return answer;
  throw Object.assign(new Error(answer.message ?? `The cloud answered ${response.status}`), {
    status: response.status,
  });
}

/** Requests a change, with a header that pages of other origins cannot send. */
export const act = (path) => ask(path, { method: 'POST', headers: { 'x-local-console': '1' } });

/**
 * A part of the page that follows the cloud: drawn from a path's answer, and again whenever that answer changes.
 * @param {() => string} path called each time, since filters change it
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
      // The page itself may filter, by the query in its address.
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
  /** False once the page was left, which ends the polling. */
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
    offline && h('p', {}, 'This page continues as soon as it answers.'),
  );
}

function tell(text, good) {
  const element = liveness();
  if (element.textContent === text) return;
  element.textContent = text;
  element.dataset.state = good ? 'good' : 'bad';
}
