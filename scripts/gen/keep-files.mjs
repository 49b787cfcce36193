import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Every file at or under a path; none where nothing lies there. */
function listFiles(root, path) {
  if (!existsSync(join(root, path))) return [];
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => listFiles(root, `${path}/${name}`));
}

/** Remembers what lies at these paths, folders with all in them, so that it can be put back as it was. */
export function keepFiles(root, paths) {
  const kept = new Map(
    paths.flatMap((path) => listFiles(root, path)).map((path) => [path, readFileSync(join(root, path))]),
  );
  const made = [];
  const makeFolder = (folder) => {
    if (existsSync(folder)) return;
    makeFolder(dirname(folder));
    mkdirSync(folder);
    made.unshift(folder);
  };
  return {
    write(path, text) {
      makeFolder(dirname(join(root, path)));
      writeFileSync(join(root, path), text);
    },
    putBack() {
      for (const path of paths.flatMap((each) => listFiles(root, each))) if (!kept.has(path)) rmSync(join(root, path));
      for (const [path, bytes] of kept) writeFileSync(join(root, path), bytes);
      for (const folder of made) rmSync(folder, { recursive: true });
    },
  };
}
