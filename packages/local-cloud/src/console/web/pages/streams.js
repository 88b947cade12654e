import { h } from '../dom.js';
import { link } from '../link.js';
import { live } from '../live.js';
import { empty, heading, table } from '../parts.js';
import { chip, count, duration, moment, resourceName } from '../words.js';

/** Streams with their readers. */
export const streams = () => [
  heading('Streams', 'Streams with their records, and how far behind their readers are.'),
  live(
    () => 'streams',
    (all) => (all.length === 0 ? empty('No Kinesis stream is deployed.') : table('Streams', columns, all)),
  ),
];

const columns = [
  { title: 'Stream', cell: ({ name }) => resourceName(name) },
  { title: 'Shards', number: true, cell: ({ shards }) => shards },
  { title: 'Records', number: true, cell: ({ records }) => records.toLocaleString('en') },
  { title: 'Newest', cell: ({ newestAt }) => moment(newestAt) },
  { title: 'Kept for', cell: ({ retentionHours }) => count(retentionHours, 'hour') },
  { title: 'Readers', cell: ({ readers }) => readers.map(reader) },
];

const reader = ({ functionName, enabled, result, waiting, oldestAt }) =>
  h(
    'div',
    {},
    link(`/logs?function=${encodeURIComponent(functionName)}`, resourceName(functionName)),
    ' ',
    waiting === 0 ? 'waits for records' : `${count(waiting, 'record')} behind`,
    waiting > 0 && oldestAt !== undefined && `, by ${duration(Date.now() - oldestAt)}`,
    !enabled && [' ', chip('switched off', 'bad')],
    /^PROBLEM/.test(result) && [' ', chip(result.toLowerCase(), 'bad')],
  );
