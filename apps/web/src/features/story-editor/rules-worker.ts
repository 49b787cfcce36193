import { analyse } from "./analyse.ts";
import type { RulesQuestion } from "./analysis.ts";
import { packAnalysis } from "./pack-analysis.ts";
import type { RulesAnswer } from "./rules-apart.ts";

const tell = (answer: RulesAnswer) => self.postMessage(answer);

/** The rules, off the page: one text in, what they say of it out. What breaks reaches the page as the worker's error. */
self.onmessage = ({ data }: MessageEvent<RulesQuestion>) => tell({ analysis: packAnalysis(analyse(data)) });

// A page that is to open without a connection keeps these files, too, and no other script knows their names.
tell({ files: [self.location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)] });
