import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/settings.ts';

/** The prose of a line: its comment in code, all of it in Markdown except headings. */
function proseOf(file: string, line: string): string {
  if (file.endsWith('.md')) return line.startsWith('#') ? '' : line.replace(/^\s*(?:[-*>]|\d+\.) /, '');
  return /(?:^\s*(?:\/\*\*?|\*|#)|(?:^|\s)\/\/) (.*)/.exec(line)?.[1] ?? '';
}

/** Whether a sentence has a clause as its subject, as in "What came late is dropped.". A question ends with its mark. */
const hasClauseAsSubject = (file: string, line: string): boolean =>
  proseOf(file, line)
    .split(/(?<=[.:;!?]) +|\|/)
    .some((sentence) => /^ *(?:What|Who|Whoever|Whatever|That which) \w.*[^?]$/.test(sentence));

describe('Plain English', () => {
  it.each([
    ['a comment', 'a.ts', '  /** What the adjuster noted for colleagues. */'],
    ['a comment behind code', 'a.ts', 'const a = 1; // Whatever comes again is dropped.'],
    ['a second sentence', 'a.md', 'Facts stay. Who asks for them is told.'],
    ['an item of a list', 'a.md', '- Whoever signs in first is the owner.'],
    ['a name', 'a.ts', '/** What AWS gives an account. */'],
    ['a cell of a table', 'a.md', '| claims | What a claim pays |'],
  ])('%s with a clause as its subject is found', (_case, file, line) => {
    expect(hasClauseAsSubject(file, line)).toBe(true);
  });

  it.each([
    ['a question', 'a.md', 'What happens next? The adjuster decides.'],
    ['a heading', 'a.md', '## What happens to a claim'],
    ['a clause as an object', 'a.ts', '// Says who decided, and what the claim pays.'],
    ['a string', 'a.ts', "const title = 'What to do next';"],
  ])('%s is none', (_case, file, line) => {
    expect(hasClauseAsSubject(file, line)).toBe(false);
  });

  it('comments and documents have sentences with an actor and a verb', () => {
    const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 })
      .split('\0')
      .filter((file) => /\.(md|[cm]?ts|tsx|[cm]js|ya?ml)$/.test(file) && !file.endsWith('plain-english.test.ts'));
    expect(files.length).toBeGreaterThan(2_000);
    const found = files.flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => (hasClauseAsSubject(file, line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });
});
