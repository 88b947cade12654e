import type { ReviewState } from '@claimstream/api-contract/claims/review-states';
import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Change, type Page, type PageQuery, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';

import { Claim, isReferred, priorStates, waitsForCover } from '../domain/claim.ts';
import { Policy } from '../domain/policy.ts';
import { TotalLoss } from '../domain/total-loss.ts';

const partitions: Record<ReviewState, string> = { review: 'REVIEW', overdue: 'PAST_DEADLINE' };
const Counted = Claim.pick({ customerId: true, reasons: true });
type Paging = Pick<PageQuery<Claim>, 'limit' | 'cursor'>;
const TotalLosses = z.object({ losses: z.array(TotalLoss) });
const totalLossesKey = (carKey: string) => ({ pk: `TOTAL_LOSSES#${carKey}`, sk: 'TOTAL_LOSSES' });
const Waiting = z.object({ claimId: z.uuid() });
const claimKey = (claimId: string) => ({ pk: `CLAIM#${claimId}`, sk: 'CLAIM' });
const policyKey = (policyId: string) => ({ pk: `POLICY#${policyId}`, sk: 'POLICY' });

/** Claims, and what this service keeps of policies to judge cover by. */
export class Claims {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(claimId: string): Promise<Stored<Claim> | undefined> {
    return this.#table.get(Claim, claimKey(claimId));
  }

  async ofCustomer(customerId: string): Promise<Claim[]> {
    return (await this.#table.listByIndex(Claim, 'customer', customerId)).map(({ item }) => item);
  }

  /** The customer's claims, newest first. */
  pageOfCustomer(customerId: string, paging: Paging): Promise<Page<Claim>> {
    return this.#table.page(Claim, { ...paging, index: 'customer', value: customerId, descending: true });
  }

  /** The claims in the work queue that wait for a decision or for their settlement, longest waiting first. */
  queue(state: ReviewState, paging: Paging & { only?: (claim: Claim) => boolean }): Promise<Page<Claim>> {
    return this.#table.page(Claim, { ...paging, index: 'open', value: partitions[state] });
  }

  /** All of them, as far as they are counted. */
  async waiting(state: ReviewState): Promise<z.infer<typeof Counted>[]> {
    return (await this.#table.listByIndex(Counted, 'open', partitions[state])).map(({ item }) => item);
  }

  /** @param besides changes that happen with it or not at all */
  create(claim: Claim, events: OutgoingEvent[], besides: Change[] = []): Promise<void> {
    const change = this.#change(claim, 'absent', undefined, events);
    return besides.length > 0 ? this.#table.writeAll([change, ...besides]) : this.#table.write(change);
  }

  /**
   * Only from the states that may come before the new one.
   * @param besides changes that happen with it or not at all
   * @throws WriteConflict, IllegalTransition
   */
  transition(claim: Claim, version: number, events: OutgoingEvent[], besides: Change[] = []): Promise<void> {
    if (claim.state === 'requested') throw new TypeError('A claim never goes back to requested');
    const change = this.#change(claim, version, priorStates[claim.state], events);
    return besides.length > 0 ? this.#table.writeAll([change, ...besides]) : this.#table.write(change);
  }

  /** Facts and tokens, with the state as it is. @throws WriteConflict */
  update(claim: Claim, version: number): Promise<void> {
    return this.#table.write(this.#change(claim, version, [claim.state], []));
  }

  policy(policyId: string): Promise<Stored<Policy> | undefined> {
    return this.#table.get(Policy, policyKey(policyId));
  }

  writePolicy(policyId: string, policy: Policy, expect: Change['expect']): Promise<void> {
    return this.#table.write({ key: policyKey(policyId), item: policy, expect });
  }

  /** The claims by which a car was a total loss. */
  totalLosses(carKey: string): Promise<Stored<{ losses: TotalLoss[] }> | undefined> {
    return this.#table.get(TotalLosses, totalLossesKey(carKey));
  }

  totalLossesChange(carKey: string, losses: TotalLoss[], expect: Change['expect']): Change {
    return { key: totalLossesKey(carKey), item: { losses }, expect };
  }

  /** Records that a claim waits for an event about its policy. */
  waitForPolicy(policyId: string, claimId: string): Promise<void> {
    return this.#table.write({
      key: { pk: `POLICY#${policyId}`, sk: `WAITING#${claimId}` },
      item: { claimId },
      expect: 'anything',
    });
  }

  async waitingForPolicy(policyId: string): Promise<string[]> {
    return (await this.#table.list(Waiting, `POLICY#${policyId}`, 'WAITING#')).map(({ item }) => item.claimId);
  }

  #change(claim: Claim, expect: Change['expect'], priorStates: Change['priorStates'], events: OutgoingEvent[]): Change {
    const item = { ...claim, customerpk: claim.customerId, customersk: claim.filedAt, ...inQueue(claim) };
    return { key: claimKey(claim.claimId), item, expect, priorStates, events };
  }
}

/** Where a claim stands in the work queue, if it does. */
function inQueue(claim: Claim) {
  const { state, filedAt, reviewRequestedAt, settlementDeadlinePassedAt } = claim;
  // Investigators find it among their flags; what they decide brings it back to the adjusters.
  if (state === 'review' && isReferred(claim)) return {};
  if (state === 'review' || waitsForCover(claim))
    return { openpk: partitions.review, opensk: reviewRequestedAt ?? filedAt };
  if (state === 'closed' || !settlementDeadlinePassedAt) return {};
  return { openpk: partitions.overdue, opensk: settlementDeadlinePassedAt };
}

/** Over the service table. */
export const claimStore = () => new Claims(serviceTable());
