import { type Change, CONSUMER, NOBODY, PUBLISHER } from './change.ts';
import { type JsonSchema, same, withoutAnnotations } from './json-schema.ts';

export type Compare = (before: JsonSchema, after: JsonSchema, field: string) => Change[];

/** Compares the fields of an object: added, removed and apparently renamed ones, and the remaining ones by `compare`. */
export function compareFields(before: JsonSchema, after: JsonSchema, at: string, compare: Compare): Change[] {
  const old = before.properties ?? {};
  const now = after.properties ?? {};
  const wasRequired = (name: string) => (before.required ?? []).includes(name);
  const isRequired = (name: string) => (after.required ?? []).includes(name);
  const removed = Object.keys(old).filter((name) => !Object.hasOwn(now, name));
  const added = Object.keys(now).filter((name) => !Object.hasOwn(old, name));
  const twin = (schema: JsonSchema, among: string[], of: Record<string, JsonSchema>) =>
    among.find((name) => same(withoutAnnotations(of[name]), withoutAnnotations(schema)));

  return Object.keys({ ...old, ...now }).flatMap((name): Change[] => {
    const field = at ? `${at}.${name}` : name;
    if (removed.includes(name)) {
      const renamed = twin(old[name]!, added, now);
      const need = wasRequired(name) ? 'required' : 'optional';
      return [{ field, what: `${need} field removed${renamed ? `, renamed? to ${renamed}` : ''}`, breaks: CONSUMER }];
    }
    if (added.includes(name)) {
      const renamed = twin(now[name]!, removed, old);
      const need = isRequired(name) ? 'required' : 'optional';
      const what = `${need} field added${renamed ? `, renamed? from ${renamed}` : ''}`;
      return [{ field, what, breaks: isRequired(name) ? PUBLISHER : NOBODY }];
    }
    return [...needOf(wasRequired(name), isRequired(name), field), ...compare(old[name]!, now[name]!, field)];
  });
}

function needOf(before: boolean, after: boolean, field: string): Change[] {
  if (before === after) return [];
  return after
    ? [{ field, what: 'optional field required now', breaks: PUBLISHER }]
    : [{ field, what: 'required field optional now', breaks: CONSUMER }];
}
