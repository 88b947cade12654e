import { AwsError } from '../../errors.ts';

type Test = (event: unknown) => boolean;

const TOKEN =
  /\s*(\$(?:\.[\w@-]+|\["[^"]*"\]|\['[^']*'\]|\[\d+\])+|"(?:[^"\\]|\\.)*"|&&|\|\||!=|<=|>=|[=<>(){}]|[^\s(){}=<>!&|"]+)/y;

/**
 * A CloudWatch filter of JSON messages: comparisons of properties with `=` `!=` `<` `<=` `>` `>=`, `IS NULL`, `IS TRUE`,
 * `IS FALSE`, `EXISTS`, `NOT EXISTS`, joined by `&&` and `||`; `*` in a text stands for any characters.
 * @throws AwsError InvalidParameterException for an invalid pattern
 * @example jsonPattern('{ $.level = "ERROR" && $.status >= 500 }')('{"level":"ERROR","status":502}') // true
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export function jsonPattern(pattern: string): (message: string) => boolean {
  const reader = new Reader(pattern);
  reader.expect('{');
  const test = either(reader);
  reader.expect('}');
  reader.expectEnd();
  return (message) => {
    const event = parsed(message);
    return event !== undefined && test(event);
  };
}

function either(reader: Reader): Test {
  const parts = [both(reader)];
  while (reader.takes('||')) parts.push(both(reader));
  return (event) => parts.some((part) => part(event));
}

function both(reader: Reader): Test {
  const parts = [condition(reader)];
  while (reader.takes('&&')) parts.push(condition(reader));
  return (event) => parts.every((part) => part(event));
}

function condition(reader: Reader): Test {
  if (reader.takes('(')) {
    const inner = either(reader);
    reader.expect(')');
    return inner;
  }
  const path = pathOf(reader);
  const operator = reader.next().toUpperCase();
  if (operator === 'EXISTS') return (event) => at(event, path) !== undefined;
  if (operator === 'NOT') {
    reader.expect('EXISTS');
    return (event) => at(event, path) === undefined;
  }
  if (operator === 'IS') return is(reader, path);
  return comparison(reader, path, operator);
}

function is(reader: Reader, path: string[]): Test {
  const wanted = { NULL: null, TRUE: true, FALSE: false }[reader.next().toUpperCase()];
  if (wanted === undefined) throw reader.unexpected();
  return (event) => at(event, path) === wanted;
}

const comparisons: Record<string, (value: number, bound: number) => boolean> = {
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

function comparison(reader: Reader, path: string[], operator: string): Test {
  const compare = comparisons[operator];
  if (!compare && operator !== '=' && operator !== '!=') throw reader.unexpected();
  const operand = reader.next();
  const number = Number(operand);
  if (compare) {
    if (Number.isNaN(number)) throw reader.unexpected();
    return (event) => {
      const value = at(event, path);
      return typeof value === 'number' && compare(value, number);
    };
  }
  const text = operand.startsWith('"') ? operand.slice(1, -1).replace(/\\(.)/g, '$1') : operand;
  const equal = (value: unknown) =>
    typeof value === 'number' ? value === number : typeof value === 'string' && likes(text, value);
  if (operator === '=') return (event) => equal(at(event, path));
  return (event) => {
    const value = at(event, path);
    return value !== undefined && !equal(value);
  };
}

/** Whether `value` is `wanted`, in which `*` stands for any characters. */
function likes(wanted: string, value: string): boolean {
  const [first = '', ...rest] = wanted.split('*');
  const last = rest.pop();
  if (last === undefined) return value === first;
  if (!value.startsWith(first) || !value.endsWith(last) || value.length < first.length + last.length) return false;
  let from = first.length;
  for (const part of rest) {
    const found = value.indexOf(part, from);
    if (found < 0 || found + part.length > value.length - last.length) return false;
    from = found + part.length;
  }
  return true;
}

function at(event: unknown, path: string[]): unknown {
  let value: any = event;
  for (const key of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

function pathOf(reader: Reader): string[] {
  const selector = reader.next();
  if (!selector.startsWith('$')) throw reader.unexpected();
  return [...selector.matchAll(/\.([\w@-]+)|\["([^"]*)"\]|\['([^']*)'\]|\[(\d+)\]/g)].map(
    ([, dotted, double, single, index]) => dotted ?? double ?? single ?? index ?? '',
  );
}

function parsed(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    // Plain text among structured lines matches no JSON pattern.
    return undefined;
  }
}

/** The pattern, token by token. */
class Reader {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern.trim();
  }

  next(): string {
    TOKEN.lastIndex = this.#at;
    const token = TOKEN.exec(this.#pattern)?.[1];
    if (token === undefined) throw this.unexpected();
    this.#at = TOKEN.lastIndex;
    return token;
  }

  takes(token: string): boolean {
    const before = this.#at;
    if (before < this.#pattern.length && this.next() === token) return true;
    this.#at = before;
    return false;
  }

  expect(token: string): void {
    if (!this.takes(token)) throw this.unexpected();
  }

  expectEnd(): void {
    if (this.#at < this.#pattern.length) throw this.unexpected();
  }

  unexpected(): AwsError {
    return new AwsError('InvalidParameterException', `Invalid filter pattern near character ${this.#at + 1}`);
  }
}
