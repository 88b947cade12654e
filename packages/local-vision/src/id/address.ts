import { type CardLine, heightOf, lineOf, middleOf, sameRow } from './card-line.ts';
import { type Field, fieldFrom } from './field.ts';
import type { Card } from './label-value.ts';
import { isFieldNumber } from './labels.ts';
import { usStates } from './us-states.ts';

export interface CardAddress {
  street?: Field;
  city: Field;
  state: Field;
  /** Absent where not all five digits were read. */
  zip?: Field;
  /** The line of city, state and ZIP, and the street lines: names stand above the topmost. */
  cityLine: CardLine;
  streetLines: CardLine[];
}

const codes = Object.keys(usStates).join('|');
const names = Object.values(usStates)
  .map((state) => state.name)
  .join('|');
const cityStateZip = new RegExp(
  `^(.*?)[,.\\s]*(?:^|[,.\\s])(${codes}|${names})[,.\\s]+([0-9OISLBZ]{3,5})(?:[-. ]*([0-9O]{4}))?(?![0-9])`,
);
const streetTypes =
  'ST|STREET|AVE|AVENUE|RD|ROAD|DR|DRIVE|LN|LANE|BLVD|CT|COURT|WAY|PL|PLACE|CIR|TER|PKWY|HWY|SQ|TRL|LOOP';
export const startOfStreet = /^(?:\d+[A-Z]?(?:-\d+)?(?:\s|$)|P\.? ?O\.? ?BOX|RR |RURAL|ONE )/;

/** Finds `CITY, ST ZIP` and the street above it. */
export function readAddress(card: Card): CardAddress | undefined {
  for (const line of [...card.lines, ...rowsOf(card.lines)]) {
    const match = cityStateZip.exec(line.text);
    if (!match) continue;
    const zip = digits(match[3]!);
    const city = line.text.slice(0, match[1]!.length);
    if (!/^\d+$/.test(zip)) continue;
    const found = addressAt(card, line, city, match[2]!, match[4] ? `${zip}-${digits(match[4])}` : zip);
    if (found) return found;
  }
  return undefined;
}

/** Joins neighbours on one row into one line: some cards leave wide gaps between city, state and ZIP. */
function rowsOf(lines: readonly CardLine[]): CardLine[] {
  return lines.flatMap((line) => {
    const right = lines
      .filter((other) => other.x0 > line.x0 && sameRow(line, other) && other.x0 - line.x1 < 4 * heightOf(line))
      .sort((a, b) => a.x0 - b.x0)
      .slice(0, 2);
    return right.length > 0
      ? [
          lineOf(
            [line, ...right].flatMap((one) => one.words),
            line,
          ),
        ]
      : [];
  });
}

function digits(text: string): string {
  return text.replaceAll('O', '0').replace(/[IL]/g, '1').replaceAll('S', '5').replaceAll('B', '8').replaceAll('Z', '2');
}

function addressAt(card: Card, line: CardLine, before: string, state: string, zip: string): CardAddress | undefined {
  let city = before
    .replace(/^8[ .:]+(?=[A-Z])/, '')
    .replace(/[,.]+$/, '')
    .trim();
  const above = linesAbove(card, line, 6);
  let streetLines: CardLine[] = [];
  let street: string | undefined;
  const oneLine = new RegExp(
    `^(?:8 (?=\\d+ ))?(\\d.*\\b(?:${streetTypes})\\b\\.?(?: (?:APT|UNIT|#)\\.? ?\\w+)?),? (.+)$`,
  ).exec(city);
  if (oneLine) {
    street = oneLine[1]!.replace(/,$/, '');
    city = oneLine[2]!;
  } else {
    if (city === '' && above[0] && /^[A-Z .'-]+,?$/.test(above[0].text)) city = above.shift()!.text.replace(/,$/, '');
    const nameLines = new Set(
      card.labels.filter(({ role }) => role === 'family' || role === 'given').map((label) => label.line),
    );
    streetLines = streetAbove(
      above.slice(
        0,
        Math.max(
          0,
          above.findIndex((one) => nameLines.has(one)),
        ) || above.length,
      ),
    );
    street = streetLines.length > 0 ? streetText(streetLines, line) : undefined;
  }
  if (!/[A-Z]{2}/.test(city)) return undefined;
  const code = usStates[state] ? state : Object.keys(usStates).find((one) => usStates[one]!.name === state)!;
  const streetWords = streetLines.length > 0 ? streetLines.flatMap((one) => one.words) : line.words;
  return {
    street: street ? fieldFrom(street, streetWords) : undefined,
    city: fieldFrom(city, line.words),
    state: fieldFrom(code, line.words),
    zip: /^\d{5}/.test(zip) ? fieldFrom(zip, line.words) : undefined,
    cityLine: line,
    streetLines,
  };
}

/** Left-aligned lines directly above, nearest first. */
export function linesAbove(card: Card, from: CardLine, most: number): CardLine[] {
  const found: CardLine[] = [];
  let current = from;
  const left = leftEdge(from);
  while (found.length < most) {
    const height = heightOf(current);
    const next = card.lines
      .filter((line) => middleOf(line) < middleOf(current) - height * 0.35 && current.y0 - line.y1 < height * 0.9)
      .filter(
        (line) =>
          Math.abs(leftEdge(line) - left) < 2.2 * height && line.words.some((word) => !isFieldNumber(word.text)),
      )
      .sort((a, b) => middleOf(b) - middleOf(a) || Math.abs(leftEdge(a) - left) - Math.abs(leftEdge(b) - left))[0];
    if (!next) break;
    found.push(next);
    current = next;
  }
  return found;
}

/** The left edge of the value: a leading field number hangs out to the left. */
function leftEdge(line: CardLine): number {
  const [first, second] = line.words;
  return second && first!.text.length === 1 ? second.x0 : line.x0;
}

function streetAbove(above: readonly CardLine[]): CardLine[] {
  const bare = (line: CardLine) => line.text.replace(/^\S (?=\d|P\.?O)/, '');
  const start = above.slice(0, 3).findIndex((line) => startOfStreet.test(bare(line)));
  if (start >= 0) return above.slice(0, start + 1).reverse();
  const first = above[0];
  return first && /\d/.test(first.text) ? [first] : [];
}

function streetText(lines: readonly CardLine[], city: CardLine): string {
  const [first, ...rest] = lines;
  const words = [...first!.words];
  // The field number 8, however it was read, hangs left of the address.
  const hanging = first!.x0 < city.x0 - 0.5 * heightOf(city);
  const isStray = () => words[0]!.text.length <= 2 && /^\d{2,}$/.test(words[1]?.text ?? '');
  const isHanging = () => hanging && words[0]!.text.length === 1 && /^[\dP]/.test(words[1]?.text ?? '');
  if (isStray() || isHanging() || (words[0]!.text === '8' && /^[\dP]/.test(words[1]?.text ?? ''))) {
    do words.shift();
    while (isStray());
  } else if (hanging && /^8\d{2,}$/.test(words[0]!.text)) words[0] = { ...words[0]!, text: words[0]!.text.slice(1) };
  const text = [words.map((word) => word.text).join(' '), ...rest.map((line) => line.text)].join(', ');
  return text.replace(/[,.]+$/, '');
}
