import { posix } from 'node:path';
import ts from 'typescript';
import type { Place } from '../place.ts';
import type { SourceTree } from '../source-tree.ts';

/** A name that another module exports; `*` is all of them. */
export interface Imported {
  module: string;
  name: string;
}

/** A module's top level, by syntax only: the meanings of its names. Types are left out. */
export interface Module {
  path: string;
  source: ts.SourceFile;
  imports: Map<string, Imported>;
  declarations: Map<string, ts.Node>;
  /** `export { a as b } from './c.ts'`, by exported name, and `export { a as b }`, which refers to this module. */
  exports: Map<string, Imported>;
  /** Modules of `export * from`. */
  forwarded: string[];
  /** Statements that run at load. */
  effects: ts.Node[];
}

/** Parses modules of a tree, each once. */
export function moduleReader(tree: SourceTree): (path: string) => Module | undefined {
  const known = new Map<string, Module | undefined>();
  return (path) => {
    if (!known.has(path)) {
      const text = tree.read(path);
      known.set(path, text === undefined ? undefined : parse(path, text));
    }
    return known.get(path);
  };
}

/** The path of a relative import; undefined for a package. */
export function resolved(from: string, module: string): string | undefined {
  return module.startsWith('.') ? posix.join(posix.dirname(from), module) : undefined;
}

export function placeOf(node: ts.Node): Place {
  const source = node.getSourceFile();
  return { file: source.fileName, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 };
}

function parse(path: string, text: string): Module {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const module: Module = {
    path,
    source,
    imports: new Map(),
    declarations: new Map(),
    exports: new Map(),
    forwarded: [],
    effects: [],
  };
  for (const statement of source.statements) add(module, statement);
  return module;
}

function add(module: Module, statement: ts.Statement): void {
  if (ts.isImportDeclaration(statement)) addImport(module, statement);
  else if (ts.isExportDeclaration(statement)) addExport(module, statement);
  else if (ts.isVariableStatement(statement)) {
    for (const declaration of statement.declarationList.declarations)
      for (const name of boundNames(declaration.name)) module.declarations.set(name, declaration);
  } else if (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isEnumDeclaration(statement)
  ) {
    module.declarations.set(statement.name?.text ?? 'default', statement);
  } else if (ts.isExportAssignment(statement)) module.declarations.set('default', statement);
  else if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement))
    module.effects.push(statement);
}

function addImport({ imports, effects }: Module, statement: ts.ImportDeclaration): void {
  const module = (statement.moduleSpecifier as ts.StringLiteral).text;
  const clause = statement.importClause;
  if (!clause) effects.push(statement);
  if (!clause || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return;
  if (clause.name) imports.set(clause.name.text, { module, name: 'default' });
  const bindings = clause.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) imports.set(bindings.name.text, { module, name: '*' });
  if (bindings && ts.isNamedImports(bindings)) {
    for (const { isTypeOnly, name, propertyName } of bindings.elements)
      if (!isTypeOnly) imports.set(name.text, { module, name: (propertyName ?? name).text });
  }
}

function addExport({ exports, forwarded, path }: Module, statement: ts.ExportDeclaration): void {
  if (statement.isTypeOnly) return;
  const module = (statement.moduleSpecifier as ts.StringLiteral | undefined)?.text ?? `./${posix.basename(path)}`;
  const clause = statement.exportClause;
  if (!clause) forwarded.push(module);
  else if (ts.isNamespaceExport(clause)) exports.set(clause.name.text, { module, name: '*' });
  else
    for (const { isTypeOnly, name, propertyName } of clause.elements)
      if (!isTypeOnly) exports.set(name.text, { module, name: (propertyName ?? name).text });
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}
