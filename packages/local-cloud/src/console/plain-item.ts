/** An item of DynamoDB as plain JSON: numbers that JavaScript cannot hold stay text, binary is base64. */
export function plainItem(item: Record<string, any>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(attribute: Record<string, any>): unknown {
  const [[type, value] = ['NULL', true]] = Object.entries(attribute);
  switch (type) {
    case 'N':
      return number(value);
    case 'NS':
      return value.map(number);
    case 'M':
      return plainItem(value);
    case 'L':
      return value.map(plainValue);
    case 'NULL':
      return null;
    default:
      return value;
  }
}

function number(text: string): number | string {
  const value = Number(text);
  return String(value) === text ? value : text;
}
