import { filterPattern } from '../../src/services/logs/filter-pattern.ts';

const line = JSON.stringify({
  level: 'ERROR',
  message: 'claim refused',
  status: 502,
  retried: false,
  cause: null,
  claim: { id: 'c-1', tags: ['glass', 'front'] },
  'a.b': 'dotted',
});

describe('a filter of structured log lines', () => {
  it.each([
    ['{ $.level = "ERROR" }', true],
    ['{$.level="ERROR"}', true],
    ['{ $.level = ERROR }', true],
    ['{ $.level = "INFO" }', false],
    ['{ $.level != "INFO" }', true],
    ['{ $.missing != "INFO" }', false],
    ['{ $.message = "claim*" }', true],
    ['{ $.message = "*refused" }', true],
    ['{ $.message = "refused" }', false],
    ['{ $.status >= 500 && $.status < 600 }', true],
    ['{ $.status = 502 }', true],
    ['{ $.status > 502 || $.level = "ERROR" }', true],
    ['{ ($.level = "INFO" || $.level = "WARN") && $.status = 502 }', false],
    ['{ $.level = "INFO" && $.status = 1 || $.status = 502 }', true],
    ['{ $.claim.id = "c-1" }', true],
    ['{ $.claim.tags[1] = "front" }', true],
    ['{ $["a.b"] = "dotted" }', true],
    ['{ $.cause IS NULL }', true],
    ['{ $.retried IS FALSE }', true],
    ['{ $.retried IS TRUE }', false],
    ['{ $.claim EXISTS }', true],
    ['{ $.missing NOT EXISTS }', true],
    ['{ $.level > 5 }', false],
  ])('%s', (pattern, fits) => {
    expect(filterPattern(pattern)(line)).toBe(fits);
  });

  it('skips plain text', () => {
    expect(filterPattern('{ $.level NOT EXISTS }')('REPORT RequestId: 1')).toBe(false);
  });

  it.each(['{ $.level = }', '{ level = "ERROR" }', '{ $.level = "ERROR"', '{ $.level ~ 1 }', '{ $.a = 1 } more', '{}'])(
    'refuses %s',
    (pattern) => {
      expect(() => filterPattern(pattern)).toThrow(expect.objectContaining({ code: 'InvalidParameterException' }));
    },
  );
});
