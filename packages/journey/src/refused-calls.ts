import { isPassing } from './patience.ts';

/** A call that IAM refused during the journey. Waiting does not help: somebody must grant it. */
export class AccessDenied extends Error {
  /** The service of the calling function, or of the unreachable queue; `platform` if neither is named. */
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
  /** A refused call: its action and resource, and its caller: a role, an AWS service for an account's resource, or unknown. */
  fields?: { action?: string; role?: string; principal?: string; sourceArn?: string; resource?: string };
}

/** The local cloud's complaints since the journey began. */
export class Complaints {
  #endpoint: string;
  readonly #ofThisStage: RegExp;
  readonly #since = new Date().toISOString();

  /** @param stage the stage whose stacks the journey uses; other callers of the cloud do not count */
  constructor(endpoint: string, stage: string) {
    this.#endpoint = endpoint;
    this.#ofThisStage = new RegExp(`claimstream-[a-z]+-${stage}-`);
  }

  /** Starts now, with the region on this port. */
  moveTo(endpoint: string): void {
    this.#endpoint = endpoint;
  }

  /** The first refused call of this stage. */
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

  /** A caller without a role is no function of the stage, whatever it calls. */
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
      // It is being restarted, which the journey survives.
      if (isPassing(error)) return [];
      throw error;
    }
  }
}

const isRefusal = ({ fields }: Notice): boolean => fields?.action !== undefined;
