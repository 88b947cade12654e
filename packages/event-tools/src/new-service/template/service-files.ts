import type { Request } from '../request.ts';
import { infrastructure, manifest, serverlessYml, turbo } from './deployment.ts';
import { readme } from './readme.ts';
import { application, domain, entry, store } from './source.ts';
import { domainTest, serviceTest, silence, useCaseTest } from './tests.ts';

/** Every file of the new service, by path relative to its folder, before formatting. */
export function serviceFiles(request: Request): Map<string, string> {
  const { one, many } = request.words;
  return new Map([
    ['README.md', readme(request)],
    ['package.json', manifest(request)],
    ['turbo.json', turbo()],
    ['serverless.yml', serverlessYml(request)],
    ['infrastructure.cjs', infrastructure(request)],
    [`src/functions/record-${one}.ts`, entry(request)],
    [`src/application/record-${one}.ts`, application(request)],
    [`src/domain/${one}.ts`, domain(request)],
    [`src/store/${many}.ts`, store(request)],
    ['test/silence.ts', silence()],
    [`test/${one}.test.ts`, domainTest(request)],
    [`test/record-${one}.test.ts`, useCaseTest(request)],
    ['test/service.test.ts', serviceTest(request)],
  ]);
}
