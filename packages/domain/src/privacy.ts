import { z } from "zod";

export const PRIVACY_KINDS = ["export", "erasure"] as const;

/** The present password shows that it is the person who asks. */
export const RequestErasure = z.object({ password: z.string().max(128) });
/** From the address of the receipt: the request's id and what proves that it was given to the asker. */
export const FindReceipt = z.object({
  token: z.string().regex(/^[0-9a-f-]{36}\.[A-Za-z0-9_-]{43}$/, "This receipt is not right."),
});

/** How long an export can be fetched, and how long an erasure's receipt is kept. */
export const EXPORT_DAYS = 7;
export const RECEIPT_DAYS = 365;
