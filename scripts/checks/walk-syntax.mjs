import { parseSync, visitorKeys } from "oxc-parser";

/** Parses TypeScript or JavaScript. Throws a SyntaxError that names the file, never returns half a program. */
export function parseFile(path, text) {
  const { program, errors } = parseSync(path, text, { sourceType: "module" });
  if (errors.length > 0) throw new SyntaxError(`${path} cannot be parsed: ${errors[0].message}`);
  return program;
}

/** Calls `enter(node, parent, key)` for every node, parents first. */
export function walkSyntax(node, enter, parent = null, key = "") {
  enter(node, parent, key);
  for (const childKey of visitorKeys[node.type] ?? []) {
    const child = node[childKey];
    if (Array.isArray(child)) {
      for (const item of child) if (item) walkSyntax(item, enter, node, childKey);
    } else if (child) walkSyntax(child, enter, node, childKey);
  }
}

/** A function from an offset to its line, counted from 1. */
export function lineCounter(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

const NAMES_A_KEY = new Set([
  "Property",
  "MethodDefinition",
  "PropertyDefinition",
  "AccessorProperty",
  "TSPropertySignature",
  "TSMethodSignature",
  "TSEnumMember",
  "TSAbstractPropertyDefinition",
  "TSAbstractMethodDefinition",
]);
const NAMES_A_TYPE = new Set([
  "TSTypeReference",
  "TSQualifiedName",
  "TSExpressionWithTypeArguments",
  "TSClassImplements",
]);

/** True where an identifier stands for a value that is read (or aliased), not for a key, a label or a type. */
export function isValueReference(node, parent, key) {
  if (node.type !== "Identifier" || !parent) return false;
  if (parent.type === "MemberExpression") return key === "object" || parent.computed;
  if (NAMES_A_KEY.has(parent.type) && key === "key") return parent.computed || parent.shorthand === true;
  if (NAMES_A_TYPE.has(parent.type)) return false;
  return !/Specifier$|^LabeledStatement$|^BreakStatement$|^ContinueStatement$|^TSTypeQuery$|^JSX/.test(parent.type);
}

const patternNames = (pattern) => {
  switch (pattern?.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((property) => patternNames(property.value ?? property.argument));
    case "ArrayPattern":
      return pattern.elements.flatMap(patternNames);
    case "AssignmentPattern":
      return patternNames(pattern.left);
    case "RestElement":
      return patternNames(pattern.argument);
    case "TSParameterProperty":
      return patternNames(pattern.parameter);
    default:
      return [];
  }
};

/** The names that a file declares anywhere: imports, variables, parameters, functions, classes. */
export function declaredNames(program) {
  const names = new Set();
  walkSyntax(program, (node) => {
    if (node.type === "VariableDeclarator") for (const name of patternNames(node.id)) names.add(name);
    if (node.type === "CatchClause") for (const name of patternNames(node.param)) names.add(name);
    if (/^Import.*Specifier$/.test(node.type)) names.add(node.local.name);
    if (/Function|^Class/.test(node.type) && node.id?.type === "Identifier") names.add(node.id.name);
    for (const parameter of Array.isArray(node.params) ? node.params : []) {
      for (const name of patternNames(parameter)) names.add(name);
    }
  });
  return names;
}
