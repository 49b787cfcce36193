import pg from "pg";

/** From this time on a statement is worth a plan that is kept: what is asked once, such as a list of its own length, is not. */
const OFTEN = 5;
/** Each connection keeps those that it was asked; a plan with the fence in it takes some tens of kilobytes there. */
const MOST_KEPT = 250;
const MOST_COUNTED = 5_000;

interface Config {
  text: string;
  name?: string | undefined;
}

/**
 * Names for the statements that a process sends often. Planning them anew with every row-level policy in them took
 * PostgreSQL four times as long as running them.
 */
export function createNames() {
  const seen = new Map<string, number>();
  const names = new Map<string, string>();
  return (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST_KEPT) return known;
    const times = (seen.get(text) ?? 0) + 1;
    if (times < OFTEN) {
      if (seen.size >= MOST_COUNTED) seen.clear();
      seen.set(text, times);
      return undefined;
    }
    seen.delete(text);
    const name = `kept_${names.size}`;
    names.set(text, name);
    return name;
  };
}

const nameOf = createNames();

/** A connection whose server keeps the plans of statements that this process sends often. */
export class PlanKeeper extends pg.Client {
  // pg's own signatures are a dozen; this one hands all of them on.
  override query(...args: unknown[]): never {
    const [config, values] = args;
    if (isStatement(config) && Array.isArray(values) && (values.length > 0 || READS.test(config.text)))
      args[0] = named(config);
    // What is asked in one go is written to the network in one piece.
    const { stream } = this.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    return (super.query as (...all: unknown[]) => unknown).apply(this, args) as never;
  }
}

/** Of what has no parameters, only this has a plan worth keeping. */
const READS = /^\s*(select|with)\b/;
const isStatement = (config: unknown): config is Config =>
  typeof config === "object" && config !== null && "text" in config && !("submit" in config);

function named(config: Config): Config {
  const name = config.name ?? nameOf(config.text);
  return name === undefined ? config : { ...config, name };
}
