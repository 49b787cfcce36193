/**
 * Next runs this before any other module of a page. zod asks once whether it may make functions from text, which the
 * content security policy refuses and every browser reports as an attempt; told so beforehand it does not ask.
 * By the name of its own store, as importing zod here would bring it to every page.
 */
(globalThis as { __zod_globalConfig?: { jitless: boolean } }).__zod_globalConfig = { jitless: true };
