import ts from 'typescript';
import type { Place } from '../place.ts';
import type { EventNames } from './event-names.ts';
import { localBinding } from './local-binding.ts';
import { type Module, placeOf } from './module.ts';
import type { Piece } from './reach.ts';

/** A call whose first argument is an event: `on(Event, …)`, `createEvent(Event, …)`. */
export interface EventCall {
  place: Place;
  /** Export names; empty if the code does not name them. */
  events: string[];
}

interface Call {
  module: Module;
  call: ts.CallExpression;
}

/** The calls of an imported function in the code that a service's function reaches, each with the events that it may get. */
export function eventCalls(pieces: readonly Piece[], names: EventNames, from: string, name: string): EventCall[] {
  const all = pieces.flatMap(({ module, node }) => callsIn(node).map((call): Call => ({ module, call })));
  return all
    .filter(({ module, call }) => isImported(module, call.expression, from, name))
    .map(({ module, call }) => ({
      place: placeOf(call),
      events: call.arguments[0] ? [...new Set(eventsOf(module, call.arguments[0], all, names, new Set()))] : [],
    }));
}

/** Whether a call is to that function of that package, or of one of the package's subpaths. */
export function isImported({ imports }: Module, called: ts.Expression, from: string, name: string): boolean {
  const isOf = (module: string) => module === from || module.startsWith(`${from}/`);
  if (ts.isPropertyAccessExpression(called) && ts.isIdentifier(called.expression)) {
    // `import * as kit`, `kit.on(…)`
    const imported = imports.get(called.expression.text);
    return imported?.name === '*' && isOf(imported.module) && called.name.text === name;
  }
  const imported = ts.isIdentifier(called) ? imports.get(called.text) : undefined;
  return imported?.name === name && isOf(imported.module);
}

export function callsIn(node: ts.Node): ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  const walk = (each: ts.Node) => {
    if (ts.isCallExpression(each)) calls.push(each);
    ts.forEachChild(each, walk);
  };
  walk(node);
  return calls;
}

function eventsOf(
  module: Module,
  given: ts.Expression,
  calls: readonly Call[],
  names: EventNames,
  seen: Set<ts.Node>,
): string[] {
  if (seen.has(given)) return [];
  seen.add(given);
  const more = (expression: ts.Expression, of = module) => eventsOf(of, expression, calls, names, seen);
  const event = names.of(module, given);
  if (event) return [event];
  if (ts.isConditionalExpression(given)) return [...more(given.whenTrue), ...more(given.whenFalse)];
  if (ts.isParenthesizedExpression(given) || ts.isAsExpression(given) || ts.isNonNullExpression(given))
    return more(given.expression);
  if (ts.isPropertyAccessExpression(given) && ts.isIdentifier(given.expression)) {
    const found = more(given.expression);
    if (found.length > 0) return found;
  }
  const binding = ts.isIdentifier(given) ? localBinding(given) : undefined;
  if (binding?.kind === 'value') return more(binding.expression);
  if (binding?.kind === 'element') return names.within(module, binding.collection);
  if (binding?.kind === 'parameter') {
    const { parent } = binding.of;
    // `collection.map((each) => …)`: the parameter is an element of the collection.
    if (ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression))
      return names.within(module, parent.expression.expression);
    const name = nameOf(binding.of);
    return calls
      .filter(({ call }) => name !== undefined && ts.isIdentifier(call.expression) && call.expression.text === name)
      .flatMap((each) => {
        const argument = each.call.arguments[binding.index];
        return argument ? more(argument, each.module) : [];
      });
  }
  return names.within(module, given);
}

function nameOf(declaration: ts.SignatureDeclaration): string | undefined {
  if (declaration.name && ts.isIdentifier(declaration.name)) return declaration.name.text;
  const { parent } = declaration;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : undefined;
}
