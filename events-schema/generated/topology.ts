// Generated from events-schema/src and the services' functions by `npm run setup`; do not edit.
export const topology = {
  "services": [
    {
      "name": "claims",
      "publishes": [
        "Claim.Accepted",
        "Claim.Assessed",
        "Claim.Closed",
        "Claim.Deadline.Breached",
        "Claim.Denied",
        "Claim.Draft.Prepared",
        "Claim.Exposure.Closed",
        "Claim.Exposure.Opened",
        "Claim.File.Erased",
        "Claim.Letter.Issued",
        "Claim.Rejected",
        "Claim.Reopened",
        "Claim.Requested",
        "Claim.Review.Requested",
        "Claim.Withdrawn",
        "Customer.Data.Erased"
      ],
      "consumes": [
        "Catastrophe.Declared",
        "Catastrophe.Ended",
        "Claim.Accepted",
        "Claim.Closed",
        "Claim.Denied",
        "Claim.Rejected",
        "Claim.Reopened",
        "Claim.Requested",
        "Claim.Withdrawn",
        "Crash.Detected",
        "Customer.Erasure.Requested",
        "Customer.Export.Requested",
        "Document.Processed",
        "Fraud.Detected",
        "Fraud.Not.Detected",
        "Policy.Activated",
        "Policy.Issued",
        "Policy.Not.Found",
        "Settlement.Declined",
        "Settlement.Finalized",
        "Settlement.Paid",
        "Settlement.Payment.Returned"
      ]
    },
    {
      "name": "customer",
      "publishes": [
        "Customer.Accepted",
        "Customer.Contact.Answered",
        "Customer.Data.Erased",
        "Customer.Document.Updated",
        "Customer.Erasure.Completed",
        "Customer.Erasure.Requested",
        "Customer.Export.Requested",
        "Customer.Rejected",
        "Customer.Submitted",
        "Policy.Activated",
        "Policy.Issued",
        "Policy.Not.Found",
        "Premium.Adjusted"
      ],
      "consumes": [
        "Claim.Assessed",
        "Claim.Closed",
        "Claim.Denied",
        "Claim.Rejected",
        "Claim.Reopened",
        "Claim.Requested",
        "Claim.Withdrawn",
        "Contact.Changed",
        "Customer.Data.Erased",
        "Customer.Erasure.Requested",
        "Customer.Export.Requested",
        "Customer.Submitted",
        "Document.Rejected",
        "Driving.Consent.Changed",
        "Driving.Score.Updated",
        "Fraud.Detected",
        "Fraud.Not.Detected"
      ]
    },
    {
      "name": "documents",
      "publishes": [
        "Customer.Data.Erased",
        "Document.Processed",
        "Document.Rejected",
        "Document.Requested"
      ],
      "consumes": [
        "Claim.Accepted",
        "Claim.Closed",
        "Claim.Denied",
        "Claim.File.Erased",
        "Claim.Reopened",
        "Claim.Withdrawn",
        "Customer.Accepted",
        "Customer.Erasure.Requested",
        "Customer.Export.Requested",
        "Fraud.Detected",
        "Fraud.Not.Detected",
        "Policy.Issued"
      ]
    },
    {
      "name": "fraud",
      "publishes": [
        "Customer.Data.Erased",
        "Fraud.Detected",
        "Fraud.Not.Detected"
      ],
      "consumes": [
        "Claim.Accepted",
        "Claim.File.Erased",
        "Customer.Accepted",
        "Customer.Erasure.Requested",
        "Customer.Export.Requested",
        "Document.Processed",
        "Policy.Issued"
      ]
    },
    {
      "name": "notifications",
      "publishes": [
        "Customer.Data.Erased"
      ],
      "consumes": [
        "Claim.Accepted",
        "Claim.Assessed",
        "Claim.Closed",
        "Claim.Deadline.Breached",
        "Claim.Denied",
        "Claim.Draft.Prepared",
        "Claim.Exposure.Opened",
        "Claim.Letter.Issued",
        "Claim.Rejected",
        "Claim.Reopened",
        "Claim.Review.Requested",
        "Claim.Withdrawn",
        "Contact.Changed",
        "Customer.Accepted",
        "Customer.Document.Updated",
        "Customer.Erasure.Completed",
        "Customer.Erasure.Requested",
        "Customer.Export.Requested",
        "Customer.Rejected",
        "Document.Processed",
        "Document.Rejected",
        "Document.Requested",
        "Policy.Activated",
        "Policy.Issued",
        "Premium.Adjusted",
        "Settlement.Approval.Requested",
        "Settlement.Finalized",
        "Settlement.Paid",
        "Settlement.Payment.Returned",
        "Vendor.Booked",
        "Vendor.Ending",
        "Vendor.Finalized"
      ]
    },
    {
      "name": "partners",
      "publishes": [
        "Catastrophe.Declared",
        "Catastrophe.Ended",
        "Contact.Changed",
        "Customer.Data.Erased",
        "Payment.Completed",
        "Payment.Failed",
        "Payment.Returned"
      ],
      "consumes": [
        "Customer.Contact.Answered",
        "Customer.Erasure.Requested",
        "Customer.Export.Requested",
        "Payment.Requested"
      ]
    },
    {
      "name": "settlement",
      "publishes": [
        "Customer.Data.Erased",
        "Payment.Requested",
        "Settlement.Approval.Requested",
        "Settlement.Declined",
        "Settlement.Finalized",
        "Settlement.Paid",
        "Settlement.Payment.Returned",
        "Settlement.Released"
      ],
      "consumes": [
        "Claim.Assessed",
        "Claim.Closed",
        "Claim.Denied",
        "Claim.Exposure.Closed",
        "Claim.Exposure.Opened",
        "Claim.File.Erased",
        "Claim.Rejected",
        "Claim.Reopened",
        "Claim.Requested",
        "Claim.Withdrawn",
        "Customer.Erasure.Requested",
        "Customer.Export.Requested",
        "Fraud.Detected",
        "Fraud.Not.Detected",
        "Payment.Completed",
        "Payment.Failed",
        "Payment.Returned",
        "Policy.Issued",
        "Settlement.Approval.Requested",
        "Settlement.Finalized",
        "Settlement.Paid",
        "Settlement.Payment.Returned",
        "Settlement.Released",
        "Vendor.Booked",
        "Vendor.Finalized"
      ]
    },
    {
      "name": "telematics",
      "publishes": [
        "Crash.Detected",
        "Customer.Data.Erased",
        "Driving.Consent.Changed",
        "Driving.Score.Updated",
        "Trip.Recorded"
      ],
      "consumes": [
        "Claim.Assessed",
        "Claim.Denied",
        "Claim.Withdrawn",
        "Customer.Erasure.Requested",
        "Customer.Export.Requested",
        "Driving.Consent.Changed",
        "Policy.Issued"
      ]
    },
    {
      "name": "vendor",
      "publishes": [
        "Customer.Data.Erased",
        "Vendor.Booked",
        "Vendor.Ending",
        "Vendor.Finalized"
      ],
      "consumes": [
        "Claim.Accepted",
        "Claim.Closed",
        "Claim.Denied",
        "Claim.File.Erased",
        "Claim.Withdrawn",
        "Customer.Erasure.Requested",
        "Customer.Export.Requested",
        "Policy.Issued",
        "Settlement.Finalized"
      ]
    }
  ],
  "events": [
    {
      "name": "Catastrophe.Declared",
      "version": 1,
      "owner": "partners",
      "description": "The weather service issued or changed a warning; claims of that place and time belong to it",
      "publishedBy": [
        {
          "service": "partners",
          "function": "receiveWarning"
        },
        {
          "service": "partners",
          "function": "redriveMessage"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "recordCatastrophe"
        }
      ]
    },
    {
      "name": "Catastrophe.Ended",
      "version": 1,
      "owner": "partners",
      "description": "The weather service withdrew a warning or ended it early",
      "publishedBy": [
        {
          "service": "partners",
          "function": "receiveWarning"
        },
        {
          "service": "partners",
          "function": "redriveMessage"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "recordCatastrophe"
        }
      ]
    },
    {
      "name": "Claim.Accepted",
      "version": 1,
      "owner": "claims",
      "description": "An active policy covers the loss; the claim waits for its evidence",
      "publishedBy": [
        {
          "service": "claims",
          "function": "askUndecided"
        },
        {
          "service": "claims",
          "function": "recordPolicy"
        },
        {
          "service": "claims",
          "function": "validateClaim"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "keepClocks"
        },
        {
          "service": "claims",
          "function": "startHandling"
        },
        {
          "service": "documents",
          "function": "expectDocument"
        },
        {
          "service": "fraud",
          "function": "recordFact"
        },
        {
          "service": "notifications",
          "function": "notifyCustomer"
        },
        {
          "service": "vendor",
          "function": "followClaim"
        }
      ]
    },
    {
      "name": "Claim.Assessed",
      "version": 1,
      "owner": "claims",
      "description": "The damage is assessed; settlement can compute the payout",
      "publishedBy": [
        {
          "service": "claims",
          "function": "assessClaim"
        },
        {
          "service": "claims",
          "function": "correctDecision"
        },
        {
          "service": "claims",
          "function": "decideReview"
        },
        {
          "service": "claims",
          "function": "supplementClaim"
        }
      ],
      "consumedBy": [
        {
          "service": "customer",
          "function": "recordTotalLoss"
        },
        {
          "service": "notifications",
          "function": "notifyCustomer"
        },
        {
          "service": "settlement",
          "function": "settleClaim"
        },
        {
          "service": "telematics",
          "function": "recordTotalLoss"
        }
      ]
    },
    {
      "name": "Claim.Closed",
      "version": 1,
      "owner": "claims",
      "description": "Nothing more will happen on the claim",
      "publishedBy": [
        {
          "service": "claims",
          "function": "closeExposure"
        },
        {
          "service": "claims",
          "function": "decideReview"
        },
        {
          "service": "claims",
          "function": "openExposure"
        },
        {
          "service": "claims",
          "function": "recordSettlement"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "keepClocks"
        },
        {
          "service": "customer",
          "function": "recordClaim"
        },
        {
          "service": "documents",
          "function": "closeUploads"
        },
        {
          "service": "notifications",
          "function": "notifyCustomer"
        },
        {
          "service": "settlement",
          "function": "postEntries"
        },
        {
          "service": "vendor",
          "function": "followClaim"
        }
      ]
    },
    {
      "name": "Claim.Deadline.Breached",
      "version": 1,
      "owner": "claims",
      "description": "A deadline of the claim has passed; staff get a message, the customer does not",
      "publishedBy": [
        {
          "service": "claims",
          "function": "sweepDeadlines"
        }
      ],
      "consumedBy": [
        {
          "service": "notifications",
          "function": "tellStaff"
        }
      ]
    },
    {
      "name": "Claim.Denied",
      "version": 1,
      "owner": "claims",
      "description": "A person refused the claim; the reasons say why",
      "publishedBy": [
        {
          "service": "claims",
          "function": "decideReview"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "keepClocks"
        },
        {
          "service": "customer",
          "function": "recordTotalLoss"
        },
        {
          "service": "documents",
          "function": "closeUploads"
        },
        {
          "service": "notifications",
          "function": "notifyCustomer"
        },
        {
          "service": "settlement",
          "function": "postEntries"
        },
        {
          "service": "settlement",
          "function": "settleClaim"
        },
        {
          "service": "telematics",
          "function": "recordTotalLoss"
        },
        {
          "service": "vendor",
          "function": "followClaim"
        }
      ]
    },
    {
      "name": "Claim.Draft.Prepared",
      "version": 1,
      "owner": "claims",
      "description": "A device detected a crash; the customer can report it as a loss or say that there was none",
      "publishedBy": [
        {
          "service": "claims",
          "function": "draftFromCrash"
        }
      ],
      "consumedBy": [
        {
          "service": "notifications",
          "function": "notifyCustomer"
        }
      ]
    },
    {
      "name": "Claim.Exposure.Closed",
      "version": 1,
      "owner": "claims",
      "description": "An adjuster closed the part of the claim about injuries or property of others",
      "publishedBy": [
        {
          "service": "claims",
          "function": "closeExposure"
        },
        {
          "service": "claims",
          "function": "openExposure"
        }
      ],
      "consumedBy": [
        {
          "service": "settlement",
          "function": "postEntries"
        }
      ]
    },
    {
      "name": "Claim.Exposure.Opened",
      "version": 1,
      "owner": "claims",
      "description": "Somebody is injured or has damage; an adjuster handles it before the claim closes",
      "publishedBy": [
        {
          "service": "claims",
          "function": "askUndecided"
        },
        {
          "service": "claims",
          "function": "closeExposure"
        },
        {
          "service": "claims",
          "function": "openExposure"
        },
        {
          "service": "claims",
          "function": "recordPolicy"
        },
        {
          "service": "claims",
          "function": "validateClaim"
        }
      ],
      "consumedBy": [
        {
          "service": "notifications",
          "function": "notifyCustomer"
        },
        {
          "service": "settlement",
          "function": "postEntries"
        }
      ]
    },
    {
      "name": "Claim.File.Erased",
      "version": 1,
      "owner": "claims",
      "description": "The retention period of a claim file ended for a customer who had their data erased",
      "publishedBy": [
        {
          "service": "claims",
          "function": "sweepFiles"
        }
      ],
      "consumedBy": [
        {
          "service": "documents",
          "function": "eraseCustomer"
        },
        {
          "service": "fraud",
          "function": "eraseCustomer"
        },
        {
          "service": "settlement",
          "function": "eraseCustomer"
        },
        {
          "service": "vendor",
          "function": "eraseCustomer"
        }
      ]
    },
    {
      "name": "Claim.Letter.Issued",
      "version": 1,
      "owner": "claims",
      "description": "A letter to the customer is in the claim file",
      "publishedBy": [
        {
          "service": "claims",
          "function": "keepClocks"
        },
        {
          "service": "claims",
          "function": "sweepDeadlines"
        }
      ],
      "consumedBy": [
        {
          "service": "notifications",
          "function": "notifyCustomer"
        }
      ]
    },
    {
      "name": "Claim.Rejected",
      "version": 1,
      "owner": "claims",
      "description": "The notice is not covered; the reason says why",
      "publishedBy": [
        {
          "service": "claims",
          "function": "askUndecided"
        },
        {
          "service": "claims",
          "function": "decideReview"
        },
        {
          "service": "claims",
          "function": "recordPolicy"
        },
        {
          "service": "claims",
          "function": "validateClaim"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "keepClocks"
        },
        {
          "service": "customer",
          "function": "recordClaim"
        },
        {
          "service": "notifications",
          "function": "notifyCustomer"
        },
        {
          "service": "settlement",
          "function": "postEntries"
        }
      ]
    },
    {
      "name": "Claim.Reopened",
      "version": 1,
      "owner": "claims",
      "description": "A claim that had ended waits for an adjuster again",
      "publishedBy": [
        {
          "service": "claims",
          "function": "objectToDenial"
        },
        {
          "service": "claims",
          "function": "reopenClaim"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "keepClocks"
        },
        {
          "service": "claims",
          "function": "startHandling"
        },
        {
          "service": "customer",
          "function": "recordClaim"
        },
        {
          "service": "documents",
          "function": "closeUploads"
        },
        {
          "service": "notifications",
          "function": "notifyCustomer"
        },
        {
          "service": "settlement",
          "function": "postEntries"
        }
      ]
    },
    {
      "name": "Claim.Requested",
      "version": 1,
      "owner": "claims",
      "description": "A first notice of loss (FNOL) was filed",
      "publishedBy": [
        {
          "service": "claims",
          "function": "fileClaim"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "keepClocks"
        },
        {
          "service": "claims",
          "function": "validateClaim"
        },
        {
          "service": "customer",
          "function": "recordClaim"
        },
        {
          "service": "settlement",
          "function": "postEntries"
        }
      ]
    },
    {
      "name": "Claim.Review.Requested",
      "version": 1,
      "owner": "claims",
      "description": "A person must decide on the claim",
      "publishedBy": [
        {
          "service": "claims",
          "function": "assessClaim"
        },
        {
          "service": "claims",
          "function": "recordSettlement"
        }
      ],
      "consumedBy": [
        {
          "service": "notifications",
          "function": "notifyCustomer"
        }
      ]
    },
    {
      "name": "Claim.Withdrawn",
      "version": 1,
      "owner": "claims",
      "description": "The customer withdrew the claim before it was paid",
      "publishedBy": [
        {
          "service": "claims",
          "function": "withdrawClaim"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "keepClocks"
        },
        {
          "service": "customer",
          "function": "recordClaim"
        },
        {
          "service": "customer",
          "function": "recordTotalLoss"
        },
        {
          "service": "documents",
          "function": "closeUploads"
        },
        {
          "service": "notifications",
          "function": "notifyCustomer"
        },
        {
          "service": "settlement",
          "function": "postEntries"
        },
        {
          "service": "settlement",
          "function": "settleClaim"
        },
        {
          "service": "telematics",
          "function": "recordTotalLoss"
        },
        {
          "service": "vendor",
          "function": "followClaim"
        }
      ]
    },
    {
      "name": "Contact.Changed",
      "version": 1,
      "owner": "partners",
      "description": "Contact data of a customer changed in the CRM; the event says which, not their values",
      "publishedBy": [
        {
          "service": "partners",
          "function": "receiveContact"
        },
        {
          "service": "partners",
          "function": "redriveMessage"
        }
      ],
      "consumedBy": [
        {
          "service": "customer",
          "function": "recordContactChange"
        },
        {
          "service": "notifications",
          "function": "notifyCustomer"
        }
      ]
    },
    {
      "name": "Crash.Detected",
      "version": 1,
      "owner": "telematics",
      "description": "The device in a car detected a crash; the customer is asked whether there was one",
      "publishedBy": [
        {
          "service": "telematics",
          "function": "recordTrips"
        },
        {
          "service": "telematics",
          "function": "redriveQuarantined"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "draftFromCrash"
        }
      ]
    },
    {
      "name": "Customer.Accepted",
      "version": 1,
      "owner": "customer",
      "description": "The application passed the checks of address and identity",
      "publishedBy": [
        {
          "service": "customer",
          "function": "decideApplication"
        }
      ],
      "consumedBy": [
        {
          "service": "documents",
          "function": "expectDocument"
        },
        {
          "service": "fraud",
          "function": "recordFact"
        },
        {
          "service": "notifications",
          "function": "notifyCustomer"
        }
      ]
    },
    {
      "name": "Customer.Contact.Answered",
      "version": 1,
      "owner": "customer",
      "description": "A customer said whether contact data changed in the CRM are theirs; the event has no values",
      "publishedBy": [
        {
          "service": "customer",
          "function": "answerContactChange"
        }
      ],
      "consumedBy": [
        {
          "service": "partners",
          "function": "closeProposal"
        }
      ]
    },
    {
      "name": "Customer.Data.Erased",
      "version": 1,
      "owner": "claims",
      "description": "A service erased its data about a customer, except for the data that it lists as kept",
      "publishedBy": [
        {
          "service": "claims",
          "function": "eraseCustomer"
        }
      ],
      "consumedBy": [
        {
          "service": "customer",
          "function": "gatherAnswers"
        }
      ]
    },
    {
      "name": "Customer.Data.Erased",
      "version": 1,
      "owner": "customer",
      "description": "A service erased its data about a customer, except for the data that it lists as kept",
      "publishedBy": [
        {
          "service": "customer",
          "function": "eraseCustomer"
        }
      ],
      "consumedBy": [
        {
          "service": "customer",
          "function": "gatherAnswers"
        }
      ]
    },
    {
      "name": "Customer.Data.Erased",
      "version": 1,
      "owner": "documents",
      "description": "A service erased its data about a customer, except for the data that it lists as kept",
      "publishedBy": [
        {
          "service": "documents",
          "function": "eraseCustomer"
        }
      ],
      "consumedBy": [
        {
          "service": "customer",
          "function": "gatherAnswers"
        }
      ]
    },
    {
      "name": "Customer.Data.Erased",
      "version": 1,
      "owner": "fraud",
      "description": "A service erased its data about a customer, except for the data that it lists as kept",
      "publishedBy": [
        {
          "service": "fraud",
          "function": "eraseCustomer"
        }
      ],
      "consumedBy": [
        {
          "service": "customer",
          "function": "gatherAnswers"
        }
      ]
    },
    {
      "name": "Customer.Data.Erased",
      "version": 1,
      "owner": "notifications",
      "description": "A service erased its data about a customer, except for the data that it lists as kept",
      "publishedBy": [
        {
          "service": "notifications",
          "function": "eraseCustomer"
        }
      ],
      "consumedBy": [
        {
          "service": "customer",
          "function": "gatherAnswers"
        }
      ]
    },
    {
      "name": "Customer.Data.Erased",
      "version": 1,
      "owner": "partners",
      "description": "A service erased its data about a customer, except for the data that it lists as kept",
      "publishedBy": [
        {
          "service": "partners",
          "function": "eraseCustomer"
        }
      ],
      "consumedBy": [
        {
          "service": "customer",
          "function": "gatherAnswers"
        }
      ]
    },
    {
      "name": "Customer.Data.Erased",
      "version": 1,
      "owner": "settlement",
      "description": "A service erased its data about a customer, except for the data that it lists as kept",
      "publishedBy": [
        {
          "service": "settlement",
          "function": "eraseCustomer"
        }
      ],
      "consumedBy": [
        {
          "service": "customer",
          "function": "gatherAnswers"
        }
      ]
    },
    {
      "name": "Customer.Data.Erased",
      "version": 1,
      "owner": "telematics",
      "description": "A service erased its data about a customer, except for the data that it lists as kept",
      "publishedBy": [
        {
          "service": "telematics",
          "function": "eraseCustomer"
        }
      ],
      "consumedBy": [
        {
          "service": "customer",
          "function": "gatherAnswers"
        }
      ]
    },
    {
      "name": "Customer.Data.Erased",
      "version": 1,
      "owner": "vendor",
      "description": "A service erased its data about a customer, except for the data that it lists as kept",
      "publishedBy": [
        {
          "service": "vendor",
          "function": "eraseCustomer"
        }
      ],
      "consumedBy": [
        {
          "service": "customer",
          "function": "gatherAnswers"
        }
      ]
    },
    {
      "name": "Customer.Document.Updated",
      "version": 1,
      "owner": "customer",
      "description": "A sign-up document was cleared, refused or sent to a person",
      "publishedBy": [
        {
          "service": "customer",
          "function": "recordDocument"
        }
      ],
      "consumedBy": [
        {
          "service": "notifications",
          "function": "notifyCustomer"
        }
      ]
    },
    {
      "name": "Customer.Erasure.Completed",
      "version": 1,
      "owner": "customer",
      "description": "Every service has answered; the customer gets a message, then their sign-in is deleted",
      "publishedBy": [
        {
          "service": "customer",
          "function": "gatherAnswers"
        }
      ],
      "consumedBy": [
        {
          "service": "notifications",
          "function": "closeAccount"
        }
      ]
    },
    {
      "name": "Customer.Erasure.Requested",
      "version": 1,
      "owner": "customer",
      "description": "A customer wants their data erased; each subscriber answers with Customer.Data.Erased",
      "publishedBy": [
        {
          "service": "customer",
          "function": "requestErasure"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "eraseCustomer"
        },
        {
          "service": "customer",
          "function": "eraseCustomer"
        },
        {
          "service": "documents",
          "function": "eraseCustomer"
        },
        {
          "service": "fraud",
          "function": "eraseCustomer"
        },
        {
          "service": "notifications",
          "function": "eraseCustomer"
        },
        {
          "service": "partners",
          "function": "eraseCustomer"
        },
        {
          "service": "settlement",
          "function": "eraseCustomer"
        },
        {
          "service": "telematics",
          "function": "eraseCustomer"
        },
        {
          "service": "vendor",
          "function": "eraseCustomer"
        }
      ]
    },
    {
      "name": "Customer.Export.Requested",
      "version": 1,
      "owner": "customer",
      "description": "A customer wants all data about them; each subscriber puts its part into the export bucket",
      "publishedBy": [
        {
          "service": "customer",
          "function": "exportCustomer"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "exportPart"
        },
        {
          "service": "customer",
          "function": "exportPart"
        },
        {
          "service": "documents",
          "function": "exportPart"
        },
        {
          "service": "fraud",
          "function": "exportPart"
        },
        {
          "service": "notifications",
          "function": "exportPart"
        },
        {
          "service": "partners",
          "function": "exportPart"
        },
        {
          "service": "settlement",
          "function": "exportPart"
        },
        {
          "service": "telematics",
          "function": "exportPart"
        },
        {
          "service": "vendor",
          "function": "exportPart"
        }
      ]
    },
    {
      "name": "Customer.Rejected",
      "version": 1,
      "owner": "customer",
      "description": "The application failed a check; the reasons say which",
      "publishedBy": [
        {
          "service": "customer",
          "function": "decideApplication"
        }
      ],
      "consumedBy": [
        {
          "service": "notifications",
          "function": "notifyCustomer"
        }
      ]
    },
    {
      "name": "Customer.Submitted",
      "version": 1,
      "owner": "customer",
      "description": "A customer asked for cover; the application waits for its checks",
      "publishedBy": [
        {
          "service": "customer",
          "function": "submitApplication"
        }
      ],
      "consumedBy": [
        {
          "service": "customer",
          "function": "startOnboarding"
        }
      ]
    },
    {
      "name": "Document.Processed",
      "version": 1,
      "owner": "documents",
      "description": "An uploaded image was read; the event has its content as hashes and facts",
      "publishedBy": [
        {
          "service": "documents",
          "function": "recordResult"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "keepClocks"
        },
        {
          "service": "claims",
          "function": "recordEvidence"
        },
        {
          "service": "fraud",
          "function": "checkEvidence"
        },
        {
          "service": "notifications",
          "function": "notifyCustomer"
        }
      ]
    },
    {
      "name": "Document.Rejected",
      "version": 1,
      "owner": "documents",
      "description": "An uploaded image cannot be used; the customer may upload another",
      "publishedBy": [
        {
          "service": "documents",
          "function": "recordResult"
        }
      ],
      "consumedBy": [
        {
          "service": "customer",
          "function": "recordDocument"
        },
        {
          "service": "notifications",
          "function": "notifyCustomer"
        }
      ]
    },
    {
      "name": "Document.Requested",
      "version": 1,
      "owner": "documents",
      "description": "A document is expected from the customer",
      "publishedBy": [
        {
          "service": "documents",
          "function": "expectDocument"
        }
      ],
      "consumedBy": [
        {
          "service": "notifications",
          "function": "notifyCustomer"
        }
      ]
    },
    {
      "name": "Driving.Consent.Changed",
      "version": 1,
      "owner": "telematics",
      "description": "A customer allows us to record the trips of a car, or withdraws that, which erases them",
      "publishedBy": [
        {
          "service": "telematics",
          "function": "changeConsent"
        }
      ],
      "consumedBy": [
        {
          "service": "customer",
          "function": "recordDriving"
        },
        {
          "service": "telematics",
          "function": "eraseTrips"
        }
      ]
    },
    {
      "name": "Driving.Score.Updated",
      "version": 1,
      "owner": "telematics",
      "description": "The driving score of a car changed by at least one point of a hundred",
      "publishedBy": [
        {
          "service": "telematics",
          "function": "recordTrips"
        },
        {
          "service": "telematics",
          "function": "redriveQuarantined"
        }
      ],
      "consumedBy": [
        {
          "service": "customer",
          "function": "recordDriving"
        }
      ]
    },
    {
      "name": "Fraud.Detected",
      "version": 1,
      "owner": "fraud",
      "description": "A check found something to refuse or to send to a person",
      "publishedBy": [
        {
          "service": "fraud",
          "function": "checkEvidence"
        },
        {
          "service": "fraud",
          "function": "decideFlag"
        },
        {
          "service": "fraud",
          "function": "raiseUnchecked"
        },
        {
          "service": "fraud",
          "function": "recordFact"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "recordEvidence"
        },
        {
          "service": "customer",
          "function": "recordDocument"
        },
        {
          "service": "documents",
          "function": "recordCheck"
        },
        {
          "service": "settlement",
          "function": "recordFraudResult"
        }
      ]
    },
    {
      "name": "Fraud.Not.Detected",
      "version": 1,
      "owner": "fraud",
      "description": "Every applicable check ran and none fired, or a person cleared or released the subject",
      "publishedBy": [
        {
          "service": "fraud",
          "function": "checkEvidence"
        },
        {
          "service": "fraud",
          "function": "decideFlag"
        },
        {
          "service": "fraud",
          "function": "raiseUnchecked"
        },
        {
          "service": "fraud",
          "function": "recordFact"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "recordEvidence"
        },
        {
          "service": "customer",
          "function": "recordDocument"
        },
        {
          "service": "documents",
          "function": "recordCheck"
        },
        {
          "service": "settlement",
          "function": "recordFraudResult"
        }
      ]
    },
    {
      "name": "Payment.Completed",
      "version": 1,
      "owner": "partners",
      "description": "The payment provider paid",
      "publishedBy": [
        {
          "service": "partners",
          "function": "receivePayout"
        },
        {
          "service": "partners",
          "function": "redriveMessage"
        },
        {
          "service": "partners",
          "function": "requestPayout"
        }
      ],
      "consumedBy": [
        {
          "service": "settlement",
          "function": "recordPayment"
        }
      ]
    },
    {
      "name": "Payment.Failed",
      "version": 1,
      "owner": "partners",
      "description": "The payment provider refused or could not pay",
      "publishedBy": [
        {
          "service": "partners",
          "function": "receivePayout"
        },
        {
          "service": "partners",
          "function": "redriveMessage"
        },
        {
          "service": "partners",
          "function": "requestPayout"
        }
      ],
      "consumedBy": [
        {
          "service": "settlement",
          "function": "recordPayment"
        }
      ]
    },
    {
      "name": "Payment.Requested",
      "version": 1,
      "owner": "settlement",
      "description": "The payment provider must pay out money, once per payment id",
      "publishedBy": [
        {
          "service": "settlement",
          "function": "confirmPaymentDetails"
        },
        {
          "service": "settlement",
          "function": "decideApproval"
        },
        {
          "service": "settlement",
          "function": "recordPayment"
        },
        {
          "service": "settlement",
          "function": "settleClaim"
        }
      ],
      "consumedBy": [
        {
          "service": "partners",
          "function": "requestPayout"
        }
      ]
    },
    {
      "name": "Payment.Returned",
      "version": 1,
      "owner": "partners",
      "description": "The bank sent back a payment that had arrived, or the provider took it back",
      "publishedBy": [
        {
          "service": "partners",
          "function": "receivePayout"
        },
        {
          "service": "partners",
          "function": "redriveMessage"
        },
        {
          "service": "partners",
          "function": "requestPayout"
        }
      ],
      "consumedBy": [
        {
          "service": "settlement",
          "function": "recordPayment"
        }
      ]
    },
    {
      "name": "Policy.Activated",
      "version": 1,
      "owner": "customer",
      "description": "Licence and car photo are cleared: the policy can pay",
      "publishedBy": [
        {
          "service": "customer",
          "function": "recordDocument"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "recordPolicy"
        },
        {
          "service": "notifications",
          "function": "notifyCustomer"
        }
      ]
    },
    {
      "name": "Policy.Issued",
      "version": 1,
      "owner": "customer",
      "description": "A policy exists for one car; it pays once its documents are cleared",
      "publishedBy": [
        {
          "service": "customer",
          "function": "decideApplication"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "recordPolicy"
        },
        {
          "service": "documents",
          "function": "expectDocument"
        },
        {
          "service": "fraud",
          "function": "recordFact"
        },
        {
          "service": "notifications",
          "function": "notifyCustomer"
        },
        {
          "service": "settlement",
          "function": "recordPolicy"
        },
        {
          "service": "telematics",
          "function": "recordPolicy"
        },
        {
          "service": "vendor",
          "function": "recordCover"
        }
      ]
    },
    {
      "name": "Policy.Not.Found",
      "version": 1,
      "owner": "customer",
      "description": "A claim names a policy that its customer does not have: it is of another customer or does not exist",
      "publishedBy": [
        {
          "service": "customer",
          "function": "recordClaim"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "recordPolicy"
        }
      ]
    },
    {
      "name": "Premium.Adjusted",
      "version": 1,
      "owner": "customer",
      "description": "A renewal costs more or less because of how the car was driven",
      "publishedBy": [
        {
          "service": "customer",
          "function": "decideApplication"
        }
      ],
      "consumedBy": [
        {
          "service": "notifications",
          "function": "notifyCustomer"
        }
      ]
    },
    {
      "name": "Settlement.Approval.Requested",
      "version": 1,
      "owner": "settlement",
      "description": "A payout needs the approval of another person",
      "publishedBy": [
        {
          "service": "settlement",
          "function": "confirmPaymentDetails"
        },
        {
          "service": "settlement",
          "function": "recordPayment"
        },
        {
          "service": "settlement",
          "function": "settleClaim"
        }
      ],
      "consumedBy": [
        {
          "service": "notifications",
          "function": "notifyCustomer"
        },
        {
          "service": "settlement",
          "function": "postEntries"
        }
      ]
    },
    {
      "name": "Settlement.Declined",
      "version": 1,
      "owner": "settlement",
      "description": "Staff declined a payout; a person must assess the claim again",
      "publishedBy": [
        {
          "service": "settlement",
          "function": "decideApproval"
        },
        {
          "service": "settlement",
          "function": "recordPayment"
        },
        {
          "service": "settlement",
          "function": "settleClaim"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "recordSettlement"
        }
      ]
    },
    {
      "name": "Settlement.Finalized",
      "version": 1,
      "owner": "settlement",
      "description": "The payout is computed and, where needed, approved",
      "publishedBy": [
        {
          "service": "settlement",
          "function": "confirmPaymentDetails"
        },
        {
          "service": "settlement",
          "function": "decideApproval"
        },
        {
          "service": "settlement",
          "function": "recordPayment"
        },
        {
          "service": "settlement",
          "function": "settleClaim"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "keepClocks"
        },
        {
          "service": "claims",
          "function": "recordSettlement"
        },
        {
          "service": "notifications",
          "function": "notifyCustomer"
        },
        {
          "service": "settlement",
          "function": "postEntries"
        },
        {
          "service": "vendor",
          "function": "followClaim"
        }
      ]
    },
    {
      "name": "Settlement.Paid",
      "version": 1,
      "owner": "settlement",
      "description": "The money reached the customer",
      "publishedBy": [
        {
          "service": "settlement",
          "function": "recordPayment"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "keepClocks"
        },
        {
          "service": "claims",
          "function": "recordSettlement"
        },
        {
          "service": "notifications",
          "function": "notifyCustomer"
        },
        {
          "service": "settlement",
          "function": "postEntries"
        }
      ]
    },
    {
      "name": "Settlement.Payment.Returned",
      "version": 1,
      "owner": "settlement",
      "description": "The bank sent the money back; the customer confirms their details before it is paid again",
      "publishedBy": [
        {
          "service": "settlement",
          "function": "recordPayment"
        }
      ],
      "consumedBy": [
        {
          "service": "claims",
          "function": "recordSettlement"
        },
        {
          "service": "notifications",
          "function": "notifyCustomer"
        },
        {
          "service": "settlement",
          "function": "postEntries"
        }
      ]
    },
    {
      "name": "Settlement.Released",
      "version": 1,
      "owner": "settlement",
      "description": "A committed payout will no longer be paid",
      "publishedBy": [
        {
          "service": "settlement",
          "function": "recordPayment"
        },
        {
          "service": "settlement",
          "function": "settleClaim"
        }
      ],
      "consumedBy": [
        {
          "service": "settlement",
          "function": "postEntries"
        }
      ]
    },
    {
      "name": "Trip.Recorded",
      "version": 1,
      "owner": "telematics",
      "description": "A car ended a trip; its customer has consented to recording",
      "publishedBy": [
        {
          "service": "telematics",
          "function": "recordTrips"
        },
        {
          "service": "telematics",
          "function": "redriveQuarantined"
        }
      ],
      "consumedBy": []
    },
    {
      "name": "Vendor.Booked",
      "version": 1,
      "owner": "vendor",
      "description": "A rental car is booked for a claim whose car cannot be driven",
      "publishedBy": [
        {
          "service": "vendor",
          "function": "followClaim"
        },
        {
          "service": "vendor",
          "function": "recordCover"
        }
      ],
      "consumedBy": [
        {
          "service": "notifications",
          "function": "notifyCustomer"
        },
        {
          "service": "settlement",
          "function": "postEntries"
        }
      ]
    },
    {
      "name": "Vendor.Ending",
      "version": 1,
      "owner": "vendor",
      "description": "The days of a rental car that the policy pays for are nearly used up",
      "publishedBy": [
        {
          "service": "vendor",
          "function": "sweepRentals"
        }
      ],
      "consumedBy": [
        {
          "service": "notifications",
          "function": "notifyCustomer"
        }
      ]
    },
    {
      "name": "Vendor.Finalized",
      "version": 1,
      "owner": "vendor",
      "description": "A rental ended; the shares that the policy and the customer pay are final",
      "publishedBy": [
        {
          "service": "vendor",
          "function": "endRental"
        },
        {
          "service": "vendor",
          "function": "followClaim"
        },
        {
          "service": "vendor",
          "function": "sweepRentals"
        }
      ],
      "consumedBy": [
        {
          "service": "notifications",
          "function": "notifyCustomer"
        },
        {
          "service": "settlement",
          "function": "postEntries"
        }
      ]
    }
  ]
};
