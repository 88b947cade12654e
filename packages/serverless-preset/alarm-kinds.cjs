/**
 * The kinds of alarms. Each has a section of that name in docs/operations.md, which explains it and how to clear it. An alarm is named
 * `claimstream-<stage>-<service>-<resource>-<kind>`, and its description ends with a link to the section.
 */
const ALARM_KINDS = {
  'dead-letters': 'Messages failed for good, or wait for a person',
  'unpublished-events': 'Events could not be published and stay in the outbox of their service',
  'unmatched-events': 'Events came that no rule can match',
  'lost-events': 'A rule without a dead-letter queue could not deliver an event',
  'queue-age': 'The messages of a queue are not handled in time',
  'stream-age': 'A stream is not read in time',
  'stream-writes': 'A stream refuses records',
  'function-failures': 'Functions fail or are throttled',
  'executions-failed': 'Executions of a workflow failed, timed out or were aborted',
  'api-errors': 'An API answers with server errors',
  'websocket-errors': 'A WebSocket API cannot call its functions',
  'undelivered-notices': 'A topic could not deliver to one of its subscribers',
  quarantine: 'A message from outside could not be acted on and waits for a person',
  'breached-clocks': 'A deadline of the law or of ours was missed',
};

module.exports = { ALARM_KINDS };
