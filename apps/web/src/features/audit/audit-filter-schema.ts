import { AuditFilter } from "@starboard/domain/audit";
import { z } from "zod";

/** A field of a form that is left empty filters nothing. */
export const AuditFilterInput = z.preprocess(
  (given) => Object.fromEntries(Object.entries(given as object).filter(([, value]) => value !== "")),
  AuditFilter,
);
