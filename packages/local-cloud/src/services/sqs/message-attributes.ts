import { AwsError } from '../../errors.ts';
import type { MessageAttribute } from './message-store.ts';

const MOST = 10;

/** Makes SQS's checks of a message's attributes, so that every stored one can be returned. */
export function checkMessageAttributes(attributes: Record<string, MessageAttribute>): void {
  const names = Object.keys(attributes);
  if (names.length > MOST) {
    throw invalid(`Number of message attributes [${names.length}] exceeds the allowed maximum [${MOST}].`);
  }
  for (const name of names) check(name, attributes[name] as MessageAttribute);
}

function check(name: string, { DataType, StringValue, BinaryValue }: MessageAttribute): void {
  if (!/^[\w.-]{1,256}$/.test(name) || /^(aws|amazon)\./i.test(name)) {
    throw invalid(`The message attribute name '${name}' is invalid.`);
  }
  if (!DataType) throw invalid(`The message attribute '${name}' must contain a non-empty message attribute type.`);
  const kind = /^(String|Number|Binary)(\.|$)/.exec(DataType)?.[1];
  if (!kind) {
    throw invalid(
      `The message attribute '${name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.`,
    );
  }
  const value = kind === 'Binary' ? BinaryValue : StringValue;
  if (!value) {
    throw invalid(
      `The message attribute '${name}' must contain a non-empty message attribute value for message attribute type '${kind}'.`,
    );
  }
  if (kind === 'Number' && !Number.isFinite(Number(value))) {
    throw invalid(`Can't cast the value of message (user) attribute '${name}' to a number.`);
  }
}

const invalid = (reason: string) => new AwsError('InvalidParameterValue', reason);
