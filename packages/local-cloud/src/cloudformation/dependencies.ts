import { getAttParts, SUB_VARIABLE } from './intrinsics.ts';
import { intrinsic, type Template, walk } from './template.ts';

export interface Reference {
  name: string;
  attribute?: string;
}

/** Names (resources, parameters, pseudo parameters) that a node's Ref, Fn::GetAtt and Fn::Sub mention. */
export function mentioned(node: unknown): Reference[] {
  const found: Reference[] = [];
  walk(node, (child) => {
    const call = intrinsic(child);
    if (call?.name === 'Ref' && typeof call.argument === 'string') found.push({ name: call.argument });
    if (call?.name === 'Fn::GetAtt') {
      const [name, attribute] = getAttParts(call.argument);
      found.push({ name, attribute });
    }
    if (call?.name === 'Fn::Sub') {
      const [pattern, own] = Array.isArray(call.argument) ? call.argument : [call.argument, {}];
      for (const [, variable = ''] of String(pattern).matchAll(SUB_VARIABLE)) {
        if (variable.startsWith('!') || Object.hasOwn(own ?? {}, variable)) continue;
        const [name = '', ...attribute] = variable.split('.');
        found.push(attribute.length > 0 ? { name, attribute: attribute.join('.') } : { name });
      }
    }
  });
  return found;
}

const list = (value: string | string[] | undefined): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** The resources in the order in which they can be applied. Throws an error that names a cycle. */
export function applyOrder(template: Template, present: ReadonlySet<string>): string[] {
  const order: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (logicalId: string, path: readonly string[]): void => {
    if (!present.has(logicalId) || state.get(logicalId) === 'done') return;
    if (state.get(logicalId) === 'open') {
      throw new Error(`circular dependency: ${[...path.slice(path.indexOf(logicalId)), logicalId].join(' → ')}`);
    }
    state.set(logicalId, 'open');
    const resource = template.Resources[logicalId]!;
    const needs = [...list(resource.DependsOn), ...mentioned(resource.Properties).map(({ name }) => name)];
    for (const need of new Set(needs)) visit(need, [...path, logicalId]);
    state.set(logicalId, 'done');
    order.push(logicalId);
  };
  for (const logicalId of present) visit(logicalId, []);
  return order;
}
