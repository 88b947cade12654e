/** The number of journey colours in picture.css. */
const COLOURS = 8;

const consonants = 'BDFGKLMNPRSTVZ';
const vowels = 'AEIOU';

export interface Mark {
  /** Three pronounceable letters such as `KOF`, always the same for a correlation id. */
  text: string;
  /** Index of the journey's colour, 0 to 7. */
  colour: number;
}

const marks = new Map<string, Mark>();

/** The visible mark of a journey. Colours are assigned in turn, so that eight journeys on a page differ. */
export function markOf(correlationId: string): Mark {
  const known = marks.get(correlationId);
  if (known) return known;
  const mark = { text: lettersOf(correlationId), colour: marks.size % COLOURS };
  marks.set(correlationId, mark);
  return mark;
}

function lettersOf(correlationId: string): string {
  let hash = 0x811c9dc5; // FNV-1a: similar ids get very different letters
  for (const character of correlationId) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  const letter = (alphabet: string) => {
    const index = hash % alphabet.length;
    hash = Math.floor(hash / alphabet.length);
    return alphabet[index]!;
  };
  return letter(consonants) + letter(vowels) + letter(consonants);
}
