import type { KeptApplication } from '@claimstream/api-contract/customer/application';
import { createEvent } from '@claimstream/events-schema';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { CustomerRejected } from '@claimstream/events-schema/customer/customer-rejected';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { type Fingerprint, nameFingerprints, otherSpellings } from '@claimstream/lambda-kit';
import { dayIn } from '@claimstream/lambda-kit/local-day';
import { firstDayOf, type InsuredCar } from '../domain/insured-car.ts';
import type { DecisionInput } from '../domain/onboarding.ts';
import { issuePolicy } from '../domain/policy.ts';
import { timeZoneOf } from '../domain/states.ts';
import type { ApplicationRecord, Customers } from '../store/customers.ts';
import { fingerprintCar } from './fingerprint-car.ts';
import { insuredOf } from './insured-of.ts';
import { policyIdOf } from './policy-id.ts';
import { pricePolicies } from './price-policies.ts';

/** Accepts the application and issues a policy for each car, or rejects it with every reason: one write either way. */
export function decideApplication(
  customers: Pick<Customers, 'application' | 'policies' | 'applicationChange' | 'policyChange' | 'write'>,
  fingerprint: Fingerprint,
) {
  return async ({ customerId, context, checks }: DecisionInput) => {
    const found = await customers.application(customerId);
    if (!found) throw new Error(`No application of customer ${customerId}`);
    const { item, version } = found;
    // It is decided already, or a corrected application replaced the one of this late run.
    if (item.state !== 'submitted' || item.submission !== context.causationId) return { state: item.state };
    const reasons = [...new Set(checks.flatMap((check) => check.reasons))].sort();
    if (reasons.length > 0) {
      const event = createEvent(CustomerRejected, { customerId, reasons }, context);
      await customers.write(
        customers.applicationChange(customerId, { ...item, state: 'rejected', reasons }, version, [event]),
      );
      return { state: 'rejected' };
    }
    const before = (await customers.policies(customerId)).map((policy) => policy.item);
    const policies = policiesFor(customerId, item, insuredOf(before, item)?.cars ?? []);
    const { priced, adjusted } = pricePolicies({ policies, before, record: item, context });
    const accepted = createEvent(
      CustomerAccepted,
      await acceptance(customerId, item.application, fingerprint),
      context,
    );
    const holder = await nameFingerprints(fingerprint, item.application);
    const { state } = item.application.address;
    const issued = await Promise.all(
      priced.map(async ({ premium: _premium, ...policy }, index) => {
        const fingerprints = await fingerprintCar(item.application.cars[index]!, fingerprint, customerId);
        return createEvent(PolicyIssued, { ...policy, fingerprints, holder, state }, context);
      }),
    );
    await customers.write(
      customers.applicationChange(customerId, { ...item, state: 'accepted' }, version, [
        accepted,
        ...issued,
        ...adjusted,
      ]),
      ...priced.map((policy) => customers.policyChange({ ...policy, state: 'issued' }, 'absent')),
    );
    return { state: 'accepted' };
  };
}

function policiesFor(customerId: string, record: ApplicationRecord, insured: readonly InsuredCar[]) {
  const { address, cars } = record.application;
  const timeZone = timeZoneOf(address.state);
  const arrivedAt = new Date(record.submittedAt);
  const today = dayIn(timeZone, arrivedAt);
  return cars.map((car, index) => {
    const policyId = policyIdOf(customerId, record.insuredCars.length + index);
    return issuePolicy(policyId, customerId, car, firstDayOf(car.vin, today, insured), timeZone, arrivedAt);
  });
}

async function acceptance(customerId: string, application: KeptApplication, fingerprint: Fingerprint) {
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
    ...(await spellingsOf(customerId, { givenName, familyName }, fingerprint)),
  };
}

async function spellingsOf(
  customerId: string,
  names: Record<'givenName' | 'familyName', string>,
  fingerprint: Fingerprint,
) {
  const hashes = await Promise.all(
    (['givenName', 'familyName'] as const).map(async (field) => {
      const others = otherSpellings(field, names[field]);
      return [field, await Promise.all(others.map((other) => fingerprint(field, other, customerId)))] as const;
    }),
  );
  const found = hashes.filter(([, others]) => others.length > 0);
  return found.length > 0 && { otherSpellings: Object.fromEntries(found) };
}
