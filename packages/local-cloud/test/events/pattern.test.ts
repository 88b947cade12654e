import fc from 'fast-check';
import { compilePattern } from '../../src/services/events/pattern.ts';

const event = {
  source: 'claims.service',
  'detail-type': 'Claim.Accepted',
  resources: ['arn:aws:s3:::one', 'arn:aws:s3:::two'],
  detail: {
    state: 'terminated',
    file: 'photo.JPG',
    empty: '',
    count: 5,
    ratio: -0.5,
    urgent: true,
    nothing: null,
    none: [],
    ip: '10.0.0.77',
    ip6: '2001:db8::1',
    path: 'dir*a\\b/c.txt',
    tags: ['red', 'blue'],
    nested: { deep: { value: 'x' } },
    parties: [
      { role: 'driver', name: 'Ann', injured: true },
      { role: 'witness', name: 'Bob' },
    ],
  },
};

const detail = (pattern: unknown) => ({ detail: pattern });

const table: [string, unknown, boolean][] = [
  ['exact string', { source: ['claims.service'] }, true],
  ['any of several values', { source: ['x', 'claims.service'] }, true],
  ['every field must match', { source: ['claims.service'], 'detail-type': ['Other'] }, false],
  ['case matters', { source: ['Claims.service'] }, false],
  ['a missing field', detail({ absent: ['x'] }), false],
  ['number', detail({ count: [5] }), true],
  ['a number is not its text', detail({ count: ['5'] }), false],
  ['true', detail({ urgent: [true] }), true],
  ['false', detail({ urgent: [false] }), false],
  ['null', detail({ nothing: [null] }), true],
  ['null is not a missing field', detail({ absent: [null] }), false],
  ['empty string', detail({ empty: [''] }), true],
  ['nested', detail({ nested: { deep: { value: ['x'] } } }), true],
  ['any element of an array', detail({ tags: ['blue'] }), true],
  ['no element of an array', detail({ tags: ['green'] }), false],
  ['prefix', detail({ state: [{ prefix: 'term' }] }), true],
  ['prefix elsewhere', detail({ state: [{ prefix: 'erm' }] }), false],
  ['prefix ignoring case', detail({ state: [{ prefix: { 'equals-ignore-case': 'TERM' } }] }), true],
  ['suffix', detail({ file: [{ suffix: '.JPG' }] }), true],
  ['suffix with another case', detail({ file: [{ suffix: '.jpg' }] }), false],
  ['suffix ignoring case', detail({ file: [{ suffix: { 'equals-ignore-case': '.jpg' } }] }), true],
  ['prefix of a number', detail({ count: [{ prefix: '5' }] }), false],
  ['equals-ignore-case', detail({ state: [{ 'equals-ignore-case': 'TERMINATED' }] }), true],
  ['anything-but a value', detail({ state: [{ 'anything-but': 'running' }] }), true],
  ['anything-but the value', detail({ state: [{ 'anything-but': 'terminated' }] }), false],
  ['anything-but a list', detail({ state: [{ 'anything-but': ['running', 'terminated'] }] }), false],
  ['anything-but numbers', detail({ count: [{ 'anything-but': [1, 2] }] }), true],
  ['anything-but needs the field', detail({ absent: [{ 'anything-but': 'x' }] }), false],
  ['anything-but is asked of each element', detail({ tags: [{ 'anything-but': 'red' }] }), true],
  ['anything-but prefix', detail({ state: [{ 'anything-but': { prefix: 'term' } }] }), false],
  ['anything-but prefixes', detail({ state: [{ 'anything-but': { prefix: ['run', 'stop'] } }] }), true],
  ['anything-but suffix', detail({ state: [{ 'anything-but': { suffix: 'ed' } }] }), false],
  [
    'anything-but ignoring case',
    detail({ state: [{ 'anything-but': { 'equals-ignore-case': 'TERMINATED' } }] }),
    false,
  ],
  ['anything-but wildcard', detail({ state: [{ 'anything-but': { wildcard: 't*d' } }] }), false],
  ['anything-but null leaf is anything but a text', detail({ nothing: [{ 'anything-but': 'x' }] }), true],
  ['anything-but a text, of a number', detail({ count: [{ 'anything-but': 'x' }] }), true],
  ['anything-but zero', detail({ count: [{ 'anything-but': 0 }] }), true],
  ['anything-but suffixes', detail({ file: [{ 'anything-but': { suffix: ['.png', '.JPG'] } }] }), false],
  [
    'anything-but several ignoring case',
    detail({ state: [{ 'anything-but': { 'equals-ignore-case': ['Running', 'Stopped'] } }] }),
    true,
  ],
  ['anything-but wildcards', detail({ path: [{ 'anything-but': { wildcard: ['*.png', '*/c.*'] } }] }), false],
  ['anything-but the empty wildcard', detail({ state: [{ 'anything-but': { wildcard: '' } }] }), true],
  ['anything-but prefix, of a number', detail({ count: [{ 'anything-but': { prefix: '5' } }] }), true],
  ['anything-but wildcard needs the field', detail({ absent: [{ 'anything-but': { wildcard: '*' } }] }), false],
  ['the empty prefix', detail({ state: [{ prefix: '' }] }), true],
  ['the empty suffix of another type', detail({ count: [{ suffix: '' }] }), false],
  ['equals-ignore-case of the empty string', detail({ empty: [{ 'equals-ignore-case': '' }] }), true],
  ['the empty string is not null', detail({ nothing: [''] }), false],
  ['null is not the empty string', detail({ empty: [null] }), false],
  ['numbers are the same in any notation', detail({ count: [5.0] }), true],
  ['numeric of null', detail({ nothing: [{ numeric: ['>=', 0] }] }), false],
  ['cidr of a text that is not an address', detail({ state: [{ cidr: '10.0.0.0/8' }] }), false],
  ['cidr of a number', detail({ count: [{ cidr: '10.0.0.0/8' }] }), false],
  ['cidr of IPv6 missed', detail({ ip6: [{ cidr: '2001:db9::/32' }] }), false],
  ['several operators for one field', detail({ count: [{ prefix: 'x' }, { numeric: ['=', 5] }] }), true],
  ['four wildcards before the same character', detail({ path: [{ wildcard: '*/*/*/*/' }] }), false],
  ['$or with exists: false', detail({ $or: [{ absent: [{ exists: false }] }, { state: ['x'] }] }), true],
  ['$or beside fields of the same object', detail({ urgent: [true], $or: [{ count: [5] }, { count: [6] }] }), true],
  ['numeric =', detail({ count: [{ numeric: ['=', 5] }] }), true],
  ['numeric >', detail({ count: [{ numeric: ['>', 5] }] }), false],
  ['numeric >=', detail({ count: [{ numeric: ['>=', 5] }] }), true],
  ['numeric <', detail({ ratio: [{ numeric: ['<', 0] }] }), true],
  ['numeric <=', detail({ ratio: [{ numeric: ['<=', -0.6] }] }), false],
  ['numeric range', detail({ count: [{ numeric: ['>', 0, '<=', 5] }] }), true],
  ['numeric range missed', detail({ count: [{ numeric: ['>', 5, '<', 9] }] }), false],
  ['numeric of a text', detail({ state: [{ numeric: ['>', 0] }] }), false],
  ['exists', detail({ state: [{ exists: true }] }), true],
  ['exists: a null leaf exists', detail({ nothing: [{ exists: true }] }), true],
  ['exists looks at leaves only', detail({ nested: [{ exists: true }] }), false],
  ['not exists of an inner node', detail({ nested: [{ exists: false }] }), true],
  ['not exists', detail({ absent: [{ exists: false }] }), true],
  ['not exists of what is there', detail({ state: [{ exists: false }] }), false],
  ['an empty array does not exist', detail({ none: [{ exists: false }] }), true],
  ['exists: false or a value', detail({ state: [{ exists: false }, 'terminated'] }), true],
  ['cidr', detail({ ip: [{ cidr: '10.0.0.0/24' }] }), true],
  ['cidr missed', detail({ ip: [{ cidr: '10.0.1.0/24' }] }), false],
  ['cidr of IPv6', detail({ ip6: [{ cidr: '2001:db8::/32' }] }), true],
  ['wildcard', detail({ path: [{ wildcard: 'dir*c.txt' }] }), true],
  ['wildcard for nothing', detail({ state: [{ wildcard: 'terminated*' }] }), true],
  ['wildcards may not overlap', detail({ state: [{ wildcard: 'termi*minated' }] }), false],
  ['escaped wildcard', detail({ path: [{ wildcard: 'dir\\*a\\\\b/*' }] }), true],
  ['escaped wildcard is itself only', detail({ state: [{ wildcard: 'term\\*' }] }), false],
  ['$or', detail({ $or: [{ count: [9] }, { state: ['terminated'] }] }), true],
  ['$or without a fit', detail({ $or: [{ count: [9] }, { state: ['x'] }] }), false],
  ['$or and a field', { source: ['other'], detail: { $or: [{ count: [5] }, { state: ['terminated'] }] } }, false],
  ['$or in $or', detail({ $or: [{ count: [9] }, { $or: [{ state: ['x'] }, { urgent: [true] }] }] }), true],
  ['one array element fulfils both', detail({ parties: { role: ['driver'], name: ['Ann'] } }), true],
  ['two array elements do not mix', detail({ parties: { role: ['driver'], name: ['Bob'] } }), false],
  [
    'absence within the matched element',
    detail({ parties: { name: ['Bob'], role: ['witness'], zip: [{ exists: false }] } }),
    true,
  ],
  [
    'absence is of the whole array without a match before',
    detail({ parties: { injured: [{ exists: false }] } }),
    false,
  ],
  ['several arrays are independent', { resources: ['arn:aws:s3:::two'], detail: { tags: ['red'] } }, true],
];

const refused: [string, unknown, string][] = [
  ['not JSON', '{', 'Expected'],
  ['not an object', [1], 'Filter is not an object'],
  ['empty pattern', {}, 'Empty objects are not allowed'],
  ['a bare value', { source: 'x' }, '"source" must be an object or an array'],
  ['an empty array', { source: [] }, 'Empty arrays are not allowed'],
  ['an unknown operator', { source: [{ contains: 'x' }] }, 'Unrecognized match type contains'],
  ['an inherited name as operator', { source: [{ toString: 'x' }] }, 'Unrecognized match type toString'],
  ['two operators in one', { source: [{ prefix: 'x', suffix: 'y' }] }, 'Only one key allowed'],
  ['prefix of a number', { source: [{ prefix: 1 }] }, 'prefix match pattern must be a string'],
  ['numeric without array', { n: [{ numeric: 5 }] }, 'Value of numeric must be an array.'],
  ['numeric with unknown comparison', { n: [{ numeric: ['!=', 5] }] }, 'Unrecognized numeric range operator: !='],
  ['numeric with a text', { n: [{ numeric: ['<', '5'] }] }, 'Value of < must be numeric'],
  ['an empty range', { n: [{ numeric: ['>', 5, '<', 5] }] }, 'Bottom must be less than top'],
  ['a range upside down', { n: [{ numeric: ['<', 5, '>', 1] }] }, 'Too many terms in numeric range expression'],
  ['exists of a text', { n: [{ exists: 'yes' }] }, 'exists match pattern must be either true or false.'],
  ['a bad network', { n: [{ cidr: '10.0.0.0/33' }] }, 'IPv4 mask bits must be < 33'],
  ['a bad address', { n: [{ cidr: 'ten/8' }] }, 'Nonstandard IP address: ten'],
  ['a bad IPv6 address', { n: [{ cidr: 'xx::/8' }] }, 'Nonstandard IP address: xx::'],
  ['an address without a mask', { n: [{ cidr: '10.0.0.1' }] }, "Malformed CIDR, one '/' required"],
  ['a mask that is not a number', { n: [{ cidr: '10.0.0.0/x' }] }, 'Malformed CIDR, mask bits must be an integer'],
  ['a list of networks', { n: [{ cidr: ['10.0.0.0/8'] }] }, 'prefix match pattern must be a string'],
  ['a list of prefixes', { n: [{ prefix: ['a'] }] }, 'prefix match pattern must be a string'],
  ['a list of suffixes', { n: [{ suffix: ['a'] }] }, 'suffix match pattern must be a string'],
  [
    'a list to equal ignoring case',
    { n: [{ 'equals-ignore-case': ['a'] }] },
    'equals-ignore-case match pattern must be',
  ],
  ['a list of wildcards', { n: [{ wildcard: ['a*'] }] }, 'wildcard match pattern must be a string'],
  ['an operator in capitals', { n: [{ EXISTS: true }] }, 'Unrecognized match type EXISTS'],
  ['a range of two bottoms', { n: [{ numeric: ['>', 0, '>', 0] }] }, 'Bad numeric range operator: >'],
  ['a range without its top', { n: [{ numeric: ['>', 0, '<'] }] }, 'Value of < must be numeric'],
  ['a number beyond the limit', { n: [{ numeric: ['<', 5_000_000_001] }] }, 'Value must be between -5.0E9 and 5.0E9'],
  ['wildcards that read a text in many ways', { n: [{ wildcard: '*:*:*:*:*:bus' }] }, 'Rule is too complex'],
  ['anything-but null', { n: [{ 'anything-but': null }] }, 'must be an array or single string/number value'],
  ['anything-but a list with null', { n: [{ 'anything-but': ['a', null] }] }, 'Inside anything-but list'],
  ['anything-but an empty list', { n: [{ 'anything-but': [] }] }, 'Empty arrays are not allowed'],
  ['anything-but the empty prefix', { n: [{ 'anything-but': { prefix: '' } }] }, 'Null prefix/suffix not allowed'],
  ['anything-but the empty suffix', { n: [{ 'anything-but': { suffix: '' } }] }, 'Null prefix/suffix not allowed'],
  [
    'anything-but a number as prefix',
    { n: [{ 'anything-but': { prefix: 1 } }] },
    'prefix/suffix match pattern must be',
  ],
  [
    'anything-but a number ignoring case',
    { n: [{ 'anything-but': { 'equals-ignore-case': [1] } }] },
    'Inside anything-but/equals-ignore-case list',
  ],
  ['anything-but a number as wildcard', { n: [{ 'anything-but': { wildcard: [1, 'a*'] } }] }, 'wildcard match pattern'],
  ...['prefix', 'suffix'].map((operator): [string, unknown, string] => [
    `anything-but ${operator} ignoring case`,
    { n: [{ 'anything-but': { [operator]: { 'equals-ignore-case': 'a' } } }] },
    'Value of anything-but must be an array or single string/number value.',
  ]),
  ['two stars', { n: [{ wildcard: 'a**b' }] }, 'Consecutive wildcard characters at pos 1'],
  ['a bad escape', { n: [{ wildcard: 'a\\b' }] }, 'Invalid escape character at pos 1'],
  ['anything-but of mixed types', { n: [{ 'anything-but': ['a', 1] }] }, 'all strings or all numbers'],
  [
    'anything-but of an unknown kind',
    { n: [{ 'anything-but': { numeric: ['>', 1] } }] },
    'Unsupported anything-but pattern',
  ],
  ['an array in an array', { n: [['a']] }, 'Match value must be String, number, true, false, or null'],
];

describe('event patterns', () => {
  it.each(table)('%s', (_name, pattern, expected) => {
    expect(compilePattern(pattern)(event)).toBe(expected);
    expect(compilePattern(JSON.stringify(pattern))(event)).toBe(expected);
  });

  it.each(refused)('refuses %s', (_name, pattern, reason) => {
    let thrown: any;
    try {
      compilePattern(pattern);
    } catch (error) {
      thrown = error;
    }
    expect(thrown?.code).toBe('InvalidEventPatternException');
    expect(thrown.message).toContain('Event pattern is not valid. Reason: ');
    expect(thrown.message).toContain(reason);
  });

  const leaf = fc.oneof(fc.string(), fc.integer({ min: -1e9, max: 1e9 }), fc.boolean(), fc.constant(null));
  const key = fc.stringMatching(/^[a-z]{1,4}$/);

  it('an event matches the pattern made of its own leaves, and not after one leaf requires another value', () => {
    const tree = fc.letrec((tie) => ({
      node: fc.dictionary(key, fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 1, arbitrary: tie('node') }), {
        minKeys: 1,
      }),
    })).node;
    const own = (node: any): any =>
      Object.fromEntries(Object.entries(node).map(([k, v]) => [k, v !== null && typeof v === 'object' ? own(v) : [v]]));
    fc.assert(
      fc.property(tree, (value) => {
        expect(compilePattern(own(value))(value)).toBe(true);
        expect(compilePattern({ ...own(value), unseen: ['x'] })(value)).toBe(false);
      }),
    );
  });

  it('anything-but is the opposite of the same test on a single value', () => {
    const operator = fc.oneof(
      fc.string({ minLength: 1 }).map((text) => ({ wanted: text as unknown, unwanted: text as unknown })),
      fc
        .tuple(fc.constantFrom('prefix', 'suffix', 'equals-ignore-case'), fc.string({ minLength: 1, maxLength: 2 }))
        .map(([name, text]) => ({ wanted: { [name]: text } as unknown, unwanted: { [name]: text } as unknown })),
    );
    fc.assert(
      fc.property(operator, leaf, ({ wanted, unwanted }, value) => {
        const positive = compilePattern({ a: [wanted] })({ a: value });
        expect(compilePattern({ a: [{ 'anything-but': unwanted }] })({ a: value })).toBe(!positive);
      }),
    );
  });

  it('a wildcard agrees with the regular expression of the same meaning', () => {
    const piece = fc.constantFrom('a', 'b', 'ab', '*');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.stringMatching(/^[ab]{0,8}$/), (pieces, value) => {
        const pattern = pieces.join('').replace(/\*+/g, '*');
        const expression = new RegExp(`^${pattern.replaceAll('*', '.*')}$`);
        expect(compilePattern({ a: [{ wildcard: pattern }] })({ a: value })).toBe(expression.test(value));
      }),
    );
  });
});
