import { between, type Random, seededRandom } from '@claimstream/specimens/random';

/** A driving style. Counts are per 100 km; shares are of the driving time. */
export interface Style {
  harshBrakes: number;
  harshAccelerations: number;
  harshTurns: number;
  speedingShare: number;
  /** The probability that a day ends with a night trip. */
  nightChance: number;
}

export const styles = {
  calm: { harshBrakes: 0.5, harshAccelerations: 0.3, harshTurns: 0.3, speedingShare: 0.004, nightChance: 0.02 },
  ordinary: { harshBrakes: 2, harshAccelerations: 1, harshTurns: 1, speedingShare: 0.02, nightChance: 0.05 },
  hurried: { harshBrakes: 7, harshAccelerations: 5, harshTurns: 4, speedingShare: 0.08, nightChance: 0.08 },
  nocturnal: { harshBrakes: 3, harshAccelerations: 2, harshTurns: 2, speedingShare: 0.04, nightChance: 0.7 },
} satisfies Record<string, Style>;
export type StyleName = keyof typeof styles;

/** A driver of one car, with a constant style. */
export interface Driver {
  style: StyleName;
  /** Distance from home to work. */
  commuteMetres: number;
  /** Departure for work, and for home, in minutes after midnight. */
  leavesAt: number;
  returnsAt: number;
  random: Random;
}

/** The driver of a fleet's car: the same for the same seed. Of every ten, four are calm, three ordinary, two hurried, and one drives at
 * night. */
export function driverOf(seed: number, car: number): Driver {
  const random = seededRandom(Math.imul(seed, 0x9e3779b1) ^ car);
  const order: StyleName[] = [
    'calm',
    'hurried',
    'ordinary',
    'calm',
    'nocturnal',
    'ordinary',
    'calm',
    'hurried',
    'ordinary',
    'calm',
  ];
  return {
    style: order[car % order.length]!,
    commuteMetres: between(random, 8_000, 35_000),
    leavesAt: between(random, 6 * 60 + 30, 8 * 60 + 30),
    returnsAt: between(random, 16 * 60, 18 * 60),
    random,
  };
}
