// Next brings seven things for old browsers. Of those for which the build writes, some lack this one alone: Chrome and Edge
// before 120, Safari before 17.
if (!("canParse" in URL)) {
  Object.assign(URL, {
    canParse: (url: string, base?: string): boolean => {
      try {
        return Boolean(new URL(url, base));
      } catch {
        return false;
      }
    },
  });
}
