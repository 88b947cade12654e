import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ALARM_KINDS } from '@claimstream/serverless-preset/alarm-kinds.cjs';

it('each kind of alarm has its section in the runbook, with its meaning and steps', async () => {
  const text = await readFile(join(import.meta.dirname, '../../../../docs/operations.md'), 'utf8');
  const sections = new Map(text.split(/^## /m).map((section) => [section.split('\n', 1)[0], section]));
  for (const kind of Object.keys(ALARM_KINDS)) {
    const section = sections.get(kind) ?? '';
    expect([kind, section.length > 200, /^(1\.|- )/m.test(section)]).toEqual([kind, true, true]);
  }
});
