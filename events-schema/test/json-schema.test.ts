import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as catalogue from '../generated/catalogue.ts';

interface Schema {
  type?: string;
  title?: string;
  example?: unknown;
  pii?: string;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
  maxLength?: number;
  maxItems?: number;
  properties?: Record<string, Schema>;
  additionalProperties?: boolean;
  items?: Schema;
  oneOf?: Schema[];
}

/** Every schema within a schema, by its path. */
function within(schema: Schema, path: string): [path: string, schema: Schema][] {
  return [
    [path, schema],
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => within(field, `${path}.${name}`)),
    ...(schema.items ? within(schema.items, `${path}[]`) : []),
    ...(schema.oneOf ?? []).flatMap((option) => within(option, path)),
  ];
}

/** The paths of the schemas for which `wrong` is true. */
const where = (all: [string, Schema][], wrong: (schema: Schema) => boolean) =>
  all.filter(([, schema]) => wrong(schema)).map(([path]) => path);

describe.each(Object.entries(catalogue))('the JSON Schema of %s', (_, contract) => {
  const file = join(
    import.meta.dirname,
    `../generated/schemas/${contract.owner}/${contract.name.replaceAll('.', '')}.v${contract.version}.json`,
  );
  const root: Schema = JSON.parse(readFileSync(file, 'utf8'));
  const all = within(root, 'detail');
  const fields = all.filter(([path]) => path.split('.').length > 2);
  const plain = all.filter(([, { type, properties, items, oneOf }]) => type && !properties && !items && !oneOf);

  it('is named after the event', () => {
    expect(root).toMatchObject({ title: contract.name, description: contract.description });
  });

  it('has a title for each field, and a personal-data class and an example for each value', () => {
    expect(where(fields, ({ title, oneOf }) => !title && !oneOf).filter((path) => !isOption(root, path))).toEqual([]);
    expect(where(plain, ({ pii, example }) => !pii || example === undefined)).toEqual([]);
  });

  it('has no personal value in it', () => {
    const known = ['none', 'pseudonym', 'fingerprint'];
    expect(where(plain, ({ pii }) => !known.includes(String(pii)))).toEqual([]);
  });

  it('refuses unknown fields at every depth', () => {
    expect(
      where(all, ({ properties, additionalProperties }) => !!properties && additionalProperties !== false),
    ).toEqual([]);
  });

  it('bounds every text and list, so that no event outgrows a bus, a queue or an item', () => {
    const endless = ({ type, maxLength, maxItems, pattern, enum: values, const: value }: Schema) =>
      (type === 'string' && !values && value === undefined && maxLength === undefined && !pattern) ||
      (type === 'array' && maxItems === undefined);
    expect(where(all, endless)).toEqual([]);
  });
});

/** An alternative has the path of the field that it is an alternative for. */
function isOption(root: Schema, path: string): boolean {
  return within(root, 'detail').some(([other, { oneOf, title }]) => other === path && !!oneOf && !!title);
}
