import { en } from '../src/reasons/en.ts';
import { es } from '../src/reasons/es.ts';
import { ToldReason } from '../src/reasons/told-reason.ts';
import { textOf, toldReasons } from '../src/reasons/told-reasons.ts';

describe('the reasons that customers are told', () => {
  it.each(Object.entries({ ...en }))('%s: whole sentences, and a code of the contract', (code, told) => {
    expect(ToldReason.safeParse({ code, ...told }).error).toBeUndefined();
    for (const text of Object.values(told)) expect(text).toMatch(/^[A-Z][^_]+\.$/);
  });

  it.each(Object.entries(es))('%s: whole sentences in Spanish, too', (code, told) => {
    for (const text of Object.values(told)) expect(text).toMatch(/^\p{Lu}[^_]+\.$/u);
    expect(told.problem).not.toBe(en[code as keyof typeof en].problem);
  });

  it('are no others', () => {
    expect(toldReasons(['TOO_YOUNG', 'SOMETHING_NEW', 'toString'])).toEqual([{ code: 'TOO_YOUNG', ...en.TOO_YOUNG }]);
  });

  it('say once as one text what to do about several', () => {
    expect(textOf(toldReasons(['DAMAGE_NOT_COVERED', 'PRIOR_DAMAGE']))).toBe(
      'The policy does not cover this damage. The car was damaged before this loss. Contact us if you do not agree.',
    );
  });
});
