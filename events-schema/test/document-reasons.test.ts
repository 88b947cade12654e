import fc from 'fast-check';
import { documentAdvice, toldOf } from '../src/document-reasons.ts';
import { reasonCode } from '../src/fields.ts';

const anyCode = fc.stringMatching(/^[A-Z][A-Z0-9_]{2,59}$/);

describe('what a customer is told of a document', () => {
  it('is of the closed list, whatever a rule is called', () => {
    fc.assert(
      fc.property(fc.constantFrom('refused', 'rejected'), fc.array(anyCode, { maxLength: 20 }), (status, reasons) => {
        const told = toldOf(status, reasons);
        expect(told.reasons.length).toBeGreaterThan(0);
        for (const reason of told.reasons) expect(Object.keys(documentAdvice)).toContain(reason);
      }),
    );
  });

  it('is no more than the status while nothing is refused', () => {
    for (const status of ['requested', 'processing', 'processed', 'review', 'cleared']) {
      expect(toldOf(status, ['COLOUR_UNCERTAIN', 'LICENCE_EXPIRED'])).toEqual({ reasons: [] });
    }
  });

  it('says what to do next', () => {
    expect(toldOf('refused', ['LICENCE_EXPIRED', 'LICENCE_NUMBER_MISMATCH'])).toEqual({
      reasons: ['LICENCE_EXPIRED'],
      advice: 'The licence has expired. Upload one that is still valid.',
    });
    expect(toldOf('refused', ['LICENCE_NUMBER_MISMATCH'])).toEqual({
      reasons: ['NOT_ACCEPTED'],
      advice: 'We could not accept this picture. Upload another, or contact us.',
    });
  });

  it('is named by reason codes', () => {
    for (const code of Object.keys(documentAdvice)) expect(reasonCode.safeParse(code).success).toBe(true);
  });
});
