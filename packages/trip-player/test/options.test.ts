import { parseOptions, UsageError } from '../src/options.ts';

it('reads the command line', () => {
  const options = parseOptions(['--vehicles', '50', '--rate', '100', '--crash'], { CLAIMSTREAM_PORT: '4600' });
  expect(options).toMatchObject({
    endpoint: 'http://127.0.0.1:4600',
    vehicles: 50,
    rate: 100,
    trips: 2_000,
    crash: true,
    stage: 'dev',
  });
});

it.each([
  [['--rate', '0'], '--rate'],
  [['--vehicles', '1.5'], '--vehicles'],
  [['--vehicles', '0'], '--vehicles'],
  [['--vehicles=-5'], '--vehicles'],
  [['--vehicles', '-5'], '--vehicles'],
  [['--vehicles', 'NaN'], '--vehicles'],
  [['--vehicles', ''], '--vehicles'],
  [['--vehicles', '1e9'], '--vehicles'],
  [['--rate', 'Infinity'], '--rate'],
  [['--rate', 'fast'], '--rate'],
  [['--trips', '1e300'], '--vehicles'],
  [['--timeout', '-1'], '--timeout'],
  [['--seed', '0.5'], '--seed'],
  [['--device', 'my-car'], '--device'],
  [['--vehicles', '1', '--trips', '9999'], '--vehicles'],
  [['--aws'], '--device'],
  [['--email', 'a@example.com'], '--password'],
  [['--wheels', '4'], '--wheels'],
])('refuses %j, and says what to give', (args, word) => {
  expect(() => parseOptions(args, {})).toThrow(UsageError);
  expect(() => parseOptions(args, {})).toThrow(word);
});
