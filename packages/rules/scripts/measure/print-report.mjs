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

function factLines({ file, sentences, facts, misses }, hasDetails) {
  return [
    `${file}: ${sentences} sentences`,
    ...Object.entries(facts).flatMap(([name, { recall, precision, f1, count }]) => [
      `  ${name.padEnd(16)} recall ${two(recall)}  precision ${two(precision)}  F1 ${two(f1)}  (${count})`,
      ...(hasDetails ? (misses[name] ?? []).map((line) => `      ${line}`) : []),
    ]),
    "",
  ];
}
