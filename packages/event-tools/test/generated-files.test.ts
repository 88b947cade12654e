import { join } from 'node:path';
import { staleFiles } from '../src/stale-files.ts';
import { ScratchRepository } from './scratch-repository.ts';

it('matches the sources; `npm run setup` writes files that do not', async () => {
  expect(await staleFiles(join(import.meta.dirname, '../../..'))).toEqual([]);
});

it('is stale if a consumer was added, an event changed, or an event was removed', async () => {
  using repository = new ScratchRepository(['claims']);
  const stale = await staleFiles(repository.path);
  // Without the other services, the two files that name functions lack theirs.
  expect(stale.map(({ file }) => file)).toEqual([
    'events-schema/generated/catalogue.md',
    'events-schema/generated/topology.ts',
  ]);
  repository.edit('events-schema/generated/schemas/claims/ClaimClosed.v1.json', () => '{}');
  repository.git('mv', 'events-schema/generated/samples/claims', 'events-schema/generated/samples/gone');
  const files = (await staleFiles(repository.path)).map(({ file }) => file);
  expect(files).toContain('events-schema/generated/schemas/claims/ClaimClosed.v1.json');
  expect(files).toContain('events-schema/generated/samples/claims/ClaimClosed.v1.json');
  expect(files).toContain('events-schema/generated/samples/gone/ClaimClosed.v1.json');
});
