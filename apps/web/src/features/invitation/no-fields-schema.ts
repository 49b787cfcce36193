import { z } from "zod";

/** A form without a field: its button is what is sent. */
export const NoFields = z.object({});
