/** `Tags.member.1.Key=a` of the query protocol as `{ Tags: [{ Key: 'a' }] }`. */
export function inputOf(parameters: Iterable<[string, string]>): Record<string, any> {
  const input = emptyNode();
  for (const [name, value] of parameters) {
    if (name === 'Action' || name === 'Version') continue;
    const path = name.split('.');
    let node = input;
    for (const step of path.slice(0, -1)) {
      node[step] ??= emptyNode();
      node = node[step] as Node;
    }
    node[path.at(-1)!] = value;
  }
  return listed(input) as Record<string, any>;
}

interface Node {
  [name: string]: Node | string;
}

/** Without a prototype: names come from outside. */
const emptyNode = (): Node => Object.create(null);

/** Numbered members become lists. */
function listed(node: Node | string): unknown {
  if (typeof node === 'string') return node;
  const { member } = node;
  if (member !== undefined && typeof member !== 'string') {
    const numbers = Object.keys(member).sort((a, b) => Number(a) - Number(b));
    return numbers.map((number) => listed(member[number]!));
  }
  // An empty list is sent as `Tags=`.
  return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, listed(child)]));
}
