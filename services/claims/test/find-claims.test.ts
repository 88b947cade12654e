import { claimNumberOf, tidiedClaimNumber } from '@claimstream/api-contract/claims/claim-number';
import { ClaimSearch } from '@claimstream/api-contract/claims/claim-search';
import { listDeskClaims as listRoute } from '@claimstream/api-contract/claims/list-desk-claims';
import { nameFingerprints } from '@claimstream/lambda-kit';
import { contextOf } from '@claimstream/test-drive';
import { fileClaim } from '../src/application/file-claim.ts';
import { listDeskClaims, searchClaims } from '../src/application/find-claims.ts';
import { recordPolicy } from '../src/application/record-policy.ts';
import { validateClaim } from '../src/application/validate-claim.ts';
import type { Claim } from '../src/domain/claim.ts';
import { Catastrophes } from '../src/store/catastrophes.ts';
import { Claims } from '../src/store/claims.ts';
import { adjuster, type ClaimsAtWork, car, claimsAtWork, reviewedClaim } from './claims-at-work.ts';
import { claimId, context, customerId, notice, policyId } from './example-claims.ts';
import { colleague, tablesOfTests } from './files-at-work.ts';

const tables = tablesOfTests();
/** Stands in for the keyed hash. */
const fingerprint = async (field: string, value: string) =>
  Buffer.from(`${field} ${value}`.padEnd(32)).toString('hex').slice(0, 64);
const search = async (w: ClaimsAtWork, body: object, askedBy = adjuster.sub) => {
  const { claims } = await searchClaims(w.claims, w.catastrophes, fingerprint as never)(
    askedBy,
    ClaimSearch.parse(body),
    {
      limit: 50,
    },
  );
  return claims.map((claim) => claim.claimId);
};
/** Files a claim and validates it, which makes it findable. */
async function file(w: ClaimsAtWork, body = notice(), idempotencyKey = 'a-key-of-the-customer', at = context) {
  const filing = { customerId, notice: body, idempotencyKey, context: at };
  const { claimId: filed } = await fileClaim(w.claims, w.drafts, fingerprint as never)(filing);
  await validate(w, filed);
  return filed;
}
const validate = (w: ClaimsAtWork, filed = claimId) =>
  validateClaim(w.claims, fingerprint as never, async () => {})(
    { data: { claimId: filed, policyId } } as never,
    contextOf('requested'),
  );

describe('a claim is found', () => {
  it('by its number, however it was written down', async () => {
    const w = await claimsAtWork(tables());
    await file(w);
    const number = claimNumberOf(claimId);
    for (const typed of [number, number.toLowerCase(), ` ${number.slice(3).replace('-', ' ')} `]) {
      expect(await search(w, { by: 'number', number: typed })).toEqual([claimId]);
    }
    expect(await search(w, { by: 'number', number: 'CL-0000-0000' })).toEqual([]);
    expect(tidiedClaimNumber('cl tfvc 7cmf')).toBe('CL-TFVC-7CMF');
    expect(tidiedClaimNumber('cl-oli0-0000')).toBe('CL-0110-0000');
    for (const wrong of ['', 'CL-TFVC', 'CL-TFVC-7CMFX', '%', 'CL-UUUU-0000'])
      expect(ClaimSearch.safeParse({ by: 'number', number: wrong }).success).toBe(false);
  });

  it('by the policy that it names, before the policy is known here', async () => {
    const w = await claimsAtWork(tables());
    await w.file();
    expect(await search(w, { by: 'policy', policyId })).toEqual([claimId]);
    expect(await search(w, { by: 'policy', policyId: claimId })).toEqual([]);
  });

  it('by its driver’s name, however it is spelled', async () => {
    const w = await claimsAtWork(tables());
    const driver = { ...notice().driver, givenName: 'Jo Ann', familyName: 'Müller' };
    await file(w, { ...notice(), driver });
    for (const [givenName, familyName] of [
      ['JOANN', 'Mueller'],
      ['Jo', 'MULLER'],
      ['jo-ann marie', 'Müller Jr.'],
    ]) {
      expect(await search(w, { by: 'name', givenName, familyName })).toEqual([claimId]);
    }
    expect(await search(w, { by: 'name', givenName: 'Ann', familyName: 'Müller' })).toEqual([]);
    expect(await search(w, { by: 'name', givenName: 'Jo', familyName: 'Miller' })).toEqual([]);
  });

  it('by vehicle number and policyholder once the policy is known, whatever the decision is then', async () => {
    const holder = await nameFingerprints(fingerprint as never, { givenName: 'Hedda', familyName: 'Holder' });
    const hedda = { by: 'name', givenName: 'Hedda', familyName: 'Holder' };
    const vin = 'VIN0000000000001';
    for (const [lossDate, state] of [
      ['2026-05-01', 'accepted'],
      ['2025-01-01', 'rejected'],
      ['2026-05-01', 'requested'],
    ] as const) {
      const w = await claimsAtWork(tables());
      await file(w, notice(lossDate));
      expect(await search(w, hedda)).toEqual([]);
      const hashed = { ...car, vin: await fingerprint('vin', vin) };
      const { terms } = await termsOf();
      await recordPolicy(w.claims)(policyId, { terms, car: hashed, holder }, contextOf('issued'));
      if (state !== 'requested') await w.activated();
      expect((await w.claim()).state).toBe(state);
      expect(await search(w, hedda)).toEqual([claimId]);
      expect(await search(w, { by: 'vin', vin: ' vin-0000000000001' })).toEqual([claimId]);
      expect(await search(w, { by: 'vin', vin: '4T1BF1FK2CU000001' })).toEqual([]);
    }
  });

  it('even if it was refused or withdrawn before it was validated', async () => {
    for (const ended of ['notFound', 'withdraw'] as const) {
      const w = await claimsAtWork(tables());
      await w.file();
      await w[ended]();
      await validate(w);
      expect(await search(w, { by: 'number', number: claimNumberOf(claimId) })).toEqual([claimId]);
    }
  });

  it('with all others of a name, newest first in pages, without the asker’s own', async () => {
    const w = await claimsAtWork(tables());
    const filed: string[] = [];
    for (const day of [3, 1, 2]) {
      const at = { ...context, occurredAt: `2026-05-0${day + 2}T12:00:00.000Z` };
      const { driver } = notice();
      const body = { ...notice(), driver: { ...driver, givenName: 'Kim' } };
      filed[day] = await file(w, body, `key-of-day-${day}`, at);
    }
    const kim = ClaimSearch.parse({ by: 'name', givenName: 'Kim', familyName: 'Featherstonehaugh' });
    const find = searchClaims(w.claims, w.catastrophes, fingerprint as never);
    const first = await find(adjuster.sub, kim, { limit: 2 });
    expect(first.claims.map((one) => one.claimId)).toEqual([filed[3], filed[2]]);
    const second = await find(adjuster.sub, kim, { limit: 2, cursor: first.next });
    expect(second).toMatchObject({ claims: [{ claimId: filed[1] }] });
    expect(second.next).toBeUndefined();
    expect(await search(w, kim, customerId)).toEqual([]);
    await expect(find(adjuster.sub, kim, { limit: 2, cursor: 'x' })).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
  });

  it('without a name or a vehicle number in the stored search keys', async () => {
    const w = await claimsAtWork(tables());
    await file(w);
    await w.issued();
    await w.activated();
    await validate(w);
    const found = (await w.fresh.items()).filter(({ pk }) => pk.startsWith('FIND#'));
    expect(found.map(({ pk }) => pk.split('#')[1]).sort()).toEqual(['NAME', 'NUMBER', 'PLACE', 'POLICY', 'VIN']);
    const text = JSON.stringify(found);
    expect(text).not.toMatch(/Wilhelmina|Featherstonehaugh/i);
    for (const item of found) expect(Object.keys(item).sort()).toEqual(['claimId', 'pk', 'sk', 'version']);
  });
});

/** The terms of the example's policy, as the service stores them. */
async function termsOf() {
  const w = await claimsAtWork(tables());
  await w.issued();
  return (await w.claims.policy(policyId))!.item;
}

describe('the list of claims', () => {
  const idOf = (number: number) => `${String(number).padStart(8, '0')}-0000-4000-8000-000000000000`;
  const numberOf = ({ claimId: id }: { claimId: string }) => Number(id.slice(0, 8));
  const HOW_MANY = 60;
  let claims: Claims;
  let catastrophes: Catastrophes;
  let partitions: string[];

  /** Sixty claims, each filed an hour after the one before; every third is assessed, every fourth the adjuster's, the first two their own. */
  beforeAll(async () => {
    const example = await (await reviewedClaim(tables())).claim();
    const fresh = await tables().fresh();
    claims = new Claims(fresh.table);
    catastrophes = new Catastrophes(fresh.table);
    for (const number of Array.from({ length: HOW_MANY }, (_, index) => (index * 37) % HOW_MANY)) {
      const to = number % 4 === 0 ? adjuster.sub : undefined;
      const claim: Claim = {
        ...example,
        claimId: idOf(number),
        customerId: number < 2 ? adjuster.sub : customerId,
        state: number % 3 === 0 ? 'assessed' : 'review',
        filedAt: new Date(Date.UTC(2026, 4, 1, number)).toISOString(),
        assignment: to ? { to, version: 1, at: example.filedAt, by: to } : undefined,
      };
      await claims.create(claim, []);
    }
    partitions = (await fresh.items()).flatMap(({ sk, deskpk }) => (sk === 'CLAIM' ? [deskpk] : []));
  });

  async function all(query: object, askedBy = adjuster.sub, now = new Date(Date.UTC(2026, 5, 1))) {
    const pages: number[][] = [];
    let cursor: string | undefined;
    do {
      const parsed = listRoute.query.parse({ limit: 7, ...query, cursor });
      const page = await listDeskClaims(claims, catastrophes, () => now)(askedBy, parsed);
      pages.push(page.claims.map(numberOf));
      cursor = page.next;
    } while (cursor);
    return pages.flat();
  }
  const numbers = (fits: (number: number) => boolean) =>
    Array.from({ length: HOW_MANY }, (_, number) => number).filter((number) => number >= 2 && fits(number));

  it('has the claims in a state, oldest first, over pages, without the asker’s own', async () => {
    expect(await all({})).toEqual(numbers((number) => number % 3 !== 0));
    expect(await all({ state: 'assessed' })).toEqual(numbers((number) => number % 3 === 0));
    expect(await all({ state: 'closed' })).toEqual([]);
    expect((await all({}, colleague))[0]).toBe(1);
  });

  it('has the claims of an owner, in all open states or in one', async () => {
    expect(await all({ owner: 'me' })).toEqual(numbers((number) => number % 4 === 0));
    expect(await all({ owner: 'me', state: 'assessed' })).toEqual(numbers((number) => number % 12 === 0));
    expect(await all({ owner: adjuster.sub }, colleague)).toEqual([0, ...numbers((number) => number % 4 === 0)]);
    expect(await all({ owner: 'me' }, colleague)).toEqual([]);
    expect(await all({ owner: 'nobody' })).toEqual(numbers((number) => number % 4 !== 0 && number % 3 !== 0));
  });

  it('has the claims of an age', async () => {
    const now = new Date(Date.UTC(2026, 4, 3, 10));
    expect(await all({ days: 2 }, adjuster.sub, now)).toEqual(numbers((number) => number % 3 !== 0 && number <= 10));
    expect(await all({ days: 40 }, adjuster.sub, now)).toEqual([]);
  });

  it('is spread over partitions, and none has half of a state', () => {
    const inReview = partitions.filter((partition) => partition.startsWith('STATE#review#'));
    const counts = Map.groupBy(inReview, (partition) => partition);
    expect(counts.size).toBeGreaterThanOrEqual(6);
    for (const one of counts.values()) expect(one.length).toBeLessThan(inReview.length / 2);
  });

  it('says who has a claim, and follows it to another state', async () => {
    const found = (await claims.get(idOf(4)))!;
    await claims.transition({ ...found.item, state: 'assessed' }, found.version, []);
    const parsed = listRoute.query.parse({ state: 'assessed', owner: 'me' });
    const page = await listDeskClaims(claims, catastrophes, () => new Date())(adjuster.sub, parsed);
    expect(page.claims[0]).toMatchObject({ claimId: idOf(4), owner: adjuster.sub, customerId, state: 'assessed' });
    expect(await all({ owner: 'me', state: 'review' })).not.toContain(4);
  });

  it.each([{ state: 'lost' }, { owner: 'everybody' }, { days: '0' }, { days: 'x' }, { limit: '0' }])(
    'is refused for %p',
    (query) => {
      expect(listRoute.query.safeParse(query).success).toBe(false);
    },
  );
});
