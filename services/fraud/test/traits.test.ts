import { likenessOf, photoOf, sharedReasons, traits, traitsOf } from '../src/domain/traits.ts';
import { car, claimId, customer, customerId, damage, evidence, facts, policy } from './example-evidence.ts';

const hash = (of: string) => of.repeat(32);
const named = {
  customer: { ...customer, fingerprints: { ...customer.fingerprints, licenceNumber: hash('11'), ssn: hash('22') } },
  policy: { ...policy, customerId: claimId, fingerprints: { vin: hash('33'), plate: hash('44') } },
};

describe('the traits that are compared across customers', () => {
  it('are licence and SSN of the person, and VIN and plate of the car', () => {
    expect(traitsOf(named)).toEqual([
      { trait: 'licence', hash: hash('11'), holder: customerId },
      { trait: 'ssn', hash: hash('22'), holder: customerId },
      { trait: 'vin', hash: hash('33'), holder: claimId },
      { trait: 'plate', hash: hash('44'), holder: claimId },
    ]);
  });

  it('are the known ones only', () => {
    expect(traitsOf({})).toEqual([]);
    expect(traitsOf({ customer: named.customer }).map(({ trait }) => trait)).toEqual(['licence', 'ssn']);
    expect(traitsOf({ policy: named.policy }).map(({ trait }) => trait)).toEqual(['vin', 'plate']);
    expect(traitsOf({ policy: { ...policy, fingerprints: undefined } })).toEqual([]);
    expect(traitsOf({ ...facts, ...named })).toHaveLength(4);
  });

  it('include the photo of a damage, on its claim, byte for byte and by its look', () => {
    const photo = damage({ imageHash: hash('55'), likeness: hash('66') });
    expect(photoOf(evidence(photo))).toEqual([{ trait: 'photo', hash: hash('55'), holder: claimId }]);
    expect(likenessOf(evidence(photo))).toEqual({ likeness: hash('66'), holder: claimId });
  });

  it('include no photo without a hash, without a claim, or of another kind', () => {
    const photo = damage({ imageHash: hash('55'), likeness: hash('66') });
    const ofCar = { ...car(), imageHash: hash('55'), likeness: hash('66') };
    for (const each of [evidence(damage()), evidence(photo, { claimId: undefined }), evidence(ofCar, { claimId })]) {
      expect([photoOf(each), likenessOf(each)]).toEqual([[], undefined]);
    }
  });

  it('have a reason each', () => {
    expect(Object.keys(sharedReasons)).toEqual([...traits]);
    expect(sharedReasons).toMatchObject({ licence: 'SAME_LICENCE', photo: 'SAME_PHOTO', likeness: 'SIMILAR_PHOTO' });
  });
});
