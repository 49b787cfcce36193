import { deflateSync } from "node:zlib";

/** JSON, deflated by its writer: for large values that no query looks into. Done where the value is made, in a thread. */
export const packJson = (value: unknown): Uint8Array => deflateSync(JSON.stringify(value), { level: 1 });
