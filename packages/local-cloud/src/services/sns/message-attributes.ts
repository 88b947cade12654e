import { invalid } from './errors.ts';
import type { MessageAttribute } from './model.ts';

/** Makes SNS's checks of a message's attributes. @throws AwsError InvalidParameterValue */
export function checkMessageAttributes(attributes: Record<string, MessageAttribute>): void {
  for (const [name, attribute] of Object.entries(attributes)) check(name, attribute);
}

function check(name: string, { DataType, StringValue, BinaryValue }: MessageAttribute): void {
  if (!/^[\w.-]{1,256}$/.test(name)) throw invalid(`The message attribute name '${name}' is invalid.`);
  if (!/^(String|String\.Array|Number|Binary)(\.|$)/.test(DataType ?? '')) {
    throw invalid(
      `The message attribute '${name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.`,
    );
  }
  const value = DataType.startsWith('Binary') ? BinaryValue : StringValue;
  if (!value) throw invalid(`The message attribute '${name}' must contain non-empty message attribute value.`);
  if (DataType.startsWith('Number') && !Number.isFinite(Number(value))) {
    throw invalid(`Could not cast message attribute '${name}' value to number.`);
  }
}
