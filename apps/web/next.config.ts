import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import { FIXED_HEADERS } from "./src/fixed-headers.ts";

/** Text fields hold plain text, and their keys bring a reader of programming languages along. */
const PLAIN_LANGUAGE = "./src/features/story-editor/plain-language.ts";

/** What makes a component of an icon's drawing, which here is coloured and sized by its class. */
const BARE_ICON = "./src/features/shell/bare-icon.ts";

/**
 * What the router brings to every page for products unlike this one, 8 KB; decision 20 says why it is left out. Only in the
 * browser: on the server the router stays whole.
 */
const ROUTER_PARTS = {
  "./reducers/server-action-reducer": "./src/router-parts/no-server-actions.ts",
  "../../../lib/constants": "./src/router-parts/router-constants.ts",
  "./links": "./src/router-parts/no-router-links.ts",
  "../links": "./src/router-parts/no-router-links.ts",
  "../../shared/lib/instant-messages": false,
  "./errors/root-error-boundary": "./src/router-parts/root-error-boundary.ts",
  "./builtin/global-error": "./src/router-parts/unstyled-global-error.tsx",
  "../components/builtin/global-error": "./src/router-parts/unstyled-global-error.tsx",
  "./preload-chunks": "./src/router-parts/no-preloading.ts",
  "../build/polyfills/polyfill-module": "./src/router-parts/missing-in-browsers.ts",
  process: "./src/router-parts/bare-process.ts",
  "node:process": "./src/router-parts/bare-process.ts",
  "next/dist/build/polyfills/process": "./src/router-parts/bare-process.ts",
};

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: fileURLToPath(new URL("../..", import.meta.url)),
  turbopack: {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    resolveAlias: {
      "@codemirror/language": PLAIN_LANGUAGE,
      "@lezer/common": PLAIN_LANGUAGE,
      "../createLucideIcon.mjs": BARE_ICON,
      "./createLucideIcon.mjs": BARE_ICON,
      ...Object.fromEntries(Object.entries(ROUTER_PARTS).map(([asked, given]) => [asked, { browser: given }])),
    },
  },
  serverExternalPackages: ["pg", "ioredis", "@node-rs/argon2", "pino"],
  transpilePackages: [
    "@starboard/api",
    "@starboard/auth",
    "@starboard/db",
    "@starboard/domain",
    "@starboard/email",
    "@starboard/jobs",
    "@starboard/observability",
    "@starboard/rules",
    "@starboard/services",
    "@starboard/ui",
  ],
  poweredByHeader: false,
  reactStrictMode: true,
  headers: async () => [
    { source: "/:path*", headers: FIXED_HEADERS },
    // The address is the key: no other site is told it, and no search engine keeps it.
    {
      source: "/shared/:path*",
      headers: [
        { key: "referrer-policy", value: "no-referrer" },
        { key: "x-robots-tag", value: "noindex, nofollow" },
      ],
    },
    // It stands one folder below the one page that it opens offline, and beside the folder of that page's scripts.
    { source: "/try/worker.js", headers: [{ key: "service-worker-allowed", value: "/" }] },
  ],
  // Types are a step of `npm run verify`, which every landing passes; a first `npm start` need not check them again (10 s).
  typescript: { ignoreBuildErrors: true },
  experimental: {
    authInterrupts: true,
    // Together they take a first build from 45 s to 28 s on two cores: nobody reads maps of the server here, its code
    // is more readable as it is written, and the build's own cache costs a first build more than it spares a later one.
    turbopackSourceMaps: false,
    turbopackMinify: { server: false, client: true, edge: false },
    turbopackFileSystemCacheForBuild: false,
  },
};

export default config;
