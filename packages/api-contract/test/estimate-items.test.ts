import { Decision } from '../src/claims/decision.ts';
import { EstimateItems, MOST_ESTIMATED_CENTS } from '../src/claims/estimate-items.ts';

const line = { kind: 'parts', cents: 1 };
const faultsOf = (items: unknown) => EstimateItems.safeParse(items).error?.issues.map(({ path }) => path.join('.'));

describe('the lines of an estimate', () => {
  it('have a known kind and a price, and may have a description', () => {
    expect(EstimateItems.parse([{ ...line, description: ' Front bumper ' }])).toEqual([
      { ...line, description: 'Front bumper' },
    ]);
    expect(faultsOf([{ ...line, kind: 'magic' }])).toEqual(['0.kind']);
    for (const cents of [0, -1, 1.5, '1'])
      expect([cents, faultsOf([line, { ...line, cents }])]).toEqual([cents, ['1.cents']]);
    expect(faultsOf([{ ...line, cents: MOST_ESTIMATED_CENTS + 1 }])).toContain('0.cents');
    for (const description of ['', ' ', 'x'.repeat(201)])
      expect([description, faultsOf([{ ...line, description }])]).toEqual([description, ['0.description']]);
  });

  it('are 1 to 50, and do not sum to more than the highest estimate', () => {
    const times = (count: number) => faultsOf(Array.from({ length: count }, () => line));
    expect([times(0), times(1), times(50), times(51)]).toEqual([[''], undefined, undefined, ['']]);
    const half = { ...line, cents: MOST_ESTIMATED_CENTS / 2 };
    expect(faultsOf([half, half])).toBeUndefined();
    expect(EstimateItems.safeParse([half, half, line]).error?.issues).toMatchObject([
      { path: [], message: 'sumTooLarge' },
    ]);
  });

  it('belong to an approval', () => {
    const approval = { decision: 'approve', severity: 'minor', estimateItems: [line] };
    expect(Decision.parse(approval)).toEqual(approval);
    expect(Decision.parse({ decision: 'deny', reasonCode: 'PRIOR_DAMAGE', estimateItems: [line] })).not.toHaveProperty(
      'estimateItems',
    );
  });
});
