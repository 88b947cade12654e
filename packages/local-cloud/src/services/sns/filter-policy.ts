import { compilePattern } from '../events/pattern.ts';
import { invalid } from './errors.ts';
import { type Attributes, bodyFor, type Message, type MessageAttribute } from './model.ts';

/** Whether a subscriber should get a message. */
export type Accepts = (message: Message) => boolean;

const MOST_KEYS = 5;

/**
 * Compiles `FilterPolicy` in its `FilterPolicyScope`, the message's attributes or its body. The language is that of event
 * patterns; a body that is not a JSON object passes no filter.
 * @throws AwsError InvalidParameter with AWS's reason
 */
export function filterOf({ FilterPolicy, FilterPolicyScope = 'MessageAttributes' }: Attributes): Accepts {
  if (FilterPolicyScope !== 'MessageAttributes' && FilterPolicyScope !== 'MessageBody') {
    throw invalid(
      `FilterPolicyScope: Invalid value [${FilterPolicyScope}]. Please use either MessageBody or MessageAttributes`,
    );
  }
  const policy = policyIn(FilterPolicy);
  if (!policy) return () => true;
  const matches = compiled(policy);
  if (FilterPolicyScope === 'MessageAttributes') return ({ attributes }) => matches(valuesOf(attributes));
  return (message) => {
    const body = jsonIn(bodyFor(message, 'default'));
    return isObject(body) && matches(body);
  };
}

function policyIn(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined || text === '') return undefined;
  const policy = jsonIn(text);
  if (!isObject(policy)) throw invalid('FilterPolicy: failed to parse JSON.');
  const keys = Object.keys(policy).length;
  if (keys > MOST_KEYS) throw invalid(`FilterPolicy: Filter policy can not have more than ${MOST_KEYS} keys`);
  return keys === 0 ? undefined : policy;
}

function compiled(policy: Record<string, unknown>): (event: unknown) => boolean {
  try {
    return compilePattern(policy);
  } catch (cause) {
    const reason = (cause as Error).message.replace('Event pattern is not valid. Reason: ', '');
    throw Object.assign(invalid(`FilterPolicy: ${reason}`), { cause });
  }
}

/** Attributes in comparable form, without binary ones. */
function valuesOf(attributes: Record<string, MessageAttribute>): Record<string, unknown> {
  const values = Object.entries(attributes).flatMap(([name, { DataType, StringValue = '' }]) => {
    if (DataType.startsWith('Binary')) return [];
    if (DataType.startsWith('Number')) return [[name, Number(StringValue)]];
    return [[name, DataType === 'String.Array' ? (jsonIn(StringValue) ?? StringValue) : StringValue]];
  });
  return Object.fromEntries(values);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Text that is not JSON is a valid message all the same.
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
