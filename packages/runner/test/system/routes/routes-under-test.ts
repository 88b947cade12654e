import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Route } from '@claimstream/api-contract';
import { showOpenApi } from '@claimstream/api-contract/open-api-route';
import { routesOf } from '@claimstream/event-tools/src/api/routes-of.ts';
import type { Cloud } from '@claimstream/local-cloud';
import { root, serviceFolders, stage } from '../../../src/settings.ts';

/** A deployed route with its shape in the API contract. */
export interface RouteUnderTest extends Route {
  service: string;
  method: string;
  /** With `{name}` for a parameter. */
  template: string;
  parameters: string[];
}

const templateOf = (folder: string): { Resources: Record<string, any> } =>
  JSON.parse(readFileSync(join(folder, '.serverless', 'cloudformation-template-update-stack.json'), 'utf8'));

/** The deployed WebSocket APIs with their addresses. */
export function webSockets(cloud: Cloud): { service: string; url: string }[] {
  return serviceFolders.flatMap((folder) =>
    Object.entries(templateOf(folder).Resources)
      .filter(
        ([, { Type, Properties }]) => Type === 'AWS::ApiGatewayV2::Api' && Properties.ProtocolType === 'WEBSOCKET',
      )
      .map(([logicalId]) => {
        const service = basename(folder);
        const { ApiEndpoint } = cloud.resource(`claimstream-${service}-${stage}`, logicalId).attributes;
        return { service, url: `${ApiEndpoint}/${stage}` };
      }),
  );
}

/** Operations of the HTTP APIs by service, from the packaged templates. */
export function deployedOperations(): { service: string; operation: string }[] {
  return serviceFolders.flatMap((folder) => {
    return Object.values(templateOf(folder).Resources)
      .filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Route')
      .map(({ Properties }) => Properties.RouteKey as string)
      .filter((key) => key.includes(' ')) // the others belong to WebSockets
      .map((operation) => ({ service: basename(folder), operation }));
  });
}

/** Every deployed route. @throws Error if one is not in the contract, since it could not be tested */
export async function routesUnderTest(): Promise<RouteUnderTest[]> {
  const routes: Route[] = [showOpenApi, ...(await routesOf(root)).map(({ route }) => route)];
  const contract = new Map(routes.map((route) => [route.operation as string, route]));
  return deployedOperations().map(({ service, operation }) => {
    const route = contract.get(operation);
    if (!route) throw new Error(`${operation} of ${service} is in no API contract`);
    const [method, template] = operation.split(' ') as [string, string];
    const parameters = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    return { ...route, service, method, template, parameters };
  });
}

/** The example of a part of a route, with existing ids instead of the contract's. */
export const example = (part: unknown, ids: ReadonlyMap<string, string> = new Map()): any =>
  part === undefined
    ? undefined
    : JSON.parse(JSON.stringify(part).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => ids.get(id) ?? id));

/** The route's path with its example parameters, or others. */
export const pathOf = ({ template, examples }: RouteUnderTest, parameters = example(examples.path)): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(parameters?.[name]));
