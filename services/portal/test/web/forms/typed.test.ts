import {
  centsOf,
  dateTyped,
  dayIn,
  dollarsTyped,
  isoDateOf,
  phoneOf,
  ssnOf,
  timeOf,
  wholeNumberOf,
} from '../../../src/web/forms/typed.ts';

describe('typed text', () => {
  it.each([
    ['20,000', 2_000_000],
    ['$1,300.50', 130_050],
    ['1300.5', 130_050],
    ['0.29', 29],
    ['', undefined],
    ['  ', undefined],
  ])('%p is %p cents', (typed, cents) => {
    expect(centsOf(typed)).toBe(cents);
  });

  it.each(['twenty', '1,30', '1.234', '-5', '1e3'])('%p is not an amount', (typed) => {
    expect(centsOf(typed)).toBeNaN();
  });

  it('is written back as a person would type it', () => {
    expect([2_000_000, 130_050, undefined, Number.NaN].map(dollarsTyped)).toEqual(['20,000', '1,300.50', '', '']);
  });

  it.each([
    ['(602) 555-0123', '+16025550123'],
    ['1 602 555 0123', '+16025550123'],
    ['+44 20 7946 0018', '+442079460018'],
    ['555-0123', '555-0123'],
  ])('%p is the number %p', (typed, phone) => {
    expect(phoneOf(typed)).toBe(phone);
  });

  it.each([
    ['219099999', '219-09-9999'],
    ['219 09 9999', '219-09-9999'],
    ['21909999', '21909999'],
  ])('%p is the social security number %p', (typed, ssn) => {
    expect(ssnOf(typed)).toBe(ssn);
  });

  it.each([
    ['8/31/1975', '1975-08-31'],
    ['08311975', '1975-08-31'],
    ['1975-8-1', '1975-8-1'],
    ['1975-08-31', '1975-08-31'],
    ['1975/8/1', '1975-08-01'],
    ['last week', 'last week'],
  ])('%p is the day %p', (typed, day) => {
    expect(isoDateOf(typed)).toBe(day);
  });

  it('is written back as a day, month first', () => {
    expect([dateTyped('1975-08-31'), dateTyped('soon'), dateTyped()]).toEqual(['08/31/1975', 'soon', '']);
  });

  it.each([
    ['5:45 pm', '17:45'],
    ['5pm', '17:00'],
    ['12 am', '00:00'],
    ['12:30 p.m.', '12:30'],
    ['17.45', '17:45'],
    ['9:05', '09:05'],
    ['13 pm', '13 pm'],
    ['noon', 'noon'],
  ])('%p is the time %p', (typed, time) => {
    expect(timeOf(typed)).toBe(time);
  });

  it('becomes a whole number or NaN', () => {
    expect(['2022', '', '20.5'].map(wholeNumberOf)).toEqual([2022, undefined, Number.NaN]);
  });

  it('has the day of the reader’s time zone', () => {
    expect(dayIn('America/Phoenix', new Date('2026-03-02T06:59:00Z'))).toBe('2026-03-01');
    expect(dayIn('Europe/Madrid', new Date('2026-03-02T06:59:00Z'))).toBe('2026-03-02');
  });
});
