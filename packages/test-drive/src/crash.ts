/** One simulated process that crashes at a chosen step of its work, as if the machine went away. */
export interface Crash {
  /** Counts each call as two places for a crash: before it has any effect, and after it took effect. */
  around<A extends unknown[], R>(call: (...args: A) => Promise<R>): (...args: A) => Promise<R>;
  /** The same for every method of an object, such as a service's store; a synchronous method counts once. */
  methods<T extends object>(target: T): T;
}

export class Crashed extends Error {}

class CrashAt implements Crash {
  places = 0;
  readonly #at: number;

  constructor(at: number) {
    this.#at = at;
  }

  around<A extends unknown[], R>(call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
    return async (...args) => {
      this.#place();
      return this.#passed(await call(...args));
    };
  }

  methods<T extends object>(target: T): T {
    return new Proxy(target, {
      get: (object, name) => {
        const member = Reflect.get(object, name, object);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) => {
          this.#place();
          const result = member.apply(object, args);
          return result instanceof Promise ? result.then((value) => this.#passed(value)) : result;
        };
      },
    });
  }

  #passed<T>(value: T): T {
    this.#place();
    return value;
  }

  #place(): void {
    this.places += 1;
    if (this.places === this.#at) throw new Crashed(`Crashed at place ${this.#at}`);
  }
}

/**
 * Proves that work survives a crash between any two of its calls: runs it once undisturbed, then once for each place
 * with a crash there and a second delivery after it, each in a separate world, and compares the outcomes.
 * @param world creates a fresh world: tables, fakes, and everything else that the work changes
 * @param work does the work in the world; dependencies it must survive go through `crash`
 * @param outcome the state of the world afterwards, without the parts that may differ between runs
 * @returns the number of places, so that a test can prove that there were some
 * @throws Error with the place after which the outcome differed
 */
export async function atEveryCrash<W>(
  world: () => Promise<W> | W,
  work: (world: W, crash: Crash) => Promise<unknown>,
  outcome: (world: W) => Promise<unknown> | unknown,
): Promise<number> {
  const counting = new CrashAt(0);
  const undisturbed = await world();
  await work(undisturbed, counting);
  const expected = JSON.stringify(await outcome(undisturbed));
  for (let at = 1; at <= counting.places; at += 1) {
    const disturbed = await world();
    await work(disturbed, new CrashAt(at)).catch((error: unknown) => {
      // A handler may turn the crash into its own answer; any other failure is a real one.
      if (!(error instanceof Crashed)) throw error;
    });
    await work(disturbed, new CrashAt(0));
    const seen = JSON.stringify(await outcome(disturbed));
    if (seen !== expected) throw new Error(`After a crash at place ${at}: ${difference(seen, expected)}`);
  }
  return counting.places;
}

/** The place where two texts begin to differ, with its surroundings. */
function difference(seen: string, expected: string): string {
  let at = 0;
  while (seen[at] === expected[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 100);
  return `${around(seen)} instead of ${around(expected)}`;
}
