import type { Refusal } from '../facts/refusals.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { problemAnswers } from './problem-answers.ts';
import type { DefinedRoute } from './routes-of.ts';

const texts: Record<number, string> = {
  200: 'OK',
  201: 'Made',
  202: 'Accepted; an event carries the outcome',
  204: 'Done',
};

/** One operation of an OpenAPI document, from its route and its handler's refusals. */
export function openApiOperation({ exportName, route, owner }: DefinedRoute, refusals: readonly Refusal[]) {
  const { summary, groups, body, status = 200, answer, answerType = 'application/json', examples } = route;
  return {
    operationId: exportName,
    tags: [owner],
    summary,
    ...(groups && { description: `Only for members of ${groups.join(' or ')}.` }),
    parameters: parametersOf({ route }),
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: jsonSchemaOf(body, 'input'), example: examples.body } },
      },
    }),
    responses: {
      [status]: {
        description: texts[status],
        ...(answer && {
          content: { [answerType]: { schema: jsonSchemaOf(answer, 'output'), example: examples.answer } },
        }),
        ...(answerType === 'text/csv' && { headers: { Link: nextPart } }),
      },
      ...problemAnswers(route, refusals),
    },
  };
}

const nextPart = {
  description:
    'Address of the next part, relative to this one; absent on the last part. Append the parts to get the whole.',
  schema: { type: 'string' },
  example: '<?month=2026-11&cursor=a.WyJ4Il0>; rel="next"',
};

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: '8 to 200 printable characters; send the same key when you repeat the request',
  schema: { type: 'string', minLength: 8, maxLength: 200 },
  example: '7f1c0f5e-application',
};

function parametersOf({ route: { path, query, idempotencyKey: needed, examples } }: Pick<DefinedRoute, 'route'>) {
  return [
    ...(path ? parametersIn('path', jsonSchemaOf(path, 'input'), examples.path) : []),
    ...(query ? parametersIn('query', jsonSchemaOf(query, 'input'), examples.query) : []),
    ...(needed ? [idempotencyKey] : []),
  ];
}

function parametersIn(place: 'path' | 'query', schema: Record<string, unknown>, examples: unknown) {
  const { properties = {}, required = [] } = schema as { properties?: object; required?: string[] };
  return Object.entries(properties).map(([name, property]) => {
    const example = (examples as Record<string, unknown> | undefined)?.[name];
    return {
      name,
      in: place,
      required: required.includes(name),
      schema: property,
      ...(example !== undefined && { example: exampleOf(property, example) }),
    };
  });
}

/** The example of a parameter in its parsed type, because every parameter arrives as a text. */
const exampleOf = ({ type }: { type?: string }, example: unknown) =>
  type === 'integer' || type === 'number' ? Number(example) : example;
