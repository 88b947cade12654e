import { type CardLine, heightOf, lineOf, middleOf, sameRow } from './card-line.ts';
import { isFieldNumber, type Label } from './labels.ts';

/** The card with its labels, in which values are searched. */
export interface Card {
  lines: CardLine[];
  labels: Label[];
}

/**
 * Texts that may be a label's value, likeliest first: after it on its line, to its right on the row, below it.
 * Another label ends the search in that direction.
 */
export function valuesOf(card: Card, label: Label): CardLine[] {
  const { line } = label;
  const own = wordsAfter(card, label);
  const start = { x0: line.words[label.from]!.x0, x1: line.words[label.to - 1]!.x1 };
  const height = heightOf(line);
  const candidates: CardLine[] = own ? [own] : [];
  if (!own && isLastOf(card, label)) {
    const right = card.lines
      .filter((other) => other !== line && sameRow(line, other) && other.x0 > start.x1 - height / 2)
      .filter((other) => other.x0 - start.x1 < 9 * height)
      .sort((a, b) => a.x0 - b.x0)[0];
    const value = right && unlabelled(card, right);
    if (value) candidates.push(value);
  }
  const below = card.lines
    .filter((other) => other !== line && middleOf(other) > line.y1 - height * 0.15)
    .filter((other) => other.y0 < line.y1 + 1.3 * height)
    .filter((other) => other.x0 < start.x1 + height && other.x1 > start.x0 - height)
    .sort((a, b) => middleOf(a) - middleOf(b));
  for (const other of below) {
    const words = other.words.filter((word) => word.x1 > start.x0 - height);
    const value =
      words.length > 0
        ? unlabelled(card, words.length === other.words.length ? other : lineOf(words, other))
        : undefined;
    if (value) candidates.push(value);
  }
  return candidates;
}

function isLastOf(card: Card, label: Label): boolean {
  return !card.labels.some((other) => other.line === label.line && other.from >= label.to);
}

function wordsAfter(card: Card, label: Label): CardLine | undefined {
  const next = card.labels.filter((other) => other.line === label.line && other.from >= label.to);
  const end = Math.min(label.line.words.length, ...next.map((other) => other.from));
  const words = label.line.words.slice(label.to, end);
  // `DLN D0895 3 DOB`: the next field's number does not belong to this value.
  while (next.length > 0 && words.length > 1 && isFieldNumber(words.at(-1)!.text)) words.pop();
  return words.length > 0 && words.some((word) => /[A-Z0-9]/.test(word.text)) ? lineOf(words, label.line) : undefined;
}

function unlabelled(card: Card, line: CardLine): CardLine | undefined {
  const first = Math.min(
    ...card.labels.filter((label) => label.line.words[label.from] === line.words[0]).map((l) => l.from),
  );
  if (first !== Infinity) return undefined;
  const label = card.labels.find((other) => line.words.includes(other.line.words[other.from]!));
  if (!label) return line;
  const words = line.words.slice(0, line.words.indexOf(label.line.words[label.from]!));
  while (words.length > 0 && isFieldNumber(words.at(-1)!.text)) words.pop();
  return words.length > 0 ? lineOf(words, line) : undefined;
}
