import { sourceOf } from './facts/service-functions.ts';
import type { SourceTree } from './source-tree.ts';

export interface Resource {
  Type: string;
  /** As the framework writes them. */
  Properties?: any;
}

/** A packaged function. */
export interface PackagedFunction {
  /** `CloseClaimLambdaFunction` */
  id: string;
  source: string;
  handler: string;
  roleId: string | undefined;
}

export interface Target {
  arn: unknown;
  queueId: string | undefined;
  dlqId: string | undefined;
  /** Whether the rule delivers something other than the event. */
  transformed: boolean;
}

/** A rule on the bus that all services share. */
export interface Rule {
  id: string;
  pattern: unknown;
  enabled: boolean;
  targets: Target[];
}

/** The parts of a service's template that concern events. */
export interface Stack {
  service: string;
  resources: Record<string, Resource>;
  functions: PackagedFunction[];
  rules: Rule[];
  /** Functions behind a queue, by the queue's logical id. */
  readers: Map<string, PackagedFunction[]>;
}

const TEMPLATE = '.serverless/cloudformation-template-update-stack.json';

/** Undefined if the service is not packaged. */
export function stackOf(tree: SourceTree, service: string, isOurBus: (bus: unknown) => boolean): Stack | undefined {
  const text = tree.read(`services/${service}/${TEMPLATE}`);
  if (text === undefined) return undefined;
  const { Resources: resources } = JSON.parse(text) as { Resources: Record<string, Resource> };
  const ofType = (type: string) => Object.entries(resources).filter(([, { Type }]) => Type === type);
  const functions = ofType('AWS::Lambda::Function').map(([id, { Properties }]) => ({
    id,
    ...sourceOf(service, Properties.Handler),
    roleId: idOf(Properties.Role),
  }));
  const readers = new Map<string, PackagedFunction[]>();
  for (const [, { Properties }] of ofType('AWS::Lambda::EventSourceMapping')) {
    const queueId = idOf(Properties.EventSourceArn);
    const reader = functions.find(({ id }) => id === idOf(Properties.FunctionName));
    if (queueId && reader && Properties.Enabled !== false)
      readers.set(queueId, [...(readers.get(queueId) ?? []), reader]);
  }
  const rules = ofType('AWS::Events::Rule')
    .filter(([, { Properties }]) => isOurBus(busName(Properties.EventBusName, resources)))
    .map(([id, { Properties }]) => ({
      id,
      pattern: Properties.EventPattern,
      enabled: Properties.State !== 'DISABLED',
      targets: [Properties.Targets ?? []].flat().map(targetOf),
    }));
  return { service, resources, functions, rules, readers };
}

function targetOf(target: Record<string, unknown> & { DeadLetterConfig?: { Arn: unknown } }): Target {
  return {
    arn: target.Arn,
    queueId: idOf(target.Arn),
    dlqId: idOf(target.DeadLetterConfig?.Arn),
    transformed: ['Input', 'InputPath', 'InputTransformer'].some((property) => target[property] !== undefined),
  };
}

/** Name of the bus of the platform's stack; a partner's bus (`EventSourceName`) is not ours. */
export function sharedBus(tree: SourceTree): string | undefined {
  const text = tree.read(`services/platform/${TEMPLATE}`);
  if (text === undefined) return undefined;
  const { Resources } = JSON.parse(text) as { Resources: Record<string, Resource> };
  const bus = Object.values(Resources).find(
    ({ Type, Properties }) => Type === 'AWS::Events::EventBus' && !Properties.EventSourceName,
  );
  return bus?.Properties.Name;
}

/** The logical id that a `Ref` or `Fn::GetAtt` names. */
export function idOf(value: unknown): string | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const { Ref, 'Fn::GetAtt': attribute } = value as { Ref?: string; 'Fn::GetAtt'?: string | string[] };
  return Ref ?? (typeof attribute === 'string' ? attribute.split('.')[0] : attribute?.[0]);
}

/** A rule can name its bus by name, by ARN, or as a resource of its own stack. */
function busName(bus: unknown, resources: Record<string, Resource>): unknown {
  const own = idOf(bus);
  const value = own ? resources[own]?.Properties?.Name : bus;
  const text = (value as { 'Fn::Sub'?: unknown } | undefined)?.['Fn::Sub'] ?? value;
  return typeof text === 'string' ? text.slice(text.lastIndexOf('/') + 1) : text;
}
