import { NotEmulated } from '../../../errors.ts';
import { type Definitions, type Route, routesOf } from '../definitions.ts';

/** The route that a message names in `$request.body.<member>`, or `$default` where that route does not exist. */
export function selectRoute(
  definitions: Definitions,
  apiId: string,
  expression: string,
  body: string,
): Route | undefined {
  const routes = routesOf(definitions, apiId);
  const wanted = selectedKey(expression, body);
  const named = wanted?.startsWith('$') ? undefined : routes.find((route) => route.routeKey === wanted);
  return named ?? routes.find((route) => route.routeKey === '$default');
}

function selectedKey(expression: string, body: string): string | undefined {
  const path = /^\$\{?request\.body\.([\w.-]+)\}?$/.exec(expression)?.[1];
  if (!path) throw new NotEmulated(`RouteSelectionExpression ${expression}`);
  let value = parsed(body);
  for (const member of path.split('.')) {
    value = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[member] : undefined;
  }
  return typeof value === 'string' ? value : undefined;
}

/** A message need not be JSON; other text names no route. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
