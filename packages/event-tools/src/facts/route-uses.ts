import ts from 'typescript';
import type { Place } from '../place.ts';
import { callsIn, isImported } from './event-arguments.ts';
import { placeOf } from './module.ts';
import type { Piece } from './reach.ts';

const CONTRACT = '@claimstream/api-contract/';

/** The route of a handler: `routeHandler(route, …)`. */
export interface RouteUse {
  place: Place;
  /** `claims/list-claims`, under `src` of the contract, and the name of its export; absent if the code does not name it. */
  route?: { file: string; exportName: string };
}

/** The routes of a handler. */
export function routeUses(pieces: readonly Piece[]): RouteUse[] {
  return pieces.flatMap(({ module, node }) =>
    callsIn(node)
      .filter(({ expression }) => isImported(module, expression, '@claimstream/lambda-kit', 'routeHandler'))
      .map((call) => {
        const [given] = call.arguments;
        const imported = given && ts.isIdentifier(given) ? module.imports.get(given.text) : undefined;
        const place = placeOf(call);
        if (!imported?.module.startsWith(CONTRACT)) return { place };
        return { place, route: { file: imported.module.slice(CONTRACT.length), exportName: imported.name } };
      }),
  );
}
