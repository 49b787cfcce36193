import { z } from "zod";
import { COMPANY_PROFILES } from "./company-profile.ts";
import { Id } from "./identifier.ts";
import { storedLine, storedText } from "./stored-text.ts";

/** How many a person may have ahead of them; past ones count too until they are removed. */
export const MAX_INTERVIEWS = 50;

const InterviewFields = z.object({
  /** The day in the person's own zone. */
  day: z.iso.date("Write the day as 2026-01-31."),
  organisation: storedLine(120, "The organisation"),
  role: storedText(120, "The role").default(""),
  profile: z.enum(COMPANY_PROFILES),
});

/** @param id made by the client: sent again, or after it was removed, it is the same interview */
export const AddInterview = InterviewFields.extend({ id: Id });
export const EditInterview = InterviewFields.extend({ interviewId: Id });
export const RemoveInterview = z.object({ interviewId: Id });
