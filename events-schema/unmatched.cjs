// Generated from events-schema/src by `npm run setup`; do not edit. EventBridge patterns of events that no contract defines.
module.exports = {
  "foreign": {
    "source": [
      {
        "anything-but": [
          "claims.service",
          "customer.service",
          "documents.service",
          "fraud.service",
          "notifications.service",
          "partners.service",
          "settlement.service",
          "telematics.service",
          "vendor.service"
        ]
      }
    ]
  },
  "unmatched": {
    "claims": {
      "source": [
        "claims.service"
      ],
      "$or": [
        {
          "detail-type": [
            {
              "anything-but": [
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
              ]
            }
          ]
        },
        {
          "detail-type": [
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
          "detail": {
            "metadata": {
              "version": [
                {
                  "exists": false
                }
              ]
            }
          }
        },
        {
          "detail-type": [
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
          "detail": {
            "metadata": {
              "version": [
                {
                  "anything-but": [
                    1
                  ]
                }
              ]
            }
          }
        }
      ]
    },
    "customer": {
      "source": [
        "customer.service"
      ],
      "$or": [
        {
          "detail-type": [
            {
              "anything-but": [
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
              ]
            }
          ]
        },
        {
          "detail-type": [
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
          "detail": {
            "metadata": {
              "version": [
                {
                  "exists": false
                }
              ]
            }
          }
        },
        {
          "detail-type": [
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
          "detail": {
            "metadata": {
              "version": [
                {
                  "anything-but": [
                    1
                  ]
                }
              ]
            }
          }
        }
      ]
    },
    "documents": {
      "source": [
        "documents.service"
      ],
      "$or": [
        {
          "detail-type": [
            {
              "anything-but": [
                "Customer.Data.Erased",
                "Document.Processed",
                "Document.Rejected",
                "Document.Requested"
              ]
            }
          ]
        },
        {
          "detail-type": [
            "Customer.Data.Erased",
            "Document.Processed",
            "Document.Rejected",
            "Document.Requested"
          ],
          "detail": {
            "metadata": {
              "version": [
                {
                  "exists": false
                }
              ]
            }
          }
        },
        {
          "detail-type": [
            "Customer.Data.Erased",
            "Document.Processed",
            "Document.Rejected",
            "Document.Requested"
          ],
          "detail": {
            "metadata": {
              "version": [
                {
                  "anything-but": [
                    1
                  ]
                }
              ]
            }
          }
        }
      ]
    },
    "fraud": {
      "source": [
        "fraud.service"
      ],
      "$or": [
        {
          "detail-type": [
            {
              "anything-but": [
                "Customer.Data.Erased",
                "Fraud.Detected",
                "Fraud.Not.Detected"
              ]
            }
          ]
        },
        {
          "detail-type": [
            "Customer.Data.Erased",
            "Fraud.Detected",
            "Fraud.Not.Detected"
          ],
          "detail": {
            "metadata": {
              "version": [
                {
                  "exists": false
                }
              ]
            }
          }
        },
        {
          "detail-type": [
            "Customer.Data.Erased",
            "Fraud.Detected",
            "Fraud.Not.Detected"
          ],
          "detail": {
            "metadata": {
              "version": [
                {
                  "anything-but": [
                    1
                  ]
                }
              ]
            }
          }
        }
      ]
    },
    "notifications": {
      "source": [
        "notifications.service"
      ],
      "$or": [
        {
          "detail-type": [
            {
              "anything-but": [
                "Customer.Data.Erased"
              ]
            }
          ]
        },
        {
          "detail-type": [
            "Customer.Data.Erased"
          ],
          "detail": {
            "metadata": {
              "version": [
                {
                  "exists": false
                }
              ]
            }
          }
        },
        {
          "detail-type": [
            "Customer.Data.Erased"
          ],
          "detail": {
            "metadata": {
              "version": [
                {
                  "anything-but": [
                    1
                  ]
                }
              ]
            }
          }
        }
      ]
    },
    "partners": {
      "source": [
        "partners.service"
      ],
      "$or": [
        {
          "detail-type": [
            {
              "anything-but": [
                "Catastrophe.Declared",
                "Catastrophe.Ended",
                "Contact.Changed",
                "Customer.Data.Erased",
                "Payment.Completed",
                "Payment.Failed",
                "Payment.Returned"
              ]
            }
          ]
        },
        {
          "detail-type": [
            "Catastrophe.Declared",
            "Catastrophe.Ended",
            "Contact.Changed",
            "Customer.Data.Erased",
            "Payment.Completed",
            "Payment.Failed",
            "Payment.Returned"
          ],
          "detail": {
            "metadata": {
              "version": [
                {
                  "exists": false
                }
              ]
            }
          }
        },
        {
          "detail-type": [
            "Catastrophe.Declared",
            "Catastrophe.Ended",
            "Contact.Changed",
            "Customer.Data.Erased",
            "Payment.Completed",
            "Payment.Failed",
            "Payment.Returned"
          ],
          "detail": {
            "metadata": {
              "version": [
                {
                  "anything-but": [
                    1
                  ]
                }
              ]
            }
          }
        }
      ]
    },
    "settlement": {
      "source": [
        "settlement.service"
      ],
      "$or": [
        {
          "detail-type": [
            {
              "anything-but": [
                "Customer.Data.Erased",
                "Payment.Requested",
                "Settlement.Approval.Requested",
                "Settlement.Declined",
                "Settlement.Finalized",
                "Settlement.Paid",
                "Settlement.Payment.Returned",
                "Settlement.Released"
              ]
            }
          ]
        },
        {
          "detail-type": [
            "Customer.Data.Erased",
            "Payment.Requested",
            "Settlement.Approval.Requested",
            "Settlement.Declined",
            "Settlement.Finalized",
            "Settlement.Paid",
            "Settlement.Payment.Returned",
            "Settlement.Released"
          ],
          "detail": {
            "metadata": {
              "version": [
                {
                  "exists": false
                }
              ]
            }
          }
        },
        {
          "detail-type": [
            "Customer.Data.Erased",
            "Payment.Requested",
            "Settlement.Approval.Requested",
            "Settlement.Declined",
            "Settlement.Finalized",
            "Settlement.Paid",
            "Settlement.Payment.Returned",
            "Settlement.Released"
          ],
          "detail": {
            "metadata": {
              "version": [
                {
                  "anything-but": [
                    1
                  ]
                }
              ]
            }
          }
        }
      ]
    },
    "telematics": {
      "source": [
        "telematics.service"
      ],
      "$or": [
        {
          "detail-type": [
            {
              "anything-but": [
                "Crash.Detected",
                "Customer.Data.Erased",
                "Driving.Consent.Changed",
                "Driving.Score.Updated",
                "Trip.Recorded"
              ]
            }
          ]
        },
        {
          "detail-type": [
            "Crash.Detected",
            "Customer.Data.Erased",
            "Driving.Consent.Changed",
            "Driving.Score.Updated",
            "Trip.Recorded"
          ],
          "detail": {
            "metadata": {
              "version": [
                {
                  "exists": false
                }
              ]
            }
          }
        },
        {
          "detail-type": [
            "Crash.Detected",
            "Customer.Data.Erased",
            "Driving.Consent.Changed",
            "Driving.Score.Updated",
            "Trip.Recorded"
          ],
          "detail": {
            "metadata": {
              "version": [
                {
                  "anything-but": [
                    1
                  ]
                }
              ]
            }
          }
        }
      ]
    },
    "vendor": {
      "source": [
        "vendor.service"
      ],
      "$or": [
        {
          "detail-type": [
            {
              "anything-but": [
                "Customer.Data.Erased",
                "Vendor.Booked",
                "Vendor.Ending",
                "Vendor.Finalized"
              ]
            }
          ]
        },
        {
          "detail-type": [
            "Customer.Data.Erased",
            "Vendor.Booked",
            "Vendor.Ending",
            "Vendor.Finalized"
          ],
          "detail": {
            "metadata": {
              "version": [
                {
                  "exists": false
                }
              ]
            }
          }
        },
        {
          "detail-type": [
            "Customer.Data.Erased",
            "Vendor.Booked",
            "Vendor.Ending",
            "Vendor.Finalized"
          ],
          "detail": {
            "metadata": {
              "version": [
                {
                  "anything-but": [
                    1
                  ]
                }
              ]
            }
          }
        }
      ]
    }
  }
};
