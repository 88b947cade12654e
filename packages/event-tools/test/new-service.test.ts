import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DefinedEvent, definedEvents } from '@claimstream/events-schema/contracts';
import { factsOf } from '../src/facts/facts.ts';
import { commandLine, type Request, RequestError, requestOf } from '../src/new-service/request.ts';
import { serviceFiles } from '../src/new-service/template/service-files.ts';
import { writeService } from '../src/new-service/write-service.ts';
import { serviceShape } from '../src/service-shape/service-shape.ts';
import { treeOf, workingTree } from '../src/source-tree.ts';
import { ScratchRepository } from './scratch-repository.ts';

const root = join(import.meta.dirname, '../../..');
const main = join(root, 'packages/event-tools/src/new-service/main.ts');
let events: DefinedEvent[];
beforeAll(async () => {
  events = await definedEvents();
});
const request = (...args: string[]): Request => requestOf(commandLine(args), events, ['claims', 'lambda-kit']);

/** A service with a short name and one event, and one with the longest name and events of several subjects. */
const requests: [string, string[]][] = [
  ['rental', ['rental', '--on', 'SettlementFinalized']],
  ['rescue-trucks', ['rescue-trucks', '--on', 'ClaimClosed,PolicyIssued', '--on', 'SettlementPaid']],
];

describe('a request', () => {
  it('is a name and events, each after an --on or separated by commas', () => {
    const { words, events: asked } = request(
      'fleet-alerts',
      '--on',
      'SettlementPaid',
      '--on',
      'ClaimClosed,ClaimClosed',
    );
    expect(words).toEqual({
      service: 'fleet-alerts',
      one: 'fleet-alert',
      many: 'fleet-alerts',
      type: 'FleetAlert',
      store: 'FleetAlerts',
    });
    expect(asked.map(({ exportName }) => exportName)).toEqual(['ClaimClosed', 'SettlementPaid']);
  });

  it.each([
    ['bodies', 'body', 'bodies'],
    ['survey', 'survey', 'surveys'],
    ['analysis', 'analysis', 'analysises'],
    ['search', 'search', 'searches'],
  ])('names one and many of %s', (name, one, many) => {
    expect(request(name, '--on', 'ClaimClosed').words).toMatchObject({ one, many });
  });

  it.each([
    [['rental'], 'npm run new-service -- NAME --on EVENT'],
    [['--on', 'ClaimClosed'], 'npm run new-service -- NAME --on EVENT'],
    [['rental', 'car', '--on', 'ClaimClosed'], 'npm run new-service -- NAME --on EVENT'],
    [['rental', '--event', 'ClaimClosed'], "Unknown option '--event'"],
    [['Rental', '--on', 'ClaimClosed'], '"Rental" is not kebab-case'],
    [['../rental', '--on', 'ClaimClosed'], '"../rental" is not kebab-case'],
    [['claims', '--on', 'ClaimClosed'], 'claims is taken'],
    [['lambda-kit', '--on', 'ClaimClosed'], 'lambda-kit is taken'],
    [['roadside-trucks', '--on', 'ClaimClosed'], 'has 15 letters; 13 are allowed'],
    [['class', '--on', 'ClaimClosed'], 'its code would need class for itself'],
    [['facts', '--on', 'ClaimClosed'], 'its code would need fact for itself'],
    [['claim-closed', '--on', 'ClaimClosed'], 'its code would need ClaimClosed for itself'],
    [['rental', '--on', 'SettlementFinalised'], 'Did you mean SettlementFinalized?'],
    [['rental', '--on', 'claim.closed'], 'Did you mean ClaimClosed?'],
    [['rental', '--on', 'Zebra'], 'npm run new-service -- --list has all.'],
  ])('is refused: %j', (args, message) => {
    expect(() => request(...args)).toThrow(RequestError);
    expect(() => request(...args)).toThrow(message);
  });

  it('is refused with every fault at once', () => {
    expect(() => request('Rental', '--on', 'Zebra,Yak')).toThrow(/kebab-case.*\n.*Zebra.*\n.*Yak/);
  });
});

describe.each(requests)('the new service %s', (name, args) => {
  const files = () =>
    treeOf(
      new Map(
        [...serviceFiles(request(...args))].map(([path, text]): [string, string] => [`services/${name}/${path}`, text]),
      ),
    );

  it('has the shape of every service', () => {
    expect(serviceShape(files())).toEqual([]);
  });

  it('handles the events, according to its sources', () => {
    const known = new Set(events.map(({ exportName }) => exportName));
    const { functions } = factsOf(files(), (each) => known.has(each));
    const { events: asked } = request(...args);
    expect(functions).toHaveLength(1);
    expect(functions[0]!.handles.flatMap((call) => call.events)).toEqual(asked.map(({ exportName }) => exportName));
  });

  it('has the house format in all files', () => {
    const folder = mkdtempSync(join(tmpdir(), 'new-service-'));
    try {
      for (const entry of ['biome.json', 'node_modules', '.git', '.gitignore'])
        symlinkSync(join(root, entry), join(folder, entry));
      const written = serviceFiles(request(...args));
      writeService(folder, name, written);
      expect(readdirSync(join(folder, 'services'))).toEqual([name]);
      for (const path of written.keys()) expect(existsSync(join(folder, 'services', name, path))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('npm run new-service', () => {
  const run = (cwd: string, ...args: string[]) =>
    spawnSync(process.execPath, [main, ...args], { cwd, encoding: 'utf8' });

  it('prints its usage and the events', () => {
    expect(run(root, '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--on EVENT') });
    expect(run(root, '--list')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^ClaimClosed {2}\w/m) });
  });

  it('ends with 2 and changes nothing if the request is impossible', () => {
    using repository = new ScratchRepository(['settlement']);
    const { status, stderr } = run(repository.path, 'settlement', '--on', 'ClaimClose');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/^settlement is taken.*\nClaimClose is not an event.*ClaimClosed/m),
    });
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  it('leaves nothing behind if a file cannot be written', () => {
    using repository = new ScratchRepository([]);
    const files = new Map([
      ['README.md', '# rental\n'],
      ['src/rental.ts', 'export const = 1;\n'],
    ]);
    expect(() => writeService(repository.path, 'rental', files)).toThrow('cannot be formatted');
    expect(workingTree(repository.path).list('services')).toEqual([]);
  });
});
