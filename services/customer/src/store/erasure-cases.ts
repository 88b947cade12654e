import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Change, erasedKey, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import type { ErasurePlan, Held } from '../application/plan-erasure.ts';
import { ErasureCase } from '../domain/erasure-case.ts';
import { OwnClaim } from '../domain/own-claim.ts';
import { ApplicationRecord, PolicyRecord } from './customers.ts';
import { ExportRecord } from './export-record.ts';

const partition = (customerId: string) => `CUSTOMER#${customerId}`;
const caseKey = (customerId: string) => ({ ...erasedKey(customerId), sk: 'CASE' });
const claimKey = (customerId: string, claimId: string) => ({ pk: partition(customerId), sk: `CLAIM#${claimId}` });
const exportKey = (customerId: string) => ({ pk: partition(customerId), sk: 'EXPORT' });
/** One day more than the expiry day, because by then it is over everywhere. */
const secondsAfter = (day: string) => Math.floor(Date.parse(day) / 1000) + 2 * 86_400;
const EXPORT_SECONDS = 86_400;

/** Customers' erasures and exports, and this service's data about them. */
export class ErasureCases {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  find(customerId: string): Promise<Stored<ErasureCase> | undefined> {
    return this.#table.get(ErasureCase, caseKey(customerId));
  }

  /** The facts that decide how much must be kept. */
  async held(customerId: string): Promise<Held> {
    const pk = partition(customerId);
    const [[application], policies, claims] = await Promise.all([
      this.#table.list(ApplicationRecord, pk, 'APPLICATION'),
      this.#table.list(PolicyRecord, pk, 'POLICY#'),
      this.#table.list(OwnClaim, pk, 'CLAIM#'),
    ]);
    return {
      application: application?.item,
      policies: policies.map(({ item }) => item),
      claims: claims.map(({ item }) => item),
    };
  }

  /** Opens a case, ends cover under the policies in force, and marks the customer as erased: all or nothing. */
  async open(item: ErasureCase, held: Held, plan: ErasurePlan, events: OutgoingEvent[]): Promise<void> {
    const { customerId } = item;
    const pk = partition(customerId);
    const ends = await Promise.all(
      plan.inForce.map(async ({ policyId }): Promise<Change> => {
        const key = { pk, sk: `POLICY#${policyId}` };
        const found = (await this.#table.get(PolicyRecord, key))!;
        return { key, item: { ...found.item, endedOn: plan.today }, expect: found.version };
      }),
    );
    const erased = {
      customerId,
      requestedAt: item.requestedAt,
      policyIds: held.policies.map(({ policyId }) => policyId),
      claims: plan.claims,
      answered: false,
    };
    await this.#table.writeAll([
      { key: caseKey(customerId), item, expect: 'absent', events },
      { key: erasedKey(customerId), item: erased, expect: 'absent' },
      ...ends,
    ]);
  }

  update(item: ErasureCase, version: number, events: OutgoingEvent[]): Promise<void> {
    return this.#table.write({ key: caseKey(item.customerId), item, expect: version, events });
  }

  /** @param until the day until which the record of policies is kept; undefined erases everything */
  async erase(customerId: string, { application, policies }: Held, until: string | undefined): Promise<void> {
    const pk = partition(customerId);
    if (until && application) {
      const expiresAt = secondsAfter(until);
      const { ssn: _ssn, phone: _phone, ...kept } = application.application;
      const { submittedAt, insuredCars } = application;
      const record = { ...kept, submittedAt, insuredCars, expiresAt };
      await this.#table.write({ key: { pk, sk: 'KEPT' }, item: record, expect: 'anything' });
      // The driving is not part of the record: the premium of a renewal names the score that priced it.
      for (const { driving: _driving, ...policy } of policies) {
        const key = { pk, sk: `POLICY#${policy.policyId}` };
        await this.#table.write({ key, item: { ...policy, expiresAt }, expect: 'anything' });
      }
    }
    // The application goes last: while it is here, a run after a crash knows what to keep.
    const gone = ['DOCUMENT#', 'MISSING#', 'CLAIM#', 'CONTACT', 'EXPORT', ...(until ? [] : ['POLICY#']), 'APPLICATION'];
    for (const prefix of gone) await this.#table.removeAll(pk, prefix);
  }

  claim(customerId: string, claimId: string): Promise<Stored<OwnClaim> | undefined> {
    return this.#table.get(OwnClaim, claimKey(customerId, claimId));
  }

  writeClaim(customerId: string, item: OwnClaim, expect: Change['expect']): Promise<void> {
    return this.#table.write({ key: claimKey(customerId, item.claimId), item, expect });
  }

  forgetClaim(customerId: string, claimId: string): Promise<void> {
    return this.#table.remove(claimKey(customerId, claimId));
  }

  export(customerId: string): Promise<Stored<ExportRecord> | undefined> {
    return this.#table.get(ExportRecord, exportKey(customerId));
  }

  openExport(customerId: string, record: ExportRecord, expect: Change['expect'], events: OutgoingEvent[]) {
    const expiresAt = Math.floor(Date.parse(record.requestedAt) / 1000) + EXPORT_SECONDS;
    return this.#table.write({ key: exportKey(customerId), item: { ...record, expiresAt }, expect, events });
  }
}

/** Over the service table. */
export const erasureCaseStore = () => new ErasureCases(serviceTable());
