import type { Dialog } from "@base-ui/react/dialog";
import { createContext } from "react";

/** What stands in a dialog closes it by the library's own part, which comes with the dialog. */
export const DialogParts = createContext<Pick<typeof Dialog, "Close"> | null>(null);
