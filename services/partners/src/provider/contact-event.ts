import { usStates } from '@claimstream/api-contract/us-states';
import * as z from 'zod';
import { type ContactChange, type ContactField, contactFields } from '../domain/contact.ts';

const Header = z.object({
  entityName: z.literal('Contact'),
  changeType: z.string(),
  changedFields: z.array(z.string()).default([]),
  commitNumber: z.int().positive(),
});

const said = z.string().trim().max(200).nullish();
const Address = z.object({ Street: said, City: said, State: said, StateCode: said, PostalCode: said });
/** What of a contact a customer may take over. */
const Values = z.object({
  Phone: said,
  MobilePhone: said,
  HomePhone: said,
  MailingStreet: said,
  MailingCity: said,
  MailingState: said,
  MailingStateCode: said,
  MailingPostalCode: said,
  MailingAddress: Address.nullish(),
});

/** A change event of Salesforce's Change Data Capture; the channel is enriched with the customer's id. */
const ContactEvent = z.object({
  'detail-type': z.literal('ContactChangeEvent'),
  detail: z.object({ payload: Values.extend({ ChangeEventHeader: Header, Customer_Id__c: z.uuid().nullish() }) }),
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
  if (changed.length === 0) return 'nothing';
  return { customerId, changed, revision: header.commitNumber, values: valuesOf(payload) };
}

function valuesOf(payload: z.infer<typeof Values>): ContactChange['values'] {
  const { MailingAddress: whole } = payload;
  const address = {
    street: payload.MailingStreet || whole?.Street || undefined,
    city: payload.MailingCity || whole?.City || undefined,
    state: stateOf(payload.MailingStateCode || whole?.StateCode || payload.MailingState || whole?.State),
    zip: payload.MailingPostalCode || whole?.PostalCode || undefined,
  };
  const parts = Object.entries(address).filter(([, part]) => part !== undefined);
  return {
    phone: payload.MobilePhone || payload.Phone || payload.HomePhone || undefined,
    ...(parts.length > 0 && { address: Object.fromEntries(parts) }),
  };
}

/** The CRM may say a state by its name. */
function stateOf(state: string | null | undefined): string | undefined {
  const [code] = Object.entries(usStates).find(([, name]) => name.toLowerCase() === state?.toLowerCase()) ?? [];
  return code ?? (state || undefined);
}
