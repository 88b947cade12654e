import { factsOf } from '../../../src/web/live/stream/facts.ts';

const words = { yes: 'yes', no: 'no', fields: {}, values: {} };
const format = {
  money: (cents: number) => `$${cents / 100}`,
  day: (day: string) => `day ${day}`,
  time: (instant: string) => `time ${instant}`,
  percent: (ratio: number) => `${Math.round(ratio * 100)}%`,
  number: (value: number) => `${value}`,
};
const inWords = (data: Record<string, unknown>, own = words) =>
  factsOf(data, own, format).map(({ label, value }) => `${label} = ${value}`);

test('each kind of value is written as people write it', () => {
  expect(
    inWords({
      estimateCents: 432_000,
      lossDate: '2026-05-01',
      activatedAt: '2026-03-01T12:00:00.000Z',
      totalLoss: false,
      reasons: ['DAMAGE_NOT_ASSESSED', 'FRAUD_SUSPECTED'],
      evidence: [],
      modelYear: 2022,
      state: 'AZ',
      severity: 'moderate',
      score: 40,
    }),
  ).toEqual([
    'Estimate = $4320',
    'Loss date = day 2026-05-01',
    'Activated at = time 2026-03-01T12:00:00.000Z',
    'Total loss = no',
    'Reasons = damage not assessed, fraud suspected',
    'Evidence = –',
    'Model year = 2022',
    'State = AZ',
    'Severity = moderate',
    'Score = 40',
  ]);
});

test('nested fields name their parents', () => {
  const reading = { kind: 'licence', fingerprints: { birthDate: { confidence: 0.9815 } } };
  expect(inWords({ reading })).toEqual(['Reading: kind = licence', 'Reading: birth date, confidence = 98%']);
});

test('entries of a list are written field by field', () => {
  const payments = [
    { payeeRole: 'lienholder', amountCents: 180_000 },
    { payeeRole: 'insured', amountCents: 55_000 },
  ];
  expect(inWords({ payments })).toEqual(['Payments = lienholder $1800, insured $550']);
});

test("the reader's language has its own words", () => {
  const spanish = {
    yes: 'sí',
    no: 'no',
    fields: { kind: 'tipo', totalLoss: 'siniestro total' },
    values: { car: 'vehículo' },
  };
  expect(inWords({ kind: 'car', totalLoss: true }, spanish)).toEqual(['Tipo = vehículo', 'Siniestro total = sí']);
});
