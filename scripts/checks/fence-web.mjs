import { SERVER_ONLY } from "./import-table.mjs";
import { isTestFile } from "./walk-tree.mjs";

const FEATURE = /^apps\/web\/src\/features\/([^/]+)\/(.+)$/;

/** A feature is entered through its index.ts, from other features and from routes alike. */
export function checkFeatures({ edges }) {
  const problems = [];
  for (const edge of edges) {
    const [, feature, inner] = edge.to?.match(FEATURE) ?? [];
    if (!feature || edge.from.startsWith(`apps/web/src/features/${feature}/`) || /^index\.tsx?$/.test(inner)) continue;
    problems.push({
      file: edge.from,
      line: edge.line,
      rule: "features",
      what: `${edge.specifier} reaches into the feature ${feature}.`,
      mend: `Import it from features/${feature}/index.ts, and export it there if it is meant for others.`,
    });
  }
  return problems;
}

const WEB_ORDER = [
  { from: "apps/web/src/features/", never: ["apps/web/src/app/"] },
  { from: "apps/web/src/server/", never: ["apps/web/src/app/", "apps/web/src/features/"] },
  { from: "apps/web/src/trpc/", never: ["apps/web/src/app/", "apps/web/src/features/"] },
];

/** Inside web imports point down as well: routes → features → trpc → server. */
export function checkWebOrder({ edges }) {
  const problems = [];
  for (const edge of edges) {
    const row = WEB_ORDER.find(({ from }) => edge.from.startsWith(from));
    const above = row?.never.find((folder) => edge.to?.startsWith(folder));
    if (!above || isTestFile(edge.from)) continue;
    problems.push({
      file: edge.from,
      line: edge.line,
      rule: "features",
      what: `${row.from} may not import ${above}: it stands below.`,
      mend: "Pass it in as a prop or an argument, or move it down.",
    });
  }
  return problems;
}

const serverReason = (edge) => {
  if (edge.kind === "node") return edge.specifier;
  if (
    edge.kind === "npm" &&
    (SERVER_ONLY.libraries.includes(edge.package) || /^next\/(?:headers|server)$/.test(edge.specifier))
  ) {
    return edge.specifier;
  }
  if (edge.kind === "workspace" && SERVER_ONLY.packages.includes(edge.package)) return edge.specifier;
  return SERVER_ONLY.folders.some((folder) => edge.to?.startsWith(folder)) ? edge.to : undefined;
};

/** Follows every "use client" file over all it loads; what is erased (`import type`) is not followed. */
export function checkClients({ modules }) {
  const problems = [];
  for (const start of modules.values()) {
    if (!start.directives.includes("use client")) continue;
    const seen = new Map([[start.path, []]]);
    for (const [path, chain] of seen) {
      for (const edge of modules.get(path)?.edges ?? []) {
        if (edge.isType) continue;
        const reason = serverReason(edge);
        if (reason) {
          problems.push({
            file: start.path,
            line: (chain[0] ?? edge).line,
            rule: "client",
            what: `a "use client" file loads server code: ${[start.path, ...chain.map((one) => one.to), reason].join(" → ")}.`,
            mend: "Fetch it through tRPC, pass it as a prop from a server component, or import only its type.",
          });
        } else if (edge.to && !seen.has(edge.to) && !modules.get(edge.to)?.directives.includes("use server")) {
          seen.set(edge.to, [...chain, edge]);
        }
      }
    }
  }
  return problems;
}
