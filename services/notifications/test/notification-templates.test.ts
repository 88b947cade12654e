import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import { ClaimDraftPrepared } from '@claimstream/events-schema/claims/claim-draft-prepared';
import { ClaimExposureOpened } from '@claimstream/events-schema/claims/claim-exposure-opened';
import { ClaimLetterIssued } from '@claimstream/events-schema/claims/claim-letter-issued';
import { ClaimRejected } from '@claimstream/events-schema/claims/claim-rejected';
import { ClaimReopened } from '@claimstream/events-schema/claims/claim-reopened';
import { ClaimReviewRequested } from '@claimstream/events-schema/claims/claim-review-requested';
import { ClaimWithdrawn } from '@claimstream/events-schema/claims/claim-withdrawn';
import { CustomerDocumentUpdated } from '@claimstream/events-schema/customer/customer-document-updated';
import { CustomerRejected } from '@claimstream/events-schema/customer/customer-rejected';
import { PremiumAdjusted } from '@claimstream/events-schema/customer/premium-adjusted';
import { DocumentRejected } from '@claimstream/events-schema/documents/document-rejected';
import { FraudDetected } from '@claimstream/events-schema/fraud/fraud-detected';
import { SettlementApprovalRequested } from '@claimstream/events-schema/settlement/settlement-approval-requested';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { SettlementPaymentReturned } from '@claimstream/events-schema/settlement/settlement-payment-returned';
import { VendorBooked } from '@claimstream/events-schema/vendor/vendor-booked';
import { VendorFinalized } from '@claimstream/events-schema/vendor/vendor-finalized';
import { notificationTemplates } from '../src/domain/notification-templates.ts';

const messageOf = (contract: { name: string }, data: object) =>
  notificationTemplates.find((template) => template.contract.name === contract.name)!.fill(data);

/** A detected crash that waits to be reported is not a claim yet. */
const aboutClaims = notificationTemplates.filter(
  ({ contract }) => /^(Claim|Settlement)\./.test(contract.name) && contract !== ClaimDraftPrepared,
);

describe('notifications for customers', () => {
  it.each(aboutClaims.flatMap(({ contract, fill }) => contract.samples.map((sample) => [contract.name, fill(sample)])))(
    'H1: names the claim and one way to go on in %s, and nowhere says that it is covered',
    (_, message) => {
      const { summary } = message as ReturnType<(typeof aboutClaims)[number]['fill']>;
      expect(summary).toContain('CL-TFVC-7CMF');
      expect(summary).toMatch(/the page of (the )?claim|contact us|we will tell you/i);
      expect(summary).not.toMatch(/cover(ed|s your claim)/i);
    },
  );

  it('H1: acceptance confirms the receipt and the policy in force on that day, names what we need and by when we answer', () => {
    const accepted = { ...ClaimAccepted.samples[0]!, lossDate: '2026-10-15', answerBy: '2026-11-25' };
    expect(messageOf(ClaimAccepted, accepted).summary).toBe(
      'We received claim CL-TFVC-7CMF. Your policy was in force on October 15, 2026. Upload a photo of the damage on the page of claim CL-TFVC-7CMF. If it arrives today, you will have our answer, or a letter that explains why it takes longer, by November 25, 2026.',
    );
    const stolen = messageOf(ClaimAccepted, { ...accepted, stolen: true }).summary;
    expect(stolen).toContain('A stolen car needs no photo; see the page of claim CL-');
    expect(stolen).toContain('You will have our answer, or a letter');
    expect(messageOf(ClaimAccepted, { ...accepted, answerBy: undefined }).summary).toContain(
      'We will write to you once',
    );
  });

  it('a letter explains a delay, and states until when', () => {
    expect(messageOf(ClaimLetterIssued, ClaimLetterIssued.samples[0]!).summary).toBe(
      'Your claim is taking longer. You will hear from us again by May 13, 2026. The letter that explains why is on the page of claim CL-TFVC-7CMF.',
    );
  });

  it.each(
    notificationTemplates.flatMap(({ contract, fill }) =>
      contract.samples.map((sample, index) => [`${contract.name} ${index}`, fill(sample), sample] as const),
    ),
  )('is a sentence for %s, without codes, ids or hashes', (_, message, sample) => {
    expect(message.summary).toMatch(/^[A-Z$].+\.$/);
    expect(message.summary).not.toMatch(/undefined|null|NaN|[A-Z]{3,}_|[0-9a-f]{8}-[0-9a-f]{4}|[0-9a-f]{64}/);
    expect(Object.values(sample)).toContain(message.subject.id);
  });

  it.each([
    ['bodily-injury', 'Somebody may be hurt in your accident.'],
    ['property-damage', 'Property of others may be damaged in your accident.'],
  ])('an exposure announces that a person will contact the customer, with the claim number: %s', (kind, first) => {
    expect(messageOf(ClaimExposureOpened, { ...ClaimExposureOpened.samples[0]!, kind })).toMatchObject({
      summary: `${first} A person will contact you about claim CL-TFVC-7CMF. The claim stays open until that is settled; updates are on the page of claim CL-TFVC-7CMF.`,
      email: { about: 'claims', title: 'A person will contact you about your claim' },
    });
  });

  it('a rental names the car, its days, and who pays what', () => {
    const booked = VendorBooked.samples[0]!;
    expect(messageOf(VendorBooked, booked).summary).toBe(
      'A compact car is booked for you from March 2, 2026 (claim CL-TFVC-7CMF). Your policy pays $30.00 a day until March 31, 2026 at the latest. Once your own car is repaired, tell us on the page of your rental car.',
    );
    expect(messageOf(VendorBooked, { ...booked, dayRateCents: 4_200 }).summary).toContain(
      'You pay the other $12.00 a day.',
    );
    // Values for sentences in other languages; none of them personal.
    expect(messageOf(VendorBooked, { ...booked, dayRateCents: 4_200 }).rental).toEqual({
      what: 'booked',
      rentalClass: 'compact',
      from: '2026-03-02',
      lastPaidDay: '2026-03-31',
      paidPerDayCents: 3_000,
      ownPerDayCents: 1_200,
    });
    const ended = { ...VendorFinalized.samples[0]!, days: 1, paidDays: 1, paidCents: 3_000, ownCents: 1_200 };
    expect(messageOf(VendorFinalized, { ...ended, reason: 'total-loss' }).summary).toBe(
      'Your rental ended on March 9, 2026, with our offer for the total loss of your car (claim CL-TFVC-7CMF). Your policy pays $30.00 for 1 day. You pay $12.00.',
    );
    expect(messageOf(VendorFinalized, ended).rental).toEqual({
      what: 'ended',
      until: '2026-03-09',
      endReason: 'car-repaired',
      paidDays: 1,
      paidCents: 3_000,
      ownCents: 1_200,
    });
  });

  it('none reveals what a reviewer checks', () => {
    const reasons = ['FRAUD_SUSPECTED', 'LICENCE_NUMBER_MISMATCH'];
    expect(
      JSON.stringify(messageOf(ClaimReviewRequested, { ...ClaimReviewRequested.samples[0]!, reasons })),
    ).not.toMatch(/FRAUD|MISMATCH/i);
    const document = { ...CustomerDocumentUpdated.samples[0]!, status: 'review', reasons };
    expect(JSON.stringify(messageOf(CustomerDocumentUpdated, document))).not.toMatch(/FRAUD|MISMATCH/i);
    expect(notificationTemplates.some(({ contract }) => contract.name === FraudDetected.name)).toBe(false);
  });

  it('a refused document comes with the next step', () => {
    const refused = {
      ...CustomerDocumentUpdated.samples[0]!,
      kind: 'licence',
      status: 'refused',
      reasons: ['LICENCE_EXPIRED'],
    };
    expect(messageOf(CustomerDocumentUpdated, refused)).toMatchObject({
      summary: 'Your driving licence is refused. The licence has expired. Upload one that is still valid.',
      reasons: ['LICENCE_EXPIRED'],
      email: { about: 'documents', title: 'Your driving licence is refused' },
    });
  });

  it("a refusal before the cover decision contains the adjuster's reason", () => {
    const refused = { ...ClaimRejected.samples[0]!, reasonCode: 'NOT_OUR_INSURED' };
    expect(messageOf(ClaimRejected, refused)).toMatchObject({
      summary: expect.stringContaining('The car or the person of this loss is not insured with us.'),
      reasons: ['NOT_OUR_INSURED'],
    });
  });

  it('none names a rule that refused a document or asked a person', () => {
    const rules = [
      ...['GIVEN_NAME', 'FAMILY_NAME', 'BIRTH_DATE', 'LICENCE_NUMBER', 'COLOUR', 'VEHICLE_TYPE'].flatMap((field) => [
        `${field}_MISMATCH`,
        `${field}_UNREADABLE`,
        `${field}_UNCERTAIN`,
      ]),
      'EXPIRY_UNREADABLE',
      'POLICY_OF_ANOTHER',
      'FACTS_MISSING',
      'SOME_NEW_RULE',
    ];
    for (const reason of rules) {
      for (const status of ['refused', 'review', 'cleared']) {
        const data = { ...CustomerDocumentUpdated.samples[0]!, status, reasons: [reason] };
        const told = JSON.stringify(messageOf(CustomerDocumentUpdated, data));
        expect(told).not.toMatch(/mismatch|unreadable|uncertain|colour|name|birth|number|polic|facts|new.rule/i);
      }
      const told = [
        messageOf(DocumentRejected, { ...DocumentRejected.samples[0]!, reasonCode: reason }),
        messageOf(CustomerRejected, { ...CustomerRejected.samples[0]!, reasons: [reason] }),
        messageOf(ClaimRejected, { ...ClaimRejected.samples[0]!, reasonCode: reason }),
        messageOf(SettlementApprovalRequested, { ...SettlementApprovalRequested.samples[0]!, reasonCode: reason }),
      ];
      expect(JSON.stringify(told)).not.toMatch(new RegExp(`${reason}|${reason.replaceAll('_', ' ')}`, 'i'));
    }
  });

  it("a denial contains the adjuster's reason", () => {
    const denied = (reasons: string[]) => messageOf(ClaimDenied, { ...ClaimDenied.samples[0]!, reasons });
    expect(denied(['PRIOR_DAMAGE'])).toMatchObject({
      summary:
        'Claim CL-TFVC-7CMF is denied. The car was damaged before this loss. If you have an earlier photo or a repair bill that shows the car without this damage, object and send it. The letter, and how to object, are on the page of claim CL-TFVC-7CMF.',
      reasons: ['PRIOR_DAMAGE'],
    });
    expect(denied(['CUSTOMER_MOVED']).summary).toContain('denied. The reason is: customer moved.');
  });

  it('C8: a returned payment asks for bank details, with the claim number', () => {
    const returned = { ...SettlementPaymentReturned.samples[0]!, amountCents: 382_000 };
    expect(messageOf(SettlementPaymentReturned, returned)).toMatchObject({
      summary:
        'Your bank sent back our payment of $3,820.00 for claim CL-TFVC-7CMF. Confirm your bank details on the page of the claim, and we will pay again.',
      email: { about: 'payments' },
    });
  });

  it('amounts are in dollars and cents', () => {
    const settled = (payoutCents: number) =>
      messageOf(SettlementFinalized, { ...SettlementFinalized.samples[0]!, payoutCents, deductibleCents: 50_000 })
        .summary;
    expect(settled(123_456_05)).toMatch(/^We pay \$123,456\.05, after your deductible of \$500\.00\. /);
    expect(settled(0)).toContain('nothing is payable');
  });

  it('C1: a supplement states the additional payment and the total', () => {
    const finalized = { ...SettlementFinalized.samples[0]!, payoutCents: 180_000, paidBeforeCents: 382_000 };
    expect(messageOf(SettlementFinalized, finalized).summary).toContain(
      'We have paid $3,820.00 on your claim, and pay $1,800.00 more. Your deductible counts once.',
    );
    expect(messageOf(SettlementFinalized, { ...finalized, payoutCents: 0 }).summary).toContain(
      'We have paid $3,820.00 on your claim, and nothing more is payable.',
    );
    const paid = { ...SettlementPaid.samples[0]!, amountCents: 180_000 };
    expect(messageOf(SettlementPaid, { ...paid, paidInAllCents: 562_000 })).toMatchObject({
      summary: expect.stringContaining('$1,800.00 more was paid to you for claim CL-TFVC-7CMF: $5,620.00 in all.'),
      email: { title: 'More is paid on your claim' },
    });
    for (const first of [paid, { ...paid, paidInAllCents: 180_000 }]) {
      expect(messageOf(SettlementPaid, first).summary).toContain('$1,800.00 was paid to you.');
    }
  });

  it('corrections, reopenings and withdrawals are stated', () => {
    const assessed = (revises?: string) => messageOf(ClaimAssessed, { ...ClaimAssessed.samples[0]!, revises }).summary;
    expect(assessed()).toMatch(/^The damage is assessed\./);
    expect(assessed('correction')).toMatch(/^We corrected /);
    expect(assessed('supplement')).toMatch(/the additional payment\. /);
    const reopened = (reasonCode: string) =>
      messageOf(ClaimReopened, { ...ClaimReopened.samples[0]!, reasonCode }).summary;
    expect(reopened('OBJECTION')).toMatch(/^We have your objection .* CL-TFVC-7CMF\. Another adjuster /);
    expect(reopened('REOPENED')).toMatch(/^We reopened claim CL-TFVC-7CMF/);
    expect(messageOf(ClaimWithdrawn, ClaimWithdrawn.samples[0]!)).toMatchObject({
      summary: expect.stringContaining('You withdrew claim CL-TFVC-7CMF. We pay nothing on it, unless '),
      status: 'withdrawn',
      email: { about: 'claims' },
    });
  });

  it('B3: the limit is named if it reduced the payment', () => {
    const data = { ...SettlementFinalized.samples[0]!, payoutCents: 5_000_000, deductibleCents: 50_000 };
    expect(messageOf(SettlementFinalized, { ...data, aboveLimitCents: 950_000 }).summary).toBe(
      'We pay $50,000.00, after your deductible of $500.00: your policy pays no more for one loss, and $9,500.00 of the loss is above that. The calculation is on the page of claim CL-TFVC-7CMF.',
    );
    expect(messageOf(SettlementFinalized, { ...data, aboveLimitCents: 0 }).summary).not.toContain('no more');
  });

  it("B13: a total loss states the car's value, additions and deductions, and the payees", () => {
    const data = {
      ...SettlementFinalized.samples[0]!,
      totalLoss: true,
      actualCashValueCents: 2_400_000,
      deductibleCents: 50_000,
      payoutCents: 2_350_000,
    };
    const letter = (so: object = {}) => messageOf(SettlementFinalized, { ...data, ...so });
    expect(letter()).toMatchObject({
      summary:
        'Your car is a total loss (claim CL-TFVC-7CMF). It was worth $24,000.00 just before the loss. We pay $23,500.00, after your deductible of $500.00. Cover on this car ended with the loss. The page of the claim shows each step. If the value seems wrong, send us evidence of another value.',
      email: { about: 'claims', title: 'Your car is a total loss' },
    });
    const added = letter({ taxAndFeesCents: 160_000, salvageKeptCents: 480_000, payoutCents: 2_030_000 }).summary;
    expect(added).toContain('We add $1,600.00 for sales tax and fees.');
    expect(added).toContain('We deduct $4,800.00 for the wreck, which you keep. We pay $20,300.00');
    const lienholder = letter({ lienholderCents: 1_800_000 }).summary;
    expect(lienholder).toContain('Your lienholder is paid first: $18,000.00. You get $5,500.00.');
    expect(letter({ lienholderCents: 2_350_000 }).summary).toContain('$23,500.00. Nothing is left for you.');
    for (const absent of ['lienholder', 'We add', 'We deduct']) expect(letter().summary).not.toContain(absent);
    expect(letter({ actualCashValueCents: undefined }).summary).not.toContain('worth');
    expect(messageOf(SettlementFinalized, SettlementFinalized.samples[0]!)).not.toHaveProperty('email');
  });

  it("B13: a payment names its recipients, and a lienholder's returned payment asks for nothing", () => {
    const payments = [
      { payeeRole: 'lienholder', amountCents: 1_800_000, paymentId: 'a' },
      { payeeRole: 'insured', amountCents: 550_000, paymentId: 'b' },
    ];
    const paid = (some?: object[]) =>
      messageOf(SettlementPaid, { ...SettlementPaid.samples[0]!, amountCents: 2_350_000, payments: some }).summary;
    expect(paid()).toContain('$23,500.00 was paid to you.');
    expect(paid(payments)).toContain('$5,500.00 was paid to you, and $18,000.00 to your lienholder.');
    expect(paid(payments.slice(0, 1))).toContain('$18,000.00 was paid to your lienholder.');
    const back = { ...SettlementPaymentReturned.samples[0]!, amountCents: 1_800_000 };
    expect(messageOf(SettlementPaymentReturned, { ...back, payeeRole: 'lienholder' })).toMatchObject({
      summary:
        'The bank of your lienholder sent back our payment of $18,000.00 for claim CL-TFVC-7CMF. We will ask them for their details and pay again; you do not need to do anything.',
      email: { title: 'A payment came back' },
    });
    expect(messageOf(SettlementPaymentReturned, { ...back, payeeRole: 'insured' })).toMatchObject({
      summary: expect.stringContaining('Confirm your bank details'),
      email: { title: 'Your payment came back' },
    });
  });

  it('a detected crash is a question, with a link to report or discard it', () => {
    const { summary, subject, email } = messageOf(ClaimDraftPrepared, ClaimDraftPrepared.samples[0]!);
    expect(summary).toMatch(/may have detected a crash on May 1, 2026\..*911.*report it.*If there was none, tell us/);
    expect(subject).toEqual({ kind: 'crash', id: ClaimDraftPrepared.samples[0]!.crashId });
    expect(email).toMatchObject({ about: 'claims' });
  });

  it('a renewal states how much driving raised or lowered its cost', () => {
    const sample = PremiumAdjusted.samples[0]!;
    expect(messageOf(PremiumAdjusted, sample).summary).toBe(
      'Your renewal costs $1,042.04 a year, $47.96 less than without your driving score of 86. Your policy shows the parts of the score.',
    );
    const dearer = { ...sample, beforeCents: 100_000, afterCents: 104_000, score: 65 };
    expect(messageOf(PremiumAdjusted, dearer).summary).toContain('$1,040.00 a year, $40.00 more than');
  });
});
