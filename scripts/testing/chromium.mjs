import { createRequire } from "node:module";
import { inRepository } from "../site/repository.mjs";
import { findChromium } from "./tools.mjs";

/** What a Chromium of ours is started with: no sandbox under root, and nothing that asks other hosts. */
export const chromiumArguments = () => [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launchChromium() {
  const { chromium } = createRequire(inRepository("apps/web/package.json"))("@playwright/test");
  return chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
}
