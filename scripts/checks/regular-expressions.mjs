import { lineCounter, parseFile, walkSyntax } from "./walk-syntax.mjs";
import { isModule, isTestFile, readText, walkTree } from "./walk-tree.mjs";

const isProduct = (path) => /^(?:apps|packages)\/[^/]+\/src\//.test(path) && isModule(path) && !isTestFile(path);

const makesOne = (node) =>
  (node.type === "NewExpression" || node.type === "CallExpression") &&
  node.callee.type === "Identifier" &&
  node.callee.name === "RegExp";

/** Every regular expression that runs in the product, each once with the first place where it stands. */
export function listRegularExpressions(root) {
  const found = new Map();
  for (const path of walkTree(root).filter(isProduct)) {
    const text = readText(root, path);
    const lineOf = lineCounter(text);
    walkSyntax(parseFile(path, text), (node) => {
      const where = `${path}:${lineOf(node.start)}`;
      if (makesOne(node)) found.set(where, { where, isComputed: true });
      const { pattern: source, flags } = (node.type === "Literal" && node.regex) || {};
      if (source === undefined || found.has(`/${source}/${flags}`)) return;
      found.set(`/${source}/${flags}`, { source, flags, where, isComputed: false });
    });
  }
  return found;
}
