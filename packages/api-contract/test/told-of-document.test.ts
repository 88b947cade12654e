import fc from 'fast-check';
import { documentReasons, toldOfDocument } from '../src/reasons/told-of-document.ts';

const anyCode = fc.stringMatching(/^[A-Z][A-Z0-9_]{2,59}$/);
const codesOf = (status: string, reasons: string[]) => toldOfDocument(status, reasons).map(({ code }) => code);

describe('the reasons that a customer reads about a document', () => {
  it('come from the closed list, whatever the name of the rule', () => {
    fc.assert(
      fc.property(fc.constantFrom('refused', 'rejected'), fc.array(anyCode, { maxLength: 20 }), (status, reasons) => {
        const told = codesOf(status, reasons);
        expect(told.length).toBeGreaterThan(0);
        for (const code of told) expect(documentReasons).toContain(code);
      }),
    );
  });

  it('are none while nothing is refused', () => {
    for (const status of ['requested', 'processing', 'processed', 'review', 'cleared']) {
      expect(toldOfDocument(status, ['COLOUR_UNCERTAIN', 'LICENCE_EXPIRED'])).toEqual([]);
    }
  });

  it('include none against an application or a claim, though those have words', () => {
    expect(codesOf('refused', ['TOO_YOUNG'])).toEqual(['NOT_ACCEPTED']);
  });

  it('have a next step', () => {
    expect(toldOfDocument('refused', ['LICENCE_EXPIRED', 'LICENCE_NUMBER_MISMATCH'])).toEqual([
      { code: 'LICENCE_EXPIRED', problem: 'The licence has expired.', nextStep: 'Upload one that is still valid.' },
    ]);
    expect(toldOfDocument('refused', ['LICENCE_NUMBER_MISMATCH'])).toEqual([
      {
        code: 'NOT_ACCEPTED',
        problem: 'We could not accept this picture.',
        nextStep: 'Upload another, or contact us.',
      },
    ]);
  });
});
