import { codeOf } from '../src/index.ts';

/** RFC 6238, appendix B, for SHA-1: the last six of its eight digits. */
it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('shows the standard’s code at second %s', (seconds, code) => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'; // 12345678901234567890
  expect(codeOf(secret, seconds * 1000)).toBe(code);
});
