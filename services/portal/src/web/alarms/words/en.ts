export const en = {
  title: 'Alarms',
  intro: (total: string) => `${total} alarms, judged every minute.`,
  ringing: 'Ringing',
  noneRings: 'No alarm rings',
  noneHint: 'Nothing waits for an operator.',
  quiet: 'The others',
  columns: { what: 'What', since: 'Since', state: 'State', means: 'What it means' },
  states: { OK: 'Quiet', ALARM: 'Rings', INSUFFICIENT_DATA: 'Not judged yet' },
  runbook: (section: string) => `Runbook: docs/operations.md, section ${section}`,
  kinds: {
    'dead-letters': 'Messages were given up. Find the reason, mend it, and redrive them.',
    'unpublished-events': 'Events could not be published and lie in the outbox.',
    'unmatched-events': 'Events came that no rule can want.',
    'lost-events': 'An event could not be brought to its queue.',
    'queue-age': 'A queue is not worked off in time.',
    'stream-age': 'A stream is not read in time.',
    'function-failures': 'Functions fail or are throttled.',
    'executions-failed': 'A workflow ended before its work did.',
    'api-errors': 'People see error pages.',
    'breached-clocks': 'Something promised was not done in time.',
  } as Record<string, string>,
};
export type AlarmWords = typeof en;
