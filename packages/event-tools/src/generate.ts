/** Writes every file that is generated from the contract; the first step of `npm run setup`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allGeneratedFiles } from './generated-files.ts';

const files = await allGeneratedFiles(process.cwd());
const folder = join(process.cwd(), 'events-schema');
rmSync(join(folder, 'generated'), { recursive: true, force: true });
for (const [path, text] of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
