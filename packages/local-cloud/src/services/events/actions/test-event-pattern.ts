import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { compilePattern } from '../pattern.ts';

const envelope = ['id', 'account', 'source', 'time', 'region', 'resources', 'detail-type'];

/** TestEventPattern: whether a pattern (JSON text) matches an event (JSON text). */
export function testEventPattern(): Verb<{ EventPattern?: string; Event?: string }> {
  return {
    permissions: () => [{ action: 'events:TestEventPattern', resource: '*' }],
    run({ EventPattern = '', Event = '' }) {
      const matches = compilePattern(EventPattern);
      const event = parseEvent(Event);
      const missing = envelope.filter((name) => !(name in event));
      if (missing.length > 0)
        throw new AwsError(
          'ValidationException',
          `Parameter Event is not valid. Reason: event must contain: ${missing.join(', ')}`,
        );
      return { Result: matches(event) };
    },
  };
}

function parseEvent(text: string): object {
  let event: unknown;
  try {
    event = JSON.parse(text);
  } catch (cause) {
    throw new AwsError('ValidationException', `Parameter Event is not valid. Reason: ${(cause as Error).message}`);
  }
  if (event === null || typeof event !== 'object')
    throw new AwsError('ValidationException', 'Parameter Event is not valid. Reason: not an object');
  return event;
}
