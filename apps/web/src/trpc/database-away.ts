/** Next keeps the words of a server's error from the browser, and hands on this one where it is set. */
const DIGEST = "database-away";

/** What a page throws that the database could not serve: without a word about what was asked. */
export class DatabaseAway extends Error {
  override readonly name = "DatabaseAway";
  readonly digest = DIGEST;
}

/** Whether a page broke for that alone, so that trying again mends it. */
export const isDatabaseAway = (error: { digest?: string }): boolean => error.digest === DIGEST;
