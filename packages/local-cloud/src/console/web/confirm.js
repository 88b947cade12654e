import { h } from './dom.js';

/** Asks before a change. Resolves to whether the person wants it; Escape means no. */
export function confirmed(title, text, action) {
  const dialog = h(
    'dialog',
    { 'aria-labelledby': 'confirm-title' },
    h('h2', { id: 'confirm-title' }, title),
    h('p', {}, text),
    h(
      'div',
      { class: 'actions' },
      h('button', { class: 'button', type: 'button', onclick: () => dialog.close() }, 'Cancel'),
      h('button', { class: 'button primary', type: 'button', onclick: () => dialog.close('yes') }, action),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}
