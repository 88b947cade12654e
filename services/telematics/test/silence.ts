/** Logs are no part of what these tests look at. */
process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';

export {};
