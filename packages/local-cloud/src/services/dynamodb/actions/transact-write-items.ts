import { createHash } from 'node:crypto';
import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { type Bill, consumed, unitsOfRefusal } from '../consumed.ts';
import { type Input, type Item, rules } from '../dynalite.ts';
import type { Engine, WriteVerb } from '../engine.ts';
import { tableArn } from '../permissions.ts';
import type { TransactionTokens } from '../transaction-tokens.ts';

type Kind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck';
interface OneItem {
  TableName: string;
  Key?: Item;
  Item?: Item;
}
type TransactItem = Partial<Record<Kind, Input & OneItem>>;

interface Operation {
  kind: Kind;
  args: Input & OneItem;
}

interface Reason {
  Code: string;
  Message?: string;
  Item?: Item;
}

/** A condition check is validated as a delete: it has a key and a condition. */
const verbs: Record<Kind, WriteVerb> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'DeleteItem',
};
const actions: Record<Kind, string> = { ...verbs, ConditionCheck: 'ConditionCheckItem' };

/** All writes or none; every condition is checked before anything is written. */
export const transactWriteItems = (
  engine: Engine,
  tokens: TransactionTokens,
): Verb<{ TransactItems: TransactItem[]; ClientRequestToken?: string }> => ({
  permissions: ({ TransactItems }) =>
    operationsOf(TransactItems).map(({ kind, args }) => ({
      action: `dynamodb:${actions[kind]}`,
      resource: tableArn(engine.kernel, args.TableName),
    })),
  run({ TransactItems, ClientRequestToken: token }, { caller }) {
    const bill: Bill = { caller, factor: 2 };
    const operations = operationsOf(TransactItems);
    if (operations.length < 1 || operations.length > 100) {
      const bound = operations.length < 1 ? 'greater than or equal to 1' : 'less than or equal to 100';
      throw new AwsError(
        'ValidationException',
        `1 validation error detected: Value at 'transactItems' failed to satisfy constraint: Member must have length ${bound}`,
      );
    }
    const request = createHash('sha256').update(JSON.stringify(TransactItems)).digest('hex');
    return engine.transaction(() => {
      if (token && tokens.isRepetition(token, request)) return {};
      refuseRepeatedItems(engine, operations);
      refuseUnmetConditions(engine, operations, bill);
      operations.forEach(({ kind, args }, index) => {
        if (kind === 'ConditionCheck') billCheck(engine, args, bill);
        else cancelling(operations.length, index, () => engine.write(verbs[kind], args, bill));
      });
      if (token) tokens.remember(token, request);
      return {};
    });
  },
});

function operationsOf(items: TransactItem[] = []): Operation[] {
  return items.map((item) => {
    const [entry, ...others] = Object.entries(item);
    if (!entry || others.length > 0 || !(entry[0] in verbs)) {
      throw new AwsError('ValidationException', 'TransactItems can only contain one of Check, Put, Update or Delete');
    }
    return { kind: entry[0] as Kind, args: entry[1] };
  });
}

function refuseRepeatedItems(engine: Engine, operations: Operation[]): void {
  const seen = new Set<string>();
  for (const [index, { args }] of operations.entries()) {
    const table = engine.table(args.TableName);
    const id = `${table.TableName}/${cancelling(operations.length, index, () => engine.rowKey(table, args))}`;
    if (seen.has(id)) {
      throw new AwsError('ValidationException', 'Transaction request cannot include multiple operations on one item');
    }
    seen.add(id);
  }
}

/** A condition check is billed as a write of the stored item. */
function billCheck(engine: Engine, args: Operation['args'], bill: Bill): void {
  const table = engine.table(args.TableName);
  consumed(engine, 'dynamodb.write-unit', table.TableName, unitsOfRefusal(engine.storedItem(table, args)), bill);
}

function refuseUnmetConditions(engine: Engine, operations: Operation[], bill: Bill): void {
  const reasons = operations.map(({ kind, args }): Reason => {
    const stored = engine.storedItem(engine.table(args.TableName), args);
    const failed = rules.checkConditional(engine.validated(verbs[kind], args), stored);
    if (!failed) return { Code: 'None' };
    const tellsOld = args.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' && stored;
    return { Code: 'ConditionalCheckFailed', Message: failed.body.message, ...(tellsOld ? { Item: stored } : {}) };
  });
  if (reasons.every(({ Code }) => Code === 'None')) return;
  for (const { args } of operations) billCheck(engine, args, bill);
  throw cancelled(reasons);
}

/** Runs a part of the transaction; one that is invalid for the stored item cancels the whole with that reason. */
function cancelling<T>(length: number, index: number, part: () => T): T {
  try {
    return part();
  } catch (error) {
    if (!(error instanceof AwsError) || error.code !== 'ValidationException') throw error;
    const reasons: Reason[] = Array.from({ length }, () => ({ Code: 'None' }));
    reasons[index] = { Code: 'ValidationError', Message: error.message };
    throw cancelled(reasons);
  }
}

function cancelled(reasons: Reason[]): AwsError {
  const codes = reasons.map(({ Code }) => Code).join(', ');
  return new AwsError(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    400,
    { CancellationReasons: reasons },
  );
}
