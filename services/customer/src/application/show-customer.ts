import type { AnswerOf } from '@claimstream/api-contract';
import type { showCustomer as route } from '@claimstream/api-contract/customer/show-customer';
import { toldOfDocument } from '@claimstream/api-contract/reasons/told-of-document';
import { toldReasons } from '@claimstream/api-contract/reasons/told-reasons';
import { Problem } from '@claimstream/lambda-kit';
import { coverEndedOn } from '../domain/total-losses.ts';
import type { ApplicationRecord, Customers, PolicyRecord } from '../store/customers.ts';
import { carOf } from './insured-of.ts';

type Shown = AnswerOf<typeof route>;

/** Shows a customer their own application, policies and documents, without the findings of document checks. */
export function showCustomer(customers: Pick<Customers, 'overview'>) {
  return async (customerId: string): Promise<Shown> => {
    const found = await customers.overview(customerId);
    if (!found) throw new Problem(404, 'NOT_SIGNED_UP', 'There is no application yet. Send one by POST /customers.');
    const { application: record, policies, documents } = found;
    return {
      customerId,
      state: record.state,
      reasons: toldReasons(record.reasons),
      submittedAt: record.submittedAt,
      driver: driverOf(record),
      policies: policies.map((policy) => shownPolicy(policy, record)),
      documents: documents.map(({ documentId, kind, policyId, attempt, status, reasons }) => ({
        ...{ documentId, kind, policyId, attempt, status },
        reasons: toldOfDocument(status, reasons),
      })),
      application: record.state === 'rejected' ? toCorrect(record) : undefined,
    };
  };
}

function shownPolicy(policy: PolicyRecord, record: ApplicationRecord): Shown['policies'][number] {
  const { policyId, state, activatedAt, effectiveFrom, effectiveUntil, timeZone } = policy;
  const { limitCents, deductibleCents, rentalCover } = policy;
  const { make, model, modelYear, colour, vehicleClass, plate, valueCents } = carOf(policy, record);
  return {
    ...{ policyId, state, activatedAt, effectiveFrom, effectiveUntil, timeZone },
    ...{ limitCents, deductibleCents, rentalCover },
    coverEndedOn: coverEndedOn(policy.losses ?? []),
    premium: policy.premium,
    car: { make, model, modelYear, colour, vehicleClass, plate, valueCents },
  };
}

/** A page shows it beside the readings from the photo of the licence. */
function driverOf({ application: { givenName, familyName, birthDate, licence } }: ApplicationRecord): Shown['driver'] {
  return { givenName, familyName, birthDate, licence };
}

/** The owner corrects their entries; they type a social security number again, so that no page ever receives it. */
function toCorrect({ application: { ssn, ...rest } }: ApplicationRecord): Shown['application'] {
  return { ...rest, ssnLastDigits: ssn.slice(-4) };
}
