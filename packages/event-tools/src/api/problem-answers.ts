import type { Route } from '@claimstream/api-contract';
import type { Refusal } from '../facts/refusals.ts';

const TYPE = 'application/problem+json';

/** RFC 9457, the form of all our refusals. */
export const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string', description: 'A stable code' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What is wrong and what to do, in English' },
    errors: {
      type: 'array',
      description: 'Each unusable field, with the reason',
      items: {
        type: 'object',
        required: ['field', 'problem'],
        properties: {
          field: { type: 'string', examples: ['address.zip'] },
          problem: { type: 'string' },
          code: { type: 'string', description: 'Code of a fault that has words in other languages, too' },
        },
      },
    },
  },
};

/** Refusals that the kit itself writes for a route. */
function refusalsOfKit({ operation, query, body, path, groups, idempotencyKey }: Route): Refusal[] {
  const writes = !operation.startsWith('GET ');
  return [
    query && { status: 400, code: 'INVALID_QUERY' },
    body && { status: 400, code: 'NOT_JSON' },
    idempotencyKey && { status: 400, code: 'IDEMPOTENCY_KEY_NEEDED' },
    groups && { status: 403, code: 'NOT_ALLOWED', detail: `Only members of ${groups.join(' or ')} may do this.` },
    path && { status: 404, code: 'NOT_FOUND' },
    writes && { status: 409, code: 'CONCURRENT_CHANGE' },
    body && { status: 413, code: 'BODY_TOO_LARGE' },
    body && { status: 422, code: 'INVALID_BODY' },
    { status: 500, code: 'INTERNAL' },
  ].filter((refusal) => typeof refusal === 'object');
}

/** A route's refusals by status: those of the kit and of the handler's own code. */
export function problemAnswers(route: Route, ofHandler: readonly Refusal[]): Record<string, unknown> {
  const refusals = [...refusalsOfKit(route), ...ofHandler].sort((a, b) => a.status - b.status);
  const statuses = [...new Set(refusals.map(({ status }) => status))];
  const answers = statuses.map((status) => [status, answerOf(refusals.filter((one) => one.status === status))]);
  return { ...Object.fromEntries(answers), 401: { $ref: '#/components/responses/Unauthorised' } };
}

function answerOf(refusals: readonly Refusal[]) {
  const coded = refusals.filter(({ code }) => code !== undefined);
  const lines = coded.map(({ code, detail }) => (detail ? `\`${code}\`: ${detail}` : `\`${code}\``));
  return {
    description: lines.length > 0 ? lines.join('\n\n') : 'The detail says what is wrong and what to do.',
    content: { [TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}
