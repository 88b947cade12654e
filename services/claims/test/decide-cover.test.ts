import { atEveryCrash, type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { adjuster, approval, claimsAtWork, indexes, outcome } from './claims-at-work.ts';
import { claimId, customerId, notice, policyId } from './example-claims.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(indexes);
});
afterAll(() => tables.stop());
const world = () => claimsAtWork(tables);

describe('cover', () => {
  it('is decided at once if the policy is known', async () => {
    const w = await world();
    await w.issued();
    await w.activated();
    await w.file();
    await w.validate();
    expect(await w.claim()).toMatchObject({
      state: 'accepted',
      timeline: [{ what: 'requested' }, { what: 'accepted' }],
    });
    expect(await w.names()).toEqual(['Claim.Accepted']);
    expect(w.reminders).toEqual([]);
  });

  it.each([
    ['issued, activated, validated', ['issued', 'activated', 'validate']],
    ['issued, validated, activated', ['issued', 'validate', 'activated']],
    ['activated, validated, issued', ['activated', 'validate', 'issued']],
    ['validated, activated, issued', ['validate', 'activated', 'issued']],
    [
      'validated, issued, activated, all twice',
      ['validate', 'issued', 'validate', 'issued', 'activated', 'activated', 'validate'],
    ],
  ] as const)('does not depend on the order: %s', async (_, order) => {
    const w = await world();
    await w.file();
    for (const step of order) await w[step]();
    expect(await w.claim()).toMatchObject({ state: 'accepted' });
    expect((await w.claim()).timeline).toHaveLength(2);
    expect(await w.names()).toEqual(['Claim.Accepted']);
  });

  it('is decided once when the claim meets an event about its policy', async () => {
    const w = await world();
    await w.issued();
    await w.file();
    await Promise.all([w.validate(), w.activated(), w.validate()]);
    expect(await w.claim()).toMatchObject({ state: 'accepted' });
  });

  it('goes to a person if it cannot be decided in time, and is decided when the policy arrives', async () => {
    const w = await world();
    await w.file();
    await w.validate();
    expect(w.reminders).toEqual([claimId]);
    await w.remind();
    await w.remind();
    const reasons = ['POLICY_NOT_KNOWN_YET'];
    expect(await w.claim()).toMatchObject({ state: 'requested', reasons, timeline: [{}, { what: 'review', reasons }] });
    expect((await w.reviews()).reviews).toMatchObject([{ claimId, state: 'requested', reasons }]);
    expect(await w.names()).toEqual([]);
    await w.issued();
    expect((await w.reviews()).reviews).toMatchObject([{ claimId, reasons: ['POLICY_NOT_ACTIVE'] }]);
    await w.activated();
    expect(await w.claim()).toMatchObject({ state: 'accepted', reasons: [] });
    expect((await w.reviews()).reviews).toEqual([]);
    expect(await w.names()).toEqual(['Claim.Accepted']);
  });

  it('shows its customer that a person looks at it, but not why', async () => {
    const w = await world();
    await w.file();
    await w.validate();
    await w.remind();
    const shown = await w.show({ sub: customerId, groups: [] });
    expect(shown).toMatchObject({
      state: 'requested',
      reasons: [],
      timeline: [{ what: 'requested' }, { what: 'review' }],
    });
    expect(JSON.stringify(shown)).not.toContain('POLICY_NOT');
  });

  it('waits under a policy that is not active yet, and a person sees it', async () => {
    const w = await world();
    await w.issued();
    await w.file();
    await w.validate();
    expect(await w.claim()).toMatchObject({ state: 'requested', reasons: [] });
    await w.remind();
    expect(await w.claim()).toMatchObject({ state: 'requested', reasons: ['POLICY_NOT_ACTIVE'] });
  });

  it.each([
    ['before the claim is seen by a person', ['validate', 'notFound', 'notFound', 'remind']],
    ['after it', ['validate', 'remind', 'notFound']],
    ['before the service looked for the policy itself', ['notFound', 'validate']],
  ] as const)('is refused if the policy service finds none, %s', async (_, order) => {
    const w = await world();
    await w.file();
    for (const step of order) await w[step]();
    expect(await w.claim()).toMatchObject({ state: 'rejected', reasons: ['UNKNOWN_POLICY'], outcome: 'rejected' });
    expect((await w.reviews()).reviews).toEqual([]);
    expect(await w.names()).toEqual(['Claim.Rejected']);
  });

  it('is decided if the policy arrives before the policy service’s answer that it found none', async () => {
    const w = await world();
    await w.file();
    await w.validate();
    await w.issued();
    await w.notFound();
    expect((await w.claim()).state).toBe('requested');
    await w.activated();
    await w.notFound();
    expect((await w.claim()).state).toBe('accepted');
  });

  it('of a stolen car needs no photo, and a person sees the claim at once', async () => {
    const w = await world();
    await w.issued();
    await w.activated();
    await w.file({ ...notice(), loss: { ...notice().loss, stolen: true } });
    await w.validate();
    expect(await w.fresh.events()).toMatchObject([
      { detailType: 'Claim.Accepted', detail: { data: { stolen: true } } },
    ]);
    await w.assess();
    expect((await w.reviews()).reviews).toMatchObject([{ reasons: ['CAR_STOLEN'], documents: [] }]);
    expect((await w.show({ sub: customerId, groups: [] })).documents).toEqual([]);
  });

  it.each([
    [{ drivable: false }, false],
    [{ drivable: true }, true],
    [{ stolen: true, drivable: true }, false],
    [{}, undefined],
  ])('says whether the car can be driven, if the customer did: %j', async (said, drivable) => {
    const w = await world();
    await w.issued();
    await w.activated();
    await w.file({ ...notice(), loss: { ...notice().loss, ...said } });
    await w.validate();
    const [accepted] = await w.fresh.events();
    expect(accepted!.detail.data).toHaveProperty('claimId');
    expect((accepted!.detail.data as { drivable?: boolean }).drivable).toBe(drivable);
  });

  it('stays refused after a person’s refusal when the policy comes later', async () => {
    const w = await world();
    await w.file();
    await w.validate();
    await w.remind();
    const denial = { decision: 'deny', reasonCode: 'NOT_OUR_INSURED' } as const;
    expect(await w.decide(denial)).toBe('rejected');
    expect(await w.decide(denial)).toBe('rejected');
    await w.issued();
    await w.activated();
    expect(await w.claim()).toMatchObject({
      state: 'rejected',
      outcome: 'rejected',
      reasons: ['NOT_OUR_INSURED'],
      decidedBy: adjuster.sub,
    });
    expect((await w.reviews()).reviews).toEqual([]);
    expect(await w.names()).toEqual(['Claim.Rejected']);
  });

  it('allows no approval while undecided, and no decision at all before it is late', async () => {
    const w = await world();
    await w.file();
    await w.validate();
    await expect(w.decide(approval)).rejects.toMatchObject({ status: 409, code: 'REVIEW_NOT_OPEN' });
    await w.remind();
    await expect(w.decide(approval)).rejects.toMatchObject({ status: 409, code: 'COVER_UNDECIDED' });
    expect((await w.show()).may).toMatchObject({ decide: true, approve: false, why: 'COVER_UNDECIDED' });
  });

  it('does not rewrite a policy that is delivered again', async () => {
    const w = await world();
    const versionOf = async () => (await w.claims.policy(policyId))!.version;
    for (const [tell, version] of [
      [w.issued, 1],
      [w.issued, 1],
      [w.activated, 2],
      [w.issued, 2],
      [w.activated, 2],
    ] as const) {
      await tell();
      expect(await versionOf()).toBe(version);
    }
  });

  it('survives a crash at every place', async () => {
    const filed = async () => {
      const w = await world();
      await w.issued();
      await w.file();
      return w;
    };
    const validated = async () => {
      const w = await filed();
      await w.validate();
      return w;
    };
    expect(await atEveryCrash(filed, (w, crash) => w.validate(crash), outcome)).toBeGreaterThanOrEqual(8);
    expect(await atEveryCrash(validated, (w, crash) => w.activated(crash), outcome)).toBeGreaterThanOrEqual(12);
    expect(await atEveryCrash(validated, (w, crash) => w.remind(crash), outcome)).toBeGreaterThanOrEqual(6);
    expect(await atEveryCrash(validated, (w, crash) => w.notFound(crash), outcome)).toBeGreaterThanOrEqual(4);
    const asked = async () => {
      const w = await validated();
      await w.remind();
      return w;
    };
    expect(await atEveryCrash(asked, (w, crash) => w.activated(crash), outcome)).toBeGreaterThanOrEqual(12);
    const denial = { decision: 'deny', reasonCode: 'POLICY_NOT_ACTIVE' } as const;
    expect(await atEveryCrash(asked, (w, crash) => w.decide(denial, claimId, crash), outcome)).toBeGreaterThanOrEqual(
      4,
    );
    const active = async () => {
      const w = await world();
      await w.file();
      await w.validate();
      await w.activated();
      return w;
    };
    expect(await atEveryCrash(active, (w, crash) => w.issued(crash), outcome)).toBeGreaterThanOrEqual(12);
  });
});
