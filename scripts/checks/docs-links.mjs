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
/** A source file named without its folder, as a sentence does that has the subject in its words. */
const NAME = /^[\w.[\]-]+\.(?:ts|tsx|mjs|css)$/;
const AS_IT_IS = "Write the path as it is now, from the root of the project.";
const SHELL = /^```sh\n([\s\S]*?)^```/gm;

function linkProblem(target, file, { known, folders, text }) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return;
  const [path, anchor] = decodeURI(target).split("#");
  const to = path ? posix.normalize(posix.join(posix.dirname(file), path)).replace(/\/$/, "") : file;
  if (!known.has(to) && !folders.has(to)) return `the link ${target} leads to nothing`;
  if (anchor && to.endsWith(".md") && !anchorsOf(text(to)).has(anchor)) return `${to} has no heading for #${anchor}`;
}

function codeProblem(code, context) {
  const { files, scripts, names } = context;
  for (const [, script] of code.matchAll(/(?:npm|pnpm) run (?:-\S+ )*([\w:][\w:-]*)/g))
    if (!scripts.has(script)) return `package.json has no script "${script}"`;
  const words = code.split(/\s+/);
  if (words.length > 1) return words.map((word) => wordProblem(word, context)).find(Boolean);
  if (NAME.test(code) && !names.has(code)) return `no file is called ${code}`;
  if (!PATH.test(code) || /[<>…]|\.\.\./.test(code)) return;
  const path = code
    .replace(/^\.\//, "")
    .replace(/(?::\d+(?:-\d+)?|#.*)$/, "")
    .replace(/\/$/, "");
  const pattern = globToPattern(path);
  return files.some((file) => pattern.test(file)) ? undefined : `the path ${code} does not exist`;
}

/** Of a command: a path in it may be the beginning of several, and what a build makes is not there yet. */
function wordProblem(word, { files }) {
  const path = word.replace(/^\.\//, "");
  if (!PATH.test(path) || !/^[\w./[\]-]+$/.test(path) || path.includes("/dist/")) return;
  return files.some((file) => file.startsWith(path)) ? undefined : `the path ${word} does not exist`;
}

/** Links, anchors, paths, names of files, commands and npm scripts in every Markdown file, dead ones reported. */
export function checkDocs({ root, files, workspace }) {
  const known = new Set(files);
  const folders = new Set(files.flatMap((file) => file.split("/").map((_, at, parts) => parts.slice(0, at).join("/"))));
  const context = { known, folders, files, text: (path) => readText(root, path) };
  context.names = new Set(files.map((file) => posix.basename(file)));
  context.scripts = new Set(Object.keys(workspace.rootManifest.scripts ?? {}));
  const problems = [];
  let links = 0;
  const pages = files.filter((file) => file.endsWith(".md") && !/(?:^|\/)(?:corpus|fixtures)\//.test(file));
  for (const file of pages) {
    const whole = readText(root, file);
    const text = withoutFences(whole);
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
      report(match.index, codeProblem(match[1], context), AS_IT_IS);
    }
    for (const { index, 1: block } of whole.matchAll(SHELL)) {
      for (const [at, command] of block.split("\n").entries()) {
        const what = codeProblem(`${command} `, context);
        if (what)
          problems.push({ file, line: lineAt(whole, index) + at + 1, rule: "docs", what: `${what}.`, mend: AS_IT_IS });
      }
    }
  }
  return { problems, summary: `${pages.length} pages, ${links} links and names` };
}
