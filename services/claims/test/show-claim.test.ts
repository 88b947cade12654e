import { CustomerClaim, StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { listClaims } from '../src/application/list-claims.ts';
import { adjuster, indexes, insuredAdjuster, reviewedClaim } from './claims-at-work.ts';
import { claimId, customerId, notice } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());

describe('a claim', () => {
  it('shows staff the facts for a decision, in the shape of the contract', async () => {
    const w = await reviewedClaim(tables);
    await w.file(notice('2026-04-30'), undefined, 'another key');
    const shown = StaffClaim.parse(await w.show());
    expect(shown).toMatchObject({
      claimId,
      customerId,
      version: 5,
      reasons: ['DAMAGE_NOT_ASSESSED'],
      evidence: { attempt: 1, assessment: 'NOT_ASSESSED' },
      fraud: { outcome: 'clear', decidedBy: 'rules' },
      policy: { limitCents: 5_000_000, deductibleCents: 50_000, colour: 'green', active: true, inForce: true },
      otherClaims: [{ lossDate: '2026-04-30', state: 'requested' }],
      may: { decide: true, approve: true },
    });
    expect(shown.timeline.map(({ what }) => what)).toEqual([
      'requested',
      'accepted',
      'evidence',
      'fraud-result',
      'review',
    ]);
  });

  it('shows staff that its day is outside the policy', async () => {
    const w = await reviewedClaim(tables);
    const before = await w.claims.get(claimId);
    await w.claims.update({ ...before!.item, lossDate: '2025-01-01' }, before!.version);
    expect(await w.show()).toMatchObject({ policy: { inForce: false } });
  });

  it('shows its customer their own report, and neither fraud’s findings nor why a person looks', async () => {
    const w = await reviewedClaim(tables);
    const shown = CustomerClaim.strict().parse(await w.show(insuredAdjuster));
    expect(shown).toMatchObject({ view: 'customer', reasons: [], notice: { loss: { date: '2026-05-01' } } });
    expect(shown.timeline.map(({ what }) => what)).toEqual(['requested', 'accepted', 'evidence', 'review']);
    expect(shown.timeline.at(-1)).not.toHaveProperty('reasons');
  });

  it('does not exist for anybody else', async () => {
    const w = await reviewedClaim(tables);
    await expect(w.show({ ...adjuster, groups: ['operators'] })).rejects.toMatchObject({ status: 404 });
  });
});

describe("a customer's claims", () => {
  it('come newest first in pages, for themselves and for staff', async () => {
    const w = await reviewedClaim(tables);
    for (const number of [1, 2, 3]) await w.file(notice(), undefined, `key-number-${number}`);
    const list = listClaims(w.claims);
    const first = await list(insuredAdjuster, { limit: 3 });
    expect(first.claims).toHaveLength(3);
    const second = await list(insuredAdjuster, { limit: 3, cursor: first.next });
    expect([...first.claims, ...second.claims].map((claim) => claim.claimId)).toContain(claimId);
    expect(second).toMatchObject({ claims: [{}], next: undefined });
    expect((await list(adjuster, { limit: 50, customerId })).claims).toHaveLength(4);
    expect((await list(adjuster, { limit: 50 })).claims).toEqual([]);
  });

  it('do not exist for another customer', async () => {
    const w = await reviewedClaim(tables);
    const asked = listClaims(w.claims)({ sub: adjuster.sub, groups: [] }, { limit: 50, customerId });
    await expect(asked).rejects.toMatchObject({ status: 403 });
  });
});
