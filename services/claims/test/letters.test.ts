import { denialReasonCodes } from '@claimstream/api-contract/claims/denial-reasons';
import { denialTexts } from '@claimstream/api-contract/claims/denial-texts';
import { claimFileKept } from '@claimstream/api-contract/claims/retention';
import { denialProvisions } from '../src/domain/denial-provisions.ts';
import { departmentOf } from '../src/domain/insurance-departments.ts';
import { type LetterFacts, letterText } from '../src/domain/letter-templates.ts';

const claimId = 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03';
const number = 'CL-TFVC-7CMF';
const text = (facts: LetterFacts, state: string | undefined = 'CA', language: 'en' | 'es' = 'en') =>
  letterText(facts, { claimId, state }, language);
const acknowledged = {
  kind: 'acknowledgement',
  lossDate: '2026-10-15',
  inForce: true,
  stolen: false,
  answerBy: '2026-11-25',
} as const;

describe('the words of letters', () => {
  it('H1: an acknowledgement says received, in force on that day, what we need, by when we answer, and how to go on', () => {
    const { title, paragraphs } = text(acknowledged);
    expect(title).toBe('We received your claim');
    expect(paragraphs).toEqual([
      'We received your notice of the loss on October 15, 2026.',
      'Your policy was in force on that day. We will decide whether it pays for this loss once we have examined the damage.',
      'What we need from you: a sharp photo of the whole car and one of the damage, on the page of the claim.',
      'If it reaches us today, you will have our answer, or a letter that explains why it takes longer, by November 25, 2026.',
      `Questions? Open the page of the claim, or answer this letter and name claim ${number}.`,
    ]);
    expect(text(acknowledged, 'CA', 'es').paragraphs.join(' ')).toContain('a más tardar el 25 de noviembre de 2026');
  });

  it('one for a stolen car asks for no photo; one without a known policy says nothing about cover; one without a rule, no day', () => {
    const stolen = text({ ...acknowledged, stolen: true }).paragraphs;
    expect(stolen[2]).toBe('A stolen car needs no photo. We need nothing more from you now.');
    expect(stolen[3]).toMatch(/^You will have our answer.* November 25, 2026\.$/);
    const unknown = text({ kind: 'acknowledgement', inForce: false, stolen: false }).paragraphs;
    expect(unknown.slice(0, 2)).toEqual([
      'We received your notice of a loss.',
      'We are still checking whether your policy was in force on that day.',
    ]);
    expect(unknown[3]).toBe('We will write to you as soon as we have examined the damage.');
  });

  it.each(denialReasonCodes.flatMap((code) => (['en', 'es'] as const).map((language) => [code, language] as const)))(
    'H3: a denial for %s says why, by which provision, how to object and who reviews it (%s)',
    (code, language) => {
      const paragraphs = text({ kind: 'denial', reasons: [code] }, 'CA', language).paragraphs;
      expect(paragraphs).toContain(denialTexts[language][code].problem);
      expect(paragraphs).toContain(denialTexts[language][code].nextStep);
      expect(paragraphs.some((one) => one.includes(denialProvisions[code][language]))).toBe(true);
      expect(paragraphs.at(-2)).toContain(number);
      expect(paragraphs.at(-1)).toContain(
        'California Department of Insurance, Claims Services Bureau: 300 South Spring Street, South Tower, Los Angeles, CA 90013, 1-800-927-4357',
      );
    },
  );

  it('a refusal by the rules has their words; a code in no list is not shown', () => {
    const refused = text({ kind: 'denial', reasons: ['LOSS_BEFORE_COVER'] }).paragraphs;
    expect(refused).toContain('The loss happened before your cover began.');
    expect(refused).toContain('The provision of your policy: Policy period.');
    expect(text({ kind: 'denial', reasons: ['LOSS_BEFORE_COVER'] }, 'CA', 'es').paragraphs[1]).toMatch(/siniestro/);
    expect(text({ kind: 'denial', reasons: ['BECAUSE_I_SAY_SO'] }).paragraphs).toHaveLength(3);
    expect(text({ kind: 'denial', reasons: ['ABOVE_AUTHORITY'] }).paragraphs).toHaveLength(3);
  });

  it('a payment adds up', () => {
    const paid = { kind: 'payment', lossCents: 432_000, deductibleCents: 50_000, aboveLimitCents: 0 } as const;
    expect(text({ ...paid, payoutCents: 382_000 }).paragraphs.slice(0, 4)).toEqual([
      'We accept your claim and pay $3,820.00.',
      'The loss: $4,320.00',
      'Your deductible: -$500.00',
      'We pay: $3,820.00',
    ]);
    const above = { ...paid, lossCents: 6_000_000, aboveLimitCents: 950_000, payoutCents: 5_000_000 };
    expect(text(above).paragraphs[3]).toBe('Above the most that your policy pays for one loss: -$9,500.00');
    const nothing = text({ ...paid, lossCents: 40_000, payoutCents: 0 }).paragraphs;
    expect(nothing[0]).toContain('nothing is payable');
    expect(nothing.join(' ')).not.toContain('We accept');
  });

  it('G7: the explanation of Illinois comes with the Notice of Availability of the department', () => {
    const late = { kind: 'status', waitsFor: 'person', noticeOfAvailability: true } as const;
    const paragraphs = text(late, 'IL').paragraphs;
    expect(paragraphs).toContain('Notice of Availability of the Department of Insurance');
    expect(paragraphs.at(-1)).toContain(
      'Illinois Department of Insurance, Consumer Division: Springfield, Illinois 62767',
    );
    const other = text({ ...late, noticeOfAvailability: false, waitsFor: 'photo', answerBy: '2026-12-28' }).paragraphs;
    expect(other).not.toContain('Notice of Availability of the Department of Insurance');
    expect(other[1]).toContain('we still have no photo of the damage that we can use');
    expect(other[2]).toContain('December 28, 2026');
  });

  it('a letter in a state whose department is not listed gives no address', () => {
    expect(departmentOf('AZ')).toBeUndefined();
    expect(text({ kind: 'denial', reasons: [] }, 'AZ').paragraphs.at(-1)).toContain(
      'insurance department of your state',
    );
    const unknown = letterText({ kind: 'denial', reasons: [] }, { claimId, state: undefined }, 'en');
    expect(unknown.paragraphs.at(-1)).toContain('of your state');
  });
});

describe('how long a claim file is kept', () => {
  it.each([
    ['CA', '2026-11-02', '2030-12-31'],
    ['NY', '2026-11-02', '2032-12-31'],
    ['AZ', '2026-01-01', '2032-12-31'],
    [undefined, '2026-12-31', '2032-12-31'],
  ])('%s, closed on %s: at least until %s', (state, closedOn, until) => {
    expect(claimFileKept(state, closedOn).until).toBe(until);
  });
});
