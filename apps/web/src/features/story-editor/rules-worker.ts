import { analyse } from "./analyse.ts";
import type { RulesAnswer, RulesQuestion } from "./analysis.ts";

const tell = (answer: RulesAnswer) => self.postMessage(answer);

/**
 * The rules, off the page: one text in, what they say of it out, as JSON, which the page's thread reads in a fraction of
 * the time that a copy of objects takes it. What breaks reaches the page as the worker's error.
 */
self.onmessage = ({ data }: MessageEvent<RulesQuestion>) => tell({ judged: JSON.stringify(analyse(data)) });

// A page that is to open without a connection keeps these files, too, and no other script knows their names.
tell({ files: [self.location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)] });
