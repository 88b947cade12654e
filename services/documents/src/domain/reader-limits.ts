/** The largest image that a reader accepts. */
export interface ReaderLimits {
  maxBytes: number;
  /** In pixels. */
  maxSide: number;
}

// These count megabytes as 10^6 bytes, so that a limit holds however AWS counts them.

/** AnalyzeID, of an object in S3. Amazon Textract developer guide, "Set Quotas": https://docs.aws.amazon.com/textract/latest/dg/limits-document.html */
export const cardReaderTakes: ReaderLimits = { maxBytes: 10_000_000, maxSide: 10_000 };

/** DetectLabels, of an object in S3. Amazon Rekognition developer guide, "Guidelines and quotas": https://docs.aws.amazon.com/rekognition/latest/dg/limits.html */
export const labelReaderTakes: ReaderLimits = { maxBytes: 15_000_000, maxSide: 10_000 };

/** A copy travels in the request, where both accept 5 MB (the same pages; Textract: "Document" in the API reference). */
export const MAX_COPY_BYTES = 5_000_000;

/** Converse. Amazon Bedrock user guide, "Converse API". */
export const modelTakes: ReaderLimits = { maxBytes: 3.75 * 1024 * 1024, maxSide: 8000 };
