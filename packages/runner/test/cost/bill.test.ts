import { units } from '@claimstream/local-cloud';
import { billOf, usedSince } from '../../src/cost/bill.ts';
import { countsOf, differences } from '../../src/cost/counts.ts';
import { prices } from '../../src/cost/prices.ts';
import { differenceReport, reportOf } from '../../src/cost/report.ts';

const events = { unit: 'events.event', quantity: 29, of: 'bus', by: 'fn', stack: 'claimstream-claims-dev' } as const;
const image = {
  unit: 'rekognition.image',
  quantity: 2,
  of: 'DetectLabels',
  stack: 'claimstream-documents-dev',
} as const;

describe('the bill of one claim', () => {
  it('has a price for every counted unit, with its source and date', () => {
    expect(Object.keys(prices.units).sort()).toEqual([...units].sort());
    expect(prices.noted).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const { source, price, per } of Object.values(prices.units)) {
      expect(source).toMatch(/^https:\/\/aws\.amazon\.com\//);
      expect(price / per).toBeGreaterThan(0);
    }
  });

  it('adds up by service, plumbing separate from purchases for the claim', () => {
    const { total, services } = billOf([events, image], prices);
    expect(total).toMatchObject({ plumbing: 29, ml: 2000, sms: 0 });
    expect(services.map(({ service, sums }) => [service, sums.plumbing, sums.ml])).toEqual([
      ['claims', 29, 0],
      ['documents', 0, 2000],
    ]);
  });

  it('names the largest items, and the monthly cost without a claim', () => {
    const report = reportOf(billOf([events, image], prices), prices, [
      'polled-queue',
      'polled-queue',
      'AWS::S3::Bucket',
    ]);
    expect(report).toContain('| events.event | bus | fn | 29 | 29.00 |');
    expect(report).toMatch(/five pollers.* \| 2 \| 0\.52 \|/);
  });

  it('leaves out earlier usage', () => {
    expect(usedSince([{ ...events, quantity: 9 }, image], [events, image])).toEqual([{ ...events, quantity: 20 }]);
  });
});

describe('the cost difference of a change', () => {
  const was = countsOf([events, image]);

  it('is empty if only a batch was split differently', () => {
    expect(differences(was, countsOf([{ ...events, quantity: 30 }, image]), 0.1, prices)).toEqual([]);
    expect(differences(was, countsOf([events, image, { ...events, unit: 'lambda.gb-second' }]), 0.1, prices)).toEqual(
      [],
    );
  });

  it('names services and units that grew, appeared or disappeared', () => {
    const found = differences(
      was,
      countsOf([
        { ...events, quantity: 60 },
        { ...events, unit: 'states.transition', quantity: 9 },
      ]),
      0.1,
      prices,
    );
    expect(found).toEqual([
      { service: 'claims', unit: 'events.event', was: 29, is: 60 },
      { service: 'claims', unit: 'states.transition', was: 0, is: 9 },
      { service: 'documents', unit: 'rekognition.image', was: 2, is: 0 },
    ]);
    expect(differenceReport(found, 'main', prices)).toContain('-1744.00 $ per million claims');
  });
});
