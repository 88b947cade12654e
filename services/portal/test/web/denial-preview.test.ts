import { denialReasonCodes } from '@claimstream/api-contract/claims/denial-reasons';
import { denialPreview } from '../../src/web/desk/claim/decision/denial-preview.ts';

describe('the preview of a denial', () => {
  it('reads like the page of the claim', () => {
    expect(denialPreview('en', 'PRIOR_DAMAGE')).toEqual({
      title: 'We do not pay for this loss',
      problem: 'The car was damaged before this loss.',
      nextStep: expect.stringContaining('object and send it'),
    });
  });

  it.each(denialReasonCodes)('of %s differs between English and Spanish in every part', (code) => {
    const [english, spanish] = [denialPreview('en', code), denialPreview('es', code)];
    for (const part of ['title', 'problem', 'nextStep'] as const) expect(spanish[part]).not.toBe(english[part]);
  });
});
