import { randomInt, randomUUID } from 'node:crypto';
import type { Place } from '@claimstream/api-contract/policy-territory';
import { timeZonesOf } from '@claimstream/api-contract/time-zones';
import {
  type CarColour,
  carColours,
  drawCar,
  drawDamage,
  drawLicence,
  type Identifiers,
  type LicenceState,
  newIdentifiers,
  newPerson,
  seededRandom,
} from '@claimstream/specimens';
import type { Page } from 'playwright-core';
import { choose, fill, pressButton, saying, waitForText } from './hands.ts';

/** A person who insures a car and has a loss: their data, and pictures that show the same data. */
export interface Claimant {
  email: string;
  password: string;
  givenName: string;
  familyName: string;
  birthDate: string;
  licence: { number: string; state: string };
  address: { street: string; city: string; state: string; zip: string };
  colour: string;
  identifiers: Identifiers;
  pictures: Record<'licence' | 'car' | 'damage', Buffer>;
}

/** A new person whose car has a colour that a photo shows clearly; from a random state unless one is given. */
export async function newClaimant({
  seed = randomInt(1, 1_000_000_000),
  state,
}: {
  seed?: number;
  state?: LicenceState;
} = {}): Promise<Claimant> {
  const random = seededRandom(seed);
  const person = newPerson(random, state);
  const color: CarColour = carColours[seed % carColours.length]!;
  const [licence, car, damage] = await Promise.all([
    drawLicence(person),
    drawCar({ color, type: 'sedan', seed }),
    drawDamage({ color, seed }),
  ]);
  return {
    email: `${randomUUID()}@example.com`,
    password: 'A-long-passw0rd-of-one',
    givenName: person.firstName,
    familyName: person.lastName,
    birthDate: person.birthDate,
    licence: { number: person.number, state: person.state },
    address: { street: person.street, city: person.city, state: person.state, zip: person.zip },
    colour: color,
    identifiers: newIdentifiers(random),
    pictures: { licence, car, damage },
  };
}

/** Creates the account and confirms it with the code of the mail. Ends on the overview. */
export async function signUp(page: Page, endpoint: string, { email, password }: Claimant): Promise<void> {
  await page.goto('/sign-up');
  await fill(page, 'E-mail address', email);
  await fill(page, 'Password', password);
  await pressButton(page, 'Create account');
  await page.getByRole('heading', { name: 'Confirm your e-mail address' }).waitFor();
  await fill(page, 'Code', await codeOf(endpoint, email));
  await pressButton(page, 'Confirm');
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}

async function codeOf(endpoint: string, email: string): Promise<string> {
  const answer = await fetch(`${endpoint}/_local/mailbox?to=${encodeURIComponent(email)}`);
  const letters = (await answer.json()) as { text?: string; html?: string }[];
  const code = /\b\d{6}\b/.exec(letters.map(({ text, html }) => text ?? html ?? '').join('\n'))?.[0];
  if (!code) throw new Error(`There is no code in the mail to ${email}`);
  return code;
}

export async function signIn(page: Page, account: Pick<Claimant, 'email' | 'password'>): Promise<void> {
  await givePassword(page, account);
  await saying(page, page.getByRole('button', { name: 'Sign out' }).waitFor());
}

/** The first step of a sign-in, and the last one for customers. */
export async function givePassword(page: Page, { email, password }: Pick<Claimant, 'email' | 'password'>) {
  await page.goto('/sign-in');
  await fill(page, 'E-mail address', email);
  await fill(page, 'Password', password);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
}

/** Fills in the application. Ends on its review step. */
export async function fillApplication(
  page: Page,
  claimant: Claimant,
  { modelYear = '2022', vin = claimant.identifiers.vin.toLowerCase() } = {},
): Promise<void> {
  const { givenName, familyName, birthDate, address, licence, colour, identifiers } = claimant;
  await page.goto('/apply');
  await fill(page, 'First name', givenName);
  await fill(page, 'Last name', familyName);
  await fill(page, 'Date of birth', usDate(birthDate));
  await fill(page, 'Social security number', identifiers.ssn);
  await fill(page, 'Phone number', '+16025550123');
  await pressButton(page, 'Next');
  await fill(page, 'Street and house number', address.street);
  await fill(page, 'City', address.city);
  await choose(page, 'State', address.state);
  await fill(page, 'ZIP code', address.zip);
  await pressButton(page, 'Next');
  await fill(page, 'Licence number', licence.number);
  await choose(page, 'State that issued it', licence.state);
  await pressButton(page, 'Next');
  await fill(page, 'Make', 'Toyota');
  await fill(page, 'Model', 'Corolla');
  await fill(page, 'Model year', modelYear);
  await choose(page, 'Type of car', 'sedan');
  await choose(page, 'Colour', colour);
  await fill(page, 'Value today, in dollars', '24000');
  await fill(page, 'Licence plate', identifiers.plate.toLowerCase());
  await fill(page, 'Vehicle identification number', vin);
  await pressButton(page, 'Next');
}

/** `2026-03-31` as Americans write it. */
export const usDate = (iso: string): string => iso.replace(/^(\d+)-(\d+)-(\d+)$/, '$2/$3/$1');

const photoOf = {
  licence: 'your driving licence',
  car: 'your car',
  damage: 'the damage',
};

/** Chooses a picture from the machine's files. The open page must ask for one. */
export const upload = (page: Page, kind: keyof typeof photoOf, picture: Buffer): Promise<void> =>
  page
    .getByLabel(`Choose a photo of ${photoOf[kind]}`)
    .setInputFiles({ name: `${kind}.jpg`, mimeType: 'image/jpeg', buffer: picture });

/** Applies, uploads licence and car, and waits until the policy is active. Ends on the documents page. */
export async function becomeInsured(page: Page, claimant: Claimant): Promise<void> {
  await fillApplication(page, claimant);
  await pressButton(page, 'Send application');
  await waitForText(page, 'Your application is accepted', { exact: true });
  await page.goto('/documents');
  await upload(page, 'licence', claimant.pictures.licence);
  await upload(page, 'car', claimant.pictures.car);
  await waitForText(page, 'All your documents are accepted');
}

/** Cover began minutes ago, so a loss of today needs its time of day. */
const timeNowIn = (state: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: timeZonesOf[state as Place][0], timeStyle: 'short' }).format(new Date());

/** Reports a loss of this minute. Ends on the page of the claim. */
export async function reportLoss(page: Page, claimant: Claimant): Promise<void> {
  await fillReport(page, claimant, () => pressButton(page, 'Day: Today'));
  await pressButton(page, 'Send report');
  await page.getByRole('heading', { name: /^Claim / }).waitFor();
}

/** Fills in a report of this minute; `giveDay` enters the day. Ends on its review step. */
export async function fillReport(page: Page, { address }: Claimant, giveDay: () => Promise<void>): Promise<void> {
  await page.goto('/report');
  await giveDay();
  await fill(page, /^Time of day/, timeNowIn(address.state));
  await choose(page, 'State or province', address.state);
  await pressButton(page, 'Next');
  await fill(page, 'What happened to your car', 'I braked for a dog, and the car behind me did not stop.');
  await pressButton(page, 'Next');
  await pressButton(page, 'I drove myself');
  await pressButton(page, 'Next');
  await pressButton(page, 'Next'); // nobody else was involved
}
