/**
 * Asks at once what needs nothing of each other: a connection sends it together. Waits for all of it even where one fails,
 * so that nothing still asks when its transaction is over and the connection is somebody else's.
 */
export async function together<const Asked extends readonly unknown[]>(
  asked: Asked,
): Promise<{ -readonly [At in keyof Asked]: Awaited<Asked[At]> }> {
  // A query of drizzle is sent anew each time that somebody waits for it.
  const answers = asked.map((each) => Promise.resolve(each));
  await Promise.allSettled(answers);
  return Promise.all(answers) as Promise<{ -readonly [At in keyof Asked]: Awaited<Asked[At]> }>;
}
