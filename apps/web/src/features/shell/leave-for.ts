const UNTIL_GONE_MS = 10_000;

/** Loads another page anew, so that nothing of the former person stays in memory; holds on while the page goes. */
export async function leaveFor(path: string): Promise<void> {
  location.assign(path);
  await new Promise((resolve) => setTimeout(resolve, UNTIL_GONE_MS));
}
