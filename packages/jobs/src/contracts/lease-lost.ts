/**
 * Another start of the same work has taken its lease: this one has nothing to commit and nothing to report. Its row
 * stays as it is, for the start that holds the lease.
 */
export class LeaseLost extends Error {
  override readonly name = "LeaseLost";

  constructor() {
    super("Another start has taken this work over.");
  }
}
