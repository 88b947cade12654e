import { parseArgs } from 'node:util';
import { MOST_TRIPS } from './trips.ts';

export interface TripOptions {
  /** Undefined: AWS, with the credentials of the environment. */
  endpoint?: string;
  stage: string;
  region?: string;
  vehicles: number;
  /** Trips a second. */
  rate: number;
  /** Trips in total. */
  trips: number;
  crash: boolean;
  seed: number;
  /** The fleet: the same name finds the same customers. */
  fleet: string;
  /** Devices that drive instead of a fleet's. */
  devices: string[];
  account?: { email: string; password: string };
  /** Seconds until it gives up. */
  timeout: number;
  json: boolean;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Every five cars have a customer who must sign up and apply, and all trips are planned before the first is sent. */
const MOST_VEHICLES = 1_000;

export const usage = `npm run trips -- [--vehicles 10] [--rate 20] [--trips 400] [--crash] [--seed 1] [--fleet drivers] [--stage dev]
    [--email me@example.com --password …] [--device UUID …] [--aws --region us-east-1] [--timeout 600] [--json]
--email: trips of that customer's cars. --device: trips of devices that are known; the only way on AWS, where only the stream is reached.`;

/** The command line is invalid; the message says what to give. */
export class UsageError extends Error {}

/** @throws UsageError */
export function parseOptions(args: string[], env: NodeJS.ProcessEnv): TripOptions {
  const values = parse(args);
  const { aws = false, device: devices = [], email, password } = values;
  if (aws && devices.length === 0) throw new UsageError('On AWS name the devices: --device UUID, once for each.');
  if ((email === undefined) !== (password === undefined))
    throw new UsageError('Give --email and --password, or neither.');
  const stranger = devices.find((device) => !UUID.test(device));
  if (stranger !== undefined) throw new UsageError(`--device ${stranger} is no UUID.`);
  const vehicles = devices.length || wholeNumber('--vehicles', values.vehicles ?? '10');
  if (vehicles > MOST_VEHICLES) throw new UsageError(`--vehicles ${vehicles}: ${MOST_VEHICLES} at most.`);
  const trips = wholeNumber('--trips', values.trips ?? String(40 * vehicles));
  if (trips > vehicles * MOST_TRIPS) {
    throw new UsageError(`${vehicles} vehicles drive ${vehicles * MOST_TRIPS} trips at most. Give more --vehicles.`);
  }
  const endpoint = env.AWS_ENDPOINT_URL || `http://127.0.0.1:${env.CLAIMSTREAM_PORT || 4566}`;
  const region = values.region ?? env.AWS_REGION;
  return {
    ...(!aws && { endpoint }),
    stage: values.stage ?? 'dev',
    ...(region && { region }),
    vehicles,
    rate: positive('--rate', values.rate ?? '20'),
    trips,
    crash: values.crash ?? false,
    seed: values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : wholeNumber('--seed', values.seed),
    fleet: values.fleet ?? 'drivers',
    devices,
    ...(email !== undefined && password !== undefined && { account: { email, password } }),
    timeout: positive('--timeout', values.timeout ?? '600'),
    json: values.json ?? false,
  };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = {
    vehicles: text,
    rate: text,
    trips: text,
    crash: flag,
    seed: text,
    fleet: text,
    stage: text,
    region: text,
    email: text,
    password: text,
    device: { type: 'string', multiple: true },
    aws: flag,
    timeout: text,
    json: flag,
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new UsageError(`${name} must be a number above 0.`);
}

function wholeNumber(name: string, text: string): number {
  const value = positive(name, text);
  if (Number.isInteger(value)) return value;
  throw new UsageError(`${name} must be a whole number.`);
}
