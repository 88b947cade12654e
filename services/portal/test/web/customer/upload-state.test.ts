import {
  isUnderWay,
  nextUpload,
  type Upload,
  type UploadChange,
} from '../../../src/web/customer/documents/upload-state.ts';

const after = (...changes: UploadChange[]) => changes.reduce<Upload>(nextUpload, { is: 'idle' });

describe('an upload', () => {
  it('goes from the choice of a picture to its arrival', () => {
    expect(after({ did: 'pick' })).toEqual({ is: 'preparing' });
    expect(after({ did: 'pick' }, { did: 'send', share: 0.4 })).toEqual({ is: 'sending', share: 0.4 });
    expect(after({ did: 'pick' }, { did: 'send', share: 1 }, { did: 'arrive', attempt: 2 })).toEqual({
      is: 'arrived',
      attempt: 2,
    });
  });

  it('never goes back after a late progress event', () => {
    expect(after({ did: 'pick' }, { did: 'send', share: 0.8 }, { did: 'send', share: 0.2 })).toMatchObject({
      share: 0.8,
    });
    expect(after({ did: 'lose-connection' }, { did: 'send', share: 0.9 })).toEqual({ is: 'cut' });
  });

  it('starts again from the beginning after a lost connection', () => {
    const again = after({ did: 'pick' }, { did: 'send', share: 0.8 }, { did: 'lose-connection' }, { did: 'pick' });
    expect(again).toEqual({ is: 'preparing' });
    expect(nextUpload(again, { did: 'send', share: 0 })).toEqual({ is: 'sending', share: 0 });
  });

  it('keeps its picture while it is under way or cut off, and no longer', () => {
    const under = [after({ did: 'pick' }), after({ did: 'lose-connection' })].map(isUnderWay);
    const over = [
      after(),
      after({ did: 'arrive', attempt: 1 }),
      after({ did: 'find-unusable', fault: 'NOT_AN_IMAGE' }),
    ];
    expect([...under, ...over.map(isUnderWay)]).toEqual([true, true, false, false, false]);
  });
});
