import type { AppContext } from "@starboard/api/app";

/** Counts nothing: for calls whose counts a test does not look at. */
export const QUIET: AppContext["observer"] = {
  answered: () => undefined,
  denied: () => undefined,
  streamOpened: () => () => undefined,
};
