import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Change, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { Claim, priorStates } from '../domain/claim.ts';
import { Policy } from '../domain/policy.ts';

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

  /** The claims that a person must decide. */
  async inReview(): Promise<Claim[]> {
    return (await this.#table.listByIndex(Claim, 'open', 'REVIEW')).map(({ item }) => item);
  }

  /** The claims that are past the deadline of their settlement, which a person must look into. */
  async pastSettlementDeadline(): Promise<Claim[]> {
    return (await this.#table.listByIndex(Claim, 'open', 'PAST_DEADLINE')).map(({ item }) => item);
  }

  create(claim: Claim, events: OutgoingEvent[]): Promise<void> {
    return this.#write(claim, 'absent', undefined, events);
  }

  /** Only from the states that may come before the new one. @throws WriteConflict, IllegalTransition */
  transition(claim: Claim, version: number, events: OutgoingEvent[]): Promise<void> {
    if (claim.state === 'requested') throw new TypeError('A claim never goes back to requested');
    return this.#write(claim, version, priorStates[claim.state], events);
  }

  /** Facts and tokens, with the state as it is. @throws WriteConflict */
  update(claim: Claim, version: number): Promise<void> {
    return this.#write(claim, version, [claim.state], []);
  }

  policy(policyId: string): Promise<Stored<Policy> | undefined> {
    return this.#table.get(Policy, policyKey(policyId));
  }

  writePolicy(policyId: string, policy: Policy, expect: Change['expect']): Promise<void> {
    return this.#table.write({ key: policyKey(policyId), item: policy, expect });
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

  #write(claim: Claim, expect: Change['expect'], prior: Change['priorStates'], events: OutgoingEvent[]): Promise<void> {
    const late = claim.settlementDeadlinePassedAt && claim.state !== 'closed' ? 'PAST_DEADLINE' : undefined;
    const indexed = { customerpk: claim.customerId, openpk: claim.state === 'review' ? 'REVIEW' : late };
    return this.#table.write({
      key: claimKey(claim.claimId),
      item: { ...claim, ...indexed },
      expect,
      priorStates: prior,
      events,
    });
  }
}

/** Over the service table. */
export const claimStore = () => new Claims(serviceTable());
