// Before zod is loaded with the first form: it would try `new Function`, which the content security policy forbids and
// reports. Said where zod reads it, so that pages without a form need no zod.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
