import ts from 'typescript';

/** The binding of an identifier inside a function. */
export type LocalBinding =
  | { kind: 'value'; expression: ts.Expression }
  | { kind: 'element'; collection: ts.Expression }
  | { kind: 'parameter'; of: ts.SignatureDeclaration; index: number };

/** The nearest binding around an identifier, below the module's top level. */
export function localBinding(identifier: ts.Identifier): LocalBinding | undefined {
  for (let node: ts.Node = identifier.parent; !ts.isSourceFile(node); node = node.parent) {
    const found = bindingAt(node, identifier.text);
    if (found) return found;
  }
  return undefined;
}

function bindingAt(node: ts.Node, name: string): LocalBinding | undefined {
  if (ts.isFunctionLike(node)) {
    const index = node.parameters.findIndex((parameter) => binds(parameter.name, name));
    return index < 0 ? undefined : { kind: 'parameter', of: node, index };
  }
  if (ts.isForOfStatement(node) && ts.isVariableDeclarationList(node.initializer)) {
    const bound = node.initializer.declarations.some((declaration) => binds(declaration.name, name));
    return bound ? { kind: 'element', collection: node.expression } : undefined;
  }
  if (!ts.isBlock(node) && !ts.isCaseOrDefaultClause(node)) return undefined;
  for (const statement of node.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const declaration of statement.declarationList.declarations)
      if (binds(declaration.name, name) && declaration.initializer)
        return { kind: 'value', expression: declaration.initializer };
  }
  return undefined;
}

function binds(bound: ts.BindingName, name: string): boolean {
  if (ts.isIdentifier(bound)) return bound.text === name;
  return bound.elements.some((element) => ts.isBindingElement(element) && binds(element.name, name));
}
