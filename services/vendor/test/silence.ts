/** Silences the logs, which these tests do not check. */
process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';

export {};
