import { queryAnswer, queryParameters } from '../../front-door/query-protocol.ts';
import type { CloudService, Kernel } from '../../kernel.ts';
import { getCallerIdentity } from './actions/get-caller-identity.ts';

/** Security Token Service: who am I. */
export function createSts(kernel: Kernel): CloudService {
  return {
    name: 'sts',
    verbs: { GetCallerIdentity: getCallerIdentity(kernel) },
    async handleHttp(request) {
      if (request.signedFor !== 'sts') return undefined;
      const action = queryParameters(request)?.get('Action');
      if (!action) return undefined;
      const output = await kernel.call(request.caller, 'sts', action, {});
      return queryAnswer(action, output, 'https://sts.amazonaws.com/doc/2011-06-15/', request.requestId);
    },
  };
}
