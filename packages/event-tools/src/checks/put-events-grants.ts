import { isPublisher } from '../facts/publisher.ts';
import type { Finding, Place } from '../place.ts';
import type { PackagedFunction, Stack } from '../stack.ts';
import { type Check, codeOf, lineOf, type Situation } from './situation.ts';

interface Statement {
  Effect: string;
  Action?: string | string[];
  NotAction?: unknown;
  Resource?: unknown;
  Condition?: Record<string, Record<string, unknown>>;
}

/** Only the publisher of a service's outbox may put events on the bus, under the service's own source, on the shared bus. */
export const putEventsGrants: Check = (situation) =>
  situation.stacks.flatMap((stack) =>
    Object.entries(stack.resources).flatMap(([id, { Type, Properties }]) => {
      const policies = Type === 'AWS::IAM::Role' ? (Properties.Policies ?? []) : [Properties ?? {}];
      if (!/^AWS::IAM::(Role|Policy|ManagedPolicy|RolePolicy)$/.test(Type)) return [];
      return policies
        .flatMap(({ PolicyDocument }: { PolicyDocument?: { Statement: Statement | Statement[] } }) =>
          [PolicyDocument?.Statement ?? []].flat(),
        )
        .filter(allowsPutEvents)
        .flatMap((statement: Statement) => grantFindings(situation, stack, id, statement));
    }),
  );

function grantFindings(situation: Situation, stack: Stack, roleId: string, statement: Statement): Finding[] {
  const holders = stack.functions.filter((each) => each.roleId === roleId);
  const names = holders.map((each) => codeOf(situation, stack.service, each)?.name ?? functionName(each.id));
  const who = names.join(', ') || roleId;
  const place = holders[0]
    ? functionPlace(situation, stack.service, holders[0])
    : ymlPlace(situation, stack.service, roleId);
  const finding = (text: string) => ({ ...place, text: `${who} ${text}` });
  const source = `${stack.service}.service`;
  const conditions = statement.Condition?.StringEquals ?? {};
  const allowed = [conditions['events:source'] ?? []].flat();
  const resources = [statement.Resource ?? []].flat().map((each) => JSON.stringify(each));
  return [
    ...(holders.length > 0 && holders.every((each) => isPublisher(situation.tree, each))
      ? []
      : [finding('may put events on a bus but is not the publisher of an outbox (outboxPublisher).')]),
    ...(allowed.length === 1 && allowed[0] === source
      ? []
      : [finding(`may put events under any source: the grant lacks StringEquals: { 'events:source': '${source}' }.`)]),
    ...(resources.length > 0 && resources.every((each) => each.includes(`:event-bus/${situation.bus}"`))
      ? []
      : [finding(`may put events on another bus than ${situation.bus}.`)]),
  ];
}

function allowsPutEvents({ Effect, Action, NotAction }: Statement): boolean {
  if (Effect !== 'Allow') return false;
  if (NotAction !== undefined) return true;
  return [Action ?? []].flat().some((action) => {
    const pattern = action.toLowerCase().replace(/[.+^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`).test('events:putevents');
  });
}

/** A function's name from its logical id, if the service's own file does not name it. */
function functionName(id: string): string {
  const name = id.replace(/LambdaFunction$/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function functionPlace(situation: Situation, service: string, reader: PackagedFunction): Place {
  const code = codeOf(situation, service, reader);
  if (code) return { file: code.file, line: code.line };
  // From the preset: the line that includes it.
  return ymlPlace(situation, service, reader.source.replace(/^.*\//, '').replace(/\.ts$/, ''));
}

function ymlPlace({ tree }: Situation, service: string, text: string): Place {
  const file = `services/${service}/serverless.yml`;
  return { file, line: lineOf(tree, file, text) ?? 1 };
}
