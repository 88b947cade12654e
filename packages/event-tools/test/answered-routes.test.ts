import { route } from '@claimstream/api-contract';
import type { DefinedRoute } from '../src/api/routes-of.ts';
import { findingsWith } from './fixture.ts';

const LIST = 'services/cars/src/functions/list-cars.ts';
const YML = 'services/cars/serverless.yml';
const listCars: DefinedRoute = {
  exportName: 'listCars',
  route: route('GET /cars', { summary: 'Lists cars.', examples: {} }),
  owner: 'cars',
  file: 'packages/api-contract/src/cars/list-cars.ts',
};
const handler = (exportName = 'listCars', file = 'cars/list-cars') =>
  `import { ${exportName} as route } from '@claimstream/api-contract/${file}';
import { routeHandler } from '@claimstream/lambda-kit';
export const handler = routeHandler(route, list);
`;
const event = (so = '') => `{ method: GET, path: /cars, authorizer: { name: jwt }${so} }`;

function findings({ http = event(), code = handler(), routes = [listCars] } = {}) {
  const entry = `  listCars:\n    handler: src/functions/list-cars.handler\n    events: [{ httpApi: ${http} }]\n`;
  const files = { [YML]: (text: string) => text + entry, [LIST]: () => code };
  return findingsWith({ routes, files });
}

describe('a request', () => {
  it('is answered by the route of the handler', () => {
    expect(findings()).toEqual([]);
  });

  it('of another path reaches a handler that does not answer it', () => {
    expect(findings({ http: event().replace('/cars', '/car') })).toEqual([
      `${YML}:6 GET /car reaches listCars, which answers GET /cars.`,
      `${LIST}:3 listCars answers GET /cars, and API Gateway sends it no such request.`,
      'packages/api-contract/src/cars/list-cars.ts:1 GET /cars reaches no function of services/cars.',
    ]);
  });

  it('comes with an access token', () => {
    const finding = `${YML}:6 GET /cars asks for no access token: authorizer { name: jwt }.`;
    expect(findings({ http: '{ method: GET, path: /cars }' })).toEqual([finding]);
    expect(findings({ http: "'GET /cars'" })).toEqual([finding]);
  });

  it('that no route describes is found', () => {
    const code =
      "import { instrumented } from '@claimstream/lambda-kit';\nexport const handler = instrumented(list);\n";
    expect(findings({ code, routes: [] })).toEqual([
      `${YML}:6 listCars answers GET /cars by no route of the contract: routeHandler(route, …).`,
    ]);
  });

  it('is not answered by a route that the code does not name', () => {
    const code = handler().replace('routeHandler(route,', 'routeHandler(which(),');
    expect(findings({ code })).toContain(
      `${LIST}:3 listCars answers a route that the code does not name: routeHandler(route, …).`,
    );
  });
});

describe('a route', () => {
  it('is answered by its owner', () => {
    const foreign = { ...listCars, owner: 'garage', file: 'packages/api-contract/src/garage/list-cars.ts' };
    expect(findings({ code: handler('listCars', 'garage/list-cars'), routes: [foreign] })).toEqual([
      `${LIST}:3 cars answers GET /cars, which garage owns.`,
      'packages/api-contract/src/garage/list-cars.ts:1 GET /cars reaches no function of services/garage.',
    ]);
  });

  it('may be agreed before its service exists', () => {
    const early = { ...listCars, owner: 'workshop', file: 'packages/api-contract/src/workshop/list-cars.ts' };
    expect(findingsWith({ routes: [early] })).toEqual([]);
  });
});
