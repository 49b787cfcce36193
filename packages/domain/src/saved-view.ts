import { z } from "zod";
import { Id } from "./identifier.ts";
import { storedText } from "./stored-text.ts";

/** Pages whose filters can be kept under a name. */
export const VIEW_PAGES = ["team", "figures"] as const;
export type ViewPage = (typeof VIEW_PAGES)[number];

/** As many as one person keeps in an organisation. */
export const MAX_SAVED_VIEWS = 50;

export const SaveView = z.object({
  page: z.enum(VIEW_PAGES),
  name: storedText(60, "The name")
    .transform((text) => text.replaceAll("\n", " ").trim())
    .refine((text) => text !== "", "Give the view a name."),
  /** `team=…&weeks=12`, as the page writes it. */
  search: storedText(400, "The filters"),
});

export const SavedViewRef = z.object({ viewId: Id });
