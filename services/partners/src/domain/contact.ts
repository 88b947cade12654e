import * as z from 'zod';

export const contactFields = ['name', 'address', 'phone', 'email'] as const;
export type ContactField = (typeof contactFields)[number];

/** Which contact data of a customer somebody changed; never what they are. */
export interface ContactChange {
  customerId: string;
  changed: ContactField[];
  /** A greater one is later. */
  revision: number;
}

/** The latest change that is known of each of a customer's contact data. */
export const KnownContact = z.object({
  revisions: z.partialRecord(z.enum(contactFields), z.int()),
  /** Epoch seconds after which the table forgets it: no change is so late. */
  expiresAt: z.int(),
});
export type KnownContact = z.infer<typeof KnownContact>;

/** What a change says that no known one, later or the same, said before. */
export const newsIn = ({ changed, revision }: ContactChange, known: KnownContact | undefined): ContactField[] =>
  changed.filter((field) => (known?.revisions[field] ?? 0) < revision);
