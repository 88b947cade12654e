import { createHash } from 'node:crypto';
import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { type Input, rules } from '../dynalite.ts';
import type { Engine, WriteVerb } from '../engine.ts';
import { tableArn } from '../permissions.ts';
import type { TransactionTokens } from '../transaction-tokens.ts';

type Kind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck';
type TransactItem = Partial<Record<Kind, Input & { TableName: string }>>;

interface Operation {
  kind: Kind;
  args: Input & { TableName: string };
}

/** A condition check is validated as a delete: it has a key and a condition. */
const verbs: Record<Kind, WriteVerb> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'DeleteItem',
};
const actions: Record<Kind, string> = { ...verbs, ConditionCheck: 'ConditionCheckItem' };

/** All writes or none; every condition is judged before anything is written. */
export const transactWriteItems = (
  engine: Engine,
  tokens: TransactionTokens,
): Verb<{ TransactItems: TransactItem[]; ClientRequestToken?: string }> => ({
  permissions: ({ TransactItems }) =>
    operationsOf(TransactItems).map(({ kind, args }) => ({
      action: `dynamodb:${actions[kind]}`,
      resource: tableArn(engine.kernel, args.TableName),
    })),
  run({ TransactItems, ClientRequestToken: token }) {
    const operations = operationsOf(TransactItems);
    if (operations.length < 1 || operations.length > 100) {
      throw new AwsError(
        'ValidationException',
        "1 validation error detected: Value at 'transactItems' failed to satisfy constraint: Member must have length less than or equal to 100",
      );
    }
    const request = createHash('sha256').update(JSON.stringify(TransactItems)).digest('hex');
    return engine.transaction(() => {
      if (token && tokens.isRepetition(token, request)) return {};
      refuseRepeatedItems(engine, operations);
      refuseUnmetConditions(engine, operations);
      for (const { kind, args } of operations) if (kind !== 'ConditionCheck') engine.write(verbs[kind], args);
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
  for (const { args } of operations) {
    const table = engine.table(args.TableName);
    const id = `${table.TableName}/${rules.createKey(args.Key ?? args.Item, table)}`;
    if (seen.has(id)) {
      throw new AwsError('ValidationException', 'Transaction request cannot include multiple operations on one item');
    }
    seen.add(id);
  }
}

function refuseUnmetConditions(engine: Engine, operations: Operation[]): void {
  const reasons = operations.map(({ kind, args }) => {
    const stored = engine.storedItem(engine.table(args.TableName), args.Key ?? args.Item);
    const failed = rules.checkConditional(engine.validated(verbs[kind], args), stored);
    if (!failed) return { Code: 'None' };
    const tellsOld = args.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' && stored;
    return { Code: 'ConditionalCheckFailed', Message: failed.body.message, ...(tellsOld ? { Item: stored } : {}) };
  });
  if (reasons.every(({ Code }) => Code === 'None')) return;
  const codes = reasons.map(({ Code }) => Code).join(', ');
  throw new AwsError(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    400,
    { CancellationReasons: reasons },
  );
}
