import { between } from '@claimstream/specimens/random';
import { type Driver, styles } from './driver.ts';

/** A planned drive: minutes after local midnight, and its distance. */
export interface Drive {
  minute: number;
  metres: number;
}

const DAY_MINUTES = 24 * 60;
const ERRANDS_FROM = 9 * 60;
const ERRANDS_UNTIL = 21 * 60;

/** A person's drives on one day: to work and back, to a shop, out at the weekend, home at night; with `errands` more. */
export function drivesOf(driver: Driver, weekday: number, errands: number): Drive[] {
  const { random } = driver;
  const weekend = weekday === 0 || weekday === 6;
  const drives = weekend ? outing(driver) : commute(driver);
  if (random() < 0.4) drives.push({ minute: between(random, 18 * 60 + 45, 19 * 60 + 30), metres: short(driver) });
  const slot = Math.floor((ERRANDS_UNTIL - ERRANDS_FROM) / Math.max(1, errands));
  for (let errand = 0; errand < errands; errand += 1) {
    drives.push({ minute: ERRANDS_FROM + errand * slot, metres: short(driver) });
  }
  if (random() < styles[driver.style].nightChance) {
    drives.push({ minute: between(random, 22 * 60 + 30, DAY_MINUTES + 60), metres: between(random, 6_000, 30_000) });
  }
  return drives.sort((one, other) => one.minute - other.minute);
}

function commute({ random, commuteMetres, leavesAt, returnsAt }: Driver): Drive[] {
  const way = (minute: number): Drive => ({
    minute: minute + between(random, -10, 10),
    metres: Math.round(commuteMetres * (0.95 + random() / 10)),
  });
  return [way(leavesAt), way(returnsAt)];
}

function outing({ random }: Driver): Drive[] {
  if (random() < 0.35) return [];
  const metres = between(random, 12_000, 60_000);
  return [
    { minute: between(random, 9 * 60 + 30, 11 * 60), metres },
    { minute: between(random, 15 * 60, 17 * 60), metres },
  ];
}

const short = ({ random }: Driver): number => between(random, 1_500, 8_000);
