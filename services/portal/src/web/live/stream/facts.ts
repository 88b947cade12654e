import type { Format } from '../../words/format.ts';

export interface Fact {
  label: string;
  value: string;
}

interface FactWords {
  yes: string;
  no: string;
  /** Words for fields and values where the contract's own (English) are not in the reader's language. */
  fields: Record<string, string>;
  values: Record<string, string>;
}

type Writers = Pick<Format, 'money' | 'day' | 'time' | 'percent' | 'number'>;

/** An event's data in words: one line per field, nested fields with the names of their parents. */
export function factsOf(data: Readonly<Record<string, unknown>>, words: FactWords, format: Writers): Fact[] {
  return flat(data, []).map(({ path, value }) => ({
    label: labelOf(path, words),
    value: written(path.at(-1)!, value, words, format),
  }));
}

interface Leaf {
  path: readonly string[];
  value: unknown;
}

function flat(value: object, path: readonly string[]): Leaf[] {
  return Object.entries(value).flatMap(([key, inner]): Leaf[] =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? flat(inner, [...path, key])
      : [{ path: [...path, key], value: inner }],
  );
}

/** `estimateCents` → `Estimate`; `reading.fingerprints.birthDate.confidence` → `Reading: birth date, confidence`. */
function labelOf(path: readonly string[], { fields }: FactWords): string {
  const [first, ...rest] = path.filter((key) => key !== 'fingerprints').map((key) => fields[key] ?? split(key));
  const label = rest.length > 0 ? `${first}: ${rest.join(', ')}` : first!;
  return label.charAt(0).toUpperCase() + label.slice(1);
}

const split = (key: string) =>
  key
    .replace(/(Cents|Code)$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();

function written(key: string, value: unknown, words: FactWords, format: Writers): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) {
    return value.length === 0 ? '–' : value.map((one) => written(key, one, words, format)).join(', ');
  }
  if (typeof value === 'object') {
    return flat(value, [])
      .map((leaf) => written(leaf.path.at(-1)!, leaf.value, words, format))
      .join(' ');
  }
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return numberOf(key, value, format);
  return textOf(String(value), words, format);
}

function numberOf(key: string, value: number, format: Writers): string {
  if (key.endsWith('Cents')) return format.money(value);
  if (/confidence$/i.test(key)) return format.percent(value);
  if (/year$/i.test(key)) return String(value);
  return format.number(value);
}

function textOf(text: string, { values }: FactWords, format: Writers): string {
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return format.time(text);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return format.day(text);
  if (/^[A-Z][A-Z0-9]*_[A-Z0-9_]*$/.test(text)) return values[text] ?? text.replaceAll('_', ' ').toLowerCase();
  return values[text] ?? text;
}
