import { BadInput } from "../bad-input.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  ENOTDIR: "this is no folder, or lies under a name that is none",
  EEXIST: "this is a file; name a folder",
  EACCES: "there is no permission to read this",
  EISDIR: "this is a folder; name the files in it",
  ELOOP: "its links lead round in a circle",
  ENAMETOOLONG: "this name is longer than a file's may be",
};

/** What a file that cannot be read has: the person's to mend, not a failure of the program. */
export function unreadable(file: string, cause: NodeJS.ErrnoException | { code: string }): BadInput {
  const { code = "unknown" } = cause;
  return new BadInput(`${file}: ${REASONS[code] ?? `this cannot be read (${code})`}`, { cause });
}
