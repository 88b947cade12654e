import type { Provisioner } from '../kernel.ts';
import { applyOrder, mentioned } from './dependencies.ts';
import { referencesIn } from './dynamic-references.ts';
import { isIgnored } from './ignored-types.ts';
import { knownFunctions } from './intrinsics.ts';
import { policyProblemsOf } from './policies.ts';
import { type Account, pseudoParameters, type StackIdentity, stackScope } from './scope.ts';
import { intrinsic, isObject, type Template, type TemplateResource, walk } from './template.ts';

export interface PlanInput {
  account: Account;
  stack: StackIdentity;
  template: Template;
  parameters: Record<string, unknown>;
  provisioner(type: string): Provisioner | undefined;
  conditionKeys: readonly string[];
  /** SSM parameters that the template names but that cannot be resolved (yet), and why. */
  unresolvable: ReadonlyMap<string, string>;
}

/** Logical ids to apply, in order, or every problem of the template. Creates nothing. */
export function plan(input: PlanInput): { order: string[]; problems: string[] } {
  const { template } = input;
  if (!isObject(template) || !isObject(template.Resources)) return { order: [], problems: ['it has no Resources'] };
  const problems = [
    ...sizeProblems(template),
    ...sectionProblems(template),
    ...parameterProblems(template, input.parameters),
  ];
  const present = new Set<string>();
  const scope = stackScope(input.account, input.stack, template, input.parameters, new Map());
  for (const [logicalId, resource] of Object.entries(template.Resources)) {
    try {
      if (resource.Condition === undefined || scope.condition(resource.Condition)) present.add(logicalId);
    } catch (error) {
      problems.push(`${logicalId}: ${(error as Error).message}`);
    }
  }
  for (const logicalId of present) {
    const resource = template.Resources[logicalId]!;
    problems.push(...resourceProblems(resource, input).map((problem) => `${logicalId}: ${problem}`));
  }
  problems.push(...nameProblems(template, present, input));
  problems.push(...referenceProblems(template, present, input));
  if (problems.length > 0) return { order: [], problems: [...new Set(problems)] };
  try {
    return { order: applyOrder(template, present), problems };
  } catch (error) {
    return { order: [], problems: [(error as Error).message] };
  }
}

/** CloudFormation's quota, which AWS raises for nobody. */
const MOST_RESOURCES = 500;
function sizeProblems({ Resources }: Template): string[] {
  const count = Object.keys(Resources).length;
  const problem = `Number of resources, ${count}, is greater than maximum allowed, ${MOST_RESOURCES}`;
  return count > MOST_RESOURCES ? [problem] : [];
}

const SECTIONS = new Set([
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Mappings',
  'Conditions',
  'Resources',
  'Outputs',
]);

const ATTRIBUTES = new Set([
  'Type',
  'Properties',
  'DependsOn',
  'Condition',
  'DeletionPolicy',
  'UpdateReplacePolicy',
  'Metadata',
]);

function sectionProblems(template: Template): string[] {
  const problems = Object.keys(template)
    .filter((section) => !SECTIONS.has(section))
    .map((section) => `the section ${section} is not emulated`);
  walk({ c: template.Conditions, r: template.Resources, o: template.Outputs }, (node) => {
    const call = intrinsic(node);
    if (call?.name === 'Fn::ImportValue') {
      problems.push('Fn::ImportValue ties two stacks together: publish the value as an SSM parameter and resolve that');
    } else if (call && !knownFunctions.has(call.name)) problems.push(`${call.name} is not emulated`);
  });
  return problems;
}

function parameterProblems(template: Template, given: Record<string, unknown>): string[] {
  return Object.entries(template.Parameters ?? {}).flatMap(([name, { Type }]) => [
    ...(Object.hasOwn(given, name) ? [] : [`the parameter ${name} has no default and was not given`]),
    ...(Type === 'String' || Type === 'Number' || Type === 'CommaDelimitedList' || Type?.startsWith('AWS::SSM::')
      ? []
      : [`the parameter ${name} is of type ${Type}, which is not emulated`]),
  ]);
}

function resourceProblems(resource: TemplateResource, input: PlanInput): string[] {
  const problems = Object.keys(resource)
    .filter((attribute) => !ATTRIBUTES.has(attribute))
    .map((attribute) => `the resource attribute ${attribute} is not emulated`);
  const provisioner = input.provisioner(resource.Type);
  if (!provisioner && !isIgnored(resource.Type)) return [...problems, `${resource.Type} is not emulated`];
  for (const property of provisioner ? Object.keys(resource.Properties ?? {}) : []) {
    if (provisioner!.properties.includes(property)) continue;
    problems.push(`${resource.Type} property ${property} is not emulated`);
  }
  return [...problems, ...policyProblemsOf(resource.Type, resource.Properties, input.conditionKeys)];
}

function nameProblems(template: Template, present: ReadonlySet<string>, input: PlanInput): string[] {
  const pseudo = pseudoParameters(input.account, input.stack);
  const known = (name: string): boolean =>
    Object.hasOwn(template.Resources, name) ||
    Object.hasOwn(template.Parameters ?? {}, name) ||
    Object.hasOwn(pseudo, name);
  const places: [string, unknown][] = [
    ...[...present].map((id): [string, unknown] => [id, template.Resources[id]!.Properties]),
    ...Object.entries(template.Outputs ?? {}).map(([id, output]): [string, unknown] => [`output ${id}`, output.Value]),
  ];
  const problems = places.flatMap(([place, node]) =>
    mentioned(node)
      .filter(({ name }) => !known(name))
      .map(({ name }) => `${place}: it refers to ${name}, which is neither resource nor parameter`),
  );
  for (const id of present) {
    for (const need of [template.Resources[id]!.DependsOn ?? []].flat()) {
      if (!Object.hasOwn(template.Resources, need))
        problems.push(`${id}: it depends on ${need}, which is not a resource`);
    }
  }
  return problems;
}

/** Missing parameters of other stacks. The plan's order covers those that this stack declares itself. */
function referenceProblems(template: Template, present: ReadonlySet<string>, input: PlanInput): string[] {
  const own = new Set(
    [...present]
      .map((id) => template.Resources[id]!)
      .filter(({ Type }) => Type === 'AWS::SSM::Parameter')
      .map(({ Properties }) => Properties?.Name),
  );
  const problems: string[] = [];
  const check = (text: string, place: string): void => {
    for (const [service, reference] of referencesIn(text)) {
      if (service !== 'ssm') problems.push(`${place}: {{resolve:${service}:…}} is not emulated`);
      else if (input.unresolvable.has(reference) && !own.has(reference)) {
        problems.push(`${place}: ${input.unresolvable.get(reference)}`);
      }
    }
  };
  for (const id of present) {
    walk(template.Resources[id]!.Properties, (node) => {
      if (typeof node === 'string') check(node, id);
      else if (isObject(node)) for (const key of Object.keys(node)) check(key, id);
    });
  }
  return problems;
}
