import { randomUUID } from 'node:crypto';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { createEvent } from '@claimstream/events-schema';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { Patience, Platform, signIn, signUp } from '@claimstream/journey';
import { credentials, region } from './cloud-process.ts';

/** A customer with cars whose trips may be recorded; telematics learned of the policies by events. */
export interface Drivers {
  deviceIds: string[];
  /** The number of trips that telematics has recorded for all of them. */
  recorded(): Promise<number>;
}

const BUS = 'claimstream-dev';
const MOST_ENTRIES = 10;

/** Signs a customer up, sends telematics their policies, and consents for each. */
export async function newDrivers(endpoint: string, cars: number, seconds: number): Promise<Drivers> {
  const patience = new Patience(seconds, async () => {});
  const platform = await Platform.find({ endpoint, stage: 'dev' }, patience);
  const account = { email: `${randomUUID()}@example.com`, password: `${randomUUID()}-Aa1` };
  await signUp(platform, account);
  const token = await signIn(platform, account);
  await issuePolicies(endpoint, subjectOf(token), cars);
  const policies = () => platform.call(token, 'telematics', 'GET', '/telematics').then((answer) => answer.policies);
  const known: { policyId: string }[] = await patience.until('telematics', 'the policies', async () => {
    const found = await policies();
    return found.length === cars ? found : undefined;
  });
  const deviceIds: string[] = [];
  for (const { policyId } of known) {
    const path = `/telematics/policies/${policyId}/consent`;
    const { consent } = await platform.call(token, 'telematics', 'PUT', path, { granted: true });
    deviceIds.push(consent.deviceId);
  }
  return {
    deviceIds,
    async recorded() {
      const all: { recorded?: { trips: number } }[] = await policies();
      return all.reduce((sum, { recorded }) => sum + (recorded?.trips ?? 0), 0);
    },
  };
}

async function issuePolicies(endpoint: string, customerId: string, cars: number): Promise<void> {
  const bus = new EventBridgeClient({ endpoint, region, credentials });
  const issued = { ...PolicyIssued.samples[0]!, customerId, effectiveFrom: '2026-01-01', effectiveUntil: '2099-12-31' };
  const entries = Array.from({ length: cars }, () => {
    const { source, detailType, detail } = createEvent(PolicyIssued, { ...issued, policyId: randomUUID() }, context());
    return { EventBusName: BUS, Source: source, DetailType: detailType, Detail: JSON.stringify(detail) };
  });
  for (let from = 0; from < entries.length; from += MOST_ENTRIES) {
    const Entries = entries.slice(from, from + MOST_ENTRIES);
    const { FailedEntryCount } = await bus.send(new PutEventsCommand({ Entries }));
    if (FailedEntryCount) throw new Error('The bus did not take every policy');
  }
  bus.destroy();
}

const context = () => ({
  causationId: randomUUID(),
  correlationId: randomUUID(),
  traceparent: `00-${randomUUID().replaceAll('-', '')}-00f067aa0ba902b7-01`,
  occurredAt: new Date().toISOString(),
});

/** The customer whose access token is used. */
const subjectOf = (token: string): string =>
  JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString('utf8')).sub;
