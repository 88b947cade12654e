const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
] as const;

/** A duration in at most two units: `2 d 4 h`, `1.2 s`, `340 ms`. */
export function duration(milliseconds: number): string {
  const left = Math.max(0, Math.round(milliseconds));
  if (left < 1000) return `${left} ms`;
  if (left < 60_000) return `${(left / 1000).toFixed(1)} s`;
  const at = UNITS.findIndex(([, size]) => left >= size);
  const [unit, size] = UNITS[at]!;
  const [smaller, smallerSize] = UNITS[at + 1]!;
  const rest = Math.floor((left % size) / smallerSize);
  return `${Math.floor(left / size)} ${unit}${rest > 0 ? ` ${rest} ${smaller}` : ''}`;
}

/** Columns as wide as their longest cell; the last one is not padded. */
export function table(rows: readonly (readonly string[])[], indent = ''): string[] {
  const widths = rows.reduce<number[]>(
    (known, row) => row.map((cell, column) => Math.max(known[column] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    `${indent}${row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column]!))).join('  ')}`.trimEnd(),
  );
}

/** `2026-03-01 12:00:00.123`, UTC. */
export const moment = (at: number): string => new Date(at).toISOString().replace('T', ' ').replace('Z', '');

/** Events may contain anything: control characters are shown by number, so that none moves the cursor or fakes a line. */
export const printable = (line: string): string =>
  line.replace(/[\p{Cc}\p{Cf}]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);

export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
