import './silence.ts';
import type { Application } from '@claimstream/api-contract/customer/application';
import type { EventContext } from '@claimstream/events-schema';
import { type Crash, contextOf, type TableUnderTest } from '@claimstream/test-drive';
import { checkAddress } from '../src/application/check-address.ts';
import { checkIdentity } from '../src/application/check-identity.ts';
import { decideApplication } from '../src/application/decide-application.ts';
import { recordDocument } from '../src/application/record-document.ts';
import { showCustomer } from '../src/application/show-customer.ts';
import { submitApplication } from '../src/application/submit-application.ts';
import type { DocumentStatus } from '../src/domain/document-status.ts';
import { Customers } from '../src/store/customers.ts';
import { application, customerId } from './example-applications.ts';

const fingerprint = async (_field: string, value: string) => Buffer.from(value.padEnd(32)).toString('hex').slice(0, 64);

/** The service's table, and its use cases over it for one customer. */
export async function world(tables: TableUnderTest) {
  const fresh = await tables.fresh();
  const customers = new Customers(fresh.table);
  const over = (crash?: Crash) => (crash ? crash.methods(customers) : customers);
  const submission = async () => (await customers.application(customerId))!.item.submission;
  /** The workflow's last task, about the current application, or about the one that the event `of` published. */
  const decide = async (reasons: string[] = [], crash?: Crash, of?: string) => {
    const context = { ...contextOf('submitted'), causationId: of ?? (await submission()) };
    return decideApplication(over(crash), fingerprint as never)({ customerId, context, checks: [{ reasons }] });
  };
  return {
    fresh,
    submission,
    decide,
    submit: (body: Application = application(), idempotencyKey = 'key-of-mine', crash?: Crash) =>
      submitApplication(over(crash))(customerId, body, idempotencyKey, contextOf(idempotencyKey)),
    submitAt: (context: EventContext, idempotencyKey: string) =>
      submitApplication(customers)(customerId, application(), idempotencyKey, context),
    checks: async () => {
      const input = { customerId, context: contextOf('submitted') };
      const answers = await Promise.all([checkAddress(customers)(input), checkIdentity(customers)(input)]);
      return answers.flatMap(({ reasons }) => reasons);
    },
    record: (document: DocumentStatus, crash?: Crash) => {
      const { kind, attempt, status } = document;
      return recordDocument(over(crash))(customerId, document, contextOf(`${kind} ${attempt} ${status}`));
    },
    show: () => showCustomer(customers)(customerId),
    async policyIds() {
      return (await customers.policies(customerId)).map(({ item }) => item.policyId);
    },
    events: () => fresh.events(),
  };
}
export type World = Awaited<ReturnType<typeof world>>;
/** The state that must be the same after a crash. */
export const outcome = ({ fresh }: World) => fresh.state();
export const submitted = async (tables: TableUnderTest) => {
  const w = await world(tables);
  await w.submit();
  return w;
};
export const accepted = async (tables: TableUnderTest) => {
  const w = await submitted(tables);
  await w.decide();
  return w;
};
