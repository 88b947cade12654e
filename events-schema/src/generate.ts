import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { catalogue } from './catalogue.ts';
import { cataloguePage } from './catalogue-page.ts';
import { goldenSamples } from './samples.ts';

/** What is generated from the contract, by path relative to this package. */
export function generatedFiles(): Map<string, string> {
  const files = new Map<string, string>();
  const patterns = Object.fromEntries(Object.entries(catalogue).map(([key, contract]) => [key, contract.pattern]));
  files.set(
    'patterns.cjs',
    `// Generated from src/events by \`npm run setup\`; do not edit. One EventBridge pattern an event.\nmodule.exports = ${JSON.stringify(patterns, null, 2)};\n`,
  );
  for (const [key, contract] of Object.entries(catalogue)) {
    const schema = {
      title: contract.name,
      description: contract.description,
      ...z.toJSONSchema(contract.published as z.ZodType, { target: 'draft-2020-12' }),
    };
    files.set(`generated/schemas/${key}.v${contract.version}.json`, `${JSON.stringify(schema, null, 2)}\n`);
    files.set(
      `generated/samples/${key}.v${contract.version}.json`,
      `${JSON.stringify(goldenSamples(contract), null, 2)}\n`,
    );
  }
  files.set('generated/catalogue.md', `${cataloguePage(catalogue)}\n`);
  return files;
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The generated files that are missing or stale on disk, and those that no event has any more. */
export function staleFiles(): string[] {
  const files = generatedFiles();
  const stale = [...files].filter(([path, text]) => readOrEmpty(join(root, path)) !== text).map(([path]) => path);
  const found = readdirSync(join(root, 'generated'), { recursive: true, withFileTypes: true });
  const orphans = found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).replaceAll('\\', '/'))
    .filter((path) => !files.has(path));
  return [...stale, ...orphans];
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

if (import.meta.main) {
  rmSync(join(root, 'generated'), { recursive: true, force: true });
  for (const [path, text] of generatedFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
