import { BlockList, isIP } from 'node:net';
import { AwsError } from '../../errors.ts';

/** The possible values of an event's leaf. */
export type Leaf = string | number | boolean | null;
export type LeafTest = (value: Leaf) => boolean;
/** `absent` stands for `{ "exists": false }`, which tests the whole event instead of one value. */
export type Matcher = LeafTest | 'absent';

export function invalidPattern(reason: string): AwsError {
  return new AwsError('InvalidEventPatternException', `Event pattern is not valid. Reason: ${reason}`);
}

const NUMERIC_LIMIT = 5e9;

const operators: Record<string, (argument: unknown) => Matcher> = {
  prefix: (argument) => affix('prefix', argument),
  suffix: (argument) => affix('suffix', argument),
  'equals-ignore-case': (argument) => ignoringCase(text('equals-ignore-case', argument)),
  wildcard: (argument) => wildcard(text('wildcard', argument)),
  'anything-but': anythingBut,
  numeric,
  cidr,
  exists(argument) {
    if (typeof argument !== 'boolean') throw invalidPattern('exists match pattern must be either true or false.');
    return argument ? () => true : 'absent';
  },
};

export const operatorNames: ReadonlySet<string> = new Set([...Object.keys(operators), 'exactly']);

/** One member of a pattern's array: a value to equal, or `{ operator: argument }`. */
export function compileMatcher(condition: unknown): Matcher {
  if (condition === null || typeof condition !== 'object') {
    if (typeof condition === 'number' && Math.abs(condition) > NUMERIC_LIMIT && !Number.isSafeInteger(condition))
      throw invalidPattern(`Value must be between -5.0E9 and 5.0E9: ${condition}`);
    return (value) => value === condition;
  }
  if (Array.isArray(condition)) throw invalidPattern('Match value must be String, number, true, false, or null');
  const keys = Object.keys(condition);
  const [name] = keys;
  if (name === undefined) throw invalidPattern('Empty objects are not allowed');
  if (keys.length > 1) throw invalidPattern('Only one key allowed in match expression');
  const operator = operators[name];
  if (!Object.hasOwn(operators, name) || !operator) throw invalidPattern(`Unrecognized match type ${name}`);
  return operator((condition as Record<string, unknown>)[name]);
}

function text(operator: string, argument: unknown): string {
  if (typeof argument !== 'string') throw invalidPattern(`${operator} match pattern must be a string`);
  return argument;
}

function ignoringCase(expected: string): LeafTest {
  const lower = expected.toLowerCase();
  return (value) => typeof value === 'string' && value.toLowerCase() === lower;
}

function affix(operator: 'prefix' | 'suffix', argument: unknown): LeafTest {
  const holds = (value: string, part: string) =>
    operator === 'prefix' ? value.startsWith(part) : value.endsWith(part);
  if (argument !== null && typeof argument === 'object' && !Array.isArray(argument)) {
    const keys = Object.keys(argument);
    if (keys.length !== 1 || keys[0] !== 'equals-ignore-case')
      throw invalidPattern(`Unsupported ${operator} pattern: ${keys.join(', ')}`);
    const part = text(operator, (argument as Record<string, unknown>)['equals-ignore-case']).toLowerCase();
    return (value) => typeof value === 'string' && holds(value.toLowerCase(), part);
  }
  const part = text(operator, argument);
  return (value) => typeof value === 'string' && holds(value, part);
}

/** `*` stands for any characters, `\*` and `\\` for themselves. Runs in linear time, unlike a regular expression. */
function wildcard(pattern: string): LeafTest {
  const parts = [''];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] as string;
    const next = pattern[at + 1];
    if (character === '*') {
      if (next === '*') throw invalidPattern(`Consecutive wildcard characters at pos ${at}`);
      parts.push('');
      continue;
    }
    if (character === '\\') {
      if (next !== '*' && next !== '\\') throw invalidPattern(`Invalid escape character at pos ${at}`);
      parts[parts.length - 1] += next;
      at++;
      continue;
    }
    parts[parts.length - 1] += character;
  }
  if (mostAlike(parts.slice(1)) > MOST_ALIKE)
    throw invalidPattern(
      'Rule is too complex - try using fewer wildcard characters or fewer repeating character sequences after a wildcard character',
    );
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  return (value) => {
    if (typeof value !== 'string') return false;
    if (last === undefined) return value === first;
    if (!value.startsWith(first) || !value.endsWith(last) || value.length < first.length + last.length) return false;
    let from = first.length;
    const end = value.length - last.length;
    for (const part of rest) {
      const found = value.indexOf(part, from);
      if (found < 0 || found + part.length > end) return false;
      from = found + part.length;
    }
    return true;
  };
}

/** AWS does not document its limit; it refused five wildcards before the same character. */
const MOST_ALIKE = 4;

/** The largest number of wildcards followed by the same character: each is another way to read a text. */
function mostAlike(followers: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const [character] of followers) if (character) counts.set(character, (counts.get(character) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

function anythingBut(argument: unknown): LeafTest {
  const unwanted = unwantedBy(argument);
  return (value) => !unwanted.some((test) => test(value));
}

function unwantedBy(argument: unknown): LeafTest[] {
  if (argument !== null && typeof argument === 'object' && !Array.isArray(argument))
    return unwantedByOperator(argument);
  if (Array.isArray(argument) && argument.length === 0) throw invalidPattern('Empty arrays are not allowed');
  const values = Array.isArray(argument) ? argument : [argument];
  if (!values.every((value) => typeof value === 'string') && !values.every((value) => typeof value === 'number'))
    throw invalidPattern(
      Array.isArray(argument)
        ? 'Inside anything-but list, values must be either all strings or all numbers; other types are not supported'
        : SINGLE_VALUE,
    );
  return values.map((expected) => (value) => value === expected);
}

const SINGLE_VALUE = 'Value of anything-but must be an array or single string/number value.';

/** The refusal of a value other than text, by the operator inside anything-but. */
const textInside: Record<string, string> = {
  prefix: 'prefix/suffix match pattern must be a string',
  suffix: 'prefix/suffix match pattern must be a string',
  'equals-ignore-case': 'Inside anything-but/equals-ignore-case list, number|start|null|boolean is not supported.',
  wildcard: 'wildcard match pattern must be a string',
};

function unwantedByOperator(argument: object): LeafTest[] {
  const [[operator, inner] = ['', undefined], ...others] = Object.entries(argument);
  if (others.length > 0) throw invalidPattern('Only one key allowed in match expression');
  const refusal = Object.hasOwn(textInside, operator) ? textInside[operator] : undefined;
  if (!refusal) throw invalidPattern(`Unsupported anything-but pattern: ${operator}`);
  // An operator inside anything-but takes no further object, so nothing nests deeper.
  if (inner !== null && typeof inner === 'object' && !Array.isArray(inner)) throw invalidPattern(SINGLE_VALUE);
  const values = Array.isArray(inner) ? inner : [inner];
  if (values.length === 0) throw invalidPattern('Empty arrays are not allowed');
  return values.map((value) => {
    if (typeof value !== 'string') throw invalidPattern(refusal);
    if (value === '' && (operator === 'prefix' || operator === 'suffix'))
      throw invalidPattern('Null prefix/suffix not allowed');
    return compileMatcher({ [operator]: value }) as LeafTest;
  });
}

function numeric(argument: unknown): LeafTest {
  if (!Array.isArray(argument)) throw invalidPattern('Value of numeric must be an array.');
  const [operator, bound, second, limit] = argument;
  const first = comparison(operator, bound);
  if (argument.length === 2) return (value) => typeof value === 'number' && first(value);
  if (!String(operator).startsWith('>') || argument.length > 4)
    throw invalidPattern('Too many terms in numeric range expression');
  if (second !== '<' && second !== '<=') throw invalidPattern(`Bad numeric range operator: ${String(second)}`);
  const upper = comparison(second, limit);
  if (bound >= limit) throw invalidPattern('Bottom must be less than top');
  return (value) => typeof value === 'number' && first(value) && upper(value);
}

function comparison(operator: unknown, bound: unknown): (value: number) => boolean {
  if (typeof operator !== 'string') throw invalidPattern(`Invalid member in numeric match: ${String(operator)}`);
  if (!['=', '<', '<=', '>', '>='].includes(operator))
    throw invalidPattern(`Unrecognized numeric range operator: ${operator}`);
  if (typeof bound !== 'number') throw invalidPattern(`Value of ${operator} must be numeric`);
  if (Math.abs(bound) > NUMERIC_LIMIT) throw invalidPattern(`Value must be between -5.0E9 and 5.0E9: ${bound}`);
  if (operator === '=') return (value) => value === bound;
  if (operator === '<') return (value) => value < bound;
  if (operator === '<=') return (value) => value <= bound;
  if (operator === '>') return (value) => value > bound;
  return (value) => value >= bound;
}

function cidr(argument: unknown): LeafTest {
  // The word is AWS's.
  if (typeof argument !== 'string') throw invalidPattern('prefix match pattern must be a string');
  const [address = '', mask, ...rest] = argument.split('/');
  if (mask === undefined || rest.length > 0) throw invalidPattern("Malformed CIDR, one '/' required");
  if (!/^\d+$/.test(mask)) throw invalidPattern('Malformed CIDR, mask bits must be an integer');
  const family = isIP(address);
  if (family === 0) throw invalidPattern(`Nonstandard IP address: ${address}`);
  const longest = family === 6 ? 128 : 32;
  const bits = Number(mask);
  if (bits > longest) throw invalidPattern(`IPv${family} mask bits must be < ${longest + 1}`);
  const block = new BlockList();
  block.addSubnet(address, bits, family === 6 ? 'ipv6' : 'ipv4');
  return (value) => {
    if (typeof value !== 'string') return false;
    const kind = isIP(value);
    return kind === family && block.check(value, kind === 6 ? 'ipv6' : 'ipv4');
  };
}
