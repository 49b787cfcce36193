const startedAt = performance.now();

/** Seconds since the script began, with one decimal. */
export const elapsedSeconds = () => ((performance.now() - startedAt) / 1000).toFixed(1);

/** One line of progress, with the seconds since the script began. */
export function say(line) {
  console.log(`[${elapsedSeconds().padStart(6)} s] ${line}`);
}

/** Says what begins, that it still runs every ten seconds, and how long it took. Returns what `act` returns. */
export async function step(label, act) {
  say(`${label} …`);
  const from = performance.now();
  const timer = setInterval(() => say(`${label}: still at it`), 10_000);
  try {
    const result = await act();
    say(`${label}: done in ${((performance.now() - from) / 1000).toFixed(1)} s`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/** Ends the process with the error's sentence; the stack only where STARBOARD_TRACE asks for it. */
export function failWith(error) {
  console.error(`\nStarboard: ${error.message}`);
  if (process.env.STARBOARD_TRACE) console.error(error.stack);
  process.exitCode = 1;
}
