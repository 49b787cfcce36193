/** One ring for every import that closes one, as the files along it. Depth first; a finished file is not read again. */
function findRings(nodes, next) {
  const finished = new Set();
  const path = [];
  const rings = [];
  const visit = (node) => {
    if (finished.has(node)) return;
    const start = path.indexOf(node);
    if (start !== -1) {
      rings.push(path.slice(start));
      return;
    }
    path.push(node);
    for (const target of next(node)) visit(target);
    path.pop();
    finished.add(node);
  };
  for (const node of nodes) visit(node);
  return rings;
}

/** No file may reach itself, types included: a ring of types is a ring of meanings. */
export function checkCycles({ modules }) {
  const edgesOf = (path) => (modules.get(path)?.edges ?? []).filter((edge) => edge.to && !edge.isUrl);
  const rings = findRings(modules.keys(), (path) => new Set(edgesOf(path).map((edge) => edge.to)));
  return rings.map((ring) => {
    const last = ring.at(-1);
    return {
      file: last,
      line: edgesOf(last).find((edge) => edge.to === ring[0]).line,
      rule: "cycle",
      what: `this import closes a ring: ${[last, ...ring].join(" → ")}.`,
      mend: "Move what both sides need into a file of its own that imports neither.",
    };
  });
}
