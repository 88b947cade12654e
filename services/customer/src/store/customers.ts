import { KeptApplication, KeptCar } from '@claimstream/api-contract/customer/application';
import { applicationStates } from '@claimstream/api-contract/customer/application-states';
import type { OutgoingEvent } from '@claimstream/events-schema';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { PolicyNotFound } from '@claimstream/events-schema/customer/policy-not-found';
import { type Change, erasedKey, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { ContactChanges } from '../domain/contact-answer.ts';
import { DocumentStatus } from '../domain/document-status.ts';
import { Driving, Premium } from '../domain/premium.ts';
import { ToldLoss } from '../domain/total-losses.ts';

const PolicyData = PolicyIssued.data;

export const ApplicationRecord = z.object({
  state: z.enum(applicationStates),
  reasons: z.array(z.string()),
  idempotencyKey: z.string(),
  /** Keys of the applications that this one replaced: a request under one of them is not a new application. */
  earlierKeys: z.array(z.string()),
  /** The event that published this application; a decision with another cause is not about it. */
  submission: z.uuid(),
  submittedAt: z.iso.datetime(),
  /** The cars of applications that were accepted before this one, in the order of their policies. */
  insuredCars: z.array(KeptCar).default([]),
  application: KeptApplication,
});
export type ApplicationRecord = z.infer<typeof ApplicationRecord>;

export const PolicyRecord = PolicyData.extend({
  state: z.enum(['issued', 'active']),
  activatedAt: z.iso.datetime().optional(),
  /** The day on which its customer ended cover, for the erasure of their data. */
  endedOn: z.iso.date().optional(),
  /** Epoch seconds when the record expires; absent while it is in use. */
  expiresAt: z.int().optional(),
  /** Reports about losses of its car, one for each claim. */
  losses: z.array(ToldLoss).optional(),
  /** Absent on policies issued before 2026-11-30. */
  premium: Premium.optional(),
  driving: Driving.optional(),
});
export type PolicyRecord = z.infer<typeof PolicyRecord>;

/** A claim's policy that its customer does not have; it prevents a second answer. */
const MissingPolicy = PolicyNotFound.data;
type MissingPolicy = z.infer<typeof MissingPolicy>;

const partition = (customerId: string) => `CUSTOMER#${customerId}`;
const contactKey = (customerId: string) => ({ pk: partition(customerId), sk: 'CONTACT' });

/** The service's own records: an application, its policies and its documents under one customer. */
export class Customers {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  application(customerId: string): Promise<Stored<ApplicationRecord> | undefined> {
    return this.#table.get(ApplicationRecord, { pk: partition(customerId), sk: 'APPLICATION' });
  }

  /** Everything about one customer; undefined before they applied. */
  async overview(customerId: string) {
    const [[application], policies, documents] = await Promise.all([
      this.#table.list(ApplicationRecord, partition(customerId), 'APPLICATION'),
      this.policies(customerId),
      this.documents(customerId),
    ]);
    if (!application) return undefined;
    return {
      application: application.item,
      policies: policies.map(({ item }) => item),
      documents: documents.map(({ item }) => item),
    };
  }

  policy(customerId: string, policyId: string): Promise<Stored<PolicyRecord> | undefined> {
    return this.#table.get(PolicyRecord, { pk: partition(customerId), sk: `POLICY#${policyId}` });
  }

  policies(customerId: string): Promise<Stored<PolicyRecord>[]> {
    return this.#table.list(PolicyRecord, partition(customerId), 'POLICY#');
  }

  document(customerId: string, documentId: string): Promise<Stored<DocumentStatus> | undefined> {
    return this.#table.get(DocumentStatus, { pk: partition(customerId), sk: `DOCUMENT#${documentId}` });
  }

  documents(customerId: string): Promise<Stored<DocumentStatus>[]> {
    return this.#table.list(DocumentStatus, partition(customerId), 'DOCUMENT#');
  }

  applicationChange(
    customerId: string,
    item: ApplicationRecord,
    expect: Change['expect'],
    events: OutgoingEvent[],
  ): Change {
    const priorStates =
      expect === 'absent' ? undefined : item.state === 'submitted' ? ['rejected', 'accepted'] : ['submitted'];
    return { key: { pk: partition(customerId), sk: 'APPLICATION' }, item, expect, priorStates, events };
  }

  policyChange(item: PolicyRecord, expect: Change['expect'], events: OutgoingEvent[] = []): Change {
    const priorStates = expect === 'absent' ? undefined : ['issued'];
    return {
      key: { pk: partition(item.customerId), sk: `POLICY#${item.policyId}` },
      item,
      expect,
      priorStates,
      events,
    };
  }

  /** Updates facts of a policy; its state stays. */
  policyUpdate(item: PolicyRecord, version: number): Change {
    const key = { pk: partition(item.customerId), sk: `POLICY#${item.policyId}` };
    return { key, item, expect: version, priorStates: [item.state] };
  }

  documentChange(customerId: string, item: DocumentStatus, expect: Change['expect'], events: OutgoingEvent[]): Change {
    return { key: { pk: partition(customerId), sk: `DOCUMENT#${item.documentId}` }, item, expect, events };
  }

  missingPolicy(customerId: string, claimId: string): Promise<Stored<MissingPolicy> | undefined> {
    return this.#table.get(MissingPolicy, { pk: partition(customerId), sk: `MISSING#${claimId}` });
  }

  missingPolicyChange(item: MissingPolicy, events: OutgoingEvent[]): Change {
    const key = { pk: partition(item.customerId), sk: `MISSING#${item.claimId}` };
    return { key, item, expect: 'absent', events };
  }

  forgetMissingPolicy(customerId: string, claimId: string): Promise<void> {
    return this.#table.remove({ pk: partition(customerId), sk: `MISSING#${claimId}` });
  }

  /** The CRM's changes of their contact data, and their answers. */
  contactChanges(customerId: string): Promise<Stored<ContactChanges> | undefined> {
    return this.#table.get(ContactChanges, contactKey(customerId));
  }

  /** @throws WriteConflict when it changed since it was read, or the customer's data are being erased */
  tellContact(customerId: string, item: ContactChanges, expect: Change['expect']): Promise<void> {
    const change = { key: contactKey(customerId), item, expect };
    return this.#table.writeAll([change], { absent: [erasedKey(customerId)] });
  }

  /**
   * Writes an answer, with the confirmed data.
   * @throws WriteConflict as `tellContact`, also when the application changed
   */
  answerContact(
    customerId: string,
    {
      application,
      changes,
      expect,
      event,
    }: {
      application: Stored<ApplicationRecord> | undefined;
      changes: ContactChanges;
      expect: Change['expect'];
      event: OutgoingEvent;
    },
  ): Promise<void> {
    const key = { pk: partition(customerId), sk: 'APPLICATION' };
    const data: Change[] = application
      ? [{ key, item: application.item, expect: application.version, priorStates: ['accepted'] }]
      : [];
    const answer: Change = { key: contactKey(customerId), item: changes, expect, events: [event] };
    return this.#table.writeAll([answer, ...data], { absent: [erasedKey(customerId)] });
  }

  /** Takes an application, unless its customer's data are being erased. */
  submit(customerId: string, change: Change): Promise<void> {
    return this.#table.writeAll([change], { absent: [erasedKey(customerId)] });
  }

  write(...changes: Change[]): Promise<void> {
    return this.#table.writeAll(changes);
  }
}

/** Over the service table. */
export const customerStore = () => new Customers(serviceTable());
