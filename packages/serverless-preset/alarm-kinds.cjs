/**
 * The kinds of alarms there are. Each has a section of that name in docs/operations.md, which says what it means and how it is cleared; an
 * alarm is named `claimstream-<stage>-<service>-<resource>-<kind>` and its description ends with a link to the section.
 */
const ALARM_KINDS = {
  'dead-letters': 'Messages were given up, or wait for a person',
  'unpublished-events': 'Events could not be published and lie in the outbox of their service',
  'unmatched-events': 'Events came that no rule can want',
  'lost-events': 'A rule without a dead-letter queue could not deliver an event',
  'queue-age': 'A queue is not worked off in time',
  'stream-age': 'A stream is not read in time',
  'stream-writes': 'A stream refuses what is written to it',
  'function-failures': 'Functions fail or are throttled',
  'executions-failed': 'Executions of a workflow failed, timed out or were aborted',
  'api-errors': 'An API answers with server errors',
  'websocket-errors': 'A WebSocket API cannot call its functions',
  'undelivered-notices': 'A topic could not deliver to one of its subscribers',
  'breached-clocks': 'Something promised by law or by us was not done in time',
};

module.exports = { ALARM_KINDS };
