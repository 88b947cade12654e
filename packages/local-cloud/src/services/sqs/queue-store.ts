import type { StatementSync } from 'node:sqlite';
import { AwsError } from '../../errors.ts';
import type { Kernel, PolicyDocument } from '../../kernel.ts';
import { arn } from '../../naming.ts';
import { checkAttributes } from './attribute-check.ts';

/** A queue's settings by AWS's attribute names; every value is text, as in GetQueueAttributes. */
export type QueueAttributes = Record<string, string>;

export interface Queue {
  name: string;
  arn: string;
  url: string;
  attributes: QueueAttributes;
  policy?: PolicyDocument;
}

/** AWS's defaults: seconds, bytes. */
const DEFAULTS: QueueAttributes = {
  DelaySeconds: '0',
  MaximumMessageSize: '1048576',
  MessageRetentionPeriod: '345600',
  ReceiveMessageWaitTimeSeconds: '0',
  VisibilityTimeout: '30',
  SqsManagedSseEnabled: 'true',
};

/** All queues. */
export class QueueStore {
  readonly #kernel: Kernel;
  readonly #queues = new Map<string, Queue>();
  readonly #save: StatementSync;

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    kernel.db.exec(
      `CREATE TABLE IF NOT EXISTS sqs_queues (name TEXT PRIMARY KEY, attributes TEXT NOT NULL, policy TEXT)`,
    );
    this.#save = kernel.db.prepare('INSERT OR REPLACE INTO sqs_queues (name, attributes, policy) VALUES (?, ?, ?)');
    for (const row of kernel.db.prepare('SELECT * FROM sqs_queues').all()) {
      const policy = row.policy ? JSON.parse(row.policy as string) : undefined;
      this.#remember(row.name as string, JSON.parse(row.attributes as string), policy);
    }
  }

  all(): Queue[] {
    return [...this.#queues.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  byName(name: string): Queue | undefined {
    return this.#queues.get(name);
  }

  byArn(queueArn: string): Queue | undefined {
    return this.#queues.get(queueArn.split(':').at(-1)!);
  }

  /** A queue by its URL, whatever host that names. @throws AwsError QueueDoesNotExist */
  byUrl(url: string): Queue {
    const queue = this.#queues.get(nameOf(url));
    if (!queue) throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.');
    return queue;
  }

  arnOf(name: string): string {
    return arn(this.#kernel, 'sqs', name);
  }

  /**
   * Creates the queue or changes its attributes; those in `dropped` return to AWS's defaults.
   * @throws AwsError where one is unknown or out of range
   */
  save(name: string, attributes: QueueAttributes, dropped: readonly string[] = []): Queue {
    checkAttributes(attributes, (queueArn) => this.byArn(queueArn) !== undefined);
    const known = this.#queues.get(name);
    const kept = Object.entries(known?.attributes ?? {}).filter(([attribute]) => !dropped.includes(attribute));
    const queue = this.#remember(name, { ...DEFAULTS, ...Object.fromEntries(kept), ...attributes }, known?.policy);
    this.#store(queue);
    return queue;
  }

  setPolicy(name: string, policy: PolicyDocument | undefined): void {
    const queue = this.#queues.get(name);
    if (!queue) return;
    queue.policy = policy;
    this.#store(queue);
  }

  remove(name: string): void {
    this.#queues.delete(name);
    this.#kernel.db.prepare('DELETE FROM sqs_queues WHERE name = ?').run(name);
  }

  #store({ name, attributes, policy }: Queue): void {
    this.#save.run(name, JSON.stringify(attributes), policy ? JSON.stringify(policy) : null);
  }

  #remember(name: string, attributes: QueueAttributes, policy: PolicyDocument | undefined): Queue {
    const url = `${this.#kernel.endpoint}/${this.#kernel.accountId}/${name}`;
    const queue = { name, arn: this.arnOf(name), url, attributes, ...(policy ? { policy } : {}) };
    this.#queues.set(name, queue);
    return queue;
  }
}

export const nameOf = (url: string): string => url.split('/').at(-1) ?? '';
