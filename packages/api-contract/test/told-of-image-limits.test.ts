import { imageLimits } from '../src/documents/image-limits.ts';
import { en } from '../src/reasons/en.ts';
import { es } from '../src/reasons/es.ts';

/** The words do not import the limits, which would weigh down every page that reads them. */
describe('the reasons for an image beyond the limits', () => {
  it('name the limits that forms have', () => {
    const megabytes = imageLimits.maxBytes / 1_000_000;
    const side = (language: string) => imageLimits.maxPixelsASide.toLocaleString(language);
    for (const words of [en, es]) {
      expect(words.FILE_TOO_LARGE.problem).toContain(`${megabytes} MB`);
      expect(words.IMAGE_TOO_SMALL.nextStep).toContain(`${imageLimits.minShorterSide}`);
    }
    expect(en.TOO_MANY_PIXELS.problem).toContain(side('en-US'));
    expect(es.TOO_MANY_PIXELS.problem).toContain(side('de-DE'));
  });

  it('have their own problem and next step for each cause', () => {
    const causes = ['FILE_TOO_LARGE', 'TOO_MANY_PIXELS', 'FILE_DAMAGED', 'NOT_AN_IMAGE', 'UNREADABLE'] as const;
    for (const words of [en, es]) {
      for (const part of ['problem', 'nextStep'] as const) {
        expect(new Set(causes.map((cause) => words[cause][part])).size).toBe(causes.length);
      }
    }
  });
});
