import { afterNote, CaseNote, MOST_NOTES } from '../src/domain/case-note.ts';
import { type Check, openCheck } from '../src/domain/check.ts';
import { referralOf } from '../src/domain/referral.ts';
import { context, customerId, damage, evidence } from './example-evidence.ts';

const at = '2026-03-02T09:00:00.000Z';
const by = '0a0f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a01';
const note: CaseNote = { text: 'Called the garage.', by, at };
const referred: Check = { ...openCheck(evidence(damage()), context), state: 'review', referral: referralOf(at) };
const siu = ['adjusters', 'siu'];

describe('a note on a case', () => {
  it('is stored after the earlier ones', () => {
    const once = afterNote(referred, note, siu) as Check;
    expect(once).toEqual({ ...referred, notes: [note] });
    const other = { ...note, text: 'Nobody answered.' };
    expect((afterNote(once, other, siu) as Check).notes).toEqual([note, other]);
    expect(CaseNote.parse({ ...note, more: 1 })).toEqual(note);
  });

  it('is stored once if its writer sends it twice; the same text by somebody else is another note', () => {
    const once = afterNote(referred, note, siu) as Check;
    expect(afterNote(once, { ...note, at: '2026-03-02T09:00:01.000Z' }, siu)).toBe(once);
    const bens = { ...note, by: '0b0f3b1e-2d1f-4a86-8b1c-6d3c8b7f0a02' };
    expect((afterNote(once, bens, siu) as Check).notes).toEqual([note, bens]);
    const thrice = afterNote(afterNote(once, bens, siu) as Check, note, siu) as Check;
    expect(thrice.notes).toEqual([note, bens, note]);
  });

  it.each([
    ['about oneself', referred, { ...note, by: customerId }, siu, 'OWN_FLAG'],
    ['of an adjuster', referred, note, ['adjusters'], 'NOT_INVESTIGATOR'],
    ['without a case', { ...referred, referral: undefined }, note, siu, 'NOT_REFERRED'],
  ] as [string, Check, CaseNote, string[], string][])('%s is refused', (_, check, given, groups, refusal) => {
    expect(afterNote(check, given, groups)).toBe(refusal);
  });

  it('is one of a hundred at most', () => {
    const others = Array.from({ length: MOST_NOTES - 1 }, (_, n) => ({ ...note, text: `Note ${n}` }));
    const full = afterNote({ ...referred, notes: others }, note, siu) as Check;
    expect(full.notes).toHaveLength(100);
    expect(afterNote(full, { ...note, text: 'One more.' }, siu)).toBe('TOO_MANY_NOTES');
  });
});
