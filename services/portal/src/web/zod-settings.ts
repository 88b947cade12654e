import * as z from 'zod';

// Before the first schema: zod would try `new Function`, which the content security policy forbids and reports.
z.config({ jitless: true });
