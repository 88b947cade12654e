import { isAnnounced, sentenceOf, toneOf } from '../../../src/web/customer/notifications/sentence.ts';
import { en } from '../../../src/web/customer/notifications/words/en.ts';
import { es } from '../../../src/web/customer/notifications/words/es.ts';

const subject = { kind: 'claim', id: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03' } as const;
const told = (kind: string, status: string) => ({ kind, status, summary: 'We pay $1,300.00.', subject });

describe('the sentence of a notification', () => {
  it('is the one for its status before the one for its kind', () => {
    const refused = {
      ...told('Customer.Document.Updated', 'refused'),
      subject: { ...subject, kind: 'document' as const },
    };
    expect(sentenceOf(refused, es)).toBe(es.sentences['Customer.Document.Updated refused']);
  });

  it('names its claim', () => {
    expect(sentenceOf(told('Claim.Closed', 'closed'), es)).toBe(`CL-TFVC-7CMF: ${es.sentences['Claim.Closed']}`);
  });

  it('is its summary where the portal has none, which says amounts', () => {
    expect(sentenceOf(told('Settlement.Paid', 'paid'), en)).toBe('We pay $1,300.00.');
    expect(sentenceOf(told('Something.New', 'new'), es)).toBe('We pay $1,300.00.');
  });

  it('has a tone', () => {
    expect(['paid', 'refused', 'review', undefined].map((status) => toneOf({ status }))).toEqual([
      'success',
      'warning',
      'info',
      'info',
    ]);
  });

  it('is announced above the page unless it is a step on the way', () => {
    expect(['paid', 'refused', 'review', 'requested', 'processed'].map((status) => isAnnounced({ status }))).toEqual([
      ...[true, true, true],
      ...[false, false],
    ]);
  });
});
