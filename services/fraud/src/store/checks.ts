import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Change, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { Check } from '../domain/check.ts';
import { ClaimFact, CustomerFact, type Evidence, type Facts, neededFacts, PolicyFact } from '../domain/facts.ts';
import { isConfirmed } from '../domain/flag.ts';

const schemas = { customer: CustomerFact, policy: PolicyFact, claim: ClaimFact };
const Waiting = z.object({ subjectId: z.uuid() });

/** Facts by what they are about, the subjects under check, and which subject waits for which fact. */
export class Checks {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(subjectId: string): Promise<Stored<Check> | undefined> {
    return this.#table.get(Check, { pk: `SUBJECT#${subjectId}`, sk: 'CHECK' });
  }

  /** The checks that wait for a person. */
  async open(): Promise<Check[]> {
    return (await this.#table.listByIndex(Check, 'open', 'OPEN')).map(({ item }) => item);
  }

  /** The checks that a person confirmed as fraud, until another one releases them. */
  async confirmed(): Promise<Check[]> {
    return (await this.#table.listByIndex(Check, 'open', 'CONFIRMED')).map(({ item }) => item);
  }

  /** @throws WriteConflict when the check changed since it was read. */
  async write(check: Check, expect: Change['expect'], events: OutgoingEvent[] = []): Promise<void> {
    const confirmed = isConfirmed(check) ? 'CONFIRMED' : undefined;
    const key = { pk: `SUBJECT#${check.subjectId}`, sk: 'CHECK' };
    await this.#table.write({
      key,
      item: { ...check, openpk: check.state === 'review' ? 'OPEN' : confirmed },
      expect,
      events,
    });
  }

  async recordFact(kind: keyof Facts, id: string, fact: Record<string, unknown>): Promise<void> {
    await this.#table.write({ key: { pk: `${kind}#${id}`, sk: 'FACT' }, item: fact, expect: 'anything' });
  }

  /** Records that a subject needs these facts, so that each fact finds the subjects that wait for it. */
  async waitForFacts(subjectId: string, evidence: Evidence): Promise<void> {
    for (const kind of neededFacts(evidence)) {
      const key = { pk: `${kind}#${factId(kind, evidence)}`, sk: `WAITING#${subjectId}` };
      await this.#table.write({ key, item: { subjectId }, expect: 'anything' });
    }
  }

  async waitingFor(kind: keyof Facts, id: string): Promise<string[]> {
    return (await this.#table.list(Waiting, `${kind}#${id}`, 'WAITING#')).map(({ item }) => item.subjectId);
  }

  /** Those of the needed facts that are here. */
  async facts(evidence: Evidence): Promise<Facts> {
    const found = await Promise.all(
      neededFacts(evidence).map(async (kind) => {
        const key = { pk: `${kind}#${factId(kind, evidence)}`, sk: 'FACT' };
        return [kind, (await this.#table.get<unknown>(schemas[kind], key))?.item] as const;
      }),
    );
    return Object.fromEntries(found) as Facts;
  }
}

function factId(kind: keyof Facts, { customerId, policyId, claimId }: Evidence): string {
  return { customer: customerId, policy: policyId ?? 'none', claim: claimId ?? 'none' }[kind];
}

/** Over the service table. */
export const checkStore = () => new Checks(serviceTable());
