import { isPassing } from './patience.ts';

/** A call that IAM refused while the journey ran. Waiting does not help: somebody must grant it. */
export class AccessDenied extends Error {
  /** Of the function that called, or of the queue that could not be reached; `platform` where neither is named. */
  readonly service: string;

  constructor(message: string) {
    super(`AccessDenied: ${message}`);
    this.service = /claimstream-([a-z]+)-[a-z]+-/.exec(message)?.[1] ?? 'platform';
  }
}

interface Notice {
  at: string;
  level: 'info' | 'warn' | 'error';
  message: string;
  /** Of a refused call: what it asked for, and who asked: a role, a service of AWS for something of an account, or nobody known. */
  fields?: { action?: string; role?: string; principal?: string; sourceArn?: string; resource?: string };
}

/** The complaints of the local cloud since the journey began. */
export class Complaints {
  #endpoint: string;
  readonly #ofThisStage: RegExp;
  readonly #since = new Date().toISOString();

  /** @param stage whose stacks the journey goes through; the cloud's other callers are strangers to it */
  constructor(endpoint: string, stage: string) {
    this.#endpoint = endpoint;
    this.#ofThisStage = new RegExp(`claimstream-[a-z]+-${stage}-`);
  }

  /** From now on of the region whose port this is. */
  moveTo(endpoint: string): void {
    this.#endpoint = endpoint;
  }

  /** The first call of this stage that was refused. */
  async refused(): Promise<AccessDenied | undefined> {
    const refused = (await this.#notices()).find((notice) => isRefusal(notice) && this.#isOwn(notice));
    return refused && new AccessDenied(refused.message);
  }

  /** @throws AccessDenied when a call was refused */
  async throwRefused(): Promise<void> {
    const refused = await this.refused();
    if (refused) throw refused;
  }

  /** The latest of each kind, for a journey that gave up. */
  async latest(): Promise<string[]> {
    const messages = (await this.#notices())
      .filter((notice) => notice.level !== 'info' && (!isRefusal(notice) || this.#isOwn(notice)))
      .map(({ message }) => message);
    return [...new Set(messages)].slice(-3);
  }

  /** A stranger without a role is no function of the stage, whatever they ask for. */
  #isOwn({ fields }: Notice): boolean {
    if (fields?.role) return this.#ofThisStage.test(fields.role);
    return fields?.principal !== undefined && this.#ofThisStage.test(`${fields.sourceArn} ${fields.resource}`);
  }

  async #notices(): Promise<Notice[]> {
    try {
      const response = await fetch(`${this.#endpoint}/_local/notices`, { signal: AbortSignal.timeout(10_000) });
      if (!response.ok) return [];
      const notices = (await response.json()) as Notice[];
      return notices.filter(({ at }) => at >= this.#since);
    } catch (error) {
      // It is being restarted, which the journey outlasts.
      if (isPassing(error)) return [];
      throw error;
    }
  }
}

const isRefusal = ({ fields }: Notice): boolean => fields?.action !== undefined;
