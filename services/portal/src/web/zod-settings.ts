// Must run before the first form loads zod: zod would try `new Function`, which the content security policy forbids and reports. The
// setting is left where zod looks for it, so that pages without a form need no zod.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
