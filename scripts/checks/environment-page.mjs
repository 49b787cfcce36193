import { readText } from "./walk-tree.mjs";

export const ENVIRONMENT_PAGE = "docs/environment.md";

const HEAD = `<!-- Written by \`npm run docs:environment\` from the env.ts of web and worker; change these, not this page. -->

# Environment

What web, the worker and its commands read. \`npm start\` sets each one itself; [.env.example](../.env.example) is a file to begin with, and [infra](../infra/README.md) says how a server gets them. A process that finds one missing or wrong does not start, and names it. Web's port and address are Next's own: \`PORT\` and \`HOSTNAME\`.

| name | read by | what it is | when it is not set | example | secret |
| --- | --- | --- | --- | --- | --- |
`;

const cell = (text) => text.replaceAll("|", "\\|");
const code = (text) => (text === "" ? "" : `\`${cell(text)}\``);

function unsetWords({ isRequired, fallback }) {
  if (isRequired) return "does not start";
  return fallback === "" ? "" : code(fallback);
}

/** What several readers say of one key: once where they say the same. */
function together(settings, wordsOf) {
  const said = settings.map((setting) => [setting.reader, wordsOf(setting)]);
  const different = new Set(said.map(([, words]) => words));
  if (different.size === 1) return said[0][1];
  return said
    .filter(([, words]) => words !== "")
    .map(([reader, words]) => `${reader}: ${words}`)
    .join("<br>");
}

/** The page of every setting, by name. */
export function writeEnvironmentPage(environments) {
  const settings = environments.flatMap((environment) => environment.settings);
  const names = [...new Set(settings.map(({ key }) => key))].sort();
  const rows = names.map((name) => {
    const each = settings.filter(({ key }) => key === name);
    const cells = [
      code(name),
      each.map(({ reader }) => reader).join(", "),
      together(each, ({ description }) => cell(description)),
      together(each, unsetWords),
      together(each, ({ example }) => code(example)),
      each.some(({ secret }) => secret) ? "yes" : "no",
    ];
    return `| ${cells.join(" | ")} |\n`;
  });
  return HEAD + rows.join("");
}

/** Every setting says what it is, and the page says what the settings say. */
export function checkEnvironmentPage({ root, files }, environments) {
  const problems = environments.flatMap(({ file, keys, settings }) =>
    keys
      .filter((key) => !settings.some((setting) => setting.key === key && setting.description && setting.reader))
      .map((key) => ({
        file,
        rule: "environment",
        what: `it does not say what ${key} is, or who reads it.`,
        mend: "Add .meta({ description, example, secret }) to its schema, and .meta({ title }) to the object around it.",
      })),
  );
  const isCurrent =
    files.includes(ENVIRONMENT_PAGE) && readText(root, ENVIRONMENT_PAGE) === writeEnvironmentPage(environments);
  if (!isCurrent)
    problems.push({
      file: ENVIRONMENT_PAGE,
      rule: "environment",
      what: "it is not what the env.ts of web and worker say.",
      mend: "Run `npm run docs:environment`.",
    });
  return problems;
}
