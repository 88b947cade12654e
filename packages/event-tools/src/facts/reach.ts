import ts from 'typescript';
import { type Imported, type Module, resolved } from './module.ts';

/** A top-level declaration or statement that may run. */
export interface Piece {
  module: Module;
  node: ts.Node;
}

/**
 * The code that an exported name can run: its declaration, and everything that this code names, through the relative imports
 * of its package. Other declarations stay out, even in the same file.
 */
export function reach(readModule: (path: string) => Module | undefined, path: string, name: string): Piece[] {
  const pieces: Piece[] = [];
  const seen = new Set<string>();
  const entered = new Set<Module>();

  const enter = (module: Module) => {
    if (entered.has(module)) return;
    entered.add(module);
    for (const node of module.effects) take(module, node);
  };
  const take = (module: Module, node: ts.Node) => {
    pieces.push({ module, node });
    if (ts.isImportDeclaration(node)) {
      follow(module, { module: (node.moduleSpecifier as ts.StringLiteral).text, name: '' });
      return;
    }
    for (const used of usedNames(node)) local(module, used);
  };
  const follow = (from: Module, imported: Imported) => {
    const path = resolved(from.path, imported.module);
    const module = path === undefined ? undefined : readModule(path);
    if (!module) return;
    enter(module);
    if (imported.name === '*') for (const each of exportedNames(module)) visit(module, each);
    else if (imported.name) visit(module, imported.name);
  };
  const local = (module: Module, name: string) => {
    const key = `${module.path} ${name}`;
    const declaration = module.declarations.get(name);
    const imported = module.imports.get(name);
    if ((!declaration && !imported) || seen.has(key)) return;
    seen.add(key);
    if (declaration) take(module, declaration);
    else follow(module, imported!);
  };
  const visit = (module: Module, name: string) => {
    const forwarded = module.exports.get(name);
    if (!forwarded) local(module, name);
    else if (resolved(module.path, forwarded.module) === module.path) local(module, forwarded.name);
    else follow(module, forwarded);
    if (!forwarded && !module.declarations.has(name))
      for (const each of module.forwarded) follow(module, { module: each, name });
  };

  const module = readModule(path);
  if (module) {
    enter(module);
    visit(module, name);
  }
  return pieces;
}

const exportedNames = (module: Module) => [...module.declarations.keys(), ...module.exports.keys()];

/** Identifiers that stand for a value: no property names, no types. */
function usedNames(node: ts.Node): Set<string> {
  const names = new Set<string>();
  const walk = (each: ts.Node): void => {
    if (ts.isTypeNode(each) && !ts.isExpressionWithTypeArguments(each)) return;
    if (ts.isIdentifier(each)) names.add(each.text);
    if (ts.isPropertyAccessExpression(each)) walk(each.expression);
    else if (ts.isPropertyAssignment(each) && !ts.isComputedPropertyName(each.name)) walk(each.initializer);
    else ts.forEachChild(each, walk);
  };
  walk(node);
  return names;
}
