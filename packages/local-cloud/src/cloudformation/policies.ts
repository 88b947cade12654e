import { policyProblems } from '../services/iam/policy-check.ts';
import { isObject, walk } from './template.ts';

const DOCUMENTS: ReadonlySet<string> = new Set(['PolicyDocument', 'AssumeRolePolicyDocument', 'KeyPolicy']);

/**
 * The parts of a resource's policies that this cloud's IAM would not evaluate. Checked on the template, to refuse it as a
 * whole, and again on resolved properties, since intrinsics may hide such parts.
 */
export function policyProblemsOf(type: string, properties: unknown, conditionKeys: readonly string[]): string[] {
  const problems: string[] = [];
  const check = (name: string, document: unknown): void => {
    problems.push(...policyProblems(document, conditionKeys).map((problem) => `${name}: ${problem}`));
  };
  walk(properties, (node) => {
    if (!isObject(node)) return;
    for (const [name, value] of Object.entries(node)) if (DOCUMENTS.has(name)) check(name, value);
  });
  if (!isObject(properties)) return problems;
  // A bus names its policy's properties differently from all other types.
  if (type === 'AWS::Events::EventBus') check('Policy', properties.Policy);
  if (type === 'AWS::Events::EventBusPolicy' && isObject(properties.Statement)) {
    check('Statement', { Statement: [properties.Statement] });
  }
  return problems;
}
