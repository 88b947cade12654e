import type { MessageAttribute } from './message-store.ts';

/** Lists of the query protocol: parameter prefix → member of the JSON input. */
const lists: Record<string, string> = {
  AttributeName: 'AttributeNames',
  MessageSystemAttributeName: 'MessageSystemAttributeNames',
  MessageAttributeName: 'MessageAttributeNames',
  TagKey: 'TagKeys',
};
const maps: Record<string, string> = { Attribute: 'Attributes', Tag: 'Tags' };
const entries = [
  'SendMessageBatchRequestEntry',
  'DeleteMessageBatchRequestEntry',
  'ChangeMessageVisibilityBatchRequestEntry',
];

/** Turns the query protocol's flat parameters (`Attribute.1.Name`, …) into the JSON protocol's input. */
export function inputOf(parameters: Iterable<[string, string]>): Record<string, any> {
  const input: Record<string, any> = {};
  const numbered = new Map<string, Map<string, Map<string, string>>>();
  for (const [name, value] of parameters) {
    const [head, index, ...rest] = name.split('.') as [string, string | undefined, ...string[]];
    if (index === undefined) input[head] = value;
    else within(within(numbered, head), index).set(rest.join('.'), value);
  }
  for (const [head, members] of numbered) Object.assign(input, membersOf(head, [...members.values()]));
  return input;
}

function membersOf(head: string, members: Map<string, string>[]): Record<string, unknown> {
  if (lists[head]) return { [lists[head]]: members.map((member) => member.get('')) };
  if (maps[head]) {
    return {
      [maps[head]]: Object.fromEntries(
        members.map((member) => [member.get('Name') ?? member.get('Key'), member.get('Value')]),
      ),
    };
  }
  if (entries.includes(head)) return { Entries: members.map((member) => inputOf(member)) };
  const attributes = members.map((member): [string, MessageAttribute] => [
    member.get('Name') ?? '',
    {
      DataType: member.get('Value.DataType') ?? '',
      ...(member.has('Value.StringValue') && { StringValue: member.get('Value.StringValue') }),
      ...(member.has('Value.BinaryValue') && { BinaryValue: member.get('Value.BinaryValue') }),
    },
  ]);
  return { [`${head}s`]: Object.fromEntries(attributes) };
}

function within<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = map.get(key);
  if (known) return known;
  const added = new Map<string, V>();
  map.set(key, added);
  return added;
}
