import type { ErrorForScreen } from "@starboard/api/client";
import { CallError } from "./call-error.ts";

const OFFLINE: ErrorForScreen = {
  code: "UNAVAILABLE",
  message: "The server does not answer. Try again when it does.",
  details: {},
};

/** What a failed call may say to a person. A call that never reached the server counts as unavailable. */
export function errorForScreen(error: unknown): ErrorForScreen {
  if (error instanceof CallError) return error.data?.starboard ?? OFFLINE;
  return { code: "UNEXPECTED", message: "Something broke. Nothing was changed; try again.", details: {} };
}
