import type { TextLine, Word } from '../ocr/read-picture.ts';

/** A run of text on the card, upper case, with words split where the reader joined them. */
export interface CardLine {
  words: Word[];
  text: string;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

export const heightOf = (line: CardLine): number => line.y1 - line.y0;
export const middleOf = (line: CardLine): number => (line.y0 + line.y1) / 2;

/** Whether two lines stand on the same row. */
export function sameRow(one: CardLine, other: CardLine): boolean {
  const overlap = Math.min(one.y1, other.y1) - Math.max(one.y0, other.y0);
  return overlap > 0.45 * Math.min(heightOf(one), heightOf(other));
}

export function lineOf(words: Word[], box: { y0: number; y1: number }): CardLine {
  const text = words.map((word) => word.text).join(' ');
  return { words, text, x0: words[0]!.x0, x1: words.at(-1)!.x1, y0: box.y0, y1: box.y1 };
}

/** Upper-cases, splits joined words and rejoins pieces that the detector separated on one row. */
export function cardLines(read: readonly TextLine[]): CardLine[] {
  const lines = read
    .filter((line) => !isPartOfLetter(line, read))
    .map((line) => ({ words: withoutSpecks(line.words).flatMap(splitWord), box: line }))
    .filter(({ words }) => words.length > 0)
    .map(({ words, box }) => lineOf(words, box))
    .filter((line) => /[A-Z0-9]/.test(line.text))
    .sort((a, b) => a.x0 - b.x0);
  const joined: CardLine[] = [];
  for (const line of lines) {
    const left = joined.find((other) => continues(other, line));
    if (!left) joined.push({ ...line });
    else {
      const box = { y0: Math.min(left.y0, line.y0), y1: Math.max(left.y1, line.y1) };
      const words = isReadTwice(left, line) ? left.words.slice(0, -1) : left.words;
      Object.assign(left, lineOf([...words, ...line.words], box));
    }
  }
  return joined.sort((a, b) => middleOf(a) - middleOf(b) || a.x0 - b.x0);
}

/** A small box with one character that overlaps the box of a line is a part of a letter, detected twice. */
function isPartOfLetter(box: TextLine, boxes: readonly TextLine[]): boolean {
  if (box.words.length !== 1 || box.words[0]!.text.length > 1) return false;
  const middle = (box.y0 + box.y1) / 2;
  return boxes.some((other) => {
    const inside = Math.min(box.x1, other.x1) - Math.max(box.x0, other.x0);
    const isSmall = box.y1 - box.y0 < 0.6 * (other.y1 - other.y0);
    return isSmall && other.y0 < middle && middle < other.y1 && inside > (box.x1 - box.x0) / 4;
  });
}

/** Two overlapping boxes may both contain the letter they share, which alone may be misread, such as 0 for O. */
function isReadTwice(left: CardLine, right: CardLine): boolean {
  const seam = left.words.at(-1)!;
  if (seam.text.length > 1) return false;
  const next = right.words[0]!;
  const overlap = seam.x1 - next.x0;
  return overlap > (seam.x1 - seam.x0) / 2 || (next.text.startsWith(seam.text) && overlap > 0.3 * heightOf(right));
}

function continues(left: CardLine, right: CardLine): boolean {
  const height = Math.min(heightOf(left), heightOf(right));
  const gap = right.x0 - left.x1;
  const offset = Math.abs(middleOf(left) - middleOf(right));
  const alike = Math.max(heightOf(left), heightOf(right)) < 2 * height;
  return alike && gap < 0.9 * height && gap > -0.9 * height && offset < 0.4 * height;
}

/** A lone character with low confidence is a blot, or the frame of a field number. */
const isSpeck = (word: Word): boolean => word.text.length === 1 && word.confidence < 45;
/** The dropped character may be the O of O HARA after all, so the confidence of HARA is lowered to this. */
const MAYBE_PART = 75;

function withoutSpecks(words: readonly Word[]): Word[] {
  return words.flatMap((word, index) => {
    if (isSpeck(word)) return [];
    const before = words[index - 1];
    const isDoubtful = before && isSpeck(before) && /^[A-Z0]$/i.test(before.text) && /^[A-Z]/i.test(word.text);
    return isDoubtful ? [{ ...word, confidence: Math.min(MAYBE_PART, word.confidence) }] : [word];
  });
}

/** Places at which to split a word: after a comma or colon, around a date, between state and ZIP. */
const seams = [
  /^(.+?[,:;])([A-Z0-9].*)$/,
  /^([A-Z]{2,})(\d{1,2}[/-]\d{1,2}[/-]\d{2,4}.*)$/,
  /^(\d{1,2}[/-]\d{1,2}[/-]\d{4})(\D.*)$/,
  /^([A-Z]{2})(\d{5}(?:-\d{4})?)$/,
  /^(\d{1,5})([A-Z]{3,})$/,
  /^(\d{1,2}[A-D]?)((?:DLN?|DOB|EXP|ISS|SEX|HGT|WGT|EYES|HAIR|CLASS|END|REST)\b.*)$/,
];

/** A digit between letters is a letter: TUCS0N. */
function spelled(text: string): string {
  return text.replace(/(?<=[A-Z])0(?=[A-Z])/g, 'O').replace(/(?<=[A-Z]{2})1(?=[A-Z])/g, 'I');
}

function splitWord(word: Word): Word[] {
  const text = spelled(word.text.toUpperCase());
  for (const seam of seams) {
    const parts = seam.exec(text);
    if (!parts) continue;
    const cut = word.x0 + ((word.x1 - word.x0) * parts[1]!.length) / text.length;
    return [...splitWord({ ...word, text: parts[1]!, x1: cut }), ...splitWord({ ...word, text: parts[2]!, x0: cut })];
  }
  return [{ ...word, text }];
}
