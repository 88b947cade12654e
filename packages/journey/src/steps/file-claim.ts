import type { Trip } from '../trip.ts';
import { me } from './apply.ts';

/** Differences from the default loss: a car that hit a pole this moment, with its policyholder at the wheel. */
export interface Circumstances {
  stolen?: boolean;
  /** Whether the car can be driven; the notice leaves it open if absent. */
  drivable?: boolean;
  /** Somebody else drove, with this licence. */
  driver?: { givenName: string; familyName: string; licenceNumber: string };
  injuries?: { givenName: string; description: string }[];
}

/** Reports a loss. Its id becomes the trip's `claimId`. */
export async function fileClaim(trip: Trip, { stolen, drivable, driver, injuries }: Circumstances = {}): Promise<void> {
  const { platform, token, who, options, ids } = trip;
  const policy = (await me(trip)).policies.find(({ policyId }) => policyId === ids.policyId)!;
  // The loss is this very moment, so that it is after the cover, which was bound seconds ago.
  const [date, time] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: policy.timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
    .format(new Date())
    .split(' ');
  const { givenName, familyName, licence, address } = who;
  const firstNoticeOfLoss = {
    policyId: ids.policyId,
    loss: {
      ...(options.lossDate ? { date: options.lossDate } : { date, time }),
      state: address.state,
      location: 'Parking lot on Elm Street',
      description: stolen ? 'The car was gone in the morning.' : 'Hit a pole while parking and dented the wing.',
      ...(stolen && { stolen }),
      ...(drivable !== undefined && { drivable }),
    },
    driver: { givenName, familyName, licenceNumber: licence.number, ...driver, licenceState: licence.state },
    ...(injuries && { injuries }),
    witnesses: [{ givenName: 'Wilhelmina', familyName: 'Onlooker' }],
    policeReport: { department: 'Municipal Police', reportNumber: 'MP-48213-7' },
  };
  ids.claimId = (await platform.call(token, 'claims', 'POST', '/claims', firstNoticeOfLoss)).claimId;
  trip.done('claim filed');
}
