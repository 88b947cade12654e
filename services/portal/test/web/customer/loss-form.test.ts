import { DraftNotice } from '@claimstream/api-contract/claims/claim-draft';
import { noticeExample } from '@claimstream/api-contract/claims/notice-example';
import { NoticeOfLoss } from '@claimstream/api-contract/claims/notice-of-loss';
import { formOf, reportSteps, stepOfDraft } from '../../../src/web/customer/report/loss-form.ts';
import { withoutBlanks } from '../../../src/web/forms/without-blanks.ts';

describe('the report of a loss', () => {
  it('has every field of the notice on one of its steps', () => {
    const groups = new Set(Object.values(reportSteps).flatMap((fields) => fields.map((path) => path.split('.')[0])));
    expect([...groups].sort()).toEqual(Object.keys(NoticeOfLoss.shape).sort());
  });

  it('becomes a notice without unanswered questions', () => {
    const form = formOf({ ...noticeExample, vehicles: [...noticeExample.vehicles] } as DraftNotice);
    const notice = NoticeOfLoss.parse(withoutBlanks(form));
    expect(notice).toMatchObject({ policyId: noticeExample.policyId, injuries: [] });
    expect(notice).not.toHaveProperty('policeReport');
  });

  it('is a valid draft however little is filled in', () => {
    expect(DraftNotice.safeParse(withoutBlanks(formOf())).success).toBe(true);
    expect(formOf({ loss: { date: '2026-03-01' } }).loss).toEqual({
      ...{ date: '2026-03-01', time: '', state: '', location: '', description: '' },
    });
  });

  it('continues at the step where the user left the draft', () => {
    expect([stepOfDraft({ step: 'driver' }), stepOfDraft({ step: 'gone-by-now' })]).toEqual([2, 0]);
  });
});
