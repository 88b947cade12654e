import { createRequire } from 'node:module';

/** An item or key in DynamoDB's own JSON: attribute name → `{ S | N | B | … }`. */
export type Item = Record<string, any>;
export type Input = Record<string, any>;
type Callback<T> = (error: Error | null, result?: T) => void;

/** The row storage that dynalite's actions require. */
export interface RowSpace {
  put(key: string, value: unknown, done: Callback<void>): void;
  get(key: string, done: Callback<any>): void;
  del(key: string, done: Callback<void>): void;
  batch(operations: { type: 'put' | 'del'; key: string; value?: unknown }[], done: Callback<void>): void;
  createKeyStream(options?: RangeOptions): NodeJS.ReadableStream;
  createValueStream(options?: RangeOptions): NodeJS.ReadableStream;
  lock(key: string, work: (release: <T>(done: T) => T) => void): void;
}

export interface RangeOptions {
  gt?: string;
  gte?: string;
  lt?: string;
  lte?: string;
  reverse?: boolean;
  limit?: number;
}

interface KeyAttribute {
  AttributeName: string;
  KeyType: 'HASH' | 'RANGE';
}

export interface TableDescription extends Record<string, any> {
  TableName: string;
  KeySchema: KeyAttribute[];
  GlobalSecondaryIndexes?: { IndexName: string; KeySchema: KeyAttribute[] }[];
  LocalSecondaryIndexes?: { IndexName: string; KeySchema: KeyAttribute[] }[];
}

type Action = (store: unknown, input: Input, done: Callback<any>) => void;
interface Validation {
  types: unknown;
  custom?: unknown;
}

const require = createRequire(import.meta.url);
const validations = require('dynalite/validations') as {
  checkTypes(input: Input, types: unknown): Input;
  checkValidations(input: Input, types: unknown, custom: unknown, store: unknown): void;
};

/** dynalite's own functions for keys, items and conditions. */
export const rules = require('dynalite/db') as {
  createKey(key: Item, table: TableDescription): string;
  validateKey(key: Item, table: TableDescription): Error | undefined;
  validateItem(item: Item, table: TableDescription): Error | undefined;
  checkConditional(input: Input, existing: Item | undefined): (Error & { body: { message: string } }) | undefined;
  itemSize(item: Item): number;
};

/** The verbs that dynalite implements; this folder implements the others. */
export const dynaliteVerbs = [
  'BatchGetItem',
  'CreateTable',
  'DeleteItem',
  'DeleteTable',
  'DescribeTable',
  'GetItem',
  'ListTables',
  'ListTagsOfResource',
  'PutItem',
  'Query',
  'Scan',
  'TagResource',
  'UntagResource',
  'UpdateItem',
  'UpdateTable',
] as const;
export type DynaliteVerb = (typeof dynaliteVerbs)[number] | 'BatchWriteItem';

const fileOf = (verb: string) => verb[0]!.toLowerCase() + verb.slice(1);
const load = <T>(folder: string, verb: string) => require(`dynalite/${folder}/${fileOf(verb)}`) as T;
const loaded = new Map<DynaliteVerb, { action: Action; validation: Validation }>(
  ([...dynaliteVerbs, 'BatchWriteItem'] as const).map((verb) => [
    verb,
    { action: load<Action>('actions', verb), validation: load<Validation>('validations', verb) },
  ]),
);

/** Parses and validates input as DynamoDB would; throws dynalite's error with AWS's message. */
export function validated(verb: DynaliteVerb, input: Input, store: unknown): Input {
  const { validation } = loaded.get(verb)!;
  const typed = validations.checkTypes(structuredClone(input), validation.types);
  validations.checkValidations(typed, validation.types, validation.custom, store);
  return typed;
}

export function actionOf(verb: DynaliteVerb): Action {
  return loaded.get(verb)!.action;
}
