import { type CardLine, heightOf } from './card-line.ts';
import { datesIn } from './dates.ts';
import { type Field, fieldFrom } from './field.ts';
import { type Card, valuesOf } from './label-value.ts';
import { isFieldNumber } from './labels.ts';
import { usStates } from './us-states.ts';

interface Candidate {
  text: string;
  line: CardLine;
  score: number;
}

const squeeze = (text: string): string => text.replace(/[^A-Z0-9*]/g, '');

/** Reads the licence number: labelled, in its state's format, and not the audit number (`5 DD`). */
export function readDocumentNumber(card: Card, state: string | undefined): Field | undefined {
  const format = state ? usStates[state]?.number : undefined;
  const candidates: Candidate[] = [];
  const consider = (line: CardLine, score: number) => {
    const printed = numberIn(line);
    if (!printed) return;
    const text = format ? corrected(printed, format) : printed;
    const fits = format?.test(squeeze(text)) ? 3 : 0;
    const shape = /^\d{1,5}$/.test(squeeze(text)) ? -2 : 0;
    candidates.push({ text, line, score: score + fits + shape + Math.min(1, heightOf(line) / 60) });
  };
  for (const label of card.labels.filter((one) => one.role === 'number')) {
    const strong = /^(?:DL|OLN|LIC|4D|CUSTOMER|DRIVER)/.test(label.line.words[label.from]!.text) ? 1 : 0;
    for (const [index, line] of valuesOf(card, label).entries()) consider(line, 4 + strong - index);
  }
  const labelledLines = new Set(card.labels.map((label) => label.line));
  for (const line of card.lines) if (!labelledLines.has(line)) consider(line, 0);
  const best = candidates.sort((a, b) => b.score - a.score)[0];
  if (!best || best.score < 3) return undefined;
  const words = best.line.words.filter((word) => best.text.includes(word.text) || /\d/.test(word.text));
  return fieldFrom(best.text, words, best.score >= 4 ? 1 : 0.7);
}

/** The licence number at the start of a text: one word, or digit groups with spaces between. */
function numberIn(line: CardLine): string | undefined {
  if (datesIn(line).length > 0) return undefined;
  const words = line.words.map((word) => word.text.replace(/^[#:.]+|[:.,]+$/g, '')).filter(Boolean);
  while (
    words.length > 1 &&
    (/^(?:N[O0]|NUMBER|ID)$/.test(words[0]!) ||
      (isFieldNumber(words[0]!) && /[A-Z]\d{4}|\d{6}/.test(squeeze(words[1]!))))
  )
    words.shift();
  const [first, ...rest] = words;
  if (!first || !/^[A-Z0-9*][A-Z0-9*-]*$/.test(first)) return undefined;
  const taken = [first];
  for (const word of rest) {
    if (!/^[A-Z]?\d[\d-]*$/.test(word)) break;
    taken.push(word);
  }
  const text = taken.join(' ');
  const count = (squeeze(text).match(/\d/g) ?? []).length;
  const washington = /^WDL[A-Z0-9]{9}$/.test(text);
  if (!washington && (count < 4 || count < squeeze(text).length / 3 || squeeze(text).length > 19)) return undefined;
  // A street begins with a number too.
  return rest.length > taken.length + 1 && squeeze(text).length < 6 ? undefined : text;
}

/** Corrects OCR confusions of letters with digits, only where that alone makes the state's format match. */
function corrected(text: string, format: RegExp): string {
  if (format.test(squeeze(text))) return text;
  const swaps: Record<string, string> = { O: '0', '0': 'O', I: '1', '1': 'I' };
  for (let at = 0; at < text.length; at++) {
    const other = swaps[text[at]!];
    if (!other) continue;
    const fixed = text.slice(0, at) + other + text.slice(at + 1);
    if (format.test(squeeze(fixed))) return fixed;
  }
  // A blot or the end of the label stands before the number.
  const bare = text.replace(/^\S{1,2} (?=\S)/, '');
  if (format.test(squeeze(bare))) return bare;
  const digits = text[0] + text.slice(1).replaceAll('O', '0').replace(/[IL]/g, '1');
  return format.test(squeeze(digits)) ? digits : text;
}
