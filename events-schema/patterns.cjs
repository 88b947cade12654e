// Generated from events-schema/src by `npm run setup`; do not edit. One EventBridge pattern per event.
module.exports = {
  "CatastropheDeclared": {
    "source": [
      "partners.service"
    ],
    "detail-type": [
      "Catastrophe.Declared"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "CatastropheEnded": {
    "source": [
      "partners.service"
    ],
    "detail-type": [
      "Catastrophe.Ended"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "ClaimAccepted": {
    "source": [
      "claims.service"
    ],
    "detail-type": [
      "Claim.Accepted"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "ClaimAssessed": {
    "source": [
      "claims.service"
    ],
    "detail-type": [
      "Claim.Assessed"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "ClaimClosed": {
    "source": [
      "claims.service"
    ],
    "detail-type": [
      "Claim.Closed"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "ClaimDeadlineBreached": {
    "source": [
      "claims.service"
    ],
    "detail-type": [
      "Claim.Deadline.Breached"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "ClaimDenied": {
    "source": [
      "claims.service"
    ],
    "detail-type": [
      "Claim.Denied"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "ClaimDraftPrepared": {
    "source": [
      "claims.service"
    ],
    "detail-type": [
      "Claim.Draft.Prepared"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "ClaimExposureClosed": {
    "source": [
      "claims.service"
    ],
    "detail-type": [
      "Claim.Exposure.Closed"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "ClaimExposureOpened": {
    "source": [
      "claims.service"
    ],
    "detail-type": [
      "Claim.Exposure.Opened"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "ClaimFileErased": {
    "source": [
      "claims.service"
    ],
    "detail-type": [
      "Claim.File.Erased"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "ClaimLetterIssued": {
    "source": [
      "claims.service"
    ],
    "detail-type": [
      "Claim.Letter.Issued"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "ClaimRejected": {
    "source": [
      "claims.service"
    ],
    "detail-type": [
      "Claim.Rejected"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "ClaimReopened": {
    "source": [
      "claims.service"
    ],
    "detail-type": [
      "Claim.Reopened"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "ClaimRequested": {
    "source": [
      "claims.service"
    ],
    "detail-type": [
      "Claim.Requested"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "ClaimReviewRequested": {
    "source": [
      "claims.service"
    ],
    "detail-type": [
      "Claim.Review.Requested"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "ClaimWithdrawn": {
    "source": [
      "claims.service"
    ],
    "detail-type": [
      "Claim.Withdrawn"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "ContactChanged": {
    "source": [
      "partners.service"
    ],
    "detail-type": [
      "Contact.Changed"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "CrashDetected": {
    "source": [
      "telematics.service"
    ],
    "detail-type": [
      "Crash.Detected"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "CustomerAccepted": {
    "source": [
      "customer.service"
    ],
    "detail-type": [
      "Customer.Accepted"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "CustomerContactAnswered": {
    "source": [
      "customer.service"
    ],
    "detail-type": [
      "Customer.Contact.Answered"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "CustomerDataErasedByClaims": {
    "source": [
      "claims.service"
    ],
    "detail-type": [
      "Customer.Data.Erased"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "CustomerDataErasedByCustomer": {
    "source": [
      "customer.service"
    ],
    "detail-type": [
      "Customer.Data.Erased"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "CustomerDataErasedByDocuments": {
    "source": [
      "documents.service"
    ],
    "detail-type": [
      "Customer.Data.Erased"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "CustomerDataErasedByFraud": {
    "source": [
      "fraud.service"
    ],
    "detail-type": [
      "Customer.Data.Erased"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "CustomerDataErasedByNotifications": {
    "source": [
      "notifications.service"
    ],
    "detail-type": [
      "Customer.Data.Erased"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "CustomerDataErasedByPartners": {
    "source": [
      "partners.service"
    ],
    "detail-type": [
      "Customer.Data.Erased"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "CustomerDataErasedBySettlement": {
    "source": [
      "settlement.service"
    ],
    "detail-type": [
      "Customer.Data.Erased"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "CustomerDataErasedByTelematics": {
    "source": [
      "telematics.service"
    ],
    "detail-type": [
      "Customer.Data.Erased"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "CustomerDataErasedByVendor": {
    "source": [
      "vendor.service"
    ],
    "detail-type": [
      "Customer.Data.Erased"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "CustomerDocumentUpdated": {
    "source": [
      "customer.service"
    ],
    "detail-type": [
      "Customer.Document.Updated"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "CustomerErasureCompleted": {
    "source": [
      "customer.service"
    ],
    "detail-type": [
      "Customer.Erasure.Completed"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "CustomerErasureRequested": {
    "source": [
      "customer.service"
    ],
    "detail-type": [
      "Customer.Erasure.Requested"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "CustomerExportRequested": {
    "source": [
      "customer.service"
    ],
    "detail-type": [
      "Customer.Export.Requested"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "CustomerRejected": {
    "source": [
      "customer.service"
    ],
    "detail-type": [
      "Customer.Rejected"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "CustomerSubmitted": {
    "source": [
      "customer.service"
    ],
    "detail-type": [
      "Customer.Submitted"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "DocumentProcessed": {
    "source": [
      "documents.service"
    ],
    "detail-type": [
      "Document.Processed"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "DocumentRejected": {
    "source": [
      "documents.service"
    ],
    "detail-type": [
      "Document.Rejected"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "DocumentRequested": {
    "source": [
      "documents.service"
    ],
    "detail-type": [
      "Document.Requested"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "DrivingConsentChanged": {
    "source": [
      "telematics.service"
    ],
    "detail-type": [
      "Driving.Consent.Changed"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "DrivingScoreUpdated": {
    "source": [
      "telematics.service"
    ],
    "detail-type": [
      "Driving.Score.Updated"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "FraudDetected": {
    "source": [
      "fraud.service"
    ],
    "detail-type": [
      "Fraud.Detected"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "FraudNotDetected": {
    "source": [
      "fraud.service"
    ],
    "detail-type": [
      "Fraud.Not.Detected"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "PaymentCompleted": {
    "source": [
      "partners.service"
    ],
    "detail-type": [
      "Payment.Completed"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "PaymentFailed": {
    "source": [
      "partners.service"
    ],
    "detail-type": [
      "Payment.Failed"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "PaymentRequested": {
    "source": [
      "settlement.service"
    ],
    "detail-type": [
      "Payment.Requested"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "PaymentReturned": {
    "source": [
      "partners.service"
    ],
    "detail-type": [
      "Payment.Returned"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "PolicyActivated": {
    "source": [
      "customer.service"
    ],
    "detail-type": [
      "Policy.Activated"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "PolicyIssued": {
    "source": [
      "customer.service"
    ],
    "detail-type": [
      "Policy.Issued"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "PolicyNotFound": {
    "source": [
      "customer.service"
    ],
    "detail-type": [
      "Policy.Not.Found"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "PremiumAdjusted": {
    "source": [
      "customer.service"
    ],
    "detail-type": [
      "Premium.Adjusted"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "SettlementApprovalRequested": {
    "source": [
      "settlement.service"
    ],
    "detail-type": [
      "Settlement.Approval.Requested"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "SettlementDeclined": {
    "source": [
      "settlement.service"
    ],
    "detail-type": [
      "Settlement.Declined"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "SettlementFinalized": {
    "source": [
      "settlement.service"
    ],
    "detail-type": [
      "Settlement.Finalized"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "SettlementPaid": {
    "source": [
      "settlement.service"
    ],
    "detail-type": [
      "Settlement.Paid"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "SettlementPaymentReturned": {
    "source": [
      "settlement.service"
    ],
    "detail-type": [
      "Settlement.Payment.Returned"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "SettlementReleased": {
    "source": [
      "settlement.service"
    ],
    "detail-type": [
      "Settlement.Released"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "TripRecorded": {
    "source": [
      "telematics.service"
    ],
    "detail-type": [
      "Trip.Recorded"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "VendorBooked": {
    "source": [
      "vendor.service"
    ],
    "detail-type": [
      "Vendor.Booked"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "VendorEnding": {
    "source": [
      "vendor.service"
    ],
    "detail-type": [
      "Vendor.Ending"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  },
  "VendorFinalized": {
    "source": [
      "vendor.service"
    ],
    "detail-type": [
      "Vendor.Finalized"
    ],
    "detail": {
      "metadata": {
        "version": [
          1
        ]
      }
    }
  }
};
