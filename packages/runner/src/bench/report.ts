import type { Figures } from './bench.ts';
import { loadRatio } from './module-load.ts';

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} KB`;

/** The figures as tables for people. */
export function printReport(figures: Figures, print: (line: string) => void): void {
  const { machine, runs, startUp, journey, memory, functions } = figures;
  print(`Node ${machine.node}, ${machine.platform}, ${machine.cores} cores; medians of ${runs} runs\n`);
  table(
    print,
    ['start-up', 'until ready'],
    [
      ['first start, no data', seconds(startUp.firstMs)],
      ['second start', seconds(startUp.againMs)],
    ],
  );
  const total = (key: 'coldMs' | 'warmMs') => seconds(journey.reduce((sum, step) => sum + step[key], 0));
  table(
    print,
    ['journey by step', 'cold', 'warm'],
    [
      ...journey.map(({ step, coldMs, warmMs }) => [step, seconds(coldMs), seconds(warmMs)]),
      ['in all', total('coldMs'), total('warmMs')],
    ],
  );
  table(
    print,
    ['memory of the platform', 'resident'],
    [
      ['ready', megabytes(memory.readyBytes)],
      ['highest during the journeys', megabytes(memory.peakBytes)],
      ['after them', megabytes(memory.afterJourneysBytes)],
    ],
  );
  table(
    print,
    ['function', 'code', 'zipped', 'module load', 'comparable handler', 'its load', 'ratio'],
    [
      ...functions.map(({ service, name, bytes, zippedBytes, loadMs, comparable }) => [
        `${service}/${name}`,
        kilobytes(bytes),
        kilobytes(zippedBytes),
        `${loadMs.toFixed(0)} ms`,
        comparable ? kilobytes(comparable.bytes) : '',
        comparable ? `${comparable.loadMs.toFixed(0)} ms` : '',
        comparable ? (loadMs / comparable.loadMs).toFixed(2) : '',
      ]),
    ],
  );
  const ratio = (figure: 'loadMs' | 'loadCpuMs') => loadRatio(functions, figure).toFixed(2);
  print(
    `module load beside a plain handler with the same SDK clients: ${ratio('loadMs')} of its time, ${ratio('loadCpuMs')} of its CPU`,
  );
}

function table(print: (line: string) => void, head: string[], rows: string[][]): void {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: string[]) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  ');
  print(line(head));
  print(widths.map((width) => '-'.repeat(width)).join('  '));
  for (const row of rows) print(line(row));
  print('');
}
