import { inflateSync } from "node:zlib";
import { customType } from "drizzle-orm/pg-core";
import { packJson } from "./pack-json.ts";

/** Of `{`: rows from before values were packed hold plain JSON; a zlib stream begins with 0x78. */
const PLAIN = 0x7b;

const unpackJson = (bytes: Uint8Array): unknown =>
  JSON.parse(bytes[0] === PLAIN ? Buffer.from(bytes).toString("utf8") : inflateSync(bytes).toString("utf8"));

/** A column of packed JSON. Written packed, read as the value. */
export const packedJson = <T>(name: string) =>
  customType<{ data: T; driverData: Uint8Array }>({
    dataType: () => "bytea",
    toDriver: packJson,
    fromDriver: (bytes) => unpackJson(bytes) as T,
  })(name);
