const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

/**
 * Each page against what is wanted of it. Until every page meets that, none may be above the ceiling, and one that is
 * named in `ceilingBytesOf` not above its own. Returns the rows, with `isMet`, and a sentence for each page that breaks this.
 */
export function judgeWeights(weights, { wantedBytes, wantedBytesOf, ceilingBytes, ceilingBytesOf }) {
  if (weights.length === 0) throw new Error("The build names no page: its manifests are not where they were.");
  const rows = weights.map(({ page, bytes }) => {
    const wanted = wantedBytesOf[page] ?? wantedBytes;
    const ceiling = ceilingBytesOf[page] ?? Math.max(wanted, ceilingBytes);
    return { page, bytes, wantedBytes: wanted, ceilingBytes: ceiling, isMet: bytes <= wanted };
  });
  const problems = rows
    .filter(({ bytes, ceilingBytes: ceiling }) => bytes > ceiling)
    .map(
      ({ page, bytes, ceilingBytes: ceiling }) =>
        `${page} asks for ${kilobytes(bytes)} of script at first; its budget is ${kilobytes(ceiling)}.`,
    );
  const gone = [...Object.keys(wantedBytesOf), ...Object.keys(ceilingBytesOf)].filter(
    (page) => !rows.some((row) => row.page === page),
  );
  return { rows, problems: [...problems, ...gone.map((page) => `${page} has a budget, but there is no such page.`)] };
}
