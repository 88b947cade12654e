import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { apiDocuments } from '../src/api/api-documents.ts';
import { type DefinedRoute, routesOf } from '../src/api/routes-of.ts';
import { factsOf } from '../src/facts/facts.ts';
import { workingTree } from '../src/source-tree.ts';

const root = join(import.meta.dirname, '../../..');
const tree = workingTree(root);
const routes = await routesOf(root);
const documents = apiDocuments(
  tree,
  routes,
  factsOf(tree, () => false),
);
const jsonFiles = [...documents].filter(([path]) => path.endsWith('.json'));
const parsed = (owner: string) => JSON.parse(documents.get(`docs/api/${owner}.json`)!);

describe('the OpenAPI documents', () => {
  it.each(jsonFiles)('%s meets the specification', async (_, text) => {
    const result = await new Validator().validate(JSON.parse(text));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it('have each route of the contract once', () => {
    const operations = jsonFiles.flatMap(([, text]) =>
      Object.entries<object>(JSON.parse(text).paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
      ),
    );
    expect(operations.sort()).toEqual(routes.map(({ route }: DefinedRoute) => route.operation).sort());
  });

  it('show the idempotency key, the allowed groups, and the handler’s own refusals', () => {
    const { post } = parsed('customer').paths['/customers'];
    expect(post.parameters).toContainEqual(expect.objectContaining({ name: 'Idempotency-Key', required: true }));
    expect(Object.keys(post.responses)).toEqual(['202', '400', '401', '409', '410', '413', '422', '500']);
    expect(post.responses['409'].description).toContain('`ALREADY_SUBMITTED`: Your application is being decided.');
    const flags = parsed('fraud').paths['/flags'].get;
    expect(flags.description).toBe('Only for members of adjusters or supervisors or siu.');
    expect(flags.responses['403'].description).toContain('NOT_ALLOWED');
    expect(parsed('documents').paths['/documents/{documentId}/image'].get.responses['404'].description).toContain(
      '`NO_IMAGE`',
    );
  });

  it('show that an answer is a text in parts', () => {
    const { 200: answer } = parsed('settlement').paths['/ledger/export'].get.responses;
    expect(answer.content).toEqual({ 'text/csv': { schema: { type: 'string' }, example: expect.any(String) } });
    expect(answer.headers).toMatchObject({ Link: { schema: { type: 'string' } } });
    expect(parsed('settlement').paths['/ledger'].get.responses['200']).not.toHaveProperty('headers');
  });
});
