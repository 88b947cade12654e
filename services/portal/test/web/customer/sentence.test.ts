import { isAnnounced, sentenceOf, toneOf } from '../../../src/web/customer/notifications/sentence.ts';
import { en } from '../../../src/web/customer/notifications/words/en.ts';
import { es } from '../../../src/web/customer/notifications/words/es.ts';
import { formats } from '../../../src/web/words/formats.ts';

const subject = { kind: 'claim', id: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03' } as const;
const told = (kind: string, status: string) => ({ kind, status, summary: 'We pay $1,300.00.', subject });

describe('the sentence of a notification', () => {
  it('prefers the one for its status to the one for its kind', () => {
    const refused = {
      ...told('Customer.Document.Updated', 'refused'),
      subject: { ...subject, kind: 'document' as const },
    };
    expect(sentenceOf(refused, es, formats.es)).toBe(es.sentences['Customer.Document.Updated refused']);
  });

  it('names its claim', () => {
    expect(sentenceOf(told('Claim.Closed', 'closed'), es, formats.es)).toBe(
      `CL-TFVC-7CMF: ${es.sentences['Claim.Closed']}`,
    );
  });

  it('falls back to its summary, which states amounts', () => {
    expect(sentenceOf(told('Settlement.Paid', 'paid'), en, formats.en)).toBe('We pay $1,300.00.');
    expect(sentenceOf(told('Something.New', 'new'), es, formats.es)).toBe('We pay $1,300.00.');
  });

  it('states amounts and days of a rental car in the language’s format, and without values falls back to the general sentence', () => {
    const rental = {
      what: 'ended',
      until: '2026-03-09',
      endReason: 'total-loss',
      paidDays: 8,
      paidCents: 124_000,
      ownCents: 0,
    } as const;
    const ended = { ...told('Vendor.Finalized', 'rental-ended'), rental };
    expect(sentenceOf(ended, es, formats.es)).toBe(
      'CL-TFVC-7CMF: Su alquiler terminó el 9 mar 2026, con nuestra oferta por el siniestro total de su coche. Su póliza paga $1,240.00 por 8 días. Usted no paga nada.',
    );
    expect(sentenceOf(ended, en, formats.en)).toBe('We pay $1,300.00.');
    expect(sentenceOf({ ...ended, rental: undefined }, es, formats.es)).toBe(
      `CL-TFVC-7CMF: ${es.sentences['Vendor.Finalized']}`,
    );
    const booked = {
      what: 'booked',
      rentalClass: 'compact',
      from: '2026-03-02',
      lastPaidDay: '2026-03-31',
      paidPerDayCents: 3_000,
      ownPerDayCents: 1_200,
    } as const;
    expect(sentenceOf({ ...told('Vendor.Booked', 'rental-booked'), rental: booked }, es, formats.es)).toMatch(
      /un coche compacto desde el 2 mar 2026.* \$30\.00 al día, .*31 mar 2026\. Usted paga los otros \$12\.00 al día\.$/,
    );
    const ending = { what: 'ending', lastPaidDay: '2026-03-31' } as const;
    expect(sentenceOf({ ...told('Vendor.Ending', 'rental-ending'), rental: ending }, es, formats.es)).toMatch(
      /hasta el 31 mar 2026\./,
    );
  });

  it('has a tone', () => {
    expect(['paid', 'refused', 'review', undefined].map((status) => toneOf({ status }))).toEqual([
      'success',
      'warning',
      'info',
      'info',
    ]);
  });

  it('is announced above the page unless it is an intermediate step', () => {
    expect(['paid', 'refused', 'review', 'requested', 'processed'].map((status) => isAnnounced({ status }))).toEqual([
      ...[true, true, true],
      ...[false, false],
    ]);
  });
});
