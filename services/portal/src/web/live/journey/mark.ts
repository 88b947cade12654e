/** How many colours picture.css has for journeys. */
const COLOURS = 8;

const consonants = 'BDFGKLMNPRSTVZ';
const vowels = 'AEIOU';

export interface Mark {
  /** Three letters that can be spoken, such as `KOF`; always the same for a correlation id. */
  text: string;
  /** 0 to 7: which of the journeys' colours. */
  colour: number;
}

const marks = new Map<string, Mark>();

/** What stands for a journey where people read. Colours are given out in turn, so that eight journeys on a page differ. */
export function markOf(correlationId: string): Mark {
  const known = marks.get(correlationId);
  if (known) return known;
  const mark = { text: lettersOf(correlationId), colour: marks.size % COLOURS };
  marks.set(correlationId, mark);
  return mark;
}

function lettersOf(correlationId: string): string {
  let hash = 0x811c9dc5; // FNV-1a: ids that differ little get letters that differ much
  for (const character of correlationId) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  const letter = (alphabet: string) => {
    const index = hash % alphabet.length;
    hash = Math.floor(hash / alphabet.length);
    return alphabet[index]!;
  };
  return letter(consonants) + letter(vowels) + letter(consonants);
}
