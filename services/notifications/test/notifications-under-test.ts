import './silence.ts';
import { createEvent } from '@claimstream/events-schema';
import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimReviewRequested } from '@claimstream/events-schema/claims/claim-review-requested';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { contextAfter, Erasures } from '@claimstream/lambda-kit';
import { type Crash, contextOf, type TableUnderTest } from '@claimstream/test-drive';
import { connect } from '../src/application/connect.ts';
import { issueTicket } from '../src/application/issue-ticket.ts';
import { listNotifications } from '../src/application/list-notifications.ts';
import { notifyCustomer } from '../src/application/notify-customer.ts';
import type { Mail } from '../src/delivery/email.ts';
import { notificationTemplates } from '../src/domain/notification-templates.ts';
import type { TextRequest } from '../src/domain/texts.ts';
import { Connections } from '../src/store/connections.ts';
import { Notifications } from '../src/store/notifications.ts';
import { PreferenceStore } from '../src/store/preferences.ts';

const accepted = ClaimAccepted.samples[0]!;
export const { customerId, claimId } = accepted;
export const start = Date.parse('2026-03-01T12:00:00.000Z');

/** The service's table, with a browser, a mailbox and a clock in memory. */
export async function world(tables: TableUnderTest) {
  const fresh = await tables.fresh();
  const store = new Notifications(fresh.table);
  const connections = new Connections(fresh.table);
  const pushed: { connectionId: string; id: string }[] = [];
  const mails: string[] = [];
  const gone = new Set<string>();
  /** Failures of the next mail, and of the next push to a connection. */
  const next: { mail?: 'refused' | Error; push: Map<string, Error> } = { push: new Map() };
  const clock = { now: start };
  const now = () => new Date(clock.now);
  const push = async (connectionId: string, { notificationId }: { notificationId: string }) => {
    const failure = next.push.get(connectionId);
    next.push.delete(connectionId);
    if (failure) throw failure;
    if (gone.has(connectionId)) return false;
    pushed.push({ connectionId, id: notificationId });
    return true;
  };
  /** Runs once while a mail is being sent, or a text handed over. */
  const during: { mail?: (() => Promise<void>) | undefined; text?: (() => Promise<void>) | undefined } = {};
  const tries = { mail: 0 };
  const handed: TextRequest[] = [];
  const hand = async (request: TextRequest) => {
    const meanwhile = during.text;
    during.text = undefined;
    await meanwhile?.();
    handed.push(request);
  };
  const mail = async (to: string, { title, page }: Mail) => {
    tries.mail += 1;
    const meanwhile = during.mail;
    during.mail = undefined;
    await meanwhile?.();
    const outcome = next.mail;
    next.mail = undefined;
    if (outcome instanceof Error) throw outcome;
    if (outcome) return outcome;
    mails.push(`${to}: ${title} ${page}`);
    return 'done' as const;
  };
  const erasures = new Erasures(fresh.table);
  const preferences = new PreferenceStore(fresh.table);
  interface How {
    crash?: Crash;
    notifications?: Notifications;
    /** The time of the fact. */
    at?: number;
  }
  const notify = async (
    contract: any,
    data: any,
    tag: string,
    { crash, notifications = store, at = start }: How = {},
  ) => {
    const parts = [
      {
        erasures: crash ? crash.methods(erasures) : erasures,
        notifications: crash ? crash.methods(notifications) : notifications,
        connections: crash ? crash.methods(connections) : connections,
      },
      crash ? crash.around(push) : push,
      crash ? crash.around(mail) : mail,
      hand,
    ] as const;
    const template = notificationTemplates.find((one) => one.contract === contract)!;
    const { detail } = createEvent(contract, data, { ...contextOf(tag), occurredAt: new Date(at).toISOString() });
    const event = contract.consumed.parse(detail);
    await notifyCustomer(...parts, now)(template)(event, contextAfter(event.metadata, new Date(at)));
  };
  return {
    fresh,
    store,
    pushed,
    mails,
    handed,
    mail,
    gone,
    next,
    during,
    tries,
    clock,
    claimAccepted: (tag = 'accepted', how: How = {}) => notify(ClaimAccepted, accepted, tag, how),
    paid: (tag = 'paid', how: How = {}) =>
      notify(SettlementPaid, { ...SettlementPaid.samples[0]!, customerId, claimId }, tag, how),
    /** An event that only a push delivers. */
    reviewed: (tag = 'reviewed', how: How = {}) =>
      notify(ClaimReviewRequested, { ...ClaimReviewRequested.samples[0]!, customerId, claimId }, tag, how),
    connections,
    preferences,
    page: (query: object) => listNotifications(store)(customerId, { limit: 50, order: 'oldest', ...query }),
    list: async () => (await listNotifications(store)(customerId, { limit: 50, order: 'oldest' })).notifications,
    ticket: () => issueTicket(erasures, connections, now)(customerId),
    connect: connect(connections, now),
    /** The ids of the connections that a push reaches. */
    connected: async () =>
      (await connections.waysTo(customerId, now())).connections.map(({ connectionId }) => connectionId),
  };
}

export type World = Awaited<ReturnType<typeof world>>;
