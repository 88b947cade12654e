import { definedEvents } from '@claimstream/events-schema/contracts';
import { requestOf } from '../src/new-service/request.ts';
import { serviceFiles } from '../src/new-service/template/service-files.ts';
import { findingLine } from '../src/place.ts';
import { serviceShape } from '../src/service-shape/service-shape.ts';
import { treeOf } from '../src/source-tree.ts';

const events = await definedEvents();
const rental = serviceFiles(requestOf({ names: ['rental'], on: ['ClaimClosed'] }, events, []));

/** Findings about a new service after a change of its files; a file without text is removed. */
function findings(change: Record<string, string | ((text: string) => string) | undefined>): string[] {
  const files = new Map([...rental].map(([path, text]): [string, string] => [`services/rental/${path}`, text]));
  for (const [path, to] of Object.entries(change)) {
    const file = `services/rental/${path}`;
    const text = typeof to === 'function' ? to(files.get(file)!) : to;
    if (text !== undefined && text === files.get(file)) throw new Error(`${path} did not change`);
    if (text === undefined) files.delete(file);
    else files.set(file, text);
  }
  return serviceShape(treeOf(files)).map(findingLine);
}

describe('the shape of a service', () => {
  it.each([
    ['README.md', 'services/rental/README.md:1 is missing'],
    ['package.json', 'services/rental/package.json:1 is missing'],
    ['turbo.json', 'services/rental/turbo.json:1 is missing'],
    ['infrastructure.cjs', 'services/rental/infrastructure.cjs:1 is missing'],
    ['test/service.test.ts', 'services/rental/test/service.test.ts:1 is missing'],
    ['src/functions/record-rental.ts', 'services/rental/serverless.yml:11 recordRental has no source'],
  ])('has %s', (file, finding) => {
    expect(findings({ [file]: undefined })).toEqual([expect.stringContaining(finding)]);
  });

  it.each([
    ['package.json', '@claimstream/rental', '@claimstream/car', ':2 "name" must be "@claimstream/rental"'],
    ['package.json', '"test":', '"tests":', ':6 has no script "test"'],
    ['README.md', '# rental', '# Rental', ':1 must begin with "# rental"'],
    ['README.md', 'Out: none.', '', ':1 lacks the events that go out'],
    ['README.md', '```mermaid', '```', ':1 lacks its flow as a diagram'],
    ['README.md', '## Peculiarities', '## Notes', ':1 lacks a section "## Peculiarities"'],
    ['serverless.yml', 'service: claimstream-rental', 'service: rental', ':1 must say "service: claimstream-rental"'],
    ['serverless.yml', /^provider: .*$/m, 'provider: { name: aws }', ':6 must say "provider: $'],
    ['serverless.yml', /^plugins: .*$/m, 'plugins: [serverless-esbuild]', ':4 must say "plugins: $'],
    ['serverless.yml', /esbuild: .*$/m, 'esbuild: { bundle: true }', ':8 must say "esbuild: $'],
    ['serverless.yml', 'src/functions/record-rental.', 'src/record.', ':11 recordRental must have its handler in'],
  ])('has the common lines in %s: %s', (file, from, to, finding) => {
    expect(findings({ [file]: (text) => text.replace(from, to) })[0]).toContain(`services/rental/${file}${finding}`);
  });

  it('lacks the table and the provider of the others if those depend on it', () => {
    const renamed = (text: string) => text.replaceAll('rental', 'platform').replaceAll('Rental', 'Platform');
    const files = [...rental].map(([path, text]): [string, string] => [
      `services/platform/${renamed(path)}`,
      renamed(text),
    ]);
    const platform = new Map(files);
    const template = platform.get('services/platform/serverless.yml')!;
    platform.set('services/platform/serverless.yml', template.replace(/^provider: .*$/m, 'provider: { name: aws }'));
    platform.delete('services/platform/infrastructure.cjs');
    expect(serviceShape(treeOf(platform)).map(findingLine)).toEqual([]);
  });

  it('knows the folders of src', () => {
    expect(findings({ 'src/utils/time.ts': 'export {};', 'src/record.ts': 'export {};', 'src/config.ts': '' })).toEqual(
      [
        expect.stringContaining('services/rental/src/record.ts:1 has no place in src'),
        expect.stringContaining('services/rental/src/utils:1 has no place in src'),
      ],
    );
  });

  it('has no handler that no function names', () => {
    expect(findings({ 'src/functions/forget-rental.ts': 'export {};' })).toEqual([
      'services/rental/src/functions/forget-rental.ts:1 is not the handler of a function in serverless.yml.',
    ]);
  });

  it('has a test for each function, by its name or by its path', () => {
    const withApi = (text: string) =>
      text.replace(
        '\n\nresources',
        '\n\n    listRentals:\n      handler: src/functions/list-rentals.handler\n      events: [{ httpApi: { method: GET, path: /rentals } }]\n\nresources',
      );
    const untried = { 'serverless.yml': withApi, 'src/functions/list-rentals.ts': 'export {};' };
    expect(findings(untried)).toEqual([
      'services/rental/src/functions/list-rentals.ts:1 has no test: none names listRentals, or its file or path.',
    ]);
    expect(findings({ ...untried, 'test/api.test.ts': "await call('GET', '/rentals');" })).toEqual([]);
    expect(findings({ ...untried, 'test/list-rentals.test.ts': 'export {};' })).toEqual([]);
  });
});
