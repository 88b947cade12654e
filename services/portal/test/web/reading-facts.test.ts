import { isSure, readingFacts } from '../../src/web/desk/photos/reading-facts.ts';

describe('the values read from an image', () => {
  it('are in the order in which people compare them, without missing ones', () => {
    const facts = readingFacts({
      kind: 'licence',
      expiresOn: { value: '2039-01-01', confidence: 0.98 },
      familyName: { value: 'SAMPLE', confidence: 0.7 },
      givenName: { value: 'JELANI', confidence: 0.9 },
    });

    expect(facts.map(({ field }) => field)).toEqual(['givenName', 'familyName', 'expiresOn']);
  });

  it('leave out the kind of document and whether damage was assessed', () => {
    const facts = readingFacts({
      kind: 'damage',
      vehicle: { value: 'car', confidence: 0.9 },
      assessment: 'NOT_ASSESSED',
    });

    expect(facts).toEqual([{ field: 'vehicle', value: 'car', confidence: 0.9 }]);
  });

  it.each([
    [0.79, false],
    [0.8, true],
  ])('at a confidence of %d are sure: %s', (confidence, sure) => {
    expect(isSure({ field: 'colour', value: 'green', confidence })).toBe(sure);
  });
});
