const KILOBYTE = 1_000;
const WHERE = "scripts/weight/weight-budgets.mjs";

/**
 * Each page against its row of the budgets: `[ceiling, goal]` in KB of 1,000 bytes, with a third for its workers where it
 * starts any. Returns the rows, with `isMet` for the goal, and a sentence for each page that is above a ceiling, has no
 * row, or is no more.
 */
export function judgeWeights(weights, budgets) {
  if (weights.length === 0) throw new Error("The build names no page: its manifests are not where they were.");
  const problems = [];
  const rows = weights.map(({ page, bytes, askedBytes, apartBytes = 0 }) => {
    const [ceiling, goal, apart = 0] = budgets[page] ?? [];
    if (ceiling === undefined) problems.push(`${page} (${inWords(bytes)} of script at first) has no row in ${WHERE}.`);
    else if (bytes > ceiling * KILOBYTE)
      problems.push(`${page} needs ${inWords(bytes)} of script at first; its ceiling in ${WHERE} is ${ceiling} KB.`);
    if (ceiling !== undefined && apartBytes > apart * KILOBYTE)
      problems.push(
        `The workers of ${page} need ${inWords(apartBytes)} of script; their ceiling in ${WHERE} is ${apart} KB.`,
      );
    return {
      page,
      bytes,
      askedBytes,
      apartBytes,
      ceilingKilobytes: ceiling,
      goalKilobytes: goal,
      isMet: bytes <= goal * KILOBYTE,
    };
  });
  for (const page of Object.keys(budgets))
    if (!rows.some((row) => row.page === page))
      problems.push(`${page} has a row in ${WHERE}, but there is no such page.`);
  return { rows, problems };
}

const inWords = (bytes) => `${(bytes / KILOBYTE).toFixed(1)} KB`;
