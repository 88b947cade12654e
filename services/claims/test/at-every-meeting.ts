import type { Crash } from '@claimstream/test-drive';

/** Runs other work, once and to its end, at one place of a piece of work: before a call or after it. */
class MeetAt implements Crash {
  places = 0;
  readonly #at: number;
  readonly #other: () => Promise<unknown>;

  constructor(at: number, other: () => Promise<unknown>) {
    this.#at = at;
    this.#other = other;
  }

  around<A extends unknown[], R>(call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
    return async (...args) => {
      await this.#place();
      const result = await call(...args);
      await this.#place();
      return result;
    };
  }

  methods<T extends object>(target: T): T {
    return new Proxy(target, {
      get: (object, name) => {
        const member = Reflect.get(object, name, object);
        return typeof member === 'function' ? this.around(member.bind(object)) : member;
      },
    });
  }

  async #place(): Promise<void> {
    this.places += 1;
    if (this.places === this.#at) await this.#other();
  }
}

/**
 * Runs work once for each place between its calls, with the other work run there, each time in a world of its own.
 * @returns the outcome of each meeting
 */
export async function atEveryMeeting<W, O>(
  world: () => Promise<W>,
  work: (world: W, place: Crash) => Promise<unknown>,
  other: (world: W) => Promise<unknown>,
  outcome: (world: W) => Promise<O>,
): Promise<O[]> {
  const outcomes: O[] = [];
  for (let at = 1; ; at += 1) {
    const here = await world();
    const meeting = new MeetAt(at, () => other(here));
    await work(here, meeting);
    if (meeting.places < at) return outcomes;
    outcomes.push(await outcome(here));
  }
}
