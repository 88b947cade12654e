import { type CardAddress, linesAbove, startOfStreet } from './address.ts';
import { type CardLine, heightOf, middleOf } from './card-line.ts';
import { type Field, fieldFrom } from './field.ts';
import { type Card, valuesOf } from './label-value.ts';
import type { Role } from './labels.ts';
import { isLabelledName, isName, isSuffix, isSureSuffix, isWordOfCard } from './name-text.ts';
import { withoutStrokes } from './strokes.ts';
import { isStateName, stateNamed } from './us-states.ts';

export interface CardNames {
  first?: Field;
  middle?: Field;
  last?: Field;
  suffix?: Field;
}

/** Only a label proves whether the line above is the family or the given name: below 0.8 a person looks. */
const INFERRED = 0.75;
/** Particles that begin a family name of several words. */
const particle = /^(?:VAN|VON|DER|DEN|DE|LA|LAS|LOS|DEL|DI|DA|DOS|LE|ST)\.?$/;

/** Reads the holder's names: from labels or field numbers, else from the lines above the address. */
export function readNames(card: Card, address: CardAddress | undefined): CardNames {
  const family = labelled(card, 'family');
  const given = labelled(card, 'given');
  if (family && given && family.line !== given.line) return split(family, given, labelled(card, 'middle'), 1);
  const stack = nameStack(card, address?.streetLines[0] ?? address?.cityLine ?? streetAlone(card));
  if (family) {
    const below = stack[stack.findIndex((line) => line.words.some((word) => family.words.includes(word))) + 1];
    if (below && below.text !== family.text) return split(family, below, undefined, INFERRED);
  }
  if (given) {
    const at = stack.findIndex((line) => line.words.some((word) => given.words.includes(word)));
    const above = stack[at < 0 ? stack.length - 1 : at - 1];
    if (above && above.text !== given.text) return split(above, given, undefined, INFERRED);
  }
  const [top, second, third] = stack;
  if (!top) return family || given ? split(family, given, undefined, INFERRED) : {};
  if (second) return split(top, second, third, INFERRED);
  return oneLine(top);
}

interface Named {
  text: string;
  words: CardLine['words'];
  line: CardLine;
  /** Below 1 where the text may be only a part of the name, or not a name. */
  certainty: number;
}

const textOf = (words: CardLine['words']): string => words.map((word) => word.text).join(' ');

function labelled(card: Card, role: Role): Named | undefined {
  for (const label of card.labels.filter((one) => one.role === role)) {
    for (const line of valuesOf(card, label)) {
      const behindLabel = line.words[0] === label.line.words[label.to];
      const { words, sure } = behindLabel ? withoutStrokes(card, line, line.words) : { words: line.words, sure: true };
      const text = unnumbered(textOf(words));
      if (!isLabelledName(text)) continue;
      return { text, words, line, certainty: sure && !isWordOfCard(text) ? 1 : INFERRED };
    }
  }
  return undefined;
}

/** A street whose `CITY, ST ZIP` could not be read. */
function streetAlone(card: Card): CardLine | undefined {
  const labelled = new Set(card.labels.map((label) => label.line));
  return card.lines.find(
    (line) => !labelled.has(line) && startOfStreet.test(line.text) && /\d .*[A-Z]{3}/.test(line.text),
  );
}

/** Name lines above the street, top first, without their field numbers. */
function nameStack(card: Card, street: CardLine | undefined): Named[] {
  const names: Named[] = [];
  for (const line of street ? linesAbove(card, street, 4) : []) {
    // Names are printed no smaller than the address; labels are.
    if (heightOf(line) < 0.8 * heightOf(street!)) break;
    const label = card.labels.find((one) => one.line === line && one.from <= 1);
    if (isAbove(names, line)) {
      names.unshift({ text: line.text, words: line.words, line, certainty: INFERRED });
      break;
    }
    if (label && label.role !== 'family' && label.role !== 'given' && label.role !== 'middle') break;
    if (/^8\b/.test(line.text)) continue;
    const from = label?.from === 0 ? label.to : line.words.findIndex(({ text }) => !isFieldNumberOrBlot(text));
    if (from < 0) break;
    const { words, sure } = withoutStrokes(card, line, line.words.slice(from));
    const text = unnumbered(textOf(words));
    if (!isName(text) && !(isStateName(text) && !isHeading(card, line))) break;
    names.unshift({ text, words, line, certainty: sure ? 1 : INFERRED });
    if (names.length === 3) break;
  }
  return names;
}

/** CARD right above the only name, in its column and size, is the other name, whose label was not read. */
function isAbove([below, ...others]: readonly Named[], line: CardLine): boolean {
  if (!below || others.length > 0 || !/^[A-Z]{4,}$/.test(line.text) || !isWordOfCard(line.text)) return false;
  const height = heightOf(line);
  const left = below.words[0]!.x0 - line.words[0]!.x0;
  const alike = Math.abs(heightOf(below.line) - height) < 0.25 * height && Math.abs(left) < 0.3 * height;
  return alike && isLabelledName(line.text) && middleOf(below.line) - middleOf(line) < 1.6 * height;
}

/** The first line with a state's name is the heading; another one may be a person's name. */
const isHeading = (card: Card, line: CardLine): boolean => card.lines.find(({ text }) => stateNamed(text)) === line;

const isFieldNumberOrBlot = (text: string): boolean => /^(?:[12I|]|[^A-Z]{1,2})$/.test(text) && text !== '0';

/** `1SAMPLE`, `:SAMPLE`: the field number and the name read as one word. */
function unnumbered(text: string): string {
  return text.replace(/^[^A-Z03-9]+(?=[A-Z]['A-Z])/, '');
}

/** `LAST, FIRST MIDDLE` or `FIRST MIDDLE LAST`. */
function oneLine(named: Named): CardNames {
  const parts = named.text.split(/,\s*/).filter(Boolean);
  const suffixes = parts.length > 2 ? parts.filter(isSuffix) : [];
  const [before, ...after] = parts.filter((part) => !suffixes.includes(part));
  if (after.length > 0) {
    const family = { ...named, text: [before!, ...suffixes].join(' ') };
    return split(family, { ...named, text: after.join(' ') }, undefined, 1);
  }
  const words = named.text.split(' ');
  if (words.length < 2) return { last: fieldFrom(words[0]!, named.words, 0.5) };
  const tail = isSuffix(words.at(-1)!) ? words.splice(-1) : [];
  let family = words.splice(-1);
  while (words.length > 1 && particle.test(words.at(-1)!)) family = [...words.splice(-1), ...family];
  const last = [...family, ...tail].join(' ');
  return split({ ...named, text: last }, { ...named, text: words.join(' ') }, undefined, INFERRED);
}

function split(
  family: Named | undefined,
  given: Named | undefined,
  middle: Named | undefined,
  certainty: number,
): CardNames {
  const clean = (named: Named | undefined) =>
    unnumbered(named?.text ?? '')
      .replace(/[,.:]+(?= |$)/g, '')
      .split(' ')
      .filter(Boolean);
  const last = clean(family);
  const first = clean(given);
  const more = clean(middle);
  const suffixes = [
    ...takeEnd(last, 1, isSuffix),
    ...takeEnd(first, 1, isSureSuffix),
    ...takeEnd(more, 0, isSureSuffix),
  ];
  const middles = [...first.splice(1), ...more];
  const field = (words: string[], from: Named | undefined) =>
    words.length > 0 && from ? fieldFrom(words.join(' '), from.words, Math.min(certainty, from.certainty)) : undefined;
  return {
    first: field(first, given),
    middle: field(middles, middle ?? given),
    last: field(last, family),
    suffix: field(suffixes, family ?? given),
  };
}

/** Takes the last word, if it is a suffix and there are more than `least` words. */
function takeEnd(words: string[], least: number, isOne: (word: string) => boolean): string[] {
  return words.length > least && isOne(words.at(-1)!) ? words.splice(-1) : [];
}
