import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/settings.ts';

const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\0');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('portability to Windows', () => {
  it('npm scripts use no shell syntax', () => {
    const manifests = files.filter((file) => file === 'package.json' || file.endsWith('/package.json'));
    expect(manifests.length).toBeGreaterThan(15);
    const scripts = manifests.flatMap((file) => Object.values<string>(JSON.parse(read(file)).scripts ?? {}));
    expect(scripts.filter((script) => /[&|;$<>`'"*~]|^\w+=/.test(script))).toEqual([]);
  });

  it('only .ci/run is a shell script', () => {
    const shell = files.filter((file) => file && (/\.(ba|z)?sh$/.test(file) || /^#!.*\b(ba|z)?sh\b/.test(read(file))));
    expect(shell).toEqual(['.ci/run']);
  });

  it('no two file names differ by case only, and none is forbidden on Windows', () => {
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
    expect(
      files.filter((file) => /[<>:"|?*\\]|[. ]$|(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.|\/|$)/i.test(file)),
    ).toEqual([]);
  });
});
