import type { EvaluatedStory } from "../story-record.ts";
import type { Formatter } from "./formatter.ts";

/** The published shape of one evaluated story. */
function toObject({ record, evaluation }: EvaluatedStory): object {
  const { kind, title, question } = record.input;
  return {
    id: record.id,
    ...(kind === undefined ? {} : { kind }),
    ...(title === undefined ? {} : { title }),
    ...(question === undefined ? {} : { question }),
    ...evaluation,
  };
}

/** One object a line. */
export const jsonLinesFormatter = (): Formatter => ({
  begin: () => "",
  story: (story) => `${JSON.stringify(toObject(story))}\n`,
  end: () => "",
});

/** One object for one story, an array for several or none; nothing but the first story is kept. */
export function jsonFormatter(): Formatter {
  let held: string | null = null;
  let count = 0;
  return {
    begin: () => "",
    story(story) {
      const text = JSON.stringify(toObject(story), null, 2);
      count++;
      if (count === 1) {
        held = text;
        return "";
      }
      const opening = count === 2 ? `[\n${held}` : "";
      held = null;
      return `${opening},\n${text}`;
    },
    end: () => (count === 0 ? "[]\n" : count === 1 ? `${held}\n` : "\n]\n"),
  };
}
