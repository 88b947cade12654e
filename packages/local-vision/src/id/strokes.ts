import type { Word } from '../ocr/read-picture.ts';
import { type CardLine, heightOf, middleOf } from './card-line.ts';
import type { Card } from './label-value.ts';
import { isFieldNumber, isStrokeOrParticle } from './labels.ts';

/**
 * The words of a name without background strokes that were read as characters. A character in the column where the lines
 * below begin is the first letter of the name, and a 0 there is an O. Where one was dropped or changed, the rest is not sure.
 */
export function withoutStrokes(card: Card, line: CardLine, words: readonly Word[]): { words: Word[]; sure: boolean } {
  const name = words.findIndex(({ text }) => !isStrokeOrParticle(text));
  if (name < 1 || !/^[A-Z]['A-Z.,-]+$/.test(words[name]!.text)) return { words: [...words], sure: true };
  const columns = columnsBelow(card, line);
  const distance = ({ x0 }: Word) => Math.min(...columns.map((column) => Math.abs(column - x0)));
  const nearest = words.slice(0, name + 1).sort((a, b) => distance(a) - distance(b))[0]!;
  const first = columns.length > 0 ? words.indexOf(nearest) : name - 1;
  const letter = words[first]!.text === '0' ? 'O' : words[first]!.text;
  const kept = /^[A-Z]/.test(letter) ? words.slice(first) : words.slice(name);
  const read = kept.map((word) => (word === words[first] ? { ...word, text: letter } : word));
  return { words: read, sure: kept.length === words.length && letter === words[0]!.text };
}

/** The columns where the two lines below begin, after their field numbers: names and street share a column. */
function columnsBelow(card: Card, line: CardLine): number[] {
  const height = heightOf(line);
  return card.lines
    .filter((other) => middleOf(other) > middleOf(line) + height / 2 && Math.abs(other.x0 - line.x0) < 5 * height)
    .slice(0, 2)
    .flatMap((other) => other.words.find(({ text }) => text.length > 1 && !isFieldNumber(text))?.x0 ?? []);
}
