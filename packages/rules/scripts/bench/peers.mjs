/**
 * Other people's text checkers, each with all it usually does. They are development dependencies of this bench alone.
 * A peer is loaded when it is timed, so that one that cannot run here costs the others nothing.
 */
export const PEERS = {
  wink: async () => {
    const { default: winkNLP } = await import("wink-nlp");
    const { default: model } = await import("wink-eng-lite-web-model");
    const nlp = winkNLP(model);
    return (text) => nlp.readDoc(text).tokens().length();
  },
  "write-good": async () => {
    const { default: writeGood } = await import("write-good/write-good.js");
    return (text) => writeGood(text).length;
  },
  retext: async () => {
    const { retext } = await import("retext");
    const plugins = await Promise.all([
      import("retext-english"),
      import("retext-passive"),
      import("retext-repeated-words"),
      import("retext-simplify"),
      import("retext-readability"),
    ]);
    const processor = plugins.reduce((chain, plugin) => chain.use(plugin.default), retext());
    return async (text) => (await processor.process(text)).messages.length;
  },
  harper: async () => {
    const { LocalLinter } = await import("harper.js");
    const { binary } = await import("harper.js/binary");
    const linter = new LocalLinter({ binary });
    await linter.setup();
    return async (text) => (await linter.lint(text)).length;
  },
  textlint: async () => {
    const { TextlintKernel } = await import("@textlint/kernel");
    const { default: plugin } = await import("@textlint/textlint-plugin-text");
    const modules = await Promise.all([
      import("textlint-rule-write-good/lib/write-good.js"),
      import("textlint-rule-stop-words"),
      import("textlint-rule-terminology"),
      import("textlint-rule-no-todo/lib/no-todo.js"),
      import("textlint-rule-alex/lib/textlint-rule-alex.js"),
      import("textlint-rule-common-misspellings/lib/common-misspellings.js"),
    ]);
    const rules = modules.map((module, index) => ({ ruleId: `rule-${index}`, rule: ruleOf(module) }));
    const kernel = new TextlintKernel();
    const options = {
      filePath: "story.txt",
      ext: ".txt",
      plugins: [{ pluginId: "text", plugin: plugin.default ?? plugin }],
      rules,
    };
    return async (text) => (await kernel.lintText(text, options)).messages.length;
  },
};

/** Rules come as CommonJS with one default inside the other. */
const ruleOf = (module) => module.default?.default ?? module.default;
