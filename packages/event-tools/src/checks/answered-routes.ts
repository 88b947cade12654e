import type { DefinedRoute } from '../api/routes-of.ts';
import type { FunctionFacts } from '../facts/facts.ts';
import type { Finding } from '../place.ts';
import { type Check, lineOf } from './situation.ts';

/**
 * Each request that API Gateway sends to a function must belong to the route of its handler and need an access token. The owner of each
 * route of the contract must answer it, once that service exists: an API can be agreed before.
 */
export const answeredRoutes: Check = ({ tree, routes, facts }) => [
  ...facts.functions.flatMap((each) => requestFaults(each, routes)),
  ...routes
    .filter(({ owner, route }) => {
      if (!tree.read(`services/${owner}/serverless.yml`)) return false;
      const own = facts.functions.filter(({ service }) => service === owner);
      return !own.some(({ http }) => http.some(({ operation }) => operation === route.operation));
    })
    .map(({ file, owner, route }) => ({
      file,
      line: lineOf(tree, file, 'route(') ?? 1,
      text: `${route.operation} reaches no function of services/${owner}.`,
    })),
];

function requestFaults(each: FunctionFacts, routes: readonly DefinedRoute[]): Finding[] {
  const { name, service, file, line, http } = each;
  const at = (text: string): Finding => ({ file, line, text });
  const answered = each.routes.flatMap(({ place, route: use }) => {
    const found = routes.find(
      ({ exportName, file }) => exportName === use?.exportName && file.endsWith(`/src/${use.file}.ts`),
    );
    return [{ place, found }];
  });
  if (http.length > 0 && answered.length === 0)
    return [at(`${name} answers ${http[0]!.operation} by no route of the contract: routeHandler(route, …).`)];
  return [
    ...http
      .filter(({ authorised }) => !authorised)
      .map(({ operation }) => at(`${operation} asks for no access token: authorizer { name: jwt }.`)),
    ...http
      .filter(({ operation }) => !answered.some(({ found }) => found?.route.operation === operation))
      .map(({ operation }) => at(`${operation} reaches ${name}, which answers ${operationsOf(answered)}.`)),
    ...answered.flatMap(({ place, found }) => {
      if (!found)
        return [{ ...place, text: `${name} answers a route that the code does not name: routeHandler(route, …).` }];
      const { owner, route } = found;
      if (owner !== service) return [{ ...place, text: `${service} answers ${route.operation}, which ${owner} owns.` }];
      if (http.some(({ operation }) => operation === route.operation)) return [];
      return [{ ...place, text: `${name} answers ${route.operation}, and API Gateway sends it no such request.` }];
    }),
  ];
}

const operationsOf = (answered: readonly { found?: DefinedRoute }[]) =>
  answered.map(({ found }) => found?.route.operation ?? 'an unknown route').join(' and ');
