import { randomUUID } from 'node:crypto';
import type { Kernel } from '../../kernel.ts';
import { notFound } from './errors.ts';
import { type Accepts, filterOf } from './filter-policy.ts';
import type { Attributes, Message, Subscription } from './model.ts';

/** All subscriptions, in the order in which they were made. */
export class SubscriptionStore {
  readonly #kernel: Kernel;
  readonly #subscriptions = new Map<string, { subscription: Subscription; accepts: Accepts }>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    for (const row of kernel.db.prepare('SELECT subscription FROM sns_subscriptions ORDER BY n').all()) {
      this.#remember(JSON.parse(String(row.subscription)));
    }
  }

  all(): Subscription[] {
    return [...this.#subscriptions.values()].map(({ subscription }) => subscription);
  }

  of(topicArn: string): Subscription[] {
    return this.all().filter((subscription) => subscription.topicArn === topicArn);
  }

  /** The subscriptions whose filter lets the message through. */
  wanting(message: Message): Subscription[] {
    return [...this.#subscriptions.values()]
      .filter(({ subscription, accepts }) => subscription.topicArn === message.topicArn && accepts(message))
      .map(({ subscription }) => subscription);
  }

  find(subscriptionArn: string): Subscription | undefined {
    return this.#subscriptions.get(subscriptionArn)?.subscription;
  }

  /** @throws AwsError NotFound */
  get(subscriptionArn: string): Subscription {
    const subscription = this.find(subscriptionArn);
    if (!subscription) throw notFound('Subscription');
    return subscription;
  }

  findBy(topicArn: string, protocol: string, endpoint: string): Subscription | undefined {
    return this.of(topicArn).find((known) => known.protocol === protocol && known.endpoint === endpoint);
  }

  /** @throws AwsError InvalidParameter for an invalid filter policy */
  add(topicArn: string, protocol: string, endpoint: string, attributes: Attributes): Subscription {
    return this.#save({ arn: `${topicArn}:${randomUUID()}`, topicArn, protocol, endpoint, attributes });
  }

  /** Replaces all settings. @throws AwsError InvalidParameter for an invalid filter policy */
  setAttributes(subscriptionArn: string, attributes: Attributes): Subscription {
    return this.#save({ ...this.get(subscriptionArn), attributes });
  }

  remove(subscriptionArn: string): void {
    this.#subscriptions.delete(subscriptionArn);
    this.#kernel.db.prepare('DELETE FROM sns_subscriptions WHERE arn = ?').run(subscriptionArn);
  }

  #save(subscription: Subscription): Subscription {
    this.#remember(subscription);
    this.#kernel.db
      .prepare(
        `INSERT INTO sns_subscriptions (arn, topic_arn, subscription) VALUES (?, ?, ?)
         ON CONFLICT (arn) DO UPDATE SET subscription = excluded.subscription`,
      )
      .run(subscription.arn, subscription.topicArn, JSON.stringify(subscription));
    return subscription;
  }

  #remember(subscription: Subscription): void {
    this.#subscriptions.set(subscription.arn, { subscription, accepts: filterOf(subscription.attributes) });
  }
}
