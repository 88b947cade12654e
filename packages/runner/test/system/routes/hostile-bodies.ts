import * as z from 'zod';

export interface HostileBody {
  what: string;
  body: string | Buffer;
  expected: number[];
}

type Path = readonly (string | number)[];
type Json = Record<string, any>;

/** Bodies that no route accepts, whatever its schema; `good` is one that it accepts. */
export function hostileBodies(good: Json): HostileBody[] {
  const text = JSON.stringify(good);
  const notJson = { '': 'nothing', nonsense: 'no JSON', '{"a":': 'half an object', '{"a":1}}': 'JSON and more' };
  const others = ['null', 'true', '7', '-1e400', '"text"', '[]', '[null]', `[${text}]`, '{"a":{"b":{"c":1e400}}}'];
  const members = ['"__proto__":{"groups":["adjusters"]}', '"constructor":{"prototype":{}}', '"sub":"x"', '"":0'];
  const depth = 50_000;
  const bytes: Record<string, Buffer> = {
    'UTF-16': Buffer.from(text, 'utf16le'),
    'no UTF-8': Buffer.concat([Buffer.from([0xc3, 0x28, 0xff]), Buffer.from(text)]),
  };
  return [
    ...Object.entries(notJson).map(([body, what]) => ({ what, body, expected: [400] })),
    ...Object.entries(bytes).map(([what, body]) => ({ what, body, expected: [400] })),
    ...others.map((body) => ({ what: body.slice(0, 30), body, expected: [422] })),
    ...members.map((member) => ({
      what: `with ${member}`,
      body: text === '{}' ? `{${member}}` : `${text.slice(0, -1)},${member}}`,
      expected: [422],
    })),
    { what: 'lists in lists', body: '['.repeat(depth) + ']'.repeat(depth), expected: [422] },
    { what: 'objects in objects', body: `${'{"a":'.repeat(depth / 2)}1${'}'.repeat(depth / 2)}`, expected: [422] },
    { what: '300 KB of blanks', body: text.replace(/^\{/, `{${' '.repeat(300_000)}`), expected: [413] },
    { what: '300 KB of text', body: JSON.stringify({ ...good, text: 'x'.repeat(300_000) }), expected: [413] },
  ];
}

const wrong = [null, true, 1.5e300, 'x'.repeat(5000), {}, [], Array(2000).fill(0)];
const unusable = { 'a control character': '\u0000', 'half a character': '\ud83d' };
/** Texts that a person could have written. */
export const curious = [
  "Robert'); DROP TABLE claims;--",
  '<script>alert(1)</script>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template engine would evaluate it
  '${jndi:ldap://x} {{7*7}} %s %n',
  '\u202etxt.exe\u2066',
];

/** Invalid values for each field of the schema: missing, of another type, with invalid characters. */
export function malformedBodies(schema: z.ZodType, good: Json): HostileBody[] {
  const fields = fieldsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json);
  const candidates = fields.flatMap(({ path, isText }) => {
    const name = path.join('.');
    const changed = (value: unknown) => withValue(good, path, value);
    return [
      { what: `without ${name}`, body: withValue(good, path, undefined) },
      ...wrong.map((value) => ({ what: `${name}: ${shown(value)}`, body: changed(value) })),
      ...(isText ? Object.entries(unusable) : []).map(([what, character]) => ({
        what: `${name} with ${what}`,
        body: changed(`${valueAt(good, path) ?? 'text'}${character}`),
        always: true,
      })),
      ...(isText ? curious : []).map((text) => ({ what: `${name}: ${text}`, body: changed(text) })),
    ];
  });
  return candidates
    .filter(({ body, ...so }) => 'always' in so || !schema.safeParse(body).success)
    .map(({ what, body }) => ({ what, body: JSON.stringify(body), expected: [422] }));
}

/** Valid bodies with texts that other programs would take for commands. */
export function curiousBodies(schema: z.ZodType, good: Json): HostileBody[] {
  const fields = fieldsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json);
  return fields
    .filter(({ isText }) => isText)
    .flatMap(({ path }) =>
      curious.map((text) => ({ what: `${path.join('.')}: ${text}`, body: withValue(good, path, text) })),
    )
    .filter(({ body }) => schema.safeParse(body).success)
    .map(({ what, body }) => ({ what, body: JSON.stringify(body), expected: [] }));
}

const shown = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 20);

/** Every field of a JSON Schema; of a list its first entry, of a union the fields of each member. */
function fieldsOf(schema: Json, path: Path = []): { path: Path; isText: boolean }[] {
  const members = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const inner = Object.entries<Json>(schema.properties ?? {});
  const found = [
    ...(path.length > 0 ? [{ path, isText: schema.type === 'string' && !schema.enum }] : []),
    ...inner.flatMap(([name, field]) => fieldsOf(field, [...path, name])),
    ...(schema.items ? fieldsOf(schema.items, [...path, 0]) : []),
    ...members.flatMap((member) => fieldsOf(member, path)),
  ];
  return [...new Map(found.map((field) => [field.path.join('.'), field])).values()];
}

const valueAt = (json: unknown, path: Path): unknown =>
  path.reduce<any>((value, name) => (value === null || value === undefined ? undefined : value[name]), json);

/** A copy with another value at a path, or without it; missing parents are created. */
function withValue(json: unknown, [name, ...rest]: Path, value: unknown): any {
  if (name === undefined) return value;
  const copy: any = typeof name === 'number' ? [...((json as []) ?? [])] : { ...(json as object) };
  copy[name] = rest.length > 0 ? withValue(copy[name], rest, value) : value;
  return copy;
}
