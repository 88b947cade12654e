import { ProposedAddress } from '@claimstream/api-contract/partners/show-contact-proposal';
import * as z from 'zod';

export const contactFields = ['name', 'address', 'phone', 'email'] as const;
export type ContactField = (typeof contactFields)[number];

/** Which contact data of a customer somebody changed. */
export interface ContactChange {
  customerId: string;
  changed: ContactField[];
  /** A greater one is later. */
  revision: number;
  /** What the CRM has now of what the customer may take over. */
  values: { phone?: string | undefined; address?: ProposedAddress | undefined };
}

/** What the customer may take over, each with the change that said it. */
const Proposed = z.object({
  phone: z.object({ value: z.string(), revision: z.int() }).optional(),
  address: z.object({ value: ProposedAddress, revision: z.int() }).optional(),
});
export type Proposed = z.infer<typeof Proposed>;

/** The latest change that is known of each of a customer's contact data. */
export const KnownContact = z.object({
  revisions: z.partialRecord(z.enum(contactFields), z.int()),
  /** What the customer has not answered yet: personal values, for the customer alone. */
  proposed: Proposed.optional(),
  /** Epoch seconds after which the table forgets it: no change is so late. */
  expiresAt: z.int(),
});
export type KnownContact = z.infer<typeof KnownContact>;

/** What a change says that no known one, later or the same, said before. */
export const newsIn = ({ changed, revision }: ContactChange, known: KnownContact | undefined): ContactField[] =>
  changed.filter((field) => (known?.revisions[field] ?? 0) < revision);

/** What is proposed after a change; of an address the CRM says only the parts that changed, so the open ones stay. */
export function proposedAfter(
  { revision, values }: ContactChange,
  changed: readonly ContactField[],
  { phone, address }: Proposed = {},
): Proposed {
  const told = {
    phone: values.phone ? { value: values.phone, revision } : undefined,
    address: values.address ? { value: { ...address?.value, ...values.address }, revision } : undefined,
  };
  return withoutBlanks({
    phone: changed.includes('phone') ? told.phone : phone,
    address: changed.includes('address') ? told.address : address,
  });
}

/** What is still proposed after the customer answered; undefined where the answer is about nothing that is open. */
export function proposedAfterAnswer(
  proposed: Proposed,
  { field, revision }: { field: 'address' | 'phone'; revision: number },
): Proposed | undefined {
  const open = proposed[field];
  return open && open.revision <= revision ? withoutBlanks({ ...proposed, [field]: undefined }) : undefined;
}

const withoutBlanks = ({ phone, address }: Proposed): Proposed => ({
  ...(phone && { phone }),
  ...(address && { address }),
});
