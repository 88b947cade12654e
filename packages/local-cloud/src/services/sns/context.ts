import type { Kernel, Permission } from '../../kernel.ts';
import { Mailbox } from '../ses/mailbox.ts';
import { createDeliveries } from './deliveries.ts';
import { bodyFor, type Message } from './model.ts';
import { atomically, createTables } from './schema.ts';
import { SubscriptionStore } from './subscription-store.ts';
import { createStatusLog } from './texts/status-log.ts';
import { Texts } from './texts/texts.ts';
import { TopicStore } from './topic-store.ts';

/** The common context of SNS's verbs and provisioners. */
export interface SnsContext {
  kernel: Kernel;
  topics: TopicStore;
  subscriptions: SubscriptionStore;
  deliveries: ReturnType<typeof createDeliveries>;
  texts: Texts;
  statusLog: ReturnType<typeof createStatusLog>;
  /** Takes messages, durably and all at once. Queues and functions get them soon; mails and texts are delivered already. */
  publish(messages: readonly Message[]): void;
}

const MAIL_SENDER = 'no-reply@sns.amazonaws.com';

/** Opens SNS's state in the kernel's database. */
export function openSnsContext(kernel: Kernel): SnsContext {
  createTables(kernel.db);
  const topics = new TopicStore(kernel);
  const subscriptions = new SubscriptionStore(kernel);
  const deliveries = createDeliveries(kernel);
  const texts = new Texts(kernel);
  const mailbox = new Mailbox(kernel);

  function take(message: Message): void {
    const displayName = topics.find(message.topicArn)?.attributes.DisplayName;
    const { subject = 'AWS Notification Message' } = message;
    for (const subscription of subscriptions.wanting(message)) {
      const { protocol, endpoint } = subscription;
      const text = bodyFor(message, protocol);
      if (protocol === 'sms') texts.send({ id: message.id, to: endpoint, message: text, displayName });
      else if (protocol === 'email') mailbox.deliver([endpoint], { id: message.id, from: MAIL_SENDER, subject, text });
      else deliveries.owe(subscription, message);
    }
  }

  return {
    kernel,
    topics,
    subscriptions,
    deliveries,
    texts,
    statusLog: createStatusLog(kernel),
    publish(messages) {
      atomically(kernel.db, () => messages.forEach(take));
      deliveries.wake();
    },
  };
}

export interface OnTopic {
  TopicArn?: string;
}

/** `sns:<action>` on the topic. */
export const onTopic =
  (action: string) =>
  ({ TopicArn = '' }: OnTopic): Permission[] => [{ action: `sns:${action}`, resource: TopicArn }];

/** `sns:<action>` on everything: AWS has no resource for it. */
export const onAccount = (action: string) => (): Permission[] => [{ action: `sns:${action}`, resource: '*' }];

const PAGE = 100;

/** A page of a listing, of AWS's size. */
export function page<T>(all: readonly T[], token: string | undefined): { items: T[]; NextToken?: string } {
  const start = Number(token ?? 0) || 0;
  const items = all.slice(start, start + PAGE);
  return { items, ...(start + PAGE < all.length ? { NextToken: String(start + PAGE) } : {}) };
}
