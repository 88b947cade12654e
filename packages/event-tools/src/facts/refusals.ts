import ts from 'typescript';
import { isImported } from './event-arguments.ts';
import type { Piece } from './reach.ts';

/** A `Problem` that code throws, as far as it is written out: a computed code or text is absent. */
export interface Refusal {
  status: number;
  code?: string;
  detail?: string;
}

/** The refusals in the code that a handler reaches, each once. */
export function refusalsIn(pieces: readonly Piece[]): Refusal[] {
  const found = pieces.flatMap(({ module, node }) =>
    newExpressionsIn(node)
      .filter(({ expression }) => isImported(module, expression, '@claimstream/lambda-kit', 'Problem'))
      .flatMap(({ arguments: [status, code, detail] = [] as never }) => {
        if (!status || !ts.isNumericLiteral(status)) return [];
        return [{ status: Number(status.text), code: textOf(code), detail: textOf(detail) }];
      }),
  );
  return [...new Map(found.map((refusal) => [`${refusal.status} ${refusal.code}`, refusal])).values()];
}

function newExpressionsIn(node: ts.Node): ts.NewExpression[] {
  const found: ts.NewExpression[] = [];
  const walk = (each: ts.Node) => {
    if (ts.isNewExpression(each)) found.push(each);
    ts.forEachChild(each, walk);
  };
  walk(node);
  return found;
}

const textOf = (node: ts.Expression | undefined) => (node && ts.isStringLiteralLike(node) ? node.text : undefined);
