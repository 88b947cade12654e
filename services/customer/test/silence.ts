/** These tests do not look at logs. */
process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';

export {};
