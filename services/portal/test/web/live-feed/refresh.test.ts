import { jest } from '@jest/globals';
import { refreshing } from '../../../src/web/live-feed/refresh.ts';

describe('stale operations', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('are read at once, and all of them once more after the last news', () => {
    const read = jest.fn<(operations: string[]) => void>();
    const { news } = refreshing(read);
    news(['GET /documents', 'GET /customers/me']);
    jest.advanceTimersByTime(1_000);
    news(['GET /customers/me', 'GET /claims']);
    expect(read.mock.calls).toEqual([
      [['GET /documents', 'GET /customers/me']],
      [['GET /customers/me', 'GET /claims']],
    ]);
    read.mockClear();
    jest.advanceTimersByTime(10_000);
    expect(read.mock.calls).toEqual([[['GET /documents', 'GET /customers/me', 'GET /claims']]]);
  });

  it('are not read again for news from before', () => {
    const read = jest.fn<(operations: string[]) => void>();
    const { news } = refreshing(read);
    news(['GET /documents']);
    jest.advanceTimersByTime(2_000);
    read.mockClear();
    news(['GET /claims']);
    jest.advanceTimersByTime(2_000);
    expect(read.mock.calls).toEqual([[['GET /claims']], [['GET /claims']]]);
  });

  it('are left alone once the person has left', () => {
    const read = jest.fn<(operations: string[]) => void>();
    const { news, end } = refreshing(read);
    news(['GET /documents']);
    end();
    jest.advanceTimersByTime(10_000);
    expect(read).toHaveBeenCalledTimes(1);
  });
});
