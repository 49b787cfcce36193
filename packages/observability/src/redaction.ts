import { errorFields } from "./error-fields.ts";

/** What stands in a log line where a value must not. */
const REDACTED = "[redacted]";

/** A field whose name contains one of these, in any case and with any separators, is never logged. */
const SECRET_PARTS = [
  "password",
  "passphrase",
  "secret",
  "token",
  "authorization",
  "cookie",
  "apikey",
  "email",
  "signature",
];

/** Fields with exactly these names hold what a person wrote, or who they are. */
const PRIVATE_NAMES = new Set([
  "answer",
  "bcc",
  "body",
  "cc",
  "comment",
  "content",
  "displayname",
  "exact",
  "freetext",
  "fullname",
  "headers",
  "html",
  "ip",
  "note",
  "params",
  "prefix",
  "question",
  "quote",
  "recipient",
  "recipients",
  "sections",
  "subject",
  "suffix",
  "text",
  "title",
  "to",
]);

const MAX_DEPTH = 6;

const mustHide = (name: string): boolean => {
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return PRIVATE_NAMES.has(plain) || SECRET_PARTS.some((part) => plain.includes(part));
};

/**
 * A copy of a log record with every secret or personal field replaced, however deep it lies (below six levels
 * everything is), and errors reduced to what they may say. Goes by names: a text under a harmless name passes.
 */
export const redact = (record: Record<string, unknown>): Record<string, unknown> => redactFields(record, 0);

const redactFields = (record: object, depth: number): Record<string, unknown> => {
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) {
    if (value === undefined || value === null) continue;
    if (mustHide(name)) copy[name] = REDACTED;
    else copy[name] = name === "err" ? errorFields(value) : redactValue(value, depth + 1);
  }
  return copy;
};

const redactValue = (value: unknown, depth: number): unknown => {
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (value instanceof Error) return errorFields(value);
  if (depth > MAX_DEPTH) return REDACTED;
  if (Array.isArray(value)) return value.map((item) => redactValue(item, depth + 1));
  if ("toJSON" in value && typeof value.toJSON === "function") return redactValue(value.toJSON(), depth + 1);
  return redactFields(value, depth);
};
