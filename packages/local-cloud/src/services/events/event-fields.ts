import type { Leaf } from './pattern-operators.ts';

/** The array elements that a leaf lies in: array number → index. */
export type Membership = ReadonlyMap<number, number>;

/** One leaf of an event at its dotted path. An array contributes one field for each leaf in it. */
export interface Field {
  value: Leaf;
  membership: Membership;
}

/** The leaves of an event by dotted path. Empty objects and arrays have none, as in EventBridge. */
export function fieldsOf(event: object): Map<string, Field[]> {
  const fields = new Map<string, Field[]>();
  let arrays = 0;
  const walk = (value: unknown, path: string, membership: Membership): void => {
    if (Array.isArray(value)) {
      const array = arrays++;
      value.forEach((element, index) => {
        walk(element, path, new Map(membership).set(array, index));
      });
    } else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`, membership);
    } else if (value !== undefined) {
      const known = fields.get(path);
      const field = { value: value as Leaf, membership };
      if (known) known.push(field);
      else fields.set(path, [field]);
    }
  };
  walk(event, '', new Map());
  return fields;
}

/** Both memberships together; undefined where they name different elements of one array. */
export function joined(left: Membership, right: Membership): Membership | undefined {
  if (left.size === 0) return right;
  if (right.size === 0) return left;
  const both = new Map(left);
  for (const [array, index] of right) {
    const other = both.get(array);
    if (other !== undefined && other !== index) return undefined;
    both.set(array, index);
  }
  return both;
}
