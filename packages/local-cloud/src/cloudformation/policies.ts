import { policyProblems } from '../services/iam/policy-check.ts';
import { isObject, walk } from './template.ts';

const DOCUMENTS: ReadonlySet<string> = new Set(['PolicyDocument', 'AssumeRolePolicyDocument', 'KeyPolicy']);

/**
 * What of a resource's policies IAM would not evaluate here. Asked of the template, to refuse it as a whole, and again of
 * resolved properties: what intrinsics hide is not seen before.
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
  // A bus has its policy under other names than everything else.
  if (type === 'AWS::Events::EventBus') check('Policy', properties.Policy);
  if (type === 'AWS::Events::EventBusPolicy' && isObject(properties.Statement)) {
    check('Statement', { Statement: [properties.Statement] });
  }
  return problems;
}
