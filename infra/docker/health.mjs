// A container's health: 0 when the address answers 200 within five seconds. The slim images have no curl.
try {
  const answer = await fetch(process.argv[2], { signal: AbortSignal.timeout(5_000) });
  process.exitCode = answer.ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
