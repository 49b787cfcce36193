/** A value as it travels: JSON, and where in it stands what JSON has no word for. The notation is superjson's. */
export interface WireValue {
  json: unknown;
  meta?: { values?: [type: string] | Record<string, [type: string]>; v?: number };
}

type Holder = Record<string, unknown>;

const READERS: Readonly<Record<string, (json: unknown) => unknown>> = {
  Date: (json) => new Date(json as string),
  undefined: () => undefined,
  number: Number,
};

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
const escaped = (key: string) => key.replaceAll("\\", "\\\\").replaceAll(".", "\\.");

function keysOf(path: string): string[] {
  const keys = [""];
  for (const [piece] of path.matchAll(/\\.|\.|[^\\.]+/gsu)) {
    if (piece === ".") keys.push("");
    else keys.push(keys.pop() + (piece.startsWith("\\") ? piece.slice(1) : piece));
  }
  return keys;
}

/**
 * What pages ask with. As superjson writes it, of whose many kinds of values only these are ever asked with: those of JSON,
 * dates, numbers without end, and nothing. Throws at any other.
 */
export function writeValue(value: unknown): WireValue {
  const values: Record<string, [string]> = {};
  let root: [string] | undefined;
  // Where the walk stands. Few values are noted, so that the path is only written for those.
  const at: string[] = [];
  const note = (type: string) => {
    if (at.length === 0) root = [type];
    else values[at.map(escaped).join(".")] = [type];
  };
  const below = (key: string, part: unknown) => {
    at.push(key);
    const written = write(part);
    at.pop();
    return written;
  };
  const write = (part: unknown): unknown => {
    if (typeof part === "string" || typeof part === "boolean" || part === null) return part;
    if (part === undefined) {
      note("undefined");
      return null;
    }
    if (typeof part === "number") {
      if (Number.isFinite(part)) return part;
      note("number");
      return String(part);
    }
    if (part instanceof Date) {
      note("Date");
      return part.toISOString();
    }
    if (Array.isArray(part)) return part.map((each, index) => below(String(index), each));
    if (typeof part === "object" && isPlain(part))
      return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, below(key, each)]));
    throw new TypeError(`No page asks with a value of this kind: ${String(part)}`);
  };
  const json = write(value);
  const noted = root ?? (Object.keys(values).length > 0 ? values : undefined);
  return noted ? { json, meta: { values: noted, v: 1 } } : { json };
}

/** What the server answered. Throws at a kind of value that is none of those above. */
export function readValue({ json, meta }: WireValue): unknown {
  const values = meta?.values;
  if (!values) return json;
  if (Array.isArray(values)) return read(values[0], json);
  // The same answer may be read twice.
  const whole = structuredClone(json);
  for (const [path, [type]] of Object.entries(values)) {
    const keys = keysOf(path);
    const last = keys.pop() ?? "";
    const holder = keys.reduce((at, key) => at[ownKey(at, key)] as Holder, whole as Holder);
    holder[ownKey(holder, last)] = read(type, holder[last]);
  }
  return whole;
}

function ownKey(holder: Holder, key: string): string {
  if (!Object.hasOwn(holder, key)) throw new TypeError(`An answer names a place that it does not have: ${key}`);
  return key;
}

function read(type: string, json: unknown): unknown {
  const reader = READERS[type];
  if (!reader) throw new TypeError(`An answer holds a kind of value that no page reads: ${type}`);
  return reader(json);
}
