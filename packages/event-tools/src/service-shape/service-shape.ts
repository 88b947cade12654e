import { functionsOf, servicesOf } from '../facts/service-functions.ts';
import type { Finding } from '../place.ts';
import type { SourceTree } from '../source-tree.ts';
import { functionFaults } from './function-faults.ts';
import { manifestFaults } from './manifest-faults.ts';
import { readmeFaults } from './readme-faults.ts';
import type { ServiceToCheck } from './service-to-check.ts';
import { templateFaults } from './template-faults.ts';

/** Folders of `src`. Three each hold the code that talks to one outside system; `web` is what runs in a browser. */
const FOLDERS = ['application', 'domain', 'functions', 'store', 'workflows', 'analysis', 'delivery', 'provider', 'web'];

/**
 * Whether every service has the files and folders that all have, so that whoever knows one finds their way in another. What
 * `npm run new-service` writes passes.
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
