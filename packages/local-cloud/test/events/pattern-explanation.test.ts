import fc from 'fast-check';
import { compilePattern } from '../../src/services/events/pattern.ts';
import { explainPattern } from '../../src/services/events/pattern-explanation.ts';

const event = {
  source: 'claims.service',
  'detail-type': 'Claim.Closed',
  detail: {
    state: 'terminated',
    file: 'photo.JPG',
    count: 5,
    urgent: true,
    nothing: null,
    none: [],
    ip: '10.0.0.77',
    tags: ['red', 'blue'],
    nested: { deep: 'x' },
    parties: [
      { role: 'driver', name: 'Ann', injured: true },
      { role: 'witness', name: 'Bob' },
    ],
  },
};

const detail = (pattern: unknown) => ({ detail: pattern });

const reasons: [name: string, pattern: unknown, ...texts: string[]][] = [
  ['a value', { 'detail-type': ['Claim.Accepted'] }, 'detail-type: "Claim.Closed" is not "Claim.Accepted"'],
  [
    'several values',
    { 'detail-type': ['Claim.Accepted', 'Claim.Denied'] },
    'detail-type: "Claim.Closed" is not one of ["Claim.Accepted", "Claim.Denied"]',
  ],
  ['a number', detail({ count: [6] }), 'detail.count: 5 is not 6'],
  ['a text for a number', detail({ count: ['5'] }), 'detail.count: 5 is not "5"'],
  ['null', detail({ state: [null] }), 'detail.state: "terminated" is not null'],
  ['a null leaf', detail({ nothing: ['x'] }), 'detail.nothing: null is not "x"'],
  [
    'a missing field',
    detail({ data: { subjectKind: ['claim'] } }),
    'detail.data.subjectKind: the field is missing; it must be "claim"',
  ],
  [
    'an object in place of a value',
    detail({ nested: ['x'] }),
    'detail.nested: this is an object, and patterns test single values; it must be "x"',
  ],
  ['an empty list', detail({ none: ['x'] }), 'detail.none: the list is empty; it must be "x"'],
  ['a list without a fit', detail({ tags: ['green'] }), 'detail.tags: none of "red", "blue" fits: each is not "green"'],
  ['prefix', detail({ state: [{ prefix: 'run' }] }), 'detail.state: "terminated" does not begin with "run"'],
  [
    'prefix in any case',
    detail({ state: [{ prefix: { 'equals-ignore-case': 'RUN' } }] }),
    'detail.state: "terminated" does not begin with "RUN" in any case',
  ],
  ['suffix', detail({ file: [{ suffix: '.png' }] }), 'detail.file: "photo.JPG" does not end in ".png"'],
  [
    'equals-ignore-case',
    detail({ state: [{ 'equals-ignore-case': 'RUNNING' }] }),
    'detail.state: "terminated" is not "RUNNING" in any case',
  ],
  ['wildcard', detail({ file: [{ wildcard: '*.png' }] }), 'detail.file: "photo.JPG" does not fit "*.png"'],
  [
    'anything-but',
    detail({ state: [{ 'anything-but': ['terminated', 'x'] }] }),
    'detail.state: "terminated" is excluded by anything-but ["terminated","x"]',
  ],
  [
    'anything-but of a missing field',
    detail({ absent: [{ 'anything-but': 'x' }] }),
    'detail.absent: the field is missing; it must be anything but "x"',
  ],
  [
    'anything-but prefix',
    detail({ state: [{ 'anything-but': { prefix: 'term' } }] }),
    'detail.state: "terminated" is excluded by anything-but {"prefix":"term"}',
  ],
  ['numeric', detail({ count: [{ numeric: ['>', 5] }] }), 'detail.count: 5 is not a number > 5'],
  ['a range', detail({ count: [{ numeric: ['>', 5, '<=', 9] }] }), 'detail.count: 5 is not a number > 5 and <= 9'],
  ['cidr', detail({ ip: [{ cidr: '10.1.0.0/16' }] }), 'detail.ip: "10.0.0.77" is not an address in 10.1.0.0/16'],
  ['exists', detail({ absent: [{ exists: true }] }), 'detail.absent: the field is missing; it must be present'],
  ['not exists', detail({ state: [{ exists: false }] }), 'detail.state: "terminated" is present and must be absent'],
  [
    'several conditions for a field',
    detail({ state: ['x', { prefix: 'run' }] }),
    'detail.state: "terminated" is not "x" and does not begin with "run"',
  ],
  [
    'several conditions for a missing field',
    detail({ absent: ['x', { prefix: 'run' }] }),
    'detail.absent: the field is missing; it must be "x", or begin with "run"',
  ],
  [
    'several fields, those outside first',
    { source: ['fraud.service'], detail: { count: [6], urgent: [true] } },
    'source: "claims.service" is not "fraud.service"',
    'detail.count: 5 is not 6',
  ],
  [
    '$or by its closest way',
    {
      $or: [
        { source: ['x'], 'detail-type': ['y'] },
        { source: ['claims.service'], 'detail-type': ['z'] },
      ],
    },
    'detail-type: "Claim.Closed" is not "z"',
  ],
  [
    'two elements of an array',
    detail({ parties: { role: ['driver'], name: ['Bob'] } }),
    'detail.parties.name, detail.parties.role: each holds, but not in the same element of an array',
  ],
];

describe('why a pattern does not match', () => {
  it.each(reasons)('%s', (_name, pattern, ...texts) => {
    const { mismatches } = explainPattern(pattern)(event);
    expect(mismatches.map(({ text }) => text)).toEqual(texts);
    expect(mismatches.every(({ path, text }) => text.startsWith(`${path}: `))).toBe(true);
  });

  it('gives no reason for an event that matches, and counts the ways to fulfil a pattern', () => {
    const pattern = { $or: [{ source: ['x'] }, { source: [{ prefix: 'claims.' }] }] };
    expect(explainPattern(pattern)(event)).toEqual({ mismatches: [], alternatives: 2 });
    expect(explainPattern(JSON.stringify(pattern))(event)).toEqual({ mismatches: [], alternatives: 2 });
  });

  it('says that a value is not an event', () => {
    for (const nothing of [null, 'text', 5]) {
      expect(explainPattern({ source: ['x'] })(nothing).mismatches).toEqual([
        { path: '', text: 'the event is not an object' },
      ]);
    }
  });

  it('has a reason exactly where the matcher does not match', () => {
    const name = fc.constantFrom('a', 'b');
    const leaf = fc.oneof(fc.constantFrom<unknown>('x', 'xy', 'Y', '10.0.0.1', '', 0, 1, 7, true, null));
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        { weight: 4, arbitrary: leaf },
        { weight: 1, arbitrary: fc.array(tie('node'), { maxLength: 3 }) },
        { weight: 1, arbitrary: fc.dictionary(name, tie('node'), { maxKeys: 2 }) },
      ),
    })).node;
    const events = fc.dictionary(name, value, { minKeys: 1, maxKeys: 2 });
    const operator = fc.constantFrom<unknown>(
      { prefix: 'x' },
      { prefix: { 'equals-ignore-case': 'X' } },
      { suffix: 'y' },
      { 'equals-ignore-case': 'y' },
      { wildcard: 'x*' },
      { 'anything-but': 'x' },
      { 'anything-but': [0, 1] },
      { 'anything-but': { suffix: 'y' } },
      { numeric: ['>', 0, '<=', 5] },
      { numeric: ['=', 7] },
      { cidr: '10.0.0.0/8' },
      { exists: true },
      { exists: false },
    );
    const matchers = fc.array(fc.oneof(leaf, operator), { minLength: 1, maxLength: 2 });
    const patterns = fc.letrec((tie) => ({
      pattern: fc
        .tuple(
          fc.dictionary(
            name,
            fc.oneof({ maxDepth: 2 }, { weight: 5, arbitrary: matchers }, { weight: 1, arbitrary: tie('pattern') }),
            { minKeys: 1, maxKeys: 2 },
          ),
          fc.option(fc.array(tie('pattern'), { minLength: 2, maxLength: 2 }), { freq: 1, maxDepth: 1 }),
        )
        .map(([fields, either]) => (either ? { ...fields, $or: either } : fields)),
    })).pattern;
    let matched = 0;
    fc.assert(
      fc.property(patterns, events, (pattern, one) => {
        const matches = compilePattern(pattern)(one);
        matched += matches ? 1 : 0;
        expect(explainPattern(pattern)(one).mismatches.length === 0).toBe(matches);
      }),
      { numRuns: 2000 },
    );
    // A property that hardly ever met a match would prove little.
    expect(matched).toBeGreaterThan(50);
  });
});
