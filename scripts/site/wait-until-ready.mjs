const limitMs = 60_000;

async function ask(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: "manual" });
    return { isReady: answer.status === 200, said: `${answer.status} ${(await answer.text()).slice(0, 200)}` };
  } catch (error) {
    return { isReady: false, said: error.cause?.code ?? error.message };
  }
}

/** Waits until each address answers 200. Gives up after a minute, or at once when the site has a problem. */
export async function waitUntilReady(urls, site) {
  const until = Date.now() + limitMs;
  for (const url of urls) {
    for (;;) {
      const { isReady, said } = await ask(url);
      if (isReady) break;
      if (site.problem) throw site.problem;
      if (Date.now() > until)
        throw new Error(
          `${url} has not become ready within ${limitMs / 1000} s (${said}); the logs are in ${site.folder}/logs.`,
        );
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
}
