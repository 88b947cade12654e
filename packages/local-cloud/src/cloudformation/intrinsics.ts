import { intrinsic, isObject } from './template.ts';

/** Resolves names. Each function throws where the name is unknown. */
export interface Scope {
  ref(name: string): unknown;
  attribute(logicalId: string, attribute: string): unknown;
  condition(name: string): boolean;
  mapping(map: string, first: string, second: string): unknown;
}

/** The value of `Ref: AWS::NoValue`: the property that holds it is removed. */
export const NO_VALUE = Symbol('AWS::NoValue');

type Resolve = (argument: any, scope: Scope) => unknown;

const text = (value: unknown, where: string): string => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`${where} needs a string, not ${JSON.stringify(value)}`);
};

function items(value: unknown, where: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`${where} needs a list, not ${JSON.stringify(value)}`);
}

/** `${Name}`, `${Name.Attribute}` and `${!Literal}` of an Fn::Sub. */
export const SUB_VARIABLE = /\$\{([^}]*)\}/g;

function sub(argument: unknown, scope: Scope): string {
  const [pattern, variables] = Array.isArray(argument) ? [argument[0], argument[1]] : [argument, {}];
  const own = resolve(variables ?? {}, scope) as Record<string, unknown>;
  return text(pattern, 'Fn::Sub').replace(SUB_VARIABLE, (_, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    if (Object.hasOwn(own, name)) return text(own[name], `Fn::Sub ${name}`);
    const dot = name.indexOf('.');
    const value = dot < 0 ? scope.ref(name) : scope.attribute(name.slice(0, dot), name.slice(dot + 1));
    return text(value, `Fn::Sub ${name}`);
  });
}

function select([index, list]: [unknown, unknown], scope: Scope): unknown {
  const from = items(resolve(list, scope), 'Fn::Select');
  const at = Number(resolve(index, scope));
  if (!(at in from)) throw new Error(`Fn::Select: there is no element ${at} in a list of ${from.length}`);
  return from[at];
}

export function getAttParts(argument: unknown): [string, string] {
  if (Array.isArray(argument)) return [String(argument[0]), argument.slice(1).join('.')];
  const [logicalId = '', ...rest] = String(argument).split('.');
  return [logicalId, rest.join('.')];
}

const functions: Record<string, Resolve> = {
  Ref: (name: string, scope) => scope.ref(name),
  'Fn::GetAtt': (argument, scope) => scope.attribute(...getAttParts(argument)),
  'Fn::Sub': sub,
  'Fn::Join': ([separator, list], scope) =>
    items(resolve(list, scope), 'Fn::Join')
      .map((item) => text(item, 'Fn::Join'))
      .join(separator),
  'Fn::Select': select,
  'Fn::Split': ([separator, whole], scope) => text(resolve(whole, scope), 'Fn::Split').split(separator),
  'Fn::Base64': (argument, scope) => Buffer.from(text(resolve(argument, scope), 'Fn::Base64')).toString('base64'),
  'Fn::FindInMap': (path: unknown[], scope) => {
    const [map, first, second] = path.map((step) => text(resolve(step, scope), 'Fn::FindInMap'));
    return scope.mapping(map!, first!, second!);
  },
  'Fn::If': ([name, yes, no], scope) => resolve(scope.condition(name) ? yes : no, scope),
  'Fn::Equals': ([a, b], scope) => String(resolve(a, scope)) === String(resolve(b, scope)),
  'Fn::And': (list: unknown[], scope) => list.every((item) => resolve(item, scope) === true),
  'Fn::Or': (list: unknown[], scope) => list.some((item) => resolve(item, scope) === true),
  'Fn::Not': ([item], scope) => resolve(item, scope) !== true,
  Condition: (name: string, scope) => scope.condition(name),
};

/** The supported intrinsic functions; the cloud refuses any other before it touches a stack. */
export const knownFunctions: ReadonlySet<string> = new Set(Object.keys(functions));

/** `node` with every intrinsic replaced by its value. */
export function resolve(node: unknown, scope: Scope): unknown {
  if (Array.isArray(node)) return node.map((item) => resolve(item, scope)).filter((item) => item !== NO_VALUE);
  if (!isObject(node)) return node;
  const found = intrinsic(node);
  // A policy's `Condition` block is a plain object; the intrinsic's argument is the name of a condition.
  if (found && !(found.name === 'Condition' && typeof found.argument !== 'string')) {
    const apply = functions[found.name];
    if (!apply) throw new Error(`${found.name} is not resolved here`);
    return apply(found.argument, scope);
  }
  const entries = Object.entries(node).map(([key, value]) => [key, resolve(value, scope)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== NO_VALUE));
}
