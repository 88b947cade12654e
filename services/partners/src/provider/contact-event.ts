import { usStates } from '@claimstream/api-contract/us-states';
import * as z from 'zod';
import { type ContactChange, type ContactField, contactFields } from '../domain/contact.ts';
import { type Malformed, malformed, malformedBy } from './malformed.ts';

const kinds = ['CREATE', 'UPDATE', 'DELETE', 'UNDELETE'] as const;
const gaps = ['GAP_CREATE', 'GAP_UPDATE', 'GAP_DELETE', 'GAP_UNDELETE', 'GAP_OVERFLOW'] as const;
const header = 'detail.payload.ChangeEventHeader';

const Header = z.object({
  entityName: z.literal('Contact'),
  changeType: z.enum([...kinds, ...gaps]),
  /** The changed contacts; several only if the CRM lost changes or reported one change for all of them. */
  recordIds: z.array(z.string()).nullish(),
  changedFields: z.array(z.string().regex(/^(?!(\d+-)?0x)/i, 'a bitmap, not a name')).nullish(),
  commitNumber: z.int().positive(),
});

const said = z.string().trim().max(255).nullish();
const Address = z.object({ Street: said, City: said, State: said, StateCode: said, PostalCode: said });
/** The parts of a contact that a customer may accept. */
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

/** The contact data that each CRM field belongs to; compound fields arrive as `MailingAddress.City` or `MailingCity`. */
const ours: [RegExp, ContactField][] = [
  [/^(Name|FirstName|LastName|MiddleName|Salutation|Suffix)(\.|$)/, 'name'],
  [/^Mailing/, 'address'],
  [/^(Phone|MobilePhone|HomePhone)$/, 'phone'],
  [/^Email$/, 'email'],
];

/**
 * The CRM's message in our words. `nothing`: a contact was created or deleted there, or other fields changed; `gap`: the CRM reports that
 * it lost changes.
 */
export function contactChangeIn(message: unknown): ContactChange | 'nothing' | 'gap' | Malformed {
  const { data, error } = ContactEvent.safeParse(message);
  if (!data) return malformedBy(error);
  const { ChangeEventHeader, Customer_Id__c: customerId } = data.detail.payload;
  const { changeType, changedFields, commitNumber, recordIds } = ChangeEventHeader;
  if (changeType.startsWith('GAP_')) return 'gap';
  if (changeType !== 'UPDATE') return 'nothing';
  if (!changedFields?.length) return malformed(`${header}.changedFields: none in an update`);
  if (!customerId) return malformed('detail.payload.Customer_Id__c: no customer');
  if (recordIds && recordIds.length > 1) return malformed(`${header}.recordIds: several contacts, one customer`);
  const found = new Set(changedFields.flatMap((name) => ours.find(([form]) => form.test(name))?.[1] ?? []));
  const changed = contactFields.filter((field) => found.has(field));
  if (changed.length === 0) return 'nothing';
  return {
    customerId: customerId.toLowerCase(),
    changed,
    revision: commitNumber,
    values: valuesOf(data.detail.payload),
  };
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

/** The CRM may send a state's full name. */
function stateOf(state: string | null | undefined): string | undefined {
  const [code] = Object.entries(usStates).find(([, name]) => name.toLowerCase() === state?.toLowerCase()) ?? [];
  return code ?? (state || undefined);
}
