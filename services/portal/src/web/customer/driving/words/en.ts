import type { Driving } from '@claimstream/api-contract/telematics/driving';

type Factor = NonNullable<Driving['score']>['factors'][number]['factor'];

export const en = {
  title: 'Your driving',
  intro: 'You decide for each car whether we may record its trips. It is off until you switch it on.',
  none: 'Once you have a policy, you can let its trips be recorded here.',
  toOverview: 'Go to the overview',
  consent: 'Record the trips of this car',
  what: 'For each trip we record when it began and ended, its distance and top speed, how much of it was at night and above the speed limit, and how often you braked, accelerated or turned hard. We do not record where you are.',
  effect:
    'When the policy is renewed, a good score lowers the premium and a bad one raises it, by a tenth at most; not in California. Until then it changes nothing.',
  off: 'Switching it off ends the recording at once, and erases trips, crashes and score.',
  ended: (day: string) => `Cover of this car ended on ${day}. Nothing is recorded after that day.`,
  trips: 'Trips',
  distance: 'Distance',
  miles: (miles: string) => `${miles} mi`,
  newest: 'Last trip',
  noTrip: 'none yet',
  score: 'Score of the last 13 weeks',
  of100: (score: number) => `${score} of 100`,
  noScore: (miles: string) => `The score begins at ${miles} miles.`,
  lost: 'Points lost',
  points: (lost: string, weight: number) => `${lost} of at most ${weight} points`,
  factors: {
    speeding: 'Above the speed limit',
    'harsh-brakes': 'Hard braking',
    'harsh-accelerations': 'Hard accelerating',
    'harsh-turns': 'Hard turning',
    night: 'At night',
  } satisfies Record<Factor, string>,
  list: {
    title: 'Trips',
    show: 'Show the trips',
    began: 'Began',
    minutes: (minutes: number) => `${minutes} min`,
    duration: 'Duration',
    fastest: 'Fastest',
    mph: (speed: string) => `${speed} mph`,
    harsh: 'Hard events',
    older: 'Older trips',
    newer: 'Newer trips',
  },
  crash: {
    title: (time: string) => `Did you have a crash on ${time}?`,
    text: 'The device in your car may have detected one. Call 911 if somebody is hurt. If there was a crash, report it: the day and time are already filled in.',
    report: 'Report it',
    none: 'There was no crash',
  },
};
export type DrivingWords = typeof en;
