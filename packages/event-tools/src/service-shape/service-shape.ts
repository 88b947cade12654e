import { functionsOf, servicesOf } from '../facts/service-functions.ts';
import type { Finding } from '../place.ts';
import type { SourceTree } from '../source-tree.ts';
import { functionFaults } from './function-faults.ts';
import { manifestFaults } from './manifest-faults.ts';
import { readmeFaults } from './readme-faults.ts';
import type { ServiceToCheck } from './service-to-check.ts';
import { templateFaults } from './template-faults.ts';

/** Folders of `src`. `analysis`, `delivery` and `provider` hold the code for one outside system each; `web` runs in a browser. */
const FOLDERS = ['application', 'domain', 'functions', 'store', 'workflows', 'analysis', 'delivery', 'provider', 'web'];

/**
 * Checks that every service has the common files and folders, so that an engineer who knows one service can find their way in
 * another. A service from `npm run new-service` passes.
 */
export function serviceShape(tree: SourceTree): Finding[] {
  return servicesOf(tree).flatMap((service) => {
    const folder = `services/${service}`;
    const each = { tree, service, folder, functions: functionsOf(tree, service) };
    return [manifestFaults, readmeFaults, templateFaults, folderFaults, functionFaults].flatMap((faults) =>
      faults(each),
    );
  });
}

function folderFaults({ tree, folder }: ServiceToCheck): Finding[] {
  const unknown = tree.list(`${folder}/src`).filter((name) => !FOLDERS.includes(name) && name !== 'config.ts');
  return unknown.map((name) => ({
    file: `${folder}/src/${name}`,
    line: 1,
    text: `has no place in src: only config.ts and the folders ${FOLDERS.join(', ')}.`,
  }));
}
