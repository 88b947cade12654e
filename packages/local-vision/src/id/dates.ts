import type { CardLine } from './card-line.ts';
import { type Field, fieldFrom } from './field.ts';
import { type Card, valuesOf } from './label-value.ts';
import type { Role } from './labels.ts';

interface PrintedDate {
  text: string;
  iso: string;
  line: CardLine;
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const shapes = {
  american: /(?<!\d)(\d{1,2}) ?[/\-.] ?(\d{1,2}) ?[/\-.] ?(\d{2} ?\d ?\d|\d{2})(?![\d/])/g,
  tornSlash: /(?<!\d)(\d{2})(?:[/\-.]? ?(\d{2})[/\-.] ?|[/\-.] ?(\d{2}) ?)(\d{4})(?!\d)/g,
  iso: /(?<!\d)(\d{4})[/-](\d{2})[/-](\d{2})(?!\d)/g,
  named: /(?<!\d)(?:(\d{1,2})[ -]?([A-Z]{3})[A-Z]*|([A-Z]{3})[A-Z]*[ -](\d{1,2}),?)[ -]?(\d{4})(?!\d)/g,
};

/** Dates in a text, in their order there. */
export function datesIn(line: CardLine): PrintedDate[] {
  const text = line.text.replace(/(?<=[\d/-])O|O(?=[\d/-])/g, '0').replace(/(?<=[\d/-])[IL|](?=[\d/-])/g, '1');
  const found: PrintedDate[] = [];
  const add = (printed: string, year: string, month: string | number, day: string) => {
    const iso = isoDate(year.replaceAll(' ', ''), Number(month), Number(day));
    if (iso && !found.some((other) => other.iso === iso)) found.push({ text: printed.replaceAll(' ', ''), iso, line });
  };
  for (const match of text.matchAll(shapes.american)) add(match[0], match[3]!, match[1]!, match[2]!);
  for (const match of text.matchAll(shapes.iso)) add(match[0], match[1]!, match[2]!, match[3]!);
  for (const match of text.matchAll(shapes.tornSlash)) add(match[0], match[4]!, match[1]!, (match[2] ?? match[3])!);
  for (const match of text.matchAll(shapes.named)) {
    const month = months.indexOf((match[2] ?? match[3])!) + 1;
    if (month > 0) add(match[0], match[5]!, month, (match[1] ?? match[4])!);
  }
  return found;
}

function isoDate(year: string, month: number, day: number): string | undefined {
  // Two digits: no licence holder was born after 2015, and cards expire until about 2040.
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) > 40 ? 1900 : 2000);
  const date = new Date(Date.UTC(full, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && full > 1900 && full < 2100;
  return real ? date.toISOString().slice(0, 10) : undefined;
}

export interface CardDates {
  birth?: Field;
  issue?: Field;
  expiry?: Field;
}

/** Gives each date its role: by its label, else by order, since birth comes before issue and issue before expiry. */
export function readDates(card: Card): CardDates {
  const labelled = new Map<Role, PrintedDate>();
  const roles = ['birth', 'expiry', 'issue'] as const;
  for (const role of roles) {
    for (const label of card.labels.filter((one) => one.role === role)) {
      const taken = [...labelled.values()];
      const dates = valuesOf(card, label).flatMap((line) => datesIn(line)[0] ?? []);
      const free = dates.find((date) => !taken.some((other) => other.iso === date.iso && other.line === date.line));
      if (free && !labelled.has(role)) labelled.set(role, free);
    }
  }
  const audited = new Set(card.labels.filter((label) => label.role === 'audit').map((label) => label.line));
  const all = card.lines.filter((line) => !audited.has(line)).flatMap(datesIn);
  const order = distinct([...labelled.values(), ...all.filter((date) => date.text.length > 8)]);
  const dates = Object.fromEntries(labelled) as Partial<Record<Role, PrintedDate>>;
  const years = (a: PrintedDate, b: PrintedDate) => Number(b.iso.slice(0, 4)) - Number(a.iso.slice(0, 4));
  // Nothing on a card is much older than its holder.
  const older = dates.birth && order[0] && years(order[0], dates.birth) > 10;
  if (
    older ||
    !inOrder(dates.birth, dates.issue) ||
    !inOrder(dates.issue, dates.expiry) ||
    !inOrder(dates.birth, dates.expiry)
  ) {
    for (const role of roles) delete dates[role];
  }
  const rest = order.filter((date) => !roles.some((role) => dates[role]?.iso === date.iso));
  const newest = order.at(-1);
  if (!dates.birth && rest[0] && newest && years(rest[0], newest) > 14) dates.birth = rest.shift();
  if (!dates.expiry && rest.length > 0 && inOrder(dates.issue ?? dates.birth, rest.at(-1))) dates.expiry = rest.pop();
  if (!dates.issue) dates.issue = rest.find((date) => inOrder(dates.birth, date) && inOrder(date, dates.expiry));
  const between = rest.find((date) => inOrder(dates.birth, date) && inOrder(date, dates.issue));
  if (!dates.expiry && dates.issue && between && dates.issue !== between) {
    // No card is issued after all other dates on it: the label belonged to the other date.
    dates.expiry = dates.issue;
    dates.issue = between;
  }
  const field = (role: (typeof roles)[number]): Field | undefined => {
    const date = dates[role];
    if (!date) return undefined;
    const words = date.line.words.filter((word) => /\d/.test(word.text));
    return { ...fieldFrom(date.text, words, labelled.get(role) === date ? 1 : 0.75), normalizedValue: date.iso };
  };
  return { birth: field('birth'), issue: field('issue'), expiry: field('expiry') };
}

function inOrder(earlier: PrintedDate | undefined, later: PrintedDate | undefined): boolean {
  return !earlier || !later || earlier.iso < later.iso;
}

function distinct(dates: readonly PrintedDate[]): PrintedDate[] {
  const byIso = new Map(dates.map((date) => [date.iso, date]));
  return [...byIso.values()].sort((a, b) => a.iso.localeCompare(b.iso));
}
