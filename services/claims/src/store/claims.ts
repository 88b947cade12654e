import type { ClaimState } from '@claimstream/api-contract/claims/claim-states';
import type { ReviewState } from '@claimstream/api-contract/claims/review-states';
import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Change, type Page, type PageQuery, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';

import { Claim, isReferred, priorStates, waitsForCover } from '../domain/claim.ts';
import { type CrashDraft, isDayOf } from '../domain/crash-draft.ts';
import { openExposures } from '../domain/exposures.ts';
import { findKey, type References } from '../domain/find-keys.ts';
import { Policy } from '../domain/policy.ts';
import { carOf, Loss } from '../domain/same-loss.ts';
import { TotalLoss } from '../domain/total-loss.ts';
import { FOUND, foundByChange, foundPk, referenceChanges } from './found-by.ts';
import { inList, listPartitions, ownerChanges, queueOfOwner } from './lists.ts';

const partitions: Record<ReviewState, string> = {
  review: 'REVIEW',
  overdue: 'PAST_DEADLINE',
  exposure: 'EXPOSURE',
};
const Counted = Claim.pick({ customerId: true, reasons: true });
type Paging = Pick<PageQuery<Claim>, 'limit' | 'cursor'>;
/** A claim that waits for its policy, or the last one about a car that was approved. */
const ClaimOf = z.object({ claimId: z.uuid() });
const TotalLosses = z.object({ losses: z.array(TotalLoss) });
const totalLossesKey = (carKey: string) => ({ pk: `TOTAL_LOSSES#${carKey}`, sk: 'TOTAL_LOSSES' });
const claimKey = (claimId: string) => ({ pk: `CLAIM#${claimId}`, sk: 'CLAIM' });
export const waitingKey = (policyId: string, claimId: string) => ({
  pk: `POLICY#${policyId}`,
  sk: `WAITING#${claimId}`,
});
const policyKey = (policyId: string) => ({ pk: `POLICY#${policyId}`, sk: 'POLICY' });

/** Claims, and this service's copies of policies, by which it judges cover. */
export class Claims {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(claimId: string): Promise<Stored<Claim> | undefined> {
    return this.#table.get(Claim, claimKey(claimId));
  }

  /** The customer's claims, newest first. */
  pageOfCustomer(customerId: string, paging: Paging): Promise<Page<Claim>> {
    return this.#table.page(Claim, { ...paging, index: 'customer', value: customerId, descending: true, whole: true });
  }

  /** The claims in the work queue that wait for a decision, for their settlement or for an exposure, longest waiting first. */
  queue(state: ReviewState, paging: Paging & { only?: (claim: Claim) => boolean }): Promise<Page<Claim>> {
    return this.#table.page(Claim, { ...paging, index: 'open', value: partitions[state], whole: true });
  }

  /** The part of the queue that one member of staff has. */
  async queueOf(owner: string, state: ReviewState, paging: Paging): Promise<Page<Claim>> {
    const value = queueOfOwner(partitions[state], owner);
    return this.#read(await this.#table.page(ClaimOf, { ...paging, index: 'open', value }));
  }

  /** The claims in some states, of one owner or of everybody; oldest first. */
  async list(states: readonly ClaimState[], owner: string | undefined, paging: Paging): Promise<Page<Claim>> {
    const values = states.flatMap((state) => listPartitions(state, owner));
    return this.#read(await this.#table.mergedPage(ClaimOf, { ...paging, index: 'desk', values }));
  }

  /** The claims that match any of these keys, newest first. */
  async find(keys: readonly string[], paging: Paging): Promise<Page<Claim>> {
    const query = { ...paging, pks: keys.map(foundPk), prefix: FOUND, descending: true };
    return this.#read(await this.#table.rangePage(ClaimOf, query));
  }

  /** Whether the customer filed a notice of loss for a crash of a car. Consistent: sees every notice filed before the call. */
  async hasNoticeOf(crash: CrashDraft): Promise<boolean> {
    const { customerId, policyId } = crash;
    const query = { pks: [foundPk(findKey.policy(policyId))], prefix: FOUND, limit: 100, descending: true };
    let cursor: string | undefined;
    do {
      const { items, next } = await this.#table.rangePage(ClaimOf, { ...query, cursor });
      for (const { claimId } of items) {
        const claim = (await this.get(claimId))?.item;
        if (claim?.customerId === customerId && isDayOf(claim, crash)) return true;
      }
      cursor = next;
    } while (cursor);
    return false;
  }

  /**
   * Makes a claim findable by these keys, and its loss by claims about the same car. Repeating it writes the same. The list of these keys
   * is written first, so that after a crash the erasure of the claim finds them all.
   */
  async makeFindable(claim: Claim, references: References): Promise<void> {
    const changes = referenceChanges(claim, references);
    if (changes.length === 0) return;
    await this.#table.write(foundByChange(claim, references));
    await Promise.all(changes.map((change) => this.#table.write(change)));
  }

  /** The claims that a page of references points to, in its order. */
  async #read({ items, next }: Page<{ claimId: string }>): Promise<Page<Claim>> {
    const ids = items.map(({ claimId }) => claimId);
    const found = await this.#table.getAll(Claim, ids.map(claimKey));
    const byId = new Map(found.map(({ item }) => [item.claimId, item]));
    return { items: ids.flatMap((claimId) => byId.get(claimId) ?? []), ...(next && { next }) };
  }

  /** All claims that wait in a state, with only the attributes that are counted. */
  async waiting(state: ReviewState): Promise<z.infer<typeof Counted>[]> {
    return (await this.#table.listByIndex(Counted, 'open', partitions[state])).map(({ item }) => item);
  }

  /** @param besides changes of the same write */
  create(claim: Claim, events: OutgoingEvent[], besides: Change[] = []): Promise<void> {
    return this.#write(claim, 'absent', undefined, events, besides);
  }

  /**
   * Writes a claim in a new state, only from the states that may precede it.
   * @param besides changes of the same write
   * @throws WriteConflict, IllegalTransition
   */
  transition(claim: Claim, version: number, events: OutgoingEvent[], besides: Change[] = []): Promise<void> {
    if (claim.state === 'requested') throw new TypeError('A claim never goes back to requested');
    return this.#write(claim, version, priorStates[claim.state], events, besides);
  }

  /** Writes facts and tokens; the state stays. @throws WriteConflict */
  update(claim: Claim, version: number, events: OutgoingEvent[] = [], besides: Change[] = []): Promise<void> {
    return this.#write(claim, version, [claim.state], events, besides);
  }

  policy(policyId: string): Promise<Stored<Policy> | undefined> {
    return this.#table.get(Policy, policyKey(policyId));
  }

  writePolicy(policyId: string, policy: Policy, expect: Change['expect']): Promise<void> {
    return this.#table.write({ key: policyKey(policyId), item: policy, expect });
  }

  /** The claims that made a car a total loss. */
  totalLosses(carKey: string): Promise<Stored<{ losses: TotalLoss[] }> | undefined> {
    return this.#table.get(TotalLosses, totalLossesKey(carKey));
  }

  totalLossesChange(carKey: string, losses: TotalLoss[], expect: Change['expect']): Change {
    return { key: totalLossesKey(carKey), item: { losses }, expect };
  }

  /** Records that a claim waits for an event about its policy. */
  waitForPolicy(policyId: string, claimId: string): Promise<void> {
    return this.#table.write({
      key: waitingKey(policyId, claimId),
      item: { claimId },
      expect: 'anything',
    });
  }

  async waitingForPolicy(policyId: string): Promise<string[]> {
    return (await this.#table.list(ClaimOf, `POLICY#${policyId}`, 'WAITING#')).map(({ item }) => item.claimId);
  }

  /** The losses of a car, including those of claims that are not accepted. */
  async lossesOf(carKey: string): Promise<Loss[]> {
    return (await this.#table.list(Loss, `CAR#${carKey}`, 'LOSS#')).map(({ item }) => item);
  }

  /**
   * The changes that make an approval the next one about its car. They fail if another was written since this read, so that of two
   * at the same moment the second sees the first.
   */
  approvalChanges(claim: Claim): Promise<Change[]> {
    return Promise.all(
      carOf(claim).map(async (carKey) => {
        const key = { pk: `CAR#${carKey}`, sk: 'APPROVAL' };
        const last = await this.#table.get(ClaimOf, key);
        return { key, item: { claimId: claim.claimId }, expect: last?.version ?? 'absent' };
      }),
    );
  }

  /** Writes a claim, and its place in the lists of the person who has it: all or nothing. */
  #write(
    claim: Claim,
    expect: Change['expect'],
    priorStates: Change['priorStates'],
    events: OutgoingEvent[],
    besides: Change[],
  ): Promise<void> {
    const { claimId, customerId, filedAt } = claim;
    const queued = inQueue(claim);
    const item = { ...claim, customerpk: customerId, customersk: filedAt, ...queued, ...inList(claim) };
    const change: Change = { key: claimKey(claimId), item, expect, priorStates, events };
    return this.#table.writeAll([change, ...ownerChanges(claim, queued), ...besides]);
  }
}

/** A claim's place in the work queue, if it has one. */
function inQueue(claim: Claim) {
  const { state, filedAt, reviewRequestedAt, settlementDeadlinePassedAt } = claim;
  // Investigators find it among their flags; their decision brings it back to the adjusters.
  if (state === 'review' && isReferred(claim)) return {};
  if (state === 'review' || waitsForCover(claim))
    return { openpk: partitions.review, opensk: reviewRequestedAt ?? filedAt };
  if (state === 'closed') return {};
  if (settlementDeadlinePassedAt) return { openpk: partitions.overdue, opensk: settlementDeadlinePassedAt };
  const [exposure] = openExposures(claim);
  return exposure ? { openpk: partitions.exposure, opensk: exposure.openedAt } : {};
}

/** Over the service table. */
export const claimStore = () => new Claims(serviceTable());
