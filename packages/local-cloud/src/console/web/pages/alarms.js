import { h } from '../dom.js';
import { jsonView } from '../json-view.js';
import { link } from '../link.js';
import { live } from '../live.js';
import { empty, heading } from '../parts.js';
import { count } from '../words.js';

/** Alarms that the templates declare. */
export function alarms() {
  return [
    heading('Alarms', 'This cloud accepts alarms and judges none: nobody is paged by a laptop.'),
    live(
      () => 'alarms',
      ({ declared }) =>
        declared.length === 0
          ? empty([
              'None is defined: no deployed template declares an alarm. What would alarm is among the notices of the ',
              link('', 'overview'),
              '.',
            ])
          : [
              h('p', {}, `${count(declared.length, 'alarm')} declared:`),
              declared.map(({ stackName, logicalId, properties }) =>
                h(
                  'div',
                  { class: 'panel' },
                  h('h2', {}, `${logicalId} of `, link(`/stacks/${stackName}`, stackName)),
                  jsonView(properties, `Alarm ${logicalId}`),
                ),
              ),
            ],
      { seconds: 10 },
    ),
  ];
}
