import { ProposedAddress } from '@claimstream/api-contract/partners/show-contact-proposal';
import * as z from 'zod';

export const contactFields = ['name', 'address', 'phone', 'email'] as const;
export type ContactField = (typeof contactFields)[number];

/** The kinds of a customer's contact data that somebody changed. */
export interface ContactChange {
  customerId: string;
  changed: ContactField[];
  /** A greater number is later. */
  revision: number;
  /** The CRM's present values that the customer may accept. */
  values: { phone?: string | undefined; address?: ProposedAddress | undefined };
}

/** Values that the customer may accept, each with the change that contained it. */
const Proposed = z.object({
  phone: z.object({ value: z.string(), revision: z.int() }).optional(),
  address: z.object({ value: ProposedAddress, revision: z.int() }).optional(),
});
export type Proposed = z.infer<typeof Proposed>;

/** The latest known change of each kind of a customer's contact data. */
export const KnownContact = z.object({
  revisions: z.partialRecord(z.enum(contactFields), z.int()),
  /** Values that the customer has not answered: personal data, for the customer alone. */
  proposed: Proposed.optional(),
  /** Epoch seconds of expiry in the table: no change arrives that late. */
  expiresAt: z.int(),
});
export type KnownContact = z.infer<typeof KnownContact>;

/** The kinds that a change contains and no known change, equal or later, contained before. */
export const newsIn = ({ changed, revision }: ContactChange, known: KnownContact | undefined): ContactField[] =>
  changed.filter((field) => (known?.revisions[field] ?? 0) < revision);

/** The proposal after a change. The CRM sends only the changed parts of an address, so the unanswered parts stay. */
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

/** The rest of the proposal after the customer's answer; undefined if nothing that they answered is open. */
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
