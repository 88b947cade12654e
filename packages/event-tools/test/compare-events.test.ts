import { BOTH, CONSUMER, NOBODY } from '../src/diff/change.ts';
import { changesBetween, type Definition, eventWith, text } from './changes.ts';

const plain = (definition: Definition = {}) => eventWith({ note: text }, definition);
const second = (definition: Definition = {}) => eventWith({ remark: text }, { version: 2, ...definition });

describe('an event', () => {
  it('added breaks nobody', () => {
    expect(changesBetween([], [plain()])).toEqual([['(event)', 'added', NOBODY]]);
  });

  it('removed breaks its consumers', () => {
    expect(changesBetween([plain()], [])).toEqual([['(event)', 'removed', BOTH]]);
  });

  it('removed breaks nobody if nothing consumed it', () => {
    expect(changesBetween([plain()], [], false)).toEqual([['(event)', 'removed, and nothing consumed it', NOBODY]]);
  });

  it('may be removed after its last day, and not on it', () => {
    expect(changesBetween([plain({ endsOn: '2026-05-31' })], [])).toEqual([
      ['(event)', 'removed after its end on 2026-05-31', NOBODY],
    ]);
    expect(changesBetween([plain({ endsOn: '2026-06-01' })], [])).toEqual([['(event)', 'removed', BOTH]]);
  });

  it('of another name is one removed, with a question, and one added', () => {
    expect(changesBetween([plain()], [plain({ name: 'Thing.Done' })])).toEqual([
      ['(event)', 'removed, renamed? to Thing.Done', BOTH],
      ['(event)', 'added', NOBODY],
    ]);
  });

  it('of another owner no longer matches any rule', () => {
    expect(changesBetween([plain()], [plain({ owner: 'others' })])).toEqual([
      ['(owner)', 'changed from things to others: rules on things.service no longer match', BOTH],
    ]);
  });

  it('about another subject gets other ids', () => {
    expect(changesBetween([plain()], [plain({ subject: 'otherId' })])).toEqual([
      ['(subject)', 'changed from thingId to otherId: a repeated event gets another id', CONSUMER],
    ]);
  });

  it('may get another description, an end, or a reason to be unconsumed', () => {
    const after = plain({ description: 'It happened', endsOn: '2026-12-31', unconsumed: 'for later' });
    expect(changesBetween([plain()], [after])).toEqual([
      ['(endsOn)', 'changed from none to 2026-12-31', NOBODY],
      ['(unconsumed)', 'changed', NOBODY],
      ['(event)', 'description changed', NOBODY],
    ]);
  });
});

describe('a major', () => {
  it('added beside the old one breaks nobody', () => {
    expect(changesBetween([plain()], [plain({ endsOn: '2026-12-31' }), second()])).toEqual([
      ['(endsOn)', 'changed from none to 2026-12-31', NOBODY],
      ['(event)', 'major 2 added beside 1', NOBODY],
    ]);
  });

  it('raised in place, without the old one, breaks', () => {
    expect(changesBetween([plain()], [second()])).toEqual([
      ['(event)', 'major 1 removed where major 2 was added; keep both', BOTH],
      ['(event)', 'major 2 added', NOBODY],
    ]);
  });

  it('that skips a number breaks nobody, and is reported', () => {
    expect(changesBetween([plain()], [plain(), second({ version: 3 })])).toEqual([
      ['(event)', 'major 3 added; no major 2 came before it', NOBODY],
    ]);
  });

  it('removed early breaks, even if a later one stays', () => {
    expect(changesBetween([plain(), second()], [second()])).toEqual([
      ['(event)', 'major 1 removed before a date in its endsOn', BOTH],
    ]);
  });

  it('changed in place breaks, even if another one is added', () => {
    expect(changesBetween([plain()], [eventWith({}), second()])).toEqual([
      ['note', 'required field removed', CONSUMER],
      ['(event)', 'major 2 added beside 1', NOBODY],
    ]);
  });
});
