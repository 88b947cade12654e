import fc from 'fast-check';
import { documentReasons, toldOfDocument } from '../src/reasons/told-of-document.ts';

const anyCode = fc.stringMatching(/^[A-Z][A-Z0-9_]{2,59}$/);
const codesOf = (status: string, reasons: string[]) => toldOfDocument(status, reasons).map(({ code }) => code);

describe('what a customer is told of a document', () => {
  it('is of the closed list, whatever a rule is called', () => {
    fc.assert(
      fc.property(fc.constantFrom('refused', 'rejected'), fc.array(anyCode, { maxLength: 20 }), (status, reasons) => {
        const told = codesOf(status, reasons);
        expect(told.length).toBeGreaterThan(0);
        for (const code of told) expect(documentReasons).toContain(code);
      }),
    );
  });

  it('is no more than the status while nothing is refused', () => {
    for (const status of ['requested', 'processing', 'processed', 'review', 'cleared']) {
      expect(toldOfDocument(status, ['COLOUR_UNCERTAIN', 'LICENCE_EXPIRED'])).toEqual([]);
    }
  });

  it('is no reason against an application or a claim, though it has words', () => {
    expect(codesOf('refused', ['TOO_YOUNG'])).toEqual(['NOT_ACCEPTED']);
  });

  it('says what to do next', () => {
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
