import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Kernel } from '../../../kernel.ts';
import { isActive, type Metrics } from '../figures.ts';
import { minuteOf } from '../statistics.ts';
import { type Alarm, metricsOf, periodOf } from './alarm.ts';
import type { AlarmStore, PendingAction } from './alarm-store.ts';
import { judge } from './judge.ts';
import { pointsOf } from './points.ts';

const MINUTE_MS = 60_000;

/**
 * Evaluates every alarm at the end of each minute of the cloud's clock, as CloudWatch does, on the periods that end there.
 * Rests where nothing was measured for longer than the longest alarm looks back: then no state can change.
 */
export class AlarmWatch {
  readonly #kernel: Kernel;
  readonly #metrics: Metrics;
  readonly #store: AlarmStore;
  readonly #tellGauges: () => void;
  #cancel: (() => void) | undefined;
  #open = false;
  #measuredAt = 0;
  #telling: Promise<void> = Promise.resolve();

  /** @param tellGauges takes the gauges of queues into the metrics */
  constructor(kernel: Kernel, metrics: Metrics, store: AlarmStore, tellGauges: () => void) {
    this.#kernel = kernel;
    this.#metrics = metrics;
    this.#store = store;
    this.#tellGauges = tellGauges;
  }

  start(): void {
    this.#open = true;
    this.measured(this.#kernel.clock.now());
  }

  async stop(): Promise<void> {
    this.#open = false;
    this.#cancel?.();
    this.#cancel = undefined;
    await this.#telling;
  }

  /** Called when a metric has a value for this moment, or an alarm was changed. */
  measured(at: number): void {
    this.#measuredAt = Math.max(this.#measuredAt, at);
    if (this.#open && !this.#cancel) this.#arm();
  }

  #arm(): void {
    const { clock } = this.#kernel;
    this.#cancel = clock.after(MINUTE_MS - (clock.now() % MINUTE_MS), () => this.#minuteIsOver());
  }

  #minuteIsOver(): void {
    this.#cancel = undefined;
    if (!this.#open) return;
    const end = minuteOf(this.#kernel.clock.now());
    this.#tellGauges();
    const alarms = this.#store.all();
    for (const alarm of alarms) this.#judge(alarm, end);
    this.#tellPending();
    const longest = Math.max(MINUTE_MS, ...alarms.map(windowOf));
    if (this.#open && !this.#cancel && end - this.#measuredAt <= longest + MINUTE_MS) this.#arm();
  }

  #judge(alarm: Alarm, end: number): void {
    // Most alarms, most of the time, have no points and already the state that follows: they need no evaluation.
    const since = end - windowOf(alarm);
    const idle = !metricsOf(alarm).some((metric) => isActive(this.#metrics, metric, since));
    if (idle && alarm.TreatMissingData === 'notBreaching' && alarm.state === 'OK') return;
    const verdict = judge(alarm, pointsOf(this.#metrics, alarm, end));
    if (!verdict || !this.#store.turn(alarm, verdict)) return;
    this.announce(alarm, verdict.state, verdict.reason);
  }

  /** Publishes a notice when an alarm rings, and when it is over. */
  announce({ AlarmName, AlarmDescription, state: before }: Alarm, state: string, reason: string): void {
    if (state === 'ALARM') {
      this.#kernel.notice('warn', `Alarm ${AlarmName}: ${AlarmDescription ?? reason}`, { alarm: AlarmName, reason });
    } else if (before === 'ALARM') {
      this.#kernel.notice('info', `The alarm ${AlarmName} is over`, { alarm: AlarmName });
    }
  }

  /** Sends pending actions to their topics; one that fails for the moment is sent a minute later. */
  #tellPending(): void {
    this.#telling = this.#telling.then(async () => {
      for (const action of this.#store.pending()) if (this.#open) await this.#tell(action);
    });
  }

  /** Sends them at once, after a state was set by hand. */
  tellNow(): Promise<void> {
    this.#tellPending();
    return this.#telling;
  }

  async #tell(pending: PendingAction): Promise<void> {
    const { NewStateValue, AlarmName, Region, AlarmArn } = JSON.parse(pending.message);
    const caller = { kind: 'service', principal: 'cloudwatch.amazonaws.com', sourceArn: AlarmArn } as const;
    const message = {
      TopicArn: pending.action,
      Subject: `${NewStateValue}: "${AlarmName}" in ${Region}`.slice(0, 100),
      Message: pending.message,
    };
    try {
      await this.#kernel.call(caller, 'sns', 'Publish', message);
      this.#store.settle(pending);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const passes = !(error instanceof AwsError) || (error.status >= 500 && !(error instanceof NotEmulated));
      this.#kernel.notice('warn', `The alarm ${AlarmName} could not tell ${pending.action}: ${reason}`);
      if (passes) this.measured(this.#kernel.clock.now());
      else this.#store.settle(pending, reason);
    }
  }
}

/** How far back an alarm looks, in milliseconds. */
const windowOf = (alarm: Alarm): number => periodOf(alarm) * Number(alarm.EvaluationPeriods) * 1000;
