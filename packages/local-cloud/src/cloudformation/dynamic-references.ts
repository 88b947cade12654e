import { isObject } from './template.ts';

/** `{{resolve:<service>:<reference>}}` */
const REFERENCE = /\{\{resolve:([a-z-]+):([^}]+)\}\}/g;

/** Every dynamic reference in a text: `['ssm', '/claimstream/local/bus']`. */
export function referencesIn(text: string): [service: string, reference: string][] {
  return [...text.matchAll(REFERENCE)].map((match) => [match[1]!, match[2]!]);
}

/** `node` with every `{{resolve:ssm:…}}`, also inside longer strings, replaced by the parameter's value. */
export async function resolveReferences(node: unknown, parameter: (name: string) => Promise<string>): Promise<unknown> {
  if (typeof node === 'string') {
    if (!node.includes('{{resolve:')) return node;
    let text = node;
    for (const [service, reference] of referencesIn(node)) {
      if (service !== 'ssm') throw new Error(`{{resolve:${service}:…}} is not resolved here`);
      const value = await parameter(reference);
      text = text.replace(`{{resolve:ssm:${reference}}}`, () => value);
    }
    return text;
  }
  if (Array.isArray(node)) return Promise.all(node.map((item) => resolveReferences(item, parameter)));
  if (!isObject(node)) return node;
  const entries = Object.entries(node).map(
    async ([key, value]) => [await keyed(key, parameter), await resolveReferences(value, parameter)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

const keyed = async (key: string, parameter: (name: string) => Promise<string>): Promise<string> =>
  key.includes('{{resolve:') ? String(await resolveReferences(key, parameter)) : key;
