import type { EstimateItem } from '@claimstream/api-contract/claims/estimate-items';
import { comparedItems } from '../../src/web/desk/estimate/compared-items.ts';
import { emptyItem, estimateIn, itemsTyped, sumTyped } from '../../src/web/desk/estimate/item-values.ts';

const parts: EstimateItem = { kind: 'parts', description: 'Bumper', cents: 84_000 };
const labour: EstimateItem = { kind: 'labour', cents: 96_000 };

describe('the typed lines of an estimate', () => {
  it('are the estimate if there are any, whatever amount was typed before', () => {
    const estimateItems = itemsTyped([parts, labour]);
    expect(estimateIn({ estimateCents: 1, estimateItems })).toEqual({ estimateCents: 180_000, estimateItems });
    expect(estimateIn({ estimateCents: 1, estimateItems: [] })).toEqual({ estimateCents: 1, estimateItems: undefined });
    expect(estimateIn({})).toEqual({ estimateItems: undefined });
  });

  it('sum the amounts typed so far', () => {
    expect(sumTyped([{ cents: 5 }, {}, { cents: Number.NaN }, { cents: 7 }])).toBe(12);
    expect(sumTyped([emptyItem])).toBe(0);
  });

  it('begin with those on file, with an empty description where there is none', () => {
    expect(itemsTyped([labour])).toEqual([{ kind: 'labour', description: '', cents: 96_000 }]);
  });
});

describe('the lines of an estimate beside those of the previous round', () => {
  it('are unmarked if there were none before', () => {
    expect(comparedItems([parts, labour])).toEqual([{ item: parts }, { item: labour }]);
  });

  it('are marked if they are new, and followed by the removed ones', () => {
    const dearer = { ...parts, cents: 90_000 };
    expect(comparedItems([labour, dearer], [parts, labour])).toEqual([
      { item: labour },
      { item: dearer, change: 'added' },
      { item: parts, change: 'removed' },
    ]);
  });

  it('count each of two identical lines', () => {
    expect(comparedItems([labour, labour], [labour])).toEqual([{ item: labour }, { item: labour, change: 'added' }]);
    expect(comparedItems([labour], [labour, labour])).toEqual([{ item: labour }, { item: labour, change: 'removed' }]);
  });
});
