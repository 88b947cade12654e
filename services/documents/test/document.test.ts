import fc from 'fast-check';
import { applyCheck, type Check, type Document, giveForm, MAX_ATTEMPTS, receiveImage } from '../src/domain/document.ts';
import { arrived, licence } from './example-documents.ts';

const check = (state: Check['state'], attempt = 1): Check => ({ attempt, state, reasons: ['SOME_REASON'] });

describe('upload forms', () => {
  it('get a new attempt each', () => {
    const first = giveForm(licence(), '');
    expect(first).toMatchObject({ attempt: 1, document: { attempts: 1, attempt: 0, state: 'requested' } });
    expect(giveForm((first as { document: Document }).document, '')).toMatchObject({ attempt: 2 });
  });

  it('keep their attempt when the request is repeated, until its image arrived', () => {
    const { document } = giveForm(licence(), 'same-request') as { document: Document };
    expect(giveForm(document, 'same-request')).toEqual({ document, attempt: 1 });
    const received = receiveImage(document, { attempt: 1, version: 'v1' }) as { document: Document };
    expect(giveForm(received.document, 'same-request')).toMatchObject({ attempt: 2 });
  });

  it.each(['requested', 'rejected', 'refused', 'review', 'processed', 'processing'] as const)(
    'are issued for a document that is %s',
    (state) => {
      expect(giveForm(licence({ state }), '')).toMatchObject({ attempt: 1 });
    },
  );

  it('are not issued for a cleared document, nor without end', () => {
    expect(giveForm(licence({ state: 'cleared' }), '')).toBe('DOCUMENT_ALREADY_CLEARED');
    expect(giveForm(licence({ attempts: MAX_ATTEMPTS }), '')).toBe('TOO_MANY_ATTEMPTS');
    expect(giveForm(licence({ attempts: MAX_ATTEMPTS - 1 }), '')).toMatchObject({ attempt: MAX_ATTEMPTS });
  });
});

describe('an image that arrives', () => {
  it('starts its attempt and drops the reasons of the one before', () => {
    const rejected = arrived('rejected', { attempts: 2, reasons: ['NOT_AN_IMAGE'] });
    expect(receiveImage(rejected, { attempt: 2, version: 'v2' })).toMatchObject({
      take: 'start',
      document: {
        state: 'processing',
        reasons: [],
        attempt: 2,
        images: [{ attempt: 1 }, { attempt: 2, version: 'v2' }],
      },
    });
  });

  it('is resumed when it comes again before its result, as after a crash, and ignored after it', () => {
    expect(receiveImage(arrived('processing'), { attempt: 1, version: 'v1' })).toEqual({ take: 'resume' });
    expect(receiveImage(arrived('processed'), { attempt: 1, version: 'v1' })).toEqual({ take: 'ignore' });
  });

  it('is ignored as a second version of its attempt, as an older attempt, or for a cleared document', () => {
    expect(receiveImage(arrived('processing'), { attempt: 1, version: 'another' })).toEqual({ take: 'ignore' });
    const second = arrived('processing', { attempts: 2, attempt: 2 });
    expect(receiveImage(second, { attempt: 1, version: 'v1' })).toEqual({ take: 'ignore' });
    expect(receiveImage(arrived('cleared', { attempts: 2 }), { attempt: 2, version: 'v2' })).toEqual({
      take: 'ignore',
    });
  });

  it('leaves the newest attempt and one version per attempt, whatever is repeated or reordered', () => {
    const image = fc.record({ attempt: fc.integer({ min: 1, max: 4 }), version: fc.constantFrom('a', 'b') });
    fc.assert(
      fc.property(fc.array(image, { minLength: 1, maxLength: 12 }), (images) => {
        const end = images.reduce(
          (document, one) => {
            const arrival = receiveImage(document, one);
            return arrival.take === 'start' ? arrival.document : document;
          },
          licence({ attempts: 4 }),
        );
        expect(end.attempt).toBe(Math.max(...images.map(({ attempt }) => attempt)));
        expect(new Set(end.images.map(({ attempt }) => attempt)).size).toBe(end.images.length);
        expect(end.images.at(-1)).toEqual(images.find(({ attempt }) => attempt === end.attempt));
      }),
    );
  });
});

describe('the result of fraud', () => {
  it('shows with its reasons', () => {
    expect(applyCheck(arrived('processed'), check('review'))).toMatchObject({
      state: 'review',
      reasons: ['SOME_REASON'],
    });
    expect(applyCheck(arrived('processed'), check('refused'))).toMatchObject({ state: 'refused' });
    expect(applyCheck(arrived('processed'), check('cleared'))).toMatchObject({ state: 'cleared' });
  });

  it("lets a person's decision replace a review, and no review a decision", () => {
    expect(applyCheck(arrived('review'), check('cleared'))).toMatchObject({ state: 'cleared' });
    expect(applyCheck(arrived('review'), check('refused'))).toMatchObject({ state: 'refused' });
    expect(applyCheck(arrived('refused'), check('review'))).toBeUndefined();
    expect(applyCheck(arrived('cleared'), check('review'))).toBeUndefined();
  });

  it('changes nothing if a newer attempt replaced its own', () => {
    const second = arrived('processed', { attempts: 2, attempt: 2 });
    expect(applyCheck(second, check('refused', 1))).toBeUndefined();
    expect(applyCheck(second, check('review', 1))).toBeUndefined();
  });

  it.each(['processing', 'processed', 'rejected', 'review', 'refused'] as const)(
    'settles the document by a cleared older attempt while the newer one is %s, and shows that image',
    (state) => {
      const second = arrived(state, { attempts: 2, attempt: 2 });
      expect(applyCheck(second, check('cleared', 1))).toMatchObject({ state: 'cleared', attempt: 1 });
    },
  );

  it('ends the same in whatever order the results of two attempts come', () => {
    const results = [check('review', 1), check('cleared', 1), check('review', 2), check('refused', 2)];
    const orders = fc.shuffledSubarray(results, { minLength: results.length });
    fc.assert(
      fc.property(orders, (order) => {
        const second = arrived('processed', { attempts: 2, attempt: 2 });
        const end = order.reduce((document, one) => applyCheck(document, one) ?? document, second);
        expect(end).toMatchObject({ state: 'cleared', attempt: 1 });
      }),
    );
  });

  it('ends in the same state however often and in whatever order review and decision come', () => {
    const checks = fc.constantFrom<'refused' | 'cleared'>('refused', 'cleared').chain((decision) =>
      fc.array(fc.constantFrom(check('review'), check(decision)), { maxLength: 6 }).map((extra) => ({
        decision,
        order: [...extra, check(decision), ...extra],
      })),
    );
    fc.assert(
      fc.property(checks, ({ decision, order }) => {
        const end = order.reduce((document, one) => applyCheck(document, one) ?? document, arrived('processed'));
        expect(end.state).toBe(decision);
      }),
    );
  });
});
