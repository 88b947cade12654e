import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { summaryExample } from './claim-summary.ts';
import { CustomerClaim, StaffClaim } from './claim-views.ts';
import { noticeExample } from './notice-example.ts';
import { sameLossExample } from './same-loss.ts';

export const showClaim = route('GET /claims/{claimId}', {
  summary: 'Shows one claim with its timeline to its customer; staff also see everything that a decision needs.',
  path: z.object({ claimId: fields.claimId }),
  answer: z.discriminatedUnion('view', [CustomerClaim, StaffClaim]),
  examples: {
    path: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03' },
    answer: {
      view: 'staff',
      ...summaryExample,
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      version: 5,
      reasons: ['DAMAGE_UNCERTAIN'],
      timeline: [
        { at: '2026-03-02T09:40:00.000Z', what: 'requested' },
        { at: '2026-03-02T09:40:02.000Z', what: 'accepted' },
        { at: '2026-03-02T09:44:10.000Z', what: 'evidence' },
        { at: '2026-03-02T09:44:11.000Z', what: 'fraud-result' },
        { at: '2026-03-02T09:44:12.000Z', what: 'review', reasons: ['DAMAGE_UNCERTAIN'] },
      ],
      notice: noticeExample,
      documents: ['e4a7d4c3-9a3b-5d8e-9d67-3d9c3f4c4d04'],
      reviewRequestedAt: '2026-03-02T09:44:12.000Z',
      evidence: { attempt: 1, assessment: 'ASSESSED', severity: 'moderate', confidence: 0.61 },
      fraud: { attempt: 1, outcome: 'clear', reasons: [], decidedBy: 'rules', decisions: 0 },
      policy: {
        policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
        customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
        effectiveFrom: '2026-03-01',
        effectiveUntil: '2027-02-28',
        timeZone: 'America/Phoenix',
        limitCents: 5_000_000,
        deductibleCents: 50_000,
        vehicleValueCents: 2_400_000,
        modelYear: 2022,
        colour: 'green',
        vehicleClass: 'sedan',
        active: true,
        inForce: true,
      },
      assignment: { version: 0 },
      catastrophe: { catastropheCode: 'CAT-7F3K2Q9D', kind: 'hail' },
      otherClaims: [],
      sameLoss: [sameLossExample],
      exposures: [
        { kind: 'own-damage', state: 'open', reason: 'LOSS_REPORTED', openedAt: '2026-03-02T09:40:00.000Z' },
        { kind: 'bodily-injury', state: 'open', reason: 'INJURY_REPORTED', openedAt: '2026-03-02T09:40:02.000Z' },
      ],
      revisions: [],
      may: {
        decide: true,
        approve: false,
        openExposure: true,
        correct: false,
        supplement: false,
        reopen: false,
        assign: true,
        why: 'SAME_LOSS_OPEN',
      },
    },
  },
});
