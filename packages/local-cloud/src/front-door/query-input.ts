/** `Attributes.entry.1.key=a` and `Tags.member.1.Key=b` of the query protocol as `{ Attributes: { a: … }, Tags: [{ Key: 'b' }] }`. */
export function inputOf(parameters: Iterable<[string, string]>): Record<string, any> {
  const input = emptyNode();
  for (const [name, value] of parameters) {
    if (name === 'Action' || name === 'Version') continue;
    const path = name.split('.');
    let node = input;
    for (const step of path.slice(0, -1)) {
      if (typeof node[step] !== 'object') node[step] = emptyNode();
      node = node[step] as Node;
    }
    node[path.at(-1)!] = value;
  }
  return plain(input) as Record<string, any>;
}

interface Node {
  [name: string]: Node | string;
}

/** Without a prototype, since names come from outside. */
const emptyNode = (): Node => Object.create(null);

const inOrder = (numbered: Node): (Node | string)[] =>
  Object.keys(numbered)
    .sort((a, b) => Number(a) - Number(b))
    .map((number) => numbered[number]!);

/** Numbered members become lists, numbered entries maps. */
function plain(node: Node | string): unknown {
  if (typeof node === 'string') return node;
  const { member, entry } = node;
  if (typeof member === 'object') return inOrder(member).map(plain);
  if (typeof entry === 'object') return Object.fromEntries(inOrder(entry).map(pairOf));
  return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, plain(child)]));
}

function pairOf(entry: Node | string): [string, unknown] {
  if (typeof entry === 'string') return [entry, ''];
  const key = entry.key ?? entry.Name ?? entry.Key ?? '';
  return [String(key), plain(entry.value ?? entry.Value ?? '')];
}
