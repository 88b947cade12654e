import type { Word } from '../ocr/read-picture.ts';
import { type CardLine, heightOf, middleOf } from './card-line.ts';

/** The field that a label on a card announces. `other` only ends the value before it. */
export type Role =
  | 'birth'
  | 'expiry'
  | 'issue'
  | 'number'
  | 'family'
  | 'given'
  | 'middle'
  | 'address'
  | 'class'
  | 'audit'
  | 'other';

/** A label found on a line: words `from` (inclusive) to `to` (exclusive). */
export interface Label {
  role: Role;
  line: CardLine;
  from: number;
  to: number;
}

/** Matched against the rest of a line. OCR confuses O with 0 and I with l, so the patterns allow both. */
const vocabulary: readonly [Role, RegExp][] = [
  [
    'audit',
    /^(?:5 )?(?:DD|D0|INV|ICN|AUDIT|REF|DOC(?:UMENT)? (?:DISC\w*|N[O0]|NUM\w*|#)|DISC(?:R\w*)?|REV|CARD (?:NO|NUMBER)|DUPS?|PREV|REPLACED)\b/,
  ],
  ['birth', /^(?:D[ .]?[O0][ .]?[B8]\b|DATE [O0]F B[I1L]RTH|B[I1L]RTH ?DATE|D[O0]B|B[O0]RN\b)/],
  ['expiry', /^(?:EXP(?:[I1L]RES?|[I1L]RAT[I1L][O0]N(?: DATE)?|[I1L]RY)?|VALID (?:UNTIL|THRU)|4B EXP)\b/],
  ['issue', /^(?:[I1L]SS(?:UED?(?: DATE)?)?|DATE [I1L]SSUED?|[O0]R[I1L]G(?:[I1L]NAL)? [I1L]SS\w*)\b/],
  ['family', /^(?:LN|[1I|L]?LAST(?: ?NAME)?|SURNAME|FAM[I1L]LY(?: ?NAMES?)?)\b/],
  ['given', /^(?:FN|[2Z]?F[I1L]RST(?: ?NAME)?|G[I1L]VEN(?: ?NAMES?)?)\b/],
  ['middle', /^(?:MN|MIDDLE(?: ?NAME)?)\b/],
  ['class', /^(?:CLASS|CLAS5|CLASSIFICATION|CL)\b/],
  [
    'other',
    /^(?:SEX|HGT|HT|HEIGHT|WGT|WT|WEIGHT|EYES?|HAIR|END(?:ORSE\w*)?S?|REST(?:R(?:[I1L]\w*)?)?|RSTR|CDL|RACE|COUNTY|GENDER|[ER] (?:NONE|N[O0]NE)|TYPE|SIGN(?:AT\w*|ED)?|DIRECTOR|COMMISSIONER|UNDER (?:18|21)|D[O0]N[O0]R|ORGAN|VETERAN|S[A4]FE DRIVER)\b/,
  ],
  [
    'number',
    /^(?:(?:DLN?|D[I1L]N|[O0]LN|L[I1]C(?:ENSE)?|CUSTOMER|OPERATOR|DRIVER'?S? L[I1]C(?:ENSE)?|[I1]D(?:ENTIFIER)?)[ .:]*(?:N[O0]|NUM|NUMBER|ID(?:ENTIFIER)?|#)[ .:]*(?:N[O0]\b)?|(?:DLN?|[O0]LN|LIC|[I1L]D|N[O0]|NUMBER)(?=[ .:#]|$))[.:#]?/,
  ],
  ['address', /^(?:ADD(?:RESS)?|RESIDENCE)\b/],
];

/** A bare field number of the AAMVA card standard, where no other text names the field. */
const fieldNumbers: readonly [Role, RegExp][] = [
  ['number', /^4D$/],
  ['birth', /^3$/],
  ['expiry', /^4B$/],
  ['issue', /^4A$/],
  ['family', /^[1I|]$/],
  ['given', /^2$/],
  ['address', /^8$/],
  ['audit', /^5$/],
];

export const isFieldNumber = (text: string): boolean => /^(?:\d{1,2}[A-D]?[.:]?|[1I|L]|4[^0-9]|9[A-Z])$/.test(text);

/** A lone character between a field number and a name: a stroke of the pattern, or the O of O HARA, the D of D ANGELO. */
export const isStrokeOrParticle = (text: string): boolean => /^(?:[^A-Z]|[DLMO])$/.test(text);

/** Finds every label, left to right on each line. */
export function findLabels(lines: readonly CardLine[]): Label[] {
  const labels = lines.flatMap((line) => labelsOn(line));
  return [...labels, ...ocrConfusedNameLabels(lines, labels)];
}

/** OCR reads `LN` over `FN` as `LN` over `EN`, or as `IN` over `FN`: one correctly read label of the pair determines the other. */
function ocrConfusedNameLabels(lines: readonly CardLine[], labels: readonly Label[]): Label[] {
  const pairs = [
    { known: /^LN$/, role: 'given', confused: /^[EP]N$/, below: true },
    { known: /^FN$/, role: 'family', confused: /^[I1U]N$/, below: false },
  ] as const;
  return pairs.flatMap(({ known, role, confused, below }) => {
    const anchor = labels.find((label) => known.test(label.line.words[label.from]!.text))?.line;
    const line = lines.find((one) => {
      if (!anchor || one === anchor || !confused.test(one.words[0]!.text)) return false;
      const step = (middleOf(one) - middleOf(anchor)) * (below ? 1 : -1);
      return step > 0 && step < 2 * heightOf(anchor) && Math.abs(one.x0 - anchor.x0) < heightOf(anchor);
    });
    return line ? [{ role, line, from: 0, to: 1 }] : [];
  });
}

function labelsOn(line: CardLine): Label[] {
  const labels: Label[] = [];
  let at = 0;
  while (at < line.words.length) {
    const found = wordedLabel(line, at) ?? numberedLabel(line, at);
    if (!found || isNameBehind(labels.at(-1), found)) at++;
    else {
      labels.push(found);
      at = found.to;
    }
  }
  return labels;
}

/** `LN CLASS`, `1 DONOR`: a card word that ends a name's line is the name. */
function isNameBehind(before: Label | undefined, { role, line, from, to }: Label): boolean {
  if (!before || before.to !== from || !announcesName(before.role) || announcesName(role)) return false;
  return to === line.words.length && to - from === 1 && /^[A-Z]{4,}$/.test(line.words[from]!.text);
}

function wordedLabel(line: CardLine, at: number): Label | undefined {
  const rest = line.words
    .slice(at, at + 5)
    .map((word) => word.text)
    .join(' ');
  for (const [role, pattern] of vocabulary) {
    const match = pattern.exec(rest);
    if (!match) continue;
    // A label is whole words: `LIC` must not match the start of `LICHTENBERG`.
    const next = rest[match[0].length];
    if (next !== undefined && /[A-Z0-9]/.test(next) && /[A-Z0-9]$/.test(match[0])) continue;
    // `OLD MILL LN` is a lane.
    if (match[0] === 'LN' && at > 0 && !isFieldNumber(line.words[at - 1]!.text)) continue;
    const size = match[0].trim().split(' ').length;
    return { role, line, from: at, to: at + size };
  }
  return undefined;
}

function numberedLabel(line: CardLine, at: number): Label | undefined {
  const startsLine = at === 0;
  for (const [role, pattern] of fieldNumbers) {
    if (!pattern.test(line.words[at]!.text.replace(/[.:]$/, ''))) continue;
    if (role === 'family' && !startsLine) continue;
    if (role === 'given' && !startsLine && line.words[0]!.text !== '1') continue;
    const next = (announcesName(role) ? nameBehindStrokes(line, at + 1) : line.words[at + 1])?.text;
    const fits = next === undefined ? startsLine : fitsRole(role, next);
    if (fits) return { role, line, from: at, to: at + 1 };
  }
  return undefined;
}

const announcesName = (role: Role): boolean => role === 'family' || role === 'given' || role === 'middle';

/** `1 0 CARDENAS`, `1 0 HARA`: a lone character beside a field number does not decide whether a name follows. */
function nameBehindStrokes(line: CardLine, from: number): Word | undefined {
  const words = line.words.slice(from);
  return words.find(({ text }) => !isStrokeOrParticle(text)) ?? words[0];
}

function fitsRole(role: Role, next: string): boolean {
  if (role === 'number') return /\d/.test(next);
  if (role === 'birth' || role === 'expiry' || role === 'issue') return /^\d{1,2}[/-]\d/.test(next);
  if (role === 'family' || role === 'given') return /^[A-Z][A-Z'.,-]+$/.test(next);
  return role === 'address' && /^(?:\d|P\.?O)/.test(next);
}
