import type { StackStore } from '../cloudformation/stack-store.ts';
import type { Caller, SignalMap } from '../kernel.ts';
import { useOf } from './billed-verbs.ts';
import type { Unit, Usage, Use } from './usage.ts';

type Signals = Pick<import('node:events').EventEmitter<SignalMap>, 'on' | 'off'>;

/** Adds up AWS's bill since this cloud started. The operator's calls belong to no journey and are not counted. */
export class UsageMeter {
  readonly #quantities = new Map<string, number>();
  readonly #signals: Signals;
  readonly #add = (use: Use): void => this.#count(use);

  constructor(signals: Signals) {
    this.#signals = signals;
    signals.on('used', this.#add).on('function:run', this.#ran).on('log:written', this.#logged);
  }

  stop(): void {
    this.#signals.off('used', this.#add).off('function:run', this.#ran).off('log:written', this.#logged);
  }

  /** Counts an answered verb. */
  answered(service: string, verb: string, input: unknown, answer: unknown, caller: Caller): void {
    for (const use of useOf(`${service}.${verb}`, input, answer, caller)) this.#count(use);
  }

  /** In the order of its names. */
  read(stacks: Pick<StackStore, 'stacks' | 'resources'>): Usage[] {
    const stackOf = stackIndex(stacks);
    return [...this.#quantities]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, quantity]) => {
        const [unit, of, by] = JSON.parse(key) as [Unit, string, string | null];
        const stack = (by && stackOf.get(by)) || stackOf.get(of.split('/')[0]!);
        return { unit, quantity, of, ...(by && { by }), ...(stack && { stack }) };
      });
  }

  #count({ unit, quantity, of, by }: Use): void {
    if (quantity === 0) return;
    const key = JSON.stringify([unit, of, by ?? null]);
    this.#quantities.set(key, (this.#quantities.get(key) ?? 0) + quantity);
  }

  readonly #ran = ({ functionName: of, initMs = 0, durationMs, memoryMb = 0 }: SignalMap['function:run'][0]): void => {
    if (durationMs === undefined) return;
    this.#count({ unit: 'lambda.request', quantity: 1, of, by: of });
    const gbSeconds = (ms: number) => (Math.ceil(ms) / 1000) * (memoryMb / 1024);
    this.#count({ unit: 'lambda.gb-second', quantity: gbSeconds(durationMs), of, by: of });
    this.#count({ unit: 'lambda.cold-gb-second', quantity: gbSeconds(initMs), of, by: of });
  };

  /** Logs are billed by bytes ingested, plus 26 for each event. */
  readonly #logged = (group: string, messages: readonly string[]): void => {
    const quantity = messages.reduce((sum, message) => sum + Buffer.byteLength(message) + 26, 0);
    this.#count({ unit: 'logs.byte', quantity, of: group.split('/').at(-1)! });
  };
}

/** Stacks by their resources' names, which are the end of an ARN or URL. */
function stackIndex(store: Pick<StackStore, 'stacks' | 'resources'>): Map<string, string> {
  const index = new Map<string, string>();
  for (const { stackName } of store.stacks())
    for (const { physicalId } of store.resources(stackName)) index.set(physicalId.split(/[/:]/).at(-1)!, stackName);
  return index;
}
