import type { Application } from '@claimstream/api-contract/customer/application';
import { createEvent } from '@claimstream/events-schema';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { CustomerRejected } from '@claimstream/events-schema/customer/customer-rejected';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import type { Fingerprint } from '@claimstream/lambda-kit';
import { dayIn } from '@claimstream/lambda-kit/local-day';
import type { DecisionInput } from '../domain/onboarding.ts';
import { issuePolicy } from '../domain/policy.ts';
import { states } from '../domain/states.ts';
import type { Customers } from '../store/customers.ts';
import { fingerprintCar } from './fingerprint-car.ts';
import { policyIdOf } from './policy-id.ts';

/** Accepts the application and issues a policy for each car, or rejects it with every reason: one write either way. */
export function decideApplication(
  customers: Pick<Customers, 'application' | 'applicationChange' | 'policyChange' | 'write'>,
  fingerprint: Fingerprint,
) {
  return async ({ customerId, context, checks }: DecisionInput) => {
    const found = await customers.application(customerId);
    if (!found) throw new Error(`No application of customer ${customerId}`);
    const { item, version } = found;
    // It is decided already, or a corrected application replaced the one that this late run is about.
    if (item.state !== 'submitted' || item.submission !== context.causationId) return { state: item.state };
    const reasons = [...new Set(checks.flatMap((check) => check.reasons))].sort();
    if (reasons.length > 0) {
      const event = createEvent(CustomerRejected, { customerId, reasons }, context);
      await customers.write(
        customers.applicationChange(customerId, { ...item, state: 'rejected', reasons }, version, [event]),
      );
      return { state: 'rejected' };
    }
    const policies = policiesFor(customerId, item.application, new Date(item.submittedAt));
    const accepted = createEvent(
      CustomerAccepted,
      await acceptance(customerId, item.application, fingerprint),
      context,
    );
    const issued = await Promise.all(
      policies.map(async (policy, index) => {
        const fingerprints = await fingerprintCar(item.application.cars[index]!, fingerprint, customerId);
        return createEvent(PolicyIssued, { ...policy, fingerprints }, context);
      }),
    );
    await customers.write(
      customers.applicationChange(customerId, { ...item, state: 'accepted' }, version, [accepted, ...issued]),
      ...policies.map((policy) => customers.policyChange({ ...policy, state: 'issued' }, 'absent')),
    );
    return { state: 'accepted' };
  };
}

function policiesFor(customerId: string, { address, cars }: Application, submittedAt: Date) {
  const { timeZone } = states[address.state]!;
  const firstDay = dayIn(timeZone, submittedAt);
  return cars.map((car, index) => issuePolicy(policyIdOf(customerId, index), customerId, car, firstDay, timeZone));
}

async function acceptance(customerId: string, application: Application, fingerprint: Fingerprint) {
  const { givenName, familyName, birthDate, licence } = application;
  const plain = { givenName, familyName, birthDate, licenceNumber: licence.number, ssn: application.ssn };
  const hashes = await Promise.all(
    Object.entries(plain).map(async ([field, value]) => [
      field,
      await fingerprint(field as keyof typeof plain, value, customerId),
    ]),
  );
  return {
    customerId,
    licenceState: licence.state,
    fingerprints: Object.fromEntries(hashes) as Record<keyof typeof plain, string>,
  };
}
