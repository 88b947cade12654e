import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const COPIED = [
  'package.json',
  'serverless.yml',
  'infrastructure.cjs',
  'patterns.cjs',
  'unmatched.cjs',
  'src',
  'generated',
];

/** A temporary repository with the contract and the services of this one, committed on `main`. */
export class ScratchRepository implements Disposable {
  readonly path = mkdtempSync(join(tmpdir(), 'contracts-'));

  constructor(services: readonly string[]) {
    for (const folder of ['events-schema', ...services.map((service) => `services/${service}`)]) {
      mkdirSync(join(this.path, folder), { recursive: true });
      for (const entry of COPIED) {
        const from = join(root, folder, entry);
        if (existsSync(from)) cpSync(from, join(this.path, folder, entry), { recursive: true });
      }
    }
    symlinkSync(join(root, 'events-schema/node_modules'), join(this.path, 'events-schema/node_modules'), 'junction');
    writeFileSync(join(this.path, '.gitignore'), 'node_modules\n');
    this.git('init', '--quiet', '--initial-branch=main');
    this.commit('the contract as it is');
  }

  git(...args: string[]): string {
    const who = ['-c', 'user.name=test', '-c', 'user.email=test@localhost', '-c', 'commit.gpgsign=false'];
    const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd: this.path, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', message);
  }

  edit(file: string, change: (text: string) => string): void {
    const path = join(this.path, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${file} did not change`);
    writeFileSync(path, after);
  }

  /** Runs `npm run contracts -- …` without npm. */
  contracts(...args: string[]): { status: number | null; lines: string[]; stderr: string } {
    const main = join(root, 'packages/event-tools/src/main.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
      cwd: this.path,
      encoding: 'utf8',
    });
    return { status, lines: stdout.split('\n').filter(Boolean), stderr };
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
