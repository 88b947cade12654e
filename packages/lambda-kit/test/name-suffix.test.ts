import { withoutNameSuffix } from '../src/name-suffix.ts';

describe('a suffix to a name', () => {
  it.each(['JR', 'JR.', 'SR', '1ST', '3RD', '9TH', 'I', 'II', 'V', 'IX'])('is %s', (word) => {
    expect(withoutNameSuffix(`SMITH ${word}`)).toBe('SMITH');
    expect(withoutNameSuffix(`VAN DYKE, ${word}`)).toBe('VAN DYKE');
  });

  it.each(['X', 'VO', 'LI', '10TH', 'SMITH', 'IVY'])('is not %s', (word) => {
    expect(withoutNameSuffix(`SMITH ${word}`)).toBe(`SMITH ${word}`);
  });

  it('is not the whole name, nor its end', () => {
    expect(withoutNameSuffix('VI')).toBe('VI');
    expect(withoutNameSuffix(', V')).toBe(', V');
    expect(withoutNameSuffix('LEVI')).toBe('LEVI');
  });
});
