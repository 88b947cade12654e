import { basename } from 'node:path';
import type { ServiceFunction } from '../facts/service-functions.ts';
import type { Finding } from '../place.ts';
import { missing, type ServiceToCheck } from './service-to-check.ts';

/** The sources of the preset's own functions; the kit's tests cover the first, the test of every route the second. */
const OF_THE_PRESET = ['publish-events.ts', 'show-open-api.ts'];

/** Every function has its source under its own name and has a test; every source is a function. */
export function functionFaults(each: ServiceToCheck): Finding[] {
  const { tree, folder, functions } = each;
  if (functions.length === 0) return [];
  const tests = testsOf(each);
  const named = functions.flatMap((one) => {
    const { name, source, file, line } = one;
    const wanted = `${folder}/src/functions/${kebab(name)}.ts`;
    if (source !== wanted) return [{ file, line, text: `${name} must have its handler in ${wanted}.` }];
    if (tree.read(source) === undefined) return [{ file, line, text: `${name} has no source ${source}.` }];
    const tried = tests.names.includes(`${kebab(name)}.test.ts`) || mentions(tests.text, name, callOf(each, one));
    return tried ? [] : [{ file: source, line: 1, text: `has no test: none names ${name}, or its file or path.` }];
  });
  const known = [...functions.map(({ source }) => basename(source)), ...OF_THE_PRESET];
  const unused = tree.list(`${folder}/src/functions`).filter((file) => !known.includes(file));
  return [
    ...named,
    ...unused.map((name) => ({
      file: `${folder}/src/functions/${name}`,
      line: 1,
      text: 'is not the handler of a function in serverless.yml.',
    })),
    ...missing(each, 'test/service.test.ts', 'it deploys the service alone and delivers its events twice'),
  ];
}

function testsOf({ tree, folder }: ServiceToCheck): { names: string[]; text: string } {
  const names = tree.list(`${folder}/test`);
  const text = names.map((name) => tree.read(`${folder}/test/${name}`) ?? '').join('\n');
  // A path with an id is in a template literal.
  return { names, text: text.replaceAll('`', "'") };
}

/** For a function of an API, the call in its tests: `'GET', '/claims`. */
function callOf({ tree }: ServiceToCheck, { file, line }: ServiceFunction): string | undefined {
  const [own = ''] = (tree.read(file) ?? '').split('\n').slice(line).join('\n').split('\n\n');
  const [, method, path] = /method: (\w+), path: ['"]?([^'",{ ]+)/.exec(own) ?? [];
  return method && `'${method}', '${path}`;
}

function mentions(text: string, name: string, call: string | undefined): boolean {
  return new RegExp(`\\b(${name}|${kebab(name)})\\b`).test(text) || (call !== undefined && text.includes(call));
}

const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
