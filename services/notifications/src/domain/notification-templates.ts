import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import { type DenialText, denialTexts } from '@claimstream/api-contract/claims/denial-texts';
import type { Notification } from '@claimstream/api-contract/notifications/notification';
import type { MailSubject } from '@claimstream/api-contract/notifications/preferences';
import type { RentalNews } from '@claimstream/api-contract/notifications/rental-news';
import { toldOfDocument } from '@claimstream/api-contract/reasons/told-of-document';
import type { ToldReason } from '@claimstream/api-contract/reasons/told-reason';
import { textOf, toldReasons } from '@claimstream/api-contract/reasons/told-reasons';
import type { DataOf, EventContract } from '@claimstream/events-schema';
import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import { ClaimDraftPrepared } from '@claimstream/events-schema/claims/claim-draft-prepared';
import { ClaimExposureOpened } from '@claimstream/events-schema/claims/claim-exposure-opened';
import { ClaimLetterIssued } from '@claimstream/events-schema/claims/claim-letter-issued';
import { ClaimRejected } from '@claimstream/events-schema/claims/claim-rejected';
import { ClaimReopened } from '@claimstream/events-schema/claims/claim-reopened';
import { ClaimReviewRequested } from '@claimstream/events-schema/claims/claim-review-requested';
import { ClaimWithdrawn } from '@claimstream/events-schema/claims/claim-withdrawn';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { CustomerDocumentUpdated } from '@claimstream/events-schema/customer/customer-document-updated';
import { CustomerRejected } from '@claimstream/events-schema/customer/customer-rejected';
import { PolicyActivated } from '@claimstream/events-schema/customer/policy-activated';
import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { PremiumAdjusted } from '@claimstream/events-schema/customer/premium-adjusted';
import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { DocumentRejected } from '@claimstream/events-schema/documents/document-rejected';
import { DocumentRequested } from '@claimstream/events-schema/documents/document-requested';
import { ContactChanged } from '@claimstream/events-schema/partners/contact-changed';
import { SettlementApprovalRequested } from '@claimstream/events-schema/settlement/settlement-approval-requested';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { SettlementPaymentReturned } from '@claimstream/events-schema/settlement/settlement-payment-returned';
import { VendorBooked } from '@claimstream/events-schema/vendor/vendor-booked';
import { VendorEnding } from '@claimstream/events-schema/vendor/vendor-ending';
import { VendorFinalized } from '@claimstream/events-schema/vendor/vendor-finalized';

import { dollars, lienholderReturned, paidSentence, payoutSentence, totalLossLetter } from './payout-texts.ts';
import { rentalBooked, rentalEnded, rentalEnding } from './rental-texts.ts';

/** The text of one notification: a sentence that is safe to show the customer, never the event itself. */
export interface Message {
  summary: string;
  subject: Notification['subject'];
  status?: string;
  /** From closed lists written for customers; only staff see why a rule fired. */
  reasons?: string[];
  /** Values of a rental car's cost and days, for sentences in other languages. */
  rental?: RentalNews;
  /** Also sent as an e-mail, to customers who want mail about this. */
  email?: { about: MailSubject; title: string };
}

export interface NotificationTemplate {
  contract: EventContract;
  /** The message about an event with this data. */
  fill(data: any): Message;
}

const template = <C extends EventContract<string, any>>(
  contract: C,
  fill: (data: DataOf<C>) => Message,
): NotificationTemplate => ({ contract, fill });

const contactNames = {
  name: 'your name',
  address: 'your address',
  phone: 'your phone number',
  email: 'your e-mail address',
};
const names = { licence: 'driving licence', car: 'car photo', damage: 'photo of the damage' };
/** The sentence, followed by reasons and next steps if there are reasons for customers. */
const because = (sentence: string, told: readonly ToldReason[]) => ({
  summary: told.length > 0 ? `${sentence} ${textOf(told)}` : sentence,
  reasons: told.map(({ code }) => code),
});
const mail = (about: MailSubject, title: string) => ({ email: { about, title } });
/** An adjuster's reason for the customer; a code of an older decision that has no text is shown in words. */
const asAdjusterSaid = (code: string): Omit<ToldReason, 'code'> => {
  const known: Partial<Record<string, DenialText>> = denialTexts.en;
  const words = code.toLowerCase().replaceAll('_', ' ');
  return known[code] ?? { problem: `The reason is: ${words}.`, nextStep: 'Contact us if you disagree.' };
};
/** The rules' reason, or an adjuster's from before cover was decided; a code of neither list is not shown. */
const whyRefused = (code: string): ToldReason[] => {
  const byRules = toldReasons([code]);
  const byAdjuster = Object.entries(denialTexts.en).find(([known]) => known === code);
  return byRules.length === 0 && byAdjuster ? [{ code, ...byAdjuster[1] }] : byRules;
};
const claim = (id: string) => ({ kind: 'claim', id }) as const;
const document = (id: string) => ({ kind: 'document', id }) as const;
const policy = (id: string) => ({ kind: 'policy', id }) as const;
const customer = (id: string) => ({ kind: 'customer', id }) as const;
/** Every message about a claim contains its number and a next step. */
const thePage = (id: string) => `the page of claim ${claimNumberOf(id)}`;
const day = (iso: string) =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));

const assessed = {
  nothing: 'The damage is assessed. We are working out what we pay.',
  correction: 'We corrected the assessment of the damage on your claim, and are working out again what we pay.',
  supplement: 'We assessed the damage of your claim again. We are working out the additional payment.',
};
const reopened = {
  REOPENED: (number: string) =>
    `We reopened claim ${number}, and an adjuster is looking at it. You do not need to do anything.`,
  OBJECTION: (number: string) =>
    `We have your objection to our decision on claim ${number}. Another adjuster will look at the claim, and we will tell you our decision.`,
};

const ofOthers = {
  'bodily-injury': 'Somebody may be hurt in your accident.',
  'property-damage': 'Property of others may be damaged in your accident.',
};
/** Ends a refusal with a pointer to its letter, which explains how to object. */
const withPage = <T extends { summary: string }>(told: T, claimId: string): T => ({
  ...told,
  summary: `${told.summary} The letter, and how to object, are on ${thePage(claimId)}.`,
});

/** One for each event that notifies customers. */
export const notificationTemplates: readonly NotificationTemplate[] = [
  template(CustomerAccepted, ({ customerId }) => ({
    summary: 'Your application is accepted. Upload your documents to activate your cover.',
    subject: customer(customerId),
    status: 'accepted',
    ...mail('application', 'Your application is accepted'),
  })),
  template(CustomerRejected, ({ customerId, reasons }) => ({
    ...because('Your application is refused.', toldReasons(reasons)),
    subject: customer(customerId),
    status: 'rejected',
    ...mail('application', 'Your application is refused'),
  })),
  template(ContactChanged, ({ customerId, changed }) => ({
    summary: `Our customer service changed your contact data: ${changed.map((field) => contactNames[field]).join(', ')}. Open the page "Your data" to confirm or correct it; if you did not ask for the change, contact us.`,
    subject: customer(customerId),
    ...mail('application', 'Your contact data were changed'),
  })),
  template(PolicyIssued, ({ policyId, effectiveFrom, effectiveUntil }) => ({
    summary: `Your policy is issued for ${day(effectiveFrom)} to ${day(effectiveUntil)}. It covers you once your documents are cleared.`,
    subject: policy(policyId),
    status: 'issued',
  })),
  template(PolicyActivated, ({ policyId }) => ({
    summary: 'Your policy is active.',
    subject: policy(policyId),
    status: 'active',
    ...mail('application', 'Your policy is active'),
  })),
  template(CustomerDocumentUpdated, ({ documentId, kind, status, reasons }) => {
    const about = { subject: document(documentId), status };
    if (status === 'cleared') return { summary: `Your ${names[kind]} is cleared.`, ...about };
    if (status === 'review') return { summary: `A person is looking at your ${names[kind]}.`, ...about };
    const refused = `Your ${names[kind]} is refused`;
    return { ...because(`${refused}.`, toldOfDocument(status, reasons)), ...about, ...mail('documents', refused) };
  }),
  template(DocumentRequested, ({ documentId, kind }) => ({
    summary: `Please upload your ${names[kind]}.`,
    subject: document(documentId),
    status: 'requested',
  })),
  template(DocumentProcessed, ({ documentId, reading }) => ({
    summary: `Your ${names[reading.kind]} was read and is being checked.`,
    subject: document(documentId),
    status: 'processed',
  })),
  template(DocumentRejected, ({ documentId, kind, reasonCode }) => {
    const told = toldOfDocument('rejected', [reasonCode]);
    return {
      ...because(`Your ${names[kind]} cannot be used.`, told),
      subject: document(documentId),
      status: 'rejected',
    };
  }),
  template(ClaimDraftPrepared, ({ crashId, lossDate }) => ({
    summary: `The device in your car may have detected a crash on ${day(lossDate)}. Call 911 if somebody is hurt. If there was a crash, report it: the day and time are already filled in. If there was none, tell us, and nothing more will happen.`,
    subject: { kind: 'crash', id: crashId },
    status: 'crash',
    ...mail('claims', 'Did you have a crash?'),
  })),
  template(PremiumAdjusted, ({ renewalPolicyId, beforeCents, afterCents, score }) => ({
    summary: `Your renewal costs ${dollars(afterCents)} a year, ${dollars(Math.abs(afterCents - beforeCents))} ${
      afterCents < beforeCents ? 'less' : 'more'
    } than without your driving score of ${score}. Your policy shows the parts of the score.`,
    subject: policy(renewalPolicyId),
    status: 'premium',
    ...mail('application', 'The cost of your renewal'),
  })),
  template(ClaimAccepted, ({ claimId, lossDate, stolen, answerBy }) => {
    const number = claimNumberOf(claimId);
    const needs = stolen
      ? `A stolen car needs no photo; see ${thePage(claimId)}.`
      : `Upload a photo of the damage on ${thePage(claimId)}.`;
    const answer = answerBy
      ? `${stolen ? 'You' : 'If it arrives today, you'} will have our answer, or a letter that explains why it takes longer, by ${day(answerBy)}.`
      : 'We will write to you once the damage has been examined.';
    return {
      summary: `We received claim ${number}. Your policy was in force on ${day(lossDate)}. ${needs} ${answer}`,
      subject: claim(claimId),
      status: 'accepted',
      ...mail('claims', 'We received your claim'),
    };
  }),
  template(ClaimRejected, ({ claimId, reasonCode }) => ({
    ...withPage(because(`Claim ${claimNumberOf(claimId)} is refused.`, whyRefused(reasonCode)), claimId),
    subject: claim(claimId),
    status: 'rejected',
    ...mail('claims', 'Your claim is refused'),
  })),
  template(ClaimReviewRequested, ({ claimId }) => ({
    summary: `An adjuster is looking at your claim. The next steps are on ${thePage(claimId)}.`,
    subject: claim(claimId),
    status: 'review',
  })),
  template(ClaimAssessed, ({ claimId, revises }) => ({
    summary: `${assessed[revises ?? 'nothing']} The result will be on ${thePage(claimId)}.`,
    subject: claim(claimId),
    status: 'assessed',
  })),
  template(ClaimDenied, ({ claimId, reasons }) => ({
    ...withPage(
      { summary: `Claim ${claimNumberOf(claimId)} is denied. ${textOf(reasons.map(asAdjusterSaid))}`, reasons },
      claimId,
    ),
    subject: claim(claimId),
    status: 'denied',
    ...mail('claims', 'Your claim is denied'),
  })),
  template(SettlementApprovalRequested, ({ claimId, reasonCode }) => ({
    summary: `${because('Your payout is being approved.', toldReasons([reasonCode])).summary} The next steps are on ${thePage(claimId)}.`,
    subject: claim(claimId),
    status: 'approval',
  })),
  template(SettlementFinalized, ({ claimId, ...payout }) => ({
    summary: payout.totalLoss
      ? totalLossLetter(claimId, payout)
      : `${payoutSentence(payout)} The calculation is on ${thePage(claimId)}.`,
    subject: claim(claimId),
    status: 'settled',
    ...(payout.totalLoss ? mail('claims', 'Your car is a total loss') : {}),
  })),
  template(SettlementPaid, ({ claimId, amountCents, payments, paidInAllCents = amountCents }) => {
    const isMore = paidInAllCents > amountCents;
    const more = `${dollars(amountCents)} more was paid to you for claim ${claimNumberOf(claimId)}: ${dollars(paidInAllCents)} in all.`;
    return {
      summary: `${isMore && !payments ? more : paidSentence(amountCents, payments)} The calculation is on ${thePage(claimId)}.`,
      subject: claim(claimId),
      status: 'paid',
      ...mail('payments', isMore ? 'More is paid on your claim' : 'Your claim is paid'),
    };
  }),
  template(SettlementPaymentReturned, ({ claimId, amountCents, payeeRole }) => ({
    summary:
      payeeRole === 'lienholder'
        ? lienholderReturned(claimId, amountCents)
        : `Your bank sent back our payment of ${dollars(amountCents)} for claim ${claimNumberOf(claimId)}. Confirm your bank details on the page of the claim, and we will pay again.`,
    subject: claim(claimId),
    status: 'payment-returned',
    ...mail('payments', payeeRole === 'lienholder' ? 'A payment came back' : 'Your payment came back'),
  })),
  template(ClaimExposureOpened, ({ claimId, kind }) => ({
    summary: `${ofOthers[kind]} A person will contact you about claim ${claimNumberOf(claimId)}. The claim stays open until that is settled; updates are on ${thePage(claimId)}.`,
    subject: claim(claimId),
    status: 'exposure-opened',
    ...mail('claims', 'A person will contact you about your claim'),
  })),
  template(ClaimReopened, ({ claimId, reasonCode }) => ({
    summary: reopened[reasonCode](claimNumberOf(claimId)),
    subject: claim(claimId),
    status: 'reopened',
    ...mail('claims', 'Your claim is open again'),
  })),
  template(ClaimWithdrawn, ({ claimId }) => ({
    summary: `You withdrew claim ${claimNumberOf(claimId)}. We pay nothing on it, unless the money was already on its way. If that was a mistake, contact us and we will reopen it.`,
    subject: claim(claimId),
    status: 'withdrawn',
    ...mail('claims', 'Your claim is withdrawn'),
  })),
  template(ClaimLetterIssued, ({ claimId, answerBy }) => ({
    summary: `Your claim is taking longer. ${
      answerBy ? `You will hear from us again by ${day(answerBy)}. ` : ''
    }The letter that explains why is on ${thePage(claimId)}.`,
    subject: claim(claimId),
    status: 'letter',
    ...mail('claims', 'Your claim is taking longer'),
  })),
  template(VendorBooked, (rental) => ({
    ...rentalBooked(rental),
    subject: claim(rental.claimId),
    status: 'rental-booked',
    ...mail('claims', 'A rental car is booked for you'),
  })),
  template(VendorEnding, ({ claimId, lastPaidDay }) => ({
    ...rentalEnding(claimId, lastPaidDay),
    subject: claim(claimId),
    status: 'rental-ending',
    ...mail('claims', 'Your rental car is paid for a few more days'),
  })),
  template(VendorFinalized, (rental) => ({
    ...rentalEnded(rental),
    subject: claim(rental.claimId),
    status: 'rental-ended',
    ...mail('claims', 'Your rental has ended'),
  })),
  template(ClaimClosed, ({ claimId, outcome }) => ({
    summary: `Your claim is closed: ${outcome.replaceAll('-', ' ')}. Its letters stay on ${thePage(claimId)}.`,
    subject: claim(claimId),
    status: 'closed',
  })),
];
