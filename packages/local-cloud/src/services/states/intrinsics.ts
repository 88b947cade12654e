import { createHash, randomInt, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { StateError } from './failures.ts';

type Functions = Record<string, (...values: any[]) => unknown>;

const HASHES: Record<string, string> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

/** Fails an intrinsic as Step Functions does. */
export function intrinsicFailure(message: string): StateError {
  return new StateError('States.IntrinsicFailure', message);
}

/** The same digests for `States.Hash` and JSONata's `$hash`. */
export function digest(data: unknown, algorithm: string): string {
  const name = HASHES[algorithm];
  if (!name) throw intrinsicFailure(`unknown hash algorithm ${algorithm}`);
  return createHash(name).update(String(data)).digest('hex');
}

/** Counts from `first` to `last`, both included, by `step`; at most 1000 numbers. */
export function range(first: number, last: number, step: number): number[] {
  if (!Number.isInteger(first) || !Number.isInteger(last) || !Number.isInteger(step) || step === 0)
    throw intrinsicFailure('a range needs integers and a step that is not zero');
  const count = Math.max(0, Math.floor((last - first) / step) + 1);
  if (count > 1000) throw intrinsicFailure('a range holds at most 1000 numbers');
  return Array.from({ length: count }, (_, index) => first + index * step);
}

/** Cuts a list into lists of `size`. */
export function partition(list: unknown[], size: number): unknown[][] {
  if (!Array.isArray(list) || !Number.isInteger(size) || size < 1)
    throw intrinsicFailure('a partition needs a list and a size');
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

const plain = (text: unknown): string => String(text).replace(/\\([{}])/g, '$1');

const functions: Functions = {
  Format: format,
  StringToJson: (text) => JSON.parse(plain(text)),
  JsonToString: (value) => JSON.stringify(value),
  Array: (...values) => values,
  ArrayPartition: partition,
  ArrayContains: (list: unknown[], wanted) => list.some((value) => isDeepStrictEqual(value, wanted)),
  ArrayRange: range,
  ArrayGetItem(list: unknown[], index: number) {
    if (index < 0 || index >= list.length) throw intrinsicFailure(`index ${index} is out of bounds`);
    return list[index];
  },
  ArrayLength: (list: unknown[]) => {
    if (!Array.isArray(list)) throw intrinsicFailure('States.ArrayLength needs a list');
    return list.length;
  },
  ArrayUnique: (list: unknown[]) =>
    list.filter((value, index) => list.findIndex((other) => isDeepStrictEqual(other, value)) === index),
  Base64Encode: (text) => Buffer.from(plain(text)).toString('base64'),
  Base64Decode: (text) => Buffer.from(plain(text), 'base64').toString(),
  Hash: (data, algorithm) => digest(typeof data === 'string' ? plain(data) : JSON.stringify(data), algorithm),
  JsonMerge(left, right, deep) {
    if (deep) throw intrinsicFailure('States.JsonMerge supports the shallow mode only');
    return { ...left, ...right };
  },
  MathRandom: (from: number, to: number, seed?: number) =>
    seed === undefined ? randomInt(from, to) : seeded(from, to, seed),
  MathAdd: (left: number, right: number) => left + right,
  StringSplit: (text, separators) =>
    plain(text)
      .split(new RegExp(`[${String(separators).replace(/[\\\]^-]/g, '\\$&')}]`))
      .filter((part) => part !== ''),
  UUID: () => randomUUID(),
};

function seeded(from: number, to: number, seed: number): number {
  const bits = createHash('sha256').update(String(seed)).digest().readUInt32BE(0);
  return from + (bits % Math.max(1, to - from));
}

function format(template: string, ...values: unknown[]): string {
  let used = 0;
  const text = String(template).replace(/\\([{}])|\{\}/g, (_, brace: string | undefined) => {
    if (brace) return brace;
    if (used >= values.length) throw intrinsicFailure('States.Format has more {} than values');
    const value = values[used++];
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
  if (used < values.length) throw intrinsicFailure('States.Format has more values than {}');
  return text;
}

/** Runs `States.Name(…)`; `readPath` resolves a path among the arguments. */
export function evaluateIntrinsic(expression: string, readPath: (path: string) => unknown): unknown {
  let at = 0;
  const fail = (reason: string) => intrinsicFailure(`Invalid intrinsic ${expression}: ${reason}`);
  const skip = (): void => {
    while (/\s/.test(expression[at] ?? '')) at++;
  };
  const value = call();
  skip();
  if (at < expression.length) throw fail(`unexpected text at ${at}`);
  return value;

  function call(): unknown {
    skip();
    const name = /^States\.(\w+)\s*\(/.exec(expression.slice(at));
    const known = name?.[1] !== undefined && Object.hasOwn(functions, name[1]) ? functions[name[1]] : undefined;
    if (!name || !known) throw fail('unknown function');
    at += name[0].length;
    const values: unknown[] = [];
    skip();
    while (expression[at] !== ')') {
      values.push(argument());
      skip();
      if (expression[at] === ',') at++;
      else if (expression[at] !== ')') throw fail(`expected , or ) at ${at}`);
    }
    at++;
    try {
      return known(...values);
    } catch (error) {
      throw error instanceof StateError ? error : fail(String((error as Error).message));
    }
  }

  function argument(): unknown {
    skip();
    const rest = expression.slice(at);
    if (rest.startsWith('States.')) return call();
    if (rest.startsWith("'")) return text();
    if (rest.startsWith('$')) return path();
    const literal = /^(-?\d+(\.\d+)?([eE][+-]?\d+)?|true|false|null)/.exec(rest)?.[0];
    if (literal === undefined) throw fail(`unexpected argument at ${at}`);
    at += literal.length;
    return JSON.parse(literal);
  }

  function text(): string {
    const found = /^'((?:[^'\\]|\\.)*)'/s.exec(expression.slice(at));
    if (found?.[1] === undefined) throw fail('a text is not closed');
    at += found[0].length;
    // Escaped braces keep their backslash: only States.Format distinguishes them from placeholders.
    return found[1].replace(/\\([^{}])/g, '$1');
  }

  function path(): unknown {
    const start = at;
    for (let depth = 0; at < expression.length; at++) {
      const character = expression[at] as string;
      if (character === "'" || character === '"') at = Math.max(at, expression.indexOf(character, at + 1));
      else if ('[('.includes(character)) depth++;
      else if (depth > 0 && '])'.includes(character)) depth--;
      else if (depth === 0 && /[,)\s]/.test(character)) break;
    }
    return readPath(expression.slice(start, at));
  }
}
