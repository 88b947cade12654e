import { alarmList, type DescribedAlarm } from '../src/domain/alarm-list.ts';

const alarm = (name: string, state: DescribedAlarm['state'], since: string, description = ''): DescribedAlarm => ({
  name,
  description,
  state,
  since: new Date(since),
  reason: 'because',
});

it('ringing alarms come first, the longest ringing on top, then the others by name', () => {
  const { ringing, quiet } = alarmList([
    alarm('b', 'OK', '2026-03-01T10:00:00Z'),
    alarm('late', 'ALARM', '2026-03-01T12:00:00Z'),
    alarm('early', 'ALARM', '2026-03-01T11:00:00Z'),
    alarm('a', 'INSUFFICIENT_DATA', '2026-03-01T12:00:00Z'),
  ]);
  expect(ringing.map(({ name }) => name)).toEqual(['early', 'late']);
  expect(quiet.map(({ name }) => name)).toEqual(['a', 'b']);
});

it("an alarm's kind is separate from its section in the runbook", () => {
  const text = 'claims: AcceptedDlq is not empty. docs/operations.md#dead-letters';
  expect(alarmList([alarm('a', 'ALARM', '2026-03-01T12:00:00Z', text)]).ringing).toMatchObject([
    { what: 'claims: AcceptedDlq is not empty', kind: 'dead-letters' },
  ]);
});

it('an alarm created by hand has a name and no section', () => {
  const [made] = alarmList([alarm('mine', 'OK', '2026-03-01T12:00:00Z')]).quiet;
  expect(made).toMatchObject({ what: 'mine' });
  expect(made).not.toHaveProperty('kind');
});
