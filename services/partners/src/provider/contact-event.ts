import * as z from 'zod';
import { type ContactChange, type ContactField, contactFields } from '../domain/contact.ts';

const Header = z.object({
  entityName: z.literal('Contact'),
  changeType: z.string(),
  changedFields: z.array(z.string()).default([]),
  commitNumber: z.int().positive(),
});

/** A change event of Salesforce's Change Data Capture; the channel is enriched with the customer's id. */
const ContactEvent = z.object({
  'detail-type': z.literal('ContactChangeEvent'),
  detail: z.object({ payload: z.object({ ChangeEventHeader: Header, Customer_Id__c: z.uuid().nullish() }) }),
});

/** Which fields of a contact are which contact data of ours; compound fields come as `MailingAddress.City` or `MailingCity`. */
const ours: [RegExp, ContactField][] = [
  [/^(Name|FirstName|LastName|MiddleName|Salutation|Suffix)(\.|$)/, 'name'],
  [/^Mailing/, 'address'],
  [/^(Phone|MobilePhone|HomePhone)$/, 'phone'],
  [/^Email$/, 'email'],
];

/**
 * What the CRM says, in our words. `nothing` of a contact that is created or deleted there, or whose other fields changed; `gap` where the
 * CRM lost changes and says so.
 */
export function contactChangeIn(message: unknown): ContactChange | 'nothing' | 'gap' | undefined {
  const payload = ContactEvent.safeParse(message).data?.detail.payload;
  if (!payload) return undefined;
  const { ChangeEventHeader: header, Customer_Id__c: customerId } = payload;
  if (header.changeType.startsWith('GAP_')) return 'gap';
  if (['CREATE', 'DELETE', 'UNDELETE'].includes(header.changeType)) return 'nothing';
  if (header.changeType !== 'UPDATE' || !customerId) return undefined;
  const found = new Set(header.changedFields.flatMap((name) => ours.find(([form]) => form.test(name))?.[1] ?? []));
  const changed = contactFields.filter((field) => found.has(field));
  return changed.length > 0 ? { customerId, changed, revision: header.commitNumber } : 'nothing';
}
