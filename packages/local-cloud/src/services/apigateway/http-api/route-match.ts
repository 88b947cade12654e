import type { Route } from '../definitions.ts';

export interface RouteMatch {
  route: Route;
  pathParameters?: Record<string, string>;
}

/**
 * The most specific route: a literal segment beats `{name}`, which beats `{name+}`; a named method beats `ANY`;
 * `$default` takes the rest. Paths are compared decoded, as API Gateway does.
 */
export function matchRoute(routes: Route[], method: string, path: string): RouteMatch | undefined {
  let best: { match: RouteMatch; rank: string } | undefined;
  for (const route of routes) {
    const [routeMethod, template] = route.routeKey.split(' ');
    if (!template || (routeMethod !== 'ANY' && routeMethod !== method)) continue;
    const found = matchPath(template, path);
    if (!found) continue;
    const rank = `${found.rank}${routeMethod === 'ANY' ? 1 : 0}`;
    if (!best || rank < best.rank) best = { rank, match: { route, ...found.parameters } };
  }
  if (best) return best.match;
  const fallback = routes.find((route) => route.routeKey === '$default');
  return fallback && { route: fallback };
}

function matchPath(
  template: string,
  path: string,
): { rank: string; parameters: Omit<RouteMatch, 'route'> } | undefined {
  const wanted = template.split('/').slice(1);
  const given = path.split('/').slice(1);
  const pathParameters: Record<string, string> = {};
  let rank = '';
  for (const [index, segment] of wanted.entries()) {
    const name = /^\{(.+?)(\+?)\}$/.exec(segment);
    const rest = given.slice(index).join('/');
    if (name?.[2]) {
      if (rest === '') return undefined;
      pathParameters[name[1]!] = rest;
      return { rank: `${rank}2`, parameters: { pathParameters } };
    }
    const value = given[index];
    if (value === undefined || (name ? value === '' : value !== segment)) return undefined;
    if (name) pathParameters[name[1]!] = value;
    rank += name ? '1' : '0';
  }
  if (given.length !== wanted.length) return undefined;
  return { rank, parameters: Object.keys(pathParameters).length > 0 ? { pathParameters } : {} };
}
