import ts from 'typescript';
import { type Module, resolved } from './module.ts';

const CONTRACT = '@claimstream/events-schema';

/** Finds by syntax which events of the contract an expression stands for. */
export class EventNames {
  readonly #readModule: (path: string) => Module | undefined;
  readonly #isEvent: (exportName: string) => boolean;

  /** @param isEvent whether the contract exports an event of that name */
  constructor(readModule: (path: string) => Module | undefined, isEvent: (exportName: string) => boolean) {
    this.#readModule = readModule;
    this.#isEvent = isEvent;
  }

  /** The event's export name, if the expression is one: `ClaimClosed`, `events.ClaimClosed`. */
  of(module: Module, node: ts.Node): string | undefined {
    if (ts.isIdentifier(node)) return this.#named(module, node.text);
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      const imported = module.imports.get(node.expression.text);
      if (imported?.name === '*' && this.#isOfContract(imported.module, node.name.text)) return node.name.text;
    }
    return undefined;
  }

  /** Events named anywhere in an expression and in the constants that it names, except in inner functions. */
  within(module: Module, node: ts.Node, seen = new Set<ts.Node>()): string[] {
    if (seen.has(node) || ts.isFunctionLike(node) || ts.isTypeNode(node)) return [];
    seen.add(node);
    const event = this.of(module, node);
    if (event) return [event];
    if (ts.isIdentifier(node)) {
      const found = this.constant(module, node.text);
      return found ? this.within(found.module, found.value, seen) : [];
    }
    const events: string[] = [];
    ts.forEachChild(node, (child) => {
      const key = ts.isPropertyAssignment(node) && child === node.name;
      if (!key) events.push(...this.within(module, child, seen));
    });
    return [...new Set(events)];
  }

  /** The value of a top-level constant, of this module or one that it imports. */
  constant(module: Module, name: string): { module: Module; value: ts.Expression } | undefined {
    const declaration = module.declarations.get(name);
    if (declaration && ts.isVariableDeclaration(declaration) && declaration.initializer)
      return { module, value: declaration.initializer };
    const imported = module.imports.get(name) ?? module.exports.get(name);
    const path = imported && resolved(module.path, imported.module);
    const target = path ? this.#readModule(path) : undefined;
    if (!target || (target === module && imported?.name === name)) return undefined;
    return this.constant(target, imported!.name);
  }

  #named(module: Module, name: string): string | undefined {
    const imported = module.imports.get(name) ?? module.exports.get(name);
    if (!imported) return undefined;
    if (this.#isOfContract(imported.module, imported.name)) return imported.name;
    const path = resolved(module.path, imported.module);
    const target = path ? this.#readModule(path) : undefined;
    return target && target !== module ? this.#named(target, imported.name) : undefined;
  }

  #isOfContract(module: string, name: string): boolean {
    return (module === CONTRACT || module.startsWith(`${CONTRACT}/`)) && this.#isEvent(name);
  }
}
