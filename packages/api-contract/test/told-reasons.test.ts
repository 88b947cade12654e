import { en } from '../src/reasons/en.ts';
import { es } from '../src/reasons/es.ts';
import { ToldReason } from '../src/reasons/told-reason.ts';
import { textOf, toldReasons } from '../src/reasons/told-reasons.ts';

describe('the reasons that customers read', () => {
  it.each(Object.entries({ ...en }))('%s: whole sentences, and a code of the contract', (code, told) => {
    expect(ToldReason.safeParse({ code, ...told }).error).toBeUndefined();
    for (const text of Object.values(told)) expect(text).toMatch(/^[A-Z][^_]+\.$/);
  });

  it.each(Object.entries(es))('%s: whole sentences in Spanish, too', (code, told) => {
    for (const text of Object.values(told)) expect(text).toMatch(/^\p{Lu}[^_]+\.$/u);
    expect(told.problem).not.toBe(en[code as keyof typeof en].problem);
  });

  it('include no unknown code', () => {
    expect(toldReasons(['TOO_YOUNG', 'SOMETHING_NEW', 'toString'])).toEqual([{ code: 'TOO_YOUNG', ...en.TOO_YOUNG }]);
  });

  it('give one text for several, with a shared next step once', () => {
    expect(textOf(toldReasons(['ABOVE_AUTHORITY', 'PAYMENT_FAILED']))).toBe(
      'A second person approves a payout of this size. The payment did not go through, and we are looking into it. You need to do nothing; we will tell you what happens next.',
    );
  });
});
