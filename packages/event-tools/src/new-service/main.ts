/** `npm run new-service -- rental --on SettlementFinalized`: writes a service, installs and packages it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { DefinedEvent } from '@claimstream/events-schema/contracts';
import { contractsOf } from '../contracts-of.ts';
import { writeGeneratedFiles } from '../generated-files.ts';
import { workingTree } from '../source-tree.ts';
import { commandLine, RequestError, requestOf, USAGE } from './request.ts';
import { serviceFiles } from './template/service-files.ts';
import { writeService } from './write-service.ts';

const root = process.cwd();

process.exitCode = await run().catch((error: Error) => {
  console.error(error.message);
  return error instanceof RequestError ? 2 : 1;
});

async function run(): Promise<number> {
  const line = commandLine(process.argv.slice(2));
  if (line.help) {
    console.log(USAGE);
    return 0;
  }
  const events = await contractsOf(root);
  if (line.list) {
    for (const { exportName, contract } of events) console.log(`${exportName}  ${contract.description}`);
    return 0;
  }
  const request = requestOf(line, events, takenNames());
  const { service } = request.words;
  writeService(root, service, serviceFiles(request));
  await writeGeneratedFiles(root);
  console.error(`services/${service} is written. Installing and packaging it ...`);
  const status = prepare(service);
  if (status !== 0) {
    console.error(`services/${service} stays as it is. Repair the cause, then run npm run package.`);
    return 1;
  }
  console.log(nextSteps(service, request.events));
  return 0;
}

/** Names that a service cannot have: existing folders, leftovers included, and packages. */
function takenNames(): string[] {
  const folders = ['packages', 'services'].flatMap((parent) => workingTree(root).list(parent));
  return ['events-schema', ...folders];
}

/** Runs the command that installs the workspace with the new manifest, and packages this service only. */
function prepare(service: string): number | null {
  const args = ['package', `--filter=@claimstream/${service}`];
  const script = join(root, 'scripts', 'bootstrap.mjs');
  return spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 2, 2] }).status;
}

function nextSteps(service: string, events: readonly DefinedEvent[]): string {
  const names = events.map(({ contract }) => contract.name).join(' and ');
  return `
services/${service} handles ${names}. Next:

  npm test -- services/${service}                 its tests
  npm run cloud -- deploy services/${service}     into the platform that npm start runs
  npm run journey                          a claim from sign-up to payment; its events reach whoever handles them
`;
}
