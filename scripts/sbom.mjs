import { requireNode } from "./machine/node-version.mjs";

requireNode();
const { runPnpm } = await import("./site/install.mjs");

// npm run -s sbom > starboard.cdx.json: what runs in production, from the lockfile, as CycloneDX.
const { code } = await runPnpm(["sbom", "--sbom-format", "cyclonedx", "--sbom-type", "application", "--prod"], {
  show: true,
});
process.exitCode = code ?? 1;
