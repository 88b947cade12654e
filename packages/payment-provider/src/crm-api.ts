import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { Outbox } from './outbox.ts';
import { type Answer, answered, jsonIn, parsedAs, Refusal } from './refusal.ts';
import { Trouble, type Troubles } from './trouble.ts';
import { sendAsTold } from './weather-api.ts';

const Contact = z.record(z.string().regex(/^[A-Z]\w{0,60}$/), z.string().max(200));
const Case = z.strictObject({
  Status: z.string().min(1).max(60),
  Told_At__c: z.iso.datetime(),
  Field__c: z.string().max(60).optional(),
});
interface CaseRecord {
  id: string;
  Status: string;
  Told_At__c: string;
  Field__c?: string | undefined;
  /** Idempotency keys of the calls that changed it. */
  keys: string[];
}

/** The simulated CRM: contacts that people change there, and cases that its customer upserts. */
export function crmApi(outbox: Outbox, troubles: Troubles, wake: () => void) {
  return (request: IncomingMessage, path: string): Promise<Answer> =>
    answered(async () => {
      const { method } = request;
      if (path === '/crm/events' && method === 'POST') return sendAsTold(outbox, wake, await jsonIn(request));
      if (path === '/crm/answers' && method === 'POST')
        return { status: 200, body: troubles.expect(parsedAs(Trouble, await jsonIn(request))) };
      const [, customerId] = /^\/crm\/contacts\/([0-9a-f-]{36})$/.exec(path) ?? [];
      if (customerId && method === 'PATCH') {
        const event = changeContact(outbox, customerId, parsedAs(Contact, await jsonIn(request)));
        wake();
        return { status: 200, body: event };
      }
      const [, caseId] =
        /^\/crm\/services\/data\/v60\.0\/sobjects\/Case\/(?:Claim_Id__c|Contact_Of__c)\/([0-9a-f-]{36})$/.exec(path) ??
        [];
      if (!caseId) throw new Refusal(404, 'not_found', `There is no ${method} ${path}`);
      if (!request.headers.authorization && !request.headers['x-api-key']) {
        throw new Refusal(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
      }
      if (method === 'GET') return { status: 200, body: outbox.record(`case/${caseId}`) ?? null };
      const trouble = await troubles.next();
      if (trouble) return trouble;
      if (method === 'PATCH') return upsertCase(outbox, caseId, request, parsedAs(Case, await jsonIn(request)));
      throw new Refusal(405, 'METHOD_NOT_ALLOWED', 'PATCH upserts a case');
    });
}

/** A case keeps the status of the latest call, in whatever order the calls arrive. */
function upsertCase(outbox: Outbox, id: string, request: IncomingMessage, told: z.infer<typeof Case>): Answer {
  const key = String(request.headers['idempotency-key'] ?? '');
  if (!key) throw new Refusal(422, 'REQUIRED_FIELD_MISSING', 'Send an idempotency-key header');
  const known = outbox.record<CaseRecord>(`case/${id}`);
  if (known?.keys.includes(key)) return { status: 204, body: null };
  const isNewer = !known || known.Told_At__c <= told.Told_At__c;
  outbox.write(`case/${id}`, { ...(isNewer ? told : known), id, keys: [...(known?.keys ?? []), key] });
  return { status: known ? 204 : 201, body: null };
}

/** Stores somebody's change, with a change event in the shape of Salesforce's Change Data Capture. */
function changeContact(outbox: Outbox, customerId: string, fields: z.infer<typeof Contact>) {
  const known = outbox.record<{ commit: number }>(`contact/${customerId}`);
  const commit = Math.max(Date.now(), (known?.commit ?? 0) + 1);
  const detail = {
    schemaId: 'Yd4iQ0rQXc8hY0Rkr6mGbw',
    id: customerId,
    payload: {
      ChangeEventHeader: {
        entityName: 'Contact',
        recordIds: [`003${customerId.replaceAll('-', '').slice(0, 15)}`],
        changeType: 'UPDATE',
        changeOrigin: 'com/salesforce/api/rest/60.0',
        changedFields: [...Object.keys(fields), 'LastModifiedDate'],
        transactionKey: customerId,
        sequenceNumber: 1,
        commitTimestamp: commit,
        commitNumber: commit,
        commitUser: '005000000000001AAA',
      },
      ...fields,
      Customer_Id__c: customerId,
      LastModifiedDate: new Date(commit).toISOString(),
    },
  };
  const events = [{ type: 'ContactChangeEvent', detail }];
  outbox.write(`contact/${customerId}`, { ...known, ...fields, commit }, events);
  return detail;
}
