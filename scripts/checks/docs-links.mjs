import { posix } from "node:path";
import { readText } from "./walk-tree.mjs";

const withoutFences = (text) => text.replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, (block) => block.replaceAll(/[^\n]/g, " "));
const lineAt = (text, offset) => text.slice(0, offset).split("\n").length;

/** The anchor that a heading gets on the usual forges. */
export const anchorOf = (heading) =>
  heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/[`*]/g, "")
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(/\s/g, "-");

const anchorsOf = (text) => {
  const seen = new Map();
  const anchors = new Set();
  for (const [, heading] of withoutFences(text).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const anchor = anchorOf(heading);
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    anchors.add(count ? `${anchor}-${count}` : anchor);
  }
  for (const [, id] of text.matchAll(/<a\s+(?:id|name)="([^"]+)"/g)) anchors.add(id);
  return anchors;
};

const globToPattern = (glob) =>
  new RegExp(
    `^${glob
      .replaceAll(/[.+^$()|\\]/g, "\\$&")
      .replaceAll(/\{([^}]*)\}/g, (_, names) => `(?:${names.split(",").join("|")})`)
      .replaceAll(/\*\*\/?|\*/g, (star) => (star === "*" ? "[^/]*" : ".*"))}(?:/.*)?$`,
  );

const PATH = /^(?:\.\/)?(?:apps|packages|scripts|docs|infra|lint|\.ci)\/[^\s`]*$/;

function linkProblem(target, file, { known, folders, text }) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return;
  const [path, anchor] = decodeURI(target).split("#");
  const to = path ? posix.normalize(posix.join(posix.dirname(file), path)).replace(/\/$/, "") : file;
  if (!known.has(to) && !folders.has(to)) return `the link ${target} leads to nothing`;
  if (anchor && to.endsWith(".md") && !anchorsOf(text(to)).has(anchor)) return `${to} has no heading for #${anchor}`;
}

function codeProblem(code, { files, scripts }) {
  const script = code.match(/^(?:npm|pnpm) run (?:-\S+ )*([\w:][\w:-]*)/)?.[1];
  if (script && !scripts.has(script)) return `package.json has no script "${script}"`;
  if (!PATH.test(code) || /[<>…]|\.\.\./.test(code)) return;
  const path = code
    .replace(/^\.\//, "")
    .replace(/(?::\d+(?:-\d+)?|#.*)$/, "")
    .replace(/\/$/, "");
  const pattern = globToPattern(path);
  return files.some((file) => pattern.test(file)) ? undefined : `the path ${code} does not exist`;
}

/** Links, anchors, paths and npm scripts in every Markdown file, dead ones reported. */
export function checkDocs({ root, files, workspace }) {
  const known = new Set(files);
  const folders = new Set(files.flatMap((file) => file.split("/").map((_, at, parts) => parts.slice(0, at).join("/"))));
  const context = { known, folders, files, text: (path) => readText(root, path) };
  context.scripts = new Set(Object.keys(workspace.rootManifest.scripts ?? {}));
  const problems = [];
  let links = 0;
  const pages = files.filter((file) => file.endsWith(".md") && !/(?:^|\/)(?:corpus|fixtures)\//.test(file));
  for (const file of pages) {
    const text = withoutFences(readText(root, file));
    const report = (offset, what, mend) =>
      what && problems.push({ file, line: lineAt(text, offset), rule: "docs", what: `${what}.`, mend });
    for (const match of text.matchAll(/!?\[[^\]]*\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)|^\[[^\]]+\]:\s+(\S+)/gm)) {
      links += 1;
      report(
        match.index,
        linkProblem(match[1] ?? match[2], file, context),
        "Correct the link, or write what it should lead to.",
      );
    }
    for (const match of text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)) {
      links += 1;
      report(match.index, codeProblem(match[1], context), "Write the path as it is now, from the root of the project.");
    }
  }
  return { problems, summary: `${pages.length} pages, ${links} links and names` };
}
