import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { compilePattern } from '../pattern.ts';

/** The documentation lists `resources` as well, but AWS accepts events without it. */
const envelope = ['id', 'account', 'source', 'time', 'region', 'detail-type'];

/** TestEventPattern: whether a pattern (JSON text) matches an event (JSON text). */
export function testEventPattern(): Verb<{ EventPattern?: string; Event?: string }> {
  return {
    permissions: () => [{ action: 'events:TestEventPattern', resource: '*' }],
    run({ EventPattern = '', Event = '' }) {
      const matches = compilePattern(EventPattern);
      const event = parseEvent(Event);
      if (!envelope.every((name) => name in event)) throw invalidEvent();
      return { Result: matches(event) };
    },
  };
}

/** AWS's message has no more detail. */
const invalidEvent = () => new AwsError('ValidationException', 'Parameter Event is not valid.');

function parseEvent(text: string): object {
  let event: unknown;
  try {
    event = JSON.parse(text);
  } catch (cause) {
    throw Object.assign(invalidEvent(), { cause });
  }
  if (event === null || typeof event !== 'object') throw invalidEvent();
  return event;
}
