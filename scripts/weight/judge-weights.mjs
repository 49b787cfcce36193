const KILOBYTE = 1_000;
const WHERE = "scripts/weight/weight-budgets.mjs";

/**
 * Each page against its row of the budgets: `[ceiling, goal]` in KB of 1,000 bytes. Returns the rows, with `isMet` for the
 * goal, and a sentence for each page that is above its ceiling, has no row, or is no more.
 */
export function judgeWeights(weights, budgets) {
  if (weights.length === 0) throw new Error("The build names no page: its manifests are not where they were.");
  const problems = [];
  const rows = weights.map(({ page, bytes, askedBytes }) => {
    const [ceiling, goal] = budgets[page] ?? [];
    if (ceiling === undefined) problems.push(`${page} (${inWords(bytes)} of script at first) has no row in ${WHERE}.`);
    else if (bytes > ceiling * KILOBYTE)
      problems.push(`${page} needs ${inWords(bytes)} of script at first; its ceiling in ${WHERE} is ${ceiling} KB.`);
    return { page, bytes, askedBytes, ceilingKilobytes: ceiling, goalKilobytes: goal, isMet: bytes <= goal * KILOBYTE };
  });
  for (const page of Object.keys(budgets))
    if (!rows.some((row) => row.page === page))
      problems.push(`${page} has a row in ${WHERE}, but there is no such page.`);
  return { rows, problems };
}

const inWords = (bytes) => `${(bytes / KILOBYTE).toFixed(1)} KB`;
