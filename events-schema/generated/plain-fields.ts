// Generated from events-schema/src by `npm run setup`; do not edit.
export const plainFields: Readonly<Record<string, readonly string[]>> = {
  "Catastrophe.Declared 1": [
    "catastropheCode",
    "firstDay",
    "kind",
    "lastDay",
    "revision",
    "state",
    "zipPrefixes[]"
  ],
  "Catastrophe.Ended 1": [
    "catastropheCode",
    "firstDay",
    "kind",
    "lastDay",
    "revision",
    "state",
    "withdrawn",
    "zipPrefixes[]"
  ],
  "Claim.Accepted 1": [
    "answerBy",
    "drivable",
    "evidence[]",
    "lossDate",
    "stolen"
  ],
  "Claim.Assessed 1": [
    "assessedBy",
    "estimateCents",
    "lienholder.owedCents",
    "lossDate",
    "revises",
    "round",
    "severity",
    "totalLoss",
    "valuation.actualCashValueCents",
    "valuation.feesCents",
    "valuation.ownerRetainsSalvage",
    "valuation.salesTaxCents",
    "valuation.salvageBidCents",
    "valuation.source"
  ],
  "Claim.Closed 1": [
    "outcome",
    "paidCents"
  ],
  "Claim.Deadline.Breached 1": [
    "clockId",
    "dueOn",
    "kind",
    "source",
    "state"
  ],
  "Claim.Denied 1": [
    "reasons[]",
    "round"
  ],
  "Claim.Draft.Prepared 1": [
    "lossDate"
  ],
  "Claim.Exposure.Closed 1": [
    "kind",
    "reasonCode"
  ],
  "Claim.Exposure.Opened 1": [
    "kind",
    "reasonCode"
  ],
  "Claim.File.Erased 1": [],
  "Claim.Letter.Issued 1": [
    "answerBy",
    "kind"
  ],
  "Claim.Rejected 1": [
    "reasonCode"
  ],
  "Claim.Reopened 1": [
    "reasonCode",
    "round"
  ],
  "Claim.Requested 1": [
    "lossDate",
    "state"
  ],
  "Claim.Review.Requested 1": [
    "reasons[]"
  ],
  "Claim.Withdrawn 1": [
    "round"
  ],
  "Contact.Changed 1": [
    "changed[]",
    "revision"
  ],
  "Crash.Detected 1": [
    "at",
    "severity"
  ],
  "Customer.Accepted 1": [
    "licenceState"
  ],
  "Customer.Contact.Answered 1": [
    "answer",
    "field",
    "revision"
  ],
  "Customer.Data.Erased 1": [
    "erased[]",
    "kept[].until",
    "kept[].what",
    "kept[].why",
    "service"
  ],
  "Customer.Document.Updated 1": [
    "kind",
    "reasons[]",
    "status"
  ],
  "Customer.Erasure.Completed 1": [
    "kept[].until",
    "kept[].what",
    "kept[].why"
  ],
  "Customer.Erasure.Requested 1": [
    "claims[].until",
    "claims[].why"
  ],
  "Customer.Export.Requested 1": [],
  "Customer.Rejected 1": [
    "reasons[]"
  ],
  "Customer.Submitted 1": [
    "carCount",
    "state"
  ],
  "Document.Processed 1": [
    "attempt",
    "imageVersion",
    "reading.assessment",
    "reading.assessmentConfidence",
    "reading.colour",
    "reading.colourConfidence",
    "reading.expiresOn",
    "reading.fingerprints.birthDate.confidence",
    "reading.fingerprints.familyName.confidence",
    "reading.fingerprints.givenName.confidence",
    "reading.fingerprints.licenceNumber.confidence",
    "reading.kind",
    "reading.noDamage",
    "reading.severity",
    "reading.takenOn",
    "reading.vehicleConfidence",
    "reading.vehicleType"
  ],
  "Document.Rejected 1": [
    "attempt",
    "kind",
    "reasonCode"
  ],
  "Document.Requested 1": [
    "kind"
  ],
  "Driving.Consent.Changed 1": [
    "granted",
    "revision"
  ],
  "Driving.Score.Updated 1": [
    "distanceMetres",
    "factors[].factor",
    "factors[].lost",
    "factors[].weight",
    "revision",
    "score",
    "trips"
  ],
  "Fraud.Detected 1": [
    "attempt",
    "decidedBy",
    "decisions",
    "documentKind",
    "outcome",
    "reasons[]",
    "referred",
    "score",
    "subjectKind"
  ],
  "Fraud.Not.Detected 1": [
    "attempt",
    "decidedBy",
    "decisions",
    "documentKind",
    "outcome",
    "reasons[]",
    "score",
    "subjectKind"
  ],
  "Payment.Completed 1": [
    "amountCents"
  ],
  "Payment.Failed 1": [
    "amountCents",
    "reasonCode"
  ],
  "Payment.Requested 1": [
    "amountCents",
    "payeeRole"
  ],
  "Payment.Returned 1": [
    "amountCents",
    "kind",
    "reasonCode"
  ],
  "Policy.Activated 1": [
    "activatedAt"
  ],
  "Policy.Issued 1": [
    "boundAt",
    "colour",
    "deductibleCents",
    "effectiveFrom",
    "effectiveUntil",
    "limitCents",
    "modelYear",
    "premiumCents",
    "rentalCover.maxDays",
    "rentalCover.perDayCents",
    "state",
    "timeZone",
    "vehicleClass",
    "vehicleValueCents"
  ],
  "Policy.Not.Found 1": [],
  "Premium.Adjusted 1": [
    "afterCents",
    "beforeCents",
    "factors[].factor",
    "factors[].lost",
    "factors[].weight",
    "score"
  ],
  "Settlement.Approval.Requested 1": [
    "payoutCents",
    "reasonCode"
  ],
  "Settlement.Declined 1": [
    "reasonCode",
    "round"
  ],
  "Settlement.Finalized 1": [
    "aboveLimitCents",
    "actualCashValueCents",
    "deductibleCents",
    "estimateCents",
    "lienholderCents",
    "paidBeforeCents",
    "payoutCents",
    "round",
    "salvageKeptCents",
    "taxAndFeesCents",
    "totalLoss"
  ],
  "Settlement.Paid 1": [
    "amountCents",
    "paidInAllCents",
    "payments[].amountCents",
    "payments[].payeeRole",
    "round"
  ],
  "Settlement.Payment.Returned 1": [
    "amountCents",
    "payeeRole"
  ],
  "Settlement.Released 1": [
    "releasedCents",
    "round"
  ],
  "Trip.Recorded 1": [
    "distanceMetres",
    "endedAt",
    "harshAccelerations",
    "harshBrakes",
    "harshTurns",
    "nightSeconds",
    "speedingSeconds",
    "startedAt"
  ],
  "Vendor.Booked 1": [
    "dayRateCents",
    "from",
    "lastPaidDay",
    "maxDays",
    "perDayCents",
    "rentalClass"
  ],
  "Vendor.Ending 1": [
    "lastPaidDay"
  ],
  "Vendor.Finalized 1": [
    "days",
    "ownCents",
    "paidCents",
    "paidDays",
    "perDayCents",
    "reason",
    "until"
  ]
};
