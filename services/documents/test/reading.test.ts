import { Reading } from '@claimstream/api-contract/documents/reading';
import { carReading, damageReading, licenceReading } from '../src/domain/reading.ts';

describe('the stored reading', () => {
  it('has the data on a card, without those that only the reader needs', () => {
    const name = { value: 'CLARA', confidence: 0.9 };
    const kept = licenceReading({
      documents: 1,
      idType: { value: 'DRIVER LICENSE FRONT', confidence: 1 },
      givenName: name,
    });
    expect(kept).toEqual({ kind: 'licence', givenName: name });
  });

  it.each([
    ['a car without a colour', carReading({ vehicleConfidence: 0.8, vehicleType: 'truck' })],
    ['a close-up without a vehicle', damageReading({ vehicleConfidence: 0 }, { assessment: 'NOT_ASSESSED' })],
    [
      'an assessed damage',
      damageReading(
        { vehicleConfidence: 0.8, vehicleType: 'car', colour: 'red', colourConfidence: 0.7 },
        { assessment: 'ASSESSED', severity: 'severe', assessmentConfidence: 0.9 },
      ),
    ],
  ])('has the shape of the API’s answer: %s', (_, kept) => {
    expect(Reading.parse(kept)).toEqual(kept);
  });

  it('says that no vehicle was recognised', () => {
    expect(carReading({ vehicleConfidence: 0 })).toEqual({ kind: 'car', vehicle: { value: 'none', confidence: 0 } });
  });
});
