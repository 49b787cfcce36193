import { parseArgs } from "node:util";

export const startHelp = `npm start [-- options]     starts Starboard; the first time it installs and builds

  --no-demo    leaves an empty installation empty: a set-up page makes the first owner
  --redis      carries the queue on a local redis-server instead of PostgreSQL
  --fresh      deletes all data of the data folder first; asks before it does
  --yes        answers that question
  --help       shows this

Settings, all optional, from the environment:
  PORT, HOST               where to listen: 3000 and 127.0.0.1; a taken port moves to the next free one
  SITE_URL                 the address people use, when it differs from http://localhost:PORT
  STARBOARD_DATA           the data folder; its place is named at each start
  DATABASE_URL             a PostgreSQL server instead of the bundled one: an administrator's login, or the web's
  WORKER_DATABASE_URL, MIGRATION_DATABASE_URL
                           the worker's and the owner's logins, where DATABASE_URL is the web's
  REDIS_URL                a Redis server for the queue
  STARBOARD_SECRET         the application's key; generated into the data folder otherwise
  MAIL_URL                 smtp://login:password@host:587; without it mails are kept and shown in the app
`;

/** The command line of npm start and npm run dev. Throws one clear sentence. */
export function parseStartOptions(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        "no-demo": { type: "boolean", default: false },
        redis: { type: "boolean", default: false },
        fresh: { type: "boolean", default: false },
        yes: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    return values;
  } catch (error) {
    throw new Error(`${error.message.split(". ")[0]}: npm start -- --help lists what there is.`, { cause: error });
  }
}
