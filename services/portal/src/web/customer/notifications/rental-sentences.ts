import type { RentalNews } from '@claimstream/api-contract/notifications/rental-news';
import type { Format } from '../../words/formats.ts';

type Of<What extends RentalNews['what']> = Extract<RentalNews, { what: What }>;

/** A language's sentences about a rental car, with amounts and days in its format. */
export interface RentalSentences {
  booked(news: Of<'booked'>, format: Format): string;
  ending(news: Of<'ending'>, format: Format): string;
  ended(news: Of<'ended'>, format: Format): string;
}

/** The sentence about a rental car; undefined where the language has no special one. */
export function rentalSentence(
  news: RentalNews | undefined,
  sentences: RentalSentences | undefined,
  format: Format,
): string | undefined {
  if (!news || !sentences) return undefined;
  if (news.what === 'booked') return sentences.booked(news, format);
  return news.what === 'ending' ? sentences.ending(news, format) : sentences.ended(news, format);
}
