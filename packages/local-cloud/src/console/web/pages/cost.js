import { disclosure, h } from '../dom.js';
import { live } from '../live.js';
import { empty, heading } from '../parts.js';

/** Metered calls: the requests that AWS would bill. */
export function cost() {
  return [
    heading(
      'Cost',
      'Calls since this cloud was started: AWS bills these requests. The console’s own reads are not counted.',
    ),
    live(
      () => 'cost',
      ({ total, services }) => {
        if (total === 0) return empty('No call was made yet.');
        const most = services[0].count;
        return [
          h('p', {}, h('strong', {}, total.toLocaleString('en')), ' calls'),
          h(
            'div',
            { class: 'panel' },
            services.map(({ service, count, verbs }) =>
              disclosure(`service ${service}`, share(service, count, most), () =>
                verbs.map(({ verb, count: calls }) => share(h('span', { class: 'muted' }, verb), calls, most)),
              ),
            ),
          ),
        ];
      },
    ),
  ];
}

const share = (name, count, most) =>
  h(
    'div',
    { class: 'share' },
    h('span', {}, name),
    h('span', { 'aria-hidden': 'true' }, h('i', { style: { width: `${(count / most) * 100}%` } })),
    h('b', {}, count.toLocaleString('en')),
  );
