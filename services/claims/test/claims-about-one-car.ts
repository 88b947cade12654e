import { NoticeOfLoss } from '@claimstream/api-contract/claims/notice-of-loss';
import { PolicyTerms } from '@claimstream/api-contract/claims/policy-at-loss';
import { deriveId } from '@claimstream/lambda-kit';
import { contextOf, type TableUnderTest } from '@claimstream/test-drive';
import { assessClaim } from '../src/application/assess-claim.ts';
import { decideCover } from '../src/application/decide-cover.ts';
import { decideReview } from '../src/application/decide-review.ts';
import { fileClaim } from '../src/application/file-claim.ts';
import { markOtherLoss } from '../src/application/mark-other-loss.ts';
import { recordPolicy } from '../src/application/record-policy.ts';
import { showClaim } from '../src/application/show-claim.ts';
import type { Policy } from '../src/domain/policy.ts';
import { Catastrophes } from '../src/store/catastrophes.ts';
import { Claims } from '../src/store/claims.ts';
import { Drafts } from '../src/store/drafts.ts';
import { adjuster, approval } from './claims-at-work.ts';
import { context, notice, policy } from './example-claims.ts';

export interface Filed {
  key: string;
  customerId?: string;
  policyId?: string;
  date?: string;
  time?: string;
  filedAt?: string;
  /** Hashes of its policy's car; `none`: the policy was issued without them. */
  car?: Policy['car'] | 'none';
}
export const oneCar = { vin: 'aa'.repeat(32), plate: 'bb'.repeat(32) };
const now = () => new Date(context.occurredAt);

/** Claims of several customers and policies in one service, each known by its key. */
export async function claimsAboutCars(tables: TableUnderTest) {
  const { table, events } = await tables.fresh();
  const claims = new Claims(table);
  const fingerprint = (async () => 'cc'.repeat(32)) as never;
  const ids = new Map<string, string>();
  const idOf = (key: string) => ids.get(key)!;
  const file = async ({ key, customerId = policy.customerId, policyId = policy.policyId, ...loss }: Filed) => {
    const { date = '2026-05-01', time, filedAt = context.occurredAt, car = oneCar } = loss;
    const example = notice(date);
    const body = NoticeOfLoss.parse({ ...example, policyId, loss: { ...example.loss, ...(time && { time }) } });
    const at = { ...context, occurredAt: filedAt };
    const filing = { customerId, notice: body, idempotencyKey: key, context: at };
    const { claimId } = await fileClaim(claims, new Drafts(table), fingerprint)(filing);
    ids.set(key, claimId);
    const terms = PolicyTerms.parse({ ...policy, policyId, customerId });
    const told = (so: object) =>
      recordPolicy(claims)(
        policyId,
        { terms: { ...terms, ...so }, active: true, ...(car !== 'none' && { car }) },
        contextOf(`issued ${policyId}`),
      );
    return {
      claimId,
      known: () => told({}),
      /** Its policy ended long before. */
      expired: () => told({ effectiveFrom: '2024-01-01', effectiveUntil: '2024-12-31' }),
    };
  };
  const assess = (key: string) =>
    assessClaim(claims, now)({ claimId: idOf(key), context: contextOf(`handling ${key}`) });
  return {
    claims,
    events,
    idOf,
    file,
    cover: (key: string) => decideCover(claims, idOf(key), contextOf(`cover ${key}`)),
    assess,
    /** Files a claim and brings it to a person's decision: nobody sent a photo. */
    async review(filed: Filed) {
      await (await file(filed)).known();
      await decideCover(claims, idOf(filed.key), contextOf(`cover ${filed.key}`));
      await assess(filed.key);
      return idOf(filed.key);
    },
    approve: (key: string, store: Parameters<typeof decideReview>[0] = claims) =>
      decideReview(store, async () => {})(
        idOf(key),
        { decision: approval, decidedBy: adjuster.sub },
        contextOf(`approve ${key}`),
      ),
    deny: (key: string) =>
      decideReview(claims, async () => {})(
        idOf(key),
        { decision: { decision: 'deny', reasonCode: 'DUPLICATE_CLAIM' }, decidedBy: adjuster.sub },
        contextOf(`deny ${key}`),
      ),
    mark: (key: string, other: string, reason = 'Car park in the morning, hail in the evening.', by = adjuster.sub) =>
      markOtherLoss(claims)(idOf(key), { claimId: ids.get(other) ?? other, reason }, by, '2026-05-03T10:00:00.000Z'),
    show: (key: string): Promise<any> => showClaim(claims, new Catastrophes(table))(idOf(key), adjuster),
    claim: async (key: string) => (await claims.get(idOf(key)))!.item,
  };
}
export type ClaimsAboutCars = Awaited<ReturnType<typeof claimsAboutCars>>;

export const somebody = { customerId: deriveId('another customer'), policyId: deriveId('another policy') };
