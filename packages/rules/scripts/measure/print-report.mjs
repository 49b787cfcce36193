const two = (value) => (Number.isFinite(value) ? value.toFixed(2) : "–");

/** The report as plain text; with details, every miss on a line of its own. */
export function printReport({ stories, quantities, facts }, hasDetails) {
  const lines = [
    ...stories.flatMap((figures) => storyLines(figures, hasDetails)),
    ...quantities.flatMap((figures) => quantityLines(figures, hasDetails)),
    ...facts.flatMap((figures) => factLines(figures, hasDetails)),
  ];
  return `${lines.join("\n")}\n`;
}

function storyLines(figures, hasDetails) {
  const { counts, labels, planted, falseProblems } = figures;
  const label = (name, of) =>
    of === null || of === undefined
      ? []
      : [
          `  labels, ${name}: macro-F1 ${two(of.macro)} over ${of.sentences} sentences (${Object.entries(of.byLabel)
            .map(([key, f1]) => `${key} ${two(f1)}`)
            .join(", ")})`,
        ];
  return [
    `${figures.file}: ${figures.stories} stories`,
    correlationLine("Spearman over all", figures.spearman),
    ...(figures.realLife.stories > 2 ? [correlationLine("Spearman, real-life", figures.realLife)] : []),
    `  weak/strong AUC ${two(figures.aucWeakStrong)} (word count ${two(figures.aucByWords)}; ${counts.weak} weak, ${counts.strong} strong)`,
    `  strong below solid: ${listOr(figures.strongBelowSolid)}; stuffed above developing: ${listOr(figures.stuffedAboveDeveloping)} of ${counts.stuffed}`,
    ...(planted.of === 0 ? [] : [`  planted recall ${two(planted.recall)} (${planted.found} of ${planted.of})`]),
    `  false must/should per strong story: mean ${two(falseProblems.mean)}, most ${falseProblems.most}`,
    ...label("by hand", labels.hand),
    ...label("sections joined", labels.joined),
    ...(labels.byPlace === null ? [] : [`  labels by place alone: macro-F1 ${two(labels.byPlace)}`]),
    ...(hasDetails ? storyDetails(figures) : []),
    "",
  ];
}

const correlationLine = (name, { stories, score, wordCount, numberCount }) =>
  `  ${name}: ${two(score)} (word count ${two(wordCount)}, number count ${two(numberCount)}; ${stories} stories)`;

const listOr = (list) => (list.length === 0 ? "none" : list.join(", "));

const storyDetails = ({ planted, falseProblems }) => [
  `  planted: ${Object.entries(planted.byPitfall)
    .map(([pitfall, { found, of }]) => `${pitfall} ${found}/${of}`)
    .join(", ")}`,
  ...falseProblems.storiesAboveOne.map(({ id, rules }) => `  ${id}: ${rules.join(", ")}`),
];

function quantityLines(figures, hasDetails) {
  const row = (name, { f1, recall, precision, count }) =>
    `  ${name}: F1 ${two(f1)}, recall ${two(recall)}, precision ${two(precision)} (${count})`;
  return [
    `${figures.file}: ${figures.sentences} sentences`,
    row("quantities", figures.quantities),
    row("quantities with unit", figures.quantitiesWithUnit),
    row("quantities, every run of digits", figures.digitsOnly),
    row("changes", figures.changes),
    ...(hasDetails
      ? figures.misses.flatMap(({ id, text, lost, change }) => [
          `  ${id} ${text}`,
          ...lost.map((line) => `      ${line}`),
          ...(change === null ? [] : [`      change: ${change}`]),
        ])
      : []),
    "",
  ];
}

function factLines({ file, sentences, facts, heldOut, misses }, hasDetails) {
  const row = ({ recall, precision, f1, count }) =>
    `recall ${two(recall)}  precision ${two(precision)}  F1 ${two(f1)}  (${count})`;
  const none = { recall: Number.NaN, precision: Number.NaN, f1: Number.NaN, count: 0 };
  return [
    `${file}: ${sentences} sentences; the half that may be read, then the half that is only scored`,
    ...Object.keys({ ...facts, ...heldOut }).flatMap((name) => [
      `  ${name.padEnd(16)} ${row(facts[name] ?? none).padEnd(50)}  | ${row(heldOut[name] ?? none)}`,
      ...(hasDetails ? (misses[name] ?? []).map((line) => `      ${line}`) : []),
    ]),
    "",
  ];
}
