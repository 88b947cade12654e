import { Reading } from '@claimstream/api-contract/documents/reading';
import { carReading, damageReading, licenceReading } from '../src/domain/reading.ts';

describe('what is kept of a reading', () => {
  it('is what a card says, without what only the reader needs', () => {
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
  ])('is of the shape that the API answers: %s', (_, kept) => {
    expect(Reading.parse(kept)).toEqual(kept);
  });

  it('says that no vehicle was recognised', () => {
    expect(carReading({ vehicleConfidence: 0 })).toEqual({ kind: 'car', vehicle: { value: 'none', confidence: 0 } });
  });
});
