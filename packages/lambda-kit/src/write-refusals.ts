import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Change, Key } from './table.ts';

/** The stored item is not as the writer expected: somebody wrote in between, or a duplicate came. */
export class WriteConflict extends Error {
  constructor(keys: Key[], cause: unknown) {
    super(`Another write came first: ${keys.map(({ pk, sk }) => `${pk} ${sk}`).join(', ')}`, { cause });
    this.name = 'WriteConflict';
  }
}

/**
 * The item is as the writer read it, but its state does not allow the transition: no repetition helps. An API answers
 * with a refusal that has `code`.
 */
export class IllegalTransition extends Error {
  readonly code = 'ILLEGAL_TRANSITION';
  readonly from: string;
  readonly allowed: readonly string[];

  constructor(key: Key, from: string, allowed: readonly string[]) {
    super(`${key.pk} ${key.sk} is ${from}; this is possible only from ${allowed.join(' or ')}`);
    this.name = 'IllegalTransition';
    this.from = from;
    this.allowed = allowed;
  }
}

interface Refusal {
  name?: string;
  /** The stored item, for a single write. */
  Item?: Record<string, AttributeValue>;
  /** For a transaction: one for each change, in their order. */
  CancellationReasons?: { Code?: string; Item?: Record<string, AttributeValue> }[];
}

/** Translates DynamoDB's refusal for the writer: somebody else came first, or the transition is not allowed. */
export function refusalOf(changes: Change[], error: unknown): unknown {
  const { name, Item, CancellationReasons } = error as Refusal;
  const reasons =
    name === 'ConditionalCheckFailedException'
      ? [{ Code: 'ConditionalCheckFailed', Item }]
      : (name === 'TransactionCanceledException' && CancellationReasons) || [];
  for (const [index, { key, expect, priorStates }] of changes.entries()) {
    const stored = reasons[index]?.Item;
    if (!priorStates || !stored) continue;
    const { version, state } = unmarshall(stored);
    const asExpected = expect === 'anything' || version === expect;
    if (asExpected && !priorStates.includes(state)) return new IllegalTransition(key, state, priorStates);
  }
  const lost = reasons.some(({ Code }) => Code === 'ConditionalCheckFailed' || Code === 'TransactionConflict');
  if (!lost && name !== 'TransactionConflictException') return error;
  return new WriteConflict(
    changes.map(({ key }) => key),
    error,
  );
}
