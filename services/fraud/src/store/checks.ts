import type { OutgoingEvent } from '@claimstream/events-schema';
import { type Change, type Page, type PageQuery, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { Check } from '../domain/check.ts';
import {
  ClaimFact,
  CustomerFact,
  type Evidence,
  type Facts,
  KnownLoss,
  neededFacts,
  PolicyFact,
  type Surroundings,
} from '../domain/facts.ts';
import { isConfirmed } from '../domain/flag.ts';
import { keysOfAlike, likenessKeys, looksAlike } from '../domain/likeness.ts';
import { type Held, likenessOf, photoOf, traitsOf } from '../domain/traits.ts';
import { awaitsInvestigator } from '../domain/weights.ts';

const schemas = { customer: CustomerFact, policy: PolicyFact, claim: ClaimFact };
const partitions = { open: 'OPEN', referred: 'REFERRED', confirmed: 'CONFIRMED' } as const;
type Paging = Pick<PageQuery<Check>, 'limit' | 'cursor' | 'only'>;
const Waiting = z.object({ subjectId: z.uuid() });
const Likeness = z.object({ holder: z.uuid(), likeness: z.string() });
const Holder = z.object({ holder: z.uuid() });
/** Of a photo that half a city sends, the first few say enough. */
const OTHERS = 10;

/** Facts by their subjects, the subjects under check, and the subjects that wait for each fact. */
export class Checks {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(subjectId: string): Promise<Stored<Check> | undefined> {
    return this.#table.get(Check, { pk: `SUBJECT#${subjectId}`, sk: 'CHECK' });
  }

  /**
   * The checks that wait for an adjuster (`open`), for an investigator (`referred`), or those that a person confirmed as fraud and
   * nobody released; longest waiting first.
   */
  page(state: keyof typeof partitions, paging: Paging): Promise<Page<Check>> {
    return this.#table.page(Check, { ...paging, index: 'open', value: partitions[state] });
  }

  /** The checks of a customer's documents and claims, oldest first. */
  pageOfCustomer(customerId: string, paging: Paging): Promise<Page<Check>> {
    return this.#table.page(Check, { ...paging, index: 'customer', value: customerId, whole: true });
  }

  /** @throws WriteConflict when the check changed since it was read. */
  async write(check: Check, expect: Change['expect'], events: OutgoingEvent[] = []): Promise<void> {
    const queue = queueOf(check);
    const indexed = {
      openpk: queue && partitions[queue],
      opensk: check.raisedAt,
      customerpk: check.evidence.customerId,
      customersk: check.raisedAt,
    };
    const key = { pk: `SUBJECT#${check.subjectId}`, sk: 'CHECK' };
    await this.#table.write({ key, item: { ...check, ...indexed }, expect, events });
  }

  recordFact(kind: keyof Facts, id: string, fact: Record<string, unknown>): Promise<void> {
    return this.#table.write({ key: { pk: `${kind}#${id}`, sk: 'FACT' }, item: fact, expect: 'anything' });
  }

  /** Stores the day of a customer's loss, so that their claims can be counted. */
  async recordLoss({ customerId, claimId, lossDate }: ClaimFact): Promise<void> {
    const key = { pk: `customer#${customerId}`, sk: `LOSS#${claimId}` };
    await this.#table.write({ key, item: { claimId, lossDate }, expect: 'anything' });
  }

  /**
   * Stores the holder of each trait: an item for each fingerprint and holder, so that writing twice changes nothing.
   */
  async holdTraits(held: readonly Held[]): Promise<void> {
    for (const { trait, hash, holder } of held) {
      await this.#table.write({
        key: { pk: `${trait}#${hash}`, sk: `HOLDER#${holder}` },
        item: { holder },
        expect: 'anything',
      });
    }
  }

  /** Stores the look of a claim's photo, under keys of which a look-alike photo searches at least one. */
  async holdLikeness(evidence: Evidence): Promise<void> {
    const held = likenessOf(evidence);
    if (!held) return;
    const { likeness, holder } = held;
    await Promise.all(
      likenessKeys(likeness).map((key) =>
        this.#table.write({
          key: { pk: `likeness#${key}`, sk: `HOLDER#${holder}#${likeness}` },
          item: held,
          expect: 'anything',
        }),
      ),
    );
  }

  /** Other claims with a look-alike photo. */
  async #alike(evidence: Evidence): Promise<string[]> {
    const held = likenessOf(evidence);
    if (!held) return [];
    const { likeness, holder } = held;
    const found = await Promise.all(
      keysOfAlike(likeness).map((key) => this.#table.list(Likeness, `likeness#${key}`, 'HOLDER#')),
    );
    const alike = found.flat().filter(({ item }) => item.holder !== holder && looksAlike(item.likeness, likeness));
    return [...new Set(alike.map(({ item }) => item.holder))].sort();
  }

  /** Other knowledge about the people, cars and photos of this evidence. */
  async surroundings(evidence: Evidence, facts: Facts): Promise<Surroundings> {
    const ofCustomer = evidence.claimId ? `customer#${evidence.customerId}` : undefined;
    const losses = ofCustomer ? (await this.#table.list(KnownLoss, ofCustomer, 'LOSS#')).map(({ item }) => item) : [];
    const held = [...traitsOf(facts), ...photoOf(evidence)];
    const shared = await Promise.all(
      held.map(async ({ trait, hash, holder }) => {
        const holders = (await this.#table.list(Holder, `${trait}#${hash}`, 'HOLDER#')).map(({ item }) => item.holder);
        return { trait, others: holders.filter((other) => other !== holder).slice(0, OTHERS) };
      }),
    );
    // A copy byte for byte looks alike, too: that is one sign, not two.
    const copies = shared.flatMap(({ trait, others }) => (trait === 'photo' ? others : []));
    const alike = (await this.#alike(evidence)).filter((other) => !copies.includes(other)).slice(0, OTHERS);
    const all = [...shared, { trait: 'likeness' as const, others: alike }];
    return { losses, shared: all.filter(({ others }) => others.length > 0) };
  }

  /** Records that a subject needs these facts, so that each fact finds the subjects that wait for it. */
  async waitForFacts(subjectId: string, evidence: Evidence): Promise<void> {
    for (const kind of neededFacts(evidence)) {
      const key = { pk: `${kind}#${factId(kind, evidence)}`, sk: `WAITING#${subjectId}` };
      await this.#table.write({ key, item: { subjectId }, expect: 'anything' });
    }
  }

  async waitingFor(kind: keyof Facts, id: string): Promise<string[]> {
    return (await this.#table.list(Waiting, `${kind}#${id}`, 'WAITING#')).map(({ item }) => item.subjectId);
  }

  /** The needed facts that are here. */
  async facts(evidence: Evidence): Promise<Facts> {
    const found = await Promise.all(
      neededFacts(evidence).map(async (kind) => {
        const key = { pk: `${kind}#${factId(kind, evidence)}`, sk: 'FACT' };
        return [kind, (await this.#table.get<unknown>(schemas[kind], key))?.item] as const;
      }),
    );
    return Object.fromEntries(found) as Facts;
  }
}

function queueOf(check: Check): keyof typeof partitions | undefined {
  if (awaitsInvestigator(check)) return 'referred';
  if (check.state === 'review') return 'open';
  return isConfirmed(check) ? 'confirmed' : undefined;
}

function factId(kind: keyof Facts, { customerId, policyId, claimId }: Evidence): string {
  return { customer: customerId, policy: policyId ?? 'none', claim: claimId ?? 'none' }[kind];
}

/** Over the service table. */
export const checkStore = () => new Checks(serviceTable());
