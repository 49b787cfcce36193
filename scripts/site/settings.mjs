import { isIP } from "node:net";

function getPort(env, name, standard) {
  const text = env[name];
  if (text === undefined || text === "") return standard;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new Error(`${name} is no port: give a number from 0 (any free one) to 65535.`);
  return Number(text);
}

export function isLoopback(host) {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}

/** The address to reach a listener at from this machine: wildcards are no addresses, and IPv6 goes in brackets. */
export function localUrl(host, port) {
  const name = host === "0.0.0.0" || host === "127.0.0.1" ? "127.0.0.1" : host === "::" ? "[::1]" : host;
  return `http://${isIP(name) === 6 ? `[${name}]` : name}:${port}`;
}

/** What the environment says about the site, checked. Throws one clear sentence. */
export function readSettings(env) {
  const host = env.HOST || "127.0.0.1";
  const listener = host === "localhost" ? "127.0.0.1" : host;
  if (isIP(listener) === 0)
    throw new Error(`HOST is ${host}: give an IP address to listen on, such as 127.0.0.1 or 0.0.0.0.`);
  if (env.SITE_URL && !/^https?:\/\/[^/]+\/?$/.test(env.SITE_URL)) {
    throw new Error("SITE_URL is no address of a site: it looks like https://starboard.example.org, without a path.");
  }
  return {
    host: listener,
    port: getPort(env, "PORT", 3000),
    opsPort: getPort(env, "OPS_PORT", 0),
    siteUrl: env.SITE_URL?.replace(/\/$/, "") ?? null,
    redisUrl: env.REDIS_URL || null,
    mailUrl: env.MAIL_URL || null,
    isServer: Boolean(env.DATABASE_URL),
  };
}
