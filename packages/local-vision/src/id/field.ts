import type { Word } from '../ocr/read-picture.ts';

/** One value read from a card. */
export interface Field {
  /** As printed, upper case; empty where the card does not show it. */
  value: string;
  /** 0 to 100: the reader's confidence in the least certain letter, lower where the meaning was inferred. */
  confidence: number;
  /** Dates only: `1974-01-31`. */
  normalizedValue?: string;
}

export function fieldFrom(value: string, words: readonly Word[], certainty = 1): Field {
  const least = Math.min(100, ...words.map((word) => word.confidence));
  return { value, confidence: Math.round(least * certainty * 100) / 100 };
}
