import { lineOf } from '../checks/situation.ts';
import type { Finding } from '../place.ts';
import { missing, type ServiceToCheck } from './service-to-check.ts';

/** `package.json` names the package after the folder and can be packaged; `turbo.json` names the tasks that its tests wait for. */
export function manifestFaults(each: ServiceToCheck): Finding[] {
  const { tree, service, folder, functions } = each;
  const file = `${folder}/package.json`;
  const text = tree.read(file);
  if (text === undefined) return missing(each, 'package.json', 'without it nothing is installed or packaged');
  const manifest = JSON.parse(text) as { name?: string; private?: boolean; type?: string; scripts?: object };
  const wanted = { name: `@claimstream/${service}`, private: true, type: 'module' } as const;
  const faults = Object.entries(wanted)
    .filter(([key, value]) => manifest[key as keyof typeof wanted] !== value)
    .map(([key, value]) => ({
      file,
      line: lineOf(tree, file, `"${key}"`) ?? 1,
      text: `"${key}" must be ${JSON.stringify(value)}.`,
    }));
  const scripts = functions.length > 0 ? ['package', 'test'] : ['package'];
  const absent = scripts.filter((name) => !(manifest.scripts && name in manifest.scripts));
  return [
    ...faults,
    ...absent.map((name) => ({
      file,
      line: lineOf(tree, file, '"scripts"') ?? 1,
      text: `has no script "${name}".`,
    })),
    ...missing(each, 'turbo.json', 'it names the tasks that the tests of the service wait for'),
  ];
}
