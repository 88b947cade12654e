import type { LogLine } from '../src/log-lines.ts';
import { assemble } from '../src/trace/assemble.ts';

const line = (at: number, message: string, fields: object, level = 'INFO'): LogLine => ({
  at,
  functionName: 'claimstream-claims-dev-recordEvidence',
  message,
  level,
  requestId: `request-${at}`,
  fields: { eventId: 'an-event', type: 'Fraud.Checked', ...fields },
});
const timeIsUp = (at: number, attempt: number) =>
  line(
    at,
    'Message or task not done, and the time of the function is up',
    { error: 'Timeout', reason: 'late', attempt },
    'ERROR',
  );
const traced = (...lines: LogLine[]) => assemble({ journeys: ['a'], lines, executions: [], waiting: [] });

describe('a function whose time was up', () => {
  it('is wrong until a later try succeeds, and shows its own try', () => {
    const { steps, open } = traced(timeIsUp(1, 2));
    expect(steps).toMatchObject([
      { what: 'ran out of time on Fraud.Checked', attempt: 2, error: 'Timeout: late (try 2)' },
    ]);
    expect(open).toHaveLength(1);
    expect(traced(timeIsUp(1, 1), line(2, 'Event handled', {})).open).toEqual([]);
  });

  it('and was done all the same does not count as a try', () => {
    const { steps } = traced(timeIsUp(1, 1), line(2, 'Event handled', {}));
    expect(steps.map(({ what, attempt }) => [what, attempt])).toEqual([
      ['ran out of time on Fraud.Checked', undefined],
      ['took Fraud.Checked', undefined],
    ]);
  });
});
