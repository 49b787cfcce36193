// Addresses with passwords and the machine's own settings reach no process that does not need them.
const withheld = [
  "DATABASE_URL",
  "MIGRATION_DATABASE_URL",
  "WORKER_DATABASE_URL",
  "REDIS_URL",
  "STARBOARD_EMBEDDED",
  "OPS_PORT",
  "HOST",
  "HOSTNAME",
  "PORT",
  "NODE_CHANNEL_FD",
];

function inherited(env) {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !withheld.includes(name) && !name.startsWith("npm_")),
  );
}

function shared({ env, secrets, siteUrl, mailUrl, isEmbedded, folder, isDevelopment }) {
  return {
    ...inherited(env),
    NODE_ENV: isDevelopment ? "development" : "production",
    SITE_URL: siteUrl,
    STARBOARD_SECRET: secrets.starboardSecret,
    STARBOARD_DATA: folder,
    NEXT_TELEMETRY_DISABLED: "1",
    ...(mailUrl ? { MAIL_URL: mailUrl } : {}),
    ...(isEmbedded ? { STARBOARD_EMBEDDED: "1" } : {}),
  };
}

/** What the web process is told. */
export function webEnvironment({ databaseUrl, redisUrl, host, port, ...rest }) {
  return {
    ...shared(rest),
    DATABASE_URL: databaseUrl,
    HOSTNAME: host,
    PORT: String(port),
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
  };
}

/** What the worker and the commands are told. */
export function workerEnvironment({ databaseUrl, redisUrl, opsPort, ...rest }) {
  return {
    ...shared(rest),
    DATABASE_URL: databaseUrl,
    OPS_PORT: String(opsPort),
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
  };
}
