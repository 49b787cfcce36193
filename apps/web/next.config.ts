import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: fileURLToPath(new URL("../..", import.meta.url)),
  turbopack: { root: fileURLToPath(new URL("../..", import.meta.url)) },
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
  experimental: { authInterrupts: true },
};

// biome-ignore lint/style/noDefaultExport: Next reads the default export of its configuration.
export default config;
