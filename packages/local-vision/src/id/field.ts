import type { Word } from '../ocr/read-picture.ts';

/** One thing read from a card. */
export interface Field {
  /** As printed, upper case; empty where the card does not show it. */
  value: string;
  /** 0 to 100: how sure the reader was of the letters, less where the meaning was inferred. */
  confidence: number;
  /** Dates only: `1974-01-31`. */
  normalizedValue?: string;
}

export function fieldFrom(value: string, words: readonly Word[], certainty = 1): Field {
  const mean = words.reduce((sum, word) => sum + word.confidence, 0) / Math.max(1, words.length);
  return { value, confidence: Math.round(mean * certainty * 100) / 100 };
}
