import type { ExportRequest } from '@claimstream/lambda-kit/export-part';
import type { Customers } from '../store/customers.ts';

/** All data of this service about a customer: their own statements and its decisions. */
export function ownPart(customers: Pick<Customers, 'overview'>) {
  return async ({ customerId }: ExportRequest): Promise<Record<string, unknown>> => {
    const found = await customers.overview(customerId);
    if (!found) return {};
    const { application: record, policies, documents } = found;
    const { application, state, reasons, submittedAt, insuredCars } = record;
    return { application: { ...application, state, reasons, submittedAt }, insuredCars, policies, documents };
  };
}
