import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { fill, pressButton, waitForText } from './harness/hands.ts';
import { paidClaim } from './harness/paid-claim.ts';
import { type RunningPortal, runningPortal } from './harness/running-portal.ts';
import { signInAs } from './harness/staff.ts';
import { unexpected } from './harness/visit.ts';

/** The books of one claim that was paid, as finance reads them. */
describe('the ledger', () => {
  let portal: RunningPortal;
  let finance: Page;
  let claimId: string;
  const complaints: string[][] = [];
  const visitor = async () => {
    const visit = await portal.visit();
    complaints.push(visit.complaints);
    return visit.page;
  };
  beforeAll(async () => {
    portal = await runningPortal();
    const { endpoint } = portal.platform.cloud;
    const customer = await visitor();
    claimId = await paidClaim(customer, { endpoint, visitor });
    finance = await visitor();
    await signInAs(finance, endpoint, 'finance');
  });
  afterAll(() => portal?.stop());

  it('is the first page of finance, and can be searched by the address of a claim', async () => {
    await finance.getByRole('heading', { name: 'Ledger', level: 1 }).waitFor();
    await finance.getByLabel('Claim', { exact: true }).fill('not an id');
    await pressButton(finance, 'Show');
    await waitForText(finance, 'This contains no claim id');
    await finance.getByLabel('Claim', { exact: true }).fill(`http://127.0.0.1/desk/claims/${claimId}`);
    await pressButton(finance, 'Show');
    await figure('Incurred', '$3,820.00');
    await figure('Paid', '$3,820.00');
    await figure('Outstanding', '$0.00');
  });

  it('shows each entry with its accounts', async () => {
    const journal = finance.getByRole('table', { name: 'Journal' });
    await waitForText(journal, '3. Payment made');
    expect(await journal.getByRole('row').allInnerTexts()).toEqual([
      expect.stringMatching(/Account\s+Debit\s+Credit/),
      expect.stringContaining('1. Claim opened: average reserve'),
      expect.stringMatching(/Losses incurred\s+\$3,500\.00/),
      expect.stringMatching(/Loss reserve\s+\$3,500\.00/),
      expect.stringContaining('2. Loss assessed: reserve moved'),
      expect.stringMatching(/Losses incurred\s+\$320\.00/),
      expect.stringMatching(/Loss reserve\s+\$320\.00/),
      expect.stringContaining('3. Payment made'),
      expect.stringMatching(/Loss reserve\s+\$3,820\.00/),
      expect.stringMatching(/Cash clearing\s+\$3,820\.00/),
    ]);
  });

  it('takes a payment from the other side, and shows the insured’s share', async () => {
    await finance.getByRole('radio', { name: /^The other side/ }).check();
    await fill(finance, 'Amount received in US dollars', '2160');
    await pressButton(finance, 'Post the recovery');
    await waitForText(finance, 'Posted: $1,910.00 for us, $250.00 due to the insured.');
    await figure('Incurred', '$1,910.00');
    await figure('Recovered', '$1,910.00');
    await figure('Due to the insured', '$250.00');
  });

  it('takes a second payment of the same amount as another recovery', async () => {
    await finance.getByRole('radio', { name: /^The other side/ }).check();
    await fill(finance, 'Amount received in US dollars', '2160');
    await pressButton(finance, 'Post the recovery');
    await figure('Incurred', '$0.00');
    await figure('Due to the insured', '$500.00');
  });

  it('can be downloaded by month, and a finished month is closed once', async () => {
    const [download] = await Promise.all([finance.waitForEvent('download'), pressButton(finance, 'Download as CSV')]);
    expect(download.suggestedFilename()).toMatch(/^ledger-20\d\d-\d\d\.csv$/);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    // Column names, three entries of two lines each, and two recoveries of three.
    expect(lines).toHaveLength(1 + 6 + 6);
    expect(lines[0]).toMatch(/^month,entry_id,/);
    expect(lines.slice(1).every((line) => line.includes(claimId))).toBe(true);
    const month = finance.getByLabel('Month', { exact: true });
    await month.selectOption({ index: 1 });
    await pressButton(finance, 'Close the month');
    await finance.getByRole('button', { name: /^Close \w+ 20\d\d$/ }).click();
    await waitForText(finance, /20\d\d is closed\.$/);
    await pressButton(finance, 'Close the month');
    await finance.getByRole('button', { name: /^Close \w+ 20\d\d$/ }).click();
    await waitForText(finance, 'This month is closed already.');
  });

  it('caused no complaint from any browser', () => {
    expect(complaints.flat().filter(unexpected)).toEqual([]);
  });

  const figure = (label: string, value: string) =>
    finance.locator('.finance-figures > div').filter({ hasText: label }).getByText(value).first().waitFor();
});
