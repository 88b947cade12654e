import type { Facts } from '../facts/facts.ts';
import type { SourceTree } from '../source-tree.ts';
import { openApiDocument } from './open-api-document.ts';
import type { DefinedRoute } from './routes-of.ts';

/** The folder of the API documents, from the root. */
export const API_FOLDER = 'docs/api';

/** The files that describe the HTTP APIs, by their path from the root: an OpenAPI document per service, and a page of all. */
export function apiDocuments(tree: SourceTree, routes: readonly DefinedRoute[], facts: Facts): Map<string, string> {
  if (routes.length === 0) return new Map();
  const owners = [...new Set(routes.map(({ owner }) => owner))].sort();
  const refusalsOf = ({ owner, route }: DefinedRoute) =>
    facts.functions.find(
      ({ service, http }) => service === owner && http.some((event) => event.operation === route.operation),
    )?.refusals ?? [];
  const documents = owners.map((owner): [string, string] => {
    const own = routes.filter((route) => route.owner === owner);
    const { version } = JSON.parse(tree.read(`services/${owner}/package.json`) ?? '{"version":"0.0.0"}');
    const document = openApiDocument(owner, version, own, refusalsOf);
    return [`${API_FOLDER}/${owner}.json`, `${JSON.stringify(document, null, 2)}\n`];
  });
  return new Map([...documents, [`${API_FOLDER}/README.md`, pageOf(owners, routes)]]);
}

function pageOf(owners: readonly string[], routes: readonly DefinedRoute[]): string {
  const sections = owners.map((owner) => {
    const rows = routes
      .filter((route) => route.owner === owner)
      .map(
        ({ route: { operation, summary, groups } }) =>
          `| \`${operation}\` | ${groups?.join(', ') ?? 'anybody signed in'} | ${summary} |`,
      );
    return `## [${owner}](${owner}.json)\n\n| operation | for | what it does |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# HTTP APIs

Generated from \`packages/api-contract\` by \`npm run setup\`: an OpenAPI 3.1 document for each service, with examples and the refusals that its
handlers write. Callers send an access token of the user pool; "the caller" is its subject. Each API serves its own document at \`GET /openapi.json\`.

${sections.join('\n')}`;
}
