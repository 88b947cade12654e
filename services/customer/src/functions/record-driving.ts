import { DrivingConsentChanged } from '@claimstream/events-schema/telematics/driving-consent-changed';
import { DrivingScoreUpdated } from '@claimstream/events-schema/telematics/driving-score-updated';
import { erasureStore, eventHandler, on, unlessErased } from '@claimstream/lambda-kit';
import { recordDriving } from '../application/record-driving.ts';
import { customerStore } from '../store/customers.ts';

const record = recordDriving(customerStore());
const erasures = erasureStore();

export const handler = eventHandler([
  on(
    DrivingScoreUpdated,
    unlessErased(erasures, ({ data }) => {
      const { revision, score, factors } = data;
      return record(data, { revision, score, factors });
    }),
  ),
  // After any change of consent there is no score.
  on(
    DrivingConsentChanged,
    unlessErased(erasures, ({ data }) => record(data, { revision: data.revision })),
  ),
]);
