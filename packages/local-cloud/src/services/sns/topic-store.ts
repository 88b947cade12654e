import type { Kernel, PolicyDocument } from '../../kernel.ts';
import { arn } from '../../naming.ts';
import { notFound } from './errors.ts';
import type { Attributes, Topic } from './model.ts';

/** All topics. */
export class TopicStore {
  readonly #kernel: Kernel;
  readonly #topics = new Map<string, Topic>();

  constructor(kernel: Kernel) {
    this.#kernel = kernel;
    for (const { topic } of kernel.db.prepare('SELECT topic FROM sns_topics').all()) {
      const known = JSON.parse(String(topic)) as Topic;
      this.#topics.set(known.arn, known);
    }
  }

  all(): Topic[] {
    return [...this.#topics.values()].sort((a, b) => (a.arn < b.arn ? -1 : 1));
  }

  find(topicArn: string): Topic | undefined {
    return this.#topics.get(topicArn);
  }

  /** @throws AwsError NotFound */
  get(topicArn: string): Topic {
    const topic = this.#topics.get(topicArn);
    if (!topic) throw notFound('Topic');
    return topic;
  }

  arnOf(name: string): string {
    return arn(this.#kernel, 'sns', name);
  }

  /** Creates a topic, or finds the existing one of that name. */
  create(name: string): Topic {
    const topicArn = this.arnOf(name);
    return this.#topics.get(topicArn) ?? this.save({ name, arn: topicArn, attributes: {}, tags: {} });
  }

  save(topic: Topic): Topic {
    this.#topics.set(topic.arn, topic);
    this.#kernel.db
      .prepare('INSERT OR REPLACE INTO sns_topics (arn, topic) VALUES (?, ?)')
      .run(topic.arn, JSON.stringify(topic));
    return topic;
  }

  setAttributes(topicArn: string, attributes: Attributes): void {
    const topic = this.get(topicArn);
    this.save({ ...topic, attributes: { ...topic.attributes, ...attributes } });
  }

  setPolicy(topicArn: string, policy: PolicyDocument | undefined): void {
    const { policy: _, ...topic } = this.get(topicArn);
    this.save({ ...topic, ...(policy ? { policy } : {}) });
  }

  remove(topicArn: string): void {
    this.#topics.delete(topicArn);
    this.#kernel.db.prepare('DELETE FROM sns_topics WHERE arn = ?').run(topicArn);
  }
}
